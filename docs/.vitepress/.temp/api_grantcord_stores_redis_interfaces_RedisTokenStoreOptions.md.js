import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RedisTokenStoreOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/stores/redis/interfaces/RedisTokenStoreOptions.md","filePath":"typedoc/grantcord/stores/redis/interfaces/RedisTokenStoreOptions.md"}');
const _sfc_main = { name: "api/grantcord/stores/redis/interfaces/RedisTokenStoreOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-redistokenstoreoptions" tabindex="-1">Interface: RedisTokenStoreOptions <a class="header-anchor" href="#interface-redistokenstoreoptions" aria-label="Permalink to &quot;Interface: RedisTokenStoreOptions&quot;">​</a></h1><p>Options of <a href="./../functions/redisTokenStore.html">redisTokenStore</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-prefix"></a> <code>prefix?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Prefix of every key. <strong>Default</strong> <code>&#39;grantcord:tokens:&#39;</code></td></tr><tr><td><a id="property-ttl"></a> <code>ttl?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Whole number of seconds after its last change until Redis expires a token. By default tokens do not expire.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/stores/redis/interfaces/RedisTokenStoreOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RedisTokenStoreOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RedisTokenStoreOptions as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SnowflakeParts","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/snowflake/interfaces/SnowflakeParts.md","filePath":"typedoc/grantcord/snowflake/interfaces/SnowflakeParts.md"}');
const _sfc_main = { name: "api/grantcord/snowflake/interfaces/SnowflakeParts.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-snowflakeparts" tabindex="-1">Interface: SnowflakeParts <a class="header-anchor" href="#interface-snowflakeparts" aria-label="Permalink to &quot;Interface: SnowflakeParts&quot;">​</a></h1><p>Parts of an id, upper bits first.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-increment"></a> <code>increment</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Number of ids that the process created before, 0 to 4095, after which it restarts at 0.</td></tr><tr><td><a id="property-processid"></a> <code>processId</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Process of the worker, 0 to 31.</td></tr><tr><td><a id="property-timestamp"></a> <code>timestamp</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Time of creation in milliseconds since the Unix epoch. The id has 42 bits for it, from <a href="./../variables/DISCORD_EPOCH.html">DISCORD_EPOCH</a> on.</td></tr><tr><td><a id="property-workerid"></a> <code>workerId</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Worker that created the id, 0 to 31.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/snowflake/interfaces/SnowflakeParts.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SnowflakeParts = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SnowflakeParts as default
};

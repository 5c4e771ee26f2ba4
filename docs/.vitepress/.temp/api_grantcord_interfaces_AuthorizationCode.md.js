import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AuthorizationCode","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/interfaces/AuthorizationCode.md","filePath":"typedoc/grantcord/interfaces/AuthorizationCode.md"}');
const _sfc_main = { name: "api/grantcord/interfaces/AuthorizationCode.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-authorizationcode" tabindex="-1">Interface: AuthorizationCode <a class="header-anchor" href="#interface-authorizationcode" aria-label="Permalink to &quot;Interface: AuthorizationCode&quot;">​</a></h1><p>Parameters of a redirect that has passed every check.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-code"></a> <code>code</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Authorization code. It can be exchanged once, within about 100 seconds.</td></tr><tr><td><a id="property-guildid"></a> <code>guildId</code></td><td><code>readonly</code></td><td><code>string</code> | <code>undefined</code></td><td>Id of the guild that the bot was added to, according to the redirect: a hint, not a proof.</td></tr><tr><td><a id="property-permissions"></a> <code>permissions</code></td><td><code>readonly</code></td><td><code>bigint</code> | <code>undefined</code></td><td>Permissions that the bot was granted, according to the redirect: a hint, not a proof.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/interfaces/AuthorizationCode.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AuthorizationCode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AuthorizationCode as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ExternalUser","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/social-sdk/interfaces/ExternalUser.md","filePath":"typedoc/grantcord/social-sdk/interfaces/ExternalUser.md"}');
const _sfc_main = { name: "api/grantcord/social-sdk/interfaces/ExternalUser.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-externaluser" tabindex="-1">Interface: ExternalUser <a class="header-anchor" href="#interface-externaluser" aria-label="Permalink to &quot;Interface: ExternalUser&quot;">​</a></h1><p>A player in the account system of the application.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-externaluserid"></a> <code>externalUserId</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Id of the player in the account system of the application, at most 1024 characters.</td></tr><tr><td><a id="property-preferredglobalname"></a> <code>preferredGlobalName?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Display name of the provisional account, at most 32 characters.</td></tr><tr><td><a id="property-provisionaluserid"></a> <code>provisionalUserId?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Id of the provisional account, if there is one already.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/social-sdk/interfaces/ExternalUser.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ExternalUser = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ExternalUser as default
};

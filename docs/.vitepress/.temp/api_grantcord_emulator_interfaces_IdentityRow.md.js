import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: IdentityRow","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/IdentityRow.md","filePath":"typedoc/grantcord/emulator/interfaces/IdentityRow.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/IdentityRow.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-identityrow" tabindex="-1">Interface: IdentityRow <a class="header-anchor" href="#interface-identityrow" aria-label="Permalink to &quot;Interface: IdentityRow&quot;">​</a></h1><p>A link of a user to an external account of an application, with the game profile; <code>null</code> before its first update.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-application_id"></a> <code>application_id</code></td><td><code>readonly</code></td><td><code>string</code></td></tr><tr><td><a id="property-identity"></a> <code>identity</code></td><td><code>readonly</code></td><td><code>object</code></td></tr><tr><td><a id="property-profile"></a> <code>profile</code></td><td><code>readonly</code></td><td>| { } | <code>null</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/IdentityRow.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const IdentityRow = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  IdentityRow as default
};

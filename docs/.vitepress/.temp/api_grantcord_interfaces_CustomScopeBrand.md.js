import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CustomScopeBrand","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/interfaces/CustomScopeBrand.md","filePath":"typedoc/grantcord/interfaces/CustomScopeBrand.md"}');
const _sfc_main = { name: "api/grantcord/interfaces/CustomScopeBrand.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-customscopebrand" tabindex="-1">Interface: CustomScopeBrand <a class="header-anchor" href="#interface-customscopebrand" aria-label="Permalink to &quot;Interface: CustomScopeBrand&quot;">​</a></h1><p>Brand of a scope that the description does not know and that the caller vouches for.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-custom_scope"></a> <code>[CUSTOM_SCOPE]</code></td><td><code>readonly</code></td><td><code>true</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/interfaces/CustomScopeBrand.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CustomScopeBrand = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CustomScopeBrand as default
};

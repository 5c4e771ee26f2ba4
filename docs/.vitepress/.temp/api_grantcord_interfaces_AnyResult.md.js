import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AnyResult","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/interfaces/AnyResult.md","filePath":"typedoc/grantcord/interfaces/AnyResult.md"}');
const _sfc_main = { name: "api/grantcord/interfaces/AnyResult.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-anyresult" tabindex="-1">Interface: AnyResult <a class="header-anchor" href="#interface-anyresult" aria-label="Permalink to &quot;Interface: AnyResult&quot;">​</a></h1><p>A result of a call by path, of any operation.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-data"></a> <code>data?</code></td><td><code>readonly</code></td><td><code>unknown</code></td><td>Body of a 2xx response.</td></tr><tr><td><a id="property-error"></a> <code>error?</code></td><td><code>readonly</code></td><td><code>unknown</code></td><td>Body of any other response.</td></tr><tr><td><a id="property-status"></a> <code>status</code></td><td><code>readonly</code></td><td><code>number</code></td><td>The HTTP status.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/interfaces/AnyResult.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AnyResult = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AnyResult as default
};

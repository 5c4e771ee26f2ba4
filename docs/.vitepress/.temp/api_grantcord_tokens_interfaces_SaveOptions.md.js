import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SaveOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/tokens/interfaces/SaveOptions.md","filePath":"typedoc/grantcord/tokens/interfaces/SaveOptions.md"}');
const _sfc_main = { name: "api/grantcord/tokens/interfaces/SaveOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-saveoptions" tabindex="-1">Interface: SaveOptions <a class="header-anchor" href="#interface-saveoptions" aria-label="Permalink to &quot;Interface: SaveOptions&quot;">​</a></h1><p>Options of <code>save()</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-ifabsent"></a> <code>ifAbsent?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Keeps a token that is already stored under the key, and returns it instead. <strong>Default</strong> <code>false</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/tokens/interfaces/SaveOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SaveOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SaveOptions as default
};

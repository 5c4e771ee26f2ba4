import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MetadataRow","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/MetadataRow.md","filePath":"typedoc/grantcord/emulator/interfaces/MetadataRow.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/MetadataRow.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-metadatarow" tabindex="-1">Interface: MetadataRow <a class="header-anchor" href="#interface-metadatarow" aria-label="Permalink to &quot;Interface: MetadataRow&quot;">​</a></h1><p>The linked-roles metadata records of an application.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-application_id"></a> <code>application_id</code></td><td><code>readonly</code></td><td><code>string</code></td></tr><tr><td><a id="property-records"></a> <code>records</code></td><td><code>readonly</code></td><td>readonly <code>object</code>[]</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/MetadataRow.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MetadataRow = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MetadataRow as default
};

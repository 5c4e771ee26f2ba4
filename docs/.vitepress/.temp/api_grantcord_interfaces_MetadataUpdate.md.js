import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MetadataUpdate<Metadata>","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/interfaces/MetadataUpdate.md","filePath":"typedoc/grantcord/interfaces/MetadataUpdate.md"}');
const _sfc_main = { name: "api/grantcord/interfaces/MetadataUpdate.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-metadataupdatemetadata" tabindex="-1">Interface: MetadataUpdate&lt;Metadata&gt; <a class="header-anchor" href="#interface-metadataupdatemetadata" aria-label="Permalink to &quot;Interface: MetadataUpdate\\&lt;Metadata\\&gt;&quot;">​</a></h1><p>Update of a user&#39;s role connection, for linked roles. Absent fields are left out of the request.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-metadata"></a> <code>Metadata</code> <em>extends</em> <a href="./../type-aliases/MetadataOf.html"><code>MetadataOf</code></a>&lt;<code>Metadata</code>&gt;</td><td><code>Record</code>&lt;<code>string</code>, <a href="./../type-aliases/MetadataValue.html"><code>MetadataValue</code></a>&gt;</td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-metadata"></a> <code>metadata?</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Metadata</code>&gt; | <code>null</code></td><td>Values by the keys that <code>updateLinkedRolesMetadata</code> has registered, at most five.</td></tr><tr><td><a id="property-platformname"></a> <code>platformName?</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>Name of the platform, at most 50 characters.</td></tr><tr><td><a id="property-platformusername"></a> <code>platformUsername?</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>Name of the user on the platform, at most 100 characters.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/interfaces/MetadataUpdate.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MetadataUpdate = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MetadataUpdate as default
};

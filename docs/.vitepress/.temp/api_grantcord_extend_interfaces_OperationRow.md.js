import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OperationRow","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/extend/interfaces/OperationRow.md","filePath":"typedoc/grantcord/extend/interfaces/OperationRow.md"}');
const _sfc_main = { name: "api/grantcord/extend/interfaces/OperationRow.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-operationrow" tabindex="-1">Interface: OperationRow <a class="header-anchor" href="#interface-operationrow" aria-label="Permalink to &quot;Interface: OperationRow&quot;">​</a></h1><p>A row of the operations table. Absent fields have the defaults that <code>findOperation()</code> fills in.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-bodytoken"></a> <code>bodyToken?</code></td><td><code>readonly</code></td><td><code>object</code></td></tr><tr><td><code>bodyToken.property</code></td><td><code>readonly</code></td><td><code>string</code></td></tr><tr><td><code>bodyToken.scopes</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td></tr><tr><td><a id="property-commaseparated"></a> <code>commaSeparated?</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td></tr><tr><td><a id="property-contenttypes"></a> <code>contentTypes?</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td></tr><tr><td><a id="property-credentials"></a> <code>credentials</code></td><td><code>readonly</code></td><td>readonly <a href="./../type-aliases/CredentialKind.html"><code>CredentialKind</code></a>[]</td></tr><tr><td><a id="property-nocontent"></a> <code>noContent?</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td></tr><tr><td><a id="property-scopes"></a> <code>scopes?</code></td><td><code>readonly</code></td><td>readonly (readonly <code>string</code>[])[]</td></tr><tr><td><a id="property-secrets"></a> <code>secrets?</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td></tr><tr><td><a id="property-server"></a> <code>server?</code></td><td><code>readonly</code></td><td><code>string</code></td></tr><tr><td><a id="property-statuses"></a> <code>statuses</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td></tr><tr><td><a id="property-texts"></a> <code>texts?</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/extend/interfaces/OperationRow.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OperationRow = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OperationRow as default
};

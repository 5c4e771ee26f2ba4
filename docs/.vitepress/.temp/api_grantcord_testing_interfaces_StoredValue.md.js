import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: StoredValue","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/testing/interfaces/StoredValue.md","filePath":"typedoc/grantcord/testing/interfaces/StoredValue.md"}');
const _sfc_main = { name: "api/grantcord/testing/interfaces/StoredValue.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-storedvalue" tabindex="-1">Interface: StoredValue <a class="header-anchor" href="#interface-storedvalue" aria-label="Permalink to &quot;Interface: StoredValue&quot;">​</a></h1><p>A stored value with its version.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-value"></a> <code>value</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Text that the token manager wrote. It contains tokens: protect it like a password, or encrypt it with <code>encryptedTokenStore</code> of <code>grantcord/stores/encryption</code>.</td></tr><tr><td><a id="property-version"></a> <code>version</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Version of the value, a string. It differs from every version that the key has ever had, even if the key was deleted in between: use a random UUID, for example. A counter within the row starts again after a deletion.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/testing/interfaces/StoredValue.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const StoredValue = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  StoredValue as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"grantcord/testing","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/testing/index.md","filePath":"typedoc/grantcord/testing/index.md"}');
const _sfc_main = { name: "api/grantcord/testing/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="grantcordtesting" tabindex="-1">grantcord/testing <a class="header-anchor" href="#grantcordtesting" aria-label="Permalink to &quot;grantcord/testing&quot;">​</a></h1><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/StoredValue.html">StoredValue</a></li><li><a href="./interfaces/TokenStoreCheck.html">TokenStoreCheck</a></li><li><a href="./interfaces/TokenStoreHarness.html">TokenStoreHarness</a></li></ul><h2 id="variables" tabindex="-1">Variables <a class="header-anchor" href="#variables" aria-label="Permalink to &quot;Variables&quot;">​</a></h2><ul><li><a href="./variables/tokenStoreContract.html">tokenStoreContract</a></li></ul><h2 id="references" tabindex="-1">References <a class="header-anchor" href="#references" aria-label="Permalink to &quot;References&quot;">​</a></h2><h3 id="tokenstore" tabindex="-1">TokenStore <a class="header-anchor" href="#tokenstore" aria-label="Permalink to &quot;TokenStore&quot;">​</a></h3><p>Re-exports <a href="./../stores/encryption/interfaces/TokenStore.html">TokenStore</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/testing/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};

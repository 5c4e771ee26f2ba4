import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"grantcord/stores/encryption","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/stores/encryption/index.md","filePath":"typedoc/grantcord/stores/encryption/index.md"}');
const _sfc_main = { name: "api/grantcord/stores/encryption/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="grantcordstoresencryption" tabindex="-1">grantcord/stores/encryption <a class="header-anchor" href="#grantcordstoresencryption" aria-label="Permalink to &quot;grantcord/stores/encryption&quot;">​</a></h1><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/EncryptionKey.html">EncryptionKey</a></li><li><a href="./interfaces/EncryptionOptions.html">EncryptionOptions</a></li><li><a href="./interfaces/TokenStore.html">TokenStore</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/encryptedTokenStore.html">encryptedTokenStore</a></li><li><a href="./functions/generateEncryptionKey.html">generateEncryptionKey</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/stores/encryption/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};

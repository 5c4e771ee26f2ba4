import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EncryptionKey","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/stores/encryption/interfaces/EncryptionKey.md","filePath":"typedoc/grantcord/stores/encryption/interfaces/EncryptionKey.md"}');
const _sfc_main = { name: "api/grantcord/stores/encryption/interfaces/EncryptionKey.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-encryptionkey" tabindex="-1">Interface: EncryptionKey <a class="header-anchor" href="#interface-encryptionkey" aria-label="Permalink to &quot;Interface: EncryptionKey&quot;">​</a></h1><p>An encryption key of 256 bits and its id.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-id"></a> <code>id</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Public id, which is stored with every value that the key has encrypted: 1 to 64 letters, digits, <code>_</code> and <code>-</code>.</td></tr><tr><td><a id="property-secret"></a> <code>secret</code></td><td><code>readonly</code></td><td><code>string</code> | <code>Uint8Array</code>&lt;<code>ArrayBufferLike</code>&gt; | <code>CryptoKey</code></td><td>32 random bytes, as bytes or as a base64 string, or a <code>CryptoKey</code> for AES-GCM with 256 bits.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/stores/encryption/interfaces/EncryptionKey.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EncryptionKey = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EncryptionKey as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EncryptionOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/stores/encryption/interfaces/EncryptionOptions.md","filePath":"typedoc/grantcord/stores/encryption/interfaces/EncryptionOptions.md"}');
const _sfc_main = { name: "api/grantcord/stores/encryption/interfaces/EncryptionOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-encryptionoptions" tabindex="-1">Interface: EncryptionOptions <a class="header-anchor" href="#interface-encryptionoptions" aria-label="Permalink to &quot;Interface: EncryptionOptions&quot;">​</a></h1><p>Options of <a href="./../functions/encryptedTokenStore.html">encryptedTokenStore</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-acceptplaintext"></a> <code>acceptPlaintext?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Accepts values that are not encrypted, such as those from before you used encryption, and encrypts each with its next change. An attacker with write access to the store can then add tokens without a key. <strong>Default</strong> <code>false</code></td></tr><tr><td><a id="property-context"></a> <code>context?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Name of the place or purpose of the values. A value of another context cannot be decrypted. Give one to each store of your own that shares an encryption key, and to a table that will be renamed or moved to another store. It must not change. <strong>Default</strong> the <code>namespace</code> of the store: the table of PostgreSQL and SQLite, the prefix of Redis</td></tr><tr><td><a id="property-keys"></a> <code>keys</code></td><td><code>readonly</code></td><td>readonly <a href="./EncryptionKey.html"><code>EncryptionKey</code></a>[]</td><td>Encryption keys. The first one encrypts, all of them decrypt. To rotate keys, add the new key at the front and keep the old ones: each value is encrypted with the new key by its next change. Remove an old key when no stored value has its id. A user whose token was encrypted with a removed key must sign in again.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/stores/encryption/interfaces/EncryptionOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EncryptionOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EncryptionOptions as default
};

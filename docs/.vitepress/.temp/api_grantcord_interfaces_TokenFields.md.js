import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TokenFields","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/interfaces/TokenFields.md","filePath":"typedoc/grantcord/interfaces/TokenFields.md"}');
const _sfc_main = { name: "api/grantcord/interfaces/TokenFields.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-tokenfields" tabindex="-1">Interface: TokenFields <a class="header-anchor" href="#interface-tokenfields" aria-label="Permalink to &quot;Interface: TokenFields&quot;">​</a></h1><p>Fields of a <a href="./TokenRecord.html">TokenRecord</a>.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./TokenRecord.html"><code>TokenRecord</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-accesstoken"></a> <code>accessToken</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Access token, a secret.</td></tr><tr><td><a id="property-expiresat"></a> <code>expiresAt</code></td><td><code>readonly</code></td><td><code>number</code> | <code>null</code></td><td>Expiry of the access token in milliseconds since the Unix epoch; <code>null</code> if unknown.</td></tr><tr><td><a id="property-idtoken"></a> <code>idToken</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>OpenID Connect id token, unverified; <code>null</code> without the scope <code>openid</code>.</td></tr><tr><td><a id="property-refreshtoken"></a> <code>refreshToken</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>Refresh token, a secret; <code>null</code> if the grant has none. It can be used once: a refresh returns the next one.</td></tr><tr><td><a id="property-scopes"></a> <code>scopes</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[] | <code>null</code></td><td>Granted scopes; <code>null</code> if unknown.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/interfaces/TokenFields.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TokenFields = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TokenFields as default
};

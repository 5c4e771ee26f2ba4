import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: IdTokenClaims","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/oidc/interfaces/IdTokenClaims.md","filePath":"typedoc/grantcord/oidc/interfaces/IdTokenClaims.md"}');
const _sfc_main = { name: "api/grantcord/oidc/interfaces/IdTokenClaims.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-idtokenclaims" tabindex="-1">Interface: IdTokenClaims <a class="header-anchor" href="#interface-idtokenclaims" aria-label="Permalink to &quot;Interface: IdTokenClaims&quot;">​</a></h1><p>Claims of a verified id token, with the names of OpenID Connect. Discord&#39;s have no profile: see <a href="./../functions/fetchUserInfo.html">fetchUserInfo</a>.</p><h2 id="indexable" tabindex="-1">Indexable <a class="header-anchor" href="#indexable" aria-label="Permalink to &quot;Indexable&quot;">​</a></h2><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">[claim: string]: unknown</span></span></code></pre></div><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-at_hash"></a> <code>at_hash</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Half of the SHA-256 digest of the access token, in base64url.</td></tr><tr><td><a id="property-aud"></a> <code>aud</code></td><td><code>readonly</code></td><td><code>string</code> | readonly <code>string</code>[]</td><td>Audience: the id of the application, as an array at Discord.</td></tr><tr><td><a id="property-auth_time"></a> <code>auth_time?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Time at which the user signed in to Discord, in seconds since the Unix epoch.</td></tr><tr><td><a id="property-exp"></a> <code>exp</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Expiry in seconds since the Unix epoch.</td></tr><tr><td><a id="property-iat"></a> <code>iat</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Time of issue in seconds since the Unix epoch.</td></tr><tr><td><a id="property-iss"></a> <code>iss</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Issuer, which is that of the client.</td></tr><tr><td><a id="property-nonce"></a> <code>nonce?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Nonce of the authorization.</td></tr><tr><td><a id="property-sub"></a> <code>sub</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Id of the user.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/oidc/interfaces/IdTokenClaims.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const IdTokenClaims = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  IdTokenClaims as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: fetchUserInfo()","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/oidc/functions/fetchUserInfo.md","filePath":"typedoc/grantcord/oidc/functions/fetchUserInfo.md"}');
const _sfc_main = { name: "api/grantcord/oidc/functions/fetchUserInfo.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-fetchuserinfo" tabindex="-1">Function: fetchUserInfo() <a class="header-anchor" href="#function-fetchuserinfo" aria-label="Permalink to &quot;Function: fetchUserInfo()&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">function</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;"> fetchUserInfo</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(</span></span>
<span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">   token</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">, </span></span>
<span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">   claims</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">, </span></span>
<span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">   options</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">?</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">)</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">:</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;"> Promise</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">&lt;{</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">}&gt;;</span></span></code></pre></div><p>Fetches the claims about the user of a token, and checks that they are those of the user of the id token. With <code>openid</code> alone, <code>sub</code> is the only one; <code>identify</code> adds names and picture, <code>email</code> the address. Trust an address only if <code>email_verified</code> is true.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>token</code></td><td><a href="./../../classes/PartialAccessToken.html"><code>PartialAccessToken</code></a>&lt;<code>&quot;openid&quot;</code>&gt;</td><td>-</td></tr><tr><td><code>claims</code></td><td><code>Pick</code>&lt;<a href="./../interfaces/IdTokenClaims.html"><code>IdTokenClaims</code></a>, <code>&quot;sub&quot;</code>&gt;</td><td>Claims that <a href="./verifyIdToken.html">verifyIdToken</a> returned.</td></tr><tr><td><code>options?</code></td><td><a href="./../../interfaces/RequestOptions.html"><code>RequestOptions</code></a></td><td>-</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;{ }&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p><code>IdTokenError</code> with the reason <code>subject_mismatch</code> · the errors of a request</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p><a href="https://openid.net/specs/openid-connect-core-1_0.html#UserInfo" target="_blank" rel="noreferrer">https://openid.net/specs/openid-connect-core-1_0.html#UserInfo</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/oidc/functions/fetchUserInfo.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const fetchUserInfo = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  fetchUserInfo as default
};

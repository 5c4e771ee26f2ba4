import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: unmergeBotProvisionalAccount()","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/social-sdk/functions/unmergeBotProvisionalAccount.md","filePath":"typedoc/grantcord/social-sdk/functions/unmergeBotProvisionalAccount.md"}');
const _sfc_main = { name: "api/grantcord/social-sdk/functions/unmergeBotProvisionalAccount.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-unmergebotprovisionalaccount" tabindex="-1">Function: unmergeBotProvisionalAccount() <a class="header-anchor" href="#function-unmergebotprovisionalaccount" aria-label="Permalink to &quot;Function: unmergeBotProvisionalAccount()&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">function</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;"> unmergeBotProvisionalAccount</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(</span></span>
<span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">   client</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">, </span></span>
<span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">   externalUserId</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">, </span></span>
<span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">   options</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">?</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">)</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">:</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;"> Promise</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">&lt;</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">void</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">&gt;;</span></span></code></pre></div><p>Removes the link between a Discord account and a player in the application&#39;s own account system, like <a href="./unmergeProvisionalAccount.html">unmergeProvisionalAccount</a>. Acts as the bot.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>client</code></td><td><a href="./../../classes/OAuth2Client.html"><code>OAuth2Client</code></a></td></tr><tr><td><code>externalUserId</code></td><td><code>string</code></td></tr><tr><td><code>options?</code></td><td><a href="./../../interfaces/BotRequestOptions.html"><code>BotRequestOptions</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>void</code>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p><code>InvalidArgumentError</code> · <code>MissingBotTokenError</code> before a request is sent · the errors of a request</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p><a href="https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts/unmerging-accounts" target="_blank" rel="noreferrer">https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts/unmerging-accounts</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/social-sdk/functions/unmergeBotProvisionalAccount.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const unmergeBotProvisionalAccount = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  unmergeBotProvisionalAccount as default
};

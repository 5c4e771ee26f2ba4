import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: DISCORD_EPOCH","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/snowflake/variables/DISCORD_EPOCH.md","filePath":"typedoc/grantcord/snowflake/variables/DISCORD_EPOCH.md"}');
const _sfc_main = { name: "api/grantcord/snowflake/variables/DISCORD_EPOCH.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-discord_epoch" tabindex="-1">Variable: DISCORD_EPOCH <a class="header-anchor" href="#variable-discord_epoch" aria-label="Permalink to &quot;Variable: DISCORD\\_EPOCH&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">const</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> DISCORD_EPOCH</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">:</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> 1420070400000</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> =</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> 1_420_070_400_000</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">;</span></span></code></pre></div><p>Start of the timestamps in Discord&#39;s ids, in milliseconds since the Unix epoch: the start of 2015, UTC.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p><a href="https://docs.discord.com/developers/reference#snowflakes" target="_blank" rel="noreferrer">https://docs.discord.com/developers/reference#snowflakes</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/snowflake/variables/DISCORD_EPOCH.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DISCORD_EPOCH = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DISCORD_EPOCH as default
};

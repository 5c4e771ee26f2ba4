import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: EDITABLE_GUILD_MEMBER_FLAGS","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/flags/variables/EDITABLE_GUILD_MEMBER_FLAGS.md","filePath":"typedoc/grantcord/flags/variables/EDITABLE_GUILD_MEMBER_FLAGS.md"}');
const _sfc_main = { name: "api/grantcord/flags/variables/EDITABLE_GUILD_MEMBER_FLAGS.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-editable_guild_member_flags" tabindex="-1">Variable: EDITABLE_GUILD_MEMBER_FLAGS <a class="header-anchor" href="#variable-editable_guild_member_flags" aria-label="Permalink to &quot;Variable: EDITABLE\\_GUILD\\_MEMBER\\_FLAGS&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">const</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> EDITABLE_GUILD_MEMBER_FLAGS</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">:</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> readonly</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> [</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;">&quot;BYPASSES_VERIFICATION&quot;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">];</span></span></code></pre></div><p>The names in <a href="./GUILD_MEMBER_FLAGS.html">GUILD_MEMBER_FLAGS</a> that can be changed.</p><h2 id="example" tabindex="-1">Example <a class="header-anchor" href="#example" aria-label="Permalink to &quot;Example&quot;">​</a></h2><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">import</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;"> { EDITABLE_GUILD_MEMBER_FLAGS } </span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">from</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> &#39;grantcord/flags&#39;</span></span>
<span class="line"></span>
<span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">export</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> const</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> count</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">:</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> number</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> =</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> EDITABLE_GUILD_MEMBER_FLAGS</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">.</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">length</span></span></code></pre></div><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p><a href="https://docs.discord.com/developers/resources/guild#guild-member-object-guild-member-flags" target="_blank" rel="noreferrer">https://docs.discord.com/developers/resources/guild#guild-member-object-guild-member-flags</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/flags/variables/EDITABLE_GUILD_MEMBER_FLAGS.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EDITABLE_GUILD_MEMBER_FLAGS = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EDITABLE_GUILD_MEMBER_FLAGS as default
};

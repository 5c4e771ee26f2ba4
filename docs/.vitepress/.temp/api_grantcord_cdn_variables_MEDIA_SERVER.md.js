import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: MEDIA_SERVER","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/cdn/variables/MEDIA_SERVER.md","filePath":"typedoc/grantcord/cdn/variables/MEDIA_SERVER.md"}');
const _sfc_main = { name: "api/grantcord/cdn/variables/MEDIA_SERVER.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-media_server" tabindex="-1">Variable: MEDIA_SERVER <a class="header-anchor" href="#variable-media_server" aria-label="Permalink to &quot;Variable: MEDIA\\_SERVER&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">const</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> MEDIA_SERVER</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">:</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> &quot;https://media.discordapp.net&quot;</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> =</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> &#39;https://media.discordapp.net&#39;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">;</span></span></code></pre></div><p>Origin of the images in the formats that <code>mediaFormats</code> of an asset lists.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p><a href="https://docs.discord.com/developers/reference#image-formatting" target="_blank" rel="noreferrer">https://docs.discord.com/developers/reference#image-formatting</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/cdn/variables/MEDIA_SERVER.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MEDIA_SERVER = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MEDIA_SERVER as default
};

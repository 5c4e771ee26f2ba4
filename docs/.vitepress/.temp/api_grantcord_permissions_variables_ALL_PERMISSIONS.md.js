import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: ALL_PERMISSIONS","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/permissions/variables/ALL_PERMISSIONS.md","filePath":"typedoc/grantcord/permissions/variables/ALL_PERMISSIONS.md"}');
const _sfc_main = { name: "api/grantcord/permissions/variables/ALL_PERMISSIONS.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-all_permissions" tabindex="-1">Variable: ALL_PERMISSIONS <a class="header-anchor" href="#variable-all_permissions" aria-label="Permalink to &quot;Variable: ALL\\_PERMISSIONS&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">const</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> ALL_PERMISSIONS</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">:</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> 8866461766385663</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">n</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> =</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> 0x1f7fffffffffff</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">n</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">;</span></span></code></pre></div><p>All 52 permissions as one value.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p><a href="https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags" target="_blank" rel="noreferrer">https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/permissions/variables/ALL_PERMISSIONS.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ALL_PERMISSIONS = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ALL_PERMISSIONS as default
};

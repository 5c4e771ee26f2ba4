import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: TokenEndpointAuthMethod","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/type-aliases/TokenEndpointAuthMethod.md","filePath":"typedoc/grantcord/type-aliases/TokenEndpointAuthMethod.md"}');
const _sfc_main = { name: "api/grantcord/type-aliases/TokenEndpointAuthMethod.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-tokenendpointauthmethod" tabindex="-1">Type Alias: TokenEndpointAuthMethod <a class="header-anchor" href="#type-alias-tokenendpointauthmethod" aria-label="Permalink to &quot;Type Alias: TokenEndpointAuthMethod&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">type</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;"> TokenEndpointAuthMethod</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> =</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> &quot;client_secret_post&quot;</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> |</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> &quot;client_secret_basic&quot;</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> |</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> &quot;none&quot;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">;</span></span></code></pre></div><p>Client authentication method at the token endpoint, with the names of OpenID Connect&#39;s client metadata and RFC 7591.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/type-aliases/TokenEndpointAuthMethod.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TokenEndpointAuthMethod = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TokenEndpointAuthMethod as default
};

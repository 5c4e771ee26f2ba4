import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: isDiscordOAuth2Error()","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/errors/functions/isDiscordOAuth2Error.md","filePath":"typedoc/grantcord/errors/functions/isDiscordOAuth2Error.md"}');
const _sfc_main = { name: "api/grantcord/errors/functions/isDiscordOAuth2Error.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-isdiscordoauth2error" tabindex="-1">Function: isDiscordOAuth2Error() <a class="header-anchor" href="#function-isdiscordoauth2error" aria-label="Permalink to &quot;Function: isDiscordOAuth2Error()&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">function</span><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;"> isDiscordOAuth2Error</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">error</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">)</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">:</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;"> error</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> is</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;"> AnyDiscordOAuth2Error</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">;</span></span></code></pre></div><p>Checks whether this package threw the error. Narrows to the union of all errors, distinguished by <code>code</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>error</code></td><td><code>unknown</code></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>error is AnyDiscordOAuth2Error</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/errors/functions/isDiscordOAuth2Error.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const isDiscordOAuth2Error = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  isDiscordOAuth2Error as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: VerifyIdTokenOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/oidc/interfaces/VerifyIdTokenOptions.md","filePath":"typedoc/grantcord/oidc/interfaces/VerifyIdTokenOptions.md"}');
const _sfc_main = { name: "api/grantcord/oidc/interfaces/VerifyIdTokenOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-verifyidtokenoptions" tabindex="-1">Interface: VerifyIdTokenOptions <a class="header-anchor" href="#interface-verifyidtokenoptions" aria-label="Permalink to &quot;Interface: VerifyIdTokenOptions&quot;">​</a></h1><p>Options of <a href="./../functions/verifyIdToken.html">verifyIdToken</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-clocktolerance"></a> <code>clockTolerance?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Difference between the clocks of Discord and this host that is tolerated, in milliseconds, from 0 to 600 000. <strong>Default</strong> <code>30_000</code></td></tr><tr><td><a id="property-signal"></a> <code>signal?</code></td><td><code>readonly</code></td><td><code>AbortSignal</code></td><td>Aborts the call; it then rejects with the signal&#39;s reason.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/oidc/interfaces/VerifyIdTokenOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const VerifyIdTokenOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  VerifyIdTokenOptions as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FaultRateLimit","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/FaultRateLimit.md","filePath":"typedoc/grantcord/emulator/interfaces/FaultRateLimit.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/FaultRateLimit.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-faultratelimit" tabindex="-1">Interface: FaultRateLimit <a class="header-anchor" href="#interface-faultratelimit" aria-label="Permalink to &quot;Interface: FaultRateLimit&quot;">​</a></h1><p>A 429 of a fault.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-retryafter"></a> <code>retryAfter?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Seconds. <strong>Default</strong> <code>1</code></td></tr><tr><td><a id="property-scope"></a> <code>scope?</code></td><td><code>readonly</code></td><td><code>&quot;user&quot;</code> | <code>&quot;global&quot;</code> | <code>&quot;shared&quot;</code></td><td><strong>Default</strong> <code>&#39;user&#39;</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/FaultRateLimit.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FaultRateLimit = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FaultRateLimit as default
};

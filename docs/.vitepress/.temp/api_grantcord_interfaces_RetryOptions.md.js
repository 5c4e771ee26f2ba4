import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RetryOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/interfaces/RetryOptions.md","filePath":"typedoc/grantcord/interfaces/RetryOptions.md"}');
const _sfc_main = { name: "api/grantcord/interfaces/RetryOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-retryoptions" tabindex="-1">Interface: RetryOptions <a class="header-anchor" href="#interface-retryoptions" aria-label="Permalink to &quot;Interface: RetryOptions&quot;">​</a></h1><p>Options of retries. A failed request is retried if the server certainly did not process it, or if sending it twice is safe.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-maxattempts"></a> <code>maxAttempts?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Maximum number of attempts of one request, the first one included, from 1 to 100. <strong>Default</strong> <code>5</code></td></tr><tr><td><a id="property-mindelay"></a> <code>minDelay?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Minimum delay before a retry in milliseconds, from 0 to 60 000. The delay before the first retry is random, up to twice as long; this upper bound doubles with each further retry. <strong>Default</strong> <code>250</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/interfaces/RetryOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RetryOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RetryOptions as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RateLimitOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/interfaces/RateLimitOptions.md","filePath":"typedoc/grantcord/interfaces/RateLimitOptions.md"}');
const _sfc_main = { name: "api/grantcord/interfaces/RateLimitOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-ratelimitoptions" tabindex="-1">Interface: RateLimitOptions <a class="header-anchor" href="#interface-ratelimitoptions" aria-label="Permalink to &quot;Interface: RateLimitOptions&quot;">​</a></h1><p>Options of rate limits.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-maxbuckets"></a> <code>maxBuckets?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Maximum number of rate limits in memory, besides those of calls in progress. The limits of a user or bot that has not called for ten minutes are evicted; beyond the maximum, the least recently used ones, those that are used up last. <strong>Default</strong> <code>10_000</code></td></tr><tr><td><a id="property-maxinvalidrequests"></a> <code>maxInvalidRequests?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Maximum number of responses with 401, 403 or 429 in ten minutes, from 1 to 10 000. Once it is reached, no request is sent. Discord itself allows 10 000. <strong>Default</strong> <code>9_500</code></td></tr><tr><td><a id="property-requestspersecond"></a> <code>requestsPerSecond?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Maximum number of requests that a bot sends per second, over all operations. <strong>Default</strong> <code>50</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/interfaces/RateLimitOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RateLimitOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RateLimitOptions as default
};

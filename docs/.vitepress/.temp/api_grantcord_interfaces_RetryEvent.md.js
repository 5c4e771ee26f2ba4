import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RetryEvent","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/interfaces/RetryEvent.md","filePath":"typedoc/grantcord/interfaces/RetryEvent.md"}');
const _sfc_main = { name: "api/grantcord/interfaces/RetryEvent.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-retryevent" tabindex="-1">Interface: RetryEvent <a class="header-anchor" href="#interface-retryevent" aria-label="Permalink to &quot;Interface: RetryEvent&quot;">​</a></h1><p>A request is retried.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-attempts"></a> <code>attempts</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Number of attempts so far.</td></tr><tr><td><a id="property-delay"></a> <code>delay</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Milliseconds until the next attempt, or until the rate limit resets.</td></tr><tr><td><a id="property-operation"></a> <code>operation</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Method and path template of the operation.</td></tr><tr><td><a id="property-reason"></a> <code>reason</code></td><td><code>readonly</code></td><td><code>&quot;rateLimit&quot;</code> | <code>&quot;network&quot;</code> | <code>&quot;timeout&quot;</code> | <code>&quot;server&quot;</code></td><td>Reason: no response, no response within the timeout, a 5xx response, or a rate limit.</td></tr><tr><td><a id="property-status"></a> <code>status</code></td><td><code>readonly</code></td><td><code>number</code> | <code>undefined</code></td><td>HTTP status; <code>undefined</code> without a response.</td></tr><tr><td><a id="property-type"></a> <code>type</code></td><td><code>readonly</code></td><td><code>&quot;retry&quot;</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/interfaces/RetryEvent.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RetryEvent = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RetryEvent as default
};

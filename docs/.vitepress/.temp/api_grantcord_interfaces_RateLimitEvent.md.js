import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RateLimitEvent","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/interfaces/RateLimitEvent.md","filePath":"typedoc/grantcord/interfaces/RateLimitEvent.md"}');
const _sfc_main = { name: "api/grantcord/interfaces/RateLimitEvent.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-ratelimitevent" tabindex="-1">Interface: RateLimitEvent <a class="header-anchor" href="#interface-ratelimitevent" aria-label="Permalink to &quot;Interface: RateLimitEvent&quot;">​</a></h1><p>A rate limit was exceeded: Discord responded with 429.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-bucket"></a> <code>bucket</code></td><td><code>readonly</code></td><td><code>string</code> | <code>undefined</code></td><td>Discord&#39;s opaque name of the rate limit; <code>undefined</code> if unknown.</td></tr><tr><td><a id="property-global"></a> <code>global</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>True if the rate limit applies to every operation of the credential.</td></tr><tr><td><a id="property-operation"></a> <code>operation</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Method and path template of the operation.</td></tr><tr><td><a id="property-retryafter"></a> <code>retryAfter</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Seconds until the rate limit resets.</td></tr><tr><td><a id="property-scope"></a> <code>scope</code></td><td><code>readonly</code></td><td><code>string</code> | <code>undefined</code></td><td>Scope of the rate limit: <code>user</code>, <code>global</code> or <code>shared</code>; <code>undefined</code> if unknown.</td></tr><tr><td><a id="property-type"></a> <code>type</code></td><td><code>readonly</code></td><td><code>&quot;rateLimit&quot;</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/interfaces/RateLimitEvent.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RateLimitEvent = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RateLimitEvent as default
};

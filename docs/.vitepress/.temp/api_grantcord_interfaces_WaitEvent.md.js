import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: WaitEvent","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/interfaces/WaitEvent.md","filePath":"typedoc/grantcord/interfaces/WaitEvent.md"}');
const _sfc_main = { name: "api/grantcord/interfaces/WaitEvent.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-waitevent" tabindex="-1">Interface: WaitEvent <a class="header-anchor" href="#interface-waitevent" aria-label="Permalink to &quot;Interface: WaitEvent&quot;">​</a></h1><p>A call waits until its rate limit resets.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-bucket"></a> <code>bucket</code></td><td><code>readonly</code></td><td><code>string</code> | <code>undefined</code></td><td>Discord&#39;s opaque name of the rate limit; <code>undefined</code> if unknown.</td></tr><tr><td><a id="property-delay"></a> <code>delay</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Milliseconds until the rate limit resets.</td></tr><tr><td><a id="property-operation"></a> <code>operation</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Method and path template of the operation.</td></tr><tr><td><a id="property-type"></a> <code>type</code></td><td><code>readonly</code></td><td><code>&quot;wait&quot;</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/interfaces/WaitEvent.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WaitEvent = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WaitEvent as default
};

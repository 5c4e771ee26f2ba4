import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: InvalidRequestsEvent","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/interfaces/InvalidRequestsEvent.md","filePath":"typedoc/grantcord/interfaces/InvalidRequestsEvent.md"}');
const _sfc_main = { name: "api/grantcord/interfaces/InvalidRequestsEvent.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-invalidrequestsevent" tabindex="-1">Interface: InvalidRequestsEvent <a class="header-anchor" href="#interface-invalidrequestsevent" aria-label="Permalink to &quot;Interface: InvalidRequestsEvent&quot;">​</a></h1><p>The responses that Discord counts against this IP address reached a share of the maximum in ten minutes.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-count"></a> <code>count</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Number of these responses in the last ten minutes.</td></tr><tr><td><a id="property-share"></a> <code>share</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Share of the maximum: 0.5, 0.8, 0.95 or 1. At 1, no request is sent until the count is lower.</td></tr><tr><td><a id="property-type"></a> <code>type</code></td><td><code>readonly</code></td><td><code>&quot;invalidRequests&quot;</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/interfaces/InvalidRequestsEvent.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const InvalidRequestsEvent = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  InvalidRequestsEvent as default
};

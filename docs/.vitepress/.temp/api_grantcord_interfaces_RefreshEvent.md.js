import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RefreshEvent","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/interfaces/RefreshEvent.md","filePath":"typedoc/grantcord/interfaces/RefreshEvent.md"}');
const _sfc_main = { name: "api/grantcord/interfaces/RefreshEvent.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-refreshevent" tabindex="-1">Interface: RefreshEvent <a class="header-anchor" href="#interface-refreshevent" aria-label="Permalink to &quot;Interface: RefreshEvent&quot;">​</a></h1><p>A refresh request has ended. With the outcome <code>failed</code> it may not have been sent.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-outcome"></a> <code>outcome</code></td><td><code>readonly</code></td><td><code>&quot;refreshed&quot;</code> | <code>&quot;rejected&quot;</code> | <code>&quot;unknown&quot;</code> | <code>&quot;failed&quot;</code></td><td>Result of the refresh: new tokens (<code>refreshed</code>), an error response with <code>invalid_grant</code> (<code>rejected</code>), no response that shows whether the refresh token was used (<code>unknown</code>), or a failure without using it (<code>failed</code>).</td></tr><tr><td><a id="property-type"></a> <code>type</code></td><td><code>readonly</code></td><td><code>&quot;refresh&quot;</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/interfaces/RefreshEvent.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RefreshEvent = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RefreshEvent as default
};

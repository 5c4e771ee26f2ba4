import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RateLimit","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/RateLimit.md","filePath":"typedoc/grantcord/emulator/interfaces/RateLimit.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/RateLimit.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-ratelimit" tabindex="-1">Interface: RateLimit <a class="header-anchor" href="#interface-ratelimit" aria-label="Permalink to &quot;Interface: RateLimit&quot;">​</a></h1><p>A number of requests in a time.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-requests"></a> <code>requests</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-window"></a> <code>window</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Milliseconds.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/RateLimit.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RateLimit = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RateLimit as default
};

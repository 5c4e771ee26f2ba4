import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Fault","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/Fault.md","filePath":"typedoc/grantcord/emulator/interfaces/Fault.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/Fault.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fault" tabindex="-1">Interface: Fault <a class="header-anchor" href="#interface-fault" aria-label="Permalink to &quot;Interface: Fault&quot;">​</a></h1><p>A fault that was added.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-hits"></a> <code>hits</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Number of requests that failed.</td></tr><tr><td><a id="property-id"></a> <code>id</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-options"></a> <code>options</code></td><td><code>readonly</code></td><td><a href="./FaultOptions.html"><code>FaultOptions</code></a></td><td>-</td></tr><tr><td><a id="property-remove"></a> <code>remove</code></td><td><code>readonly</code></td><td>() =&gt; <code>void</code></td><td>Removes the fault.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/Fault.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Fault = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Fault as default
};

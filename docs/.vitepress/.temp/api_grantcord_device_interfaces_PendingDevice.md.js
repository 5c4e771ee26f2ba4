import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PendingDevice","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/device/interfaces/PendingDevice.md","filePath":"typedoc/grantcord/device/interfaces/PendingDevice.md"}');
const _sfc_main = { name: "api/grantcord/device/interfaces/PendingDevice.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-pendingdevice" tabindex="-1">Interface: PendingDevice <a class="header-anchor" href="#interface-pendingdevice" aria-label="Permalink to &quot;Interface: PendingDevice&quot;">​</a></h1><p>State of a sign-in on a device that the user has not decided on.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-delay"></a> <code>delay</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Milliseconds until the next request.</td></tr><tr><td><a id="property-timeleft"></a> <code>timeLeft</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Milliseconds until the codes expire.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/device/interfaces/PendingDevice.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PendingDevice = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PendingDevice as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DeviceCodeRow","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/DeviceCodeRow.md","filePath":"typedoc/grantcord/emulator/interfaces/DeviceCodeRow.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/DeviceCodeRow.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-devicecoderow" tabindex="-1">Interface: DeviceCodeRow <a class="header-anchor" href="#interface-devicecoderow" aria-label="Permalink to &quot;Interface: DeviceCodeRow&quot;">​</a></h1><p>A device authorization.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-application_id"></a> <code>application_id</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-decision"></a> <code>decision</code></td><td><code>readonly</code></td><td><code>&quot;pending&quot;</code> | <code>&quot;approved&quot;</code> | <code>&quot;denied&quot;</code></td><td>-</td></tr><tr><td><a id="property-device_code"></a> <code>device_code</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-expires_at"></a> <code>expires_at</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-interval"></a> <code>interval</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Seconds that the device must wait between two requests.</td></tr><tr><td><a id="property-polled_at"></a> <code>polled_at</code></td><td><code>readonly</code></td><td><code>number</code> | <code>null</code></td><td>Times in milliseconds since the Unix epoch.</td></tr><tr><td><a id="property-scopes"></a> <code>scopes</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>-</td></tr><tr><td><a id="property-user_code"></a> <code>user_code</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-user_id"></a> <code>user_id</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>User who decided; <code>null</code> while pending.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/DeviceCodeRow.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DeviceCodeRow = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DeviceCodeRow as default
};

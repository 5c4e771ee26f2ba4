import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: WebhookMessageRow","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/WebhookMessageRow.md","filePath":"typedoc/grantcord/emulator/interfaces/WebhookMessageRow.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/WebhookMessageRow.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-webhookmessagerow" tabindex="-1">Interface: WebhookMessageRow <a class="header-anchor" href="#interface-webhookmessagerow" aria-label="Permalink to &quot;Interface: WebhookMessageRow&quot;">​</a></h1><p>A message of a webhook.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-message"></a> <code>message</code></td><td><code>readonly</code></td><td><code>object</code></td></tr><tr><td><a id="property-webhook_id"></a> <code>webhook_id</code></td><td><code>readonly</code></td><td><code>string</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/WebhookMessageRow.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WebhookMessageRow = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WebhookMessageRow as default
};

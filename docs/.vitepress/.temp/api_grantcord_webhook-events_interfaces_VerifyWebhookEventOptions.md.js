import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: VerifyWebhookEventOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/webhook-events/interfaces/VerifyWebhookEventOptions.md","filePath":"typedoc/grantcord/webhook-events/interfaces/VerifyWebhookEventOptions.md"}');
const _sfc_main = { name: "api/grantcord/webhook-events/interfaces/VerifyWebhookEventOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-verifywebhookeventoptions" tabindex="-1">Interface: VerifyWebhookEventOptions <a class="header-anchor" href="#interface-verifywebhookeventoptions" aria-label="Permalink to &quot;Interface: VerifyWebhookEventOptions&quot;">​</a></h1><p>Options of <a href="./../functions/verifyWebhookEvent.html">verifyWebhookEvent</a>.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./WebhookHandlerOptions.html"><code>WebhookHandlerOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-now"></a> <code>now?</code></td><td><code>readonly</code></td><td>() =&gt; <code>number</code></td><td>Returns the time in milliseconds since the Unix epoch. <strong>Default</strong> <code>Date.now</code></td></tr><tr><td><a id="property-publickey"></a> <code>publicKey</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Public key of the application: 64 hexadecimal digits. The Developer Portal shows it, and <code>verify_key</code> of the application is the same.</td></tr><tr><td><a id="property-tolerance"></a> <code>tolerance?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Maximum difference between the signed time and the current one in milliseconds, up to a day. Discord retries an event for up to ten minutes. <strong>Default</strong> <code>600_000</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/webhook-events/interfaces/VerifyWebhookEventOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const VerifyWebhookEventOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  VerifyWebhookEventOptions as default
};

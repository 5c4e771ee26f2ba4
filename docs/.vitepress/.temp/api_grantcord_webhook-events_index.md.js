import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"grantcord/webhook-events","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/webhook-events/index.md","filePath":"typedoc/grantcord/webhook-events/index.md"}');
const _sfc_main = { name: "api/grantcord/webhook-events/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="grantcordwebhook-events" tabindex="-1">grantcord/webhook-events <a class="header-anchor" href="#grantcordwebhook-events" aria-label="Permalink to &quot;grantcord/webhook-events&quot;">​</a></h1><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/DeletableTokens.html">DeletableTokens</a></li><li><a href="./interfaces/NodeRequest.html">NodeRequest</a></li><li><a href="./interfaces/NodeResponse.html">NodeResponse</a></li><li><a href="./interfaces/VerifyWebhookEventOptions.html">VerifyWebhookEventOptions</a></li><li><a href="./interfaces/WebhookHandlerOptions.html">WebhookHandlerOptions</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/NodeHandler.html">NodeHandler</a></li><li><a href="./type-aliases/WebhookEvent.html">WebhookEvent</a></li><li><a href="./type-aliases/WebhookEventName.html">WebhookEventName</a></li><li><a href="./type-aliases/WebhookHandler.html">WebhookHandler</a></li><li><a href="./type-aliases/WebhookListeners.html">WebhookListeners</a></li><li><a href="./type-aliases/WebhookMessage.html">WebhookMessage</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/createWebhookHandler.html">createWebhookHandler</a></li><li><a href="./functions/toNodeHandler.html">toNodeHandler</a></li><li><a href="./functions/verifyWebhookEvent.html">verifyWebhookEvent</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/webhook-events/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};

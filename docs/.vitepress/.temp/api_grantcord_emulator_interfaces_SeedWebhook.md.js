import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SeedWebhook","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/SeedWebhook.md","filePath":"typedoc/grantcord/emulator/interfaces/SeedWebhook.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/SeedWebhook.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-seedwebhook" tabindex="-1">Interface: SeedWebhook <a class="header-anchor" href="#interface-seedwebhook" aria-label="Permalink to &quot;Interface: SeedWebhook&quot;">​</a></h1><p>A webhook of a channel.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><code>Partial</code>&lt;<code>Webhook</code>&gt;</li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Overrides</th></tr></thead><tbody><tr><td><a id="property-channel"></a> <code>channel?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Name of the channel. By default the first one of the guild.</td><td>-</td></tr><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Name. It identifies a webhook without an id.</td><td><code>Partial.name</code></td></tr><tr><td><a id="property-token"></a> <code>token?</code></td><td><code>readonly</code></td><td><code>string</code></td><td><strong>Default</strong> <code>&#39;emulator-webhook-token&#39;</code></td><td><code>Partial.token</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/SeedWebhook.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SeedWebhook = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SeedWebhook as default
};

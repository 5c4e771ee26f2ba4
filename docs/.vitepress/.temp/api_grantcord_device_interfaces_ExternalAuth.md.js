import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ExternalAuth","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/device/interfaces/ExternalAuth.md","filePath":"typedoc/grantcord/device/interfaces/ExternalAuth.md"}');
const _sfc_main = { name: "api/grantcord/device/interfaces/ExternalAuth.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-externalauth" tabindex="-1">Interface: ExternalAuth <a class="header-anchor" href="#interface-externalauth" aria-label="Permalink to &quot;Interface: ExternalAuth&quot;">​</a></h1><p>An account of another service, to which a provisional account of the Social SDK belongs.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-token"></a> <code>token</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Token of the other service, a secret.</td></tr><tr><td><a id="property-type"></a> <code>type</code></td><td><code>readonly</code></td><td>| <code>string</code> &amp; <code>object</code> | <code>&quot;OIDC&quot;</code> | <code>&quot;STEAM_SESSION_TICKET&quot;</code> | <code>&quot;EPIC_ONLINE_SERVICES_ACCESS_TOKEN&quot;</code> | <code>&quot;EPIC_ONLINE_SERVICES_ID_TOKEN&quot;</code> | <code>&quot;UNITY_SERVICES_ID_TOKEN&quot;</code> | <code>&quot;APPLE_ID_TOKEN&quot;</code> | <code>&quot;PLAYSTATION_NETWORK_ID_TOKEN&quot;</code> | <code>&quot;DISCORD_BOT_ISSUED_ACCESS_TOKEN&quot;</code></td><td>Kind of <code>token</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/device/interfaces/ExternalAuth.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ExternalAuth = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ExternalAuth as default
};

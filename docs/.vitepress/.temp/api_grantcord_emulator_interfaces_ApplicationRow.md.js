import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ApplicationRow","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/ApplicationRow.md","filePath":"typedoc/grantcord/emulator/interfaces/ApplicationRow.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/ApplicationRow.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-applicationrow" tabindex="-1">Interface: ApplicationRow <a class="header-anchor" href="#interface-applicationrow" aria-label="Permalink to &quot;Interface: ApplicationRow&quot;">​</a></h1><p>An application with its credentials.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-application"></a> <code>application</code></td><td><code>readonly</code></td><td><code>object</code> &amp; <code>object</code></td><td>The application as its own bot receives it, with <code>redirect_uris</code>, <code>owner</code> and <code>team</code>.</td></tr><tr><td><a id="property-approved_scopes"></a> <code>approved_scopes</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Scopes that Discord approved for it, besides those that every application may request.</td></tr><tr><td><a id="property-bot_token"></a> <code>bot_token</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>Token of its bot, whose user has the id of the application; <code>null</code> if it has no bot.</td></tr><tr><td><a id="property-client_secret"></a> <code>client_secret</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-is_public"></a> <code>is_public</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Indicates that the application may exchange codes without its secret.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/ApplicationRow.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ApplicationRow = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ApplicationRow as default
};

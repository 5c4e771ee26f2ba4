import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LobbyRow","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/LobbyRow.md","filePath":"typedoc/grantcord/emulator/interfaces/LobbyRow.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/LobbyRow.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-lobbyrow" tabindex="-1">Interface: LobbyRow <a class="header-anchor" href="#interface-lobbyrow" aria-label="Permalink to &quot;Interface: LobbyRow&quot;">​</a></h1><p>A lobby, and the secret that users join it with; <code>null</code> if a bot created it.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-lobby"></a> <code>lobby</code></td><td><code>readonly</code></td><td><code>object</code></td></tr><tr><td><a id="property-secret"></a> <code>secret</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/LobbyRow.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LobbyRow = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LobbyRow as default
};

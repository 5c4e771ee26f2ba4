import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SeedDirectMessage","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/SeedDirectMessage.md","filePath":"typedoc/grantcord/emulator/interfaces/SeedDirectMessage.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/SeedDirectMessage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-seeddirectmessage" tabindex="-1">Interface: SeedDirectMessage <a class="header-anchor" href="#interface-seeddirectmessage" aria-label="Permalink to &quot;Interface: SeedDirectMessage&quot;">​</a></h1><p>A DM between two users of a game.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><code>OptionalFields</code>&lt;<code>GameDirectMessage</code>, <code>&quot;author&quot;</code> | <code>&quot;content&quot;</code>&gt;</li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-author"></a> <code>author</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Username of the author.</td></tr><tr><td><a id="property-content"></a> <code>content</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-recipient"></a> <code>recipient</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Username of the recipient.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/SeedDirectMessage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SeedDirectMessage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SeedDirectMessage as default
};

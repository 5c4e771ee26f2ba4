import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SeedEntitlement","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/SeedEntitlement.md","filePath":"typedoc/grantcord/emulator/interfaces/SeedEntitlement.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/SeedEntitlement.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-seedentitlement" tabindex="-1">Interface: SeedEntitlement <a class="header-anchor" href="#interface-seedentitlement" aria-label="Permalink to &quot;Interface: SeedEntitlement&quot;">​</a></h1><p>An entitlement of a user, or of a guild by its <code>guild_id</code>.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><code>Partial</code>&lt;<code>Entitlement</code>&gt;</li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-sku"></a> <code>sku</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Name or id of the SKU.</td></tr><tr><td><a id="property-user"></a> <code>user?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Username.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/SeedEntitlement.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SeedEntitlement = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SeedEntitlement as default
};

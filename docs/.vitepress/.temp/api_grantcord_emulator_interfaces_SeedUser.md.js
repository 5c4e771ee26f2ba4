import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SeedUser","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/SeedUser.md","filePath":"typedoc/grantcord/emulator/interfaces/SeedUser.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/SeedUser.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-seeduser" tabindex="-1">Interface: SeedUser <a class="header-anchor" href="#interface-seeduser" aria-label="Permalink to &quot;Interface: SeedUser&quot;">​</a></h1><p>A user: the fields of Discord&#39;s object that matter, and linked accounts.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><code>Partial</code>&lt;<code>User</code>&gt;</li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Overrides</th></tr></thead><tbody><tr><td><a id="property-connections"></a> <code>connections?</code></td><td><code>readonly</code></td><td>readonly <a href="./../type-aliases/SeedConnection.html"><code>SeedConnection</code></a>[]</td><td>-</td><td>-</td></tr><tr><td><a id="property-username"></a> <code>username</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Username. It identifies a user without an id.</td><td><code>Partial.username</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/SeedUser.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SeedUser = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SeedUser as default
};

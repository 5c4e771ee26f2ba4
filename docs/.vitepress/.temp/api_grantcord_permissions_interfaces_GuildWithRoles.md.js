import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: GuildWithRoles","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/permissions/interfaces/GuildWithRoles.md","filePath":"typedoc/grantcord/permissions/interfaces/GuildWithRoles.md"}');
const _sfc_main = { name: "api/grantcord/permissions/interfaces/GuildWithRoles.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-guildwithroles" tabindex="-1">Interface: GuildWithRoles <a class="header-anchor" href="#interface-guildwithroles" aria-label="Permalink to &quot;Interface: GuildWithRoles&quot;">​</a></h1><p>A guild with its roles, which a bot can fetch.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-id"></a> <code>id</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Id of the guild, which is also the id of its role <code>@everyone</code>.</td></tr><tr><td><a id="property-roles"></a> <code>roles</code></td><td><code>readonly</code></td><td>readonly <code>object</code>[]</td><td>All roles of the guild, including <code>@everyone</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/permissions/interfaces/GuildWithRoles.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GuildWithRoles = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GuildWithRoles as default
};

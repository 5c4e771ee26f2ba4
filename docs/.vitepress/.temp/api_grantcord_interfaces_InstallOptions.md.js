import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: InstallOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/interfaces/InstallOptions.md","filePath":"typedoc/grantcord/interfaces/InstallOptions.md"}');
const _sfc_main = { name: "api/grantcord/interfaces/InstallOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-installoptions" tabindex="-1">Interface: InstallOptions <a class="header-anchor" href="#interface-installoptions" aria-label="Permalink to &quot;Interface: InstallOptions&quot;">​</a></h1><p>Options of <code>client.createInstallUrl()</code>.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><code>Pick</code>&lt;<a href="./AuthorizationOptions.html"><code>AuthorizationOptions</code></a>&lt;<code>string</code>&gt;, <code>&quot;integrationType&quot;</code> | <code>&quot;permissions&quot;</code> | <code>&quot;guildId&quot;</code> | <code>&quot;disableGuildSelect&quot;</code>&gt;</li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-disableguildselect"></a> <code>disableGuildSelect?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Prevents the user from selecting another guild.</td><td><code>Pick.disableGuildSelect</code></td></tr><tr><td><a id="property-guildid"></a> <code>guildId?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Id of the guild that is preselected. With the scopes <code>bot</code> and <code>webhook.incoming</code>.</td><td><code>Pick.guildId</code></td></tr><tr><td><a id="property-integrationtype"></a> <code>integrationType?</code></td><td><code>readonly</code></td><td><code>0</code> | <code>1</code></td><td>Installation context, with the scope <code>applications.commands</code>: 0 for a guild, 1 for a user.</td><td><code>Pick.integrationType</code></td></tr><tr><td><a id="property-permissions"></a> <code>permissions?</code></td><td><code>readonly</code></td><td><code>bigint</code></td><td>Permissions that the bot requests, as a bit set. With the scope <code>bot</code>.</td><td><code>Pick.permissions</code></td></tr><tr><td><a id="property-scopes"></a> <code>scopes?</code></td><td><code>readonly</code></td><td>readonly (<code>&quot;applications.commands&quot;</code> | <code>&quot;bot&quot;</code>)[]</td><td>Scopes of the installation: <code>bot</code>, <code>applications.commands</code>, or both. <strong>Default</strong> <code>the install settings of the application</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/interfaces/InstallOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const InstallOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  InstallOptions as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SeedGuild","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/SeedGuild.md","filePath":"typedoc/grantcord/emulator/interfaces/SeedGuild.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/SeedGuild.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-seedguild" tabindex="-1">Interface: SeedGuild <a class="header-anchor" href="#interface-seedguild" aria-label="Permalink to &quot;Interface: SeedGuild&quot;">​</a></h1><p>A guild: the fields of Discord&#39;s object that matter, its members and its channels.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><code>OptionalFields</code>&lt;<code>Guild</code>, <code>&quot;owner&quot;</code> | <code>&quot;roles&quot;</code>&gt;</li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Overrides</th></tr></thead><tbody><tr><td><a id="property-activities"></a> <code>activities?</code></td><td><code>readonly</code></td><td>readonly <a href="./SeedActivity.html"><code>SeedActivity</code></a>[]</td><td>Running instances of activities in its channels.</td><td>-</td></tr><tr><td><a id="property-channels"></a> <code>channels?</code></td><td><code>readonly</code></td><td>readonly (<code>string</code> | <a href="./../type-aliases/SeedChannel.html"><code>SeedChannel</code></a>)[]</td><td>Text channels by name, or the fields of Discord&#39;s object.</td><td>-</td></tr><tr><td><a id="property-members"></a> <code>members?</code></td><td><code>readonly</code></td><td>readonly (<code>string</code> | <a href="./SeedMember.html"><code>SeedMember</code></a>)[]</td><td>Members by username: a username, or the fields of Discord&#39;s object. Roles are names or ids.</td><td>-</td></tr><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Name. It identifies a guild without an id.</td><td><code>OptionalFields.name</code></td></tr><tr><td><a id="property-owner"></a> <code>owner?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Username of the owner, who is a member too.</td><td>-</td></tr><tr><td><a id="property-roles"></a> <code>roles?</code></td><td><code>readonly</code></td><td>readonly <a href="./../type-aliases/SeedRole.html"><code>SeedRole</code></a>[]</td><td>Roles beside <code>@everyone</code>.</td><td>-</td></tr><tr><td><a id="property-webhooks"></a> <code>webhooks?</code></td><td><code>readonly</code></td><td>readonly <a href="./SeedWebhook.html"><code>SeedWebhook</code></a>[]</td><td>-</td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/SeedGuild.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SeedGuild = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SeedGuild as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SeedActivity","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/SeedActivity.md","filePath":"typedoc/grantcord/emulator/interfaces/SeedActivity.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/SeedActivity.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-seedactivity" tabindex="-1">Interface: SeedActivity <a class="header-anchor" href="#interface-seedactivity" aria-label="Permalink to &quot;Interface: SeedActivity&quot;">​</a></h1><p>A running instance of an activity.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><code>Partial</code>&lt;<code>Pick</code>&lt;<code>ActivityInstance</code>, <code>&quot;instance_id&quot;</code> | <code>&quot;launch_id&quot;</code>&gt;&gt;</li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-application"></a> <code>application</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Name or id of the application.</td></tr><tr><td><a id="property-channel"></a> <code>channel?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Name of the channel. By default the first one of the guild.</td></tr><tr><td><a id="property-users"></a> <code>users</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Usernames of those who are in it.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/SeedActivity.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SeedActivity = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SeedActivity as default
};

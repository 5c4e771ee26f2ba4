import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EmulatorSeed","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/EmulatorSeed.md","filePath":"typedoc/grantcord/emulator/interfaces/EmulatorSeed.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/EmulatorSeed.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-emulatorseed" tabindex="-1">Interface: EmulatorSeed <a class="header-anchor" href="#interface-emulatorseed" aria-label="Permalink to &quot;Interface: EmulatorSeed&quot;">​</a></h1><p>Data to add. Names refer to rows of the same data, of earlier data, or of the default data.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./EmulatorOptions.html"><code>EmulatorOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-applications"></a> <code>applications?</code></td><td><code>readonly</code></td><td>readonly <a href="./SeedApplication.html"><code>SeedApplication</code></a>[]</td></tr><tr><td><a id="property-guilds"></a> <code>guilds?</code></td><td><code>readonly</code></td><td>readonly <a href="./SeedGuild.html"><code>SeedGuild</code></a>[]</td></tr><tr><td><a id="property-users"></a> <code>users?</code></td><td><code>readonly</code></td><td>readonly <a href="./SeedUser.html"><code>SeedUser</code></a>[]</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/EmulatorSeed.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EmulatorSeed = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EmulatorSeed as default
};

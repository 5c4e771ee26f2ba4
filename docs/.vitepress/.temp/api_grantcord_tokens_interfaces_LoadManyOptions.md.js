import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LoadManyOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/tokens/interfaces/LoadManyOptions.md","filePath":"typedoc/grantcord/tokens/interfaces/LoadManyOptions.md"}');
const _sfc_main = { name: "api/grantcord/tokens/interfaces/LoadManyOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-loadmanyoptions" tabindex="-1">Interface: LoadManyOptions <a class="header-anchor" href="#interface-loadmanyoptions" aria-label="Permalink to &quot;Interface: LoadManyOptions&quot;">​</a></h1><p>Options of <code>loadMany()</code>.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./LoadOptions.html"><code>LoadOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-concurrency"></a> <code>concurrency?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Number of tokens that are loaded at the same time, from 1 to 10 000. <strong>Default</strong> <code>10</code></td><td>-</td></tr><tr><td><a id="property-signal"></a> <code>signal?</code></td><td><code>readonly</code></td><td><code>AbortSignal</code></td><td>Aborts the call; it then rejects with the signal&#39;s reason.</td><td><a href="./LoadOptions.html"><code>LoadOptions</code></a>.<a href="./LoadOptions.html#property-signal"><code>signal</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/tokens/interfaces/LoadManyOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LoadManyOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LoadManyOptions as default
};

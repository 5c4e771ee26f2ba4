import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PersistEvent","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/interfaces/PersistEvent.md","filePath":"typedoc/grantcord/interfaces/PersistEvent.md"}');
const _sfc_main = { name: "api/grantcord/interfaces/PersistEvent.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-persistevent" tabindex="-1">Interface: PersistEvent <a class="header-anchor" href="#interface-persistevent" aria-label="Permalink to &quot;Interface: PersistEvent&quot;">​</a></h1><p>New tokens could not be persisted. They stay in memory, and persisting them is retried.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-attempts"></a> <code>attempts</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Number of attempts so far.</td></tr><tr><td><a id="property-key"></a> <code>key</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Key of the tokens.</td></tr><tr><td><a id="property-target"></a> <code>target</code></td><td><code>readonly</code></td><td><code>&quot;store&quot;</code> | <code>&quot;onTokens&quot;</code></td><td>Target that failed: the store, or the option <code>onTokens</code>.</td></tr><tr><td><a id="property-type"></a> <code>type</code></td><td><code>readonly</code></td><td><code>&quot;persist&quot;</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/interfaces/PersistEvent.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PersistEvent = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PersistEvent as default
};

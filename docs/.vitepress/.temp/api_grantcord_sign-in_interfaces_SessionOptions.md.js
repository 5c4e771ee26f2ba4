import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SessionOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/sign-in/interfaces/SessionOptions.md","filePath":"typedoc/grantcord/sign-in/interfaces/SessionOptions.md"}');
const _sfc_main = { name: "api/grantcord/sign-in/interfaces/SessionOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-sessionoptions" tabindex="-1">Interface: SessionOptions <a class="header-anchor" href="#interface-sessionoptions" aria-label="Permalink to &quot;Interface: SessionOptions&quot;">​</a></h1><p>Options of <code>getSession()</code> and <code>requireSession()</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-checkgrant"></a> <code>checkGrant?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Reads the token store, and accepts the session only if the grant of its sign-in is still stored and valid. Needs the option <code>tokens</code>. <strong>Default</strong> <code>false</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/sign-in/interfaces/SessionOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SessionOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SessionOptions as default
};

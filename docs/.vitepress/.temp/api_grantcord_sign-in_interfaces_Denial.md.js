import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Denial","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/sign-in/interfaces/Denial.md","filePath":"typedoc/grantcord/sign-in/interfaces/Denial.md"}');
const _sfc_main = { name: "api/grantcord/sign-in/interfaces/Denial.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-denial" tabindex="-1">Interface: Denial <a class="header-anchor" href="#interface-denial" aria-label="Permalink to &quot;Interface: Denial&quot;">​</a></h1><p>Denial of a sign-in, with the reason that the page shows.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-reason"></a> <code>reason</code></td><td><code>readonly</code></td><td><code>string</code></td><td>A sentence in plain words for the user.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/sign-in/interfaces/Denial.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Denial = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Denial as default
};

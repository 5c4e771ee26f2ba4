import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MemberOfOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/sign-in/interfaces/MemberOfOptions.md","filePath":"typedoc/grantcord/sign-in/interfaces/MemberOfOptions.md"}');
const _sfc_main = { name: "api/grantcord/sign-in/interfaces/MemberOfOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-memberofoptions" tabindex="-1">Interface: MemberOfOptions <a class="header-anchor" href="#interface-memberofoptions" aria-label="Permalink to &quot;Interface: MemberOfOptions&quot;">​</a></h1><p>Options of <a href="./../functions/memberOf.html">memberOf</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-roles"></a> <code>roles?</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Ids of roles of which the member needs one. By default every member may come in.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/sign-in/interfaces/MemberOfOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MemberOfOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MemberOfOptions as default
};

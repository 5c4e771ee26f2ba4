import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"grantcord/extend","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/extend/index.md","filePath":"typedoc/grantcord/extend/index.md"}');
const _sfc_main = { name: "api/grantcord/extend/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="grantcordextend" tabindex="-1">grantcord/extend <a class="header-anchor" href="#grantcordextend" aria-label="Permalink to &quot;grantcord/extend&quot;">​</a></h1><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/ApiOf.html">ApiOf</a></li><li><a href="./interfaces/ExtendedApi.html">ExtendedApi</a></li><li><a href="./interfaces/ExtendedBotApi.html">ExtendedBotApi</a></li><li><a href="./interfaces/OperationRow.html">OperationRow</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/CredentialKind.html">CredentialKind</a></li><li><a href="./type-aliases/OperationTable.html">OperationTable</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/extendApi.html">extendApi</a></li><li><a href="./functions/printOperations.html">printOperations</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/extend/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};

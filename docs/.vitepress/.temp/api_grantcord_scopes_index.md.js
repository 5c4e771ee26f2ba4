import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"grantcord/scopes","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/scopes/index.md","filePath":"typedoc/grantcord/scopes/index.md"}');
const _sfc_main = { name: "api/grantcord/scopes/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="grantcordscopes" tabindex="-1">grantcord/scopes <a class="header-anchor" href="#grantcordscopes" aria-label="Permalink to &quot;grantcord/scopes&quot;">​</a></h1><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/ScopeDetails.html">ScopeDetails</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/Grant.html">Grant</a></li><li><a href="./type-aliases/ScopeAccess.html">ScopeAccess</a></li><li><a href="./type-aliases/ScopeStatus.html">ScopeStatus</a></li></ul><h2 id="variables" tabindex="-1">Variables <a class="header-anchor" href="#variables" aria-label="Permalink to &quot;Variables&quot;">​</a></h2><ul><li><a href="./variables/GRANTS.html">GRANTS</a></li><li><a href="./variables/SCOPE_DETAILS.html">SCOPE_DETAILS</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/canCarry.html">canCarry</a></li><li><a href="./functions/impliedScopes.html">impliedScopes</a></li><li><a href="./functions/scopesOfGrant.html">scopesOfGrant</a></li></ul><h2 id="references" tabindex="-1">References <a class="header-anchor" href="#references" aria-label="Permalink to &quot;References&quot;">​</a></h2><h3 id="scope" tabindex="-1">Scope <a class="header-anchor" href="#scope" aria-label="Permalink to &quot;Scope&quot;">​</a></h3><p>Re-exports <a href="./../type-aliases/Scope.html">Scope</a></p><hr><h3 id="scopes" tabindex="-1">SCOPES <a class="header-anchor" href="#scopes" aria-label="Permalink to &quot;SCOPES&quot;">​</a></h3><p>Re-exports <a href="./../variables/SCOPES.html">SCOPES</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/scopes/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"grantcord/passport","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/passport/index.md","filePath":"typedoc/grantcord/passport/index.md"}');
const _sfc_main = { name: "api/grantcord/passport/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="grantcordpassport" tabindex="-1">grantcord/passport <a class="header-anchor" href="#grantcordpassport" aria-label="Permalink to &quot;grantcord/passport&quot;">​</a></h1><h2 id="classes" tabindex="-1">Classes <a class="header-anchor" href="#classes" aria-label="Permalink to &quot;Classes&quot;">​</a></h2><ul><li><a href="./classes/Strategy.html">Strategy</a></li></ul><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/AuthenticateOptions.html">AuthenticateOptions</a></li><li><a href="./interfaces/Profile.html">Profile</a></li><li><a href="./interfaces/StrategyActions.html">StrategyActions</a></li><li><a href="./interfaces/StrategyOptions.html">StrategyOptions</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/Verify.html">Verify</a></li><li><a href="./type-aliases/VerifyCallback.html">VerifyCallback</a></li><li><a href="./type-aliases/VerifyWithRequest.html">VerifyWithRequest</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/passport/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};

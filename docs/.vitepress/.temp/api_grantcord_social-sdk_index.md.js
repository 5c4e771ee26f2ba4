import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"grantcord/social-sdk","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/social-sdk/index.md","filePath":"typedoc/grantcord/social-sdk/index.md"}');
const _sfc_main = { name: "api/grantcord/social-sdk/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="grantcordsocial-sdk" tabindex="-1">grantcord/social-sdk <a class="header-anchor" href="#grantcordsocial-sdk" aria-label="Permalink to &quot;grantcord/social-sdk&quot;">​</a></h1><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/ExternalUser.html">ExternalUser</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/CodeOrigin.html">CodeOrigin</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/createBotProvisionalToken.html">createBotProvisionalToken</a></li><li><a href="./functions/createProvisionalToken.html">createProvisionalToken</a></li><li><a href="./functions/createQuickLink.html">createQuickLink</a></li><li><a href="./functions/createRpcToken.html">createRpcToken</a></li><li><a href="./functions/exchangeForChildToken.html">exchangeForChildToken</a></li><li><a href="./functions/mergeProvisionalAccount.html">mergeProvisionalAccount</a></li><li><a href="./functions/unmergeBotProvisionalAccount.html">unmergeBotProvisionalAccount</a></li><li><a href="./functions/unmergeProvisionalAccount.html">unmergeProvisionalAccount</a></li></ul><h2 id="references" tabindex="-1">References <a class="header-anchor" href="#references" aria-label="Permalink to &quot;References&quot;">​</a></h2><h3 id="externalauth" tabindex="-1">ExternalAuth <a class="header-anchor" href="#externalauth" aria-label="Permalink to &quot;ExternalAuth&quot;">​</a></h3><p>Re-exports <a href="./../device/interfaces/ExternalAuth.html">ExternalAuth</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/social-sdk/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};

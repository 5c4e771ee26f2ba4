import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"grantcord/sign-in","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/sign-in/index.md","filePath":"typedoc/grantcord/sign-in/index.md"}');
const _sfc_main = { name: "api/grantcord/sign-in/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="grantcordsign-in" tabindex="-1">grantcord/sign-in <a class="header-anchor" href="#grantcordsign-in" aria-label="Permalink to &quot;grantcord/sign-in&quot;">​</a></h1><h2 id="classes" tabindex="-1">Classes <a class="header-anchor" href="#classes" aria-label="Permalink to &quot;Classes&quot;">​</a></h2><ul><li><a href="./classes/CrossSiteRequestError.html">CrossSiteRequestError</a></li><li><a href="./classes/SignInDeniedError.html">SignInDeniedError</a></li><li><a href="./classes/SignInRequiredError.html">SignInRequiredError</a></li></ul><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/Denial.html">Denial</a></li><li><a href="./interfaces/FailureWords.html">FailureWords</a></li><li><a href="./interfaces/MemberOfOptions.html">MemberOfOptions</a></li><li><a href="./interfaces/Session.html">Session</a></li><li><a href="./interfaces/SessionCookieOptions.html">SessionCookieOptions</a></li><li><a href="./interfaces/SessionOptions.html">SessionOptions</a></li><li><a href="./interfaces/SessionUser.html">SessionUser</a></li><li><a href="./interfaces/SignIn.html">SignIn</a></li><li><a href="./interfaces/SignInAttempt.html">SignInAttempt</a></li><li><a href="./interfaces/SignInEvent.html">SignInEvent</a></li><li><a href="./interfaces/SignInFailure.html">SignInFailure</a></li><li><a href="./interfaces/SignInOptions.html">SignInOptions</a></li><li><a href="./interfaces/SignInUrlOptions.html">SignInUrlOptions</a></li><li><a href="./interfaces/SignOutEvent.html">SignOutEvent</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/CookieSource.html">CookieSource</a></li><li><a href="./type-aliases/JsonOf.html">JsonOf</a></li><li><a href="./type-aliases/OnError.html">OnError</a></li><li><a href="./type-aliases/OnSignIn.html">OnSignIn</a></li><li><a href="./type-aliases/SignInRoute.html">SignInRoute</a></li><li><a href="./type-aliases/Verdict.html">Verdict</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/createSignIn.html">createSignIn</a></li><li><a href="./functions/memberOf.html">memberOf</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/sign-in/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};

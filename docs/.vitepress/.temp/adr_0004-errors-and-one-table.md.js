import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"4. Error classes and one mapping table","description":"","frontmatter":{},"headers":[],"relativePath":"adr/0004-errors-and-one-table.md","filePath":"adr/0004-errors-and-one-table.md"}');
const _sfc_main = { name: "adr/0004-errors-and-one-table.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="4-error-classes-and-one-mapping-table" tabindex="-1">4. Error classes and one mapping table <a class="header-anchor" href="#4-error-classes-and-one-mapping-table" aria-label="Permalink to &quot;4. Error classes and one mapping table&quot;">​</a></h1><p>Status: changed by <a href="./0021-few-guards.html">21</a>: three guards replace the guard per class; and by <a href="./0026-one-request-decides-what-a-401-rejects.html">26</a>: what a 401 rejects, and responses that are not from the API.</p><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">​</a></h2><p>An application has to distinguish a rejected refresh token from a wrong client secret, a rate limit of the API from a blocked IP address, and a missing scope from a missing permission. Status codes alone do not suffice, and message texts change.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>There is one base class, <code>DiscordOAuth2Error</code>, and a class with a stable <code>code</code> (<code>ERR_…</code>) for each condition that an application can act on. Each class has a guard. A union of all classes supports <code>switch</code>, and <code>isReauthorizationRequired</code> returns whether the user must sign in again.</p><p>One table, in <code>transport/errors.ts</code>, maps error responses to classes, by status, headers, body and operation. The first row that applies determines the class. Guards compare <code>name</code> and <code>code</code> instead of using <code>instanceof</code>, so that they work if two copies of the package are installed.</p><p>Constructors redact secrets. An error keeps the response body in a property that is not enumerable. <code>cause</code> is preserved, or replaced if it contains a secret.</p><p>A lost response to a refresh has its own error, <code>RefreshOutcomeUnknownError</code>, because the refresh token may have been used. A 429 without any sign that it comes from the API is an <code>IpBannedError</code> and not a rate limit, because a retry makes it worse.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">​</a></h2><ul><li>Each row has a test. A new row is added in one place.</li><li>Errors of the token endpoint are also <code>HTTPError</code>s, with status and operation.</li><li>Classes, guards and the union are exported by <code>grantcord/errors</code>.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0004-errors-and-one-table.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0004ErrorsAndOneTable = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0004ErrorsAndOneTable as default
};

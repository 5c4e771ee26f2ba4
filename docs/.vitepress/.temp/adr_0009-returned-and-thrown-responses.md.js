import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"9. Responses that api returns, and errors that it throws","description":"","frontmatter":{},"headers":[],"relativePath":"adr/0009-returned-and-thrown-responses.md","filePath":"adr/0009-returned-and-thrown-responses.md"}');
const _sfc_main = { name: "adr/0009-returned-and-thrown-responses.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="9-responses-that-api-returns-and-errors-that-it-throws" tabindex="-1">9. Responses that <code>api</code> returns, and errors that it throws <a class="header-anchor" href="#9-responses-that-api-returns-and-errors-that-it-throws" aria-label="Permalink to &quot;9. Responses that \`api\` returns, and errors that it throws&quot;">​</a></h1><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">​</a></h2><p><code>token.api</code> and <code>client.api</code> give access to every operation. Callers want the types to distinguish statuses. But a response that is not described has no type, and a failed connection has no status.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A response whose status and body match the description is returned: <code>{ status, data, response }</code> or <code>{ status, error, response }</code>. This includes error statuses.</p><p>A 429 is returned only with <code>rateLimit: false</code>, which leaves rate limits to another component, and only after the last attempt. Otherwise the client has already waited as long as <code>totalTimeout</code> allows, and throws <code>RateLimitError</code>, whether this call exceeded the limit or an earlier one did.</p><p>Everything else is thrown: a missing scope, an expired token, a failed connection, a timeout, a body that does not match the description, a status that the description does not define, such as 502 (<code>ServerError</code>), and a 429 that does not come from the API (<code>IpBannedError</code>). If the caller aborts, the signal&#39;s reason is thrown.</p><p>Methods (<code>fetchIdentify</code> and so on) throw on any non-2xx response.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">​</a></h2><ul><li><code>switch (result.status)</code> is exhaustive for the compiler, and no untyped response reaches it.</li><li>A caller of <code>api</code> has to check <code>status</code>. A caller who prefers exceptions uses the methods.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0009-returned-and-thrown-responses.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0009ReturnedAndThrownResponses = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0009ReturnedAndThrownResponses as default
};

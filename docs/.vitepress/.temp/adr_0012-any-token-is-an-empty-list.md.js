import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"12. \\"Any token\\" is an explicitly empty list of scopes","description":"","frontmatter":{},"headers":[],"relativePath":"adr/0012-any-token-is-an-empty-list.md","filePath":"adr/0012-any-token-is-an-empty-list.md"}');
const _sfc_main = { name: "adr/0012-any-token-is-an-empty-list.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="12-any-token-is-an-explicitly-empty-list-of-scopes" tabindex="-1">12. &quot;Any token&quot; is an explicitly empty list of scopes <a class="header-anchor" href="#12-any-token-is-an-explicitly-empty-list-of-scopes" aria-label="Permalink to &quot;12. &quot;Any token&quot; is an explicitly empty list of scopes&quot;">​</a></h1><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">​</a></h2><p><code>GET /oauth2/@me</code> accepts any access token. Discord&#39;s own description lists every scope there, each as an alternative. From such a list, a program cannot tell &quot;any token&quot; from &quot;one of these scopes&quot;, and each new scope has to be added to it.</p><p>In OpenAPI, <code>OAuth2: []</code> means an access token without a particular scope. It is also the result of omitting the scopes by mistake. An extension key that marks the list as intended would repeat what the list says, and no program reads it.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Such an operation has <code>OAuth2: []</code>. The generator writes <code>scopes: [[]]</code>: one alternative that requires no scope. <code>scopes: []</code>, without an alternative, means that the operation accepts no access token.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">​</a></h2><ul><li><code>npm run check:upstream</code> reports scopes that were omitted by mistake, because Discord&#39;s own description lists them.</li><li><code>Api&lt;never&gt;</code> can call the operation, so every token can.</li><li>The table in <a href="./../reference/operations.html">Operations</a> says &quot;any access token&quot;.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0012-any-token-is-an-empty-list.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0012AnyTokenIsAnEmptyList = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0012AnyTokenIsAnEmptyList as default
};

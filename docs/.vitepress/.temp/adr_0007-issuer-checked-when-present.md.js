import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"7. iss is checked when it is present","description":"","frontmatter":{},"headers":[],"relativePath":"adr/0007-issuer-checked-when-present.md","filePath":"adr/0007-issuer-checked-when-present.md"}');
const _sfc_main = { name: "adr/0007-issuer-checked-when-present.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="7-iss-is-checked-when-it-is-present" tabindex="-1">7. <code>iss</code> is checked when it is present <a class="header-anchor" href="#7-iss-is-checked-when-it-is-present" aria-label="Permalink to &quot;7. \`iss\` is checked when it is present&quot;">​</a></h1><p>Superseded by <a href="./0025-iss-is-required.html">25</a>.</p><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">​</a></h2><p>A client that uses several authorization servers can be tricked into sending the code of one to another. RFC 9207 prevents this with the parameter <code>iss</code> in the redirect. Discord&#39;s server metadata announces it (<code>authorization_response_iss_parameter_supported</code>), and redirects contain <code>iss=https://discord.com</code>. Discord&#39;s documentation did not mention the parameter when this was decided. Since autumn 2026 discord-api-types has it for the redirects of the code grant, of the implicit grant and of the bot authorization, and links to a section of the documentation on <a href="https://docs.discord.com/developers/topics/oauth2#issuer-identification" target="_blank" rel="noreferrer">issuer identification</a>.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>If a redirect contains <code>iss</code>, it must equal the client&#39;s <code>issuer</code>, which is <code>https://discord.com</code> by default. A redirect without <code>iss</code> is accepted, unless <code>requireIssuer: true</code> is set.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">​</a></h2><ul><li>A redirect from another server is rejected, provided that the server identifies itself.</li><li>An application with several providers sets <code>requireIssuer</code>, or uses a separate redirect URI for each provider, which protects it without <code>iss</code>.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0007-issuer-checked-when-present.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0007IssuerCheckedWhenPresent = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0007IssuerCheckedWhenPresent as default
};

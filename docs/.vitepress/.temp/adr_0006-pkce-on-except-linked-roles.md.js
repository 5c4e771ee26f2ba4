import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"6. PKCE is on by default, and off with role_connections.write","description":"","frontmatter":{},"headers":[],"relativePath":"adr/0006-pkce-on-except-linked-roles.md","filePath":"adr/0006-pkce-on-except-linked-roles.md"}');
const _sfc_main = { name: "adr/0006-pkce-on-except-linked-roles.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="6-pkce-is-on-by-default-and-off-with-role_connectionswrite" tabindex="-1">6. PKCE is on by default, and off with role_connections.write <a class="header-anchor" href="#6-pkce-is-on-by-default-and-off-with-role_connectionswrite" aria-label="Permalink to &quot;6. PKCE is on by default, and off with role_connections.write&quot;">​</a></h1><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">​</a></h2><p>PKCE (RFC 7636) binds the code to the client that started the sign-in. It also helps a client with a secret: if an attacker injects a code into another browser&#39;s callback, the exchange is rejected. Discord supports <code>S256</code> only.</p><p>Discord has been observed to respond with <code>invalid_scope</code> to a code challenge if the scope <code>role_connections.write</code> is requested (<a href="https://github.com/discord/discord-api-docs/issues/5751" target="_blank" rel="noreferrer">discord-api-docs issue 5751</a>). Discord&#39;s documentation does not mention this.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>For <code>response_type=code</code>, <code>createAuthorization</code> generates a verifier of 256 random bits and sends its challenge. With <code>role_connections.write</code> it does not, and <code>pkce: true</code> throws an error that gives the reason. A client without a secret cannot request this scope, because nothing would protect its code.</p><p><code>pkce: false</code> disables PKCE, and requires a client secret. The implicit grant has no code, and therefore no PKCE.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">​</a></h2><ul><li>An authorization contains a secret, the verifier, and must be stored on the server or encrypted.</li><li>An application that needs linked roles, and PKCE for the sign-in, requests the scope in a second authorization.</li><li>The rule is one constant, <code>SCOPE_WITHOUT_PKCE</code>, in <code>oauth/authorization.ts</code>.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0006-pkce-on-except-linked-roles.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0006PkceOnExceptLinkedRoles = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0006PkceOnExceptLinkedRoles as default
};

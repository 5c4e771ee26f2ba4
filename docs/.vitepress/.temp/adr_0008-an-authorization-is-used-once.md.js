import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"8. An authorization is used once","description":"","frontmatter":{},"headers":[],"relativePath":"adr/0008-an-authorization-is-used-once.md","filePath":"adr/0008-an-authorization-is-used-once.md"}');
const _sfc_main = { name: "adr/0008-an-authorization-is-used-once.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="8-an-authorization-is-used-once" tabindex="-1">8. An authorization is used once <a class="header-anchor" href="#8-an-authorization-is-used-once" aria-label="Permalink to &quot;8. An authorization is used once&quot;">​</a></h1><p>Changed by <a href="./0025-iss-is-required.html">25</a>: the session loses only the authorization whose <code>state</code> comes back, and used states are not dropped before they expire.</p><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">​</a></h2><p>The <code>state</code> of a sign-in protects a browser from a callback that it did not start. If a state could be used again, a recorded callback could be replayed. The package shares no data between processes, and applications choose where they store their sessions.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Three measures work together:</p><ol><li>The application removes the authorization from the session before it passes it to the client. The examples and guides do this.</li><li>Each <code>OAuth2Client</code> remembers used states for ten minutes, the time in which they could be used again. It remembers at most 10,000 and drops the oldest first. A second use throws an <code>AuthorizationCallbackError</code> with the reason <code>used_authorization</code>.</li><li>Across processes, Discord rejects the code, because each code can be exchanged only once.</li></ol><p>An authorization counts as used once its state has matched and it has not expired, even if a later check or the exchange fails: a wrong <code>iss</code>, an <code>error</code>, a failed request. A state that does not match uses up nothing, so an attacker cannot end a sign-in that is in progress in another browser.</p><p>States are compared by their SHA-256 digests, in constant time. A missing authorization causes an error with a reason, not a <code>TypeError</code>.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">​</a></h2><ul><li>If the callback page is reloaded, it shows an error, and the user starts again.</li><li>The memory is bounded and belongs to the client: create one client per process, not one per request.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0008-an-authorization-is-used-once.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0008AnAuthorizationIsUsedOnce = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0008AnAuthorizationIsUsedOnce as default
};

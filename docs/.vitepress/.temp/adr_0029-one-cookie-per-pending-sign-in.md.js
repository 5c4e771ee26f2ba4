import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"29. Each pending sign-in has a cookie of its own","description":"","frontmatter":{},"headers":[],"relativePath":"adr/0029-one-cookie-per-pending-sign-in.md","filePath":"adr/0029-one-cookie-per-pending-sign-in.md"}');
const _sfc_main = { name: "adr/0029-one-cookie-per-pending-sign-in.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="29-each-pending-sign-in-has-a-cookie-of-its-own" tabindex="-1">29. Each pending sign-in has a cookie of its own <a class="header-anchor" href="#29-each-pending-sign-in-has-a-cookie-of-its-own" aria-label="Permalink to &quot;29. Each pending sign-in has a cookie of its own&quot;">​</a></h1><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">​</a></h2><p>Between the redirect to Discord and the callback, the application stores the state and the code verifier of the sign-in (<a href="./0008-an-authorization-is-used-once.html">8</a>). With one cookie for all of them, a second tab ends the sign-in of the first one, and a foreign callback can end both.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><ul><li><strong>One cookie for each <code>state</code></strong>, whose name ends with the state. The callback reads and deletes only the cookie of its own state.</li><li><strong>At most five</strong> are pending. A sixth one replaces the oldest, by the time inside of the encrypted cookies; unreadable ones count as older than any other. The <code>Cookie</code> header stays below the limits of servers.</li><li><strong>They live for ten minutes</strong>, like the authorization.</li><li><strong>A callback without its cookie</strong> is a failed sign-in, except if the browser has a session: then the page was reloaded, and it is redirected to <code>/</code>.</li><li><strong>HEAD is rejected</strong> with 405 by every route, and changes nothing: phones and link checkers send it before GET.</li><li><strong>The way back</strong> is part of the encrypted cookie. It is a path within the origin of the redirect URI, checked when the sign-in starts. The redirect after the callback is the absolute URL of this origin; the <code>Host</code> header is never read.</li><li><strong><code>grantcord/passport</code></strong> stores the same in <code>req.session</code>, or with a secret in the same cookies.</li></ul><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">​</a></h2><ul><li>Two tabs, a reload, a lost cookie, and a callback of another browser do not disturb each other.</li><li>A site that makes a browser start five sign-ins can end a pending one. The user starts it again.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0029-one-cookie-per-pending-sign-in.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0029OneCookiePerPendingSignIn = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0029OneCookiePerPendingSignIn as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SignInEvent<Scopes, SessionData>","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/sign-in/interfaces/SignInEvent.md","filePath":"typedoc/grantcord/sign-in/interfaces/SignInEvent.md"}');
const _sfc_main = { name: "api/grantcord/sign-in/interfaces/SignInEvent.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-signineventscopes-sessiondata" tabindex="-1">Interface: SignInEvent&lt;Scopes, SessionData&gt; <a class="header-anchor" href="#interface-signineventscopes-sessiondata" aria-label="Permalink to &quot;Interface: SignInEvent\\&lt;Scopes, SessionData\\&gt;&quot;">​</a></h1><p>A completed sign-in.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-scopes"></a> <code>Scopes</code> <em>extends</em> <code>string</code></td></tr><tr><td><a id="type-parameter-sessiondata"></a> <code>SessionData</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-isfirst"></a> <code>isFirst</code></td><td><code>readonly</code></td><td><code>boolean</code> | <code>undefined</code></td><td>True if no token of the user was stored before, and false at a later sign-in. <code>undefined</code> without the option <code>tokens</code>: look the user up by <code>user.id</code> in your database.</td></tr><tr><td><a id="property-request"></a> <code>request</code></td><td><code>readonly</code></td><td><code>Request</code></td><td>-</td></tr><tr><td><a id="property-session"></a> <code>session</code></td><td><code>readonly</code></td><td><a href="./Session.html"><code>Session</code></a>&lt;<code>SessionData</code>&gt;</td><td>-</td></tr><tr><td><a id="property-token"></a> <code>token</code></td><td><code>readonly</code></td><td><a href="./../../classes/AccessToken.html"><code>AccessToken</code></a>&lt;<code>Scopes</code>&gt;</td><td>Token of the user: the stored, auto-refreshing one with the option <code>tokens</code>.</td></tr><tr><td><a id="property-user"></a> <code>user</code></td><td><code>readonly</code></td><td><code>object</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/sign-in/interfaces/SignInEvent.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SignInEvent = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SignInEvent as default
};

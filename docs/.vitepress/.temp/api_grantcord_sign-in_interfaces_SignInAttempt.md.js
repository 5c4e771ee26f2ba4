import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SignInAttempt<Scopes>","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/sign-in/interfaces/SignInAttempt.md","filePath":"typedoc/grantcord/sign-in/interfaces/SignInAttempt.md"}');
const _sfc_main = { name: "api/grantcord/sign-in/interfaces/SignInAttempt.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-signinattemptscopes" tabindex="-1">Interface: SignInAttempt&lt;Scopes&gt; <a class="header-anchor" href="#interface-signinattemptscopes" aria-label="Permalink to &quot;Interface: SignInAttempt\\&lt;Scopes\\&gt;&quot;">​</a></h1><p>A user who has consented at Discord and is not signed in yet.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-scopes"></a> <code>Scopes</code> <em>extends</em> <code>string</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-request"></a> <code>request</code></td><td><code>readonly</code></td><td><code>Request</code></td><td>-</td></tr><tr><td><a id="property-token"></a> <code>token</code></td><td><code>readonly</code></td><td><a href="./../../classes/AccessToken.html"><code>AccessToken</code></a>&lt;<code>Scopes</code>&gt;</td><td>Token of the user, not stored yet.</td></tr><tr><td><a id="property-user"></a> <code>user</code></td><td><code>readonly</code></td><td><code>object</code></td><td>The user. Link accounts by <code>id</code>: a username can change, and an e-mail address counts only if <code>verified</code> is true.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/sign-in/interfaces/SignInAttempt.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SignInAttempt = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SignInAttempt as default
};

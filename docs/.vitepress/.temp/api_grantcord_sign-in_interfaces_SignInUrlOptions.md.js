import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SignInUrlOptions<Scopes>","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/sign-in/interfaces/SignInUrlOptions.md","filePath":"typedoc/grantcord/sign-in/interfaces/SignInUrlOptions.md"}');
const _sfc_main = { name: "api/grantcord/sign-in/interfaces/SignInUrlOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-signinurloptionsscopes" tabindex="-1">Interface: SignInUrlOptions&lt;Scopes&gt; <a class="header-anchor" href="#interface-signinurloptionsscopes" aria-label="Permalink to &quot;Interface: SignInUrlOptions\\&lt;Scopes\\&gt;&quot;">​</a></h1><p>Options of <code>signInUrl()</code>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-scopes"></a> <code>Scopes</code> <em>extends</em> <code>string</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-returnto"></a> <code>returnTo?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Path of the application to return to after the sign-in; <code>/</code> for one that is not within its origin.</td></tr><tr><td><a id="property-scopes"></a> <code>scopes?</code></td><td><code>readonly</code></td><td>readonly (<code>string</code> &amp; <code>object</code> | <code>Scopes</code>)[]</td><td>Scopes to request in addition: those of the option <code>optionalScopes</code>, as in <code>missing</code> of a <code>MissingScopeError</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/sign-in/interfaces/SignInUrlOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SignInUrlOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SignInUrlOptions as default
};

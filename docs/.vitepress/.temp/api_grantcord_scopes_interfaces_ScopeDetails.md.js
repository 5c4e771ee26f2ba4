import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ScopeDetails","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/scopes/interfaces/ScopeDetails.md","filePath":"typedoc/grantcord/scopes/interfaces/ScopeDetails.md"}');
const _sfc_main = { name: "api/grantcord/scopes/interfaces/ScopeDetails.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-scopedetails" tabindex="-1">Interface: ScopeDetails <a class="header-anchor" href="#interface-scopedetails" aria-label="Permalink to &quot;Interface: ScopeDetails&quot;">​</a></h1><p>Properties of a scope.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-access"></a> <code>access</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/ScopeAccess.html"><code>ScopeAccess</code></a></td><td>Applications that may request it.</td></tr><tr><td><a id="property-grants"></a> <code>grants</code></td><td><code>readonly</code></td><td>readonly (<code>&quot;authorizationCode&quot;</code> | <code>&quot;implicit&quot;</code> | <code>&quot;clientCredentials&quot;</code>)[]</td><td>Grants that can request it.</td></tr><tr><td><a id="property-implies"></a> <code>implies</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Partial</code>&lt;<code>Record</code>&lt;<a href="./../../type-aliases/Scope.html"><code>Scope</code></a>, <a href="./../type-aliases/ScopeStatus.html"><code>ScopeStatus</code></a>&gt;&gt;&gt;</td><td>Scopes that are granted with it, each with the source of that fact.</td></tr><tr><td><a id="property-status"></a> <code>status</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/ScopeStatus.html"><code>ScopeStatus</code></a></td><td>Source of the scope itself.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/scopes/interfaces/ScopeDetails.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ScopeDetails = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ScopeDetails as default
};

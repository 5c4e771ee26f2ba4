import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Finding","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/Finding.md","filePath":"typedoc/grantcord/emulator/interfaces/Finding.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/Finding.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-finding" tabindex="-1">Interface: Finding <a class="header-anchor" href="#interface-finding" aria-label="Permalink to &quot;Interface: Finding&quot;">​</a></h1><p>A problem of the requests of an application, which Discord does not report.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-application"></a> <code>application</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>Name of the application.</td></tr><tr><td><a id="property-entry"></a> <code>entry</code></td><td><code>readonly</code></td><td><code>number</code> | <code>null</code></td><td>Id of the journal entry; <code>null</code> if all requests together are the problem.</td></tr><tr><td><a id="property-hint"></a> <code>hint</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Says what to do.</td></tr><tr><td><a id="property-operation"></a> <code>operation</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>-</td></tr><tr><td><a id="property-rule"></a> <code>rule</code></td><td><code>readonly</code></td><td>| <code>&quot;code-reused&quot;</code> | <code>&quot;invalid-token-reused&quot;</code> | <code>&quot;json-token-request&quot;</code> | <code>&quot;old-api-version&quot;</code> | <code>&quot;pkce-missing&quot;</code> | <code>&quot;refresh-token-reused&quot;</code> | <code>&quot;retried-too-early&quot;</code> | <code>&quot;scope-unused&quot;</code> | <code>&quot;secret-in-browser&quot;</code> | <code>&quot;state-constant&quot;</code> | <code>&quot;state-missing&quot;</code> | <code>&quot;token-in-url&quot;</code></td><td>-</td></tr><tr><td><a id="property-scopes"></a> <code>scopes?</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>The scopes that were not used.</td></tr><tr><td><a id="property-user"></a> <code>user</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>Username.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/Finding.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Finding = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Finding as default
};

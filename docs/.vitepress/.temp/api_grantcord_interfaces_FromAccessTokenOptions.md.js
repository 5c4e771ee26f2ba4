import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FromAccessTokenOptions<Scopes>","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/interfaces/FromAccessTokenOptions.md","filePath":"typedoc/grantcord/interfaces/FromAccessTokenOptions.md"}');
const _sfc_main = { name: "api/grantcord/interfaces/FromAccessTokenOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fromaccesstokenoptionsscopes" tabindex="-1">Interface: FromAccessTokenOptions&lt;Scopes&gt; <a class="header-anchor" href="#interface-fromaccesstokenoptionsscopes" aria-label="Permalink to &quot;Interface: FromAccessTokenOptions\\&lt;Scopes\\&gt;&quot;">​</a></h1><p>Known properties of a stored access token.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-scopes"></a> <code>Scopes</code> <em>extends</em> <code>string</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-expiresat"></a> <code>expiresAt?</code></td><td><code>readonly</code></td><td><code>Date</code></td><td>Expiry, which is checked before each request.</td></tr><tr><td><a id="property-scopes"></a> <code>scopes?</code></td><td><code>readonly</code></td><td>readonly <code>Scopes</code>[]</td><td>Granted scopes, which are checked before each request. Without them, Discord decides.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/interfaces/FromAccessTokenOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FromAccessTokenOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FromAccessTokenOptions as default
};

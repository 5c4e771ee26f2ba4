import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: NodeRequest","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/sign-in/node/interfaces/NodeRequest.md","filePath":"typedoc/grantcord/sign-in/node/interfaces/NodeRequest.md"}');
const _sfc_main = { name: "api/grantcord/sign-in/node/interfaces/NodeRequest.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-noderequest" tabindex="-1">Interface: NodeRequest <a class="header-anchor" href="#interface-noderequest" aria-label="Permalink to &quot;Interface: NodeRequest&quot;">​</a></h1><p>Request of Node&#39;s <code>http</code>, which Express extends.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><code>AsyncIterable</code>&lt;<code>unknown</code>&gt;</li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-body"></a> <code>body?</code></td><td><code>readonly</code></td><td><code>unknown</code></td><td>Body that a parser has read before; <code>undefined</code> if it was not read.</td></tr><tr><td><a id="property-headers"></a> <code>headers</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code> | readonly <code>string</code>[] | <code>undefined</code>&gt;&gt;</td><td>-</td></tr><tr><td><a id="property-method"></a> <code>method?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-originalurl"></a> <code>originalUrl?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>URL before a router of Express removed its own path.</td></tr><tr><td><a id="property-url"></a> <code>url?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/sign-in/node/interfaces/NodeRequest.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NodeRequest = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NodeRequest as default
};

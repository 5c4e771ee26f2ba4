import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FieldError","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/errors/interfaces/FieldError.md","filePath":"typedoc/grantcord/errors/interfaces/FieldError.md"}');
const _sfc_main = { name: "api/grantcord/errors/interfaces/FieldError.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fielderror" tabindex="-1">Interface: FieldError <a class="header-anchor" href="#interface-fielderror" aria-label="Permalink to &quot;Interface: FieldError&quot;">​</a></h1><p>An error of one field, from Discord&#39;s tree of <code>errors</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-code"></a> <code>code</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Discord&#39;s code, such as <code>BASE_TYPE_REQUIRED</code>.</td></tr><tr><td><a id="property-field"></a> <code>field</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Path of the field: <code>nick</code>, <code>roles[0]</code>, <code>metadata.wins</code>; empty for an error about the whole request.</td></tr><tr><td><a id="property-message"></a> <code>message</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Discord&#39;s message.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/errors/interfaces/FieldError.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FieldError = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FieldError as default
};

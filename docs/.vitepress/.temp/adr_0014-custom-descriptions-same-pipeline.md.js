import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"14. Custom descriptions use the same request pipeline","description":"","frontmatter":{},"headers":[],"relativePath":"adr/0014-custom-descriptions-same-pipeline.md","filePath":"adr/0014-custom-descriptions-same-pipeline.md"}');
const _sfc_main = { name: "adr/0014-custom-descriptions-same-pipeline.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="14-custom-descriptions-use-the-same-request-pipeline" tabindex="-1">14. Custom descriptions use the same request pipeline <a class="header-anchor" href="#14-custom-descriptions-use-the-same-request-pipeline" aria-label="Permalink to &quot;14. Custom descriptions use the same request pipeline&quot;">​</a></h1><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">​</a></h2><p>A project that needs an operation which the package does not describe has an OpenAPI description of it, and a generator for its types. It lacks a way to call the operation with the client&#39;s credentials, checks and errors. However, an attacker may be able to edit a description that users edit, and a description says where requests are sent.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>grantcord/extend</code> derives the table of operations from a document at run time. The generator runs the same code, so both always agree. The core does not depend on it: each <code>api</code> stores in a <code>WeakMap</code> a function that creates another <code>api</code> with other operations for the same owner (<code>rebind</code>, <code>withOperations</code>).</p><p>The client&#39;s options determine where requests are sent. <code>servers</code> of a document may name Discord&#39;s API or be omitted, and may name Discord&#39;s origin for operations that send no credential. Any other server is rejected when the document is read, and so is a path template that a URL parser would interpret differently.</p><p>openapi-typescript omits security requirements. <code>printOperations</code> writes the table as TypeScript. Its type, as the second type argument of <code>extendApi</code>, enables the compiler&#39;s scope check. <code>grantcord generate</code> writes it together with the types, so that a project needs no script and no clone.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">​</a></h2><ul><li>The core grew by 39 bytes.</li><li>The package&#39;s own description has to pass the same checks.</li><li>A document is accepted or rejected as a whole.</li><li>Without the printed table, scopes are checked at run time only.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0014-custom-descriptions-same-pipeline.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0014CustomDescriptionsSamePipeline = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0014CustomDescriptionsSamePipeline as default
};

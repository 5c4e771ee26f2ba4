import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"10. Request limits are generated and checked by a small interpreter","description":"","frontmatter":{},"headers":[],"relativePath":"adr/0010-generated-request-limits.md","filePath":"adr/0010-generated-request-limits.md"}');
const _sfc_main = { name: "adr/0010-generated-request-limits.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="10-request-limits-are-generated-and-checked-by-a-small-interpreter" tabindex="-1">10. Request limits are generated and checked by a small interpreter <a class="header-anchor" href="#10-request-limits-are-generated-and-checked-by-a-small-interpreter" aria-label="Permalink to &quot;10. Request limits are generated and checked by a small interpreter&quot;">​</a></h1><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">​</a></h2><p>Discord rejects a nickname of 33 characters, after a round trip. The description contains such limits. Validation libraries for JSON Schema check far more than is needed, and add kilobytes to an application&#39;s bundle.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>request-schemas.ts</code> is generated. It contains one constant for the query and one for the JSON body of each operation that has a method, reduced to the keywords that limit a value. <code>validation/request-limits.ts</code> interprets them in about a hundred lines, and throws an <code>InvalidArgumentError</code> that names the field and the limit. The error never repeats the value, which may be a secret in the wrong place.</p><p>One constant per operation, instead of one object for all, lets a bundler remove those of unused methods.</p><p>Responses are not validated field by field: Discord adds fields and omits others, and an application must not fail because of a field that it does not read. Token responses are the exception, in <code>oauth/token-response.ts</code>, because a wrong token causes damage later.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">​</a></h2><ul><li>The core contains no validation library.</li><li>A keyword that the interpreter does not support has to be added to the generator and to the interpreter.</li><li>Only methods check these limits. With <code>api</code>, bodies and queries are checked by the compiler and by Discord; ids in the path are checked for both.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0010-generated-request-limits.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0010GeneratedRequestLimits = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0010GeneratedRequestLimits as default
};

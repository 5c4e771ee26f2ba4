import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"15. openapi-fetch serializes the URL; the pipeline sends and reads","description":"","frontmatter":{},"headers":[],"relativePath":"adr/0015-own-sending-and-reading.md","filePath":"adr/0015-own-sending-and-reading.md"}');
const _sfc_main = { name: "adr/0015-own-sending-and-reading.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="15-openapi-fetch-serializes-the-url-the-pipeline-sends-and-reads" tabindex="-1">15. openapi-fetch serializes the URL; the pipeline sends and reads <a class="header-anchor" href="#15-openapi-fetch-serializes-the-url-the-pipeline-sends-and-reads" aria-label="Permalink to &quot;15. openapi-fetch serializes the URL; the pipeline sends and reads&quot;">​</a></h1><p>Status: the lazy loading of the query serializers is superseded by <a href="./0019-no-dynamic-import.html">19</a>, the result of an attempt by <a href="./0023-one-pipeline-classified-response.html">23</a>, and the loss of openapi-fetch&#39;s middleware by <a href="./0024-fetch-for-everybody.html">24</a>. The pipeline still sends and reads.</p><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">​</a></h2><p>A request may be sent several times. Each attempt needs its own <code>Request</code>, has to wait for rate limits first, and its response determines whether another attempt follows. openapi-fetch sends once, and its <code>onResponse</code> cannot send again. A custom <code>fetch</code> below it would have had to pass it synthetic responses, because the pipeline itself reads the real body, up to a size limit and within the timeout.</p><p>In that position, the remaining part of openapi-fetch cost 1 kB of 16, and read each body a second time.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>transport/request.ts</code> fills in the path and serializes the body. openapi-fetch&#39;s serializers write the query, so the <code>style</code> and <code>explode</code> of the description are respected; they are loaded with the first query. <code>sendWithRetries</code> in <code>transport/retry.ts</code> makes as many attempts as needed, and <code>transport/response.ts</code> reads responses.</p><p>No step of the request pipeline creates an error. An attempt produces an <code>AttemptResult</code>, which is plain data. <code>decideRetry</code> decides whether another attempt follows. The error is created at the end of the pipeline, in <code>transport/errors.ts</code>.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">​</a></h2><ul><li>A body is read and parsed once.</li><li>Each step can be tested with plain values.</li><li>The <code>response</code> that <code>api</code> returns is created when a caller reads it.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0015-own-sending-and-reading.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0015OwnSendingAndReading = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0015OwnSendingAndReading as default
};

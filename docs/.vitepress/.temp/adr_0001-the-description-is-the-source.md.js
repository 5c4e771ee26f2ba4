import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"1. The OpenAPI description is the source","description":"","frontmatter":{},"headers":[],"relativePath":"adr/0001-the-description-is-the-source.md","filePath":"adr/0001-the-description-is-the-source.md"}');
const _sfc_main = { name: "adr/0001-the-description-is-the-source.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="1-the-openapi-description-is-the-source" tabindex="-1">1. The OpenAPI description is the source <a class="header-anchor" href="#1-the-openapi-description-is-the-source" aria-label="Permalink to &quot;1. The OpenAPI description is the source&quot;">​</a></h1><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">​</a></h2><p>Which scope an endpoint needs, which fields may be absent, how long a nickname may be: types, checks, documentation, mocks and tests all need these facts. If they are written in five places, the places diverge.</p><p>Discord publishes an OpenAPI description. It lacks the protocol endpoints (authorize, token, revoke), and in places it contradicts Discord&#39;s documentation: it requires fields that the documented examples do not contain.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>spec/openapi.yaml</code> is an OpenAPI 3.1 description that we maintain by hand, in our own words. If the documentation and Discord&#39;s own description disagree, the documentation takes precedence. Everything that the description can express is generated from it: types, the table of operations, the list of scopes, the limits of requests, the table of methods in the README, and the mock.</p><p>Generated files are committed. <code>npm run generate -- --check</code> fails with the names of outdated files, and CI runs it.</p><p>Custom lint rules (<code>spec/rules/</code>) check what the built-in rules do not cover: rate limit headers, named examples, the error responses of each operation, the types of examples, unused files, and undeclared scopes.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">​</a></h2><ul><li>An endpoint is added or corrected in one place, and types and tests show what the change breaks.</li><li>The maintainers have to follow Discord&#39;s documentation. Nothing is imported automatically.</li><li>Reviews include the diff of generated files. <code>.gitattributes</code> marks those files as generated.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0001-the-description-is-the-source.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0001TheDescriptionIsTheSource = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0001TheDescriptionIsTheSource as default
};

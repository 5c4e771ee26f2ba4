import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"13. The full table of operations is loaded on demand","description":"","frontmatter":{},"headers":[],"relativePath":"adr/0013-lazy-operations-table.md","filePath":"adr/0013-lazy-operations-table.md"}');
const _sfc_main = { name: "adr/0013-lazy-operations-table.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="13-the-full-table-of-operations-is-loaded-on-demand" tabindex="-1">13. The full table of operations is loaded on demand <a class="header-anchor" href="#13-the-full-table-of-operations-is-loaded-on-demand" aria-label="Permalink to &quot;13. The full table of operations is loaded on demand&quot;">​</a></h1><p>Status: superseded by <a href="./0019-no-dynamic-import.html">19</a>. The whole table is part of the core, in <code>src/generated/operations.ts</code>.</p><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">​</a></h2><p>An application that signs users in and calls a few methods should load as little code as possible: at the time of this decision, at most 16 kB, minified and gzipped. The table has 75 operations and takes 1.1 kB of that. The methods of the client need 14 of them.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The generator writes two files. The first one contains the rows that the methods need, and is part of the core. <code>operations.ts</code> contains all rows. <code>token.api</code> and <code>client.api</code> load it with <code>import()</code> on their first call, and it is an entry point of its own, <code>grantcord/operations</code>.</p><p>The table and errors identify an operation by its method and path template. The <code>operationId</code>s are in <code>OPERATION_KEYS</code> next to the table, so they cost nothing in programs that do not read them.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">​</a></h2><ul><li>A bundler puts the table into a separate chunk. If it does not split code, everything works the same and 1.1 kB more are loaded.</li><li>The first call by path waits for another module to load.</li><li>The 14 rows exist twice; a test ensures that they are equal.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0013-lazy-operations-table.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0013LazyOperationsTable = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0013LazyOperationsTable as default
};

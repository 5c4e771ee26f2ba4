import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"grantcord/stores/sqlite","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/stores/sqlite/index.md","filePath":"typedoc/grantcord/stores/sqlite/index.md"}');
const _sfc_main = { name: "api/grantcord/stores/sqlite/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="grantcordstoressqlite" tabindex="-1">grantcord/stores/sqlite <a class="header-anchor" href="#grantcordstoressqlite" aria-label="Permalink to &quot;grantcord/stores/sqlite&quot;">​</a></h1><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/SqliteDatabase.html">SqliteDatabase</a></li><li><a href="./interfaces/SqliteStatement.html">SqliteStatement</a></li><li><a href="./interfaces/SqliteTokenStoreOptions.html">SqliteTokenStoreOptions</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/sqliteMigration.html">sqliteMigration</a></li><li><a href="./functions/sqliteTokenStore.html">sqliteTokenStore</a></li></ul><h2 id="references" tabindex="-1">References <a class="header-anchor" href="#references" aria-label="Permalink to &quot;References&quot;">​</a></h2><h3 id="tokenstore" tabindex="-1">TokenStore <a class="header-anchor" href="#tokenstore" aria-label="Permalink to &quot;TokenStore&quot;">​</a></h3><p>Re-exports <a href="./../encryption/interfaces/TokenStore.html">TokenStore</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/stores/sqlite/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};

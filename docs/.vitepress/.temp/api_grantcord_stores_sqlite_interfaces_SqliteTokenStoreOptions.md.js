import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SqliteTokenStoreOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/stores/sqlite/interfaces/SqliteTokenStoreOptions.md","filePath":"typedoc/grantcord/stores/sqlite/interfaces/SqliteTokenStoreOptions.md"}');
const _sfc_main = { name: "api/grantcord/stores/sqlite/interfaces/SqliteTokenStoreOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-sqlitetokenstoreoptions" tabindex="-1">Interface: SqliteTokenStoreOptions <a class="header-anchor" href="#interface-sqlitetokenstoreoptions" aria-label="Permalink to &quot;Interface: SqliteTokenStoreOptions&quot;">​</a></h1><p>Options of <a href="./../functions/sqliteTokenStore.html">sqliteTokenStore</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-createtable"></a> <code>createTable?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Creates the table if it does not exist. <code>sqliteMigration()</code> returns the SQL. <strong>Default</strong> <code>true</code></td></tr><tr><td><a id="property-table"></a> <code>table?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Name of the table: letters, digits and <code>_</code>. <strong>Default</strong> <code>&#39;grantcord_tokens&#39;</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/stores/sqlite/interfaces/SqliteTokenStoreOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SqliteTokenStoreOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SqliteTokenStoreOptions as default
};

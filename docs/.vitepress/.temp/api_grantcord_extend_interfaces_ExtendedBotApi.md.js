import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ExtendedBotApi<Paths, Table>","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/extend/interfaces/ExtendedBotApi.md","filePath":"typedoc/grantcord/extend/interfaces/ExtendedBotApi.md"}');
const _sfc_main = { name: "api/grantcord/extend/interfaces/ExtendedBotApi.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-extendedbotapipaths-table" tabindex="-1">Interface: ExtendedBotApi&lt;Paths, Table&gt; <a class="header-anchor" href="#interface-extendedbotapipaths-table" aria-label="Permalink to &quot;Interface: ExtendedBotApi\\&lt;Paths, Table\\&gt;&quot;">​</a></h1><p>Operations of another description that accept a bot token or need no credential, by method and path template. Calls return and throw like those of <code>BotApi</code>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-paths"></a> <code>Paths</code></td></tr><tr><td><a id="type-parameter-table"></a> <code>Table</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-delete"></a> <code>DELETE</code></td><td><code>readonly</code></td><td><code>BotCall</code>&lt;<code>Paths</code>, <code>Table</code>, <code>&quot;DELETE&quot;</code>&gt;</td></tr><tr><td><a id="property-get"></a> <code>GET</code></td><td><code>readonly</code></td><td><code>BotCall</code>&lt;<code>Paths</code>, <code>Table</code>, <code>&quot;GET&quot;</code>&gt;</td></tr><tr><td><a id="property-patch"></a> <code>PATCH</code></td><td><code>readonly</code></td><td><code>BotCall</code>&lt;<code>Paths</code>, <code>Table</code>, <code>&quot;PATCH&quot;</code>&gt;</td></tr><tr><td><a id="property-post"></a> <code>POST</code></td><td><code>readonly</code></td><td><code>BotCall</code>&lt;<code>Paths</code>, <code>Table</code>, <code>&quot;POST&quot;</code>&gt;</td></tr><tr><td><a id="property-put"></a> <code>PUT</code></td><td><code>readonly</code></td><td><code>BotCall</code>&lt;<code>Paths</code>, <code>Table</code>, <code>&quot;PUT&quot;</code>&gt;</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/extend/interfaces/ExtendedBotApi.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ExtendedBotApi = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ExtendedBotApi as default
};

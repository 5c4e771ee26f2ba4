import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"3. Wire names stay unchanged","description":"","frontmatter":{},"headers":[],"relativePath":"adr/0003-wire-names-stay.md","filePath":"adr/0003-wire-names-stay.md"}');
const _sfc_main = { name: "adr/0003-wire-names-stay.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="3-wire-names-stay-unchanged" tabindex="-1">3. Wire names stay unchanged <a class="header-anchor" href="#3-wire-names-stay-unchanged" aria-label="Permalink to &quot;3. Wire names stay unchanged&quot;">​</a></h1><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">​</a></h2><p>Discord&#39;s fields are in snake_case, while TypeScript code uses camelCase. Libraries that rename fields need a mapping for each object. They drop new fields or pass them on unmapped, and their field names cannot be looked up in Discord&#39;s documentation.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Objects from Discord are returned as they were received, with Discord&#39;s names: <code>global_name</code>, <code>premium_type</code>. The same applies to bodies that are passed to <code>token.api</code> and <code>client.api</code>.</p><p>Names of our own are in camelCase: options, methods, getters, errors. <code>joinGuild</code> takes <code>{ userId, nick }</code>, because these are options of a method and not the body itself. If an option corresponds to a wire name, errors use the name that the caller wrote: <code>withCounts</code>.</p><p>Ids are <code>Snowflake</code>, an alias of <code>string</code>. Permission sets are received as decimal strings and passed as <code>bigint</code>. Enums that Discord may extend are open: editors suggest the known values, and other values are accepted.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">​</a></h2><ul><li>Responses are plain objects that can be serialized and compared, and need no code. New fields are available on the day that Discord sends them.</li><li>Application code contains both naming styles.</li><li><code>null</code>, absent, <code>0</code> and <code>&#39;&#39;</code> remain distinct.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0003-wire-names-stay.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0003WireNamesStay = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0003WireNamesStay as default
};

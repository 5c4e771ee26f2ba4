import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"grantcord/snowflake","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/snowflake/index.md","filePath":"typedoc/grantcord/snowflake/index.md"}');
const _sfc_main = { name: "api/grantcord/snowflake/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="grantcordsnowflake" tabindex="-1">grantcord/snowflake <a class="header-anchor" href="#grantcordsnowflake" aria-label="Permalink to &quot;grantcord/snowflake&quot;">​</a></h1><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/SnowflakeParts.html">SnowflakeParts</a></li></ul><h2 id="variables" tabindex="-1">Variables <a class="header-anchor" href="#variables" aria-label="Permalink to &quot;Variables&quot;">​</a></h2><ul><li><a href="./variables/DISCORD_EPOCH.html">DISCORD_EPOCH</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/applicationIdOf.html">applicationIdOf</a></li><li><a href="./functions/compareSnowflakes.html">compareSnowflakes</a></li><li><a href="./functions/createdAt.html">createdAt</a></li><li><a href="./functions/formatSnowflake.html">formatSnowflake</a></li><li><a href="./functions/highestSnowflakeFromDate.html">highestSnowflakeFromDate</a></li><li><a href="./functions/isSnowflake.html">isSnowflake</a></li><li><a href="./functions/parseSnowflake.html">parseSnowflake</a></li><li><a href="./functions/snowflakeFromDate.html">snowflakeFromDate</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/snowflake/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"grantcord/users","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/users/index.md","filePath":"typedoc/grantcord/users/index.md"}');
const _sfc_main = { name: "api/grantcord/users/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="grantcordusers" tabindex="-1">grantcord/users <a class="header-anchor" href="#grantcordusers" aria-label="Permalink to &quot;grantcord/users&quot;">​</a></h1><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/accentColor.html">accentColor</a></li><li><a href="./functions/displayName.html">displayName</a></li><li><a href="./functions/isMigrated.html">isMigrated</a></li><li><a href="./functions/legacyTag.html">legacyTag</a></li><li><a href="./functions/mention.html">mention</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/users/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};

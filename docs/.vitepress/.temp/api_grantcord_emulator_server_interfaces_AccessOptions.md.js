import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AccessOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/server/interfaces/AccessOptions.md","filePath":"typedoc/grantcord/emulator/server/interfaces/AccessOptions.md"}');
const _sfc_main = { name: "api/grantcord/emulator/server/interfaces/AccessOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-accessoptions" tabindex="-1">Interface: AccessOptions <a class="header-anchor" href="#interface-accessoptions" aria-label="Permalink to &quot;Interface: AccessOptions&quot;">​</a></h1><p>Hosts and origins whose requests a server accepts.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./ListenOptions.html"><code>ListenOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-allowedhosts"></a> <code>allowedHosts?</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Host names in the <code>Host</code> header that are accepted, beside loopback, <code>host</code> and that of <code>publicUrl</code>.</td></tr><tr><td><a id="property-allowedorigins"></a> <code>allowedOrigins?</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Origins of pages that may read responses and call the control API, beside those on loopback.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/server/interfaces/AccessOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AccessOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AccessOptions as default
};

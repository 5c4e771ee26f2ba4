import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FetchedImage","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/cdn/interfaces/FetchedImage.md","filePath":"typedoc/grantcord/cdn/interfaces/FetchedImage.md"}');
const _sfc_main = { name: "api/grantcord/cdn/interfaces/FetchedImage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fetchedimage" tabindex="-1">Interface: FetchedImage <a class="header-anchor" href="#interface-fetchedimage" aria-label="Permalink to &quot;Interface: FetchedImage&quot;">​</a></h1><p>Bytes and media type of a response.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-contenttype"></a> <code>contentType</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The media type, such as <code>image/webp</code>, in lower case and without parameters.</td></tr><tr><td><a id="property-data"></a> <code>data</code></td><td><code>readonly</code></td><td><code>Uint8Array</code>&lt;<code>ArrayBuffer</code>&gt;</td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/cdn/interfaces/FetchedImage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FetchedImage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FetchedImage as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ImageAsset","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/cdn/interfaces/ImageAsset.md","filePath":"typedoc/grantcord/cdn/interfaces/ImageAsset.md"}');
const _sfc_main = { name: "api/grantcord/cdn/interfaces/ImageAsset.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-imageasset" tabindex="-1">Interface: ImageAsset <a class="header-anchor" href="#interface-imageasset" aria-label="Permalink to &quot;Interface: ImageAsset&quot;">​</a></h1><p>Properties of one kind of image.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-animated"></a> <code>animated</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Indicates that some of the images are animated.</td></tr><tr><td><a id="property-defaultformat"></a> <code>defaultFormat</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/ImageFormat.html"><code>ImageFormat</code></a></td><td>-</td></tr><tr><td><a id="property-formats"></a> <code>formats</code></td><td><code>readonly</code></td><td>readonly <a href="./../type-aliases/ImageFormat.html"><code>ImageFormat</code></a>[]</td><td>Formats in which the image can be requested.</td></tr><tr><td><a id="property-mediaformats"></a> <code>mediaFormats?</code></td><td><code>readonly</code></td><td>readonly <a href="./../type-aliases/ImageFormat.html"><code>ImageFormat</code></a>[]</td><td>Formats in which the image is on <code>MEDIA_SERVER</code> instead of the CDN.</td></tr><tr><td><a id="property-path"></a> <code>path</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Path without the extension. <code>{hash}</code> stands for the hash that an object of the API contains.</td></tr><tr><td><a id="property-sized"></a> <code>sized</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Indicates that a size can be requested.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/cdn/interfaces/ImageAsset.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ImageAsset = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ImageAsset as default
};

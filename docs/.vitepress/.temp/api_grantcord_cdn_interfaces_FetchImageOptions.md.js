import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FetchImageOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/cdn/interfaces/FetchImageOptions.md","filePath":"typedoc/grantcord/cdn/interfaces/FetchImageOptions.md"}');
const _sfc_main = { name: "api/grantcord/cdn/interfaces/FetchImageOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-fetchimageoptions" tabindex="-1">Interface: FetchImageOptions <a class="header-anchor" href="#interface-fetchimageoptions" aria-label="Permalink to &quot;Interface: FetchImageOptions&quot;">​</a></h1><p>Options for the request of an image.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-cdnurl"></a> <code>cdnUrl?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Server of the images. URLs outside of it are rejected. <strong>Default</strong> <code>both &#39;https://cdn.discordapp.com&#39; and &#39;https://media.discordapp.net&#39;</code></td></tr><tr><td><a id="property-fetch"></a> <code>fetch?</code></td><td><code>readonly</code></td><td><a href="./../../type-aliases/FetchLike.html"><code>FetchLike</code></a></td><td>Function that sends the request. <strong>Default</strong> <code>globalThis.fetch</code></td></tr><tr><td><a id="property-maxbytes"></a> <code>maxBytes?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Maximum size of the image in bytes, by default 16 MiB. <strong>Default</strong> <code>16_777_216</code></td></tr><tr><td><a id="property-signal"></a> <code>signal?</code></td><td><code>readonly</code></td><td><code>AbortSignal</code></td><td>Signal that cancels the request. Its reason is thrown.</td></tr><tr><td><a id="property-timeout"></a> <code>timeout?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Time limit in milliseconds for connecting, headers and body. <strong>Default</strong> <code>12_000</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/cdn/interfaces/FetchImageOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FetchImageOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FetchImageOptions as default
};

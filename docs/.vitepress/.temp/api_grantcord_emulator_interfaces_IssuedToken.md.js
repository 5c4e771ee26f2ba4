import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: IssuedToken","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/IssuedToken.md","filePath":"typedoc/grantcord/emulator/interfaces/IssuedToken.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/IssuedToken.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-issuedtoken" tabindex="-1">Interface: IssuedToken <a class="header-anchor" href="#interface-issuedtoken" aria-label="Permalink to &quot;Interface: IssuedToken&quot;">​</a></h1><p>A token that an emulator issued.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-accesstoken"></a> <code>accessToken</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-expiresat"></a> <code>expiresAt</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Milliseconds since the Unix epoch.</td></tr><tr><td><a id="property-refreshtoken"></a> <code>refreshToken</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-scopes"></a> <code>scopes</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/IssuedToken.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const IssuedToken = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  IssuedToken as default
};

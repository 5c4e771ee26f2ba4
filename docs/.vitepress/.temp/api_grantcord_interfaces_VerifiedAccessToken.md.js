import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: VerifiedAccessToken","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/interfaces/VerifiedAccessToken.md","filePath":"typedoc/grantcord/interfaces/VerifiedAccessToken.md"}');
const _sfc_main = { name: "api/grantcord/interfaces/VerifiedAccessToken.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-verifiedaccesstoken" tabindex="-1">Interface: VerifiedAccessToken <a class="header-anchor" href="#interface-verifiedaccesstoken" aria-label="Permalink to &quot;Interface: VerifiedAccessToken&quot;">​</a></h1><p>An access token that was issued to this application.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-token"></a> <code>token</code></td><td><code>readonly</code></td><td><a href="./../classes/PartialAccessToken.html"><code>PartialAccessToken</code></a></td><td>The token with the scopes and the expiry that Discord reports.</td></tr><tr><td><a id="property-userid"></a> <code>userId</code></td><td><code>readonly</code></td><td><code>string</code> | <code>undefined</code></td><td>Id of the user who granted the token; <code>undefined</code> without <code>identify</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/interfaces/VerifiedAccessToken.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const VerifiedAccessToken = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  VerifiedAccessToken as default
};

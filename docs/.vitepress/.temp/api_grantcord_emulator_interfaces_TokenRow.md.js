import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TokenRow","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/TokenRow.md","filePath":"typedoc/grantcord/emulator/interfaces/TokenRow.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/TokenRow.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-tokenrow" tabindex="-1">Interface: TokenRow <a class="header-anchor" href="#interface-tokenrow" aria-label="Permalink to &quot;Interface: TokenRow&quot;">​</a></h1><p>An access token with its refresh token. A client credentials grant has no refresh token.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-access_token"></a> <code>access_token</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-application_id"></a> <code>application_id</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-expires_at"></a> <code>expires_at</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Milliseconds since the Unix epoch.</td></tr><tr><td><a id="property-parent_application_id"></a> <code>parent_application_id?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Id of the publisher&#39;s application, for a token of one of its games that was issued with the publisher&#39;s token.</td></tr><tr><td><a id="property-refresh_token"></a> <code>refresh_token</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>-</td></tr><tr><td><a id="property-scopes"></a> <code>scopes</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>-</td></tr><tr><td><a id="property-user_id"></a> <code>user_id</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/TokenRow.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TokenRow = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TokenRow as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CodeRow","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/CodeRow.md","filePath":"typedoc/grantcord/emulator/interfaces/CodeRow.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/CodeRow.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-coderow" tabindex="-1">Interface: CodeRow <a class="header-anchor" href="#interface-coderow" aria-label="Permalink to &quot;Interface: CodeRow&quot;">​</a></h1><p>An authorization code that has not been exchanged.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-application_id"></a> <code>application_id</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-channel_id"></a> <code>channel_id</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>Channel that the user selected, for <code>webhook.incoming</code>.</td></tr><tr><td><a id="property-code"></a> <code>code</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-code_challenge"></a> <code>code_challenge</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>-</td></tr><tr><td><a id="property-expires_at"></a> <code>expires_at</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Milliseconds since the Unix epoch.</td></tr><tr><td><a id="property-guild_id"></a> <code>guild_id</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>Guild that the user selected, for <code>bot</code> and <code>webhook.incoming</code>.</td></tr><tr><td><a id="property-nonce"></a> <code>nonce</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>-</td></tr><tr><td><a id="property-permissions"></a> <code>permissions</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>Permissions of the bot that joins the guild; <code>null</code> without the scope <code>bot</code>.</td></tr><tr><td><a id="property-redirect_uri"></a> <code>redirect_uri</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>Redirect URI of the authorization request; <code>null</code> if it had none.</td></tr><tr><td><a id="property-scopes"></a> <code>scopes</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>-</td></tr><tr><td><a id="property-user_id"></a> <code>user_id</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/CodeRow.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CodeRow = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CodeRow as default
};

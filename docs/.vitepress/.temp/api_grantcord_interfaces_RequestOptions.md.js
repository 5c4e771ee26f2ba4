import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RequestOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/interfaces/RequestOptions.md","filePath":"typedoc/grantcord/interfaces/RequestOptions.md"}');
const _sfc_main = { name: "api/grantcord/interfaces/RequestOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-requestoptions" tabindex="-1">Interface: RequestOptions <a class="header-anchor" href="#interface-requestoptions" aria-label="Permalink to &quot;Interface: RequestOptions&quot;">​</a></h1><p>Options of every call.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./../device/interfaces/PollDeviceTokenOptions.html"><code>PollDeviceTokenOptions</code></a></li><li><a href="./ExchangeCodeOptions.html"><code>ExchangeCodeOptions</code></a></li><li><a href="./RevokeTokenOptions.html"><code>RevokeTokenOptions</code></a></li><li><a href="./FetchGuildsOptions.html"><code>FetchGuildsOptions</code></a></li><li><a href="./JoinGuildOptions.html"><code>JoinGuildOptions</code></a></li><li><a href="./BotRequestOptions.html"><code>BotRequestOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-checkscopes"></a> <code>checkScopes?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Checks before sending that the token has the scopes that the operation needs. With <code>false</code> the request is sent, and Discord decides. <strong>Default</strong> <code>true</code></td></tr><tr><td><a id="property-headers"></a> <code>headers?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/HeaderFields.html"><code>HeaderFields</code></a></td><td>Additional headers, such as <code>Accept-Language</code>. <code>Authorization</code>, <code>Content-Type</code>, <code>Content-Length</code> and <code>Host</code> are rejected, because the client sets them, and <code>User-Agent</code>, which the client option <code>userAgent</code> sets.</td></tr><tr><td><a id="property-idempotent"></a> <code>idempotent?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Marks the request as safe to send twice. It is then retried even if the server may have processed it. Exchanges of codes and refresh tokens ignore it: a code is sent once, a refresh token at most twice. <strong>Default</strong> <code>true</code> for GET, PUT, DELETE, revocations and client credentials, <code>false</code> for any other POST and PATCH</td></tr><tr><td><a id="property-signal"></a> <code>signal?</code></td><td><code>readonly</code></td><td><code>AbortSignal</code></td><td>Aborts the call; it then rejects with the signal&#39;s reason.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/interfaces/RequestOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RequestOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RequestOptions as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SessionCookieOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/sign-in/interfaces/SessionCookieOptions.md","filePath":"typedoc/grantcord/sign-in/interfaces/SessionCookieOptions.md"}');
const _sfc_main = { name: "api/grantcord/sign-in/interfaces/SessionCookieOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-sessioncookieoptions" tabindex="-1">Interface: SessionCookieOptions <a class="header-anchor" href="#interface-sessioncookieoptions" aria-label="Permalink to &quot;Interface: SessionCookieOptions&quot;">​</a></h1><p>Options of the session&#39;s cookie.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-domain"></a> <code>domain?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Domain whose subdomains receive it too. By default only the host itself receives it, which is safer.</td></tr><tr><td><a id="property-name"></a> <code>name?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Name, without the prefix <code>__Host-</code> or <code>__Secure-</code> that it has on https. The cookies of pending sign-ins begin with it. <strong>Default</strong> <code>&#39;session&#39;</code></td></tr><tr><td><a id="property-path"></a> <code>path?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Path for which it is valid. It must include the routes of the sign-in. <strong>Default</strong> <code>&#39;/&#39;</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/sign-in/interfaces/SessionCookieOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SessionCookieOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SessionCookieOptions as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SignInFailureEvent","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/interfaces/SignInFailureEvent.md","filePath":"typedoc/grantcord/interfaces/SignInFailureEvent.md"}');
const _sfc_main = { name: "api/grantcord/interfaces/SignInFailureEvent.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-signinfailureevent" tabindex="-1">Interface: SignInFailureEvent <a class="header-anchor" href="#interface-signinfailureevent" aria-label="Permalink to &quot;Interface: SignInFailureEvent&quot;">​</a></h1><p>A sign-in or sign-out of <code>grantcord/sign-in</code> failed, or was refused.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-code"></a> <code>code</code></td><td><code>readonly</code></td><td><code>string</code> | <code>undefined</code></td><td>Code of the error; <code>undefined</code> for an error of the application.</td></tr><tr><td><a id="property-message"></a> <code>message</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Message of the error, for developers.</td></tr><tr><td><a id="property-operation"></a> <code>operation</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Route: method and path.</td></tr><tr><td><a id="property-status"></a> <code>status</code></td><td><code>readonly</code></td><td><code>number</code></td><td>HTTP status of the response.</td></tr><tr><td><a id="property-type"></a> <code>type</code></td><td><code>readonly</code></td><td><code>&quot;signInFailure&quot;</code></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/interfaces/SignInFailureEvent.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SignInFailureEvent = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SignInFailureEvent as default
};

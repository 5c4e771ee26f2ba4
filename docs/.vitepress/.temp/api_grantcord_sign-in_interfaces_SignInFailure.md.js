import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SignInFailure","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/sign-in/interfaces/SignInFailure.md","filePath":"typedoc/grantcord/sign-in/interfaces/SignInFailure.md"}');
const _sfc_main = { name: "api/grantcord/sign-in/interfaces/SignInFailure.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-signinfailure" tabindex="-1">Interface: SignInFailure <a class="header-anchor" href="#interface-signinfailure" aria-label="Permalink to &quot;Interface: SignInFailure&quot;">​</a></h1><p>A sign-in or sign-out that failed, with the page that the user sees.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./FailureWords.html"><code>FailureWords</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-error"></a> <code>error</code></td><td><code>readonly</code></td><td><code>unknown</code></td><td>Error, for developers. Its message is not part of the page.</td><td>-</td></tr><tr><td><a id="property-request"></a> <code>request</code></td><td><code>readonly</code></td><td><code>Request</code></td><td>-</td><td>-</td></tr><tr><td><a id="property-retryurl"></a> <code>retryUrl</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Path of the link on the page, which tries again.</td><td>-</td></tr><tr><td><a id="property-route"></a> <code>route</code></td><td><code>readonly</code></td><td><code>&quot;login&quot;</code> | <code>&quot;callback&quot;</code> | <code>&quot;logout&quot;</code> | <code>&quot;session&quot;</code> | <code>&quot;activity&quot;</code></td><td>-</td><td>-</td></tr><tr><td><a id="property-status"></a> <code>status</code></td><td><code>readonly</code></td><td><code>number</code></td><td>HTTP status.</td><td><a href="./FailureWords.html"><code>FailureWords</code></a>.<a href="./FailureWords.html#property-status"><code>status</code></a></td></tr><tr><td><a id="property-text"></a> <code>text</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Text without details for developers.</td><td><a href="./FailureWords.html"><code>FailureWords</code></a>.<a href="./FailureWords.html#property-text"><code>text</code></a></td></tr><tr><td><a id="property-title"></a> <code>title</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td><td><a href="./FailureWords.html"><code>FailureWords</code></a>.<a href="./FailureWords.html#property-title"><code>title</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/sign-in/interfaces/SignInFailure.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SignInFailure = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SignInFailure as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SignOutEvent<SessionData>","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/sign-in/interfaces/SignOutEvent.md","filePath":"typedoc/grantcord/sign-in/interfaces/SignOutEvent.md"}');
const _sfc_main = { name: "api/grantcord/sign-in/interfaces/SignOutEvent.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-signouteventsessiondata" tabindex="-1">Interface: SignOutEvent&lt;SessionData&gt; <a class="header-anchor" href="#interface-signouteventsessiondata" aria-label="Permalink to &quot;Interface: SignOutEvent\\&lt;SessionData\\&gt;&quot;">​</a></h1><p>A completed sign-out.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-sessiondata"></a> <code>SessionData</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-isrevoked"></a> <code>isRevoked</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>True if the grant at Discord was revoked too.</td></tr><tr><td><a id="property-request"></a> <code>request</code></td><td><code>readonly</code></td><td><code>Request</code></td><td>-</td></tr><tr><td><a id="property-session"></a> <code>session</code></td><td><code>readonly</code></td><td><a href="./Session.html"><code>Session</code></a>&lt;<code>SessionData</code>&gt;</td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/sign-in/interfaces/SignOutEvent.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SignOutEvent = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SignOutEvent as default
};

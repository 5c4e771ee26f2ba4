import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SessionUser","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/sign-in/interfaces/SessionUser.md","filePath":"typedoc/grantcord/sign-in/interfaces/SessionUser.md"}');
const _sfc_main = { name: "api/grantcord/sign-in/interfaces/SessionUser.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-sessionuser" tabindex="-1">Interface: SessionUser <a class="header-anchor" href="#interface-sessionuser" aria-label="Permalink to &quot;Interface: SessionUser&quot;">​</a></h1><p>Data about the user in a session, without the option <code>session</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-avatar"></a> <code>avatar</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>Hash of the avatar; <code>null</code> without one.</td></tr><tr><td><a id="property-id"></a> <code>id</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Discord id, which never changes.</td></tr><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Display name.</td></tr><tr><td><a id="property-username"></a> <code>username</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Username, which can be released and taken by another user.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/sign-in/interfaces/SessionUser.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SessionUser = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SessionUser as default
};

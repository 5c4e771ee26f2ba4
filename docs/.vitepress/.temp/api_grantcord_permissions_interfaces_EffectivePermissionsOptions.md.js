import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EffectivePermissionsOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/permissions/interfaces/EffectivePermissionsOptions.md","filePath":"typedoc/grantcord/permissions/interfaces/EffectivePermissionsOptions.md"}');
const _sfc_main = { name: "api/grantcord/permissions/interfaces/EffectivePermissionsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-effectivepermissionsoptions" tabindex="-1">Interface: EffectivePermissionsOptions <a class="header-anchor" href="#interface-effectivepermissionsoptions" aria-label="Permalink to &quot;Interface: EffectivePermissionsOptions&quot;">​</a></h1><p>Options of <a href="./../functions/effectivePermissions.html">effectivePermissions</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-member"></a> <code>member?</code></td><td><code>readonly</code></td><td><a href="./MemberWithTimeout.html"><code>MemberWithTimeout</code></a></td><td>The user as a member of the guild. Without it, the user is assumed not to be timed out.</td></tr><tr><td><a id="property-now"></a> <code>now?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Time with which the end of a timeout is compared, in milliseconds since the Unix epoch. <strong>Default</strong> <code>Date.now()</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/permissions/interfaces/EffectivePermissionsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EffectivePermissionsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EffectivePermissionsOptions as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MemberWithTimeout","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/permissions/interfaces/MemberWithTimeout.md","filePath":"typedoc/grantcord/permissions/interfaces/MemberWithTimeout.md"}');
const _sfc_main = { name: "api/grantcord/permissions/interfaces/MemberWithTimeout.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-memberwithtimeout" tabindex="-1">Interface: MemberWithTimeout <a class="header-anchor" href="#interface-memberwithtimeout" aria-label="Permalink to &quot;Interface: MemberWithTimeout&quot;">​</a></h1><p>A member with the end of their timeout. A <code>GuildMember</code> has this form.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-communication_disabled_until"></a> <code>communication_disabled_until?</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>End of the timeout as an ISO 8601 time. With <code>null</code> or a time in the past, the member is not timed out.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/permissions/interfaces/MemberWithTimeout.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MemberWithTimeout = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MemberWithTimeout as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DirectMessageRow","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/DirectMessageRow.md","filePath":"typedoc/grantcord/emulator/interfaces/DirectMessageRow.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/DirectMessageRow.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-directmessagerow" tabindex="-1">Interface: DirectMessageRow <a class="header-anchor" href="#interface-directmessagerow" aria-label="Permalink to &quot;Interface: DirectMessageRow&quot;">​</a></h1><p>A DM between two users of a game, and the metadata of its moderation; <code>null</code> before it is set.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-application_id"></a> <code>application_id</code></td><td><code>readonly</code></td><td><code>string</code></td></tr><tr><td><a id="property-message"></a> <code>message</code></td><td><code>readonly</code></td><td><code>object</code></td></tr><tr><td><a id="property-moderation_metadata"></a> <code>moderation_metadata</code></td><td><code>readonly</code></td><td>| { [<code>key</code>: <code>string</code>]: <code>string</code>; } | <code>null</code></td></tr><tr><td><a id="property-recipient_id"></a> <code>recipient_id</code></td><td><code>readonly</code></td><td><code>string</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/DirectMessageRow.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DirectMessageRow = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DirectMessageRow as default
};

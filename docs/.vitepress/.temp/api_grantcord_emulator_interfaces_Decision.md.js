import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Decision","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/Decision.md","filePath":"typedoc/grantcord/emulator/interfaces/Decision.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/Decision.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-decision" tabindex="-1">Interface: Decision <a class="header-anchor" href="#interface-decision" aria-label="Permalink to &quot;Interface: Decision&quot;">​</a></h1><p>Decision of a user about an authorization request.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-approve"></a> <code>approve?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>False if the user cancels. <strong>Default</strong> <code>true</code></td></tr><tr><td><a id="property-channel"></a> <code>channel?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Name or id of the channel that the user selects, for <code>webhook.incoming</code>. By default the first text channel.</td></tr><tr><td><a id="property-guild"></a> <code>guild?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Name or id of the guild that the user selects, for <code>bot</code> and <code>webhook.incoming</code>.</td></tr><tr><td><a id="property-user"></a> <code>user?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Username or id of the user. By default the first one who is not a bot.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/Decision.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Decision = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Decision as default
};

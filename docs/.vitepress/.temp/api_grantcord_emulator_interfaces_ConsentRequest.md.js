import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ConsentRequest","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/ConsentRequest.md","filePath":"typedoc/grantcord/emulator/interfaces/ConsentRequest.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/ConsentRequest.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-consentrequest" tabindex="-1">Interface: ConsentRequest <a class="header-anchor" href="#interface-consentrequest" aria-label="Permalink to &quot;Interface: ConsentRequest&quot;">​</a></h1><p>An authorization request that a user decides on.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-clientid"></a> <code>clientId</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Id of the application.</td></tr><tr><td><a id="property-guildid"></a> <code>guildId</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>Guild that is preselected; <code>null</code> if there is none.</td></tr><tr><td><a id="property-prompt"></a> <code>prompt</code></td><td><code>readonly</code></td><td><code>&quot;none&quot;</code> | <code>&quot;consent&quot;</code></td><td><code>none</code> if a user who has already granted these scopes is not asked, whatever the decision.</td></tr><tr><td><a id="property-scopes"></a> <code>scopes</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/ConsentRequest.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ConsentRequest = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ConsentRequest as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DiscordOAuth2ErrorOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/errors/interfaces/DiscordOAuth2ErrorOptions.md","filePath":"typedoc/grantcord/errors/interfaces/DiscordOAuth2ErrorOptions.md"}');
const _sfc_main = { name: "api/grantcord/errors/interfaces/DiscordOAuth2ErrorOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-discordoauth2erroroptions" tabindex="-1">Interface: DiscordOAuth2ErrorOptions <a class="header-anchor" href="#interface-discordoauth2erroroptions" aria-label="Permalink to &quot;Interface: DiscordOAuth2ErrorOptions&quot;">​</a></h1><p>Options of every error of this package.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-cause"></a> <code>cause?</code></td><td><code>readonly</code></td><td><code>unknown</code></td><td>The value that led to the error, such as the one that <code>fetch</code> threw.</td></tr><tr><td><a id="property-redactor"></a> <code>redactor?</code></td><td><code>readonly</code></td><td><code>Redactor</code></td><td>Removes the secrets of the call from message and cause.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/errors/interfaces/DiscordOAuth2ErrorOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DiscordOAuth2ErrorOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DiscordOAuth2ErrorOptions as default
};

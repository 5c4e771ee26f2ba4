import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: JournalMessage","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/JournalMessage.md","filePath":"typedoc/grantcord/emulator/interfaces/JournalMessage.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/JournalMessage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-journalmessage" tabindex="-1">Interface: JournalMessage <a class="header-anchor" href="#interface-journalmessage" aria-label="Permalink to &quot;Interface: JournalMessage&quot;">​</a></h1><p>Headers and body of a request or a response.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-body"></a> <code>body?</code></td><td><code>readonly</code></td><td><code>unknown</code></td><td>Parsed JSON, fields of a form, or a text; absent if there is no body or it is binary.</td></tr><tr><td><a id="property-headers"></a> <code>headers</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code>&gt;&gt;</td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/JournalMessage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const JournalMessage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  JournalMessage as default
};

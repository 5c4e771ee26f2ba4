import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EmulatorServer","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/server/interfaces/EmulatorServer.md","filePath":"typedoc/grantcord/emulator/server/interfaces/EmulatorServer.md"}');
const _sfc_main = { name: "api/grantcord/emulator/server/interfaces/EmulatorServer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-emulatorserver" tabindex="-1">Interface: EmulatorServer <a class="header-anchor" href="#interface-emulatorserver" aria-label="Permalink to &quot;Interface: EmulatorServer&quot;">​</a></h1><p>An emulator that is served over HTTP.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-clientoptions"></a> <code>clientOptions</code></td><td><code>readonly</code></td><td>(<code>application?</code>) =&gt; <code>Omit</code>&lt;<a href="./../../interfaces/EmulatorClientConfig.html"><code>EmulatorClientConfig</code></a>, <code>&quot;fetch&quot;</code>&gt;</td><td>Returns the options of a client for an application, which calls this server with the <code>fetch</code> of the platform.</td></tr><tr><td><a id="property-close"></a> <code>close</code></td><td><code>readonly</code></td><td>() =&gt; <code>Promise</code>&lt;<code>void</code>&gt;</td><td>Stops listening, waits for requests in progress, and closes all connections.</td></tr><tr><td><a id="property-port"></a> <code>port</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-url"></a> <code>url</code></td><td><code>readonly</code></td><td><code>string</code></td><td>URL of the server on its own machine.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/server/interfaces/EmulatorServer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EmulatorServer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EmulatorServer as default
};

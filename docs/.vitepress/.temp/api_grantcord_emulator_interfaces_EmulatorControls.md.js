import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EmulatorControls","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/EmulatorControls.md","filePath":"typedoc/grantcord/emulator/interfaces/EmulatorControls.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/EmulatorControls.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-emulatorcontrols" tabindex="-1">Interface: EmulatorControls <a class="header-anchor" href="#interface-emulatorcontrols" aria-label="Permalink to &quot;Interface: EmulatorControls&quot;">​</a></h1><p>Functions of an emulator that make requests fail, and that tell what was received.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./Emulator.html"><code>Emulator</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-fault"></a> <code>fault</code></td><td><code>readonly</code></td><td>(<code>options</code>) =&gt; <a href="./Fault.html"><code>Fault</code></a></td><td>Makes requests fail. The first fault that matches a request applies, in the order in which they were added. <strong>Throws</strong> <code>InvalidArgumentError</code> that names the option.</td></tr><tr><td><a id="property-faults"></a> <code>faults</code></td><td><code>readonly</code></td><td>() =&gt; <a href="./Fault.html"><code>Fault</code></a>[]</td><td>Lists the faults that still apply.</td></tr><tr><td><a id="property-findings"></a> <code>findings</code></td><td><code>readonly</code></td><td>() =&gt; <a href="./Finding.html"><code>Finding</code></a>[]</td><td>Lists what a reviewer would object to in the requests of the journal.</td></tr><tr><td><a id="property-flush"></a> <code>flush</code></td><td><code>readonly</code></td><td>() =&gt; <code>Promise</code>&lt;<code>void</code>&gt;</td><td>Resolves when all webhook events have been sent.</td></tr><tr><td><a id="property-journal"></a> <code>journal</code></td><td><code>readonly</code></td><td>() =&gt; <a href="./JournalEntry.html"><code>JournalEntry</code></a>[]</td><td>Lists the last 1,000 requests and webhook events, the oldest first. Secrets are redacted.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/EmulatorControls.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EmulatorControls = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EmulatorControls as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"20. The token manager is an entry point","description":"","frontmatter":{},"headers":[],"relativePath":"adr/0020-token-manager-entry-point.md","filePath":"adr/0020-token-manager-entry-point.md"}');
const _sfc_main = { name: "adr/0020-token-manager-entry-point.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="20-the-token-manager-is-an-entry-point" tabindex="-1">20. The token manager is an entry point <a class="header-anchor" href="#20-the-token-manager-is-an-entry-point" aria-label="Permalink to &quot;20. The token manager is an entry point&quot;">​</a></h1><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">​</a></h2><p>The token manager (storage, lease and refresh; see <a href="./0018-one-lease-in-the-record.html">18</a>) was a property of the client. So the core referred to all of its code. With lazy loading (<a href="./0017-lazy-loading.html">17</a>) this did not affect an application&#39;s first load; with static imports (<a href="./0019-no-dynamic-import.html">19</a>) each application would load it, even if it only signs users in.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The token manager is exported by the entry point <code>grantcord/tokens</code>. An application creates it with <code>new TokenManager(client, options)</code>. The core neither imports it nor knows that it exists. The types of token stores are exported by <code>grantcord/tokens</code> as well.</p><p>The same rule applies to future features: a new capability is an entry point or a function, not a method of the core.</p><p>A manager has a lifetime. <code>close()</code> waits for refreshes in progress, and for new tokens that the store does not have yet. <code>Symbol.asyncDispose</code> does the same, for <code>await using</code>. The declaration file contains a reference to the lib <code>esnext.disposable</code>, so that it compiles in projects whose <code>lib</code> does not include it.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">​</a></h2><ul><li>An application without stored tokens does not load the token manager.</li><li>The options of the store and of the refresh belong to the manager, and no longer to the client.</li><li>Several managers can use the same client, for example with different stores.</li><li>Before it exits, a process can wait until all tokens are stored.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0020-token-manager-entry-point.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0020TokenManagerEntryPoint = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0020TokenManagerEntryPoint as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PostgresJsClient","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/stores/postgres/interfaces/PostgresJsClient.md","filePath":"typedoc/grantcord/stores/postgres/interfaces/PostgresJsClient.md"}');
const _sfc_main = { name: "api/grantcord/stores/postgres/interfaces/PostgresJsClient.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-postgresjsclient" tabindex="-1">Interface: PostgresJsClient <a class="header-anchor" href="#interface-postgresjsclient" aria-label="Permalink to &quot;Interface: PostgresJsClient&quot;">​</a></h1><p>Methods of <code>postgres</code> that the store needs: those of the result of <code>postgres()</code>.</p><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="unsafe" tabindex="-1">unsafe() <a class="header-anchor" href="#unsafe" aria-label="Permalink to &quot;unsafe()&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">unsafe</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">   text, </span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">   values, </span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">   options</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">): PromiseLike</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">&lt;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">readonly unknown[]</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">&gt;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">;</span></span></code></pre></div><p>Runs one statement. If the client may not prepare statements, each takes one more round trip.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>text</code></td><td><code>string</code></td></tr><tr><td><code>values</code></td><td><code>string</code>[]</td></tr><tr><td><code>options</code></td><td>{ <code>prepare</code>: <code>boolean</code>; }</td></tr><tr><td><code>options.prepare</code></td><td><code>boolean</code></td></tr></tbody></table><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>PromiseLike</code>&lt;readonly <code>unknown</code>[]&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/stores/postgres/interfaces/PostgresJsClient.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PostgresJsClient = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PostgresJsClient as default
};

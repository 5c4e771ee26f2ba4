import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: NodeRedisClient","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/stores/redis/interfaces/NodeRedisClient.md","filePath":"typedoc/grantcord/stores/redis/interfaces/NodeRedisClient.md"}');
const _sfc_main = { name: "api/grantcord/stores/redis/interfaces/NodeRedisClient.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-noderedisclient" tabindex="-1">Interface: NodeRedisClient <a class="header-anchor" href="#interface-noderedisclient" aria-label="Permalink to &quot;Interface: NodeRedisClient&quot;">​</a></h1><p>Methods of <code>redis</code> that the store needs: those of its client, its pool or its cluster.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-evalsha"></a> <code>evalSha</code></td><td><code>unknown</code></td><td>Identifies a client of <code>redis</code>, and is not called.</td></tr></tbody></table><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="eval" tabindex="-1">eval() <a class="header-anchor" href="#eval" aria-label="Permalink to &quot;eval()&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">eval</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(script, options): </span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;">Promise</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">&lt;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">unknown</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">&gt;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">;</span></span></code></pre></div><p>Runs a script.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>script</code></td><td><code>string</code></td></tr><tr><td><code>options</code></td><td>{ <code>arguments</code>: <code>string</code>[]; <code>keys</code>: <code>string</code>[]; }</td></tr><tr><td><code>options.arguments</code></td><td><code>string</code>[]</td></tr><tr><td><code>options.keys</code></td><td><code>string</code>[]</td></tr></tbody></table><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>Promise</code>&lt;<code>unknown</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/stores/redis/interfaces/NodeRedisClient.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NodeRedisClient = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NodeRedisClient as default
};

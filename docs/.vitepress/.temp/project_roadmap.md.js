import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Roadmap","description":"","frontmatter":{},"headers":[],"relativePath":"project/roadmap.md","filePath":"project/roadmap.md"}');
const _sfc_main = { name: "project/roadmap.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="roadmap" tabindex="-1">Roadmap <a class="header-anchor" href="#roadmap" aria-label="Permalink to &quot;Roadmap&quot;">​</a></h1><p>The plan, in this order and without dates. An issue on <a href="https://github.com/grantcord/grantcord/issues" target="_blank" rel="noreferrer">GitHub</a> is the place to ask for something else, and to say what you need first.</p><h2 id="version-010" tabindex="-1">Version 0.1.0 <a class="header-anchor" href="#version-010" aria-label="Permalink to &quot;Version 0.1.0&quot;">​</a></h2><ul><li>The first release on npm, with provenance. The tarball is the one that was tested.</li><li>A <a href="./../">documentation site</a>, of which this page is a part.</li></ul><h2 id="after-it" tabindex="-1">After it <a class="header-anchor" href="#after-it" aria-label="Permalink to &quot;After it&quot;">​</a></h2><ul><li><strong>More token stores</strong>, each tested against its real server with the contract of <code>grantcord/testing</code>. Your own backend works today: a store has <a href="./../guides/tokens.html#your-own-store">two methods</a>.</li><li><strong>A smaller core.</strong> The part that every application loads is measured in each build, and must not grow.</li><li><strong>Discord&#39;s changes.</strong> A weekly job compares the OpenAPI description with Discord&#39;s own and reports what differs.</li></ul><h2 id="version-100" tabindex="-1">Version 1.0.0 <a class="header-anchor" href="#version-100" aria-label="Permalink to &quot;Version 1.0.0&quot;">​</a></h2><p>It is released when the exported names have not changed for some versions, and applications have used them in production.</p><h2 id="not-planned" tabindex="-1">Not planned <a class="header-anchor" href="#not-planned" aria-label="Permalink to &quot;Not planned&quot;">​</a></h2><ul><li><strong>Other providers.</strong> <a href="./comparison.html">Comparison</a> names libraries for them.</li><li><strong>A bot framework.</strong> There is no gateway and no cache.</li><li><strong>Rate limits across processes.</strong> Each <code>OAuth2Client</code> counts its own requests.</li><li><strong>Discord&#39;s user accounts.</strong> No operation that Discord does not offer to OAuth2 applications or bots.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("project/roadmap.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const roadmap = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  roadmap as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"17. Errors and rarely used code are loaded on demand","description":"","frontmatter":{},"headers":[],"relativePath":"adr/0017-lazy-loading.md","filePath":"adr/0017-lazy-loading.md"}');
const _sfc_main = { name: "adr/0017-lazy-loading.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="17-errors-and-rarely-used-code-are-loaded-on-demand" tabindex="-1">17. Errors and rarely used code are loaded on demand <a class="header-anchor" href="#17-errors-and-rarely-used-code-are-loaded-on-demand" aria-label="Permalink to &quot;17. Errors and rarely used code are loaded on demand&quot;">​</a></h1><p>Status: superseded by <a href="./0019-no-dynamic-import.html">19</a>.</p><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">​</a></h2><p>An application that signs users in and makes calls should load at most 16 kB, minified and gzipped. Error classes, their messages, the table that maps responses to them, and the code that redacts secrets make up a quarter of the package, and most runs never need them.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The request pipeline passes plain results. The module that creates errors from them, with all its imports, is loaded by <code>import()</code> on the first failed call, and the module for rejected redirects on the first rejected redirect. The following are loaded on first use as well: the grants other than the authorization code grant, the checks of bodies, calls by path, queries, the rarer cases of the PKCE decision, and the whole token manager. The checks of arguments stay in the core.</p><p><code>grantcord/errors</code> exports the same classes. A program that imports them for <code>instanceof</code> loads them immediately.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">​</a></h2><ul><li>A bundler creates chunks from these modules. If it does not split code, everything works the same.</li><li>If such a chunk cannot be loaded, for example in a browser that has just lost its connection, a <code>DiscordOAuth2Error</code> says which operation failed and how, without further details.</li><li>Methods that create an error wait for a module to load. All of them are asynchronous anyway.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0017-lazy-loading.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0017LazyLoading = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0017LazyLoading as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"21. Few guards instead of one per class","description":"","frontmatter":{},"headers":[],"relativePath":"adr/0021-few-guards.md","filePath":"adr/0021-few-guards.md"}');
const _sfc_main = { name: "adr/0021-few-guards.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="21-few-guards-instead-of-one-per-class" tabindex="-1">21. Few guards instead of one per class <a class="header-anchor" href="#21-few-guards-instead-of-one-per-class" aria-label="Permalink to &quot;21. Few guards instead of one per class&quot;">​</a></h1><p>Status: changed by <a href="./0026-one-request-decides-what-a-401-rejects.html">26</a>, which says when <code>isReauthorizationRequired</code> is true.</p><p>Changes <a href="./0004-errors-and-one-table.html">4</a>.</p><h2 id="context" tabindex="-1">Context <a class="header-anchor" href="#context" aria-label="Permalink to &quot;Context&quot;">​</a></h2><p><code>grantcord/errors</code> exported 27 guard functions, one per class and a few for groups. An application uses two or three of them. They duplicated information that the stable <code>code</code> of each error already contains, and every new class needed a guard, a test and a row in the documentation.</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>There are three guards:</p><ul><li><code>isDiscordOAuth2Error(error)</code> returns whether this package has thrown the error.</li><li><code>hasErrorCode(error, &#39;ERR_RATE_LIMIT&#39;)</code> returns whether an error has this code, and narrows its type to the corresponding class.</li><li><code>isReauthorizationRequired(error)</code> returns whether the user must sign in again.</li></ul><p>Guards compare <code>name</code> and <code>code</code>, not the class, so that they work if two copies of the package are installed.</p><h2 id="consequences" tabindex="-1">Consequences <a class="header-anchor" href="#consequences" aria-label="Permalink to &quot;Consequences&quot;">​</a></h2><ul><li>A new error class needs no guard. Its code is suggested by editors and checked by the compiler.</li><li>After <code>isDiscordOAuth2Error</code>, <code>switch (error.code)</code> remains exhaustive for the compiler.</li><li>For a group of classes, use <code>instanceof</code> with the base class: <code>error instanceof HTTPError</code>. This does not recognize an error of a second copy of the package.</li><li><code>isReauthorizationRequired</code> remains, because it depends on more than one code.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("adr/0021-few-guards.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _0021FewGuards = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _0021FewGuards as default
};

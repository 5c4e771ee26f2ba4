import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AuthenticateOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/passport/interfaces/AuthenticateOptions.md","filePath":"typedoc/grantcord/passport/interfaces/AuthenticateOptions.md"}');
const _sfc_main = { name: "api/grantcord/passport/interfaces/AuthenticateOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-authenticateoptions" tabindex="-1">Interface: AuthenticateOptions <a class="header-anchor" href="#interface-authenticateoptions" aria-label="Permalink to &quot;Interface: AuthenticateOptions&quot;">​</a></h1><p>Parameters of the authorization request, which <code>passport.authenticate(&#39;discord&#39;, …)</code> accepts too.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./StrategyOptions.html"><code>StrategyOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-disable_guild_select"></a> <code>disable_guild_select?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Prevents the user from selecting another guild than <code>guild_id</code>.</td></tr><tr><td><a id="property-guild_id"></a> <code>guild_id?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Id of the guild that is preselected, with the scope <code>bot</code>.</td></tr><tr><td><a id="property-permissions"></a> <code>permissions?</code></td><td><code>readonly</code></td><td><code>string</code> | <code>number</code> | <code>bigint</code></td><td>Permissions of the bot, with the scope <code>bot</code>.</td></tr><tr><td><a id="property-prompt"></a> <code>prompt?</code></td><td><code>readonly</code></td><td><code>&quot;none&quot;</code> | <code>&quot;consent&quot;</code></td><td>Decision of Discord about a user who has granted the scopes before: to ask again (<code>consent</code>), or not (<code>none</code>).</td></tr><tr><td><a id="property-scope"></a> <code>scope?</code></td><td><code>readonly</code></td><td><code>string</code> | readonly <code>string</code>[]</td><td>Scopes, as an array or separated by spaces. One of them is <code>identify</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/passport/interfaces/AuthenticateOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AuthenticateOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AuthenticateOptions as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Profile","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/passport/interfaces/Profile.md","filePath":"typedoc/grantcord/passport/interfaces/Profile.md"}');
const _sfc_main = { name: "api/grantcord/passport/interfaces/Profile.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-profile" tabindex="-1">Interface: Profile <a class="header-anchor" href="#interface-profile" aria-label="Permalink to &quot;Interface: Profile&quot;">​</a></h1><p>A user as the verify function receives it: Discord&#39;s object, and the properties below.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><code>User</code></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-accesstoken"></a> <code>accessToken</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Access token, a secret. It is not refreshed.</td></tr><tr><td><a id="property-connections"></a> <code>connections?</code></td><td><code>readonly</code></td><td><code>object</code>[]</td><td>With the scope <code>connections</code>.</td></tr><tr><td><a id="property-fetchedat"></a> <code>fetchedAt</code></td><td><code>readonly</code></td><td><code>Date</code></td><td>Time at which the profile was fetched.</td></tr><tr><td><a id="property-guilds"></a> <code>guilds?</code></td><td><code>readonly</code></td><td><code>object</code>[]</td><td>With the scope <code>guilds</code>.</td></tr><tr><td><a id="property-provider"></a> <code>provider</code></td><td><code>readonly</code></td><td><code>&quot;discord&quot;</code></td><td>-</td></tr><tr><td><a id="property-token"></a> <code>token</code></td><td><code>readonly</code></td><td><a href="./../../classes/AccessToken.html"><code>AccessToken</code></a></td><td>Token with its grant. It is not enumerable, so that a stored profile does not contain it.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/passport/interfaces/Profile.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Profile = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Profile as default
};

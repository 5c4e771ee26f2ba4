import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Session<User>","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/sign-in/interfaces/Session.md","filePath":"typedoc/grantcord/sign-in/interfaces/Session.md"}');
const _sfc_main = { name: "api/grantcord/sign-in/interfaces/Session.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-sessionuser" tabindex="-1">Interface: Session&lt;User&gt; <a class="header-anchor" href="#interface-sessionuser" aria-label="Permalink to &quot;Interface: Session\\&lt;User\\&gt;&quot;">​</a></h1><p>A signed-in user of one browser.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-user"></a> <code>User</code></td><td><a href="./SessionUser.html"><code>SessionUser</code></a></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-expiresat"></a> <code>expiresAt</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Expiry in milliseconds since the Unix epoch, unless the session is extended before.</td></tr><tr><td><a id="property-id"></a> <code>id</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Random id. Each sign-in has a new one.</td></tr><tr><td><a id="property-scopes"></a> <code>scopes</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Scopes that the user granted in this sign-in.</td></tr><tr><td><a id="property-signedinat"></a> <code>signedInAt</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Time of the sign-in in milliseconds since the Unix epoch.</td></tr><tr><td><a id="property-user"></a> <code>user</code></td><td><code>readonly</code></td><td><code>User</code></td><td>Value that the option <code>session</code> returned.</td></tr><tr><td><a id="property-userid"></a> <code>userId</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Discord id of the user: link accounts by it, and never by an e-mail address.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/sign-in/interfaces/Session.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Session = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Session as default
};

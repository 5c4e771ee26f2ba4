import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EmulatorClientConfig","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/EmulatorClientConfig.md","filePath":"typedoc/grantcord/emulator/interfaces/EmulatorClientConfig.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/EmulatorClientConfig.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-emulatorclientconfig" tabindex="-1">Interface: EmulatorClientConfig <a class="header-anchor" href="#interface-emulatorclientconfig" aria-label="Permalink to &quot;Interface: EmulatorClientConfig&quot;">​</a></h1><p>The options of an <code>OAuth2Client</code> for an application of an emulator.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-authorizationurl"></a> <code>authorizationUrl</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-baseurl"></a> <code>baseUrl</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-bottoken"></a> <code>botToken</code></td><td><code>readonly</code></td><td><code>string</code> | <code>undefined</code></td><td>-</td></tr><tr><td><a id="property-clientid"></a> <code>clientId</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-clientsecret"></a> <code>clientSecret</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-dangerouslyallowhttp"></a> <code>dangerouslyAllowHttp</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td><code>true</code> if a URL has the protocol <code>http:</code>.</td></tr><tr><td><a id="property-fetch"></a> <code>fetch</code></td><td><code>readonly</code></td><td>(<code>input</code>, <code>init?</code>) =&gt; <code>Promise</code>&lt;<code>Response</code>&gt;</td><td><code>fetch</code> of the emulator.</td></tr><tr><td><a id="property-issuer"></a> <code>issuer</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-now"></a> <code>now</code></td><td><code>readonly</code></td><td>() =&gt; <code>number</code></td><td>Clock of the emulator, so that tokens expire at the same time on both sides.</td></tr><tr><td><a id="property-redirecturi"></a> <code>redirectUri</code></td><td><code>readonly</code></td><td><code>string</code> | <code>undefined</code></td><td>The first redirect URI of the application.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/EmulatorClientConfig.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EmulatorClientConfig = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EmulatorClientConfig as default
};

import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EmulatorLimits","description":"","frontmatter":{},"headers":[],"relativePath":"api/grantcord/emulator/interfaces/EmulatorLimits.md","filePath":"typedoc/grantcord/emulator/interfaces/EmulatorLimits.md"}');
const _sfc_main = { name: "api/grantcord/emulator/interfaces/EmulatorLimits.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-emulatorlimits" tabindex="-1">Interface: EmulatorLimits <a class="header-anchor" href="#interface-emulatorlimits" aria-label="Permalink to &quot;Interface: EmulatorLimits&quot;">​</a></h1><p>Rate limits. Those that are absent do not exist. Except for <code>invalid</code>, only requests with a bearer token or a bot token are counted.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-global"></a> <code>global?</code></td><td><code>readonly</code></td><td><a href="./RateLimit.html"><code>RateLimit</code></a></td><td>Requests of a user, or of a bot, to all operations.</td></tr><tr><td><a id="property-invalid"></a> <code>invalid?</code></td><td><code>readonly</code></td><td><a href="./RateLimit.html"><code>RateLimit</code></a></td><td>Responses with 401, 403 or 429, except those of a <code>shared</code> limit. Then all requests to the API receive the 429 of the servers in front of it, which is not JSON. Discord&#39;s limit is 10,000 in ten minutes.</td></tr><tr><td><a id="property-shared"></a> <code>shared?</code></td><td><code>readonly</code></td><td><a href="./RateLimit.html"><code>RateLimit</code></a></td><td>Requests of all users to one operation, and to one guild, channel or webhook if its path contains one.</td></tr><tr><td><a id="property-user"></a> <code>user?</code></td><td><code>readonly</code></td><td><a href="./RateLimit.html"><code>RateLimit</code></a></td><td>Requests of a user, or of a bot, to one operation, and to one guild, channel or webhook if its path contains one.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/grantcord/emulator/interfaces/EmulatorLimits.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EmulatorLimits = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EmulatorLimits as default
};

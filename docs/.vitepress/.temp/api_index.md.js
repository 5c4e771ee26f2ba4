import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"grantcord","description":"","frontmatter":{},"headers":[],"relativePath":"api/index.md","filePath":"typedoc/index.md"}');
const _sfc_main = { name: "api/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="grantcord" tabindex="-1">grantcord <a class="header-anchor" href="#grantcord" aria-label="Permalink to &quot;grantcord&quot;">​</a></h1><h2 id="modules" tabindex="-1">Modules <a class="header-anchor" href="#modules" aria-label="Permalink to &quot;Modules&quot;">​</a></h2><ul><li><a href="./grantcord/">grantcord</a></li><li><a href="./grantcord/cdn/">grantcord/cdn</a></li><li><a href="./grantcord/connections/">grantcord/connections</a></li><li><a href="./grantcord/device/">grantcord/device</a></li><li><a href="./grantcord/emulator/">grantcord/emulator</a></li><li><a href="./grantcord/emulator/server/">grantcord/emulator/server</a></li><li><a href="./grantcord/error-codes/">grantcord/error-codes</a></li><li><a href="./grantcord/errors/">grantcord/errors</a></li><li><a href="./grantcord/extend/">grantcord/extend</a></li><li><a href="./grantcord/flags/">grantcord/flags</a></li><li><a href="./grantcord/oidc/">grantcord/oidc</a></li><li><a href="./grantcord/openapi-fetch/">grantcord/openapi-fetch</a></li><li><a href="./grantcord/operations/">grantcord/operations</a></li><li><a href="./grantcord/passport/">grantcord/passport</a></li><li><a href="./grantcord/permissions/">grantcord/permissions</a></li><li><a href="./grantcord/scopes/">grantcord/scopes</a></li><li><a href="./grantcord/sign-in/">grantcord/sign-in</a></li><li><a href="./grantcord/sign-in/node/">grantcord/sign-in/node</a></li><li><a href="./grantcord/snowflake/">grantcord/snowflake</a></li><li><a href="./grantcord/social-sdk/">grantcord/social-sdk</a></li><li><a href="./grantcord/stores/encryption/">grantcord/stores/encryption</a></li><li><a href="./grantcord/stores/memory/">grantcord/stores/memory</a></li><li><a href="./grantcord/stores/postgres/">grantcord/stores/postgres</a></li><li><a href="./grantcord/stores/redis/">grantcord/stores/redis</a></li><li><a href="./grantcord/stores/sqlite/">grantcord/stores/sqlite</a></li><li><a href="./grantcord/testing/">grantcord/testing</a></li><li><a href="./grantcord/tokens/">grantcord/tokens</a></li><li><a href="./grantcord/users/">grantcord/users</a></li><li><a href="./grantcord/values/">grantcord/values</a></li><li><a href="./grantcord/webhook-events/">grantcord/webhook-events</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("typedoc/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};

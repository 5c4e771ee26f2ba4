/** Exports of inferred types, which a project with `declaration: true` emits. Only compiled, never run. */
import { type AccessToken, customScope, OAuth2Client, type OAuth2ClientOptions, type paths } from 'grantcord'
import { pollDeviceToken } from 'grantcord/device'
import { hasErrorCode } from 'grantcord/errors'
import { extendApi } from 'grantcord/extend'
import { discover, verifyIdToken } from 'grantcord/oidc'
import openapi from 'grantcord/openapi.json' with { type: 'json' }
import { createFetchClient } from 'grantcord/openapi-fetch'
import { createOpenTelemetryListener } from 'grantcord/opentelemetry'
import type { OPERATIONS } from 'grantcord/operations'
import { Strategy } from 'grantcord/passport'
import { defineRoleConnection } from 'grantcord/role-connections'
import { sharedLimits } from 'grantcord/shared-limits'
import { createSignIn, memberOf } from 'grantcord/sign-in'
import { toNodeHandler } from 'grantcord/sign-in/node'
import { createProvisionalToken } from 'grantcord/social-sdk'
import { memoryTokenStore } from 'grantcord/stores/memory'
import { fromTokenSource, TokenManager } from 'grantcord/tokens'
import { createUndiciFetch } from 'grantcord/undici'
import { WebhookClient } from 'grantcord/webhook'
import { createWebhookHandler, toNodeHandler as toWebhookNodeHandler } from 'grantcord/webhook-events'

export const apiOf = extendApi<paths>(openapi)
export const checkedApiOf = extendApi<paths, typeof OPERATIONS>(openapi)
export const scopes = ['identify', customScope('private.scope')] as const
export const discord = new OAuth2Client({ clientId: '159799960412356608', scopes })
export const store = memoryTokenStore()
export const tokens = new TokenManager(discord, { store })
export const signIn = () => discord.createAuthorization()
export const exchange = (code: string) => discord.exchangeCode(code)
export const load = (userId: string) => tokens.load(userId)
export const save = (token: AccessToken<'identify'>) => tokens.save('1', token, { data: { name: 'x' } })
export const source = () => fromTokenSource(discord, { get: () => 'x' })
export const linkedRole = defineRoleConnection({ wins: { type: 2, name: 'Wins', description: 'Games won' } })
export const webhook = new WebhookClient(discord, 'https://discord.com/api/webhooks/1/token')
export const loadMany = (userIds: string[]) => tokens.loadMany(userIds)
export const get = (token: AccessToken<'identify'>) => token.api.GET
export const extendedGet = (token: AccessToken<'identify'>) => apiOf(token).GET
export const checkedGet = (token: AccessToken<'identify'>) => checkedApiOf(token).GET
export const user = (token: AccessToken<'identify'>) => token.api.GET('/users/@me')
export const site = createSignIn(() => ({
  client: discord,
  tokens,
  secret: 'a secret of at least 32 characters',
  optionalScopes: ['guilds.members.read'],
  session: ({ user }) => ({ name: user.username }),
}))
export const sessionOf = site.getSession
export const policy = memberOf('197038439483310086')
export const nodeHandler = toNodeHandler(site)
export const strategy = new Strategy(
  { client: discord, passReqToCallback: true },
  (_request, _token, _refresh, profile, done) => done(null, profile),
)
export const fetchClient = (token: AccessToken<'identify'>) => createFetchClient(token)
export const connect = (issuer: string) => discover(issuer, { clientId: '159799960412356608', scopes })
export const verify = (token: AccessToken<'openid'>) => verifyIdToken(token, null)
export const poll = async () => pollDeviceToken(discord, await discord.createDeviceAuthorization(scopes))
export const undiciFetch = () => createUndiciFetch()
export const telemetry = () => createOpenTelemetryListener()
export const limited = () =>
  new OAuth2Client({ clientId: '159799960412356608', rateLimit: { shared: sharedLimits(store) } })
export const provisional = (token: string) => createProvisionalToken(discord, { type: 'OIDC', token })
export const webhookHandler = (publicKey: string) =>
  createWebhookHandler({ publicKey, tokens, events: { ENTITLEMENT_CREATE: ({ data }) => data.sku_id } })
export const nodeWebhook = (publicKey: string) => toWebhookNodeHandler(webhookHandler(publicKey))
export const bot = () => discord.api
export const secondsToWait = (error: unknown) =>
  hasErrorCode(error, 'ERR_RATE_LIMIT') ? error.retryAfter : undefined
export const options = {
  clientId: '1',
  scopes: ['identify'],
} as const satisfies OAuth2ClientOptions<'identify'>

/**
 * Runs under Node in a project that has only the packed package: a sign-in, a refresh and a few failures, with a `fetch`
 * that imitates Discord. Prints the results as JSON.
 */
import { AccessToken, type Authorization, OAuth2Client, SCOPES, type User } from 'grantcord'
import { displayAvatarUrl } from 'grantcord/cdn'
import { serviceName } from 'grantcord/connections'
import { pollDeviceToken } from 'grantcord/device'
import { ERROR_CODES, errorCodeText } from 'grantcord/error-codes'
import {
  AuthorizationCallbackError,
  DiscordOAuth2Error,
  HTTPError,
  hasErrorCode,
  InvalidArgumentError,
  isDiscordOAuth2Error,
  isReauthorizationRequired,
  MissingScopeError,
  UnauthorizedError,
} from 'grantcord/errors'
import { extendApi } from 'grantcord/extend'
import { userFlags } from 'grantcord/flags'
import { discover, verifyIdToken } from 'grantcord/oidc'
import openapi from 'grantcord/openapi.json' with { type: 'json' }
import { OPERATIONS } from 'grantcord/operations'
import { permissions } from 'grantcord/permissions'
import { canCarry } from 'grantcord/scopes'
import { createdAt } from 'grantcord/snowflake'
import { createProvisionalToken } from 'grantcord/social-sdk'
import { memoryTokenStore } from 'grantcord/stores/memory'
import { TokenManager } from 'grantcord/tokens'
import { mention } from 'grantcord/users'
import { PremiumType } from 'grantcord/values'
import { createWebhookHandler } from 'grantcord/webhook-events'

const clientSecret = 'the-client-secret'
const sent: string[] = []
const accessTokens = ['the-access-token', 'the-second-access-token']

/** Responds like Discord to a code, to a refresh token and to the access tokens issued for them. */
async function imitateDiscord(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  sent.push(`${request.method} ${pathname}`)
  if (pathname === '/api/v10/oauth2/token') {
    const form = new URLSearchParams(await request.text())
    const isRefresh = form.get('refresh_token') === 'the-refresh-token'
    if (form.get('client_secret') !== clientSecret || !(isRefresh || form.get('code') === 'the-code')) {
      return Response.json({ error: 'invalid_client' }, { status: 401 })
    }
    return Response.json({
      access_token: accessTokens[isRefresh ? 1 : 0],
      token_type: 'Bearer',
      expires_in: 604800,
      refresh_token: isRefresh ? 'the-second-refresh-token' : 'the-refresh-token',
      scope: 'identify',
    })
  }
  const [, accessToken = ''] = request.headers.get('Authorization')?.split('Bearer ') ?? []
  if (!accessTokens.includes(accessToken)) {
    return Response.json({ code: 0, message: '401: Unauthorized' }, { status: 401 })
  }
  const user: User = {
    id: '80351110224678912',
    username: 'nelly',
    discriminator: '0',
    global_name: 'Nelly',
    avatar: null,
  }
  return Response.json(user)
}

/** Returns the error that a call throws. */
async function failureOf(call: () => unknown): Promise<unknown> {
  try {
    await call()
  } catch (error) {
    return error
  }
  throw new Error('The call did not throw')
}

const discord = new OAuth2Client({
  clientId: '159799960412356608',
  clientSecret,
  redirectUri: 'https://example.com/callback',
  scopes: ['identify', 'guilds'],
  fetch: imitateDiscord,
})

const authorization: Authorization<'identify' | 'guilds'> = await discord.createAuthorization()
const callback = `/callback?code=the-code&state=${authorization.state}&iss=https%3A%2F%2Fdiscord.com`
const token = await discord.handleCallback(callback, authorization)
const user = await token.fetchIdentify()
const { id } = user
const result = await token.api.GET('/users/@me')

const replay = await failureOf(() => discord.handleCallback(callback, authorization))
const unauthorized = await failureOf(() => discord.fromAccessToken('another-token').fetchIdentify())
// The scope was requested but not granted.
const missing = await failureOf(() => token.fetchGuilds())
const invalid = await failureOf(() => new OAuth2Client({ clientId: '' }))

const tokens = new TokenManager(discord, { store: memoryTokenStore() })
await tokens.save(id, token)
const stored = await tokens.load(id)
const refreshed = await stored?.refresh()
await tokens.delete(id)
const deleted = await failureOf(() => stored?.refresh())
await tokens.close()
const closed = await failureOf(() => tokens.load(id))
const disposed = await failureOf(async () => {
  const disposable = new TokenManager(discord)
  {
    await using manager = disposable
    await manager.load(id)
  }
  await disposable.load(id)
})
const notAClient = await failureOf(() => new TokenManager(JSON.parse('{}')))

const openid = { accessToken: 'a', refreshToken: null, expiresAt: null, scopes: ['openid'], idToken: null }
const withoutIdToken = await failureOf(() => verifyIdToken(discord.fromRecord(openid), authorization))
const unsigned = await createWebhookHandler({ publicKey: '0'.repeat(64) })(new Request('https://example.com'))

const withoutUser = await failureOf(() => mention(JSON.parse('null')))
const data = [
  displayAvatarUrl(user),
  serviceName('epicgames'),
  errorCodeText(ERROR_CODES.UNKNOWN_GUILD),
  typeof extendApi(openapi),
  userFlags(1).names(),
  permissions('32').names(),
  canCarry('implicit', 'identify'),
  createdAt(id),
  PremiumType.NITRO,
  withoutUser instanceof InvalidArgumentError && withoutUser.field,
  hasErrorCode(withoutIdToken, 'ERR_ID_TOKEN') && withoutIdToken.reason,
  unsigned.status,
  [discover, pollDeviceToken, createProvisionalToken].map((one) => typeof one).join(),
]

console.log(
  JSON.stringify({
    data,
    sent,
    id,
    status: result.status,
    isAccessToken: token instanceof AccessToken,
    operations: Object.keys(OPERATIONS).length > 0,
    scopes: SCOPES.includes('identify'),
    openapi: openapi.openapi.startsWith('3.1.'),
    replay: replay instanceof AuthorizationCallbackError && replay.reason,
    unauthorized:
      unauthorized instanceof UnauthorizedError &&
      unauthorized instanceof HTTPError &&
      unauthorized instanceof DiscordOAuth2Error &&
      isDiscordOAuth2Error(unauthorized) &&
      hasErrorCode(unauthorized, 'ERR_UNAUTHORIZED') &&
      unauthorized.status,
    missing: missing instanceof MissingScopeError && missing.missing,
    invalid: invalid instanceof InvalidArgumentError && invalid.field,
    tokens: {
      isAccessToken: refreshed instanceof AccessToken,
      refreshToken: refreshed?.refreshToken,
      deleted: isReauthorizationRequired(deleted),
      closed: closed instanceof InvalidArgumentError && closed.field,
      disposed: disposed instanceof InvalidArgumentError && disposed.field,
      notAClient: notAClient instanceof InvalidArgumentError && notAClient.field,
    },
  }),
)

/**
 * Runs under plain Node in a project that has only the packed package: a sign-in with a `fetch` that answers
 * for Discord. Prints what came of it.
 */
import { AccessToken, type Authorization, OAuth2Client, SCOPES, type User } from 'grantcord'
import { displayAvatarUrl } from 'grantcord/cdn'
import { serviceName } from 'grantcord/connections'
import { ERROR_CODES, errorCodeText } from 'grantcord/error-codes'
import {
  AuthorizationCallbackError,
  DiscordOAuth2Error,
  HTTPError,
  InvalidArgumentError,
  isHTTPError,
  MissingScopeError,
  UnauthorizedError,
} from 'grantcord/errors'
import { extendApi } from 'grantcord/extend'
import { userFlags } from 'grantcord/flags'
import openapi from 'grantcord/openapi.json' with { type: 'json' }
import { OPERATIONS } from 'grantcord/operations'
import { permissions } from 'grantcord/permissions'
import { canCarry } from 'grantcord/scopes'
import { createdAt } from 'grantcord/snowflake'
import { mention } from 'grantcord/users'
import { PremiumType } from 'grantcord/values'

const clientSecret = 'the-client-secret'
const sent: string[] = []

async function answerForDiscord(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  sent.push(`${request.method} ${pathname}`)
  if (pathname === '/api/v10/oauth2/token') {
    const form = new URLSearchParams(await request.text())
    if (form.get('client_secret') !== clientSecret || form.get('code') !== 'the-code') {
      return Response.json({ error: 'invalid_client' }, { status: 401 })
    }
    return Response.json({
      access_token: 'the-access-token',
      token_type: 'Bearer',
      expires_in: 604800,
      refresh_token: 'the-refresh-token',
      scope: 'identify',
    })
  }
  if (request.headers.get('Authorization') !== 'Bearer the-access-token') {
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

/** What a call throws. */
async function failureOf(call: () => unknown): Promise<unknown> {
  try {
    await call()
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown')
}

const discord = new OAuth2Client({
  clientId: '159799960412356608',
  clientSecret,
  redirectUri: 'https://example.com/callback',
  scopes: ['identify', 'guilds'],
  fetch: answerForDiscord,
})

const authorization: Authorization<'identify' | 'guilds'> = await discord.createAuthorization()
const callback = `/callback?code=the-code&state=${authorization.state}`
const token = await discord.handleCallback(callback, authorization)
const user = await token.fetchIdentify()
const { id } = user
const answer = await token.api.GET('/users/@me')

const replay = await failureOf(() => discord.handleCallback(callback, authorization))
const unauthorized = await failureOf(() => discord.fromAccessToken('another-token').fetchIdentify())
// Asked for and not granted.
const missing = await failureOf(() => token.fetchGuilds())
const invalid = await failureOf(() => new OAuth2Client({ clientId: '' }))

// The errors of one entry are those of another.
const refused = await failureOf(() => mention(JSON.parse('null')))
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
  refused instanceof InvalidArgumentError && refused.field,
]

console.log(
  JSON.stringify({
    data,
    sent,
    id,
    status: answer.status,
    isAccessToken: token instanceof AccessToken,
    operations: Object.keys(OPERATIONS).length > 0,
    scopes: SCOPES.includes('identify'),
    openapi: openapi.openapi.startsWith('3.1.'),
    replay: replay instanceof AuthorizationCallbackError && replay.reason,
    unauthorized:
      unauthorized instanceof UnauthorizedError &&
      unauthorized instanceof HTTPError &&
      unauthorized instanceof DiscordOAuth2Error &&
      isHTTPError(unauthorized) &&
      unauthorized.status,
    missing: missing instanceof MissingScopeError && missing.missing,
    invalid: invalid instanceof InvalidArgumentError && invalid.field,
  }),
)

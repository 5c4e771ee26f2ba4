/** Checks of errors: which class each call throws for a response, and what the errors contain. */
import { expect } from 'vitest'
import { fetchImage } from '../../../src/discord/cdn.ts'
import { orThrow } from '../../../src/index.ts'
import * as errors from '../../../src/runtime/errors/index.ts'
import { type ErrorClass, failure } from '../../support/failure.ts'
import { json, type MockResponse } from '../../support/recording-fetch.ts'
import { type Check, defineChecks, sharedCheck } from '../table.ts'
import { APPLICATION, createMockedWorld, createWorld, GUILD, type MockedWorld, NELLY } from '../world.ts'

const COMMANDS = { application_id: APPLICATION, guild_id: GUILD }
const COMMAND = { params: { path: { ...COMMANDS, command_id: '1' } } }

/** Calls that send a request. */
export const CALLS = {
  fetchIdentify: ({ token }) => token.fetchIdentify(),
  fetchConnections: ({ token }) => token.fetchConnections(),
  fetchGuilds: ({ token }) => token.fetchGuilds(),
  fetchGuildMember: ({ token }) => token.fetchGuildMember(GUILD),
  joinGuild: ({ token }) => token.joinGuild(GUILD, { userId: NELLY }),
  fetchMetadata: ({ token }) => token.fetchMetadata(),
  updateMetadata: ({ token }) => token.updateMetadata({ platformName: 'Game' }),
  clearMetadata: ({ token }) => token.clearMetadata(),
  fetchAuthorization: ({ token }) => token.fetchAuthorization(),
  refresh: ({ token }) => token.refresh(),
  revoke: ({ token }) => token.revoke(),
  revokeRefreshToken: ({ token }) => token.revokeRefreshToken(),
  exchangeCode: ({ client }) => client.exchangeCode('the-code'),
  refreshToken: ({ client }) => client.refreshToken('the-refresh-token'),
  clientCredentialsGrant: ({ client }) => client.clientCredentialsGrant(['identify']),
  revokeToken: ({ client }) => client.revokeToken('the-access-token'),
  updateLinkedRolesMetadata: ({ client }) => client.updateLinkedRolesMetadata([]),
  fetchApplication: async ({ client }) => orThrow(await client.api.GET('/oauth2/applications/@me')),
  listCommandPermissions: async ({ token }) =>
    orThrow(
      await token.api.GET('/applications/{application_id}/guilds/{guild_id}/commands/permissions', {
        params: { path: COMMANDS },
      }),
    ),
  fetchCommandPermissions: async ({ token }) =>
    orThrow(
      await token.api.GET(
        '/applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions',
        COMMAND,
      ),
    ),
  updateCommandPermissions: async ({ token }) =>
    orThrow(
      await token.api.PUT(
        '/applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions',
        { ...COMMAND, body: { permissions: [] } },
      ),
    ),
  fetchImage: ({ fetch }) => fetchImage(`https://cdn.discordapp.com/avatars/${NELLY}/hash.png`, { fetch }),
} satisfies Readonly<Record<string, (world: MockedWorld) => Promise<unknown>>>

/** Name of a call that sends a request. */
export type CallName = keyof typeof CALLS

/** A failure of a request, and the status that its error has. */
interface Failure {
  readonly type: ErrorClass<errors.DiscordOAuth2Error>
  readonly respond: MockResponse
  readonly status?: number
}

const api = (status: number, code: number, message: string, headers = {}) => ({
  status,
  respond: () => json({ message, code }, status, headers),
})
const oauth2 = (status: number, error: string) => ({
  status,
  respond: () => json({ error, error_description: 'Described by Discord' }, status),
})

const FAILURES = {
  HTTPError: { type: errors.HTTPError, ...api(400, 0, '400: Bad Request') },
  UnauthorizedError: { type: errors.UnauthorizedError, ...api(401, 0, '401: Unauthorized') },
  ForbiddenError: { type: errors.ForbiddenError, ...api(403, 50_001, 'Missing Access') },
  NotFoundError: { type: errors.NotFoundError, ...api(404, 10_004, 'Unknown Guild') },
  UserAtGuildLimitError: {
    type: errors.UserAtGuildLimitError,
    ...api(400, 30_001, 'Maximum number of guilds'),
  },
  ServerError: { type: errors.ServerError, ...api(500, 0, '500: Internal Server Error') },
  RateLimitError: {
    type: errors.RateLimitError,
    status: 429,
    respond: () =>
      json({ message: 'You are being rate limited.', retry_after: 600, global: false }, 429, {
        Via: '1.1 google',
        'Retry-After': '600',
        'X-RateLimit-Limit': '5',
        'X-RateLimit-Reset-After': '600',
        'X-RateLimit-Scope': 'user',
      }),
  },
  IpBannedError: {
    type: errors.IpBannedError,
    status: 429,
    respond: () =>
      new Response('<html>You are being blocked</html>', {
        status: 429,
        headers: { 'Content-Type': 'text/html' },
      }),
  },
  OAuth2ResponseError: { type: errors.OAuth2ResponseError, ...oauth2(401, 'invalid_client') },
  InvalidAuthorizationCodeError: {
    type: errors.InvalidAuthorizationCodeError,
    ...oauth2(400, 'invalid_grant'),
  },
  InvalidRefreshTokenError: { type: errors.InvalidRefreshTokenError, ...oauth2(400, 'invalid_grant') },
  UnexpectedResponseError: {
    type: errors.UnexpectedResponseError,
    status: 200,
    respond: () => new Response('no JSON'),
  },
  NetworkError: {
    type: errors.NetworkError,
    respond: () => {
      throw new TypeError('fetch failed')
    },
  },
  TimeoutError: { type: errors.TimeoutError, respond: () => new Promise<Response>(() => {}) },
} satisfies Readonly<Record<string, Failure>>

/** Checks the error that a call throws for the response that the error is named after. */
export function throws(call: CallName, name: keyof typeof FAILURES): Check {
  return sharedCheck(`${call}() throws ${name}`, async () => {
    const { type, respond, status }: Failure = FAILURES[name]
    const world = createMockedWorld([respond], name === 'TimeoutError' ? { timeout: 1 } : {})
    const error = await failure(() => CALLS[call](world), type)
    expect(error).toBeInstanceOf(errors.DiscordOAuth2Error)
    expect(error.name).toBe(name)
    expect('status' in error ? error.status : undefined).toBe(status)
    expect(`${error.message} ${JSON.stringify(error)}`).not.toMatch(
      /the-(access|refresh|bot)-token|the-client-secret/,
    )
  })
}

const WIRE = {
  fetchIdentify: { id: NELLY, username: 'nelly', global_name: null, new_field: { a: [1] } },
  fetchConnections: [{ id: '1', type: 'new-service', name: 'n', new_field: true }],
  fetchGuilds: [{ id: GUILD, name: 'Guild', icon: null, new_field: 1.5 }],
  fetchGuildMember: { roles: [], joined_at: null, deaf: false, mute: false, new_field: '' },
  joinGuild: { roles: [], joined_at: null, deaf: false, mute: false, new_field: 0 },
  fetchMetadata: { platform_name: null, platform_username: null, metadata: {}, new_field: [] },
  updateMetadata: { platform_name: 'Game', platform_username: null, metadata: {}, new_field: null },
  fetchAuthorization: {
    application: { id: '1' },
    scopes: [],
    expires: '2026-01-01T00:00:00Z',
    new_field: '1',
  },
  listCommandPermissions: [{ id: '1', application_id: '2', guild_id: GUILD, permissions: [], new_field: 1 }],
  fetchCommandPermissions: { id: '1', application_id: '2', guild_id: GUILD, permissions: [], new_field: 2 },
  updateCommandPermissions: { id: '1', application_id: '2', guild_id: GUILD, permissions: [], new_field: 3 },
} satisfies Partial<Record<CallName, unknown>>

/** Checks that a call returns the object that Discord sends, with fields that are not described. */
export function returnsWire(call: keyof typeof WIRE): Check {
  return sharedCheck(`${call}() returns what Discord sends`, async () => {
    const body = WIRE[call]
    expect(await CALLS[call](createMockedWorld([json(body, call === 'joinGuild' ? 201 : 200)]))).toEqual(body)
  })
}

/** Returns the error of a response of `GET /users/@me`. */
async function errorOf(status: number, body: unknown, headers: Record<string, string> = {}) {
  const { token } = createMockedWorld([() => json(body, status, headers)])
  const error = await token.fetchIdentify().catch((reason: unknown) => reason)
  if (error instanceof errors.HTTPError) return error
  throw new Error('The call must throw an HTTPError', { cause: error })
}

const FORBIDDEN = { message: 'Missing Access', code: 50_001 }
const INVALID = {
  code: 50_035,
  message: 'Invalid Form Body',
  errors: { roles: { 0: { _errors: [{ code: 'TOO_SHORT', message: 'Is too short' }] } } },
}
const LIMITED = { message: 'You are being rate limited.', retry_after: 600, global: true }

export const ERROR_CHECKS = defineChecks({
  'grantcord/errors': () => {
    const classes = Object.values(errors).filter((one) => String(one).startsWith('class'))
    expect(classes.length).toBeGreaterThan(20)
    for (const one of classes) expect(Object.create(Object(one).prototype)).toBeInstanceOf(Error)
  },
  DiscordOAuth2Error: async () => {
    const error = await errorOf(403, FORBIDDEN)
    expect(errors.isDiscordOAuth2Error(error)).toBe(true)
    for (const [name, one] of Object.entries(errors)) {
      if (name.endsWith('Error') && one !== errors.DiscordOAuth2Error && name !== 'isDiscordOAuth2Error') {
        expect(Object.create(Object(one).prototype)).toBeInstanceOf(errors.DiscordOAuth2Error)
      }
    }
  },
  'error.status': async () => expect((await errorOf(403, FORBIDDEN)).status).toBe(403),
  'error.discordCode': async () => expect((await errorOf(403, FORBIDDEN)).discordCode).toBe(50_001),
  'error.body': async () => expect((await errorOf(403, FORBIDDEN)).body).toEqual(FORBIDDEN),
  'error.headers': async () => {
    const { headers } = await errorOf(403, FORBIDDEN, { 'CF-Ray': 'ray', 'Set-Cookie': 'secret' })
    expect(headers.get('CF-Ray')).toBe('ray')
    expect(headers.has('Set-Cookie')).toBe(false)
  },
  'error.message': async () =>
    expect((await errorOf(403, FORBIDDEN)).message).toBe(
      'GET /users/@me responded with 403: Missing Access (code 50001)',
    ),
  'error.operation': async () => expect((await errorOf(403, FORBIDDEN)).operation).toBe('GET /users/@me'),
  'error.fieldErrors': async () => {
    const error = await errorOf(400, INVALID)
    expect(error.fieldErrors).toEqual([{ field: 'roles[0]', code: 'TOO_SHORT', message: 'Is too short' }])
    expect(error.message).toContain('roles[0]: Is too short')
  },
  ValidationError: async () => {
    expect(await errorOf(400, INVALID)).toBeInstanceOf(errors.ValidationError)
    expect(await errorOf(400, FORBIDDEN)).not.toBeInstanceOf(errors.ValidationError)
  },
  'error.retryAfter': async () => expect((await errorOf(429, LIMITED, { Via: '1' })).retryAfter).toBe(600),
  'error.global': async () =>
    expect(await errorOf(429, LIMITED, { Via: '1' })).toMatchObject({ global: true }),
  'error.limit': async () =>
    expect(await errorOf(429, LIMITED, { Via: '1', 'X-RateLimit-Limit': '5' })).toMatchObject({ limit: 5 }),
  'error.resetAfter': async () =>
    expect(await errorOf(429, LIMITED, { Via: '1', 'X-RateLimit-Reset-After': '2.5' })).toMatchObject({
      resetAfter: 2.5,
    }),
  'error.errorDescription': async () => {
    const respond = () => json({ error: 'invalid_scope', error_description: 'Unknown scope' }, 400)
    const { client } = createMockedWorld([respond])
    const error = await failure(() => client.exchangeCode('code'), errors.OAuth2ResponseError)
    expect(error).toMatchObject({ error: 'invalid_scope', errorDescription: 'Unknown scope' })
  },
  'error.refreshable': async () => {
    const { client } = createMockedWorld([])
    const expired = { accessToken: 'a', expiresAt: 0, scopes: ['identify'], idToken: null } as const
    const lost = client.fromRecord<'identify'>({ ...expired, refreshToken: null })
    const kept = client.fromRecord<'identify'>({ ...expired, refreshToken: 'r' })
    expect((await failure(() => lost.fetchIdentify(), errors.AccessTokenExpiredError)).refreshable).toBe(
      false,
    )
    expect((await failure(() => kept.fetchIdentify(), errors.AccessTokenExpiredError)).refreshable).toBe(true)
  },
  'AccessTokenExpiredError before a request': async () => {
    const { client, fetch } = createMockedWorld([])
    const expiresAt = new Date(0)
    const token = client.fromAccessToken('the-access-token', { scopes: ['identify'], expiresAt })
    await failure(() => token.fetchIdentify(), errors.AccessTokenExpiredError)
    expect(fetch.sent).toEqual([])
  },
  AccessTokenNotRefreshableError: async () => {
    const { client, fetch } = createMockedWorld([])
    const token = client.fromRecord({
      accessToken: 'a',
      refreshToken: null,
      expiresAt: 0,
      scopes: null,
      idToken: null,
    })
    await failure(() => token.refresh(), errors.AccessTokenNotRefreshableError)
    expect(fetch.sent).toEqual([])
  },
  'MissingScopeError before a request': async () => {
    const { client, fetch } = createMockedWorld([])
    // The compiler knows no scopes of a record from a store.
    const token = client.fromRecord({
      accessToken: 'a',
      refreshToken: 'r',
      expiresAt: null,
      scopes: ['guilds'],
      idToken: null,
    })
    const error = await token
      .fetch('https://discord.com/api/v10/users/@me')
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(errors.MissingScopeError)
    expect(fetch.sent).toEqual([])
  },
  MissingBotTokenError: async () => {
    const { client, fetch } = createMockedWorld([], { botToken: undefined })
    await failure(() => client.updateLinkedRolesMetadata([]), errors.MissingBotTokenError)
    expect(fetch.sent).toEqual([])
  },
  'InvalidArgumentError for an invalid option': async () => {
    for (const options of [{ timeout: -1 }, { retry: { maxAttempts: 0 } }, { clientId: '' }]) {
      const error = await failure(() => createMockedWorld([], options), errors.InvalidArgumentError)
      expect(error.message).toContain(error.field)
    }
  },
  'RateLimitError beyond totalTimeout': async () => {
    const { client, fetch } = createMockedWorld([FAILURES.RateLimitError.respond], { totalTimeout: 1_000 })
    const token = client.fromAccessToken('the-access-token', { scopes: ['identify'] })
    await failure(() => token.fetchIdentify(), errors.RateLimitError)
    expect(fetch.sent).toHaveLength(1)
  },
  'AuthorizationCallbackError for a denied sign-in': async () => {
    const { client, emulator } = createWorld()
    const authorization = await client.createAuthorization()
    const redirect = emulator.signIn(authorization.url, { approve: false })
    const error = await failure(
      () => client.handleCallback(redirect, authorization),
      errors.AuthorizationCallbackError,
    )
    expect(error).toMatchObject({ reason: 'error_response', error: 'access_denied' })
    const other = await client.createAuthorization()
    const withoutCode = new URL(emulator.signIn(other.url))
    withoutCode.searchParams.delete('code')
    await failure(() => client.handleCallback(withoutCode, other), errors.AuthorizationCallbackError)
  },
})

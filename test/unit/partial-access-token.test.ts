import { describe, expect, it, test } from 'vitest'
import type { PartialAccessToken } from '../../src/index.ts'
import {
  AccessTokenExpiredError,
  ForbiddenError,
  HTTPError,
  MissingScopeError,
  NotFoundError,
  RateLimitError,
  ServerError,
  UnauthorizedError,
  UnexpectedResponseError,
} from '../../src/runtime/errors/index.ts'
import {
  ACCESS_TOKEN,
  BOT_TOKEN,
  CLIENT_ID,
  GUILD_ID,
  NOW,
  SCOPES,
  setUp,
  setUpToken,
  type TestScope,
  USER_ID,
} from '../support/client.ts'
import { type ErrorClass, failure, thrown } from '../support/failure.ts'
import { formOf, json } from '../support/recording-fetch.ts'

const API = 'https://discord.com/api/v10'
const ROLE_CONNECTION = `/users/@me/applications/${CLIENT_ID}/role-connection`
const MEMBER = `/guilds/${GUILD_ID}/members/${USER_ID}`

type Token = PartialAccessToken<TestScope>

/** A method of a token, with its request, a response and the result. */
interface Method {
  readonly name: string
  readonly call: (
    token: Token,
    options?: { signal?: AbortSignal; headers?: Record<string, string> },
  ) => Promise<unknown>
  readonly sends: string
  readonly scope?: TestScope
  readonly respond: () => Response
  readonly result: unknown
}

const METHODS: readonly Method[] = [
  {
    name: 'fetchIdentify',
    call: (token, options) => token.fetchIdentify(options),
    sends: 'GET /users/@me',
    scope: 'identify',
    respond: () => json({ id: USER_ID, email: null }),
    result: { id: USER_ID, email: null },
  },
  {
    name: 'fetchConnections',
    call: (token, options) => token.fetchConnections(options),
    sends: 'GET /users/@me/connections',
    scope: 'connections',
    respond: () => json([{ id: 'UC_x5XG1OV2P6uZZ5FSM9Ttw', type: 'a-new-one' }]),
    result: [{ id: 'UC_x5XG1OV2P6uZZ5FSM9Ttw', type: 'a-new-one' }],
  },
  {
    name: 'fetchGuilds',
    call: (token, options) => token.fetchGuilds(options),
    sends: 'GET /users/@me/guilds',
    scope: 'guilds',
    respond: () => json([]),
    result: [],
  },
  {
    name: 'fetchGuildMember',
    call: (token, options) => token.fetchGuildMember(GUILD_ID, options),
    sends: `GET /users/@me/guilds/${GUILD_ID}/member`,
    scope: 'guilds.members.read',
    respond: () => json({ nick: null, roles: [] }),
    result: { nick: null, roles: [] },
  },
  {
    name: 'joinGuild',
    call: (token, options) => token.joinGuild(GUILD_ID, { userId: USER_ID, ...options }),
    sends: `PUT ${MEMBER}`,
    scope: 'guilds.join',
    respond: () => json({ nick: 'N' }, 201),
    result: { nick: 'N' },
  },
  {
    name: 'fetchMetadata',
    call: (token, options) => token.fetchMetadata(options),
    sends: `GET ${ROLE_CONNECTION}`,
    scope: 'role_connections.write',
    respond: () => json({}),
    result: {},
  },
  {
    name: 'updateMetadata',
    call: (token, options) => token.updateMetadata({ platformName: 'P' }, options),
    sends: `PUT ${ROLE_CONNECTION}`,
    scope: 'role_connections.write',
    respond: () => json({ platform_name: 'P' }),
    result: { platform_name: 'P' },
  },
  {
    name: 'clearMetadata',
    call: (token, options) => token.clearMetadata(options),
    sends: `DELETE ${ROLE_CONNECTION}`,
    scope: 'role_connections.write',
    respond: () => new Response(null, { status: 204 }),
    result: undefined,
  },
  {
    name: 'fetchAuthorization',
    call: (token, options) => token.fetchAuthorization(options),
    sends: 'GET /oauth2/@me',
    respond: () => json({ application: { id: CLIENT_ID }, scopes: [], expires: '' }),
    result: { application: { id: CLIENT_ID }, scopes: [], expires: '' },
  },
]

const SCOPED = METHODS.filter((method) => method.scope !== undefined)

describe('each method of a token', () => {
  test.each(METHODS)('$name sends $sends', async ({ call, sends, respond }) => {
    const { token, fetch } = setUpToken([respond])
    await call(token)
    const { method, url } = fetch.only()
    expect(`${method} ${url.replace(API, '')}`).toBe(sends)
  })

  test.each(METHODS.filter(({ name }) => name !== 'joinGuild'))(
    '$name acts as the user',
    async ({ call, respond }) => {
      const { token, fetch } = setUpToken([respond])
      await call(token)
      expect(fetch.only().headers.get('authorization')).toBe(`Bearer ${ACCESS_TOKEN}`)
    },
  )

  test.each(METHODS)('$name returns the wire object unchanged', async ({ call, respond, result }) => {
    const { token } = setUpToken([respond])
    expect(await call(token)).toEqual(result)
  })

  test.each(METHODS.filter(({ sends }) => !sends.startsWith('PUT')))(
    '$name sends no body',
    async ({ call, respond }) => {
      const { token, fetch } = setUpToken([respond])
      await call(token)
      expect(fetch.only().body).toBe('')
      expect(fetch.only().headers.has('content-type')).toBe(false)
    },
  )

  test.each(METHODS.filter(({ sends }) => sends.startsWith('PUT')))(
    '$name sends JSON',
    async ({ call, respond }) => {
      const { token, fetch } = setUpToken([respond])
      await call(token)
      expect(fetch.only().headers.get('content-type')).toBe('application/json')
      expect(() => JSON.parse(fetch.only().body)).not.toThrow()
    },
  )

  test.each(METHODS)('$name sends no token in the URL', async ({ call, respond }) => {
    const { token, fetch } = setUpToken([respond])
    await call(token)
    expect(fetch.only().url).not.toContain(ACCESS_TOKEN)
    expect(fetch.only().url).not.toContain(BOT_TOKEN)
  })

  test.each(METHODS)('$name does not follow a redirect with a credential', async ({ call }) => {
    const { token, fetch } = setUpToken([
      new Response(null, { status: 302, headers: { location: 'https://evil.example/' } }),
    ])
    const error = await failure(() => call(token), UnexpectedResponseError)
    expect(error).toMatchObject({ status: 302, message: expect.stringContaining('redirect') })
    expect(fetch.only().init.redirect).toBe('manual')
  })

  test.each(METHODS)('$name sends the headers of the call', async ({ call, respond }) => {
    const { token, fetch } = setUpToken([respond])
    await call(token, { headers: { 'Accept-Language': 'fr' } })
    expect(fetch.only().headers.get('accept-language')).toBe('fr')
  })

  test.each(METHODS)('$name throws the reason of an aborted signal, and sends nothing', async ({ call }) => {
    const { token, fetch } = setUpToken()
    const reason = { why: 'the user left' }
    expect(await thrown(() => call(token, { signal: AbortSignal.abort(reason) }))).toBe(reason)
    expect(fetch.sent).toEqual([])
  })

  test.each(SCOPED)('$name throws without the scope $scope, and sends nothing', async ({ call, scope }) => {
    const { client, fetch } = setUp([], { botToken: BOT_TOKEN })
    const others = SCOPES.filter((one) => one !== scope)
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: others })
    const error = await failure(() => call(token as unknown as Token), MissingScopeError)
    expect(error.missing).toEqual([scope])
    expect(error.granted).toEqual(others)
    expect(error.message).toContain(`needs the scope ${scope}`)
    expect(fetch.sent).toEqual([])
  })

  test.each(METHODS)('$name checks no scope if the scopes are unknown', async ({ call, respond }) => {
    const { client, fetch } = setUp([respond], { botToken: BOT_TOKEN })
    await call(client.fromAccessToken(ACCESS_TOKEN) as unknown as Token)
    expect(fetch.sent).toHaveLength(1)
  })

  test.each(METHODS)('$name throws for an expired token, and sends nothing', async ({ call }) => {
    const { client, fetch } = setUp([], { botToken: BOT_TOKEN })
    const expiresAt = new Date(NOW)
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: SCOPES, expiresAt })
    const error = await failure(() => call(token), AccessTokenExpiredError)
    expect(error).toMatchObject({ expiredAt: NOW, refreshable: false })
    expect(fetch.sent).toEqual([])
  })

  test.each(METHODS)(
    '$name sends a request a millisecond before the token expires',
    async ({ call, respond }) => {
      const { client, fetch } = setUp([respond], { botToken: BOT_TOKEN })
      const expiresAt = new Date(NOW + 1)
      await call(client.fromAccessToken(ACCESS_TOKEN, { scopes: SCOPES, expiresAt }))
      expect(fetch.sent).toHaveLength(1)
    },
  )

  test.each(
    METHODS.flatMap((method) => [400, 401, 403, 404, 418, 429, 500].map((status) => ({ ...method, status }))),
  )('$name throws the error of the status $status', async ({ name, call, status }) => {
    const types: Readonly<Record<number, ErrorClass>> = {
      400: HTTPError,
      401: UnauthorizedError,
      403: ForbiddenError,
      404: NotFoundError,
      418: HTTPError,
      429: RateLimitError,
      500: ServerError,
    }
    const body = { message: 'Why', code: 7, ...(status === 429 && { retry_after: 1, global: false }) }
    const { token, fetch } = setUpToken([json(body, status)])
    const error = await failure(() => call(token), types[status] ?? HTTPError)
    expect(error).toMatchObject({ status, discordCode: 7, body })
    expect(error.message).toContain('Why')
    // After a 401 the client asks whether the token is valid.
    expect(fetch.sent).toHaveLength(status === 401 && name !== 'fetchAuthorization' ? 2 : 1)
  })

  const UNUSABLE: readonly [string, () => Response][] = [
    ['HTML', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['an empty body', () => new Response('')],
    ['truncated JSON', () => new Response('{"id":"1', { headers: { 'content-type': 'application/json' } })],
    ['null', () => json(null)],
    ['a JSON string', () => json('id')],
    ['an unknown status', () => json({}, 202)],
    ['204, which the description does not know', () => new Response(null, { status: 204 })],
  ]
  test.each(
    METHODS.filter(({ name }) => !['joinGuild', 'clearMetadata'].includes(name)).flatMap((method) =>
      UNUSABLE.map(([what, respondUnusable]) => ({ ...method, what, respondUnusable })),
    ),
  )('$name throws on a 2xx response with $what', async ({ call, respondUnusable }) => {
    const { token } = setUpToken([() => respondUnusable()])
    await failure(() => call(token), UnexpectedResponseError)
  })

  test.each(['0', '1', '999999'])(
    'fetchIdentify reads the whole body although its Content-Length is %s',
    async (length) => {
      const { token } = setUpToken([json({ id: USER_ID }, 200, { 'content-length': length })])
      expect(await token.fetchIdentify()).toEqual({ id: USER_ID })
    },
  )

  test.each(['application/json; charset=utf-8', 'application/vnd.api+json', 'Application/JSON'])(
    'fetchIdentify reads a body with the content type %s',
    async (type) => {
      const { token } = setUpToken([new Response('{"id":"1"}', { headers: { 'content-type': type } })])
      expect(await token.fetchIdentify()).toEqual({ id: '1' })
    },
  )

  it('fetchIdentify reads JSON without a content type', async () => {
    const { token } = setUpToken([new Response(new TextEncoder().encode('{"id":"1"}'))])
    expect(await token.fetchIdentify()).toEqual({ id: '1' })
  })

  it('returns ids as strings, because a number would lose digits', async () => {
    const { token } = setUpToken([json({ id: '9007199254740993' })])
    expect((await token.fetchIdentify()).id).toBe('9007199254740993')
  })
})

describe('PartialAccessToken', () => {
  it('exposes its token and its scopes', () => {
    const { token } = setUpToken()
    expect(token.token).toBe(ACCESS_TOKEN)
    expect(token.scopes).toEqual(SCOPES)
  })

  it('has unknown scopes if none were passed', () => {
    expect(setUp().client.fromAccessToken(ACCESS_TOKEN).scopes).toBeNull()
  })

  it('revokes itself as an access token', async () => {
    const { token, fetch } = setUpToken([json({})])
    await token.revoke()
    expect(formOf(fetch.only())).toMatchObject({ token: ACCESS_TOKEN, token_type_hint: 'access_token' })
  })

  it('can be revoked after it has expired', async () => {
    const { client, fetch } = setUp([json({})])
    await client.fromAccessToken(ACCESS_TOKEN, { expiresAt: new Date(0) }).revoke()
    expect(fetch.sent).toHaveLength(1)
  })

  it('serialises only its scopes and expiry', () => {
    const { client } = setUp()
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: ['identify'], expiresAt: new Date(NOW) })
    expect(JSON.parse(JSON.stringify(token))).toEqual({ scopes: ['identify'], expiresAt: NOW })
  })

  it('is not a thenable', async () => {
    const { token } = setUpToken()
    expect(await Promise.resolve(token)).toBe(token)
  })

  it('copies the array of scopes', () => {
    const scopes: TestScope[] = ['identify']
    const token = setUp().client.fromAccessToken(ACCESS_TOKEN, { scopes })
    scopes.push('guilds')
    expect(token.scopes).toEqual(['identify'])
  })

  it('creates its api once', () => {
    const { token } = setUpToken()
    expect(token.api).toBe(token.api)
  })
})

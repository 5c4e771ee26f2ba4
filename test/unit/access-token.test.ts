import { describe, expect, it, test } from 'vitest'
import { AccessToken, PartialAccessToken } from '../../src/index.ts'
import {
  AccessTokenExpiredError,
  AccessTokenNotRefreshableError,
  ForbiddenError,
  HTTPError,
  InvalidArgumentError,
  MissingBotTokenError,
  MissingScopeError,
  NotFoundError,
  RateLimitError,
  ServerError,
  UnauthorizedError,
  UnexpectedResponseError,
  UserAtGuildLimitError,
} from '../../src/runtime/errors/index.ts'
import {
  ACCESS_TOKEN,
  BOT_TOKEN,
  CLIENT_ID,
  GUILD_ID,
  NOW,
  REFRESH_TOKEN,
  SCOPES,
  setUp,
  setUpToken,
  type TestScope,
  tokenResponse,
  USER_ID,
} from '../support/client.ts'
import { type ErrorClass, failure, thrown } from '../support/failure.ts'
import { type Answer, formOf, json } from '../support/recording-fetch.ts'

const API = 'https://discord.com/api/v10'
const ROLE_CONNECTION = `/users/@me/applications/${CLIENT_ID}/role-connection`
const MEMBER = `/guilds/${GUILD_ID}/members/${USER_ID}`

type Token = PartialAccessToken<TestScope>

/** One method: what is called, what must be sent, and what an answer becomes. */
interface Method {
  readonly name: string
  readonly call: (
    token: Token,
    options?: { signal?: AbortSignal; headers?: Record<string, string> },
  ) => Promise<unknown>
  readonly sends: string
  readonly scope?: TestScope
  readonly answer: () => Response
  readonly answers: unknown
}

const METHODS: readonly Method[] = [
  {
    name: 'fetchIdentify',
    call: (token, options) => token.fetchIdentify(options),
    sends: 'GET /users/@me',
    scope: 'identify',
    answer: () => json({ id: USER_ID, email: null }),
    answers: { id: USER_ID, email: null },
  },
  {
    name: 'fetchConnections',
    call: (token, options) => token.fetchConnections(options),
    sends: 'GET /users/@me/connections',
    scope: 'connections',
    answer: () => json([{ id: 'UC_x5XG1OV2P6uZZ5FSM9Ttw', type: 'a-new-one' }]),
    answers: [{ id: 'UC_x5XG1OV2P6uZZ5FSM9Ttw', type: 'a-new-one' }],
  },
  {
    name: 'fetchGuilds',
    call: (token, options) => token.fetchGuilds(options),
    sends: 'GET /users/@me/guilds',
    scope: 'guilds',
    answer: () => json([]),
    answers: [],
  },
  {
    name: 'fetchGuildMember',
    call: (token, options) => token.fetchGuildMember(GUILD_ID, options),
    sends: `GET /users/@me/guilds/${GUILD_ID}/member`,
    scope: 'guilds.members.read',
    answer: () => json({ nick: null, roles: [] }),
    answers: { nick: null, roles: [] },
  },
  {
    name: 'joinGuild',
    call: (token, options) => token.joinGuild(GUILD_ID, { userId: USER_ID, ...options }),
    sends: `PUT ${MEMBER}`,
    scope: 'guilds.join',
    answer: () => json({ nick: 'N' }, 201),
    answers: { nick: 'N' },
  },
  {
    name: 'fetchMetadata',
    call: (token, options) => token.fetchMetadata(options),
    sends: `GET ${ROLE_CONNECTION}`,
    scope: 'role_connections.write',
    answer: () => json({}),
    answers: {},
  },
  {
    name: 'updateMetadata',
    call: (token, options) => token.updateMetadata({ platformName: 'P' }, options),
    sends: `PUT ${ROLE_CONNECTION}`,
    scope: 'role_connections.write',
    answer: () => json({ platform_name: 'P' }),
    answers: { platform_name: 'P' },
  },
  {
    name: 'clearMetadata',
    call: (token, options) => token.clearMetadata(options),
    sends: `DELETE ${ROLE_CONNECTION}`,
    scope: 'role_connections.write',
    answer: () => new Response(null, { status: 204 }),
    answers: undefined,
  },
  {
    name: 'fetchAuthorization',
    call: (token, options) => token.fetchAuthorization(options),
    sends: 'GET /oauth2/@me',
    answer: () => json({ application: { id: CLIENT_ID }, scopes: [], expires: '' }),
    answers: { application: { id: CLIENT_ID }, scopes: [], expires: '' },
  },
]

const SCOPED = METHODS.filter((method) => method.scope !== undefined)

describe('each method of a token', () => {
  test.each(METHODS)('$name sends $sends', async ({ call, sends, answer }) => {
    const { token, fetch } = setUpToken([answer])
    await call(token)
    const { method, url } = fetch.only()
    expect(`${method} ${url.replace(API, '')}`).toBe(sends)
  })

  test.each(METHODS.filter(({ name }) => name !== 'joinGuild'))(
    '$name acts as the user',
    async ({ call, answer }) => {
      const { token, fetch } = setUpToken([answer])
      await call(token)
      expect(fetch.only().headers.get('authorization')).toBe(`Bearer ${ACCESS_TOKEN}`)
    },
  )

  test.each(METHODS)('$name answers the wire object as it came', async ({ call, answer, answers }) => {
    const { token } = setUpToken([answer])
    expect(await call(token)).toEqual(answers)
  })

  test.each(METHODS.filter(({ sends }) => !sends.startsWith('PUT')))(
    '$name sends no body',
    async ({ call, answer }) => {
      const { token, fetch } = setUpToken([answer])
      await call(token)
      expect(fetch.only().body).toBe('')
      expect(fetch.only().headers.has('content-type')).toBe(false)
    },
  )

  test.each(METHODS.filter(({ sends }) => sends.startsWith('PUT')))(
    '$name sends JSON',
    async ({ call, answer }) => {
      const { token, fetch } = setUpToken([answer])
      await call(token)
      expect(fetch.only().headers.get('content-type')).toBe('application/json')
      expect(() => JSON.parse(fetch.only().body)).not.toThrow()
    },
  )

  test.each(METHODS)('$name puts no token into the URL', async ({ call, answer }) => {
    const { token, fetch } = setUpToken([answer])
    await call(token)
    expect(fetch.only().url).not.toContain(ACCESS_TOKEN)
    expect(fetch.only().url).not.toContain(BOT_TOKEN)
  })

  test.each(METHODS)('$name follows no redirect with a credential in hand', async ({ call }) => {
    const { token, fetch } = setUpToken([
      new Response(null, { status: 302, headers: { location: 'https://evil.example/' } }),
    ])
    const error = await failure(() => call(token), UnexpectedResponseError)
    expect(error).toMatchObject({ status: 302, message: expect.stringContaining('redirect') })
    expect(fetch.only().init.redirect).toBe('manual')
  })

  test.each(METHODS)('$name sends the headers of the call', async ({ call, answer }) => {
    const { token, fetch } = setUpToken([answer])
    await call(token, { headers: { 'Accept-Language': 'fr' } })
    expect(fetch.only().headers.get('accept-language')).toBe('fr')
  })

  test.each(METHODS)('$name sends nothing after an abort, and throws its reason', async ({ call }) => {
    const { token, fetch } = setUpToken()
    const reason = { why: 'the user left' }
    expect(await thrown(() => call(token, { signal: AbortSignal.abort(reason) }))).toBe(reason)
    expect(fetch.sent).toEqual([])
  })

  test.each(SCOPED)('$name sends nothing without the scope $scope', async ({ call, scope }) => {
    const { client, fetch } = setUp([], { botToken: BOT_TOKEN })
    const others = SCOPES.filter((one) => one !== scope)
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: others })
    const error = await failure(() => call(token as unknown as Token), MissingScopeError)
    expect(error.missing).toEqual([scope])
    expect(error.granted).toEqual(others)
    expect(error.message).toContain(`needs the scope ${scope}`)
    expect(fetch.sent).toEqual([])
  })

  test.each(METHODS)('$name leaves it to Discord where nobody knows the scopes', async ({ call, answer }) => {
    const { client, fetch } = setUp([answer], { botToken: BOT_TOKEN })
    await call(client.fromAccessToken(ACCESS_TOKEN) as unknown as Token)
    expect(fetch.sent).toHaveLength(1)
  })

  test.each(METHODS)('$name sends nothing when the token has expired', async ({ call }) => {
    const { client, fetch } = setUp([], { botToken: BOT_TOKEN })
    const expiresAt = new Date(NOW)
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: SCOPES, expiresAt })
    const error = await failure(() => call(token), AccessTokenExpiredError)
    expect(error).toMatchObject({ expiredAt: NOW, refreshable: false })
    expect(fetch.sent).toEqual([])
  })

  test.each(METHODS)('$name is sent a millisecond before the token expires', async ({ call, answer }) => {
    const { client, fetch } = setUp([answer], { botToken: BOT_TOKEN })
    const expiresAt = new Date(NOW + 1)
    await call(client.fromAccessToken(ACCESS_TOKEN, { scopes: SCOPES, expiresAt }))
    expect(fetch.sent).toHaveLength(1)
  })

  test.each(
    METHODS.flatMap((method) => [400, 401, 403, 404, 418, 429, 500].map((status) => ({ ...method, status }))),
  )('$name throws the error of $status', async ({ call, status }) => {
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
    expect(fetch.sent).toHaveLength(1)
  })

  const NONE: readonly [string, () => Response][] = [
    ['HTML', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['an empty body', () => new Response('')],
    ['truncated JSON', () => new Response('{"id":"1', { headers: { 'content-type': 'application/json' } })],
    ['null', () => json(null)],
    ['text', () => json('id')],
    ['a success that nobody knows', () => json({}, 202)],
    ['204, which is not promised', () => new Response(null, { status: 204 })],
  ]
  test.each(
    METHODS.filter(({ name }) => !['joinGuild', 'clearMetadata'].includes(name)).flatMap((method) =>
      NONE.map(([what, none]) => ({ ...method, what, none })),
    ),
  )('$name takes a success that is $what for no answer', async ({ call, none }) => {
    const { token } = setUpToken([() => none()])
    await failure(() => call(token), UnexpectedResponseError)
  })

  test.each(['0', '1', '999999'])(
    'fetchIdentify reads the whole body although its length says %s',
    async (length) => {
      const { token } = setUpToken([json({ id: USER_ID }, 200, { 'content-length': length })])
      expect(await token.fetchIdentify()).toEqual({ id: USER_ID })
    },
  )

  test.each(['application/json; charset=utf-8', 'application/vnd.api+json', 'Application/JSON'])(
    'fetchIdentify reads a body of the type %s',
    async (type) => {
      const { token } = setUpToken([new Response('{"id":"1"}', { headers: { 'content-type': type } })])
      expect(await token.fetchIdentify()).toEqual({ id: '1' })
    },
  )

  it('fetchIdentify reads JSON that has no type', async () => {
    const { token } = setUpToken([new Response(new TextEncoder().encode('{"id":"1"}'))])
    expect(await token.fetchIdentify()).toEqual({ id: '1' })
  })

  it('keeps ids as text, since a number would lose digits', async () => {
    const { token } = setUpToken([json({ id: '9007199254740993' })])
    expect((await token.fetchIdentify()).id).toBe('9007199254740993')
  })
})

describe('fetchGuilds', () => {
  test.each<[string, Parameters<Token['fetchGuilds']>[0], string]>([
    ['nothing', undefined, ''],
    ['an empty object', {}, ''],
    ['withCounts true', { withCounts: true }, '?with_counts=true'],
    ['withCounts false', { withCounts: false }, '?with_counts=false'],
    ['limit 1', { limit: 1 }, '?limit=1'],
    ['limit 200', { limit: 200 }, '?limit=200'],
    ['before', { before: '80351110224678912' }, '?before=80351110224678912'],
    ['after 0', { after: '0' }, '?after=0'],
    [
      'all of them',
      { before: '9', after: '1', limit: 2, withCounts: false },
      '?before=9&after=1&limit=2&with_counts=false',
    ],
  ])('asks with %s', async (_, options, search) => {
    const { token, fetch } = setUpToken([json([])])
    await token.fetchGuilds(options)
    expect(fetch.only().url).toBe(`${API}/users/@me/guilds${search}`)
  })
})

describe('joinGuild', () => {
  async function bodyOf(options: Partial<Parameters<Token['joinGuild']>[1]>): Promise<unknown> {
    const { token, fetch } = setUpToken([json({}, 201)])
    await token.joinGuild(GUILD_ID, { userId: USER_ID, ...options })
    return JSON.parse(fetch.only().body)
  }

  it("sends the user's token in the body and acts as the bot", async () => {
    const { token, fetch } = setUpToken([json({}, 201)])
    await token.joinGuild(GUILD_ID, { userId: USER_ID })
    expect(fetch.only().headers.get('authorization')).toBe(`Bot ${BOT_TOKEN}`)
    expect(JSON.parse(fetch.only().body)).toStrictEqual({ access_token: ACCESS_TOKEN })
  })

  test.each<[string, Partial<Parameters<Token['joinGuild']>[1]>, object]>([
    ['nick', { nick: 'Nelly' }, { nick: 'Nelly' }],
    ['a nick of 32 characters', { nick: 'é'.repeat(32) }, { nick: 'é'.repeat(32) }],
    ['roles', { roles: ['1', '2'] }, { roles: ['1', '2'] }],
    ['no roles', { roles: [] }, { roles: [] }],
    ['mute', { mute: true }, { mute: true }],
    ['mute false', { mute: false }, { mute: false }],
    ['deaf', { deaf: true }, { deaf: true }],
    ['deaf false', { deaf: false }, { deaf: false }],
    [
      'everything',
      { nick: 'N', roles: ['1'], mute: true, deaf: false },
      { nick: 'N', roles: ['1'], mute: true, deaf: false },
    ],
  ])('sends %s', async (_, options, body) => {
    expect(await bodyOf(options)).toStrictEqual({ access_token: ACCESS_TOKEN, ...body })
  })

  it('answers the member after 201', async () => {
    const { token } = setUpToken([json({ user: { id: USER_ID }, nick: null }, 201)])
    expect(await token.joinGuild(GUILD_ID, { userId: USER_ID })).toEqual({
      user: { id: USER_ID },
      nick: null,
    })
  })

  it('answers null after 204, when the user was a member already', async () => {
    const { token } = setUpToken([new Response(null, { status: 204 })])
    expect(await token.joinGuild(GUILD_ID, { userId: USER_ID })).toBeNull()
  })

  test.each<[string, () => Response]>([
    ['201 of null', () => json(null, 201)],
    ['201 without a body', () => new Response(null, { status: 201 })],
    ['200', () => json({}, 200)],
  ])('takes %s for no answer', async (_, answer) => {
    const { token } = setUpToken([() => answer()])
    await failure(() => token.joinGuild(GUILD_ID, { userId: USER_ID }), UnexpectedResponseError)
  })

  it('acts as the bot of the call rather than the one of the client', async () => {
    const { token, fetch } = setUpToken([json({}, 201)])
    await token.joinGuild(GUILD_ID, { userId: USER_ID, botToken: 'another-bot' })
    expect(fetch.only().headers.get('authorization')).toBe('Bot another-bot')
    expect(fetch.only().body).not.toContain('another-bot')
  })

  it('takes the bot of the call where the client has none', async () => {
    const { client, fetch } = setUp([json({}, 201)])
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: ['guilds.join'] })
    await token.joinGuild(GUILD_ID, { userId: USER_ID, botToken: 'another-bot' })
    expect(fetch.only().headers.get('authorization')).toBe('Bot another-bot')
  })

  it('sends nothing where nobody has a bot token', async () => {
    const { client, fetch } = setUp()
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: ['guilds.join'] })
    const error = await failure(() => token.joinGuild(GUILD_ID, { userId: USER_ID }), MissingBotTokenError)
    expect(error).toMatchObject({
      operation: 'PUT /guilds/{guild_id}/members/{user_id}',
      code: 'ERR_MISSING_BOT_TOKEN',
    })
    expect(fetch.sent).toEqual([])
  })

  it('says when the user is in too many guilds', async () => {
    const { token } = setUpToken([json({ code: 30001, message: 'Maximum number of guilds reached' }, 400)])
    await failure(() => token.joinGuild(GUILD_ID, { userId: USER_ID }), UserAtGuildLimitError)
  })

  it("lets 401 be the bot's and spends no refresh token of the user", async () => {
    const { client, fetch } = setUp([json({ message: '401: Unauthorized', code: 0 }, 401)], {
      botToken: BOT_TOKEN,
    })
    const token = client.fromRecord({
      accessToken: ACCESS_TOKEN,
      refreshToken: REFRESH_TOKEN,
      expiresAt: null,
      scopes: ['guilds.join'],
      idToken: null,
    })
    await failure(() => token.joinGuild(GUILD_ID, { userId: USER_ID }), UnauthorizedError)
    expect(fetch.sent).toHaveLength(1)
  })

  it('takes an access token of 10240 characters and no longer one', async () => {
    const { client, fetch } = setUp([json({}, 201)], { botToken: BOT_TOKEN })
    const scopes = ['guilds.join'] as const
    await client.fromAccessToken('t'.repeat(10_240), { scopes }).joinGuild(GUILD_ID, { userId: USER_ID })
    const token = client.fromAccessToken('t'.repeat(10_241), { scopes })
    const error = await failure(() => token.joinGuild(GUILD_ID, { userId: USER_ID }), InvalidArgumentError)
    expect(error.field).toBe('accessToken')
    expect(fetch.sent).toHaveLength(1)
  })
})

describe('a partial token', () => {
  it('shows its token and its scopes to who asks for them', () => {
    const { token } = setUpToken()
    expect(token.token).toBe(ACCESS_TOKEN)
    expect(token.scopes).toEqual(SCOPES)
  })

  it('has no scopes that anybody knows where none were given', () => {
    expect(setUp().client.fromAccessToken(ACCESS_TOKEN).scopes).toBeNull()
  })

  it('revokes itself as an access token', async () => {
    const { token, fetch } = setUpToken([json({})])
    await token.revoke()
    expect(formOf(fetch.only())).toMatchObject({ token: ACCESS_TOKEN, token_type_hint: 'access_token' })
  })

  it('revokes itself although it has expired', async () => {
    const { client, fetch } = setUp([json({})])
    await client.fromAccessToken(ACCESS_TOKEN, { expiresAt: new Date(0) }).revoke()
    expect(fetch.sent).toHaveLength(1)
  })

  it('says in JSON no more than scopes and expiry', () => {
    const { client } = setUp()
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: ['identify'], expiresAt: new Date(NOW) })
    expect(JSON.parse(JSON.stringify(token))).toEqual({ scopes: ['identify'], expiresAt: NOW })
  })

  it('can be awaited without being called', async () => {
    const { token } = setUpToken()
    expect(await Promise.resolve(token)).toBe(token)
  })

  it('is not changed by what happens to the list of scopes later', () => {
    const scopes: TestScope[] = ['identify']
    const token = setUp().client.fromAccessToken(ACCESS_TOKEN, { scopes })
    scopes.push('guilds')
    expect(token.scopes).toEqual(['identify'])
  })

  it('has one api', () => {
    const { token } = setUpToken()
    expect(token.api).toBe(token.api)
  })
})

describe('a whole token', () => {
  const RECORD = {
    accessToken: ACCESS_TOKEN,
    refreshToken: REFRESH_TOKEN,
    expiresAt: NOW + 1000,
    scopes: ['identify'],
    idToken: 'the-id-token',
  }

  function restored(
    changes: Partial<typeof RECORD> | { refreshToken: null } | { expiresAt: null } = {},
    answers: readonly Answer[] = [],
    now: () => number = () => NOW,
  ) {
    const { client, fetch } = setUp(answers, { now })
    return { token: client.fromRecord({ ...RECORD, ...changes }), fetch, client }
  }

  it('is a partial one and more', () => {
    expect(restored().token).toBeInstanceOf(AccessToken)
    expect(restored().token).toBeInstanceOf(PartialAccessToken)
  })

  it('goes into a record and back through JSON', () => {
    const { token, client } = restored()
    const record = token.toRecord()
    expect(JSON.parse(JSON.stringify(record))).toStrictEqual(record)
    const again = client.fromRecord(JSON.parse(JSON.stringify(record)))
    expect(again.toRecord()).toStrictEqual(RECORD)
    expect(again).toMatchObject({
      token: ACCESS_TOKEN,
      refreshToken: REFRESH_TOKEN,
      scopes: ['identify'],
      expiresAt: new Date(NOW + 1000),
      idToken: 'the-id-token',
      webhook: null,
      guild: null,
    })
  })

  it('goes into a record and back with nothing but an access token', () => {
    const bare = { accessToken: 'a', refreshToken: null, expiresAt: null, scopes: null, idToken: null }
    const { client } = restored()
    expect(client.fromRecord(JSON.parse(JSON.stringify(bare))).toRecord()).toStrictEqual(bare)
  })

  it('takes a record from before there were id tokens', () => {
    const { idToken: _, ...older } = RECORD
    expect(restored().client.fromRecord(older as typeof RECORD).idToken).toBeNull()
  })

  it('keeps nothing else of what was stored', () => {
    const { client } = restored()
    const record = client.fromRecord({ ...RECORD, extra: 'x' } as typeof RECORD).toRecord()
    expect(record).toStrictEqual(RECORD)
  })

  it('is not changed by what happens to the record later', () => {
    const { client } = restored()
    const record = { ...RECORD, scopes: ['identify'] }
    const token = client.fromRecord(record)
    record.accessToken = 'other'
    record.scopes.push('guilds')
    expect(token.token).toBe(ACCESS_TOKEN)
    expect(token.scopes).toEqual(['identify'])
    expect(token.toRecord()).toStrictEqual(RECORD)
  })

  it('is made without a request', () => {
    expect(restored().fetch.sent).toEqual([])
  })

  it('has expired from the millisecond that its expiry says', () => {
    let now = NOW + 999
    const { token } = restored({}, [], () => now)
    expect(token.isExpired).toBe(false)
    now += 1
    expect(token.isExpired).toBe(true)
  })

  it('has not expired where nobody knows when it does', () => {
    const { token } = restored({ expiresAt: null }, [], () => Number.MAX_SAFE_INTEGER)
    expect(token.isExpired).toBe(false)
    expect(token.expiresAt).toBeNull()
  })

  it('is sent where nobody knows when it expires', async () => {
    const { token, fetch } = restored({ expiresAt: null }, [json({})], () => Number.MAX_SAFE_INTEGER)
    await token.fetchIdentify()
    expect(fetch.sent).toHaveLength(1)
  })

  it('says that it can be refreshed when it has expired', async () => {
    const { token, fetch } = restored({ expiresAt: NOW })
    const error = await failure(() => token.fetchIdentify(), AccessTokenExpiredError)
    expect(error.refreshable).toBe(true)
    expect(error.message).toContain('2026-11-21T12:00:00.000Z')
    expect(fetch.sent).toEqual([])
  })

  it('says in JSON no more than scopes and expiry', () => {
    expect(JSON.parse(JSON.stringify(restored().token))).toEqual({
      scopes: ['identify'],
      expiresAt: NOW + 1000,
    })
  })

  it('hands out a Date of its own each time', () => {
    const { token } = restored()
    token.expiresAt?.setTime(0)
    expect(token.expiresAt).toEqual(new Date(NOW + 1000))
  })

  it('refreshes into a new token and stays what it was', async () => {
    const { token, fetch } = restored({ expiresAt: NOW - 1 }, [
      tokenResponse({ access_token: 'second', refresh_token: 'next', scope: undefined }),
    ])
    const second = await token.refresh()
    expect(formOf(fetch.only())).toMatchObject({ grant_type: 'refresh_token', refresh_token: REFRESH_TOKEN })
    expect(second).toBeInstanceOf(AccessToken)
    expect(second).toMatchObject({ token: 'second', refreshToken: 'next', isExpired: false })
    expect(token).toMatchObject({ token: ACCESS_TOKEN, refreshToken: REFRESH_TOKEN, isExpired: true })
  })

  it('keeps its scopes through a refresh that does not say them', async () => {
    const { token } = restored({}, [tokenResponse({ scope: undefined })])
    expect((await token.refresh()).scopes).toEqual(['identify'])
  })

  it('loses the scopes that a refresh no longer grants', async () => {
    const { token } = restored({}, [tokenResponse({ scope: 'guilds' })])
    expect((await token.refresh()).scopes).toEqual(['guilds'])
  })

  it('cannot be refreshed without a refresh token', async () => {
    const { token, fetch } = restored({ refreshToken: null })
    const error = await failure(() => token.refresh(), AccessTokenNotRefreshableError)
    expect(error.code).toBe('ERR_ACCESS_TOKEN_NOT_REFRESHABLE')
    expect(fetch.sent).toEqual([])
  })

  it('revokes its refresh token', async () => {
    const { token, fetch } = restored({ expiresAt: NOW - 1 }, [json({})])
    await token.revokeRefreshToken()
    expect(formOf(fetch.only())).toMatchObject({ token: REFRESH_TOKEN, token_type_hint: 'refresh_token' })
  })

  it('cannot revoke a refresh token that it does not have', async () => {
    const { token, fetch } = restored({ refreshToken: null })
    await failure(() => token.revokeRefreshToken(), AccessTokenNotRefreshableError)
    expect(fetch.sent).toEqual([])
  })
})

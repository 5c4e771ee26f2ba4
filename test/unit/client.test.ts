import { describe, expect, it, test } from 'vitest'
import { AccessToken, PartialAccessToken, type RoleConnectionMetadata } from '../../src/index.ts'
import {
  AccessTokenExpiredError,
  AccessTokenMismatchError,
  ForbiddenError,
  MissingBotTokenError,
  MissingScopeError,
  UnauthorizedError,
  UnexpectedResponseError,
} from '../../src/runtime/errors/index.ts'
import {
  ACCESS_TOKEN,
  BOT_TOKEN,
  CLIENT_ID,
  NOW,
  REDIRECT_URI,
  setUp,
  tokenResponse,
  USER_ID,
} from '../support/client.ts'
import { failure, thrown } from '../support/failure.ts'
import { json } from '../support/recording-fetch.ts'

const METADATA_URL = `https://discord.com/api/v10/applications/${CLIENT_ID}/role-connections/metadata`
const RECORD: RoleConnectionMetadata = { type: 2, key: 'wins', name: 'Wins', description: 'Games won' }

describe('a client', () => {
  it('shows its id and its redirect URI', () => {
    const { client } = setUp()
    expect(client.clientId).toBe(CLIENT_ID)
    expect(client.redirectUri).toBe(REDIRECT_URI)
  })

  it('says in JSON no more than id, redirect URI and scopes', () => {
    const { client } = setUp([], { botToken: BOT_TOKEN })
    expect(JSON.parse(JSON.stringify(client))).toEqual({
      clientId: CLIENT_ID,
      redirectUri: REDIRECT_URI,
      scopes: ['identify', 'guilds'],
    })
  })

  it('has one api', () => {
    const { client } = setUp()
    expect(client.api).toBe(client.api)
  })

  it('walks a whole sign-in', async () => {
    const { client, fetch } = setUp([tokenResponse(), json({ id: USER_ID }), json([])])
    const authorization = await client.createAuthorization()
    const token = await client.handleCallback(`/cb?code=abc&state=${authorization.state}`, authorization)
    expect(await token.fetchIdentify()).toEqual({ id: USER_ID })
    expect(await token.fetchGuilds()).toEqual([])
    expect(fetch.sent.map(({ headers }) => headers.get('authorization'))).toEqual([
      null,
      `Bearer ${ACCESS_TOKEN}`,
      `Bearer ${ACCESS_TOKEN}`,
    ])
  })

  it('shares no used state with another client', async () => {
    const one = setUp([tokenResponse()])
    const other = setUp([tokenResponse()])
    const authorization = await one.client.createAuthorization()
    const callback = `/cb?code=abc&state=${authorization.state}`
    await one.client.handleCallback(callback, authorization)
    await other.client.handleCallback(callback, authorization)
    expect(other.fetch.sent).toHaveLength(1)
  })
})

describe('fromAccessToken', () => {
  it('answers a token without a request', () => {
    const { client, fetch } = setUp()
    const token = client.fromAccessToken(ACCESS_TOKEN)
    expect(token).toBeInstanceOf(PartialAccessToken)
    expect(token).not.toBeInstanceOf(AccessToken)
    expect(fetch.sent).toEqual([])
  })

  it('keeps to the scopes that it is given rather than those of the client', async () => {
    const { client, fetch } = setUp()
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: ['guilds'] })
    const call = () => (token as unknown as PartialAccessToken).fetchIdentify()
    await failure(call, MissingScopeError)
    expect(fetch.sent).toEqual([])
  })

  it('keeps to the expiry that it is given', async () => {
    const { client, fetch } = setUp()
    const token = client.fromAccessToken(ACCESS_TOKEN, { expiresAt: new Date(NOW - 1) })
    await failure(() => token.fetchIdentify(), AccessTokenExpiredError)
    expect(fetch.sent).toEqual([])
  })

  it('is not changed by what happens to the Date later', async () => {
    const { client, fetch } = setUp([json({})])
    const expiresAt = new Date(NOW + 1)
    const token = client.fromAccessToken(ACCESS_TOKEN, { expiresAt })
    expiresAt.setTime(0)
    await token.fetchIdentify()
    expect(fetch.sent).toHaveLength(1)
  })
})

describe('verifyAccessToken', () => {
  const EXPIRES = '2026-11-28T12:00:00.000000+00:00'
  const authorization = (changes: object = {}) =>
    json({
      application: { id: CLIENT_ID },
      scopes: ['identify'],
      expires: EXPIRES,
      user: { id: USER_ID },
      ...changes,
    })

  it('accepts a token of this application, and says whose it is', async () => {
    const { client, fetch } = setUp([authorization()])
    const { token, userId } = await client.verifyAccessToken('from-a-front-end')
    expect(userId).toBe(USER_ID)
    expect(token.token).toBe('from-a-front-end')
    expect(token.scopes).toEqual(['identify'])
    expect(fetch.only().url).toBe('https://discord.com/api/v10/oauth2/@me')
    expect(fetch.only().headers.get('authorization')).toBe('Bearer from-a-front-end')
  })

  it('answers a token that keeps to the scopes that Discord granted', async () => {
    const { client, fetch } = setUp([authorization()])
    const { token } = await client.verifyAccessToken(ACCESS_TOKEN)
    const error = await failure(() => token.fetchGuilds(), MissingScopeError)
    expect(error.missing).toEqual(['guilds'])
    expect(fetch.sent).toHaveLength(1)
  })

  it('answers a token that keeps to the expiry that Discord says', async () => {
    let now = NOW
    const { client, fetch } = setUp([authorization(), json({ id: USER_ID })], { now: () => now })
    const { token } = await client.verifyAccessToken(ACCESS_TOKEN)
    now = Date.parse(EXPIRES) - 1
    await token.fetchIdentify()
    now += 1
    const error = await failure(() => token.fetchIdentify(), AccessTokenExpiredError)
    expect(error.refreshable).toBe(false)
    expect(fetch.sent).toHaveLength(2)
  })

  it('answers a token of unknown expiry where Discord says nothing that is a date', async () => {
    const { client, fetch } = setUp([authorization({ expires: 'soon' }), json({})], { now: () => NOW * 9 })
    const { token } = await client.verifyAccessToken(ACCESS_TOKEN)
    await token.fetchIdentify()
    expect(fetch.sent).toHaveLength(2)
  })

  it('does not know whose token it is without identify', async () => {
    const { client } = setUp([authorization({ user: undefined, scopes: ['guilds'] })])
    expect((await client.verifyAccessToken(ACCESS_TOKEN)).userId).toBeUndefined()
  })

  it.each([
    ['another id', '80351110224678912'],
    ['an id that begins like ours', `${CLIENT_ID}0`],
  ])('rejects the token of an application with %s', async (_, id) => {
    const { client } = setUp([authorization({ application: { id } })])
    const error = await failure(() => client.verifyAccessToken(ACCESS_TOKEN), AccessTokenMismatchError)
    expect(error).toMatchObject({ applicationId: id, code: 'ERR_ACCESS_TOKEN_MISMATCH' })
    expect(error.message).not.toContain(ACCESS_TOKEN)
  })

  it.each([
    ['an empty object', {}],
    ['no application', { scopes: [], expires: EXPIRES }],
    ['an application of null', { application: null, scopes: [], expires: EXPIRES }],
    ['no scopes', { application: { id: CLIENT_ID }, expires: EXPIRES }],
    ['scopes as text', { application: { id: CLIENT_ID }, scopes: 'identify', expires: EXPIRES }],
    ['a list', []],
    ['null', null],
  ])('signs nobody in where the answer is %s', async (_, body) => {
    const { client } = setUp([json(body)])
    await failure(() => client.verifyAccessToken(ACCESS_TOKEN), UnexpectedResponseError)
  })

  it('rejects a token that Discord does not know', async () => {
    const { client } = setUp([json({ message: '401: Unauthorized', code: 0 }, 401)])
    await failure(() => client.verifyAccessToken(ACCESS_TOKEN), UnauthorizedError)
  })

  it('can be ended by the caller', async () => {
    const { client, fetch } = setUp()
    const signal = AbortSignal.abort('enough')
    expect(await thrown(() => client.verifyAccessToken(ACCESS_TOKEN, { signal }))).toBe('enough')
    expect(fetch.sent).toEqual([])
  })
})

describe('linked-roles metadata', () => {
  it('is read as the bot', async () => {
    const { client, fetch } = setUp([json([RECORD])], { botToken: BOT_TOKEN })
    expect(await client.fetchLinkedRolesMetadata()).toEqual([RECORD])
    expect(fetch.only()).toMatchObject({ method: 'GET', url: METADATA_URL, body: '' })
    expect(fetch.only().headers.get('authorization')).toBe(`Bot ${BOT_TOKEN}`)
  })

  it('is replaced as the bot, by a list as it stands', async () => {
    const { client, fetch } = setUp([json([RECORD])], { botToken: BOT_TOKEN })
    const record = { ...RECORD, name_localizations: { de: 'Siege' } }
    expect(await client.updateLinkedRolesMetadata([record])).toEqual([RECORD])
    expect(fetch.only()).toMatchObject({ method: 'PUT', url: METADATA_URL })
    expect(JSON.parse(fetch.only().body)).toStrictEqual([record])
    expect(fetch.only().headers.get('content-type')).toBe('application/json')
  })

  it('is removed with an empty list, which is sent', async () => {
    const { client, fetch } = setUp([json([])], { botToken: BOT_TOKEN })
    expect(await client.updateLinkedRolesMetadata([])).toEqual([])
    expect(fetch.only().body).toBe('[]')
  })

  it('takes five records', async () => {
    const { client, fetch } = setUp([json([])], { botToken: BOT_TOKEN })
    await client.updateLinkedRolesMetadata(Array.from({ length: 5 }, (_, i) => ({ ...RECORD, key: `k${i}` })))
    expect(fetch.sent).toHaveLength(1)
  })

  type Client = ReturnType<typeof setUp>['client']
  const CALLS: readonly [string, string, (client: Client, botToken?: string) => Promise<unknown>][] = [
    [
      'fetchLinkedRolesMetadata',
      'GET /applications/{application_id}/role-connections/metadata',
      (client, botToken) => client.fetchLinkedRolesMetadata(botToken === undefined ? {} : { botToken }),
    ],
    [
      'updateLinkedRolesMetadata',
      'PUT /applications/{application_id}/role-connections/metadata',
      (client, botToken) => client.updateLinkedRolesMetadata([], botToken === undefined ? {} : { botToken }),
    ],
  ]

  test.each(CALLS)('%s takes the bot of the call rather than the one of the client', async (_, __, call) => {
    const { client, fetch } = setUp([json([])], { botToken: BOT_TOKEN })
    await call(client, 'another-bot')
    expect(fetch.only().headers.get('authorization')).toBe('Bot another-bot')
  })

  test.each(CALLS)('%s sends nothing where nobody has a bot token', async (_, operation, call) => {
    const { client, fetch } = setUp()
    const error = await failure(() => call(client), MissingBotTokenError)
    expect(error.operation).toBe(operation)
    expect(error.message).toContain('give the client a botToken')
    expect(fetch.sent).toEqual([])
  })

  test.each(CALLS)('%s throws what Discord says', async (_, __, call) => {
    const { client } = setUp([json({ message: 'Missing Access', code: 50001 }, 403)], { botToken: BOT_TOKEN })
    const error = await failure(() => call(client), ForbiddenError)
    expect(error.discordCode).toBe(50001)
  })

  test.each(CALLS)('%s takes a success that is null for no answer', async (_, __, call) => {
    const { client } = setUp([json(null)], { botToken: BOT_TOKEN })
    await failure(() => call(client), UnexpectedResponseError)
  })
})

import { describe, expect, it, test } from 'vitest'
import {
  InvalidArgumentError,
  MissingBotTokenError,
  UnauthorizedError,
  UnexpectedResponseError,
  UserAtGuildLimitError,
} from '../../../src/runtime/errors/index.ts'
import {
  ACCESS_TOKEN,
  BOT_TOKEN,
  GUILD_ID,
  REFRESH_TOKEN,
  setUp,
  setUpToken,
  USER_ID,
} from '../../support/client.ts'
import { failure } from '../../support/failure.ts'
import { json } from '../../support/recording-fetch.ts'

type Token = ReturnType<typeof setUpToken>['token']

describe('fetchGuilds', () => {
  test.each<[string, Parameters<Token['fetchGuilds']>[0], string]>([
    ['no options', undefined, ''],
    ['an empty object', {}, ''],
    ['withCounts true', { withCounts: true }, '?with_counts=true'],
    ['withCounts false', { withCounts: false }, '?with_counts=false'],
    ['limit 1', { limit: 1 }, '?limit=1'],
    ['limit 200', { limit: 200 }, '?limit=200'],
    ['before', { before: '80351110224678912' }, '?before=80351110224678912'],
    ['after 0', { after: '0' }, '?after=0'],
    [
      'all options',
      { before: '9', after: '1', limit: 2, withCounts: false },
      '?before=9&after=1&limit=2&with_counts=false',
    ],
  ])('sends %s as the query', async (_, options, search) => {
    const { token, fetch } = setUpToken([json([])])
    await token.fetchGuilds(options)
    expect(fetch.only().url).toBe(`https://discord.com/api/v10/users/@me/guilds${search}`)
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
    ['an empty array of roles', { roles: [] }, { roles: [] }],
    ['mute', { mute: true }, { mute: true }],
    ['mute false', { mute: false }, { mute: false }],
    ['deaf', { deaf: true }, { deaf: true }],
    ['deaf false', { deaf: false }, { deaf: false }],
    [
      'all options',
      { nick: 'N', roles: ['1'], mute: true, deaf: false },
      { nick: 'N', roles: ['1'], mute: true, deaf: false },
    ],
  ])('sends %s', async (_, options, body) => {
    expect(await bodyOf(options)).toStrictEqual({ access_token: ACCESS_TOKEN, ...body })
  })

  it('returns the member after 201', async () => {
    const { token } = setUpToken([json({ user: { id: USER_ID }, nick: null }, 201)])
    expect(await token.joinGuild(GUILD_ID, { userId: USER_ID })).toEqual({
      user: { id: USER_ID },
      nick: null,
    })
  })

  it('returns null after 204, when the user was a member already', async () => {
    const { token } = setUpToken([new Response(null, { status: 204 })])
    expect(await token.joinGuild(GUILD_ID, { userId: USER_ID })).toBeNull()
  })

  test.each<[string, () => Response]>([
    ['201 with null', () => json(null, 201)],
    ['201 without a body', () => new Response(null, { status: 201 })],
    ['200', () => json({}, 200)],
  ])('throws on %s', async (_, respond) => {
    const { token } = setUpToken([() => respond()])
    await failure(() => token.joinGuild(GUILD_ID, { userId: USER_ID }), UnexpectedResponseError)
  })

  it("uses the bot token of the call rather than the client's", async () => {
    const { token, fetch } = setUpToken([json({}, 201)])
    await token.joinGuild(GUILD_ID, { userId: USER_ID, botToken: 'another-bot' })
    expect(fetch.only().headers.get('authorization')).toBe('Bot another-bot')
    expect(fetch.only().body).not.toContain('another-bot')
  })

  it('uses the bot token of the call if the client has none', async () => {
    const { client, fetch } = setUp([json({}, 201)])
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: ['guilds.join'] })
    await token.joinGuild(GUILD_ID, { userId: USER_ID, botToken: 'another-bot' })
    expect(fetch.only().headers.get('authorization')).toBe('Bot another-bot')
  })

  it('throws without a bot token, and sends nothing', async () => {
    const { client, fetch } = setUp()
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: ['guilds.join'] })
    const error = await failure(() => token.joinGuild(GUILD_ID, { userId: USER_ID }), MissingBotTokenError)
    expect(error).toMatchObject({
      operation: 'PUT /guilds/{guild_id}/members/{user_id}',
      code: 'ERR_MISSING_BOT_TOKEN',
    })
    expect(fetch.sent).toEqual([])
  })

  it('throws UserAtGuildLimitError if the user is in too many guilds', async () => {
    const { token } = setUpToken([json({ code: 30001, message: 'Maximum number of guilds reached' }, 400)])
    await failure(() => token.joinGuild(GUILD_ID, { userId: USER_ID }), UserAtGuildLimitError)
  })

  it('does not refresh the token of the user after 401, which concerns the bot', async () => {
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
    expect(fetch.sent.map(({ url }) => url.split('/v10')[1])).toEqual([
      `/guilds/${GUILD_ID}/members/${USER_ID}`,
      '/users/@me',
    ])
  })

  it('accepts an access token of 10 240 characters and no longer one', async () => {
    const { client, fetch } = setUp([json({}, 201)], { botToken: BOT_TOKEN })
    const scopes = ['guilds.join'] as const
    await client.fromAccessToken('t'.repeat(10_240), { scopes }).joinGuild(GUILD_ID, { userId: USER_ID })
    const token = client.fromAccessToken('t'.repeat(10_241), { scopes })
    const error = await failure(() => token.joinGuild(GUILD_ID, { userId: USER_ID }), InvalidArgumentError)
    expect(error.field).toBe('accessToken')
    expect(fetch.sent).toHaveLength(1)
  })
})

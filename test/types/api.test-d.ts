import { describe, expectTypeOf, test } from 'vitest'
import type {
  AccessToken,
  APIError,
  Api,
  Connection,
  GuildMember,
  OAuth2Client,
  PremiumType,
  RateLimited,
  Snowflake,
  User,
} from '../../src/index.ts'

declare const identify: AccessToken<'identify'>
declare const member: AccessToken<'guilds.members.read'>
declare const linked: AccessToken<'role_connections.write'>
declare const guilds: AccessToken<'guilds'>
declare const open: AccessToken
declare const discord: OAuth2Client

describe('a path', () => {
  test('compiles with its scope', () => {
    identify.api.GET('/users/@me')
    identify.api.GET('/oauth2/@me')
    open.api.GET('/users/@me/connections')
  })

  test('does not compile without its scope', () => {
    // @ts-expect-error connections is missing
    identify.api.GET('/users/@me/connections')
    // @ts-expect-error guilds is missing
    identify.api.GET('/users/@me/guilds')
  })

  test('that is misspelt, or of another method, does not compile', () => {
    // @ts-expect-error there is no such path
    open.api.GET('/users/@mee')
    // @ts-expect-error it cannot be posted to
    open.api.POST('/users/@me')
    // @ts-expect-error the page is for browsers
    open.api.GET('/oauth2/authorize')
    // @ts-expect-error the token endpoint takes no access token
    open.api.POST('/oauth2/token')
  })

  test('of the bot is not one of a user, and the other way round', () => {
    discord.api.GET('/users/@me')
    // @ts-expect-error it takes the bot token only
    open.api.GET('/applications/{application_id}/role-connections/metadata')
    // @ts-expect-error it takes an access token only
    discord.api.GET('/users/@me/connections')
  })
})

describe('what a call takes', () => {
  const path = { guild_id: '1' }

  test('parameters that are required, optional, and none', () => {
    member.api.GET('/users/@me/guilds/{guild_id}/member', { params: { path } })
    guilds.api.GET('/users/@me/guilds')
    guilds.api.GET('/users/@me/guilds', { params: { query: { limit: 1 } } })
    // @ts-expect-error the guild is required
    member.api.GET('/users/@me/guilds/{guild_id}/member')
    // @ts-expect-error the guild is required
    member.api.GET('/users/@me/guilds/{guild_id}/member', {})
    // @ts-expect-error it is called guild_id
    member.api.GET('/users/@me/guilds/{guild_id}/member', { params: { path: { guildId: '1' } } })
    // @ts-expect-error it is called limit
    guilds.api.GET('/users/@me/guilds', { params: { query: { limitt: 1 } } })
    // @ts-expect-error it is a number
    guilds.api.GET('/users/@me/guilds', { params: { query: { limit: '1' } } })
    // @ts-expect-error it has no parameters
    identify.api.GET('/users/@me', { params: { query: { limit: 1 } } })
  })

  test('a body where there is one', () => {
    const params = { path: { application_id: '1' } }
    const roleConnection = '/users/@me/applications/{application_id}/role-connection'
    linked.api.PUT(roleConnection, { params, body: { platform_name: null, metadata: { wins: '1' } } })
    // @ts-expect-error the body is required
    linked.api.PUT(roleConnection, { params })
    // @ts-expect-error it is called platform_name
    linked.api.PUT(roleConnection, { params, body: { platformName: 'x' } })
    // @ts-expect-error values are text
    linked.api.PUT(roleConnection, { params, body: { metadata: { wins: 1 } } })
    // @ts-expect-error there is no body
    linked.api.GET(roleConnection, { params, body: {} })
  })

  test('options, spelt right', () => {
    identify.api.GET('/users/@me', { signal: AbortSignal.timeout(1), headers: { 'Accept-Language': 'de' } })
    // @ts-expect-error it is called signal
    identify.api.GET('/users/@me', { singal: AbortSignal.timeout(1) })
    // @ts-expect-error it is called params
    guilds.api.GET('/users/@me/guilds', { parms: {} })
    // @ts-expect-error it is called signal
    identify.fetchIdentify({ singal: AbortSignal.timeout(1) })
    // @ts-expect-error it is called withCounts
    guilds.fetchGuilds({ with_counts: true })
    // @ts-expect-error it is called platformName
    linked.updateMetadata({ platform_name: 'x' })
  })
})

describe('an answer', () => {
  test('is told apart by its status', async () => {
    const answer = await identify.api.GET('/users/@me')
    expectTypeOf(answer.status).toEqualTypeOf<200 | 401 | 403 | 429>()
    if (answer.status === 200) {
      expectTypeOf(answer.data).toEqualTypeOf<User>()
      expectTypeOf(answer.error).toEqualTypeOf<undefined>()
    } else if (answer.status === 429) {
      expectTypeOf(answer.error).toEqualTypeOf<RateLimited>()
      expectTypeOf(answer.data).toEqualTypeOf<undefined>()
    } else {
      expectTypeOf(answer.error).toEqualTypeOf<APIError>()
    }
  })

  test('is told apart by having data', async () => {
    const answer = await identify.api.GET('/users/@me')
    if (answer.data) expectTypeOf(answer.data).toEqualTypeOf<User>()
  })

  test('without a body has none', async () => {
    const params = { path: { guild_id: '1', user_id: '1' } }
    const answer = await discord.api.PUT('/guilds/{guild_id}/members/{user_id}', {
      params,
      body: { access_token: '' },
    })
    if (answer.status === 204) expectTypeOf(answer.data).toEqualTypeOf<undefined>()
    if (answer.status === 201) expectTypeOf(answer.data).toEqualTypeOf<GuildMember>()
  })
})

describe('an api', () => {
  test('with more scopes fits where fewer are asked for', () => {
    expectTypeOf<Api<'identify' | 'guilds'>>().toExtend<Api<'identify'>>()
    expectTypeOf<Api<'identify'>>().not.toExtend<Api<'identify' | 'guilds'>>()
  })
})

describe('a value of Discord', () => {
  test('an id is text, both ways', () => {
    expectTypeOf<Snowflake>().toEqualTypeOf<string>()
    expectTypeOf<User['id']>().toEqualTypeOf<string>()
  })

  test('an enum stays open and still knows its values', () => {
    const known: Connection['type'] = 'github'
    const fresh: Connection['type'] = 'something-new'
    expectTypeOf([known, fresh]).toExtend<string[]>()
    expectTypeOf<0>().toExtend<PremiumType>()
    expectTypeOf<99>().toExtend<PremiumType>()
  })

  test('null, absent and present stay three things', () => {
    expectTypeOf<User['avatar']>().toEqualTypeOf<string | null>()
    expectTypeOf<User['email']>().toEqualTypeOf<string | null | undefined>()
    expectTypeOf<User['locale']>().toExtend<string | undefined>()
    expectTypeOf<null>().not.toExtend<User['locale']>()
  })
})

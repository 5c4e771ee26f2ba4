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

  test('does not compile if it is misspelled or has another method', () => {
    // @ts-expect-error the path does not exist
    open.api.GET('/users/@mee')
    // @ts-expect-error the path has no POST
    open.api.POST('/users/@me')
    // @ts-expect-error the page is for browsers
    open.api.GET('/oauth2/authorize')
    // @ts-expect-error the token endpoint does not accept an access token
    open.api.POST('/oauth2/token')
  })

  test('of a bot does not compile for a user, nor one of a user for a bot', () => {
    discord.api.GET('/users/@me')
    // @ts-expect-error it accepts the bot token only
    open.api.GET('/applications/{application_id}/role-connections/metadata')
    // @ts-expect-error it accepts an access token only
    discord.api.GET('/users/@me/connections')
  })
})

describe('a call', () => {
  const path = { guild_id: '1' }

  test('checks required, optional and missing parameters', () => {
    member.api.GET('/users/@me/guilds/{guild_id}/member', { params: { path } })
    guilds.api.GET('/users/@me/guilds')
    guilds.api.GET('/users/@me/guilds', { params: { query: { limit: 1 } } })
    // @ts-expect-error guild_id is required
    member.api.GET('/users/@me/guilds/{guild_id}/member')
    // @ts-expect-error guild_id is required
    member.api.GET('/users/@me/guilds/{guild_id}/member', {})
    // @ts-expect-error the parameter is named guild_id
    member.api.GET('/users/@me/guilds/{guild_id}/member', { params: { path: { guildId: '1' } } })
    // @ts-expect-error the parameter is named limit
    guilds.api.GET('/users/@me/guilds', { params: { query: { limitt: 1 } } })
    // @ts-expect-error limit is a number
    guilds.api.GET('/users/@me/guilds', { params: { query: { limit: '1' } } })
    // @ts-expect-error the operation has no parameters
    identify.api.GET('/users/@me', { params: { query: { limit: 1 } } })
  })

  test('checks the body', () => {
    const params = { path: { application_id: '1' } }
    const roleConnection = '/users/@me/applications/{application_id}/role-connection'
    linked.api.PUT(roleConnection, { params, body: { platform_name: null, metadata: { wins: '1' } } })
    // @ts-expect-error the body is required
    linked.api.PUT(roleConnection, { params })
    // @ts-expect-error the field is named platform_name
    linked.api.PUT(roleConnection, { params, body: { platformName: 'x' } })
    // @ts-expect-error values are strings
    linked.api.PUT(roleConnection, { params, body: { metadata: { wins: 1 } } })
    // @ts-expect-error the operation has no body
    linked.api.GET(roleConnection, { params, body: {} })
  })

  test('rejects misspelled options', () => {
    identify.api.GET('/users/@me', { signal: AbortSignal.timeout(1), headers: { 'Accept-Language': 'de' } })
    // @ts-expect-error the option is named signal
    identify.api.GET('/users/@me', { singal: AbortSignal.timeout(1) })
    // @ts-expect-error the option is named params
    guilds.api.GET('/users/@me/guilds', { parms: {} })
    // @ts-expect-error the option is named signal
    identify.fetchIdentify({ singal: AbortSignal.timeout(1) })
    // @ts-expect-error the option is named withCounts
    guilds.fetchGuilds({ with_counts: true })
    // @ts-expect-error the field is named platformName
    linked.updateMetadata({ platform_name: 'x' })
  })
})

describe('a result', () => {
  test('is narrowed by its status', async () => {
    const result = await identify.api.GET('/users/@me')
    expectTypeOf(result.status).toEqualTypeOf<200 | 401 | 403 | 429>()
    if (result.status === 200) {
      expectTypeOf(result.data).toEqualTypeOf<User>()
      expectTypeOf(result.error).toEqualTypeOf<undefined>()
    } else if (result.status === 429) {
      expectTypeOf(result.error).toEqualTypeOf<RateLimited>()
      expectTypeOf(result.data).toEqualTypeOf<undefined>()
    } else {
      expectTypeOf(result.error).toEqualTypeOf<APIError>()
    }
  })

  test('is narrowed by its data', async () => {
    const result = await identify.api.GET('/users/@me')
    if (result.data) expectTypeOf(result.data).toEqualTypeOf<User>()
  })

  test('has no data if the response has no body', async () => {
    const params = { path: { guild_id: '1', user_id: '1' } }
    const result = await discord.api.PUT('/guilds/{guild_id}/members/{user_id}', {
      params,
      body: { access_token: '' },
    })
    if (result.status === 204) expectTypeOf(result.data).toEqualTypeOf<undefined>()
    if (result.status === 201) expectTypeOf(result.data).toEqualTypeOf<GuildMember>()
  })
})

describe('an api', () => {
  test('with more scopes is assignable to one with fewer', () => {
    expectTypeOf<Api<'identify' | 'guilds'>>().toExtend<Api<'identify'>>()
    expectTypeOf<Api<'identify'>>().not.toExtend<Api<'identify' | 'guilds'>>()
  })
})

describe('a type of the description:', () => {
  test('an id is a string', () => {
    expectTypeOf<Snowflake>().toEqualTypeOf<string>()
    expectTypeOf<User['id']>().toEqualTypeOf<string>()
  })

  test('an enum is open and lists its known values', () => {
    const known: Connection['type'] = 'github'
    const unlisted: Connection['type'] = 'something-new'
    expectTypeOf([known, unlisted]).toExtend<string[]>()
    expectTypeOf<0>().toExtend<PremiumType>()
    expectTypeOf<99>().toExtend<PremiumType>()
  })

  test('null, absent and present are different', () => {
    expectTypeOf<User['avatar']>().toEqualTypeOf<string | null>()
    expectTypeOf<User['email']>().toEqualTypeOf<string | null | undefined>()
    expectTypeOf<User['locale']>().toExtend<string | undefined>()
    expectTypeOf<null>().not.toExtend<User['locale']>()
  })
})

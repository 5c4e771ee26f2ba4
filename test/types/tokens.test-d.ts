import { describe, expectTypeOf, test } from 'vitest'
import {
  type AccessToken,
  type Authorization,
  customScope,
  OAuth2Client,
  type OpenScope,
  type PartialAccessToken,
  type Scope,
  type TokenRecord,
  type User,
} from '../../src/index.ts'
import {
  fromTokenResponse,
  fromTokenSource,
  type StoredAccessToken,
  TokenManager,
  UserData,
} from '../../src/runtime/tokens/index.ts'

declare const identify: AccessToken<'identify'>
declare const identifyAndGuilds: AccessToken<'identify' | 'guilds'>
declare const social: AccessToken<'sdk.social_layer'>
declare const presence: AccessToken<'sdk.social_layer_presence'>
declare const nothing: AccessToken<never>
declare const open: AccessToken
declare const anything: AccessToken<string>
// biome-ignore lint/suspicious/noExplicitAny: an untyped session returns any
declare const session: any
const discord = new OAuth2Client({ clientId: '1', scopes: ['identify', 'guilds'] })
const openClient = new OAuth2Client({ clientId: '1' })

describe('the scopes of a client are the scopes of', () => {
  test('an authorization and its token', async () => {
    const authorization = await discord.createAuthorization()
    expectTypeOf(authorization).toEqualTypeOf<Authorization<'identify' | 'guilds'>>()
    expectTypeOf(await discord.handleCallback('', authorization)).toEqualTypeOf(identifyAndGuilds)
  })

  test('a code, a refresh token and an access token', async () => {
    expectTypeOf(await discord.exchangeCode('')).toEqualTypeOf(identifyAndGuilds)
    expectTypeOf(await discord.refreshToken('')).toEqualTypeOf(identifyAndGuilds)
    expectTypeOf(discord.fromAccessToken('')).toEqualTypeOf<PartialAccessToken<'identify' | 'guilds'>>()
  })

  test('an authorization, unless it requests others', async () => {
    const authorization = await discord.createAuthorization({ scopes: ['connections'] })
    expectTypeOf(await discord.handleCallback('', authorization)).toEqualTypeOf<AccessToken<'connections'>>()
  })

  test('a token, or are open if the client has none', async () => {
    expectTypeOf(await openClient.exchangeCode('')).toEqualTypeOf<AccessToken<OpenScope>>()
  })

  test('client credentials, which have the requested ones', async () => {
    const token = await discord.clientCredentialsGrant(['applications.commands.update'])
    expectTypeOf(token).toEqualTypeOf<AccessToken<'applications.commands.update'>>()
  })

  test('a refreshed token', async () => {
    expectTypeOf(await identify.refresh()).toEqualTypeOf(identify)
  })
})

describe('a method that needs a scope', () => {
  test('compiles with it', () => {
    expectTypeOf(identify.fetchIdentify()).resolves.toEqualTypeOf<User>()
    identifyAndGuilds.fetchGuilds({ withCounts: true })
    open.fetchConnections()
    anything.fetchConnections()
    nothing.fetchAuthorization()
    nothing.revoke()
  })

  test('compiles with a scope that it is granted with', () => {
    expectTypeOf(social.fetchIdentify()).resolves.toEqualTypeOf<User>()
    social.fetchGuilds()
    presence.fetchIdentify()
    social.api.GET('/users/@me/guilds')
    // @ts-expect-error guilds is not granted with sdk.social_layer_presence
    presence.fetchGuilds()
    // @ts-expect-error connections is not granted with sdk.social_layer
    social.fetchConnections()
    // @ts-expect-error connections is not granted with sdk.social_layer
    social.api.GET('/users/@me/connections')
  })

  test('does not compile without it', () => {
    // @ts-expect-error identify is missing
    nothing.fetchIdentify()
    // @ts-expect-error guilds is missing
    identify.fetchGuilds()
    // @ts-expect-error connections is missing
    identifyAndGuilds.fetchConnections()
    // @ts-expect-error guilds.members.read is missing
    identifyAndGuilds.fetchGuildMember('1')
    // @ts-expect-error guilds.join is missing
    identifyAndGuilds.joinGuild('1', { userId: '1' })
    // @ts-expect-error role_connections.write is missing
    identifyAndGuilds.fetchMetadata()
    // @ts-expect-error role_connections.write is missing
    identifyAndGuilds.updateMetadata({})
    // @ts-expect-error role_connections.write is missing
    identifyAndGuilds.clearMetadata()
  })
})

describe('a token', () => {
  test('with more scopes is assignable to one with fewer', () => {
    expectTypeOf(identifyAndGuilds).toExtend<AccessToken<'identify'>>()
    expectTypeOf(identifyAndGuilds).toExtend<PartialAccessToken<'guilds'>>()
    expectTypeOf(identifyAndGuilds).toExtend<AccessToken<never>>()
    expectTypeOf(open).toExtend<AccessToken<'identify'>>()
    expectTypeOf(anything).toExtend<AccessToken>()
  })

  test('with fewer scopes is not assignable to one with more', () => {
    expectTypeOf(identify).not.toExtend<AccessToken<'identify' | 'guilds'>>()
    expectTypeOf(nothing).not.toExtend<AccessToken<'identify'>>()
    expectTypeOf(identify).not.toExtend<AccessToken>()
  })

  test('from an untyped session has open scopes', async () => {
    const fromSession: AccessToken = session.token
    fromSession.fetchConnections()
    const fromRecord = discord.fromRecord(session.record)
    fromRecord.fetchConnections()
    const fromCallback = await discord.handleCallback('', session.authorization)
    fromCallback.fetchConnections()
    const fromJson: TokenRecord = JSON.parse('{}')
    discord.fromRecord(fromJson).fetchConnections()
  })

  test('from a typed record has the same scopes', () => {
    const record = identify.toRecord()
    expectTypeOf(record).toEqualTypeOf<TokenRecord<'identify'>>()
    expectTypeOf(discord.fromRecord(record)).toEqualTypeOf(identify)
  })
})

describe('a scope', () => {
  test('that is misspelled does not compile', () => {
    // @ts-expect-error identfy is not a scope
    new OAuth2Client({ clientId: '1', scopes: ['identfy'] })
    // @ts-expect-error guild is not a scope
    discord.createAuthorization({ scopes: ['guild'] })
    // @ts-expect-error emial is not a scope
    discord.fromAccessToken('', { scopes: ['emial'] })
    // @ts-expect-error identfy is not a scope
    discord.clientCredentialsGrant(['identfy'])
    // @ts-expect-error a computed string is not known to be a scope
    discord.createAuthorization({ scopes: ['ident'.concat('ify')] })
  })

  test('that is not described compiles with customScope()', async () => {
    const client = new OAuth2Client({ clientId: '1', scopes: ['identify', customScope('presences.read')] })
    const token = await client.exchangeCode('')
    token.fetchIdentify()
    // @ts-expect-error the custom scope does not include guilds
    token.fetchGuilds()
  })

  test('is assignable to Scope only if the description has it', () => {
    expectTypeOf<'identify'>().toExtend<Scope>()
    expectTypeOf<'identfy'>().not.toExtend<Scope>()
  })
})

const tokens = new TokenManager(discord)
const openTokens = new TokenManager(openClient)

describe('a stored token', () => {
  test('has the scopes of the token that was saved', async () => {
    expectTypeOf(await tokens.save('1', identify)).toEqualTypeOf<StoredAccessToken<'identify'>>()
    expectTypeOf(await tokens.save('1', open)).toEqualTypeOf<StoredAccessToken>()
  })

  test('is loaded with the scopes of the client, or with those of the type argument', async () => {
    expectTypeOf(await tokens.load('1')).toEqualTypeOf<StoredAccessToken<'identify' | 'guilds'> | null>()
    expectTypeOf(
      await tokens.load<'connections'>('1'),
    ).toEqualTypeOf<StoredAccessToken<'connections'> | null>()
    expectTypeOf(await openTokens.load('1')).toEqualTypeOf<StoredAccessToken | null>()
    const token = await tokens.load('1')
    expectTypeOf(token).toExtend<AccessToken<'identify' | 'guilds'> | null>()
    expectTypeOf(token?.data).toBeUnknown()
    // @ts-expect-error the token may be null
    token.fetchIdentify()
    // @ts-expect-error connections is missing
    token?.fetchConnections()
  })

  test('is loaded with its key by loadMany()', async () => {
    for await (const [key, token] of tokens.loadMany(['1'])) {
      expectTypeOf(key).toEqualTypeOf<string>()
      expectTypeOf(token).toEqualTypeOf<StoredAccessToken<'identify' | 'guilds'> | null>()
    }
    for await (const [, token] of tokens.loadMany<'connections'>(new Set(['1']))) {
      expectTypeOf(token).toEqualTypeOf<StoredAccessToken<'connections'> | null>()
    }
    // @ts-expect-error keys are strings
    tokens.loadMany([1])
  })

  test('of the application has the requested scopes', async () => {
    const token = await tokens.clientCredentials(['applications.commands.update'])
    expectTypeOf(token).toEqualTypeOf<AccessToken<'applications.commands.update'>>()
    // @ts-expect-error identfy is not a scope
    tokens.clientCredentials(['identfy'])
  })

  test('has the same type after refresh()', async () => {
    const token = await tokens.save('1', identify)
    expectTypeOf(await token.refresh()).toEqualTypeOf(identify)
  })

  test('must be an AccessToken', () => {
    // @ts-expect-error a partial token has no refresh token
    tokens.save('1', discord.fromAccessToken(''))
    // @ts-expect-error a record is not a token
    tokens.save('1', identify.toRecord())
  })
})

describe('a token of another source', () => {
  test('has the scopes that the caller states', async () => {
    expectTypeOf(fromTokenResponse(discord, {}, { scopes: ['identify'] })).toEqualTypeOf(identify)
    const token = await fromTokenSource(discord, { get: () => '' }, { scopes: ['identify'] })
    expectTypeOf(token).toEqualTypeOf<PartialAccessToken<'identify'>>()
    // @ts-expect-error guilds is missing
    token.fetchGuilds()
  })
})

describe('kept data of a user', () => {
  test('needs the scopes of its token', () => {
    const data = new UserData(identify)
    expectTypeOf(data.fetchIdentify()).toEqualTypeOf<Promise<User>>()
    // @ts-expect-error guilds is missing
    data.fetchGuilds()
    new UserData(identifyAndGuilds).fetchGuilds()
    new UserData(open).fetchConnections()
  })
})

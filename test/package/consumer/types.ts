/** Calls that must compile in a project of a user, and calls that must not. Only compiled, never run. */
import {
  type AccessToken,
  type Api,
  type Authorization,
  type Connection,
  type CurrentAuthorization,
  type components,
  customScope,
  type DataOf,
  type GuildMember,
  type InitArguments,
  type InitOf,
  type NeededApi,
  OAuth2Client,
  type OperationOf,
  orThrow,
  type PartialAccessToken,
  type PartialGuild,
  type PathsOf,
  type paths,
  type RoleConnection,
  type RoleConnectionMetadata,
  type Scope,
  type Snowflake,
  type TokenRecord,
  type User,
} from 'grantcord'
import {
  type AnyDiscordOAuth2Error,
  hasErrorCode,
  isDiscordOAuth2Error,
  isReauthorizationRequired,
  type RateLimitError,
} from 'grantcord/errors'
import openapi from 'grantcord/openapi.json' with { type: 'json' }
import {
  type StoredAccessToken,
  type StoredValue,
  TokenManager,
  type TokenManagerOptions,
  type TokenStore,
} from 'grantcord/tokens'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const expectSame = <A, B>(_: Equal<A, B>): void => undefined

const discord = new OAuth2Client({
  clientId: '159799960412356608',
  clientSecret: 'secret',
  redirectUri: 'https://example.com/callback',
  scopes: ['identify', 'guilds'],
})

export async function signIn(
  request: Request,
  session: { authorization?: Authorization<'identify' | 'guilds'> },
) {
  session.authorization = await discord.createAuthorization({ prompt: 'none' })
  // @ts-expect-error: the option is misspelled
  await discord.createAuthorization({ promt: 'none' })
  // @ts-expect-error: a bit set is a bigint
  await discord.createAuthorization({ permissions: 8 })

  const token = await discord.handleCallback(request, session.authorization)
  expectSame<typeof token, AccessToken<'identify' | 'guilds'>>(true)
  const user = await token.fetchIdentify()
  expectSame<typeof user, User>(true)
  const guilds = await token.fetchGuilds({ limit: 10, withCounts: true })
  expectSame<typeof guilds, PartialGuild[]>(true)
  // @ts-expect-error: the scope `connections` was not requested
  await token.fetchConnections()
  const record: TokenRecord<'identify' | 'guilds'> = token.toRecord()
  return discord.fromRecord(record).refresh()
}

export function scopes() {
  // @ts-expect-error: the scope is misspelled
  new OAuth2Client({ clientId: '1', scopes: ['identfy'] })
  // @ts-expect-error: clientId is required
  new OAuth2Client({})
  const scope: Scope = 'role_connections.write'
  return new OAuth2Client({ clientId: '1', scopes: [scope, customScope('private.scope')] })
}

export async function tokens(
  many: AccessToken<'identify' | 'connections' | 'guilds.members.read'>,
  one: PartialAccessToken<'identify'>,
) {
  const fewer: PartialAccessToken<'identify'> = many
  // @ts-expect-error: the token lacks scopes
  const more: typeof many = fewer
  // @ts-expect-error: a partial token has no refresh token
  one.refreshToken
  const connections: Connection[] = await many.fetchConnections()
  const member: GuildMember = await many.fetchGuildMember('197038439483310086')
  const current: CurrentAuthorization = await one.fetchAuthorization()
  return { more, connections, member, current }
}

export async function api(token: AccessToken<'guilds.members.read'>, guildId: Snowflake) {
  const params = { path: { guild_id: guildId } }
  const result = await token.api.GET('/users/@me/guilds/{guild_id}/member', { params })
  if (result.status === 200) {
    expectSame<typeof result.data, GuildMember>(true)
    expectSame<typeof result.error, undefined>(true)
  } else if (result.status === 429) {
    const seconds: number = result.error.retry_after
    return seconds
  }
  // @ts-expect-error: the path parameter is required
  await token.api.GET('/users/@me/guilds/{guild_id}/member')
  // @ts-expect-error: the path does not exist
  await token.api.GET('/users/@me/guild')
  // @ts-expect-error: the operation needs `identify`
  await token.api.GET('/users/@me')
  const narrow: Api<'guilds.members.read'> = token.api
  return narrow
}

/** Calls an operation with a token, and returns its data. */
async function get<Path extends PathsOf<'GET', 'bearer'>>(
  token: { readonly api: NeededApi<'GET', Path> },
  path: Path,
  ...init: InitArguments<InitOf<OperationOf<'GET', Path>>>
): Promise<DataOf<OperationOf<'GET', Path>>> {
  return orThrow(await token.api.GET(path, ...init))
}

export async function wrapped(token: AccessToken<'identify'>, social: AccessToken<'sdk.social_layer'>) {
  const user: User = await get(token, '/users/@me')
  const granted: User = await get(social, '/users/@me')
  // @ts-expect-error: the operation needs `guilds`
  await get(token, '/users/@me/guilds')
  return [user, granted, await social.fetchIdentify()]
}

export function createStore(values: Map<string, StoredValue>): TokenStore {
  return {
    async get(key) {
      return values.get(key) ?? null
    },
    async compareAndSet(key, expected, value) {
      if ((values.get(key)?.version ?? null) !== expected) return null
      const version = `${Math.random()}`
      if (value === null) values.delete(key)
      else values.set(key, { version, value })
      return version
    },
  }
}

export async function storedTokens(store: TokenStore, userId: string, token: AccessToken<'connections'>) {
  const options: TokenManagerOptions = { store, onTokens: (record, key) => void [record.accessToken, key] }
  await using manager = new TokenManager(discord, options)
  // @ts-expect-error: the option is misspelled
  new TokenManager(discord, { stor: store })
  const saved = await manager.save(userId, token)
  expectSame<typeof saved, StoredAccessToken<'connections'>>(true)
  const loaded = await manager.load(userId)
  expectSame<typeof loaded, StoredAccessToken<'identify' | 'guilds'> | null>(true)
  // @ts-expect-error: no token may be stored
  await loaded.fetchIdentify()
  for await (const [key, one] of manager.loadMany([userId])) {
    expectSame<typeof key, string>(true)
    expectSame<typeof one, StoredAccessToken<'identify' | 'guilds'> | null>(true)
  }
  await manager.revoke(userId)
  await manager.delete(userId)
  await manager.close()
}

export async function bot(records: RoleConnectionMetadata[]) {
  const result = await discord.api.GET('/applications/{application_id}/role-connections/metadata', {
    params: { path: { application_id: discord.clientId } },
  })
  if (result.status === 200) return result.data.map((record) => record.key)
  return discord.updateLinkedRolesMetadata(records)
}

export async function metadata(token: AccessToken<'role_connections.write'>): Promise<RoleConnection> {
  await token.clearMetadata()
  return token.updateMetadata({
    platformName: 'Game',
    metadata: { wins: 3, verified: true, since: new Date() },
  })
}

export function errors(error: unknown): string | number {
  if (isReauthorizationRequired(error)) return 'sign in again'
  if (hasErrorCode(error, 'ERR_RATE_LIMIT')) {
    expectSame<typeof error, RateLimitError>(true)
    return error.retryAfter
  }
  if (!isDiscordOAuth2Error(error)) throw error
  const known: AnyDiscordOAuth2Error = error
  switch (known.code) {
    case 'ERR_MISSING_SCOPE':
      return known.missing.join()
    case 'ERR_AUTHORIZATION_CALLBACK':
      return known.reason
    // @ts-expect-error: the code does not exist
    case 'ERR_NONEXISTENT':
      return 0
    default:
      return known.message
  }
}

export type FromTheDescription = [
  paths['/users/@me']['get']['responses'][200]['content']['application/json'],
  components['schemas']['User'],
]
expectSame<FromTheDescription[0], FromTheDescription[1]>(true)

export const version: string = openapi.info.version
// @ts-expect-error: the member is misspelled
export const nothing = openapi.infos

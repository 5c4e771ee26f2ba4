/** What a consumer's compiler must accept, and what it must refuse. Compiled only. */
import {
  type AccessToken,
  type Api,
  type Authorization,
  type Connection,
  type CurrentAuthorization,
  type components,
  type GuildMember,
  OAuth2Client,
  type PartialAccessToken,
  type PartialGuild,
  type paths,
  type RoleConnection,
  type RoleConnectionMetadata,
  type Scope,
  type Snowflake,
  scopeToken,
  type TokenRecord,
  type User,
} from 'grantcord'
import {
  type AnyDiscordOAuth2Error,
  isDiscordOAuth2Error,
  isRateLimitError,
  isReauthorizationRequired,
  type RateLimitError,
} from 'grantcord/errors'
import openapi from 'grantcord/openapi.json' with { type: 'json' }

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(_: Equal<A, B>): void => undefined

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
  const begun = await discord.createAuthorization({ prompt: 'none' })
  session.authorization = begun
  // @ts-expect-error: an option that is misspelt
  await discord.createAuthorization({ promt: 'none' })
  // @ts-expect-error: a bit set is a bigint
  await discord.createAuthorization({ permissions: 8 })

  const token = await discord.handleCallback(request, session.authorization)
  same<typeof token, AccessToken<'identify' | 'guilds'>>(true)
  const user = await token.fetchIdentify()
  same<typeof user, User>(true)
  const guilds = await token.fetchGuilds({ limit: 10, withCounts: true })
  same<typeof guilds, PartialGuild[]>(true)
  // @ts-expect-error: the scope `connections` was not asked for
  await token.fetchConnections()
  const record: TokenRecord<'identify' | 'guilds'> = token.toRecord()
  return discord.fromRecord(record).refresh()
}

export function scopes() {
  // @ts-expect-error: a scope that is misspelt
  new OAuth2Client({ clientId: '1', scopes: ['identfy'] })
  // @ts-expect-error: the id is required
  new OAuth2Client({})
  const scope: Scope = 'role_connections.write'
  return new OAuth2Client({ clientId: '1', scopes: [scope, scopeToken('private.scope')] })
}

export async function tokens(
  many: AccessToken<'identify' | 'connections' | 'guilds.members.read'>,
  one: PartialAccessToken<'identify'>,
) {
  const fewer: PartialAccessToken<'identify'> = many
  // @ts-expect-error: a token that lacks scopes does not fit
  const more: typeof many = fewer
  // @ts-expect-error: nothing else need be known of this one
  one.refreshToken
  const connections: Connection[] = await many.fetchConnections()
  const member: GuildMember = await many.fetchGuildMember('197038439483310086')
  const current: CurrentAuthorization = await one.fetchAuthorization()
  return { more, connections, member, current }
}

export async function api(token: AccessToken<'guilds.members.read'>, guildId: Snowflake) {
  const params = { path: { guild_id: guildId } }
  const answer = await token.api.GET('/users/@me/guilds/{guild_id}/member', { params })
  if (answer.status === 200) {
    same<typeof answer.data, GuildMember>(true)
    same<typeof answer.error, undefined>(true)
  } else if (answer.status === 429) {
    const seconds: number = answer.error.retry_after
    return seconds
  }
  // @ts-expect-error: a path parameter is missing
  await token.api.GET('/users/@me/guilds/{guild_id}/member')
  // @ts-expect-error: no such path
  await token.api.GET('/users/@me/guild')
  // @ts-expect-error: this path needs `identify`
  await token.api.GET('/users/@me')
  const narrow: Api<'guilds.members.read'> = token.api
  return narrow
}

export async function bot(records: RoleConnectionMetadata[]) {
  const answer = await discord.api.GET('/applications/{application_id}/role-connections/metadata', {
    params: { path: { application_id: discord.clientId } },
  })
  if (answer.status === 200) return answer.data.map((record) => record.key)
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
  if (isRateLimitError(error)) {
    same<typeof error, RateLimitError>(true)
    return error.retryAfter
  }
  if (!isDiscordOAuth2Error(error)) throw error
  const known: AnyDiscordOAuth2Error = error
  switch (known.code) {
    case 'ERR_MISSING_SCOPE':
      return known.missing.join()
    case 'ERR_AUTHORIZATION_CALLBACK':
      return known.reason
    // @ts-expect-error: no such code
    case 'ERR_UNHEARD_OF':
      return 0
    default:
      return known.message
  }
}

export type FromTheDescription = [
  paths['/users/@me']['get']['responses'][200]['content']['application/json'],
  components['schemas']['User'],
]
same<FromTheDescription[0], FromTheDescription[1]>(true)

export const version: string = openapi.info.version
// @ts-expect-error: the description has no such member
export const nothing = openapi.infos

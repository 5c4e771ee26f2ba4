/** Eight calls with grantcord: four methods of a token, four by method and path template. */
import { type AccessToken, OAuth2Client } from 'grantcord'

const discord = new OAuth2Client({
  clientId: '159799960412356608',
  clientSecret: 'secret',
  botToken: 'bot token',
  redirectUri: 'https://example.com/callback',
  scopes: [
    'identify',
    'guilds',
    'guilds.members.read',
    'guilds.join',
    'connections',
    'role_connections.write',
    'applications.commands.update',
  ],
})

type Token = AccessToken<
  | 'identify'
  | 'guilds'
  | 'guilds.members.read'
  | 'guilds.join'
  | 'connections'
  | 'role_connections.write'
  | 'applications.commands.update'
>

export async function name(token: Token): Promise<string> {
  const user = await token.fetchIdentify()
  return user.global_name ?? user.username
}

export async function guilds(token: Token): Promise<string[]> {
  const list = await token.fetchGuilds({ limit: 10, withCounts: true })
  return list.map((guild) => `${guild.name}: ${guild.approximate_member_count ?? 0}`)
}

export async function roles(token: Token, guildId: string): Promise<string[]> {
  const member = await token.fetchGuildMember(guildId)
  return member.roles
}

export async function join(token: Token, guildId: string, userId: string): Promise<boolean> {
  const member = await token.joinGuild(guildId, { userId, nick: 'Nelly' })
  return member?.pending ?? false
}

export async function connections(token: Token): Promise<string[]> {
  const result = await token.api.GET('/users/@me/connections')
  if (result.status !== 200) throw new Error(result.error.message)
  return result.data.map((connection) => `${connection.type}: ${connection.name}`)
}

export async function link(token: Token, wins: number): Promise<string | null | undefined> {
  const result = await token.api.PUT('/users/@me/applications/{application_id}/role-connection', {
    params: { path: { application_id: discord.clientId } },
    body: { platform_name: 'Game', platform_username: 'nelly', metadata: { wins: String(wins) } },
  })
  if (result.status !== 200) throw new Error(result.error.message)
  return result.data.platform_name
}

export async function register(token: Token): Promise<string[]> {
  const result = await token.api.PUT('/applications/{application_id}/commands', {
    params: { path: { application_id: discord.clientId } },
    body: [
      {
        type: 1,
        name: 'blep',
        description: 'Sends a picture',
        options: [{ type: 3, name: 'animal', description: 'Which one', required: true }],
      },
    ],
  })
  if (result.status !== 200) throw new Error(result.error.message)
  return result.data.map((command) => command.name)
}

export async function owned(userId: string, skuIds: string[]): Promise<string[]> {
  const result = await discord.api.GET('/applications/{application_id}/entitlements', {
    params: {
      path: { application_id: discord.clientId },
      query: { user_id: userId, sku_ids: skuIds, exclude_ended: true },
    },
  })
  if (result.status !== 200) throw new Error(result.error.message)
  return result.data.map((entitlement) => entitlement.sku_id)
}

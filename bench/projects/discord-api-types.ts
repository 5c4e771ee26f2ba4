/** The same eight calls with `fetch` and the types of discord-api-types. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTGetAPICurrentUserConnectionsResult,
  type RESTGetAPICurrentUserGuildsQuery,
  type RESTGetAPICurrentUserGuildsResult,
  type RESTGetAPICurrentUserResult,
  type RESTGetAPIEntitlementsQuery,
  type RESTGetAPIEntitlementsResult,
  type RESTGetCurrentUserGuildMemberResult,
  type RESTPutAPIApplicationCommandsJSONBody,
  type RESTPutAPIApplicationCommandsResult,
  type RESTPutAPICurrentUserApplicationRoleConnectionJSONBody,
  type RESTPutAPICurrentUserApplicationRoleConnectionResult,
  type RESTPutAPIGuildMemberJSONBody,
  type RESTPutAPIGuildMemberResult,
  RouteBases,
  Routes,
} from 'discord-api-types/v10'

const clientId = '159799960412356608'
const botToken = 'bot token'

async function call<Result>(
  method: 'GET' | 'PUT',
  route: `/${string}`,
  authorization: string,
  query: object = {},
  body?: unknown,
): Promise<Result> {
  const url = new URL(RouteBases.api + route)
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, String(value))
  const response = await fetch(url, {
    method,
    headers: { Authorization: authorization, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return (response.status === 204 ? undefined : await response.json()) as Result
}

export async function name(token: string): Promise<string> {
  const user = await call<RESTGetAPICurrentUserResult>('GET', Routes.user('@me'), `Bearer ${token}`)
  return user.global_name ?? user.username
}

export async function guilds(token: string): Promise<string[]> {
  const query: RESTGetAPICurrentUserGuildsQuery = { limit: 10, with_counts: true }
  const list = await call<RESTGetAPICurrentUserGuildsResult>(
    'GET',
    Routes.userGuilds(),
    `Bearer ${token}`,
    query,
  )
  return list.map((guild) => `${guild.name}: ${guild.approximate_member_count ?? 0}`)
}

export async function roles(token: string, guildId: string): Promise<string[]> {
  const member = await call<RESTGetCurrentUserGuildMemberResult>(
    'GET',
    Routes.userGuildMember(guildId),
    `Bearer ${token}`,
  )
  return member.roles
}

export async function join(token: string, guildId: string, userId: string): Promise<boolean> {
  const body: RESTPutAPIGuildMemberJSONBody = { access_token: token, nick: 'Nelly' }
  const member = await call<RESTPutAPIGuildMemberResult>(
    'PUT',
    Routes.guildMember(guildId, userId),
    `Bot ${botToken}`,
    {},
    body,
  )
  return member?.pending ?? false
}

export async function connections(token: string): Promise<string[]> {
  const list = await call<RESTGetAPICurrentUserConnectionsResult>(
    'GET',
    Routes.userConnections(),
    `Bearer ${token}`,
  )
  return list.map((connection) => `${connection.type}: ${connection.name}`)
}

export async function link(token: string, wins: number): Promise<string | null> {
  const body: RESTPutAPICurrentUserApplicationRoleConnectionJSONBody = {
    platform_name: 'Game',
    platform_username: 'nelly',
    metadata: { wins: String(wins) },
  }
  const connection = await call<RESTPutAPICurrentUserApplicationRoleConnectionResult>(
    'PUT',
    Routes.userApplicationRoleConnection(clientId),
    `Bearer ${token}`,
    {},
    body,
  )
  return connection.platform_name
}

export async function register(token: string): Promise<string[]> {
  const body: RESTPutAPIApplicationCommandsJSONBody = [
    {
      type: ApplicationCommandType.ChatInput,
      name: 'blep',
      description: 'Sends a picture',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'animal',
          description: 'Which one',
          required: true,
        },
      ],
    },
  ]
  const commands = await call<RESTPutAPIApplicationCommandsResult>(
    'PUT',
    Routes.applicationCommands(clientId),
    `Bearer ${token}`,
    {},
    body,
  )
  return commands.map((command) => command.name)
}

export async function owned(userId: string, skuIds: string[]): Promise<string[]> {
  const query: RESTGetAPIEntitlementsQuery = {
    user_id: userId,
    sku_ids: skuIds.join(','),
    exclude_ended: true,
  }
  const entitlements = await call<RESTGetAPIEntitlementsResult>(
    'GET',
    Routes.entitlements(clientId),
    `Bot ${botToken}`,
    query,
  )
  return entitlements.map((entitlement) => entitlement.sku_id)
}

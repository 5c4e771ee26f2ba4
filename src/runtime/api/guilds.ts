import type { GuildMember, PartialGuild } from '../../generated/models.ts'
import { addGuildMemberBody, listCurrentUserGuildsQuery } from '../../generated/request-schemas.ts'
import type { ClientContext } from '../context.ts'
import type { BearerCredential, RequestOptions } from '../transport/types.ts'
import { checkSnowflake } from '../validation/arguments.ts'
import { checkRequest } from '../validation/request-limits.ts'
import { botCredential, checkRequestOptions, expectSuccess } from './call.ts'

/** Options of `token.fetchGuilds()`. */
export interface FetchGuildsOptions extends RequestOptions {
  /** Returns only guilds before this id. */
  readonly before?: string | undefined
  /** Returns only guilds after this id. */
  readonly after?: string | undefined
  /**
   * Maximum number of guilds, from 1 to 200. A user can be in at most 200.
   *
   * @default 200
   */
  readonly limit?: number | undefined
  /**
   * Includes approximate member counts in each guild.
   *
   * @default false
   */
  readonly withCounts?: boolean | undefined
}

/** Options of `token.joinGuild()`. */
export interface JoinGuildOptions extends RequestOptions {
  /** Id of the user who granted this token. */
  readonly userId: string
  /** Nickname in the guild, at most 32 characters. The bot needs `MANAGE_NICKNAMES`. */
  readonly nick?: string | undefined
  /** Ids of the roles that the member receives, at most 250. The bot needs `MANAGE_ROLES`. */
  readonly roles?: readonly string[] | undefined
  /** Mutes the member in voice channels. The bot needs `MUTE_MEMBERS`. */
  readonly mute?: boolean | undefined
  /** Deafens the member in voice channels. The bot needs `DEAFEN_MEMBERS`. */
  readonly deaf?: boolean | undefined
  /**
   * Token of the bot that adds the user.
   *
   * @default the client's `botToken`
   */
  readonly botToken?: string | undefined
}

const MEMBER = '/guilds/{guild_id}/members/{user_id}'

/** Implements `token.fetchGuilds()`. */
export async function fetchGuilds(
  context: ClientContext,
  credential: BearerCredential,
  options: FetchGuildsOptions,
): Promise<PartialGuild[]> {
  checkRequestOptions(options, ['before', 'after', 'limit', 'withCounts'])
  const { before, after, limit, withCounts, ...rest } = options
  const query = { before, after, limit, with_counts: withCounts }
  checkRequest(listCurrentUserGuildsQuery, query)
  return expectSuccess(context, 'GET', '/users/@me/guilds', { query, credential }, rest)
}

/** Implements `token.joinGuild()`. */
export async function joinGuild(
  context: ClientContext,
  token: BearerCredential,
  guildId: string,
  options: JoinGuildOptions,
): Promise<GuildMember | null> {
  checkSnowflake('guildId', guildId)
  checkRequestOptions(options, ['userId', 'nick', 'roles', 'mute', 'deaf', 'botToken'])
  const { userId, nick, roles, mute, deaf, botToken, ...rest } = options
  checkSnowflake('userId', userId)
  const body = { access_token: token.accessToken, nick, roles, mute, deaf }
  checkRequest(addGuildMemberBody, body)
  const credential = botCredential(context.config, botToken, `PUT ${MEMBER}`)
  const path = { guild_id: guildId, user_id: userId }
  const call = { path, body, credential, bodyToken: token }
  const member = await expectSuccess(context, 'PUT', MEMBER, call, rest)
  return member ?? null
}

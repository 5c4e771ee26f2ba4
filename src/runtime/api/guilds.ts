import type { GuildMember } from '../../generated/models.ts'
import { addGuildMemberBody, getCurrentUserGuildsQuery } from '../../generated/request-schemas.ts'
import type { ClientContext } from '../context.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'
import type { BearerCredential, RequestOptions } from '../transport/types.ts'

import { checkSnowflake } from '../validation/arguments.ts'
import { checkRequest } from '../validation/request-limits.ts'
import { botCredential, expectSuccess } from './call.ts'

const MEMBER = '/guilds/{guild_id}/members/{user_id}'

/** Whom to add to a guild, and as what. */
export interface JoinGuildOptions extends RequestOptions {
  /** The user who granted this token. */
  readonly userId: string
  /** At most 32 characters. The bot needs `MANAGE_NICKNAMES`. */
  readonly nick?: string | undefined
  /** Ids of roles, at most 250. The bot needs `MANAGE_ROLES`. */
  readonly roles?: readonly string[] | undefined
  /** The bot needs `MUTE_MEMBERS`. */
  readonly mute?: boolean | undefined
  /** The bot needs `DEAFEN_MEMBERS`. */
  readonly deaf?: boolean | undefined
  /** The client's by default. */
  readonly botToken?: string | undefined
}

/** `token.joinGuild()`. Loaded with its first call. */
export async function joinGuild(
  { config, transport }: ClientContext,
  token: BearerCredential,
  guildId: string,
  options: JoinGuildOptions,
): Promise<GuildMember | null> {
  checkSnowflake('guildId', guildId)
  if (typeof options !== 'object' || options === null) {
    throw new InvalidArgumentError('options', 'must be an object with at least a userId')
  }
  const { userId, nick, roles, mute, deaf, botToken, ...rest } = options
  checkSnowflake('userId', userId)
  const body = { access_token: token.accessToken, nick, roles, mute, deaf }
  checkRequest(addGuildMemberBody, body)
  const credential = botCredential(config, botToken, `PUT ${MEMBER}`)
  const member = await expectSuccess(transport, 'PUT', MEMBER, {
    ...rest,
    path: { guild_id: guildId, user_id: userId },
    body,
    credential,
    bodyToken: token,
  })
  return member ?? null
}

/** Holds the query of `token.fetchGuilds()` against its limits. Loaded with the first query that has anything in it. */
export function checkGuildsQuery(query: Readonly<Record<string, unknown>>): void {
  checkRequest(getCurrentUserGuildsQuery, query)
}

import type { GuildMember } from '../generated/models.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { hasErrorCode } from '../runtime/errors/guards.ts'
import type { PartialAccessToken } from '../runtime/partial-access-token.ts'
import { checkArray, checkOptions, checkSnowflake } from '../runtime/validation/arguments.ts'

/** Denial of a sign-in, with the reason that the page shows. */
export interface Denial {
  /** A sentence in plain words for the user. */
  readonly reason: string
}

/** Decision of the option `allow`: only `true` lets the user in. */
export type Verdict = boolean | Denial

/** Options of {@link memberOf}. */
export interface MemberOfOptions {
  /** Ids of roles of which the member needs one. By default every member may come in. */
  readonly roles?: readonly string[] | undefined
}

/**
 * Returns a policy for the option `allow` that lets in the members of a guild, and with `roles` only those who have one of
 * these roles. A member who has not accepted the rules of the guild yet is refused.
 *
 * The client needs the scope `guilds.members.read`. The membership is checked once, during the sign-in.
 *
 * @throws `InvalidArgumentError`
 * @example
 * ```ts
 * import { OAuth2Client } from 'grantcord'
 * import { createSignIn, memberOf } from 'grantcord/sign-in'
 *
 * export const signIn = createSignIn(() => ({
 *   client: new OAuth2Client({
 *     clientId: '159799960412356608',
 *     clientSecret: process.env.DISCORD_CLIENT_SECRET ?? '',
 *     redirectUri: 'https://example.com/auth/callback',
 *     scopes: ['identify', 'guilds.members.read'],
 *   }),
 *   secret: process.env.SESSION_SECRET ?? '',
 *   allow: memberOf('197038439483310086', { roles: ['197038439483310087'] }),
 * }))
 * ```
 */
export function memberOf(
  guildId: string,
  options: MemberOfOptions = {},
): (attempt: { readonly token: PartialAccessToken<'guilds.members.read'> }) => Promise<Verdict> {
  checkSnowflake('guildId', guildId)
  checkOptions('options', options, ['roles'])
  const { roles } = options
  if (roles !== undefined) {
    checkArray('roles', roles)
    if (roles.length === 0)
      throw new InvalidArgumentError('roles', 'must have at least one id, or be left out')
    roles.forEach((role, index) => void checkSnowflake(`roles[${index}]`, role))
  }
  return async ({ token }) => {
    const member = await findMember(token, guildId)
    if (!member) return { reason: 'Only members of our Discord server can sign in.' }
    if (member.pending) return { reason: 'Please accept the rules of our Discord server first.' }
    if (!roles || roles.some((role) => member.roles.includes(role))) return true
    return { reason: 'Your roles on our Discord server do not allow you to sign in.' }
  }
}

/** Returns the user as a member of a guild, or `undefined` if they are not a member. */
async function findMember(
  token: PartialAccessToken<'guilds.members.read'>,
  guildId: string,
): Promise<GuildMember | undefined> {
  try {
    return await token.fetchGuildMember(guildId)
  } catch (error) {
    if (hasErrorCode(error, 'ERR_NOT_FOUND')) return undefined
    throw error
  }
}

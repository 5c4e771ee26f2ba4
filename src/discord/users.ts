/** Entry point `grantcord/users`: data derived from a user, without a request. */

import type { GuildMember, PartialUser, User } from '../generated/models.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { checkObject, checkSnowflake, checkString } from '../runtime/validation/arguments.ts'

/**
 * Returns the name to show for a user: the nickname in the guild, or otherwise the display name, or otherwise the
 * username.
 *
 * @param member The user as a member of the guild in which the name is shown, if any.
 * @throws {@link InvalidArgumentError} unless both are objects and the user has a username.
 * @example
 * ```ts
 * import type { GuildMember, PartialUser, User } from 'grantcord'
 * import { displayName } from 'grantcord/users'
 *
 * export const greet = (user: User, member: GuildMember) => `Hello ${displayName(user, member)}`
 * ```
 * @see https://docs.discord.com/developers/resources/user#usernames-and-nicknames
 */
export function displayName(
  user: Pick<PartialUser, 'username' | 'global_name'>,
  member?: Pick<GuildMember, 'nick'>,
): string {
  checkObject('user', user)
  checkString('user.username', user.username)
  if (member !== undefined) checkObject('member', member)
  return member?.nick ?? user.global_name ?? user.username
}

/**
 * Returns the text that mentions the user in a message.
 *
 * @throws {@link InvalidArgumentError} unless `user.id` is an id.
 * @example
 * ```ts
 * import type { User } from 'grantcord'
 * import { mention } from 'grantcord/users'
 *
 * export const content = (user: User) => `${mention(user)} has signed in.`
 * ```
 * @see https://docs.discord.com/developers/reference#message-formatting
 */
export function mention(user: Pick<User, 'id'>): string {
  checkObject('user', user)
  checkSnowflake('user.id', user.id)
  return `<@${user.id}>`
}

/**
 * Checks whether the username alone is unique, which is the case when the discriminator is `"0"` or absent. A bot may
 * still have a discriminator of four digits.
 *
 * @throws {@link InvalidArgumentError} unless the user is an object.
 * @example
 * ```ts
 * import type { User } from 'grantcord'
 * import { isMigrated } from 'grantcord/users'
 *
 * export const handle = (user: User) => (isMigrated(user) ? `@${user.username}` : undefined)
 * ```
 * @see https://docs.discord.com/developers/resources/user#user-object
 */
export function isMigrated(user: Pick<PartialUser, 'discriminator'>): boolean {
  checkObject('user', user)
  return (user.discriminator ?? '0') === '0'
}

/**
 * Returns the username in its unique form: `name#1234` for a user who still has a discriminator, otherwise the
 * username alone.
 *
 * @throws {@link InvalidArgumentError} unless the user is an object with a username.
 * @example
 * ```ts
 * import type { User } from 'grantcord'
 * import { legacyTag } from 'grantcord/users'
 *
 * export const logLine = (user: User) => `${legacyTag(user)} (${user.id})`
 * ```
 * @see https://docs.discord.com/developers/resources/user#user-object
 */
export function legacyTag(user: Pick<PartialUser, 'username' | 'discriminator'>): string {
  checkObject('user', user)
  checkString('user.username', user.username)
  return isMigrated(user) ? user.username : `${user.username}#${user.discriminator}`
}

/**
 * Returns the color of the user's banner in the notation of CSS and HTML, `#rrggbb`. Black is `#000000`.
 *
 * @returns `null` for a user without a color.
 * @throws {@link InvalidArgumentError} when `user.accent_color` is not a whole number from 0 to 0xFFFFFF.
 * @example
 * ```ts
 * import type { User } from 'grantcord'
 * import { accentColor } from 'grantcord/users'
 *
 * export const style = (user: User) => `background: ${accentColor(user) ?? 'gray'}`
 * ```
 * @see https://docs.discord.com/developers/resources/user#user-object
 */
export function accentColor(user: Pick<User, 'accent_color'>): string | null {
  checkObject('user', user)
  const color = user.accent_color ?? null
  if (color === null) return null
  if (Number.isInteger(color) && color >= 0 && color <= 0xffffff) {
    return `#${color.toString(16).padStart(6, '0')}`
  }
  throw new InvalidArgumentError('user.accent_color', 'must be a whole number from 0 to 16777215, or null')
}

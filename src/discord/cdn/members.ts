import { type AVATAR_DECORATION, MEMBER_AVATAR, MEMBER_BANNER } from '../../generated/cdn.ts'
import type { GuildMember, PartialUser, User } from '../../generated/models.ts'
import type { Snowflake } from '../../generated/schema.ts'
import { checkObject } from '../../runtime/validation/arguments.ts'
import { displayAvatarUrl } from './avatars.ts'
import { type OptionsOf, type PathParameter, writeUrlOrNull } from './url.ts'
import { avatarDecorationUrl, type DecorationOwner, userBannerUrl } from './users.ts'

/**
 * Returns the URL of the avatar that a member has in one guild.
 *
 * @param member Member with their `user`, which some Gateway events omit.
 * @returns `null` for a member without one. {@link memberDisplayAvatarUrl} always returns a URL.
 * @throws {@link InvalidArgumentError} when an argument is invalid, or the image lacks the size or format.
 *
 * @example
 * ```ts
 * import type { GuildMember } from 'grantcord'
 * import { memberAvatarUrl } from 'grantcord/cdn'
 *
 * export const avatar = (guildId: string, member: GuildMember): string | null =>
 *   memberAvatarUrl(guildId, member, { size: 128 })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function memberAvatarUrl(
  guildId: Snowflake,
  member: Pick<GuildMember, 'avatar'> & { readonly user?: Pick<PartialUser, 'id'> },
  options: OptionsOf<typeof MEMBER_AVATAR> = {},
): string | null {
  checkObject('member', member)
  const hash = ['member.avatar', member.avatar] as const
  return writeUrlOrNull(MEMBER_AVATAR, { ...idsOf(guildId, member), hash }, options)
}

/**
 * Returns the URL of the avatar that Discord shows for a member: the one in this guild, or otherwise the user's own,
 * or otherwise the default one.
 *
 * @param member Member with their `user`, which some Gateway events omit.
 * @throws {@link InvalidArgumentError} when an argument is invalid, or the image lacks the size or format.
 *
 * @example
 * ```ts
 * import type { GuildMember } from 'grantcord'
 * import { memberDisplayAvatarUrl } from 'grantcord/cdn'
 *
 * export const picture = (guildId: string, member: GuildMember): string =>
 *   memberDisplayAvatarUrl(guildId, member, { size: 128, animated: false })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function memberDisplayAvatarUrl(
  guildId: Snowflake,
  member: Pick<GuildMember, 'avatar'> & {
    readonly user?: Pick<PartialUser, 'id' | 'avatar' | 'discriminator'>
  },
  options: OptionsOf<typeof MEMBER_AVATAR> = {},
): string {
  const own = memberAvatarUrl(guildId, member, options)
  if (own !== null) return own
  const { user } = member
  checkObject('member.user', user)
  return displayAvatarUrl(user, options)
}

/**
 * Returns the URL of the banner that a member has in one guild.
 *
 * @param member Member with their `user`, which some Gateway events omit.
 * @returns `null` for a member without one.
 * @throws {@link InvalidArgumentError} when an argument is invalid, or the image lacks the size or format.
 *
 * @example
 * ```ts
 * import type { GuildMember } from 'grantcord'
 * import { memberBannerUrl } from 'grantcord/cdn'
 *
 * export const banner = (guildId: string, member: GuildMember): string | null =>
 *   memberBannerUrl(guildId, member, { size: 1024 })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function memberBannerUrl(
  guildId: Snowflake,
  member: Pick<GuildMember, 'banner'> & { readonly user?: Pick<PartialUser, 'id'> },
  options: OptionsOf<typeof MEMBER_BANNER> = {},
): string | null {
  checkObject('member', member)
  const hash = ['member.banner', member.banner] as const
  return writeUrlOrNull(MEMBER_BANNER, { ...idsOf(guildId, member), hash }, options)
}

/**
 * Returns the URL of the banner that Discord shows for a member: the one in this guild, or otherwise the user's own.
 *
 * @param member Member with their `user`, which some Gateway events omit.
 * @returns `null` for a member without either.
 * @throws {@link InvalidArgumentError} when an argument is invalid, or the image lacks the size or format.
 *
 * @example
 * ```ts
 * import type { GuildMember } from 'grantcord'
 * import { memberDisplayBannerUrl } from 'grantcord/cdn'
 *
 * export const banner = (guildId: string, member: GuildMember): string | null =>
 *   memberDisplayBannerUrl(guildId, member, { size: 1024 })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function memberDisplayBannerUrl(
  guildId: Snowflake,
  member: Pick<GuildMember, 'banner'> & { readonly user?: Pick<User, 'id' | 'banner'> },
  options: OptionsOf<typeof MEMBER_BANNER> = {},
): string | null {
  const own = memberBannerUrl(guildId, member, options)
  if (own !== null) return own
  const { user } = member
  checkObject('member.user', user)
  return userBannerUrl(user, options)
}

/**
 * Returns the URL of the avatar decoration that Discord shows for a member: the one in this guild, or otherwise the user's
 * own.
 *
 * @param member Member with their `user`, which some Gateway events omit.
 * @returns `null` for a member without either.
 * @throws {@link InvalidArgumentError} when an argument is invalid, or the image lacks the size or format.
 *
 * @example
 * ```ts
 * import type { GuildMember } from 'grantcord'
 * import { memberDisplayDecorationUrl } from 'grantcord/cdn'
 *
 * export const frame = (member: GuildMember): string | null => memberDisplayDecorationUrl(member, { size: 128 })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function memberDisplayDecorationUrl(
  member: DecorationOwner & { readonly user?: DecorationOwner },
  options: OptionsOf<typeof AVATAR_DECORATION> = {},
): string | null {
  checkObject('member', member)
  const own = avatarDecorationUrl(member, options)
  if (own !== null) return own
  const { user } = member
  checkObject('member.user', user)
  return avatarDecorationUrl(user, options)
}

function idsOf(
  guildId: Snowflake,
  { user }: { readonly user?: Pick<PartialUser, 'id'> },
): Readonly<Record<string, PathParameter>> {
  return { guild_id: ['guildId', guildId], user_id: ['member.user.id', user?.id] }
}

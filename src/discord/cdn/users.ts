import { AVATAR_DECORATION, GUILD_TAG_BADGE, USER_BANNER } from '../../generated/cdn.ts'
import type { AvatarDecorationData, User, UserPrimaryGuild } from '../../generated/models.ts'
import { checkObject } from '../../runtime/validation/arguments.ts'
import { type OptionsOf, writeUrlOrNull } from './url.ts'

/**
 * Returns the URL of the banner of a user's profile.
 *
 * @returns `null` for a user without one.
 * @throws {@link InvalidArgumentError} when an argument is invalid, or the image lacks the size or format.
 *
 * @example
 * ```ts
 * import type { User } from 'grantcord'
 * import { userBannerUrl } from 'grantcord/cdn'
 *
 * export const banner = (user: User): string | null => userBannerUrl(user, { size: 1024 })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function userBannerUrl(
  user: Pick<User, 'id' | 'banner'>,
  options: OptionsOf<typeof USER_BANNER> = {},
): string | null {
  checkObject('user', user)
  const hash = ['user.banner', user.banner] as const
  return writeUrlOrNull(USER_BANNER, { user_id: ['user.id', user.id], hash }, options)
}

/** A user or a member with the avatar decoration, if any. */
export interface DecorationOwner {
  readonly avatar_decoration_data?: Pick<AvatarDecorationData, 'asset'> | null
}

/**
 * Returns the URL of the avatar decoration of a user, or of a member in one guild: a frame to draw over the avatar,
 * as a PNG with a transparent center. A decoration whose hash begins with `a_` is an animated PNG, unless `animated` is
 * false.
 *
 * @returns `null` for a user or member without one.
 * @throws {@link InvalidArgumentError} when an argument is invalid, or the image lacks the size or format.
 *
 * @example
 * ```ts
 * import type { GuildMember, User } from 'grantcord'
 * import { avatarDecorationUrl } from 'grantcord/cdn'
 *
 * export const decoration = (user: User, member: GuildMember): string | null =>
 *   avatarDecorationUrl(member) ?? avatarDecorationUrl(user)
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function avatarDecorationUrl(
  owner: DecorationOwner,
  options: OptionsOf<typeof AVATAR_DECORATION> = {},
): string | null {
  checkObject('owner', owner)
  const { avatar_decoration_data: data = null } = owner
  if (data !== null) checkObject('owner.avatar_decoration_data', data)
  const hash = ['owner.avatar_decoration_data.asset', data?.asset] as const
  return writeUrlOrNull(AVATAR_DECORATION, { hash }, options)
}

/**
 * Returns the URL of the badge next to the guild tag that a user displays.
 *
 * @returns `null` for a user who displays none, which includes every user whose `identity_enabled` is not `true`, or
 *   whose `identity_guild_id` is `null`.
 * @throws {@link InvalidArgumentError} when an argument is invalid, or the image lacks the size or format.
 *
 * @example
 * ```ts
 * import type { User } from 'grantcord'
 * import { guildTagBadgeUrl } from 'grantcord/cdn'
 *
 * export const badge = (user: User): string | null => guildTagBadgeUrl(user, { size: 16 })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function guildTagBadgeUrl(
  user: {
    readonly primary_guild?: Pick<UserPrimaryGuild, 'identity_guild_id' | 'identity_enabled' | 'badge'> | null
  },
  options: OptionsOf<typeof GUILD_TAG_BADGE> = {},
): string | null {
  checkObject('user', user)
  const { primary_guild: guild = null } = user
  if (guild !== null) checkObject('user.primary_guild', guild)
  const isDisplayed = guild?.identity_enabled === true && guild.identity_guild_id !== null
  const badge = isDisplayed ? guild.badge : null
  return writeUrlOrNull(
    GUILD_TAG_BADGE,
    {
      guild_id: ['user.primary_guild.identity_guild_id', guild?.identity_guild_id],
      hash: ['user.primary_guild.badge', badge],
    },
    options,
  )
}

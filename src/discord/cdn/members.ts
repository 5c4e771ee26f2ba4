import { MEMBER_AVATAR, MEMBER_BANNER } from '../../generated/cdn.ts'
import type { GuildMember, PartialUser } from '../../generated/models.ts'
import type { Snowflake } from '../../generated/schema.ts'
import { checkObject } from '../check-shape.ts'
import { displayAvatarUrl } from './avatars.ts'
import { type Filling, type OptionsOf, writeUrlOrNull } from './url.ts'

/**
 * The avatar that a member shows in one guild only.
 *
 * @param member With its `user`, which Discord leaves out in some events.
 * @returns `null` for a member who shows none; {@link memberDisplayAvatarUrl} always has one.
 * @throws {@link InvalidArgumentError} for a wrong argument, or a size or format that this image does not have.
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
 * The avatar that Discord shows for a member: the one of this guild, else the user's own, else a default one.
 *
 * @param member With its `user`, which Discord leaves out in some events.
 * @throws {@link InvalidArgumentError} for a wrong argument, or a size or format that this image does not have.
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
 * The banner that a member shows in one guild only.
 *
 * @param member With its `user`, which Discord leaves out in some events.
 * @returns `null` for a member who shows none.
 * @throws {@link InvalidArgumentError} for a wrong argument, or a size or format that this image does not have.
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

function idsOf(
  guildId: Snowflake,
  { user }: { readonly user?: Pick<PartialUser, 'id'> },
): Readonly<Record<string, Filling>> {
  return { guild_id: ['guildId', guildId], user_id: ['member.user.id', user?.id] }
}

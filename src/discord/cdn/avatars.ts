import { DEFAULT_USER_AVATAR, USER_AVATAR } from '../../generated/cdn.ts'
import type { PartialUser } from '../../generated/models.ts'
import { InvalidArgumentError } from '../../runtime/errors/arguments.ts'
import { checkObject, checkSnowflake } from '../../runtime/validation/arguments.ts'
import { type ImageOptions, type OptionsOf, writeUrl, writeUrlOrNull } from './url.ts'

/**
 * Returns the URL of the default avatar, which Discord shows for a user without an avatar. If the discriminator is
 * `"0"` or absent, it is one of six, chosen by the id. If it has four digits, as that of a bot may, it is one of
 * five, chosen by the discriminator.
 *
 * @returns The URL of a PNG, which is available in one size only.
 * @throws {@link InvalidArgumentError} when an argument is invalid, such as a user without an id or a format other
 *   than PNG.
 *
 * @example
 * ```ts
 * import { defaultAvatarUrl } from 'grantcord/cdn'
 *
 * export const url: string = defaultAvatarUrl({ id: '80351110224678912', discriminator: '1337' })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function defaultAvatarUrl(
  user: Pick<PartialUser, 'id' | 'discriminator'>,
  options: Pick<ImageOptions, 'cdnUrl'> = {},
): string {
  return writeUrl(DEFAULT_USER_AVATAR, { index: ['user', defaultAvatarIndex(user)] }, options)
}

/**
 * Numbers of the default avatars, by the color of each. Observed, not documented.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export const DefaultAvatar = { BLURPLE: 0, GREY: 1, GREEN: 2, ORANGE: 3, RED: 4, PINK: 5 } as const

/**
 * Returns the number of the default avatar, from 0 to 5, that {@link defaultAvatarUrl} returns the URL of.
 *
 * @throws {@link InvalidArgumentError} unless the user has an id, and no discriminator or a valid one.
 *
 * @example
 * ```ts
 * import { DefaultAvatar, defaultAvatarIndex } from 'grantcord/cdn'
 *
 * export const isPink: boolean = defaultAvatarIndex({ id: '80351110224678912' }) === DefaultAvatar.PINK
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function defaultAvatarIndex(user: Pick<PartialUser, 'id' | 'discriminator'>): number {
  checkObject('user', user)
  const { id, discriminator = '0' } = user
  checkSnowflake('user.id', id)
  if (discriminator === '0') return Number((BigInt(id) >> 22n) % 6n)
  if (typeof discriminator === 'string' && /^\d{4}$/.test(discriminator)) return Number(discriminator) % 5
  throw new InvalidArgumentError('user.discriminator', 'must be "0" or four digits')
}

/**
 * Returns the URL of a user's own avatar.
 *
 * @returns `null` for a user without one. {@link displayAvatarUrl} always returns a URL.
 * @throws {@link InvalidArgumentError} when an argument is invalid, or the image lacks the size or format.
 *
 * @example
 * ```ts
 * import { avatarUrl } from 'grantcord/cdn'
 *
 * const user = { id: '80351110224678912', avatar: '8342729096ea3675442027381ff50dfe' }
 * export const url: string | null = avatarUrl(user, { size: 128, format: 'png' })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function avatarUrl(
  user: Pick<PartialUser, 'id' | 'avatar'>,
  options: OptionsOf<typeof USER_AVATAR> = {},
): string | null {
  checkObject('user', user)
  const hash = ['user.avatar', user.avatar] as const
  return writeUrlOrNull(USER_AVATAR, { user_id: ['user.id', user.id], hash }, options)
}

/**
 * Returns the URL of the avatar that Discord shows for a user: their own, or otherwise the default one, which is a
 * PNG of one size regardless of the options.
 *
 * @throws {@link InvalidArgumentError} when an argument is invalid, or the image lacks the size or format.
 *
 * @example
 * ```ts
 * import type { User } from 'grantcord'
 * import { displayAvatarUrl } from 'grantcord/cdn'
 *
 * export const picture = (user: User): string => displayAvatarUrl(user, { size: 64 })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function displayAvatarUrl(
  user: Pick<PartialUser, 'id' | 'avatar' | 'discriminator'>,
  options: OptionsOf<typeof USER_AVATAR> = {},
): string {
  const own = avatarUrl(user, options)
  return own ?? defaultAvatarUrl(user, { cdnUrl: options.cdnUrl })
}

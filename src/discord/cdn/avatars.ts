import { DEFAULT_USER_AVATAR, USER_AVATAR } from '../../generated/cdn.ts'
import type { PartialUser } from '../../generated/models.ts'
import { InvalidArgumentError } from '../../runtime/errors/arguments.ts'
import { checkId } from '../check-id.ts'
import { checkObject } from '../check-shape.ts'
import { type ImageOptions, type OptionsOf, writeUrl, writeUrlOrNull } from './url.ts'

/**
 * The picture that Discord shows for a user without an avatar. A user whose discriminator is `"0"`, or absent,
 * has one of six by the id; one who still has four digits, as bots do, one of five by these.
 *
 * @returns A PNG, which comes in one size.
 * @throws {@link InvalidArgumentError} for a wrong argument, such as a user without an id or a format other than PNG.
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
  checkObject('user', user)
  return writeUrl(DEFAULT_USER_AVATAR, { index: ['user', indexOf(user)] }, options)
}

function indexOf({ id, discriminator = '0' }: Pick<PartialUser, 'id' | 'discriminator'>): number {
  checkId('user.id', id)
  if (discriminator === '0') return Number((BigInt(id) >> 22n) % 6n)
  if (typeof discriminator === 'string' && /^\d{4}$/.test(discriminator)) return Number(discriminator) % 5
  throw new InvalidArgumentError('user.discriminator', 'must be "0" or four digits')
}

/**
 * The avatar that a user chose.
 *
 * @returns `null` for a user who has none; {@link displayAvatarUrl} always has one.
 * @throws {@link InvalidArgumentError} for a wrong argument, or a size or format that this image does not have.
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
 * The avatar that Discord shows for a user: the one that the user chose, else a default one, which is a PNG
 * of one size whatever the options say.
 *
 * @throws {@link InvalidArgumentError} for a wrong argument, or a size or format that this image does not have.
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

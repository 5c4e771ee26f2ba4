import type { ImageAsset } from '../../generated/cdn.ts'
import type { Snowflake } from '../../generated/schema.ts'
import { checkObject } from '../check-shape.ts'
import { readAsset } from './read-asset.ts'
import { type Filling, type OptionsOf, writeUrl } from './write-url.ts'

/** What the path of an image asks for: ids, the hash that an object of the API carries, a number for a default avatar. */
export type ImageParameters<Path extends string> = {
  readonly [Name in NamesOf<Path>]: Name extends 'index' ? number : Name extends 'hash' ? string : Snowflake
}

type NamesOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesOf<Rest>
  : never

/**
 * The URL of any image that Discord's CDN has, from its parts. For the images of users, guilds and applications
 * there is a function for each, which takes the object that the API answers.
 *
 * @param asset One of the constants of this entry, such as `ROLE_ICON`.
 * @throws {@link InvalidArgumentError} for a part, a format or a size that this image does not have.
 *
 * @example
 * ```ts
 * import { imageUrl, ROLE_ICON } from 'grantcord/cdn'
 *
 * const role = { role_id: '41771983423143936', hash: 'cf3ced8600b777c9486c6d8d84fb4327' }
 * export const icon: string = imageUrl(ROLE_ICON, role, { size: 64 })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function imageUrl<const Asset extends ImageAsset>(
  asset: Asset,
  parameters: ImageParameters<Asset['path']>,
  options: OptionsOf<Asset> = {},
): string {
  const read = readAsset(asset)
  checkObject('parameters', parameters)
  const fillings = Object.entries(parameters).map((entry): [string, Filling] => [entry[0], entry])
  return writeUrl(read, Object.fromEntries(fillings), options)
}

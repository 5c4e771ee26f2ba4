import {
  CDN_SERVER,
  IMAGE_SIZES,
  type ImageAsset,
  type ImageFormat,
  type ImageSize,
  MEDIA_SERVER,
} from '../../generated/cdn.ts'
import type { Snowflake } from '../../generated/schema.ts'
import { InvalidArgumentError } from '../../runtime/errors/arguments.ts'
import {
  checkNumber,
  checkObject,
  checkOneOf,
  checkOptions,
  checkSnowflake,
  kindOf,
} from '../../runtime/validation/arguments.ts'
import { checkUrl } from '../../runtime/validation/urls.ts'

/**
 * Size, format and server of an image.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export interface ImageOptions<Format extends ImageFormat = ImageFormat> {
  /** Length of the longer side in pixels, a power of two from 16 to 4096. Without it, Discord chooses the size. */
  readonly size?: ImageSize | undefined
  /**
   * File format. `gif` is only for animated images, whose hash begins with `a_`, and for stickers
   * that are GIFs.
   *
   * @default 'webp' if the image is available in it, otherwise 'png'
   */
  readonly format?: Format | undefined
  /**
   * Animates an animated image, which is possible as WebP and GIF. In every other format, the image is still, except an
   * avatar decoration and a sticker: their PNG is animated unless this option is `false`. For an image without a hash, such
   * as an emoji, this option states whether the image is animated.
   *
   * @default true if the hash begins with `a_`, otherwise false
   */
  readonly animated?: boolean | undefined
  /**
   * Requests a WebP without loss of quality, or with `false` one with loss. Observed, not documented.
   *
   * @default Discord's choice
   */
  readonly lossless?: boolean | undefined
  /**
   * Server of the images: an http or https URL, which may have a path.
   *
   * @default 'https://cdn.discordapp.com', for the GIF of a sticker 'https://media.discordapp.net'
   */
  readonly cdnUrl?: string | undefined
}

/** Options for one kind of image, with the formats in which Discord serves it. */
export type OptionsOf<Asset extends ImageAsset> = ImageOptions<Asset['formats'][number]>

/** Parameters in the path of an image: ids, the hash from an object of the API, or the number of a default avatar. */
export type ImageParameters<Path extends string> = {
  readonly [Name in NamesOf<Path>]: Name extends 'index' ? number : Name extends 'hash' ? string : Snowflake
}

type NamesOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesOf<Rest>
  : never

/**
 * Returns the URL of any image on Discord's CDN, built from its parameters. The images of users, guilds and
 * applications have functions of their own, which accept the object that the API returns.
 *
 * @param asset One of the constants of `grantcord/cdn`, such as `ROLE_ICON`.
 * @throws {@link InvalidArgumentError} when a parameter is invalid, or the image lacks the size or format.
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
  const checked = readAsset(asset)
  checkObject('parameters', parameters)
  const named = Object.entries(parameters).map((entry): [string, PathParameter] => [entry[0], entry])
  return writeUrl(checked, Object.fromEntries(named), options)
}

/** Segments of a path, each literal or a single parameter, so that no path leaves the server. */
const PATH = /^(\/([\w-]+|\{(hash|index|[a-z]+(_[a-z]+)*_id)\}))+$/
const FORMATS: readonly unknown[] = [
  'png',
  'jpg',
  'jpeg',
  'webp',
  'gif',
  'json',
] satisfies readonly ImageFormat[]

/**
 * Reads each property of an asset once, so that the value that was checked is the value in the URL.
 *
 * @throws {@link InvalidArgumentError} unless the asset has the form of the constants.
 */
function readAsset(asset: unknown): ImageAsset {
  checkObject('asset', asset)
  const {
    path,
    formats,
    defaultFormat,
    animated,
    sized,
    mediaFormats,
    animatedPng = false,
  }: Partial<Record<keyof ImageAsset, unknown>> = asset
  const listed = Array.isArray(formats) ? Array.from<unknown>(formats) : []
  const onMedia = Array.isArray(mediaFormats) ? Array.from<unknown>(mediaFormats) : []
  if (
    typeof path === 'string' &&
    PATH.test(path) &&
    listed.every(isFormat) &&
    onMedia.every(isFormat) &&
    isFormat(defaultFormat) &&
    listed.includes(defaultFormat) &&
    typeof animated === 'boolean' &&
    typeof sized === 'boolean' &&
    typeof animatedPng === 'boolean'
  ) {
    return { path, formats: listed, defaultFormat, animated, sized, mediaFormats: onMedia, animatedPng }
  }
  throw new InvalidArgumentError('asset', 'must be one of the constants of grantcord/cdn, such as ROLE_ICON')
}

function isFormat(value: unknown): value is ImageFormat {
  return FORMATS.includes(value)
}

/** A value for a parameter of a path, with the name that the caller knows it by. */
export type PathParameter = readonly [field: string, value: unknown]

type PathParameters = Readonly<Record<string, PathParameter>>

/**
 * Returns the URL of an image.
 *
 * @throws {@link InvalidArgumentError} when a parameter or an option is invalid.
 */
export function writeUrl(asset: ImageAsset, parameters: PathParameters, options: ImageOptions): string {
  return joinUrl(asset, parameters, readOptions(asset, options))
}

/**
 * Returns the URL of an image that an object may lack.
 *
 * @returns `null` without a hash. The options are checked in any case.
 * @throws {@link InvalidArgumentError} when a parameter or an option is invalid.
 */
export function writeUrlOrNull(
  asset: ImageAsset,
  parameters: PathParameters,
  options: ImageOptions,
): string | null {
  const checked = readOptions(asset, options)
  const hash = parameters.hash?.[1]
  return hash === null || hash === undefined ? null : joinUrl(asset, parameters, checked)
}

/** Options that are valid for one kind of image. */
interface CheckedOptions extends Omit<ImageOptions, 'cdnUrl' | 'format'> {
  readonly format: ImageFormat
  readonly base: string
}

/** Reads each option once, so that the value that was checked is the value in the URL. */
function readOptions(asset: ImageAsset, options: ImageOptions): CheckedOptions {
  checkOptions('options', options, ['size', 'format', 'animated', 'lossless', 'cdnUrl'])
  const { size, format = asset.defaultFormat, animated, lossless, cdnUrl = serverOf(asset, format) } = options
  if (size !== undefined) checkOneOf('size', size, IMAGE_SIZES)
  checkOneOf('format', format, asset.formats)
  if (animated !== undefined) checkOneOf('animated', animated, [true, false])
  if (lossless !== undefined) checkOneOf('lossless', lossless, [true, false])
  return { size, format, animated, lossless, base: readBase(cdnUrl) }
}

/** Returns the server on which Discord has the image in a format. */
function serverOf({ mediaFormats = [] }: ImageAsset, format: ImageFormat): string {
  return mediaFormats.includes(format) ? MEDIA_SERVER : CDN_SERVER
}

/**
 * Returns the server of the images, without a slash at the end.
 *
 * @throws {@link InvalidArgumentError} unless the URL is http or https, without credentials, query or fragment.
 */
export function readBase(cdnUrl: unknown): string {
  checkUrl('cdnUrl', cdnUrl)
  const { origin, pathname, search } = new URL(cdnUrl)
  if (!origin.startsWith('http')) throw new InvalidArgumentError('cdnUrl', 'must be an https or http URL')
  if (search !== '') throw new InvalidArgumentError('cdnUrl', 'must be a URL without a query')
  return `${origin}${pathname.replace(/\/$/, '')}`
}

function joinUrl(
  asset: ImageAsset,
  parameters: PathParameters,
  { base, size, format, animated, lossless }: CheckedOptions,
): string {
  const path = asset.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    readParameter(name, Object.hasOwn(parameters, name) ? parameters[name] : undefined),
  )
  const hash = parameters.hash?.[1]
  const isMoving = asset.animated && canAnimate(hash, animated)
  const isStillPng =
    asset.animatedPng === true && animated === false && (hash === undefined || canAnimate(hash, true))
  if (format === 'gif' && asset.animated && !isMoving) {
    const others = asset.formats.filter((one) => one !== 'gif')
    throw new InvalidArgumentError(
      'format',
      `must be one of ${others.join(', ')} for an image that is not animated`,
    )
  }
  const query = [
    ...(asset.sized && size !== undefined ? [`size=${size}`] : []),
    ...(isMoving && format === 'webp' ? ['animated=true'] : []),
    ...(isStillPng && format === 'png' ? ['passthrough=false'] : []),
    ...(lossless !== undefined && format === 'webp' ? [`lossless=${lossless}`] : []),
  ]
  return `${base}${path}.${format}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/** Checks whether an image is animated and shall be. Without a hash, the option decides. */
function canAnimate(hash: unknown, animated: boolean | undefined): boolean {
  return typeof hash === 'string' ? isAnimated(hash) && animated !== false : animated === true
}

/**
 * Checks whether a hash is that of an animated image, which is available as GIF.
 *
 * @param hash Hash from an object of the API, such as `user.avatar`. Without one, the result is false.
 *
 * @example
 * ```ts
 * import type { User } from 'grantcord'
 * import { avatarUrl, isAnimated } from 'grantcord/cdn'
 *
 * export const avatar = (user: User) => avatarUrl(user, { format: isAnimated(user.avatar) ? 'gif' : 'jpg' })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export function isAnimated(hash: string | null | undefined): boolean {
  return typeof hash === 'string' && hash.startsWith('a_')
}

const HASH = /^[\w-]{1,128}$/
/** Number of default avatars. */
const DEFAULT_AVATARS = 6

function readParameter(name: string, [field, value]: PathParameter = [name, undefined]): string {
  if (name === 'hash') checkHash(field, value)
  else if (name === 'index') checkNumber(field, value, 0, DEFAULT_AVATARS - 1, 1)
  else checkSnowflake(field, value)
  return String(value)
}

function checkHash(field: string, value: unknown): void {
  if (typeof value === 'string' && HASH.test(value)) return
  throw new InvalidArgumentError(
    field,
    `must be a hash, a string of 1 to 128 letters, digits, "_" and "-", and is ${kindOf(value)}`,
  )
}

import {
  CDN_SERVER,
  IMAGE_SIZES,
  type ImageAsset,
  type ImageFormat,
  type ImageSize,
} from '../../generated/cdn.ts'
import type { Snowflake } from '../../generated/schema.ts'
import { InvalidArgumentError } from '../../runtime/errors/arguments.ts'
import { checkOneOf, checkUrl, kindOf } from '../../runtime/validation/arguments.ts'
import { checkId } from '../check-id.ts'
import { checkObject } from '../check-shape.ts'

/**
 * How an image is asked for.
 *
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export interface ImageOptions<Format extends ImageFormat = ImageFormat> {
  /** The longer side in pixels, a power of two from 16 to 4096. Left out, Discord chooses. */
  readonly size?: ImageSize | undefined
  /**
   * What the image is written in: WebP where the image may be had in it, else PNG. `gif` is for images that
   * move alone, those with a hash that begins with `a_`.
   */
  readonly format?: Format | undefined
  /** Whether an image that can move does; `true` by default. As WebP and GIF it can, in all other formats it stands. */
  readonly animated?: boolean | undefined
  /** Where the images are, if not on Discord's CDN: an http or https URL, with a path before theirs where it has one. */
  readonly cdnUrl?: string | undefined
}

/** The options of one kind of image: the formats are those that Discord has it in. */
export type OptionsOf<Asset extends ImageAsset> = ImageOptions<Asset['formats'][number]>

/** What fills a parameter of a path: how the caller knows it, and its value. */
export type Filling = readonly [field: string, value: unknown]

/** Options that are right for one kind of image. */
interface CheckedOptions extends Omit<ImageOptions, 'cdnUrl' | 'format'> {
  readonly format: ImageFormat
  readonly base: string
}

const HASH = /^[\w-]{1,128}$/
/** How many default avatars there are. */
const DEFAULT_AVATARS = 6

/**
 * The URL of an image whose hash may be missing.
 *
 * @returns `null` without a hash; the options are looked at all the same.
 * @throws {@link InvalidArgumentError}
 */
export function writeUrlOrNull(
  asset: ImageAsset,
  fillings: Readonly<Record<string, Filling>>,
  options: ImageOptions,
): string | null {
  const read = readOptions(asset, options)
  const hash = fillings.hash?.[1]
  return hash === null || hash === undefined ? null : write(asset, fillings, read)
}

/** @throws {@link InvalidArgumentError} */
export function writeUrl(
  asset: ImageAsset,
  fillings: Readonly<Record<string, Filling>>,
  options: ImageOptions,
): string {
  return write(asset, fillings, readOptions(asset, options))
}

function write(
  asset: ImageAsset,
  fillings: Readonly<Record<string, Filling>>,
  { base, size, format, animated }: CheckedOptions,
): string {
  const path = asset.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    fill(name, Object.hasOwn(fillings, name) ? fillings[name] : undefined),
  )
  const moves = asset.animated && canMove(fillings.hash?.[1], animated)
  if (format === 'gif' && !moves) {
    const others = asset.formats.filter((one) => one !== 'gif')
    throw new InvalidArgumentError('format', `must be one of ${others.join(', ')} for an image that stands`)
  }
  const query = [
    ...(asset.sized && size !== undefined ? [`size=${size}`] : []),
    ...(moves && format === 'webp' ? ['animated=true'] : []),
  ]
  return `${base}${path}.${format}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/** A hash says itself whether the image can move; without one, the caller does. */
function canMove(hash: unknown, animated: boolean | undefined): boolean {
  return typeof hash === 'string' ? hash.startsWith('a_') && animated !== false : animated === true
}

function fill(name: string, [field, value]: Filling = [name, undefined]): string {
  if (name === 'hash') checkHash(field, value)
  else if (name === 'index') checkIndex(field, value)
  else checkId(field, value)
  return String(value)
}

function checkHash(field: string, value: unknown): void {
  if (typeof value === 'string' && HASH.test(value)) return
  throw new InvalidArgumentError(
    field,
    `must be a hash, a string of 1 to 128 letters, digits, "_" and "-", and is ${kindOf(value)}`,
  )
}

function checkIndex(field: string, value: unknown): void {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < DEFAULT_AVATARS) return
  throw new InvalidArgumentError(field, `must be an integer from 0 to ${DEFAULT_AVATARS - 1}`)
}

/** Reads each option once: what was checked is what is written. */
function readOptions(asset: ImageAsset, options: ImageOptions): CheckedOptions {
  checkObject('options', options)
  const { size, format = asset.defaultFormat, animated, cdnUrl } = options
  if (size !== undefined) checkOneOf('size', size, IMAGE_SIZES)
  checkOneOf('format', format, asset.formats)
  if (animated !== undefined) checkOneOf('animated', animated, [true, false])
  return { size, format, animated, base: readBase(cdnUrl) }
}

/**
 * Where the images are, without a slash at the end.
 *
 * @throws {@link InvalidArgumentError}
 */
export function readBase(cdnUrl: unknown = CDN_SERVER): string {
  checkUrl('cdnUrl', cdnUrl, ['https:', 'http:'])
  const { origin, pathname, search } = new URL(cdnUrl)
  if (search !== '') throw new InvalidArgumentError('cdnUrl', 'must be a URL without a query')
  return `${origin}${pathname.replace(/\/$/, '')}`
}

/** Each segment is plain or one parameter, so that no path leaves the server. */
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
 * What a caller says of an image, read once.
 *
 * @throws {@link InvalidArgumentError} unless it is made as the constants are.
 */
export function readAsset(asset: unknown): ImageAsset {
  checkObject('asset', asset)
  const { path, formats, defaultFormat, animated, sized }: Partial<Record<keyof ImageAsset, unknown>> = asset
  const listed = Array.isArray(formats) ? Array.from<unknown>(formats) : []
  if (
    typeof path === 'string' &&
    PATH.test(path) &&
    listed.every(isFormat) &&
    isFormat(defaultFormat) &&
    listed.includes(defaultFormat) &&
    typeof animated === 'boolean' &&
    typeof sized === 'boolean'
  ) {
    return { path, formats: listed, defaultFormat, animated, sized }
  }
  throw new InvalidArgumentError('asset', 'must be one of the constants of this entry, such as ROLE_ICON')
}

function isFormat(value: unknown): value is ImageFormat {
  return FORMATS.includes(value)
}

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

import { CDN_SERVER, MEDIA_SERVER } from '../../generated/cdn.ts'
import { InvalidArgumentError } from '../../runtime/errors/arguments.ts'
import { createError } from '../../runtime/transport/errors.ts'
import { classify, toBytes } from '../../runtime/transport/response.ts'
import { send } from '../../runtime/transport/send.ts'
import type { FetchLike, OperationDescriptor } from '../../runtime/transport/types.ts'
import {
  checkFunction,
  checkNumber,
  checkOptions,
  checkSignal,
  checkTimeout,
} from '../../runtime/validation/arguments.ts'
import { checkUrl } from '../../runtime/validation/urls.ts'
import { readBase } from './url.ts'

/** Options for the request of an image. */
export interface FetchImageOptions {
  /**
   * Function that sends the request.
   *
   * @default globalThis.fetch
   */
  readonly fetch?: FetchLike | undefined
  /** Signal that cancels the request. Its reason is thrown. */
  readonly signal?: AbortSignal | undefined
  /**
   * Maximum size of the image in bytes, by default 16 MiB.
   *
   * @default 16_777_216
   */
  readonly maxBytes?: number | undefined
  /**
   * Time limit in milliseconds for connecting, headers and body.
   *
   * @default 12_000
   */
  readonly timeout?: number | undefined
  /**
   * Server of the images. URLs outside of it are rejected.
   *
   * @default both 'https://cdn.discordapp.com' and 'https://media.discordapp.net'
   */
  readonly cdnUrl?: string | undefined
}

/** Bytes and media type of a response. */
export interface FetchedImage {
  readonly data: ReturnType<Uint8Array['slice']>
  /** The media type, such as `image/webp`, in lower case and without parameters. */
  readonly contentType: string
}

const MAX_BYTES = 16 * 1024 * 1024
/** Media types of the CDN's formats. An attachment can be an SVG, which can contain scripts. */
const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif']
/** Percent-encoded dots and slashes, which a server may decode before it resolves the path. */
const ENCODED_DOT_OR_SLASH = /%(2e|2f|5c)/i

/**
 * Fetches an image from the CDN with a single request: without a retry, a credential or a redirect.
 *
 * @param url URL from one of the functions of `grantcord/cdn`.
 * @throws {@link InvalidArgumentError} when the URL is not on the CDN.
 * @throws {@link NotFoundError} when the image does not exist, another {@link HTTPError} for any other error
 *   response.
 * @throws {@link UnexpectedResponseError} when the response is not a PNG, JPEG, WebP, GIF or AVIF image, is empty, is too large or is a redirect.
 * @throws {@link NetworkError} or {@link TimeoutError} when no complete response is received.
 *
 * @example
 * ```ts
 * import type { User } from 'grantcord'
 * import { displayAvatarUrl, fetchImage } from 'grantcord/cdn'
 *
 * export async function avatarOf(user: User): Promise<Response> {
 *   const { data, contentType } = await fetchImage(displayAvatarUrl(user, { size: 256 }))
 *   return new Response(data, { headers: { 'Content-Type': contentType } })
 * }
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting
 */
export async function fetchImage(url: string, options: FetchImageOptions = {}): Promise<FetchedImage> {
  checkOptions('options', options, ['fetch', 'signal', 'maxBytes', 'timeout', 'cdnUrl'])
  const { fetch, signal, maxBytes = MAX_BYTES, timeout = 12_000, cdnUrl } = options
  checkFunction('fetch', fetch)
  checkSignal(signal)
  checkTimeout('timeout', timeout)
  checkNumber('maxBytes', maxBytes, 1, Number.MAX_SAFE_INTEGER, 1)
  const bases = cdnUrl === undefined ? [CDN_SERVER, MEDIA_SERVER] : [readBase(cdnUrl)]
  const key = `GET ${pathOf(url, bases)}`

  const operation = { ...IMAGE, key }
  const call = { credential: { kind: 'none' }, ignoreBody: true } as const
  const request = { operation, call, url, init: { headers: { Accept: 'image/*' } }, bodyLimit: maxBytes }
  const sent = await send(request, { fetch, timeout, signal })
  const outcome = sent.kind === 'response' ? classify(request, sent) : sent
  if (outcome.kind !== 'success') throw createError({ operation, call, outcome, attempts: 1, secrets: [] })
  const { headers, chunks } = outcome
  const data = toBytes(chunks)
  const type = headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const isImage = IMAGE_TYPES.includes(type)
  if (isImage && data.byteLength > 0) return { data, contentType: type }
  const problem = isImage ? 'the body is empty' : 'the body is not a PNG, JPEG, WebP, GIF or AVIF image'
  throw createError({
    operation,
    call,
    outcome: { ...outcome, kind: 'unusable', problem },
    attempts: 1,
    secrets: [],
  })
}

/** An image of the CDN as the request pipeline describes an operation. */
const IMAGE: OperationDescriptor = {
  key: 'GET',
  isDescribed: false,
  method: 'GET',
  path: '',
  server: '',
  credentials: ['none'],
  scopes: [],
  bodyToken: undefined,
  contentTypes: [],
  statuses: [200],
  noContent: [],
  texts: [],
  secrets: [],
  commaSeparated: [],
}

/** Returns the path of a URL that is below one of the bases. */
function pathOf(url: unknown, bases: readonly string[]): string {
  checkUrl('url', url)
  const { origin, pathname } = new URL(url)
  const base = bases.find((one) => `${origin}${pathname}`.startsWith(`${one}/`))
  const path = base && pathname.slice(base.length - origin.length)
  if (path !== undefined && !ENCODED_DOT_OR_SLASH.test(path)) return pathname
  throw new InvalidArgumentError('url', `must be the URL of an image below ${bases.join('/ or ')}/`)
}

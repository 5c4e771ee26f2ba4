import { InvalidArgumentError } from '../../runtime/errors/arguments.ts'
import { UnexpectedResponseError } from '../../runtime/errors/network.ts'
import { createError } from '../../runtime/transport/errors.ts'
import { toBytes } from '../../runtime/transport/response.ts'
import { sendAndRead } from '../../runtime/transport/send.ts'
import type { FetchLike } from '../../runtime/transport/types.ts'
import { checkFunction, checkSignal, checkTimeout, checkUrl } from '../../runtime/validation/arguments.ts'
import { checkObject } from '../check-shape.ts'
import { readBase } from './url.ts'

/** How an image is fetched. */
export interface FetchImageOptions {
  /** Sends the request; the platform's by default. */
  readonly fetch?: FetchLike | undefined
  /** Its reason is thrown when it aborts. */
  readonly signal?: AbortSignal | undefined
  /** The largest image that is taken, in bytes: 16 MiB. */
  readonly maxBytes?: number | undefined
  /** Milliseconds for connecting, headers and body: 10 000. */
  readonly timeout?: number | undefined
  /** Where the images are, if not on Discord's CDN. Nothing is fetched from anywhere else. */
  readonly cdnUrl?: string | undefined
}

/** An image as it was answered. */
export interface FetchedImage {
  readonly data: Uint8Array<ArrayBuffer>
  /** The media type, such as `image/webp`, in lower case and without parameters. */
  readonly contentType: string
}

const MAX_BYTES = 16 * 1024 * 1024
/** A dot or a slash in disguise, which whoever serves a path may read as one. */
const DISGUISED = /%(2e|2f|5c)/i

/**
 * Fetches one image of the CDN: once, without a credential, and without following a redirect.
 *
 * @param url As the functions of this entry write it.
 * @throws {@link InvalidArgumentError} for a URL that is not one of the CDN. {@link NotFoundError} for an image
 *   that is gone, another {@link HTTPError} for any other refusal, {@link UnexpectedResponseError} for what is
 *   no image, empty, too large or elsewhere, {@link NetworkError} and {@link TimeoutError}.
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
  checkObject('options', options)
  const { fetch, signal, maxBytes = MAX_BYTES, timeout = 10_000, cdnUrl } = options
  checkFunction('fetch', fetch)
  checkSignal(signal)
  checkTimeout('timeout', timeout)
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 1) {
    throw new InvalidArgumentError('maxBytes', 'must be a whole number of bytes above 0')
  }
  const key = `GET ${pathOf(url, readBase(cdnUrl))}`

  const request = { url, init: { headers: { Accept: 'image/*' } } }
  const outcome = await sendAndRead(request, { fetch, timeout, signal, bodyLimit: maxBytes }, toBytes)
  if (outcome.kind !== 'response' || !outcome.ok) {
    const text = outcome.kind === 'response' ? new TextDecoder().decode(outcome.body) : ''
    const ending = outcome.kind === 'response' ? { ...outcome, body: text } : outcome
    const operation = { key, credentials: [], secrets: [] }
    throw createError({ operation, outcome: ending, json: text, attempts: 1, secrets: [] })
  }
  const { status, headers, body: data } = outcome
  const contentType = headers.get('content-type')
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const isImage = type.startsWith('image/')
  if (isImage && data.byteLength > 0) return { data, contentType: type }
  const problem = isImage ? 'the body is empty' : 'the body is not an image'
  throw new UnexpectedResponseError(key, problem, { status, contentType })
}

/** The path of a URL that lies below another one. */
function pathOf(url: unknown, base: string): string {
  checkUrl('url', url)
  const { origin, pathname } = new URL(url)
  const isBelow = `${origin}${pathname}`.startsWith(`${base}/`)
  if (isBelow && !DISGUISED.test(pathname.slice(base.length - origin.length))) return pathname
  throw new InvalidArgumentError('url', `must be the URL of an image below ${base}/`)
}

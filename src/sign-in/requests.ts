import { propertyOf } from '../runtime/utils/objects.ts'
import { parseUrl } from '../runtime/validation/urls.ts'

/** Longest URL to return to after a sign-in, in characters. */
const MAX_LENGTH = 1024

/**
 * Returns the path, query and fragment of a path or URL within an origin, or `undefined` for any other value. Characters
 * that browsers read as `/` or leave out are refused.
 */
export function readReturnTo(value: string | null | undefined, origin: string): string | undefined {
  if (!value || value.length > MAX_LENGTH) return undefined
  if (/[\\\p{Cc}\p{Zl}\p{Zp}]/u.test(value)) return undefined
  // The origin precedes a path, so that no part of the path can become the host.
  const url = parseUrl(value.startsWith('/') ? origin + value : value)
  if (!url?.href.startsWith(`${origin}/`) || url.pathname.startsWith('//')) return undefined
  const path = url.pathname + url.search + url.hash
  return path.length > MAX_LENGTH ? undefined : path
}

/**
 * Checks whether a page of the application sent a request. Browsers set both headers themselves: pages cannot change them.
 *
 * @param origins Origins of the application.
 * @returns `undefined` if the request has neither header, as that of a program.
 */
export function isSameOrigin(headers: Headers, origins: readonly string[]): boolean | undefined {
  const site = getHeader(headers, 'sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = getHeader(headers, 'origin')
  return origin === undefined ? undefined : origins.includes(origin)
}

/** Checks whether the client expects a page, as a browser does that follows a link or sends a form. */
export function acceptsHtml(headers: unknown): boolean {
  return getHeader(headers, 'accept')?.includes('text/html') ?? false
}

/** Returns a header of `Headers`, or of the object of Node with names in lower case. */
export function getHeader(headers: unknown, name: string): string | undefined {
  if (isHeaders(headers)) return headers.get(name) ?? undefined
  const value = propertyOf(headers, name)
  return typeof value === 'string' ? value : undefined
}

function isHeaders(value: unknown): value is Pick<Headers, 'get'> {
  return typeof propertyOf(value, 'get') === 'function'
}

/** Returns the path and query of a GET request, of the web or of Node; `undefined` for any other source. */
export function pathOf(source: unknown): string | undefined {
  if (propertyOf(source, 'method') !== 'GET') return undefined
  // Express removes the path of a router from `url`.
  const url = propertyOf(source, 'originalUrl') ?? propertyOf(source, 'url')
  if (typeof url !== 'string') return undefined
  return url.startsWith('/') ? url : url.replace(/^[^/]*\/\/[^/]*/, '')
}

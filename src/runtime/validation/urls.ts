import { InvalidArgumentError } from '../errors/arguments.ts'
import { invalidType } from './arguments.ts'

/** Parses an absolute URL. Returns `undefined` for any other value. Not every platform has `URL.canParse`. */
export function parseUrl(value: unknown): URL | undefined {
  try {
    return typeof value === 'string' ? new URL(value) : undefined
  } catch {
    return undefined
  }
}

/**
 * Checks that a value is an absolute URL without white space, credentials and a fragment.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkUrl(field: string, value: unknown): asserts value is string {
  const url = parseUrl(value)
  if (typeof value !== 'string' || !url || /[\s\p{Cc}\p{Cs}]/u.test(value)) {
    throw invalidType(field, 'an absolute URL', value)
  }
  if (url.username !== '' || url.password !== '' || value.includes('#')) {
    throw new InvalidArgumentError(field, 'must be a URL without a user name, a password or a fragment')
  }
}

/** Addresses of the own host: those that no other host can receive requests for. */
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/

/**
 * Checks that a value is the URL of a server to which secrets can be sent: https, or http of a loopback address.
 *
 * @param allowHttp Allows http of any host.
 * @throws {@link InvalidArgumentError}
 */
export function checkServerUrl(field: string, value: unknown, allowHttp: boolean): asserts value is string {
  checkUrl(field, value)
  const { protocol, hostname } = new URL(value)
  if (protocol === 'https:' || (protocol === 'http:' && (allowHttp || LOOPBACK.test(hostname)))) return
  throw new InvalidArgumentError(
    field,
    'must be an https URL, or http of localhost: for http of another host set dangerouslyAllowHttp',
  )
}

/** A URL of the web, or of an app with its own scheme. Neither `localhost:3000` nor a script is one. */
const REDIRECT_URI =
  /^(https?:\/\/|(?!(https?|javascript|data|vbscript|file|blob|about|localhost|mailto|ftp|wss?):)[a-z][a-z\d+.-]*:\/)/i

/**
 * Checks that a value is a redirect URI.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkRedirectUri(value: unknown): asserts value is string {
  checkUrl('redirectUri', value)
  if (REDIRECT_URI.test(value)) return
  throw new InvalidArgumentError(
    'redirectUri',
    'must start with https://, http:// or a scheme such as myapp:/',
  )
}

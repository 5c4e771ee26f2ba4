import { parseCookie, stringifySetCookie } from 'cookie'
import { EncryptJWT, errors, type JWTPayload, jwtDecrypt } from 'jose'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { cryptoWith } from '../runtime/utils/crypto.ts'
import { propertyOf } from '../runtime/utils/objects.ts'
import { getHeader } from './requests.ts'

/** Where a cookie is valid, and how a browser sends it. */
export interface CookieAttributes {
  readonly path: string
  readonly domain: string | undefined
  readonly secure: boolean
  readonly sameSite: 'lax' | 'none'
  /** Keeps the cookie apart for each site that embeds the page, as the pages of an Activity are. */
  readonly partitioned: boolean
}

/**
 * Source of cookies: a `Request`, the request of Node, Express or Fastify, `Headers` such as those of `headers()` in
 * Next.js, or the text of a `Cookie` header.
 */
export type CookieSource =
  | string
  | null
  | undefined
  | { get(name: string): string | null }
  | { readonly headers: { get(name: string): string | null } }
  | { readonly headers: Readonly<Record<string, string | readonly string[] | undefined>> }

/** Largest `Set-Cookie` header in bytes that every browser stores. */
const MAX_COOKIE_SIZE = 4096

/** Returns the cookies of a request by name. */
export function readCookies(source: CookieSource): Readonly<Record<string, string | undefined>> {
  const headers = propertyOf(source, 'headers') ?? source
  const text = typeof headers === 'string' ? headers : getHeader(headers, 'cookie')
  return parseCookie(text ?? '')
}

/**
 * Adds the prefix with which browsers accept a cookie only from the host itself (`__Host-`), or only over https
 * (`__Secure-`): RFC 6265bis section 4.1.3.
 */
export function prefixName(name: string, { path, domain, secure }: CookieAttributes): string {
  if (!secure) return name
  return `${path === '/' && domain === undefined ? '__Host-' : '__Secure-'}${name}`
}

/**
 * Returns the `Set-Cookie` header that stores a cookie.
 *
 * @param maxAge Lifetime in seconds; 0 deletes the cookie.
 * @throws {@link InvalidArgumentError} if the header is larger than browsers accept.
 */
export function writeCookie(
  name: string,
  value: string,
  maxAge: number,
  attributes: CookieAttributes,
): string {
  const { path, domain, secure, sameSite, partitioned } = attributes
  const header = stringifySetCookie(name, value, {
    path,
    ...(domain !== undefined && { domain }),
    httpOnly: true,
    secure,
    sameSite,
    partitioned,
    maxAge,
  })
  if (header.length <= MAX_COOKIE_SIZE) return header
  throw new InvalidArgumentError(
    'session',
    `must fit into a cookie of ${MAX_COOKIE_SIZE} bytes, and needs ${header.length}: return less, such as ids of your database`,
  )
}

/** Returns the `Set-Cookie` header that deletes a cookie. */
export function deleteCookie(name: string, attributes: CookieAttributes): string {
  return writeCookie(name, '', 0, attributes)
}

/** Keys and clock of {@link Sealer}s. */
export interface SealerOptions {
  /** Secrets: the first one encrypts, all of them decrypt. */
  readonly secrets: readonly string[]
  /** The application that the contents are for. */
  readonly audience: string
  /** Returns the time in milliseconds since the Unix epoch. */
  readonly now: () => number
}

/**
 * Encrypts the contents of cookies of one purpose as JWTs, with AES-256-GCM and a key that is derived from the secret for
 * this purpose and this application. So the browser can neither read nor change them, nor use one in place of another.
 */
export class Sealer {
  readonly #purpose: string
  readonly #options: SealerOptions
  readonly #keys = new Map<string, Promise<CryptoKey>>()

  constructor(purpose: string, options: SealerOptions) {
    this.#purpose = purpose
    this.#options = options
  }

  /**
   * Encrypts claims.
   *
   * @param expiresAt Expiry in seconds since the Unix epoch.
   */
  async seal(claims: JWTPayload, expiresAt: number): Promise<string> {
    const { secrets, audience, now } = this.#options
    return new EncryptJWT(claims)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: this.#purpose })
      .setAudience(audience)
      .setIssuedAt(Math.floor(now() / 1000))
      .setExpirationTime(expiresAt)
      .encrypt(await this.#deriveKey(secrets[0] ?? ''))
  }

  /** Decrypts claims. Returns `undefined` if they are expired, changed, or sealed for something else. */
  async open<Claims>(text: string | undefined): Promise<(Claims & JWTPayload) | undefined> {
    if (text === undefined || text.length > MAX_COOKIE_SIZE) return undefined
    const { secrets, audience, now } = this.#options
    for (const secret of secrets) {
      try {
        const { payload } = await jwtDecrypt<Claims>(text, await this.#deriveKey(secret), {
          audience,
          typ: this.#purpose,
          requiredClaims: ['exp', 'iat'],
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
          currentDate: new Date(now()),
        })
        return payload
      } catch (error) {
        if (!(error instanceof errors.JOSEError)) throw error
      }
    }
    return undefined
  }

  /** Derives the key of a secret with HKDF (RFC 5869). */
  #deriveKey(secret: string): Promise<CryptoKey> {
    const known = this.#keys.get(secret)
    if (known) return known
    const key = deriveKey(secret, `grantcord ${this.#purpose} ${this.#options.audience}`)
    this.#keys.set(secret, key)
    return key
  }
}

async function deriveKey(secret: string, info: string): Promise<CryptoKey> {
  const encoder = new TextEncoder()
  const { subtle } = cryptoWith('subtle')
  const material = await subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveKey'])
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(info) }
  return subtle.deriveKey(algorithm, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
}

/**
 * The cookies that carry pending sign-ins from `/login` to `/callback`, one for each `state`. A sign-in contains the code
 * verifier, which is secret, so the value is a JWT encrypted with AES-256-GCM: the browser can neither read it nor change it.
 */
import { Buffer } from 'node:buffer'
import { parseCookie, stringifySetCookie } from 'cookie'
import type { Authorization, Scope } from 'grantcord'
import { EncryptJWT, errors, jwtDecrypt } from 'jose'
import { discord } from './discord.ts'

/** Lifetime of the cookie and of the JWT in seconds, the same as the lifetime of an authorization. */
const LIFETIME = 600

/** Purpose of the JWT. JWTs that the same key encrypts for other purposes are rejected. */
const AUDIENCE = 'discord-sign-in'

const secure = discord.redirectUri?.startsWith('https:') ?? false

/**
 * Beginning of the name of a cookie. The `state` follows, so that a browser can have several pending sign-ins. The prefix
 * `__Host-` prevents other subdomains from setting the cookie. It requires HTTPS.
 */
const PREFIX = secure ? '__Host-discord-sign-in-' : 'discord-sign-in-'

/** Maximum number of pending sign-ins of a browser. A server rejects a request whose cookies are too long. */
const MAX_SIGN_INS = 5

/** `SameSite` is `Lax`: with `Strict`, the browser would omit the cookie when Discord redirects to `/callback`. */
export const ATTRIBUTES = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const

function deleteByName(name: string): string {
  return stringifySetCookie(name, '', { ...ATTRIBUTES, maxAge: 0 })
}

/** Returns the value of the `Set-Cookie` header that deletes a sign-in. */
export function deleteCookie({ state }: Pick<Authorization, 'state'>): string {
  return deleteByName(PREFIX + state)
}

/**
 * Returns the values of the `Set-Cookie` headers that store a sign-in and delete the oldest ones above the limit.
 *
 * @param header The `Cookie` header of the request.
 */
export async function createCookies(
  signIn: Authorization,
  header: string | null | undefined,
): Promise<string[]> {
  const jwt = await new EncryptJWT({ signIn })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setAudience(AUDIENCE)
    .setExpirationTime(`${LIFETIME} seconds`)
    .encrypt(getKey())
  // Browsers send the oldest cookies first. A state has only the characters of base64url.
  const names = Object.keys(parseCookie(header ?? '')).filter((name) => /^[\w-]+$/.test(name))
  const pending = names.filter((name) => name.startsWith(PREFIX))
  const cookie = stringifySetCookie(PREFIX + signIn.state, jwt, { ...ATTRIBUTES, maxAge: LIFETIME })
  return [cookie, ...pending.slice(0, 1 - MAX_SIGN_INS).map(deleteByName)]
}

/**
 * Returns the sign-in that a callback belongs to, or `undefined` if its cookie is missing, expired or not encrypted with
 * our key. The sign-ins of other states are not touched.
 *
 * @param header The `Cookie` header of the request.
 * @param url The URL of the request, which may be relative.
 */
export async function readCookie<Requested extends Scope = 'identify' | 'email'>(
  header: string | null | undefined,
  url: string,
): Promise<Authorization<Requested> | undefined> {
  const state = new URL(url, 'http://localhost').searchParams.get('state') ?? ''
  const jwt = parseCookie(header ?? '')[PREFIX + state]
  if (!jwt) return undefined
  try {
    const { payload } = await jwtDecrypt<{ signIn: Authorization<Requested> }>(jwt, getKey(), {
      audience: AUDIENCE,
      requiredClaims: ['exp'],
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    return payload.signIn
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined
    throw error
  }
}

let key = readKey(process.env.COOKIE_KEY)

function readKey(text: string | undefined): Uint8Array | undefined {
  if (!text) return undefined
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length === 32) return bytes
  throw new RangeError(
    `COOKIE_KEY has ${bytes.length} bytes, expected 32 bytes in base64. Create a key with: openssl rand -base64 32`,
  )
}

/** Returns `COOKIE_KEY`, or else a random key. Workers create random values only while they handle a request. */
export function getKey(): Uint8Array {
  key ??= crypto.getRandomValues(new Uint8Array(32))
  return key
}

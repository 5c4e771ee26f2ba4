/**
 * The cookie that carries a pending sign-in from `/login` to `/callback`. The sign-in contains the code verifier, which
 * is secret, so the value is a JWT encrypted with AES-256-GCM: the browser can neither read it nor change it.
 */
import { Buffer } from 'node:buffer'
import { parseCookie, stringifySetCookie } from 'cookie'
import type { Authorization } from 'grantcord'
import { EncryptJWT, errors, jwtDecrypt } from 'jose'
import { discord } from './discord.ts'

type SignIn = Authorization<'identify' | 'email'>

/** Lifetime of the cookie and of the JWT in seconds, the same as the lifetime of an authorization. */
const LIFETIME = 600

/** Purpose of the JWT. JWTs that the same key encrypts for other purposes are rejected. */
const AUDIENCE = 'discord-sign-in'

const secure = discord.redirectUri?.startsWith('https:') ?? false

/** The prefix `__Host-` prevents other subdomains from setting the cookie. It requires HTTPS. */
const NAME = secure ? '__Host-discord-sign-in' : 'discord-sign-in'

/** `SameSite` is `Lax`: with `Strict`, the browser would omit the cookie when Discord redirects to `/callback`. */
export const ATTRIBUTES = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const

/** Value of the `Set-Cookie` header that deletes the cookie. */
export const DELETED_COOKIE = stringifySetCookie(NAME, '', { ...ATTRIBUTES, maxAge: 0 })

/** Returns the value of the `Set-Cookie` header that stores a sign-in. */
export async function createCookie(signIn: SignIn): Promise<string> {
  const jwt = await new EncryptJWT({ signIn })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setAudience(AUDIENCE)
    .setExpirationTime(`${LIFETIME} seconds`)
    .encrypt(getKey())
  return stringifySetCookie(NAME, jwt, { ...ATTRIBUTES, maxAge: LIFETIME })
}

/** Returns the sign-in in a `Cookie` header, or `undefined` if it is missing, expired or not encrypted with our key. */
export async function readCookie(header: string | null | undefined): Promise<SignIn | undefined> {
  const jwt = parseCookie(header ?? '')[NAME]
  if (!jwt) return undefined
  try {
    const { payload } = await jwtDecrypt<{ signIn: SignIn }>(jwt, getKey(), {
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

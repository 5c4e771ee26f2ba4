/** The cookie with the signed-in user, which the page `/` shows: a JWT that is encrypted like the pending sign-in. */
import { parseCookie, stringifySetCookie } from 'cookie'
import type { User } from 'grantcord'
import { EncryptJWT, errors, jwtDecrypt } from 'jose'
import { ATTRIBUTES, getKey } from './sign-in-cookie.ts'

/** Signed-in user. Identify users by `id`, because names can change. */
export interface Session {
  readonly id: string
  readonly name: string
  /** E-mail address that Discord has verified. */
  readonly email: string | undefined
}

/** Lifetime of the session in seconds. */
const LIFETIME = 3600
const AUDIENCE = 'session'
const NAME = ATTRIBUTES.secure ? '__Host-session' : 'session'

/** Returns the value of the `Set-Cookie` header that stores the session of a user. */
export async function createSessionCookie(user: User): Promise<string> {
  const { id, username, global_name, email, verified } = user
  const session = { id, name: global_name ?? username, email: verified && email ? email : undefined }
  const jwt = await new EncryptJWT({ session })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setAudience(AUDIENCE)
    .setExpirationTime(`${LIFETIME} seconds`)
    .encrypt(getKey())
  return stringifySetCookie(NAME, jwt, { ...ATTRIBUTES, maxAge: LIFETIME })
}

/** Returns the value of the `Set-Cookie` header that ends a session. */
export function deleteSessionCookie(): string {
  return stringifySetCookie(NAME, '', { ...ATTRIBUTES, maxAge: 0 })
}

/** Returns the session in a `Cookie` header, or `undefined` if it is missing, expired or not encrypted with our key. */
export async function readSessionCookie(header: string | null | undefined): Promise<Session | undefined> {
  const jwt = parseCookie(header ?? '')[NAME]
  if (!jwt) return undefined
  try {
    const { payload } = await jwtDecrypt<{ session: Session }>(jwt, getKey(), {
      audience: AUDIENCE,
      requiredClaims: ['exp'],
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    return payload.session
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined
    throw error
  }
}

import { DiscordOAuth2Error } from '../errors/base.ts'
import { base64url } from './base64.ts'

/**
 * Generates 256 random bits in base64url.
 *
 * @throws {@link DiscordOAuth2Error} if the platform has no `crypto.getRandomValues`.
 */
export function randomText(): string {
  return base64url(cryptoWith('getRandomValues').getRandomValues(new Uint8Array(32)))
}

/**
 * Calculates the SHA-256 digest of a text.
 *
 * @throws {@link DiscordOAuth2Error} if the platform has no `crypto.subtle`, as on a page with http.
 */
export async function sha256(text: string): Promise<Uint8Array> {
  const { subtle } = cryptoWith('subtle')
  return new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)))
}

/**
 * Returns the Web Crypto API if it has a member, which some platforms and pages lack.
 *
 * @throws {@link DiscordOAuth2Error} that names the missing member.
 */
export function cryptoWith(member: 'getRandomValues' | 'subtle'): Crypto {
  const { crypto } = globalThis as { readonly crypto?: Crypto }
  if (crypto?.[member]) return crypto
  throw new DiscordOAuth2Error(`crypto.${member} is missing: use https or localhost, or load a polyfill`)
}

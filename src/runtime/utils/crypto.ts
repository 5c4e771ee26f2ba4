import { DiscordOAuth2Error } from '../errors/base.ts'
import { base64url } from './base64.ts'

/**
 * Generates 256 random bits in base64url.
 *
 * @throws {@link DiscordOAuth2Error} that names the API of the platform that is missing.
 */
export function randomText(): string {
  const { crypto } = globalThis as { readonly crypto?: Partial<Crypto> }
  if (!crypto?.getRandomValues) throw missingApi('crypto.getRandomValues')
  return base64url(crypto.getRandomValues(new Uint8Array(32)))
}

/**
 * Calculates the SHA-256 digest of a text.
 *
 * @throws {@link DiscordOAuth2Error} that names the API of the platform that is missing.
 */
export async function sha256(text: string): Promise<Uint8Array> {
  const { crypto } = globalThis as { readonly crypto?: Partial<Crypto> }
  if (!crypto?.subtle) throw missingApi('crypto.subtle')
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}

function missingApi(name: string): DiscordOAuth2Error {
  return new DiscordOAuth2Error(
    `This platform has no ${name}: open the page with https or on localhost, or load a polyfill`,
  )
}

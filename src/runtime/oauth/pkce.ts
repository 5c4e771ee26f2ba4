import { InvalidArgumentError } from '../errors/arguments.ts'
import { base64url } from '../utils/base64.ts'
import { randomText, sha256 } from '../utils/crypto.ts'

/** Syntax of a code verifier: RFC 7636 section 4.1. */
const VERIFIER = /^[A-Za-z0-9._~-]{43,128}$/

/**
 * Generates a code verifier of 256 random bits.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7636#section-4.1
 */
export function generateCodeVerifier(): string {
  return randomText()
}

/**
 * Calculates the S256 challenge of a code verifier, which is sent through the browser in its place.
 *
 * @throws {@link InvalidArgumentError} unless the verifier has 43 to 128 unreserved characters.
 * @see https://www.rfc-editor.org/rfc/rfc7636#section-4.2
 */
export async function calculateCodeChallenge(codeVerifier: string): Promise<string> {
  checkCodeVerifier('codeVerifier', codeVerifier)
  return base64url(await sha256(codeVerifier))
}

/**
 * Checks a code verifier.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkCodeVerifier(field: string, value: unknown): asserts value is string {
  if (typeof value !== 'string' || !VERIFIER.test(value)) {
    throw new InvalidArgumentError(field, 'must have 43 to 128 characters of A-Za-z0-9._~-')
  }
}

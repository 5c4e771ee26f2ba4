import type { BearerCredential } from './credential.ts'
import type { Obstacle } from './outcome.ts'

/**
 * What makes it certain that an access token cannot work, before anything is sent; absent where nothing does.
 *
 * @param alternatives Sets of scopes of which one must be granted as a whole.
 * @param now Milliseconds since the Unix epoch.
 */
export function checkToken(
  token: BearerCredential,
  alternatives: readonly (readonly string[])[],
  now: number,
): Obstacle | undefined {
  const { scopes: granted, expiresAt, refreshable } = token
  if (granted && alternatives.length > 0) {
    const missing = alternatives
      .map((needed) => needed.filter((scope) => !granted.includes(scope)))
      .sort((a, b) => a.length - b.length)[0]
    if (missing && missing.length > 0) return { kind: 'missingScope', missing, granted }
  }
  return expiresAt !== null && now >= expiresAt ? { kind: 'expired', expiresAt, refreshable } : undefined
}

import { AccessTokenExpiredError, MissingScopeError } from '../errors/token.ts'
import type { BearerCredential } from './credential.ts'
import type { OperationDescriptor } from './operation.ts'

/**
 * Refuses an access token that cannot work, before anything is sent.
 *
 * @param alternatives Sets of scopes of which one must be granted as a whole.
 * @throws {@link MissingScopeError} · {@link AccessTokenExpiredError}
 */
export function checkToken(
  operation: OperationDescriptor,
  token: BearerCredential,
  alternatives: readonly (readonly string[])[],
  now: number,
): void {
  const { scopes: granted, expiresAt } = token
  if (granted && alternatives.length > 0) {
    const missing = alternatives
      .map((needed) => needed.filter((scope) => !granted.includes(scope)))
      .sort((a, b) => a.length - b.length)[0]
    if (missing && missing.length > 0) throw new MissingScopeError(operation.key, missing, granted)
  }
  if (expiresAt !== null && now >= expiresAt) throw new AccessTokenExpiredError(expiresAt, token.refreshable)
}

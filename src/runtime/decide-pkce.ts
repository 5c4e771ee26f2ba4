import { NOT_IMPLICIT_SCOPES } from '../generated/scopes.ts'
import { checkOneOf } from './check.ts'
import type { ClientConfig } from './config.ts'
import { InvalidArgumentError } from './errors/argument.ts'

/** What decides whether a sign-in uses PKCE. */
export interface PkceQuestion {
  readonly scopes: readonly string[]
  readonly responseType: 'code' | 'token'
  /** What the caller says. */
  readonly asked: boolean | undefined
  /** The scope that Discord refuses with a code challenge. */
  readonly refusedBy: string | undefined
}

/**
 * Whether a sign-in uses PKCE that is not a plain one: of the implicit grant, without PKCE, or for a scope that refuses
 * it. Loaded with the first of them.
 *
 * @throws {@link InvalidArgumentError}
 */
export function decidePkce(
  { clientSecret }: ClientConfig,
  { scopes, responseType, asked, refusedBy }: PkceQuestion,
): boolean {
  if (asked !== undefined) checkOneOf('pkce', asked, [true, false])
  if (responseType === 'token') {
    if (asked) throw new InvalidArgumentError('pkce', 'must be off for the implicit grant, which has no code')
    const refused = scopes.find((scope) => NOT_IMPLICIT_SCOPES.includes(scope))
    if (refused) {
      throw new InvalidArgumentError(
        'scopes',
        `must not hold ${refused}, which the implicit grant cannot carry`,
      )
    }
    return false
  }
  if (asked === false && clientSecret === undefined) {
    throw new InvalidArgumentError(
      'pkce',
      'must be on without a client secret: the code would travel unprotected',
    )
  }
  if (refusedBy === undefined) return asked ?? true
  if (asked) {
    throw new InvalidArgumentError('pkce', `must be off with ${refusedBy}: Discord answers invalid_scope`)
  }
  if (clientSecret === undefined) {
    throw new InvalidArgumentError(
      'scopes',
      `must not hold ${refusedBy} without a client secret: the code would travel unprotected`,
    )
  }
  return false
}

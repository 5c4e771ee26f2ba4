/**
 * Entry point `grantcord/scopes`: access to each scope, the grants that support it, and the scopes that it implies.
 */
import { GRANTS, type Grant, SCOPE_DETAILS } from '../generated/scope-details.ts'
import { IMPLIED_SCOPES, SCOPES, type Scope } from '../generated/scopes.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { checkArray, checkOneOf } from '../runtime/validation/arguments.ts'

export {
  GRANTS,
  type Grant,
  SCOPE_DETAILS,
  type ScopeAccess,
  type ScopeDetails,
  type ScopeStatus,
} from '../generated/scope-details.ts'
export { SCOPES, type Scope } from '../generated/scopes.ts'

/**
 * Returns the scopes that a grant supports, in alphabetical order. {@link SCOPE_DETAILS} lists which applications may
 * request them. Discord does not document a list for the device grant.
 *
 * @throws {@link InvalidArgumentError} for an unknown grant.
 * @example
 * ```ts
 * import { SCOPE_DETAILS, scopesOfGrant } from 'grantcord/scopes'
 *
 * export const choices = scopesOfGrant('implicit').filter((scope) => SCOPE_DETAILS[scope].access === 'open')
 * ```
 * @see https://docs.discord.com/developers/topics/oauth2#shared-resources-oauth2-scopes
 */
export function scopesOfGrant(grant: Grant): Scope[] {
  checkOneOf('grant', grant, GRANTS)
  return SCOPES.filter((scope) => SCOPE_DETAILS[scope].grants.includes(grant))
}

/**
 * Checks whether a grant supports a scope. An application that is owned by a team receives only `identify` and
 * `applications.commands.update` from the client credentials grant, which this function does not take into account.
 *
 * @throws {@link InvalidArgumentError} for an unknown grant or scope.
 * @example
 * ```ts
 * import { canCarry } from 'grantcord/scopes'
 *
 * export const isPossible = canCarry('implicit', 'role_connections.write') // false
 * ```
 * @see https://docs.discord.com/developers/topics/oauth2#shared-resources-oauth2-scopes
 */
export function canCarry(grant: Grant, scope: Scope): boolean {
  checkOneOf('grant', grant, GRANTS)
  if (!isKnown(scope)) throw new InvalidArgumentError('scope', 'must be one of SCOPES of grantcord/scopes')
  return SCOPE_DETAILS[scope].grants.includes(grant)
}

/**
 * Returns the scopes that others imply, directly or indirectly, in alphabetical order and without those given. An
 * unknown scope implies none. For the scopes of the Social SDK, some of this is observed, not documented: see
 * `implies` in {@link SCOPE_DETAILS}.
 *
 * @throws {@link InvalidArgumentError} unless the scopes are an array.
 * @example
 * ```ts
 * import { impliedScopes } from 'grantcord/scopes'
 *
 * export const others = impliedScopes(['identify', 'bot']) // ['applications.commands']
 * ```
 * @see https://docs.discord.com/developers/topics/oauth2#shared-resources-oauth2-scopes
 */
export function impliedScopes(scopes: readonly string[]): Scope[] {
  checkArray('scopes', scopes)
  const implied = scopes.flatMap((scope) => (isKnown(scope) ? (IMPLIED_SCOPES[scope] ?? []) : []))
  return SCOPES.filter((scope) => implied.includes(scope) && !scopes.includes(scope))
}

function isKnown(scope: string): scope is Scope {
  return Object.hasOwn(SCOPE_DETAILS, scope)
}

/** `grantcord/scopes`: who may ask for a scope, which grants can carry it, and what comes with it. */
import { GRANTS, type Grant, SCOPE_DETAILS } from '../generated/scope-details.ts'
import { SCOPES, type Scope } from '../generated/scopes.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { checkOneOf } from '../runtime/validation/arguments.ts'
import { checkList } from './check-shape.ts'

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
 * The scopes that a grant can carry, in alphabetical order. Who may ask for them stands in {@link SCOPE_DETAILS}.
 * Discord documents no list for the device grant.
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
 * Whether a grant can carry a scope. An application that a team owns gets `identify` and
 * `applications.commands.update` only from client credentials, which this does not know.
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
  if (!isKnown(scope)) throw new InvalidArgumentError('scope', 'must be one of SCOPES')
  return SCOPE_DETAILS[scope].grants.includes(grant)
}

/**
 * The scopes that come with others, directly or by way of another, in alphabetical order and without those given. An
 * unknown scope brings none. What the scopes of the Social SDK bring is observed in part: see `implies` of {@link SCOPE_DETAILS}.
 *
 * @throws {@link InvalidArgumentError} unless it is an array.
 * @example
 * ```ts
 * import { impliedScopes } from 'grantcord/scopes'
 *
 * export const others = impliedScopes(['identify', 'bot']) // ['applications.commands']
 * ```
 * @see https://docs.discord.com/developers/topics/oauth2#shared-resources-oauth2-scopes
 */
export function impliedScopes(scopes: readonly string[]): Scope[] {
  checkList('scopes', scopes)
  const found = new Set<string>(scopes)
  for (const scope of found) {
    if (!isKnown(scope)) continue
    for (const implied of Object.keys(SCOPE_DETAILS[scope].implies)) found.add(implied)
  }
  return SCOPES.filter((scope) => found.has(scope) && !scopes.includes(scope))
}

function isKnown(scope: string): scope is Scope {
  return Object.hasOwn(SCOPE_DETAILS, scope)
}

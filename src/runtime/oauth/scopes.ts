import { type ImplyingScopes, type Scope, UNSUPPORTED_SCOPES } from '../../generated/scopes.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'

declare const CUSTOM_SCOPE: unique symbol

/** Brand of a scope that the description does not know and that the caller vouches for. */
export interface CustomScopeBrand {
  readonly [CUSTOM_SCOPE]: true
}

/** A scope that {@link customScope} returned. */
export type CustomScope = string & CustomScopeBrand

/** A scope that can be requested: one of the description, or one that {@link customScope} returned. */
export type RequestableScope = Scope | CustomScope

/**
 * Scopes of a token whose scopes the compiler does not know. Every method compiles; granted scopes are checked at run
 * time if they are known.
 */
export type OpenScope = RequestableScope

/** The scopes that a scope is granted with, such as `sdk.social_layer` for `identify`. */
export type Implying<Name> = ImplyingScopes[Name & keyof ImplyingScopes]

/** Sets of scopes with which a set of one scope is granted. They are needed in the place of it. */
export type ImplyingSets<Alternative> = Alternative extends readonly [infer Name]
  ? SetOf<Implying<Name>>
  : never
type SetOf<Name> = Name extends unknown ? readonly [Name] : never

/** Syntax of a scope: visible ASCII characters except the quotation mark and the backslash (RFC 6749 section 3.3). */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+$/

/**
 * Allows a scope that the description does not know, such as a private or a new one.
 *
 * @throws {@link InvalidArgumentError} unless the name is a scope-token of RFC 6749 section 3.3.
 * @example
 * ```ts
 * import { customScope } from 'grantcord'
 *
 * export const scopes = ['identify', customScope('presences.read')] as const
 * ```
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.3
 */
export function customScope<const Name extends string>(name: Name): Name & CustomScopeBrand {
  checkScope('scope', name)
  return name as Name & CustomScopeBrand
}

/**
 * Checks the syntax of a scope.
 *
 * @throws {@link InvalidArgumentError}
 */
export function checkScope(field: string, scope: unknown): asserts scope is string {
  if (typeof scope !== 'string' || !SCOPE.test(scope)) {
    throw new InvalidArgumentError(field, 'must be a scope: visible ASCII characters without " and \\')
  }
}

/**
 * Joins scopes to the form in which they are sent, without duplicates.
 *
 * @throws {@link InvalidArgumentError} if the list is empty, or one of the scopes is invalid.
 */
export function formatScopes(scopes: readonly string[]): string {
  if (!Array.isArray(scopes) || scopes.length === 0) {
    throw new InvalidArgumentError('scopes', 'must be an array of at least one scope')
  }
  scopes.forEach((scope, index) => void checkScope(`scopes[${index}]`, scope))
  return [...new Set(scopes)].join(' ')
}

/**
 * Checks that a grant supports all scopes.
 *
 * @param grant Name of the grant.
 * @throws {@link InvalidArgumentError}
 */
export function checkGrantScopes(grant: keyof typeof UNSUPPORTED_SCOPES, scopes: readonly string[]): void {
  const unsupported = scopes.find((scope) => UNSUPPORTED_SCOPES[grant].includes(scope))
  if (unsupported === undefined) return
  const problem = `must not contain ${unsupported}, which the ${grant} grant does not support`
  throw new InvalidArgumentError('scopes', problem)
}

/** Splits the scopes of a response. */
export function parseScopes(scope: string): string[] {
  return scope.split(' ').filter((one) => one !== '')
}

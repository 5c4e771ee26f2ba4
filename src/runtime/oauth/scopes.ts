import type { Scope } from '../../generated/scopes.ts'
import { InvalidArgumentError } from '../errors/arguments.ts'

declare const SCOPE_TOKEN: unique symbol

/** Marks a scope that the description does not know and that the caller vouches for. */
export interface CustomScopeBrand {
  readonly [SCOPE_TOKEN]: true
}

/** A scope that {@link customScope} let pass. */
export type CustomScope = string & CustomScopeBrand

/** What may be asked for: a scope that the description knows, or one that {@link customScope} let pass. */
export type RequestableScope = Scope | CustomScope

/** The scopes of a token of which nobody knows what was granted: everything compiles, Discord decides. */
export type OpenScope = RequestableScope

/** RFC 6749 section 3.3: visible ASCII without the quotation mark and the backslash. */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+$/

/**
 * Lets a scope pass that the description does not know: a private or a new one.
 *
 * @throws {@link InvalidArgumentError} unless it is a scope-token of RFC 6749 section 3.3.
 * @example
 * ```ts
 * import { scopeToken } from 'grantcord'
 *
 * export const scopes = ['identify', scopeToken('presences.read')] as const
 * ```
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.3
 */
export function customScope<const Name extends string>(name: Name): Name & CustomScopeBrand {
  checkScope('scope', name)
  return name as Name & CustomScopeBrand
}

/** @throws {@link InvalidArgumentError} */
export function checkScope(field: string, scope: unknown): asserts scope is string {
  if (typeof scope !== 'string' || !SCOPE.test(scope)) {
    throw new InvalidArgumentError(field, 'must be a scope: visible ASCII characters without " and \\')
  }
}

/**
 * The list of scopes as it travels.
 *
 * @throws {@link InvalidArgumentError} when there is none, or one is no scope.
 */
export function formatScopes(scopes: readonly string[]): string {
  if (!Array.isArray(scopes) || scopes.length === 0) {
    throw new InvalidArgumentError('scopes', 'must be an array of at least one scope')
  }
  scopes.forEach((scope, index) => void checkScope(`scopes[${index}]`, scope))
  return [...new Set(scopes)].join(' ')
}

/** The scopes of an answer. */
export function parseScopes(scope: string): string[] {
  return scope.split(' ').filter((one) => one !== '')
}

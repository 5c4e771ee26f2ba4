import { checkRecord, type TokenFields } from '../oauth/token-response.ts'
import { isTime } from '../validation/arguments.ts'

/** Why a grant works no more. */
export type DeadReason =
  /** Discord refused the refresh token. */
  | 'invalid_grant'
  /** The same, after the answer of a refresh was lost: that one had spent it. */
  | 'invalid_grant_after_lost_response'
  /** It was revoked. */
  | 'revoked'

/** What is kept of a token under its key: the token, and what those who refresh it must know of each other. */
export interface StoredToken {
  /** Of this form. */
  readonly v: 1
  readonly token: TokenFields
  /** How it is renewed. */
  readonly renewal: 'refresh_token' | 'client_credentials'
  /** When Discord issued it, in milliseconds since the Unix epoch, by the clock of who asked. */
  readonly obtainedAt: number
  /** A random id of the login, which all refreshes of it keep. */
  readonly login: string
  /** How often it has been refreshed since the login: with the login, the name of its refresh token. */
  readonly generation: number
  /** Who refreshes it at the moment. */
  readonly lease: { readonly owner: string } | null
  /** How often its refresh token was sent, or may have been, without anybody knowing what came of it. */
  readonly doubt: number
  readonly dead: { readonly reason: DeadReason; readonly at: number } | null
}

/** A token of a new login. */
export function newLogin(
  token: TokenFields,
  obtainedAt: number,
  renewal: StoredToken['renewal'] = 'refresh_token',
): StoredToken {
  const login = crypto.randomUUID()
  return { v: 1, token, renewal, obtainedAt, login, generation: 0, lease: null, doubt: 0, dead: null }
}

/** What the refresh of a token brought. */
export function successor(old: StoredToken, token: TokenFields, obtainedAt: number): StoredToken {
  return { ...old, token, obtainedAt, generation: old.generation + 1, lease: null, doubt: 0, dead: null }
}

/** Whether both have the same refresh token. */
export function isSameToken(a: StoredToken, b: StoredToken): boolean {
  return a.login === b.login && a.generation === b.generation
}

/** Whether a token came of the other one, by one refresh or by several. */
export function isSuccessor(token: StoredToken, of: StoredToken): boolean {
  return token.login === of.login && token.generation > of.generation
}

/** As the text that a store keeps. */
export function write(stored: StoredToken): string {
  return JSON.stringify(stored)
}

/** A token in a text that {@link write} made, or in a part of it, wherever that is quoted: the group ends where it begins. */
export const WRITTEN_TOKEN: RegExp = /((?:access|refresh|id)Token[\\"']*\s*:\s*[\\"']+)[^\\"']+/g

/** @throws An `Error` without any of the text when it is none that {@link write} made. */
export function read(text: string): StoredToken {
  const value = parse(text)
  if (!isStoredToken(value))
    throw new Error('what is stored under this key is no token that this version can read')
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const REASONS: readonly unknown[] = [
  'invalid_grant',
  'invalid_grant_after_lost_response',
  'revoked',
] satisfies DeadReason[]

function isStoredToken(value: unknown): value is StoredToken {
  if (!isRecord(value) || value.v !== 1) return false
  const { token, renewal, obtainedAt, login, generation, lease, doubt, dead } = value
  try {
    checkRecord(token as TokenFields)
  } catch {
    return false
  }
  return (
    (renewal === 'refresh_token' || renewal === 'client_credentials') &&
    isTime(obtainedAt) &&
    typeof login === 'string' &&
    isCount(generation) &&
    isCount(doubt) &&
    (lease === null || (isRecord(lease) && typeof lease.owner === 'string')) &&
    (dead === null || (isRecord(dead) && REASONS.includes(dead.reason) && isTime(dead.at)))
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

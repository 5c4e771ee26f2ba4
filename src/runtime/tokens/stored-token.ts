import { checkRecord, type TokenFields } from '../oauth/token-response.ts'
import { isTime } from '../validation/arguments.ts'

/** Why a grant works no more. */
export type InvalidReason =
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
  readonly grantType: 'refresh_token' | 'client_credentials'
  /** When Discord issued it, in milliseconds since the Unix epoch, by the clock of who asked. */
  readonly obtainedAt: number
  /** A random id of the login, which all refreshes of it keep. */
  readonly grantId: string
  /** How often it has been refreshed since the login: with the login, the name of its refresh token. */
  readonly generation: number
  /** Who refreshes it at the moment. */
  readonly lease: { readonly owner: string } | null
  /** How often its refresh token was sent, or may have been, without anybody knowing what came of it. */
  readonly unconfirmedAttempts: number
  readonly invalid: { readonly reason: InvalidReason; readonly at: number } | null
}

/** A token of a new login. */
export function newGrant(
  token: TokenFields,
  obtainedAt: number,
  grantType: StoredToken['grantType'] = 'refresh_token',
): StoredToken {
  const grantId = crypto.randomUUID()
  return {
    v: 1,
    token,
    grantType,
    obtainedAt,
    grantId,
    generation: 0,
    lease: null,
    unconfirmedAttempts: 0,
    invalid: null,
  }
}

/** What the refresh of a token brought. */
export function rotate(old: StoredToken, token: TokenFields, obtainedAt: number): StoredToken {
  return {
    ...old,
    token,
    obtainedAt,
    generation: old.generation + 1,
    lease: null,
    unconfirmedAttempts: 0,
    invalid: null,
  }
}

/** Whether both have the same refresh token. */
export function isSameToken(a: StoredToken, b: StoredToken): boolean {
  return a.grantId === b.grantId && a.generation === b.generation
}

/** Whether a token came of the other one, by one refresh or by several. */
export function isRotationOf(token: StoredToken, of: StoredToken): boolean {
  return token.grantId === of.grantId && token.generation > of.generation
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
] satisfies InvalidReason[]

function isStoredToken(value: unknown): value is StoredToken {
  if (!isRecord(value) || value.v !== 1) return false
  const { token, grantType, obtainedAt, grantId, generation, lease, unconfirmedAttempts, invalid } = value
  try {
    checkRecord(token as TokenFields)
  } catch {
    return false
  }
  return (
    (grantType === 'refresh_token' || grantType === 'client_credentials') &&
    isTime(obtainedAt) &&
    typeof grantId === 'string' &&
    isCount(generation) &&
    isCount(unconfirmedAttempts) &&
    (lease === null || (isRecord(lease) && typeof lease.owner === 'string')) &&
    (invalid === null || (isRecord(invalid) && REASONS.includes(invalid.reason) && isTime(invalid.at)))
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

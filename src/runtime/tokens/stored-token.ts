import { formatScopes } from '../oauth/scopes.ts'
import { checkRecord, type TokenFields } from '../oauth/token-response.ts'
import { randomText } from '../utils/crypto.ts'
import { propertyOf } from '../utils/objects.ts'
import { isTime } from '../validation/arguments.ts'

/** Reason why a grant is no longer valid. */
export type InvalidReason =
  /** Discord rejected the refresh token. */
  | 'invalid_grant'
  /** Discord rejected the refresh token after the response to an earlier refresh, which had used it, was lost. */
  | 'invalid_grant_after_lost_response'
  /** The grant was revoked with the token manager. */
  | 'revoked'

/** The record of a key: its token, and the state that the processes that refresh it share. */
export interface StoredToken {
  /** Version of this format. A record of another version cannot be read. */
  readonly v: 1
  readonly token: TokenFields
  /** Grant type of the request that refreshes it. */
  readonly grantType: 'refresh_token' | 'client_credentials'
  /**
   * Time at which the token was requested, or saved after a sign-in, in milliseconds since the Unix epoch, by the clock
   * of the process that did it.
   */
  readonly obtainedAt: number
  /** Random id of the grant. Refreshed tokens keep it. */
  readonly grantId: string
  /**
   * `grantId` of the first of consecutive sign-ins of the user: a sign-in whose record replaces a valid one keeps it. Absent
   * in the first one.
   */
  readonly firstGrantId?: string
  /** Number of refreshes since the sign-in. With `grantId` it identifies the refresh token. */
  readonly generation: number
  /**
   * The right to refresh the token: `owner` is a random id of the `TokenManager` that has it. It ends when the owner
   * removes it, or when the record has not changed for `leaseTtl`. `null` if no process is refreshing the token.
   */
  readonly lease: { readonly owner: string } | null
  /**
   * Number of refreshes under an earlier lease that may have used the refresh token: the response was lost, or the process
   * that had the lease did not release it.
   */
  readonly unconfirmedAttempts: number
  /** Data of the application beside the token; absent if there is none. Refreshed tokens keep it. */
  readonly data?: unknown
  /** Reason and time of the mark that the grant is no longer valid, in milliseconds since the Unix epoch; otherwise `null`. */
  readonly invalid: { readonly reason: InvalidReason; readonly at: number } | null
}

/** Creates the record of a new grant. */
export function newGrant(
  token: TokenFields,
  obtainedAt: number,
  grantType: StoredToken['grantType'] = 'refresh_token',
  data?: unknown,
): StoredToken {
  const grantId = randomText()
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
    ...(data !== undefined && { data }),
  }
}

/**
 * Creates the record of a refreshed token, without the lease and the state of the old one. A refresh may return no id token;
 * the old one is then kept.
 */
export function rotate(old: StoredToken, token: TokenFields, obtainedAt: number): StoredToken {
  return {
    ...old,
    token: { ...token, idToken: token.idToken ?? old.token.idToken },
    obtainedAt,
    generation: old.generation + 1,
    lease: null,
    unconfirmedAttempts: 0,
    invalid: null,
  }
}

/** Returns the record of a sign-in that replaces another record, which may be unreadable or absent. */
export function continueFrom(previous: StoredToken | null | undefined, stored: StoredToken): StoredToken {
  if (!previous || previous.invalid) return stored
  return { ...stored, firstGrantId: firstGrantIdOf(previous) }
}

/** Returns the `grantId` of the first of consecutive sign-ins. */
export function firstGrantIdOf({ firstGrantId, grantId }: StoredToken): string {
  return firstGrantId ?? grantId
}

/** Checks whether both records have the same refresh token. */
export function isSameToken(a: StoredToken, b: StoredToken): boolean {
  return a.grantId === b.grantId && a.generation === b.generation
}

/** Checks whether a token was refreshed from another one, once or several times. */
export function isRotationOf(token: StoredToken, of: StoredToken): boolean {
  return token.grantId === of.grantId && token.generation > of.generation
}

/** Serializes a record for the store. */
export function write(stored: StoredToken): string {
  return JSON.stringify(stored)
}

/**
 * Parses a record.
 *
 * @throws An `Error` without any part of the text if it is not from {@link write}.
 */
export function read(text: unknown): StoredToken {
  const value = typeof text === 'string' ? parse(text) : undefined
  if (isStoredToken(value)) return value
  throw new Error('the stored value is not a token that this version of grantcord can read')
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
  const { firstGrantId = '' } = value
  try {
    checkRecord(token as TokenFields)
    if (grantType === 'client_credentials') formatScopes((token as TokenFields).scopes ?? [])
  } catch {
    return false
  }
  const idToken = propertyOf(token, 'idToken')
  return (
    (idToken === null || typeof idToken === 'string') &&
    (grantType === 'refresh_token' || grantType === 'client_credentials') &&
    isTime(obtainedAt) &&
    typeof grantId === 'string' &&
    typeof firstGrantId === 'string' &&
    isCount(generation) &&
    isCount(unconfirmedAttempts) &&
    (lease === null || (isRecord(lease) && typeof lease.owner === 'string')) &&
    (invalid === null || (isRecord(invalid) && REASONS.includes(invalid.reason) && isTime(invalid.at)))
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** Checks whether a value is a count. It has no upper limit, because a record must stay readable when it is incremented. */
function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0
}

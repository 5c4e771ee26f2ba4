import type { Clock } from '../utils/clock.ts'
import type { StoredToken } from './stored-token.ts'

/** A stored token in this process's hands. */
export interface CachedToken {
  readonly stored: StoredToken
  /** When it expires and when it had better be refreshed, in milliseconds of the clock that is never set. */
  readonly expiresAt: number
  readonly refreshAt: number
  /** When a refresh brought it here, by the same clock; `null` where it came otherwise. */
  readonly refreshedAt: number | null
}

/** The times of this process. */
export interface Clocks {
  readonly clock: Clock
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number
  /** Answers a number from 0 to 1. */
  readonly random: () => number
}

const MINUTE = 60_000

/**
 * Takes a stored token into hand. Its expiry is put down by a clock that nobody sets, so that a wall clock which is set
 * back does not make it live longer; nor does it here live longer than where it was issued.
 *
 * @param since When a refresh brought it, by that clock.
 */
export function toCached(
  stored: StoredToken,
  { clock, now, random }: Clocks,
  refreshedAt: number | null = null,
): CachedToken {
  const { token, obtainedAt } = stored
  if (token.expiresAt === null) {
    return { stored, refreshedAt, expiresAt: Number.POSITIVE_INFINITY, refreshAt: Number.POSITIVE_INFINITY }
  }
  const lifetime = token.expiresAt - obtainedAt
  const expiresAt = clock.now() + Math.min(token.expiresAt - now(), lifetime)
  const early = refreshWindow(lifetime) * (0.8 + 0.4 * random())
  return { stored, refreshedAt, expiresAt, refreshAt: expiresAt - Math.min(early, lifetime / 2) }
}

/** How long before its expiry a token is refreshed, in milliseconds, more or less: 1 to 5 minutes. */
function refreshWindow(lifetime: number): number {
  return Math.max(MINUTE, Math.min(lifetime / 10, 5 * MINUTE))
}

/** Whether it can be used for now: by both clocks, since the other one stops where a machine sleeps. */
export function isUsable(cached: CachedToken, { clock, now }: Clocks): boolean {
  const { token, invalid } = cached.stored
  if (invalid) return false
  return clock.now() < cached.expiresAt && (token.expiresAt === null || now() < token.expiresAt)
}

/** Whether it can be used and need not be refreshed yet. */
export function isFresh(cached: CachedToken, clocks: Clocks): boolean {
  return isUsable(cached, clocks) && clocks.clock.now() < cached.refreshAt
}

/** Whether a refresh is possible at all. */
export function isRefreshable({ token, grantType }: StoredToken): boolean {
  return grantType === 'client_credentials' || token.refreshToken !== null
}

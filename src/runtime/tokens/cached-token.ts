import type { Clock } from '../utils/time.ts'
import type { StoredToken } from './stored-token.ts'

/** A stored token with its expiry on the monotonic clock of this process. */
export interface CachedToken {
  readonly stored: StoredToken
  /** Time of its expiry in milliseconds of the monotonic clock; `Infinity` if the expiry is unknown. */
  readonly expiresAt: number
  /** Time from which it should be refreshed, by the same clock. */
  readonly refreshAt: number
  /**
   * Time at which a refresh in this process returned it, by the same clock; `null` if it was only loaded. Also set if
   * another process had refreshed it, and this one found it in the store.
   */
  readonly refreshedAt: number | null
}

/** The clocks and the random numbers of a client. */
export interface Clocks {
  /** Monotonic clock, which is never set. */
  readonly clock: Clock
  /** Returns milliseconds since the Unix epoch, by the wall clock. */
  readonly now: () => number
  /** Returns a number from 0 to 1. */
  readonly random: () => number
}

/**
 * Returns a function that returns the milliseconds since this call, by the clock that has advanced further: the monotonic
 * clock stops while the machine sleeps, and the wall clock can be set back.
 */
export function startTimer({ clock, now }: Clocks): () => number {
  const [startedAt, wallStartedAt] = [clock.now(), now()]
  return () => Math.max(clock.now() - startedAt, now() - wallStartedAt)
}

const MINUTE = 60_000

/**
 * Converts the expiry of a stored token to the monotonic clock, so that setting the wall clock back does not extend its
 * lifetime. The remaining lifetime never exceeds the lifetime that Discord issued it with, even if this process's wall
 * clock is behind that of the process that received it.
 *
 * @param refreshedAt Value of {@link CachedToken.refreshedAt}.
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
  const leeway = refreshWindow(lifetime) * (0.8 + 0.4 * random())
  return { stored, refreshedAt, expiresAt, refreshAt: expiresAt - Math.min(leeway, lifetime / 2) }
}

/**
 * Returns the number of milliseconds before its expiry at which a token is refreshed: a tenth of its lifetime, from 1 to
 * 5 minutes. {@link toCached} varies it by up to 20 %, so that tokens that were issued together are not refreshed together.
 */
function refreshWindow(lifetime: number): number {
  return Math.max(MINUTE, Math.min(lifetime / 10, 5 * MINUTE))
}

/**
 * Checks whether a token is valid and has not expired. Both clocks count, because the monotonic clock stops while the
 * machine sleeps.
 */
export function isUsable(cached: CachedToken, { clock, now }: Clocks): boolean {
  const { token, invalid } = cached.stored
  if (invalid) return false
  return clock.now() < cached.expiresAt && (token.expiresAt === null || now() < token.expiresAt)
}

/** Checks whether a token is usable and does not need to be refreshed yet. */
export function isFresh(cached: CachedToken, clocks: Clocks): boolean {
  return isUsable(cached, clocks) && clocks.clock.now() < cached.refreshAt
}

/** Checks whether a token can be refreshed at all. */
export function isRefreshable({ token, grantType }: StoredToken): boolean {
  return grantType === 'client_credentials' || token.refreshToken !== null
}

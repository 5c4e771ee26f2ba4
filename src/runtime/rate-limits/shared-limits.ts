import type { Clock } from '../utils/time.ts'

/** Budget of responses that Discord counts against an IP address. */
export interface InvalidRequestBudget {
  /** Maximum number in ten minutes. */
  limit: number
  /** Number in the last ten minutes. */
  readonly count: number
  /** Number of requests in flight, any of which may become invalid. */
  readonly inFlight: number
}

/** Limits of one client, which a {@link LimitSynchronizer} reads and changes. Times are milliseconds of `clock`. */
export interface LocalLimits {
  readonly clock: Clock
  /** Id of the application. */
  readonly clientId: string
  readonly invalidRequests: InvalidRequestBudget
  /** The part of them that had a token of unknown origin. It never exceeds half of the limit. */
  readonly unverified: Readonly<InvalidRequestBudget>
  /** Time until which the edge blocks the IP address. */
  bannedUntil: number
  /** Time until which another process has reported a global rate limit of the bot. */
  botClosedUntil: number
}

/** Keeps the limits of one client and those of the other processes the same. */
export interface LimitSynchronizer {
  /**
   * Updates the limits before a request. Returns a promise if the request should wait for it, which rejects only with the
   * reason of the signal.
   */
  refresh(signal?: AbortSignal): Promise<void> | undefined
  /**
   * Reports that an invalid request was counted or, with a scope, that Discord allows no request for some time.
   *
   * @param scope The IP address, after a block by the edge, or the bot of the application, after a global 429.
   * @param delay Milliseconds.
   */
  report(scope?: 'address' | 'bot', delay?: number): void
}

/** Limits that several processes share. `sharedLimits` of `grantcord/shared-limits` creates them. */
export type SharedLimits = (local: LocalLimits) => LimitSynchronizer

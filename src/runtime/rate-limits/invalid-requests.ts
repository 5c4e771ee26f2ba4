import type { Clock } from '../utils/time.ts'

/** Number of slots: Discord counts over ten minutes. */
const SLOTS = 60
/** Milliseconds of one slot. */
const SLOT = 10_000
/** Milliseconds to wait for the responses of requests in flight, each of which may leave room for another request. */
const PAUSE = 50
/** Shares of the limit that are reported. */
const SHARES = [1, 0.95, 0.8, 0.5]

/**
 * Counts the responses that Discord counts against an IP address: 401, 403, and 429 except for shared limits. Discord
 * blocks an address after 10 000 of them in ten minutes.
 *
 * @see https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
 */
export class InvalidRequests {
  readonly #clock: Clock
  /** Maximum number of invalid requests in ten minutes. */
  limit: number
  readonly #onShare: (share: number, count: number) => void
  /** Number of invalid requests by slot. */
  readonly #slots = new Map<number, number>()
  /** Number of invalid requests in the last ten minutes. */
  count = 0
  /** Number of requests in flight, any of which may become invalid. */
  inFlight = 0

  /** @param onShare Called when the count reaches 50, 80, 95 and 100 % of the limit. */
  constructor(clock: Clock, limit: number, onShare: (share: number, count: number) => void) {
    this.#clock = clock
    this.limit = limit
    this.#onShare = onShare
  }

  /**
   * Returns the milliseconds until the next request may be allowed; 0 if it is allowed now.
   *
   * @param reserve Part of the limit that is left to other requests.
   */
  delay(reserve = 0): number {
    const limit = this.limit - reserve
    if (this.count + this.inFlight < limit) return 0
    const now = this.#clock.now()
    this.#removeExpired(now)
    const [oldest] = this.#slots.keys()
    if (this.count + this.inFlight < limit) return 0
    if (this.count < limit || oldest === undefined) return PAUSE
    return (oldest + SLOTS + 1) * SLOT - now
  }

  /** Counts an invalid request. */
  add(): void {
    const now = this.#clock.now()
    this.#removeExpired(now)
    const slot = Math.floor(now / SLOT)
    this.#slots.set(slot, (this.#slots.get(slot) ?? 0) + 1)
    this.count += 1
    const share = SHARES.find((one) => this.count === Math.ceil(this.limit * one))
    if (share) this.#onShare(share, this.count)
  }

  #removeExpired(now: number): void {
    const first = Math.floor(now / SLOT) - SLOTS
    for (const [slot, count] of this.#slots) {
      if (slot >= first) return
      this.#slots.delete(slot)
      this.count -= count
    }
  }
}

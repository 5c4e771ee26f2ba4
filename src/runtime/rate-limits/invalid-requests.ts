import type { Clock } from '../utils/time.ts'

/** Discord counts over ten minutes. */
const SLOTS = 60
const SLOT = 10_000
/** Milliseconds that are given to those under way, each of which may leave room by how it is answered. */
const PAUSE = 50
const SHARES = [1, 0.95, 0.8, 0.5]

/**
 * The answers that Discord counts against an address: 401, 403, and 429 but for those of a limit that all share.
 * Whose address has 10 000 of them in ten minutes is blocked.
 *
 * @see https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
 */
export class InvalidRequests {
  readonly #clock: Clock
  readonly #limit: number
  readonly #onShare: (share: number, count: number) => void
  /** How many there were, by spans of ten seconds. */
  readonly #slots = new Map<number, number>()
  #count = 0
  /** Requests that may yet be answered so. */
  underWay = 0

  /** @param onShare Told when they reach 50, 80, 95 and 100 % of what is allowed. */
  constructor(clock: Clock, limit: number, onShare: (share: number, count: number) => void) {
    this.#clock = clock
    this.#limit = limit
    this.#onShare = onShare
  }

  /** Milliseconds after which it is of use to ask whether the next request may go; 0 where it may go at once. */
  get delay(): number {
    if (this.#count + this.underWay < this.#limit) return 0
    const now = this.#clock.now()
    this.#forget(now)
    const [oldest] = this.#slots.keys()
    if (this.#count + this.underWay < this.#limit) return 0
    if (this.#count < this.#limit || oldest === undefined) return PAUSE
    return (oldest + SLOTS + 1) * SLOT - now
  }

  add(): void {
    const now = this.#clock.now()
    this.#forget(now)
    const slot = Math.floor(now / SLOT)
    this.#slots.set(slot, (this.#slots.get(slot) ?? 0) + 1)
    this.#count += 1
    const share = SHARES.find((one) => this.#count === Math.ceil(this.#limit * one))
    if (share) this.#onShare(share, this.#count)
  }

  #forget(now: number): void {
    const first = Math.floor(now / SLOT) - SLOTS
    for (const [slot, count] of this.#slots) {
      if (slot >= first) return
      this.#slots.delete(slot)
      this.#count -= count
    }
  }
}

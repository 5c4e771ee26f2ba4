import type { LimitHeaders } from './read-headers.ts'
import type { Route } from './route.ts'

/** A call that is held back. */
export interface Waiter {
  readonly route: Route
  /** Its place: the order in which calls came in. */
  readonly order: number
  /** When it gives up, in milliseconds of the clock. */
  readonly until: number
  admit(): void
  /** @param openAt When its limit opens; `Infinity` where nobody knows. */
  refuse(openAt: number): void
}

/**
 * One limit, as Discord counts it: some requests in a window. It assumes nothing between two windows, so a limit
 * that refills little by little is used in bursts and never overdrawn. All times are milliseconds of the clock.
 */
export class Bucket {
  /** Discord's name of it, once it is known. */
  hash: string | undefined
  /** Whether an answer has said anything of it. */
  #isKnown: boolean
  #limit = Number.POSITIVE_INFINITY
  #remaining = Number.POSITIVE_INFINITY
  /** When the window is over; `Infinity` until an answer of this window says it. */
  #resetAt = Number.POSITIVE_INFINITY
  #closedUntil = 0
  inFlight = 0
  /** In the order in which they came in. */
  readonly waiting: Waiter[] = []
  /** Until when those who wait know that they wait. */
  announced = 0
  /** Calls off the timer that looks at it again. */
  cancelTimer: (() => void) | undefined

  /** @param isKnown Whether it admits any number until an answer says otherwise. */
  constructor(hash?: string, isKnown = false) {
    this.hash = hash
    this.#isKnown = isKnown
  }

  /** When a request may go: now or earlier, later, or `Infinity` when only an answer that is under way can tell. */
  openAt(now: number): number {
    if (this.#closedUntil > now) return this.#closedUntil
    this.#roll(now)
    if (!this.#isKnown) return this.inFlight === 0 ? now : Number.POSITIVE_INFINITY
    return this.#remaining > this.inFlight ? now : this.#resetAt
  }

  /** Begins the next window where the last one is over. */
  #roll(now: number): void {
    if (this.#resetAt > now) return
    this.#remaining = this.#limit
    this.#resetAt = Number.POSITIVE_INFINITY
  }

  /** Whether it holds nothing that the next call would have to know. */
  isIdle(now: number): boolean {
    return this.inFlight === 0 && this.waiting.length === 0 && this.#closedUntil <= now && !this.#isShort(now)
  }

  #isShort(now: number): boolean {
    return this.#remaining <= 0 && this.#resetAt > now
  }

  close(until: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, until)
  }

  /** An answer of the API that counts against this limit, or says that there is none. */
  learn(headers: LimitHeaders | undefined, now: number): void {
    this.#isKnown = true
    this.#roll(now)
    if (!headers) {
      this.spend()
      return
    }
    this.#limit = headers.limit
    this.#remaining = Math.min(this.#remaining, headers.remaining)
    const resetAt = now + headers.resetAfter
    this.#resetAt = Number.isFinite(this.#resetAt) ? Math.max(this.#resetAt, resetAt) : resetAt
  }

  /** A request that may have counted, of which no answer tells. */
  spend(): void {
    this.#remaining -= 1
    if (this.#remaining > 0 || Number.isFinite(this.#resetAt)) return
    this.#isKnown = false
    this.#remaining = Number.POSITIVE_INFINITY
  }

  /** Takes over what is known of another one that turned out to be the same. */
  merge(other: Bucket): void {
    this.#isKnown ||= other.#isKnown
    this.#limit = Math.min(this.#limit, other.#limit)
    this.#remaining = Math.min(this.#remaining, other.#remaining)
    if (Number.isFinite(other.#resetAt)) {
      this.#resetAt = Number.isFinite(this.#resetAt)
        ? Math.max(this.#resetAt, other.#resetAt)
        : other.#resetAt
    }
    this.close(other.#closedUntil)
  }
}

import type { LimitHeaders } from './headers.ts'

/** A call that waits for its rate limit. All times are milliseconds of the clock. */
export interface Waiter {
  /** The route of the call; only its identity matters here. */
  readonly route: object
  /** Position in the order of all calls. */
  readonly ticket: number
  /** Time at which the call stops waiting. */
  readonly until: number
  /** Returns when the principal of the call allows a request. */
  principalOpenAt(): number
  /** Returns when the route of the call allows a request. */
  routeOpenAt(): number
  admit(): void
  /** @param openAt When its limit opens; `Infinity` where nobody knows. */
  reject(openAt: number): void
  /** Says once, as soon as it is known, that it is held back until then. `openAt` as for `refuse`. */
  notify(openAt: number): void
}

/** The calls that wait for one bucket. It is there only while one does: most buckets are idle. */
export class Queue {
  /** In the order in which they came in. */
  readonly waiting: Waiter[] = []
  /** Until when those who wait know that they wait. */
  announced = 0
  /** Calls off the timer that looks at it again. */
  cancelTimer: (() => void) | undefined
}

/**
 * One limit, as Discord counts it: some requests in a window. It assumes nothing between two windows, so a limit
 * that refills little by little is used in bursts and never overdrawn. All times are milliseconds of the clock.
 *
 * There is one for nearly every user. What is absent, or a whole number, takes no room of its own; neither is there
 * anything private that can be called, for that takes room in each.
 */
export class Bucket {
  /** Discord's name of it, once it is known. */
  hash: string | undefined
  queue: Queue | undefined
  inFlight = 0
  /** Absent until an answer of a window has said it. */
  #limit: number | undefined
  /** Absent until an answer has said anything; `Infinity` where it says that there is no limit. */
  #remaining: number | undefined
  /** When the window is over; absent until an answer of this window says it. */
  #resetAt: number | undefined
  #closedUntil = 0

  /** @param isKnown Whether it admits any number until an answer says otherwise. */
  constructor(hash?: string, isKnown = false) {
    this.hash = hash
    if (isKnown) this.#remaining = Number.POSITIVE_INFINITY
  }

  /** When a request may go: now or earlier, later, or `Infinity` when only an answer that is under way can tell. */
  openAt(now: number): number {
    if (this.#closedUntil > now) return this.#closedUntil
    this.roll(now)
    if ((this.#remaining ?? 1) > this.inFlight) return now
    return this.#resetAt ?? Number.POSITIVE_INFINITY
  }

  /** Begins the next window where the last one is over. */
  roll(now: number): void {
    if (this.#resetAt === undefined || this.#resetAt > now) return
    this.#remaining = this.#limit
    this.#resetAt = undefined
  }

  /** Whether it holds nothing that the next call would have to know. */
  isIdle(now: number): boolean {
    const isShort = (this.#remaining ?? 1) <= 0 && (this.#resetAt ?? 0) > now
    return this.inFlight === 0 && !this.queue && this.#closedUntil <= now && !isShort
  }

  close(until: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, until)
  }

  /** An answer of the API that counts against this limit, or says that there is none. */
  learn(headers: LimitHeaders | undefined, now: number): void {
    this.roll(now)
    if (!headers) {
      this.#remaining ??= Number.POSITIVE_INFINITY
      this.spend()
      return
    }
    this.#limit = headers.limit
    this.#remaining = least(this.#remaining, headers.remaining)
    this.#resetAt = latest(this.#resetAt, Math.ceil(now + headers.resetAfter))
  }

  /** A request that may have counted, of which no answer tells. */
  spend(): void {
    if (this.#remaining === undefined) return
    this.#remaining -= 1
    if (this.#remaining <= 0 && this.#resetAt === undefined) this.#remaining = undefined
  }

  /** Takes over what is known of another one that turned out to be the same. */
  merge(other: Bucket): void {
    this.#limit = least(this.#limit, other.#limit)
    this.#remaining = least(this.#remaining, other.#remaining)
    this.#resetAt = latest(this.#resetAt, other.#resetAt)
    this.close(other.#closedUntil)
  }

  /** Lets a call wait, in its place. */
  enqueue(waiter: Waiter): void {
    this.queue ??= new Queue()
    const { waiting } = this.queue
    const place = waiting.findIndex((other) => other.ticket > waiter.ticket)
    waiting.splice(place < 0 ? waiting.length : place, 0, waiter)
  }

  dequeue(waiter: Waiter): void {
    const { waiting, cancelTimer } = this.queue ?? new Queue()
    waiting.splice(waiting.indexOf(waiter), 1)
    if (waiting.length > 0) return
    cancelTimer?.()
    this.queue = undefined
  }
}

/** What is absent takes nothing away. */
function least(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other)
}

function latest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other)
}

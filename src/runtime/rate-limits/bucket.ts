import type { LimitHeaders } from '../transport/response.ts'
import type { Clock } from '../utils/time.ts'

/** What a bucket reads of the route of a waiting call. */
interface WaitingRoute {
  readonly closedUntil: number
  readonly principal: { openAt(): number }
}

/** A call that waits for its rate limit. All times are milliseconds of the clock. */
export interface Waiter {
  readonly route: WaitingRoute
  /** Position in the order of all calls. */
  readonly ticket: number
  /** Time at which the call stops waiting. */
  readonly until: number
  /** Lets the call send its request. */
  admit(): void
  /**
   * Ends the wait because the limit resets too late.
   *
   * @param openAt Time at which the limit allows a request; `Infinity` if unknown.
   */
  reject(openAt: number): void
  /**
   * Reports once that the call waits, as soon as it is known until when.
   *
   * @param openAt As for `reject`.
   */
  notify(openAt: number): void
}

/** The calls that wait for one bucket. It exists only while a call waits, since most buckets are idle. */
interface Queue {
  /** Sorted by ticket. */
  readonly waiting: Waiter[]
  /** Time of the last reset that the waiting calls were notified of. */
  announced: number
  /** Cancels the timer of the next check. */
  cancelTimer?: () => void
}

/**
 * A rate limit as Discord counts it: a number of requests in a window. It assumes nothing between two windows, so that
 * a limit that refills gradually is used in bursts and never exceeded. All times are milliseconds of the clock.
 *
 * Nearly every user has a bucket. Absent values and integers need no memory of their own. The class has no private
 * methods, because each of them needs memory in every instance.
 */
export class Bucket {
  /** Discord's name of the limit; `undefined` until a response contains it. */
  hash: string | undefined
  queue: Queue | undefined
  inFlight = 0
  /** `undefined` until a response contains it. */
  #limit: number | undefined
  /** `undefined` until the first response; `Infinity` if the response names no limit. */
  #remaining: number | undefined
  /** End of the window; `undefined` until a response of this window contains it. */
  #resetAt: number | undefined
  #closedUntil = 0

  /** @param isUnlimited True if any number of requests is allowed until a response names a limit. */
  constructor(hash?: string, isUnlimited = false) {
    this.hash = hash
    if (isUnlimited) this.#remaining = Number.POSITIVE_INFINITY
  }

  /**
   * Returns when a request is allowed: not later than `now`, later, or `Infinity` if that depends on the response to a
   * request in flight.
   */
  openAt(now: number): number {
    if (this.#closedUntil > now) return this.#closedUntil
    this.roll(now)
    if ((this.#remaining ?? 1) > this.inFlight) return now
    return this.#resetAt ?? Number.POSITIVE_INFINITY
  }

  /** Starts the next window if the last one is over. */
  roll(now: number): void {
    if (this.#resetAt === undefined || this.#resetAt > now) return
    this.#remaining = this.#limit
    this.#resetAt = undefined
  }

  /** Checks whether the bucket has no state that the next call depends on. */
  isIdle(now: number): boolean {
    const isExhausted = (this.#remaining ?? 1) <= 0 && (this.#resetAt ?? 0) > now
    return this.inFlight === 0 && !this.queue && this.#closedUntil <= now && !isExhausted
  }

  /** Allows no request before a time, after a 429. */
  close(until: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, until)
  }

  /**
   * Updates the state after a response of the API.
   *
   * @param headers `undefined` if the response names no limit.
   */
  update(headers: LimitHeaders | undefined, now: number): void {
    this.roll(now)
    if (!headers) {
      this.#remaining ??= Number.POSITIVE_INFINITY
      this.consume()
      return
    }
    this.#limit = headers.limit
    this.#remaining = pick(Math.min, this.#remaining, headers.remaining)
    this.#resetAt = pick(Math.max, this.#resetAt, Math.ceil(now + headers.resetAfter))
  }

  /** Counts a request that may have counted against the limit, but whose response does not say so. */
  consume(): void {
    if (this.#remaining === undefined) return
    this.#remaining -= 1
    if (this.#remaining <= 0 && this.#resetAt === undefined) this.#remaining = undefined
  }

  /** Merges the state of another bucket that turned out to be the same limit. */
  merge(other: Bucket): void {
    this.#limit = pick(Math.min, this.#limit, other.#limit)
    this.#remaining = pick(Math.min, this.#remaining, other.#remaining)
    this.#resetAt = pick(Math.max, this.#resetAt, other.#resetAt)
    this.close(other.#closedUntil)
  }

  /** Adds a call to the queue, sorted by ticket. */
  enqueue(waiter: Waiter): void {
    this.queue ??= { waiting: [], announced: 0 }
    const { waiting } = this.queue
    // Nearly every call is the last one.
    let index = waiting.length
    while (index > 0 && (waiting[index - 1]?.ticket ?? 0) > waiter.ticket) index -= 1
    waiting.splice(index, 0, waiter)
  }

  /** Removes a call from the queue. */
  dequeue(waiter: Waiter): void {
    const { queue } = this
    queue?.waiting.splice(queue.waiting.indexOf(waiter), 1)
    if (!queue || queue.waiting.length > 0) return
    queue.cancelTimer?.()
    this.queue = undefined
  }

  /** Admits all waiting calls that are allowed, and sets a timer for the next one. */
  pump(clock: Clock): void {
    const { queue } = this
    if (!queue) return
    const now = clock.now()
    const { announced, waiting } = queue
    queue.cancelTimer?.()
    let next = Number.POSITIVE_INFINITY
    for (let index = 0; index < waiting.length; ) {
      const waiter = waiting[index] as Waiter
      const { closedUntil, principal } = waiter.route
      const shared = Math.max(this.openAt(now), principal.openAt())
      const openAt = Math.max(shared, closedUntil)
      if (openAt <= now) {
        waiter.admit()
      } else if (openAt > waiter.until && openAt < Number.POSITIVE_INFINITY) {
        waiter.reject(openAt)
      } else {
        next = Math.min(next, shared > now ? shared : openAt)
        waiter.notify(openAt)
        if (shared > now && shared === announced) break
        if (shared > now) queue.announced = shared
        index += 1
      }
    }
    if (next < Number.POSITIVE_INFINITY) queue.cancelTimer = clock.after(next - now, () => this.pump(clock))
  }
}

/** Returns the smaller or the larger number; an absent one does not count. */
function pick(
  compare: typeof Math.min,
  one: number | undefined,
  other: number | undefined,
): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : compare(one, other)
}

import { Bucket } from './bucket.ts'
import type { Route } from './route.ts'

/** Everything that is known of the limits of one credential, whatever its token is at the moment. */
export class Caller {
  /** What it is found by: its tokens and the id of its user. */
  names: readonly string[] = []
  readonly routes: Map<string, Route> = new Map()
  /** A global 429 closes everything. Milliseconds of the clock. */
  closedUntil = 0
  /** When it was last asked. */
  usedAt = 0
  /** The last requests of a bot, which has a limit for all of them in one second. */
  readonly #recent: number[] = []
  readonly #perSecond: number

  constructor(perSecond: number = Number.POSITIVE_INFINITY) {
    this.#perSecond = perSecond
  }

  /** When a request of it may go. */
  openAt(): number {
    if (this.#recent.length < this.#perSecond) return this.closedUntil
    return Math.max(this.closedUntil, (this.#recent[0] ?? 0) + 1000)
  }

  /** Counts a request. */
  sent(now: number): void {
    this.usedAt = now
    if (this.#perSecond === Number.POSITIVE_INFINITY) return
    this.#recent.push(now)
    if (this.#recent.length > this.#perSecond) this.#recent.shift()
  }

  /** Whether a route holds nothing that a later call would have to know. */
  canForget(route: Route, now: number): boolean {
    return route.closedUntil <= now && route.inFlight === 0 && route.bucket.isIdle(now)
  }

  /** A route turned out to count against the bucket of this name: what is known of it moves there. */
  rename(route: Route, hash: string): void {
    const old = route.bucket
    if (old.hash === hash) return
    const known = this.#find(hash, route.majors)
    if (!known && old.hash === undefined) {
      old.hash = hash
      return
    }
    const bucket = known ?? new Bucket(hash)
    if (!known || old.hash === undefined) bucket.merge(old)
    moveRoute(route, bucket)
  }

  /** Takes over everything that is known of another one that turned out to be the same. */
  adopt(other: Caller): void {
    this.closedUntil = Math.max(this.closedUntil, other.closedUntil)
    this.usedAt = Math.max(this.usedAt, other.usedAt)
    for (const [key, route] of other.routes) {
      const known = this.routes.get(key)
      const bucket = known?.bucket ?? this.#find(route.bucket.hash, route.majors)
      route.caller = this
      if (known) known.closedUntil = Math.max(known.closedUntil, route.closedUntil)
      else this.routes.set(key, route)
      if (!bucket || bucket === route.bucket) continue
      bucket.merge(route.bucket)
      moveRoute(route, bucket)
    }
    other.routes.clear()
  }

  /** The bucket of this name below the same top-level resource, where a route counts against it. */
  #find(hash: string | undefined, majors: string): Bucket | undefined {
    if (hash === undefined) return undefined
    for (const route of this.routes.values()) {
      if (route.bucket.hash === hash && route.majors === majors) return route.bucket
    }
    return undefined
  }
}

/** Requests under way and calls that wait go with the route. */
function moveRoute(route: Route, to: Bucket): void {
  const from = route.bucket
  route.bucket = to
  from.inFlight -= route.inFlight
  to.inFlight += route.inFlight
  to.waiting.push(...from.waiting.filter((waiter) => waiter.route === route))
  to.waiting.sort((a, b) => a.order - b.order)
  from.waiting.splice(0, from.waiting.length, ...from.waiting.filter((waiter) => waiter.route !== route))
  if (from.waiting.length === 0) from.cancelTimer?.()
}

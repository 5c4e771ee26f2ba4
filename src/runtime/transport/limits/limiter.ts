import type { Clock } from '../clock.ts'
import type { OperationDescriptor } from '../operation.ts'
import type { Obstacle } from '../outcome.ts'
import type { Bucket, Waiter } from './bucket.ts'
import { Caller } from './caller.ts'
import { readLimitHeaders } from './read-headers.ts'
import { majorsOf, Route } from './route.ts'

/** Which limits a request counts against. */
export interface LimitTarget {
  readonly operation: OperationDescriptor
  /** Whose they are: a name by which the caller is found. */
  readonly caller: string
  readonly isBot: boolean
  /** The parameters of the path. */
  readonly path: Readonly<Record<string, unknown>> | undefined
}

/** How long a call may be held back. */
export interface LimitPatience {
  /** Its place, from {@link Limiter.takePlace}. */
  readonly order: number
  /** Milliseconds of the clock. */
  readonly until: number
  readonly signal: AbortSignal | undefined
  /** Told when the call is held back until a time that is known. */
  onWait(delay: number, bucket: string | undefined): void
}

/** What a 429 closes, and for how many milliseconds. */
export interface Closure {
  readonly what: 'global' | 'route' | 'bucket'
  readonly delay: number
}

/** Leave to send one request. One of the two is to be called, once. */
export interface Permit {
  /** Nothing is sent after all. */
  cancel(): void
  /** To be called once, when the request is over. `answer` is absent where none came. */
  settle(answer?: { readonly status: number; readonly headers: Headers }, closure?: Closure): void
}

/** Milliseconds after which what is known of an idle caller is forgotten. */
const IDLE = 600_000

/** How many tokens of one user are remembered. */
const NAMES = 10

/** Lets requests through in their order, no more of them than the limits allow that answers have told of. */
export class Limiter {
  readonly #clock: Clock
  readonly #perSecond: number
  readonly #maxRoutes: number
  /** In the order in which they were last asked. */
  readonly #callers = new Map<string, Caller>()
  #routes = 0
  #sweepAt = 0
  #places = 0

  /**
   * @param perSecond Requests of a bot.
   * @param maxRoutes How many operations of callers it remembers.
   */
  constructor(clock: Clock, perSecond: number, maxRoutes: number) {
    this.#clock = clock
    this.#perSecond = perSecond
    this.#maxRoutes = maxRoutes
  }

  /** A place in the queue, which a call keeps over all its attempts. */
  takePlace(): number {
    this.#places += 1
    return this.#places
  }

  /** Throws the reason of the signal. */
  async admit(target: LimitTarget, patience: LimitPatience): Promise<Permit | Obstacle> {
    const route = this.#find(target)
    const openAt = openAtOf(route, this.#clock.now())
    const [first] = route.bucket.waiting
    const isNext = !first || first.order > patience.order
    return isNext && openAt <= this.#clock.now() ? this.#take(route) : this.#wait(route, openAt, patience)
  }

  /** A token took the place of another one: its limits stay. */
  follow(old: string, name: string): void {
    const caller = this.#callers.get(old)
    if (caller) this.#name(caller, name)
  }

  /** It is known who a token belongs to: what other tokens of the same user have met holds for it too. */
  identify(name: string, subject: string): void {
    const caller = this.#callers.get(name)
    const known = this.#callers.get(subject)
    if (!caller || caller === known) return
    if (!known) {
      this.#name(caller, subject)
      return
    }
    this.#routes -= caller.routes.size
    const before = known.routes.size
    known.adopt(caller)
    this.#routes += known.routes.size - before
    for (const alias of caller.names) this.#name(known, alias)
    this.#pumpAll(known)
  }

  #name(caller: Caller, name: string): void {
    if (!caller.names.includes(name)) caller.names = caller.names.concat(name)
    if (caller.names.length > NAMES) {
      const [oldest = '', ...names] = caller.names
      caller.names = names
      this.#callers.delete(oldest)
    }
    this.#callers.set(name, caller)
  }

  #find({ operation, caller: name, isBot, path }: LimitTarget): Route {
    const now = this.#clock.now()
    const caller = this.#callers.get(name) ?? new Caller(isBot ? this.#perSecond : undefined)
    caller.usedAt = now
    const majors = majorsOf(operation, path)
    const key = `${operation.key} ${majors}`
    let route = caller.routes.get(key)
    if (!route) {
      this.#makeRoom(now)
      route = new Route(caller, majors, operation.credentials.includes('client'))
      this.#routes += 1
    }
    // To the end: both maps are in the order of use.
    caller.routes.delete(key)
    caller.routes.set(key, route)
    this.#name(caller, name)
    for (const one of caller.names) {
      this.#callers.delete(one)
      this.#callers.set(one, caller)
    }
    return route
  }

  /** Forgets callers that have been idle for long, and where there are too many routes, those idle the longest. */
  #makeRoom(now: number): void {
    const isDue = now >= this.#sweepAt
    if (isDue) this.#sweepAt = now + IDLE / 10
    for (const caller of this.#callers.values()) {
      if (!isDue && this.#routes < this.#maxRoutes) return
      const isOld = caller.usedAt < now - IDLE
      if (caller.openAt() > now) continue
      for (const [key, route] of caller.routes) {
        if (!isOld && this.#routes < this.#maxRoutes) break
        if (!caller.canForget(route, now)) continue
        caller.routes.delete(key)
        this.#routes -= 1
      }
      if (caller.routes.size === 0) for (const name of caller.names) this.#callers.delete(name)
    }
  }

  async #wait(
    route: Route,
    openAt: number,
    { order, until, signal, onWait }: LimitPatience,
  ): Promise<Permit | Obstacle> {
    signal?.throwIfAborted()
    const now = this.#clock.now()
    const isKnown = openAt < Number.POSITIVE_INFINITY
    if (isKnown && openAt > until) return heldBack(route, openAt - now)
    if (isKnown && openAt > now) onWait(openAt - now, route.bucket.hash)
    return new Promise((resolve, reject) => {
      const leave = () => {
        cancel()
        signal?.removeEventListener('abort', abort)
        const { waiting } = route.bucket
        waiting.splice(waiting.indexOf(waiter), 1)
      }
      const refuse = (at: number) => {
        leave()
        resolve(heldBack(route, at - this.#clock.now()))
      }
      const abort = () => {
        leave()
        reject(signal?.reason)
        this.#pump(route.bucket)
      }
      const admit = () => {
        leave()
        resolve(this.#take(route))
      }
      const waiter: Waiter = { route, order, until, admit, refuse }
      const giveUp = () => {
        refuse(openAtOf(route, this.#clock.now()))
        this.#pump(route.bucket)
      }
      const cancel = until < Number.POSITIVE_INFINITY ? this.#clock.after(until - now, giveUp) : () => {}
      signal?.addEventListener('abort', abort, { once: true })
      const { waiting } = route.bucket
      const place = waiting.findIndex((other) => other.order > order)
      waiting.splice(place < 0 ? waiting.length : place, 0, waiter)
      this.#pump(route.bucket)
    })
  }

  /** Lets through whoever may go, and comes back when the next one may. */
  #pump(bucket: Bucket): void {
    const now = this.#clock.now()
    const { announced, waiting } = bucket
    bucket.cancelTimer?.()
    let next = Number.POSITIVE_INFINITY
    for (let place = 0; place < waiting.length; ) {
      const waiter = waiting[place] as Waiter
      const shared = Math.max(bucket.openAt(now), waiter.route.caller.openAt())
      const openAt = Math.max(shared, waiter.route.closedUntil)
      if (openAt <= now) {
        waiter.admit()
      } else if (openAt > waiter.until && openAt < Number.POSITIVE_INFINITY) {
        waiter.refuse(openAt)
      } else {
        next = Math.min(next, shared > now ? shared : openAt)
        if (shared > now && shared === announced) break
        if (shared > now) bucket.announced = shared
        place += 1
      }
    }
    if (next < Number.POSITIVE_INFINITY) {
      bucket.cancelTimer = this.#clock.after(next - now, () => this.#pump(bucket))
    }
  }

  #pumpAll(caller: Caller): void {
    for (const { bucket } of caller.routes.values()) if (bucket.waiting.length > 0) this.#pump(bucket)
  }

  #take(route: Route): Permit {
    route.inFlight += 1
    route.bucket.inFlight += 1
    route.caller.sent(this.#clock.now())
    return {
      settle: (answer, closure) => this.#settle(route, answer, closure),
      cancel: () => {
        route.inFlight -= 1
        route.bucket.inFlight -= 1
        this.#pump(route.bucket)
      },
    }
  }

  #settle(
    route: Route,
    answer: { readonly status: number; readonly headers: Headers } | undefined,
    closure: Closure | undefined,
  ): void {
    const now = this.#clock.now()
    const { caller } = route
    const before = route.bucket
    route.inFlight -= 1
    before.inFlight -= 1
    const headers = answer && readLimitHeaders(answer.headers)
    if (headers?.hash !== undefined) caller.rename(route, headers.hash)
    const { bucket } = route
    if (answer && (headers || (answer.status < 500 && answer.status !== 429))) bucket.learn(headers, now)
    else bucket.spend()
    if (closure) {
      const until = now + closure.delay
      if (closure.what === 'global') caller.closedUntil = Math.max(caller.closedUntil, until)
      else if (closure.what === 'route') route.closedUntil = Math.max(route.closedUntil, until)
      else bucket.close(until)
    }
    if (closure?.what === 'global') this.#pumpAll(caller)
    if (before !== bucket) this.#pump(before)
    this.#pump(bucket)
  }
}

/** When a request of this route may go; `Infinity` when only an answer that is under way can tell. */
function openAtOf(route: Route, now: number): number {
  return Math.max(route.closedUntil, route.caller.openAt(), route.bucket.openAt(now))
}

function heldBack({ bucket }: Route, delay: number): Obstacle {
  return { kind: 'held', delay, bucket: bucket.hash }
}

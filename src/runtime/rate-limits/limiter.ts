import type { OperationDescriptor } from '../transport/operation.ts'
import type { Obstacle } from '../transport/types.ts'
import type { Clock } from '../utils/clock.ts'
import type { Bucket, Waiter } from './bucket.ts'
import { readLimitHeaders } from './headers.ts'
import { BotCaller, Caller, majorsOf, Route } from './principal.ts'

/** Which limits a request counts against. */
export interface LimitTarget {
  readonly operation: OperationDescriptor
  /** Whose they are: a token, or another name that looks like none. */
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
  /** Told once that the call is held back, as soon as it is known for how long. */
  onWait(delay: number, bucket: string | undefined): void
}

/** What a 429 closes, and for how many milliseconds. */
export interface Closure {
  readonly what: 'global' | 'route' | 'bucket'
  readonly delay: number
}

/** Milliseconds after which what is known of an idle caller is forgotten. */
const IDLE = 600_000

/** How many names of limits are remembered as texts that all who have them share. */
const HASHES = 1000

/** Lets requests through in their order, no more of them than the limits allow that answers have told of. */
export class Limiter {
  readonly #clock: Clock
  readonly #perSecond: number
  readonly #maxRoutes: number
  /** By their tokens, in the order in which they were last asked. */
  readonly #callers = new Map<string, Caller>()
  readonly #users = new Map<string, Caller>()
  #lastUsed: Caller | undefined
  /** Discord's names of limits, each by itself: a text of its own for each user takes as much room as a route. */
  readonly #hashes = new Map<string, string>()
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

  /**
   * Answers the route that one request may be sent on, of which {@link cancel} or {@link settle} is to be told, once;
   * at once where nothing is to be waited for. Throws the reason of the signal.
   */
  admit(target: LimitTarget, patience: LimitPatience): Route | Promise<Route | Obstacle> {
    const now = this.#clock.now()
    const route = this.#find(target, now)
    const openAt = openAtOf(route, now)
    const first = route.bucket.queue?.waiting[0]
    const isNext = !first || first.order > patience.order
    return isNext && openAt <= now ? this.#take(route, now) : this.#wait(route, openAt, patience)
  }

  /** A token took the place of another one: its limits stay. */
  follow(old: string, token: string): void {
    const caller = this.#callers.get(old)
    if (caller) this.#addToken(caller, token)
  }

  /** It is known who a token belongs to: what other tokens of the same user have met holds for it too. */
  identify(token: string, user: string): void {
    const caller = this.#callers.get(token)
    if (!caller || caller.user === user) return
    const known = this.#users.get(user)
    if (!known) {
      caller.user ??= user
      this.#users.set(caller.user, caller)
      return
    }
    this.#routes -= caller.routes.length + known.routes.length
    known.adopt(caller)
    this.#routes += known.routes.length
    for (const one of caller.tokens) this.#addToken(known, one)
    this.#pumpAll(known)
  }

  #addToken(caller: Caller, token: string): void {
    const forgotten = caller.addToken(token)
    if (forgotten !== undefined) this.#callers.delete(forgotten)
    this.#callers.set(token, caller)
  }

  #find({ operation, caller: name, isBot, path }: LimitTarget, now: number): Route {
    let caller = this.#callers.get(name)
    if (!caller) {
      caller = isBot ? new BotCaller(this.#perSecond) : new Caller()
      caller.addToken(name)
    }
    caller.usedAt = Math.floor(now)
    const majors = majorsOf(operation, path)
    const key = majors === '' ? operation.key : `${operation.key} ${majors}`
    let route = caller.use(key)
    if (!route) {
      this.#makeRoom(now)
      route = new Route(caller, key, majors, operation.credentials.includes('client'))
      caller.add(route)
      this.#routes += 1
    } else if (caller === this.#lastUsed) {
      return route
    }
    // To the end: they are in the order of use.
    for (const one of caller.tokens) {
      this.#callers.delete(one)
      this.#callers.set(one, caller)
    }
    this.#lastUsed = caller
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
      for (const route of caller.routes) {
        if (!isOld && this.#routes < this.#maxRoutes) break
        if (!caller.canForget(route, now)) continue
        caller.remove(route)
        this.#routes -= 1
      }
      if (caller.routes.length === 0) this.#forget(caller)
    }
  }

  #forget(caller: Caller): void {
    for (const token of caller.tokens) this.#callers.delete(token)
    if (caller.user !== undefined) this.#users.delete(caller.user)
  }

  async #wait(
    route: Route,
    openAt: number,
    { order, until, signal, onWait }: LimitPatience,
  ): Promise<Route | Obstacle> {
    signal?.throwIfAborted()
    const now = this.#clock.now()
    const isKnown = openAt < Number.POSITIVE_INFINITY
    if (isKnown && openAt > until) return heldBack(route, openAt - now)
    return new Promise((resolve, reject) => {
      let isTold = false
      const tell = (at: number) => {
        if (isTold || at <= now || at === Number.POSITIVE_INFINITY) return
        isTold = true
        // Not at once: who listens may call off any call that waits.
        queueMicrotask(() => onWait(at - this.#clock.now(), route.bucket.hash))
      }
      const leave = () => {
        cancel()
        signal?.removeEventListener('abort', abort)
        route.bucket.dequeue(waiter)
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
        resolve(this.#take(route, this.#clock.now()))
      }
      const waiter: Waiter = { route, order, until, admit, refuse, tell }
      const giveUp = () => {
        refuse(openAtOf(route, this.#clock.now()))
        this.#pump(route.bucket)
      }
      const cancel = until < Number.POSITIVE_INFINITY ? this.#clock.after(until - now, giveUp) : () => {}
      signal?.addEventListener('abort', abort, { once: true })
      route.bucket.enqueue(waiter)
      this.#pump(route.bucket)
      tell(openAt)
    })
  }

  /** Lets through whoever may go, and comes back when the next one may. */
  #pump(bucket: Bucket): void {
    const { queue } = bucket
    if (!queue) return
    const now = this.#clock.now()
    const { announced, waiting } = queue
    queue.cancelTimer?.()
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
        waiter.tell(openAt)
        if (shared > now && shared === announced) break
        if (shared > now) queue.announced = shared
        place += 1
      }
    }
    if (next < Number.POSITIVE_INFINITY) {
      queue.cancelTimer = this.#clock.after(next - now, () => this.#pump(bucket))
    }
  }

  #pumpAll(caller: Caller): void {
    for (const { bucket } of caller.routes) this.#pump(bucket)
  }

  #take(route: Route, now: number): Route {
    route.inFlight += 1
    route.bucket.inFlight += 1
    route.caller.sent(now)
    return route
  }

  /** Nothing is sent after all. */
  cancel(route: Route): void {
    route.inFlight -= 1
    route.bucket.inFlight -= 1
    this.#pump(route.bucket)
  }

  /** A request is over. `answer` is absent where none came. */
  settle(
    route: Route,
    answer?: { readonly status: number; readonly headers: Headers },
    closure?: Closure,
  ): void {
    const now = this.#clock.now()
    const { caller } = route
    const before = route.bucket
    route.inFlight -= 1
    before.inFlight -= 1
    const headers = answer && readLimitHeaders(answer.headers)
    if (headers?.hash !== undefined) caller.rename(route, this.#share(headers.hash))
    const { bucket } = route
    if (answer && (headers || (answer.status < 500 && answer.status !== 429))) bucket.learn(headers, now)
    else bucket.spend()
    if (closure) {
      const until = Math.ceil(now + closure.delay)
      if (closure.what === 'global') caller.closedUntil = Math.max(caller.closedUntil, until)
      else if (closure.what === 'route') route.closedUntil = Math.max(route.closedUntil, until)
      else bucket.close(until)
    }
    if (closure?.what === 'global') this.#pumpAll(caller)
    if (before !== bucket) this.#pump(before)
    this.#pump(bucket)
  }

  /** The same text for all that are the same. */
  #share(hash: string): string {
    const known = this.#hashes.get(hash)
    if (known !== undefined) return known
    if (this.#hashes.size >= HASHES) this.#hashes.clear()
    this.#hashes.set(hash, hash)
    return hash
  }
}

/** When a request of this route may go; `Infinity` when only an answer that is under way can tell. */
function openAtOf(route: Route, now: number): number {
  return Math.max(route.closedUntil, route.caller.openAt(), route.bucket.openAt(now))
}

function heldBack({ bucket }: Route, delay: number): Obstacle {
  return { kind: 'held', delay, bucket: bucket.hash }
}

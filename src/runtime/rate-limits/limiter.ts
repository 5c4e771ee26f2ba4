import type { OperationDescriptor } from '../transport/operation.ts'
import type { Rejection } from '../transport/types.ts'
import type { Clock } from '../utils/time.ts'
import type { Bucket, Waiter } from './bucket.ts'
import { readLimitHeaders } from './headers.ts'
import { BotPrincipal, formatMajorParameters, Principal, Route } from './principal.ts'

/** Which limits a request counts against. */
export interface LimitTarget {
  readonly operation: OperationDescriptor
  /** Whose they are: a token, or another name that looks like none. */
  readonly principal: string
  readonly isBot: boolean
  /** The parameters of the path. */
  readonly path: Readonly<Record<string, unknown>> | undefined
}

/** How long a call may be held back. */
export interface WaitOptions {
  /** Its place, from {@link Limiter.nextTicket}. */
  readonly ticket: number
  /** Milliseconds of the clock. */
  readonly until: number
  readonly signal: AbortSignal | undefined
  /** Told once that the call is held back, as soon as it is known for how long. */
  onWait(delay: number, bucket: string | undefined): void
}

/** What a 429 closes, and for how many milliseconds. */
export interface ReportedLimit {
  readonly scope: 'global' | 'route' | 'bucket'
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
  readonly #principals = new Map<string, Principal>()
  readonly #users = new Map<string, Principal>()
  #lastUsed: Principal | undefined
  /** Discord's names of limits, each by itself: a text of its own for each user takes as much room as a route. */
  readonly #hashes = new Map<string, string>()
  #routes = 0
  #sweepAt = 0
  #tickets = 0

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
  nextTicket(): number {
    this.#tickets += 1
    return this.#tickets
  }

  /**
   * Answers the route that one request may be sent on, of which {@link cancel} or {@link release} is to be told, once;
   * at once where nothing is to be waited for. Throws the reason of the signal.
   */
  admit(target: LimitTarget, patience: WaitOptions): Route | Promise<Route | Rejection> {
    const now = this.#clock.now()
    const route = this.#find(target, now)
    const openAt = openAtOf(route, now)
    const first = route.bucket.queue?.waiting[0]
    const isNext = !first || first.ticket > patience.ticket
    return isNext && openAt <= now ? this.#take(route, now) : this.#wait(route, openAt, patience)
  }

  /** A token took the place of another one: its limits stay. */
  replaceToken(old: string, token: string): void {
    const principal = this.#principals.get(old)
    if (principal) this.#addToken(principal, token)
  }

  /** It is known who a token belongs to: what other tokens of the same user have met holds for it too. */
  linkUser(token: string, user: string): void {
    const principal = this.#principals.get(token)
    if (!principal || principal.user === user) return
    const known = this.#users.get(user)
    if (!known) {
      principal.user ??= user
      this.#users.set(principal.user, principal)
      return
    }
    this.#routes -= principal.routes.length + known.routes.length
    known.mergeFrom(principal)
    this.#routes += known.routes.length
    for (const one of principal.tokens) this.#addToken(known, one)
    this.#pumpAll(known)
  }

  #addToken(principal: Principal, token: string): void {
    const forgotten = principal.addToken(token)
    if (forgotten !== undefined) this.#principals.delete(forgotten)
    this.#principals.set(token, principal)
  }

  #find({ operation, principal: name, isBot, path }: LimitTarget, now: number): Route {
    let principal = this.#principals.get(name)
    if (!principal) {
      principal = isBot ? new BotPrincipal(this.#perSecond) : new Principal()
      principal.addToken(name)
    }
    principal.usedAt = Math.floor(now)
    const majors = formatMajorParameters(operation, path)
    const key = majors === '' ? operation.key : `${operation.key} ${majors}`
    let route = principal.use(key)
    if (!route) {
      this.#sweep(now)
      route = new Route(principal, key, majors, operation.credentials.includes('client'))
      principal.add(route)
      this.#routes += 1
    } else if (principal === this.#lastUsed) {
      return route
    }
    // To the end: they are in the order of use.
    for (const one of principal.tokens) {
      this.#principals.delete(one)
      this.#principals.set(one, principal)
    }
    this.#lastUsed = principal
    return route
  }

  /** Forgets callers that have been idle for long, and where there are too many routes, those idle the longest. */
  #sweep(now: number): void {
    const isDue = now >= this.#sweepAt
    if (isDue) this.#sweepAt = now + IDLE / 10
    for (const principal of this.#principals.values()) {
      if (!isDue && this.#routes < this.#maxRoutes) return
      const isOld = principal.usedAt < now - IDLE
      if (principal.openAt() > now) continue
      for (const route of principal.routes) {
        if (!isOld && this.#routes < this.#maxRoutes) break
        if (!principal.canForget(route, now)) continue
        principal.remove(route)
        this.#routes -= 1
      }
      if (principal.routes.length === 0) this.#forget(principal)
    }
  }

  #forget(principal: Principal): void {
    for (const token of principal.tokens) this.#principals.delete(token)
    if (principal.user !== undefined) this.#users.delete(principal.user)
  }

  async #wait(
    route: Route,
    openAt: number,
    { ticket, until, signal, onWait }: WaitOptions,
  ): Promise<Route | Rejection> {
    signal?.throwIfAborted()
    const now = this.#clock.now()
    const isKnown = openAt < Number.POSITIVE_INFINITY
    if (isKnown && openAt > until) return rateLimited(route, openAt - now)
    return new Promise((resolve, rejectPromise) => {
      let isNotified = false
      const notify = (at: number) => {
        if (isNotified || at <= now || at === Number.POSITIVE_INFINITY) return
        isNotified = true
        // Asynchronously, because the listener may abort any waiting call.
        queueMicrotask(() => onWait(at - this.#clock.now(), route.bucket.hash))
      }
      const leave = () => {
        cancel()
        signal?.removeEventListener('abort', abort)
        route.bucket.dequeue(waiter)
      }
      const reject = (at: number) => {
        leave()
        resolve(rateLimited(route, at - this.#clock.now()))
      }
      const abort = () => {
        leave()
        rejectPromise(signal?.reason)
        this.#pump(route.bucket)
      }
      const admit = () => {
        leave()
        resolve(this.#take(route, this.#clock.now()))
      }
      const waiter: Waiter = {
        route,
        ticket,
        until,
        principalOpenAt: () => route.principal.openAt(),
        routeOpenAt: () => route.closedUntil,
        admit,
        reject,
        notify,
      }
      const giveUp = () => {
        reject(openAtOf(route, this.#clock.now()))
        this.#pump(route.bucket)
      }
      const cancel = until < Number.POSITIVE_INFINITY ? this.#clock.after(until - now, giveUp) : () => {}
      signal?.addEventListener('abort', abort, { once: true })
      route.bucket.enqueue(waiter)
      this.#pump(route.bucket)
      notify(openAt)
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
      const shared = Math.max(bucket.openAt(now), waiter.principalOpenAt())
      const openAt = Math.max(shared, waiter.routeOpenAt())
      if (openAt <= now) {
        waiter.admit()
      } else if (openAt > waiter.until && openAt < Number.POSITIVE_INFINITY) {
        waiter.reject(openAt)
      } else {
        next = Math.min(next, shared > now ? shared : openAt)
        waiter.notify(openAt)
        if (shared > now && shared === announced) break
        if (shared > now) queue.announced = shared
        place += 1
      }
    }
    if (next < Number.POSITIVE_INFINITY) {
      queue.cancelTimer = this.#clock.after(next - now, () => this.#pump(bucket))
    }
  }

  #pumpAll(principal: Principal): void {
    for (const { bucket } of principal.routes) this.#pump(bucket)
  }

  #take(route: Route, now: number): Route {
    route.inFlight += 1
    route.bucket.inFlight += 1
    route.principal.sent(now)
    return route
  }

  /** Nothing is sent after all. */
  cancel(route: Route): void {
    route.inFlight -= 1
    route.bucket.inFlight -= 1
    this.#pump(route.bucket)
  }

  /** A request is over. `answer` is absent where none came. */
  release(
    route: Route,
    answer?: { readonly status: number; readonly headers: Headers },
    closure?: ReportedLimit,
  ): void {
    const now = this.#clock.now()
    const { principal } = route
    const before = route.bucket
    route.inFlight -= 1
    before.inFlight -= 1
    const headers = answer && readLimitHeaders(answer.headers)
    if (headers?.hash !== undefined) principal.rename(route, this.#intern(headers.hash))
    const { bucket } = route
    if (answer && (headers || (answer.status < 500 && answer.status !== 429))) bucket.learn(headers, now)
    else bucket.spend()
    if (closure) {
      const until = Math.ceil(now + closure.delay)
      if (closure.scope === 'global') principal.closedUntil = Math.max(principal.closedUntil, until)
      else if (closure.scope === 'route') route.closedUntil = Math.max(route.closedUntil, until)
      else bucket.close(until)
    }
    if (closure?.scope === 'global') this.#pumpAll(principal)
    if (before !== bucket) this.#pump(before)
    this.#pump(bucket)
  }

  /** The same text for all that are the same. */
  #intern(hash: string): string {
    const known = this.#hashes.get(hash)
    if (known !== undefined) return known
    if (this.#hashes.size >= HASHES) this.#hashes.clear()
    this.#hashes.set(hash, hash)
    return hash
  }
}

/** When a request of this route may go; `Infinity` when only an answer that is under way can tell. */
function openAtOf(route: Route, now: number): number {
  return Math.max(route.closedUntil, route.principal.openAt(), route.bucket.openAt(now))
}

function rateLimited({ bucket }: Route, delay: number): Rejection {
  return { kind: 'rateLimited', delay, bucket: bucket.hash }
}

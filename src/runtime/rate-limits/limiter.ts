import { MAX_DELAY, readLimitHeaders } from '../transport/response.ts'
import type { ApiRequest, Credential, Rejection } from '../transport/types.ts'
import { type Clock, onAbort, reasonOf, throwIfAborted } from '../utils/time.ts'
import type { Waiter } from './bucket.ts'
import { evictExcess, evictIdle, MAX_IDLE, moveToEnd, type PrincipalMaps } from './eviction.ts'
import { BotPrincipal, formatMajorParameters, Principal, Route } from './principal.ts'

/** The parts of a request that its limits depend on. */
type LimitedRequest = Pick<ApiRequest, 'operation' | 'call'>

/** Options of {@link Limiter.acquire}. */
export interface AcquireOptions {
  /** Position in the order of all calls, from {@link Limiter.nextTicket}. */
  readonly ticket: number
  /** Time at which the call stops waiting, in milliseconds of the clock. */
  readonly until: number
  /** Called once if the call waits, as soon as it is known for how many milliseconds. */
  onWait(delay: number, bucket: string | undefined): void
}

/** Requests that a 429 is about: all of the principal, those of one route, or those of one bucket. */
export type LimitScope = 'global' | 'route' | 'bucket'

/** Maximum number of interned bucket names. */
const MAX_HASHES = 1000

/** A response with what a limiter reads of it. */
export interface LimiterUse {
  /** `undefined` if none was received. */
  readonly response?: { readonly status: number; readonly headers: Headers }
  /** The limit that a 429 reported, with the milliseconds until it resets. */
  readonly limit?: { readonly scope: LimitScope; readonly delay: number } | undefined
}

/** Admits requests in the order of their calls, within the limits that responses have reported. */
export class Limiter {
  readonly #clock: Clock
  readonly #perSecond: number
  readonly #maxRoutes: number
  readonly #maps: PrincipalMaps = { byToken: new Map(), byUser: new Map() }
  #lastUsed: Principal | undefined
  /** Interned bucket names: a separate string for each user would need as much memory as a route. */
  readonly #hashes = new Map<string, string>()
  /** Number of routes of all principals. */
  #routes = 0
  /** Number of calls in flight or waiting. Their routes are never evicted. */
  #calls = 0
  #sweepAt = 0
  #tickets = 0

  /**
   * @param perSecond Maximum number of requests of a bot in one second.
   * @param maxRoutes Maximum number of routes in memory, besides those of calls in flight or waiting.
   */
  constructor(clock: Clock, perSecond: number, maxRoutes: number) {
    this.#clock = clock
    this.#perSecond = perSecond
    this.#maxRoutes = maxRoutes
  }

  /** Returns the next position in the order of all calls. A call keeps it for all its attempts. */
  nextTicket(): number {
    this.#tickets += 1
    return this.#tickets
  }

  /**
   * Waits until a request is allowed. Returns its route, for {@link release}, or a rejection if the limit resets too late.
   * Throws the reason of the signal.
   */
  async acquire(request: LimitedRequest, options: AcquireOptions): Promise<Route | Rejection> {
    const now = this.#clock.now()
    const route = this.#find(request, now)
    const openAt = openAtOf(route, now)
    const first = route.bucket.queue?.waiting[0]
    const isNext = !first || first.ticket > options.ticket
    if (isNext && openAt <= now) return this.#start(route, now)
    return this.#wait(route, openAt, request.call.signal, options)
  }

  /** Moves the limits of a token to the token that replaces it. */
  replaceToken(old: string, token: string): void {
    const principal = this.#maps.byToken.get(old)
    if (principal) this.#addToken(principal, token)
  }

  /**
   * Links a token to its user, so that all tokens of the user share their limits.
   *
   * @param readUser Returns the user's id if it is known. It is not called if the token is linked.
   */
  linkUser(token: string, readUser: () => string | undefined): void {
    const principal = this.#maps.byToken.get(token)
    if (!principal || principal.user !== undefined) return
    const user = readUser()
    if (user === undefined) return
    const known = this.#maps.byUser.get(user)
    if (!known) {
      principal.user = user
      this.#maps.byUser.set(user, principal)
      return
    }
    this.#routes -= principal.routes.length + known.routes.length
    known.mergeFrom(principal, this.#clock.now())
    this.#routes += known.routes.length
    for (const one of principal.tokens) this.#addToken(known, one)
    for (const { bucket } of known.routes) bucket.pump(this.#clock)
  }

  #addToken(principal: Principal, token: string): void {
    const evicted = principal.addToken(token)
    if (evicted !== undefined) this.#maps.byToken.delete(evicted)
    this.#maps.byToken.set(token, principal)
  }

  #find(request: LimitedRequest, now: number): Route {
    const { operation, call } = request
    const name = principalOf(request)
    let principal = this.#maps.byToken.get(name)
    if (!principal) {
      principal = isOfBot(request) ? new BotPrincipal(this.#perSecond) : new Principal()
      principal.addToken(name)
    }
    principal.usedAt = Math.floor(now)
    const majorParameters = formatMajorParameters(operation, call.path)
    let key = majorParameters === '' ? operation.key : `${operation.key} ${majorParameters}`
    if (!operation.isDescribed) key = principal.limitKey(key)
    let route = principal.use(key)
    if (!route) {
      this.#sweep(now)
      route = new Route(principal, key, majorParameters, operation.credentials.includes('client'))
      principal.add(route)
      this.#routes += 1
    } else if (principal === this.#lastUsed) {
      return route
    }
    moveToEnd(this.#maps, principal)
    this.#lastUsed = principal
    return route
  }

  /** Evicts principals that have been idle for long and, if there are too many routes, the least recently used ones. */
  #sweep(now: number): void {
    if (now >= this.#sweepAt) {
      this.#sweepAt = now + MAX_IDLE / 10
      this.#routes -= evictIdle(this.#maps, now)
    }
    const excess = this.#routes + 1 - this.#calls - this.#maxRoutes
    if (excess > 0) this.#routes -= evictExcess(this.#maps, excess, now)
  }

  async #wait(
    route: Route,
    openAt: number,
    signal: AbortSignal | undefined,
    { ticket, until, onWait }: AcquireOptions,
  ): Promise<Route | Rejection> {
    throwIfAborted(signal)
    const now = this.#clock.now()
    if (openAt > until && openAt < Number.POSITIVE_INFINITY) return rateLimited(route, openAt - now)
    return new Promise((resolve, rejectPromise) => {
      let isNotified = false
      const leave = () => {
        this.#calls -= 1
        cancel()
        stopListening()
        route.bucket.dequeue(waiter)
      }
      const waiter: Waiter = {
        route,
        ticket,
        until,
        admit: () => {
          leave()
          resolve(this.#start(route, this.#clock.now()))
        },
        reject: (at) => {
          leave()
          resolve(rateLimited(route, at - this.#clock.now()))
        },
        notify: (at) => {
          if (isNotified || at <= now || at === Number.POSITIVE_INFINITY) return
          isNotified = true
          // Asynchronously, because the listener may abort any waiting call.
          queueMicrotask(() => onWait(at - this.#clock.now(), route.bucket.hash))
        },
      }
      const onTimeout = () => {
        waiter.reject(openAtOf(route, this.#clock.now()))
        route.bucket.pump(this.#clock)
      }
      const cancel = until < Number.POSITIVE_INFINITY ? this.#clock.after(until - now, onTimeout) : () => {}
      const stopListening = onAbort(signal, () => {
        leave()
        rejectPromise(reasonOf(signal))
        route.bucket.pump(this.#clock)
      })
      this.#calls += 1
      route.bucket.enqueue(waiter)
      route.bucket.pump(this.#clock)
      waiter.notify(openAt)
    })
  }

  #start(route: Route, now: number): Route {
    this.#calls += 1
    route.inFlight += 1
    route.bucket.inFlight += 1
    route.principal.countRequest(now)
    return route
  }

  /** Ends a request that {@link acquire} allowed. Without `use`, nothing was sent. */
  release(route: Route, use?: LimiterUse): void {
    const { principal, bucket: previous } = route
    this.#calls -= 1
    route.inFlight -= 1
    previous.inFlight -= 1
    if (use) this.#record(route, use)
    if (use?.limit?.scope === 'global') for (const { bucket } of principal.routes) bucket.pump(this.#clock)
    if (previous !== route.bucket) previous.pump(this.#clock)
    route.bucket.pump(this.#clock)
  }

  /** Records the limits that a response names. */
  #record(route: Route, { response, limit }: LimiterUse): void {
    const now = this.#clock.now()
    const { principal } = route
    const headers = response && readLimitHeaders(response.headers)
    if (headers?.hash !== undefined) principal.rename(route, this.#intern(headers.hash))
    const { bucket } = route
    const namesNoLimit = response && !headers && response.status < 500 && response.status !== 429
    if (headers || namesNoLimit) bucket.update(headers, now)
    else bucket.consume()
    if (!limit) return
    const until = Math.ceil(now + Math.min(limit.delay, MAX_DELAY * 1000))
    if (limit.scope === 'global') principal.closedUntil = Math.max(principal.closedUntil, until)
    else if (limit.scope === 'route') route.closedUntil = Math.max(route.closedUntil, until)
    else bucket.close(until)
  }

  /** Returns the same string instance for equal names. */
  #intern(hash: string): string {
    const known = this.#hashes.get(hash)
    if (known !== undefined) return known
    if (this.#hashes.size >= MAX_HASHES) this.#hashes.clear()
    this.#hashes.set(hash, hash)
    return hash
  }
}

/** Returns when a route allows a request; `Infinity` if that depends on the response to a request in flight. */
function openAtOf(route: Route, now: number): number {
  return Math.max(route.closedUntil, route.principal.openAt(), route.bucket.openAt(now))
}

function rateLimited({ bucket }: Route, delay: number): Rejection {
  return { kind: 'rateLimited', delay, bucket: bucket.hash }
}

/** Name of the principal of all interactions. */
const INTERACTION = 'an interaction'

/**
 * Returns the name of the principal whose limits apply: the token of a user or bot. The token endpoint, interactions, and
 * requests without a credential have one each. No token equals these names, because tokens contain no white space.
 */
function principalOf({ operation, call }: LimitedRequest): string {
  if (operation.credentials.includes('client')) return 'the client'
  if (operation.path.includes('{interaction_token}')) return INTERACTION
  return nameOf(call.credential) ?? 'no credential'
}

/** Checks whether the limits of the bot apply to a request. */
export function isOfBot(request: LimitedRequest): boolean {
  return request.call.credential.kind === 'bot' && principalOf(request) !== INTERACTION
}

/** Returns the name of a token that identifies a principal, or `undefined` without one. */
export function nameOf(credential: Credential): string | undefined {
  if (credential.kind === 'bearer') return credential.accessToken
  return credential.kind === 'bot' ? `Bot ${credential.botToken}` : undefined
}

import type { OperationDescriptor } from '../transport/types.ts'
import { Bucket } from './bucket.ts'

/** Maximum number of routes whose operation the description does not contain. */
const MAX_UNDESCRIBED = 100
/** Prefix of their keys. */
const UNDESCRIBED = 'undescribed '

/** Number of routes from which on a principal has an index of them. */
const MANY = 16
/** Routes by top-level resource. Only principals with many routes have an index, such as a bot in many guilds. */
const indexes = new WeakMap<Principal, Map<string, Set<Route>>>()

/** Maximum number of tokens of one user that are remembered. */
const MAX_TOKENS = 10

/**
 * All rate limits of one credential, whatever its current token is.
 *
 * Most principals have one user, one token and one route. These are fields instead of collections, because a collection
 * needs as much memory as everything else together.
 */
export class Principal {
  /** Milliseconds of the clock before which no request is allowed, after a global 429. */
  closedUntil = 0
  /** Milliseconds of the clock of the last call. */
  usedAt = 0
  /** User id; `undefined` if unknown. */
  user: string | undefined
  #tokens: string | readonly string[] = []
  /** The route that was used last. */
  #last: Route | undefined
  /** All other routes, in the order of their use. */
  #others: Map<string, Route> | undefined
  /** Number of routes whose operation the description does not contain. */
  #undescribed = 0

  /** Tokens that identify this principal, the oldest first. */
  get tokens(): readonly string[] {
    return [this.#tokens].flat()
  }

  /** Adds a token. Returns the one that it replaces, if there are too many. */
  addToken(token: string): string | undefined {
    const { tokens } = this
    if (tokens.includes(token)) return undefined
    this.#tokens = tokens.length === 0 ? token : [...tokens, token].slice(-MAX_TOKENS)
    return tokens.length < MAX_TOKENS ? undefined : tokens[0]
  }

  /** All routes, the least recently used first. */
  get routes(): readonly Route[] {
    return [...this.oldestRoutes()]
  }

  /** Iterates over all routes, the least recently used first. They can be removed meanwhile. */
  *oldestRoutes(): Generator<Route> {
    if (this.#others) yield* this.#others.values()
    if (this.#last) yield this.#last
  }

  /** True without any route. */
  get isEmpty(): boolean {
    return !this.#last && !this.#others?.size
  }

  /** Returns the route with this key, and marks it as the last used one. */
  use(key: string): Route | undefined {
    if (this.#last?.key === key) return this.#last
    const route = this.#others?.get(key)
    if (route) this.add(route)
    return route
  }

  /** Returns the key of an operation that the description does not contain. Further ones share a key. */
  limitKey(key: string): string {
    const prefixed = `${UNDESCRIBED}${key}`
    if (this.#last?.key === prefixed || this.#others?.has(prefixed)) return prefixed
    return this.#undescribed < MAX_UNDESCRIBED ? prefixed : UNDESCRIBED
  }

  /** Adds a route as the last used one. */
  add(route: Route): void {
    if (!this.#others?.delete(route.key) && route.key.startsWith(UNDESCRIBED)) this.#undescribed += 1
    if (this.#last) {
      this.#others ??= new Map()
      this.#others.set(this.#last.key, this.#last)
      if (this.#others.size >= MANY) addToIndex(indexes.get(this), route)
    }
    this.#last = route
  }

  /** Removes a route. */
  remove(route: Route): void {
    this.#others?.delete(route.key)
    if (this.#last === route) this.#last = undefined
    if (route.key.startsWith(UNDESCRIBED)) this.#undescribed -= 1
    if (!this.#others || this.#others.size < MANY) indexes.delete(this)
    const index = indexes.get(this)
    const siblings = index?.get(route.majorParameters)
    siblings?.delete(route)
    if (siblings?.size === 0) index?.delete(route.majorParameters)
  }

  /** Returns the bucket with this name and these major parameters, if a route counts against it. */
  findBucket(hash: string | undefined, majorParameters: string): Bucket | undefined {
    if (hash === undefined) return undefined
    let routes: Iterable<Route> | undefined = this.oldestRoutes()
    if (this.#others && this.#others.size >= MANY) {
      const index = indexes.get(this) ?? new Map<string, Set<Route>>()
      if (index.size === 0) for (const route of routes) addToIndex(index, route)
      indexes.set(this, index)
      routes = index.get(majorParameters)
    }
    for (const route of routes ?? []) {
      if (route.bucket.hash === hash && route.majorParameters === majorParameters) return route.bucket
    }
    return undefined
  }

  /** Returns when this principal allows a request, in milliseconds of the clock. */
  openAt(): number {
    return this.closedUntil
  }

  /** Counts a request. */
  countRequest(now: number): void {
    this.usedAt = Math.floor(now)
  }

  /** Checks whether a route has no state that a later call depends on. */
  canEvict(route: Route, now: number): boolean {
    return route.closedUntil <= now && route.inFlight === 0 && route.bucket.isIdle(now)
  }

  /** Assigns a route to the bucket that a response named. The state of its previous bucket moves along. */
  rename(route: Route, hash: string): void {
    const old = route.bucket
    if (old.hash === hash) return
    const known = this.findBucket(hash, route.majorParameters)
    if (!known && old.hash === undefined) {
      old.hash = hash
      return
    }
    const bucket = known ?? new Bucket(hash)
    if (!known || old.hash === undefined) bucket.merge(old)
    moveRoute(route, bucket)
  }

  /**
   * Takes over the limits of another principal that turned out to be the same user. Drops idle ones of undescribed operations
   * beyond the maximum.
   *
   * @param now Milliseconds of the clock.
   */
  mergeFrom(other: Principal, now: number): void {
    this.closedUntil = Math.max(this.closedUntil, other.closedUntil)
    this.usedAt = Math.max(this.usedAt, other.usedAt)
    for (const route of other.routes) {
      const known = this.use(route.key)
      const isFull = this.#undescribed >= MAX_UNDESCRIBED && route.key.startsWith(UNDESCRIBED)
      if (!known && isFull && other.canEvict(route, now)) {
        other.remove(route)
        continue
      }
      const bucket = known?.bucket ?? this.findBucket(route.bucket.hash, route.majorParameters)
      route.principal = this
      if (known) known.closedUntil = Math.max(known.closedUntil, route.closedUntil)
      else this.add(route)
      other.remove(route)
      if (!bucket || bucket === route.bucket) continue
      bucket.merge(route.bucket)
      moveRoute(route, bucket)
    }
  }
}

/** A bot, which has an additional limit for all its requests in one second. */
export class BotPrincipal extends Principal {
  readonly #recent: number[] = []
  readonly #perSecond: number

  /** @param perSecond Maximum number of requests in one second. */
  constructor(perSecond: number) {
    super()
    this.#perSecond = perSecond
  }

  override openAt(): number {
    if (this.#recent.length < this.#perSecond) return this.closedUntil
    return Math.max(this.closedUntil, (this.#recent[0] ?? 0) + 1000)
  }

  override countRequest(now: number): void {
    super.countRequest(now)
    this.#recent.push(now)
    if (this.#recent.length > this.#perSecond) this.#recent.shift()
  }
}

function addToIndex(index: Map<string, Set<Route>> | undefined, route: Route): void {
  if (!index) return
  const siblings = index.get(route.majorParameters) ?? new Set()
  index.set(route.majorParameters, siblings.add(route))
}

/** Moves a route to another bucket, with its requests in flight and its waiting calls. */
function moveRoute(route: Route, to: Bucket): void {
  const from = route.bucket
  route.bucket = to
  from.inFlight -= route.inFlight
  to.inFlight += route.inFlight
  for (const waiter of from.queue?.waiting.filter((one) => one.route === route) ?? []) {
    from.dequeue(waiter)
    to.enqueue(waiter)
  }
  // The moved calls were not notified of the reset that the other calls wait for.
  if (to.queue) to.queue.announced = 0
}

/** Path parameters of the top-level resources, each of which has separate limits. */
const MAJOR_PARAMETERS = ['guild_id', 'channel_id', 'webhook_id', 'webhook_token', 'interaction_token']

/** An operation of a principal on a top-level resource. */
export class Route {
  principal: Principal
  /** The limit that requests count against; several routes may share it. */
  bucket: Bucket
  inFlight = 0
  /** Milliseconds of the clock before which no request is allowed, after a 429 about this route alone. */
  closedUntil = 0
  /** Operation and major parameters: the key of the route within its principal. */
  readonly key: string
  /** Values of the major parameters. */
  readonly majorParameters: string

  /**
   * @param isUnlimited True if no limit is known for the operation, as for the token endpoint: then no call waits for
   *   the first response.
   */
  constructor(principal: Principal, key: string, majorParameters: string, isUnlimited = false) {
    this.principal = principal
    this.bucket = new Bucket(undefined, isUnlimited)
    this.key = key
    this.majorParameters = majorParameters
  }
}

/** Formats the values of the major parameters of a path. Returns the first id of a path that the description does not contain. */
export function formatMajorParameters(
  { path, isDescribed }: OperationDescriptor,
  values: Readonly<Record<string, unknown>> = {},
): string {
  if (!isDescribed) return /\/(\d+)/.exec(path)?.[1] ?? ''
  if (!path.includes('{')) return ''
  return MAJOR_PARAMETERS.filter((name) => path.includes(`{${name}}`))
    .map((name) => String(values[name]))
    .join('/')
}

import type { OperationDescriptor } from '../transport/operation.ts'
import { Bucket } from './bucket.ts'

/** How many tokens of one user are remembered. */
const TOKENS = 10

/**
 * Everything that is known of the limits of one credential, whatever its token is at the moment.
 *
 * Most have one user, one token and one route: these stand alone, for each list takes as much room as all the rest.
 */
export class Principal {
  /** A global 429 closes everything. Milliseconds of the clock. */
  closedUntil = 0
  /** When it was last asked. */
  usedAt = 0
  /** The id of its user, once it is known. */
  user: string | undefined
  #tokens: string | readonly string[] = []
  /** The route that was used last. */
  #last: Route | undefined
  /** All others, in the order in which they were used. */
  #others: Map<string, Route> | undefined

  /** The tokens that it is found by, the oldest first. */
  get tokens(): readonly string[] {
    return [this.#tokens].flat()
  }

  /** Remembers a token. Answers the one that it no longer remembers for it. */
  addToken(token: string): string | undefined {
    const { tokens } = this
    if (tokens.includes(token)) return undefined
    this.#tokens = tokens.length === 0 ? token : [...tokens, token].slice(-TOKENS)
    return tokens.length < TOKENS ? undefined : tokens[0]
  }

  /** Its routes, those first that have not been used for the longest time. */
  get routes(): readonly Route[] {
    return [...(this.#others?.values() ?? []), this.#last ?? []].flat()
  }

  /** The route of this key, which is now the one that was used last. */
  use(key: string): Route | undefined {
    if (this.#last?.key === key) return this.#last
    const route = this.#others?.get(key)
    if (route) this.add(route)
    return route
  }

  add(route: Route): void {
    this.#others?.delete(route.key)
    if (this.#last) {
      this.#others ??= new Map()
      this.#others.set(this.#last.key, this.#last)
    }
    this.#last = route
  }

  remove(route: Route): void {
    this.#others?.delete(route.key)
    if (this.#last === route) this.#last = undefined
  }

  /** When a request of it may go. */
  openAt(): number {
    return this.closedUntil
  }

  /** Counts a request. */
  sent(now: number): void {
    this.usedAt = Math.floor(now)
  }

  /** Whether a route holds nothing that a later call would have to know. */
  canForget(route: Route, now: number): boolean {
    return route.closedUntil <= now && route.inFlight === 0 && route.bucket.isIdle(now)
  }

  /** A route turned out to count against the bucket of this name: what is known of it moves there. */
  rename(route: Route, hash: string): void {
    const old = route.bucket
    if (old.hash === hash) return
    const known = findBucket(this.routes, hash, route.majorParameters)
    if (!known && old.hash === undefined) {
      old.hash = hash
      return
    }
    const bucket = known ?? new Bucket(hash)
    if (!known || old.hash === undefined) bucket.merge(old)
    moveRoute(route, bucket)
  }

  /** Takes over everything that is known of another one that turned out to be the same. */
  mergeFrom(other: Principal): void {
    this.closedUntil = Math.max(this.closedUntil, other.closedUntil)
    this.usedAt = Math.max(this.usedAt, other.usedAt)
    for (const route of other.routes) {
      const known = this.use(route.key)
      const bucket = known?.bucket ?? findBucket(this.routes, route.bucket.hash, route.majorParameters)
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

/** A bot has a limit for all its requests in one second. */
export class BotPrincipal extends Principal {
  readonly #recent: number[] = []
  readonly #perSecond: number

  constructor(perSecond: number) {
    super()
    this.#perSecond = perSecond
  }

  override openAt(): number {
    if (this.#recent.length < this.#perSecond) return this.closedUntil
    return Math.max(this.closedUntil, (this.#recent[0] ?? 0) + 1000)
  }

  override sent(now: number): void {
    super.sent(now)
    this.#recent.push(now)
    if (this.#recent.length > this.#perSecond) this.#recent.shift()
  }
}

/** The bucket of this name below the same top-level resource, where one of the routes counts against it. */
function findBucket(routes: readonly Route[], hash: string | undefined, majors: string): Bucket | undefined {
  if (hash === undefined) return undefined
  return routes.find((route) => route.bucket.hash === hash && route.majorParameters === majors)?.bucket
}

/** Requests under way and calls that wait go with the route. */
function moveRoute(route: Route, to: Bucket): void {
  const from = route.bucket
  route.bucket = to
  from.inFlight -= route.inFlight
  to.inFlight += route.inFlight
  for (const waiter of from.queue?.waiting.filter((one) => one.route === route) ?? []) {
    from.dequeue(waiter)
    to.enqueue(waiter)
  }
  // Those who have come do not know what the others do.
  if (to.queue) to.queue.announced = 0
}

/** Top-level resources: each has limits of its own. */
const MAJOR = ['guild_id', 'channel_id', 'webhook_id', 'webhook_token', 'interaction_token']

/** One operation of one caller, below one top-level resource. */
export class Route {
  /** Whose limits they are. */
  principal: Principal
  /** The limit that it counts against; routes may share one. */
  bucket: Bucket
  inFlight = 0
  /** A 429 that is about this route alone closes it and not its bucket. Milliseconds of the clock. */
  closedUntil = 0
  /** Its operation and the values of its top-level resources: its name among those of its caller. */
  readonly key: string
  /** The values of its top-level resources. */
  readonly majorParameters: string

  /** @param isFree Whether nothing is known to limit it, as at the token endpoint: nobody waits for a first answer. */
  constructor(principal: Principal, key: string, majors: string, isFree = false) {
    this.principal = principal
    this.bucket = new Bucket(undefined, isFree)
    this.key = key
    this.majorParameters = majors
  }
}

/** The values of the top-level resources in a path. */
export function formatMajorParameters(
  { path }: OperationDescriptor,
  values: Readonly<Record<string, unknown>> = {},
): string {
  if (!path.includes('{')) return ''
  return MAJOR.filter((name) => path.includes(`{${name}}`))
    .map((name) => String(values[name]))
    .join('/')
}

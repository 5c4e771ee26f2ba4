import type { Emit } from '../events.ts'
import type { OperationDescriptor } from '../transport/operation.ts'
import { readRetryAfter } from '../transport/response.ts'
import type { Credential, HttpResponse, Outcome, Rejection, RequestContext } from '../transport/types.ts'
import { sleep } from '../utils/time.ts'
import type { Clock } from '../utils/time.ts'
import { propertyOf } from '../utils/objects.ts'
import { readName } from './headers.ts'
import { InvalidRequests } from './invalid-requests.ts'
import { Limiter, type ReportedLimit } from './limiter.ts'
import type { Route } from './principal.ts'

/** How far the limits of Discord are kept. */
export interface RateLimitConfig {
  /** What one bot may send in a second. */
  readonly requestsPerSecond: number
  /** Answers with 401, 403 or 429 in ten minutes after which nothing is sent any more. */
  readonly maxInvalidRequests: number
  /** How many limits are remembered. */
  readonly maxBuckets: number
}

/** A 429 of the API, as it was read. */
export interface RateLimitInfo {
  readonly scope: string | undefined
  readonly global: boolean
  /** Milliseconds until the limit opens. */
  readonly delay: number
}

/** Milliseconds for which a refused credential is remembered. */
const REMEMBERED = 600_000
/** Milliseconds for which nothing is sent after the edge has refused this address, or longer where it says so. */
const BANNED = 60_000
const UNKNOWN_WEBHOOK = 10015
const INTERACTION = 'an interaction'

/** Everything that holds a request back: the limits, and what was refused for good. */
export class RequestGate {
  readonly #clock: Clock
  readonly #limiter: Limiter
  readonly #invalidRequests: InvalidRequests
  readonly #emit: Emit
  readonly #secrets: readonly string[]
  readonly #maxBuckets: number
  /** Until when a credential, or a webhook, is known to be no good. */
  readonly #rejected = new Map<string, number>()
  #bannedUntil = 0

  /** @param secrets Those of the client, which no event may show. */
  constructor(clock: Clock, options: RateLimitConfig, emit: Emit, secrets: readonly string[]) {
    this.#secrets = secrets
    this.#clock = clock
    this.#emit = emit
    this.#maxBuckets = options.maxBuckets
    this.#limiter = new Limiter(clock, options.requestsPerSecond, options.maxBuckets)
    this.#invalidRequests = new InvalidRequests(clock, options.maxInvalidRequests, (share, count) =>
      emit({ type: 'invalidRequests', share, count }),
    )
  }

  /** A place in the queue, which a call keeps over all its attempts. */
  nextTicket(): number {
    return this.#limiter.nextTicket()
  }

  /**
   * Answers when the request may go, or what stands in its way; at once where nothing is to be waited for. Of the
   * route that it may go on, {@link cancel} or {@link release} is to be told, once. Throws the reason of its signal.
   *
   * @param until When the caller's patience ends, in milliseconds of the clock.
   */
  admit(
    shipment: RequestContext,
    ticket: number,
    until: number,
  ): Route | Rejection | Promise<Route | Rejection> {
    const { operation, credential, path, signal } = shipment
    const obstacle = this.#findRejection(shipment)
    // A budget that is used up, were it by those under way, is waited for where it may be free in time.
    if (obstacle?.kind === 'rateLimited' && this.#clock.now() + obstacle.delay <= until) {
      return sleep(this.#clock, obstacle.delay, signal).then(() => this.admit(shipment, ticket, until))
    }
    if (obstacle) return obstacle
    const principal = principalOf(operation, credential)
    const isBot = credential.kind === 'bot' && principal !== INTERACTION
    const onWait = (delay: number, bucket: string | undefined) =>
      this.#emit({
        type: 'wait',
        operation: operation.key,
        delay,
        bucket: this.#redactName(shipment, bucket),
      })
    const target = { operation, principal, isBot, path }
    const admitted = this.#limiter.admit(target, { ticket, until, signal, onWait })
    if (!(admitted instanceof Promise)) return this.#begin(admitted)
    return admitted.then((route) => {
      if ('kind' in route) return route
      if (!this.#findRejection(shipment)) return this.#begin(route)
      // While it waited, others have met what stands in its way too.
      this.#limiter.cancel(route)
      return this.admit(shipment, ticket, until)
    })
  }

  #begin(route: Route): Route {
    this.#invalidRequests.underWay += 1
    return route
  }

  /** Nothing is sent after all. */
  cancel(route: Route): void {
    this.#invalidRequests.underWay -= 1
    this.#limiter.cancel(route)
  }

  /** A request is over; without an answer where none came. */
  release(
    shipment: RequestContext,
    route: Route,
    outcome?: Outcome,
    json?: unknown,
    limit?: RateLimitInfo,
  ): void {
    this.#invalidRequests.underWay -= 1
    const answer = outcome?.kind === 'response' ? outcome : undefined
    if (answer) this.#learn(shipment, answer, json, limit)
    this.#limiter.release(
      route,
      answer,
      answer && limit && { scope: limitScopeOf(answer, limit), delay: limit.delay },
    )
  }

  /** A token took the place of another one: its limits stay. */
  replaceToken(old: string, token: string): void {
    this.#limiter.replaceToken(old, token)
  }

  /** It is known which user a token belongs to. */
  linkUser(token: string, userId: string): void {
    this.#limiter.linkUser(token, userId)
  }

  #findRejection(shipment: RequestContext): Rejection | undefined {
    const now = this.#clock.now()
    if (this.#bannedUntil > now) return { kind: 'ipBanned', delay: this.#bannedUntil - now }
    const { delay } = this.#invalidRequests
    if (delay > 0) return { kind: 'rateLimited', delay, bucket: undefined }
    const name = rejectableName(shipment)
    const until = name === undefined ? 0 : (this.#rejected.get(name) ?? 0)
    if (until <= now) return undefined
    return { kind: isWebhook(shipment) ? 'unknownWebhook' : 'rejectedToken' }
  }

  /** What an answer says of more than its own limit, before anybody else is let through. */
  #learn(
    shipment: RequestContext,
    { status, headers }: HttpResponse,
    json: unknown,
    limit: RateLimitInfo | undefined,
  ): void {
    if (limit) {
      const { scope, global, delay } = limit
      const bucket = this.#redactName(shipment, readName(headers, 'x-ratelimit-bucket'))
      const operation = shipment.operation.key
      this.#emit({ type: 'rateLimit', operation, scope, global, bucket, retryAfter: delay / 1000 })
    } else if (status === 429) {
      this.#bannedUntil = this.#clock.now() + Math.max(BANNED, (readRetryAfter(headers, json) ?? 0) * 1000)
    }
    const isCounted = status === 401 || status === 403 || (status === 429 && limit?.scope !== 'shared')
    if (isCounted) this.#invalidRequests.add()
    this.#remember(shipment, status, json)
  }

  /** A name, unless the server has made it of a secret: a word of one stands as it is in whatever is written of it. */
  #redactName({ path, request: { init } }: RequestContext, name: string | undefined): string | undefined {
    const known = JSON.stringify([path, init.headers, this.#secrets]) + init.body
    return name && known.includes(name) ? undefined : name
  }

  #remember(shipment: RequestContext, status: number, json: unknown): void {
    const isGone = isWebhook(shipment)
      ? status === 404 && propertyOf(json, 'code') === UNKNOWN_WEBHOOK
      : status === 401
    const name = rejectableName(shipment)
    if (name === undefined || !isGone) return
    const [oldest] = this.#rejected.keys()
    if (oldest !== undefined && this.#rejected.size >= this.#maxBuckets) this.#rejected.delete(oldest)
    this.#rejected.set(name, this.#clock.now() + REMEMBERED)
  }
}

/** A limit that all share, and one of which more is left, are about the route alone. */
function limitScopeOf({ headers }: HttpResponse, { global, scope }: RateLimitInfo): ReportedLimit['scope'] {
  if (global) return 'global'
  const isSublimit = scope === 'user' && Number(headers.get('x-ratelimit-remaining') ?? '0') > 0
  return isSublimit || scope === 'shared' ? 'route' : 'bucket'
}

/**
 * The token endpoint has a lane of its own, and so have interactions and everything that is asked without a credential.
 * A user's token stands for itself; no token can look like any of the other names, for it has no white space.
 */
function principalOf(operation: OperationDescriptor, credential: Credential): string {
  if (operation.credentials.includes('client')) return 'the client'
  if (operation.path.includes('{interaction_token}')) return INTERACTION
  return nameOf(credential) ?? 'no credential'
}

/** What it is that a refusal would be about; absent where nothing is remembered of it. */
function rejectableName(shipment: RequestContext): string | undefined {
  const { credential, path } = shipment
  return isWebhook(shipment) ? `webhook ${path?.webhook_id}/${path?.webhook_token}` : nameOf(credential)
}

function nameOf(credential: Credential): string | undefined {
  if (credential.kind === 'bearer') return credential.accessToken
  return credential.kind === 'bot' ? `Bot ${credential.botToken}` : undefined
}

function isWebhook({ operation }: RequestContext): boolean {
  return operation.path.includes('{webhook_token}')
}

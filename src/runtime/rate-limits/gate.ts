import type { Emit } from '../events.ts'
import type { OperationDescriptor } from '../transport/operation.ts'
import { readRetryAfter } from '../transport/response.ts'
import type { Credential, HttpResponse, Outcome, Rejection, RequestContext } from '../transport/types.ts'
import { sleep } from '../utils/abort.ts'
import type { Clock } from '../utils/clock.ts'
import { propertyOf } from '../utils/objects.ts'
import { readName } from './headers.ts'
import { InvalidRequests } from './invalid-requests.ts'
import { Limiter, type LimitScope } from './limiter.ts'
import type { Route } from './principal.ts'

/** Limits that a client applies to its requests. */
export interface RateLimitConfig {
  /** Maximum number of requests of a bot in one second. */
  readonly requestsPerSecond: number
  /** Maximum number of responses with 401, 403 or 429 in ten minutes, after which nothing is sent. */
  readonly maxInvalidRequests: number
  /** Maximum number of limits in memory. */
  readonly maxBuckets: number
}

/** A 429 from the API. */
export interface RateLimitInfo {
  readonly scope: string | undefined
  readonly global: boolean
  /** Milliseconds until the limit resets. */
  readonly delay: number
}

/** Milliseconds for which a rejected credential is remembered. */
const REJECTION_LIFETIME = 600_000
/** Minimum number of milliseconds for which nothing is sent after the edge blocked this IP address. */
const MIN_BAN = 60_000
/** Discord's error code for an unknown webhook. */
const UNKNOWN_WEBHOOK = 10015
/** Name of the principal of all interactions. */
const INTERACTION = 'an interaction'

/** Decides when a request may be sent: applies the rate limits and rejects credentials that are known to be invalid. */
export class RequestGate {
  readonly #clock: Clock
  readonly #limiter: Limiter
  readonly #invalidRequests: InvalidRequests
  readonly #emit: Emit
  readonly #secrets: readonly string[]
  readonly #maxBuckets: number
  /** Time until which a credential or a webhook is known to be invalid. */
  readonly #rejected = new Map<string, number>()
  #bannedUntil = 0

  /** @param secrets Secrets of the client, which no event may show. */
  constructor(clock: Clock, config: RateLimitConfig, emit: Emit, secrets: readonly string[]) {
    this.#secrets = secrets
    this.#clock = clock
    this.#emit = emit
    this.#maxBuckets = config.maxBuckets
    this.#limiter = new Limiter(clock, config.requestsPerSecond, config.maxBuckets)
    this.#invalidRequests = new InvalidRequests(clock, config.maxInvalidRequests, (share, count) =>
      emit({ type: 'invalidRequests', share, count }),
    )
  }

  /** Returns the next position in the order of all calls. A call keeps it for all its attempts. */
  nextTicket(): number {
    return this.#limiter.nextTicket()
  }

  /**
   * Waits until a request is allowed. Returns its route, synchronously if it need not wait. Afterwards, call
   * {@link cancel} or {@link release} once with the route. Returns a rejection if the request must not be sent.
   * Throws the reason of the signal.
   *
   * @param until Time at which the call stops waiting, in milliseconds of the clock.
   */
  admit(
    context: RequestContext,
    ticket: number,
    until: number,
  ): Route | Rejection | Promise<Route | Rejection> {
    const { operation, credential, path, signal } = context
    const rejection = this.#findRejection(context)
    // Waits for the limit of invalid requests if it may allow another request in time.
    if (rejection?.kind === 'rateLimited' && this.#clock.now() + rejection.delay <= until) {
      return sleep(this.#clock, rejection.delay, signal).then(() => this.admit(context, ticket, until))
    }
    if (rejection) return rejection
    const principal = principalOf(operation, credential)
    const isBot = credential.kind === 'bot' && principal !== INTERACTION
    const onWait = (delay: number, bucket: string | undefined) =>
      this.#emit({
        type: 'wait',
        operation: operation.key,
        delay,
        bucket: this.#redactName(context, bucket),
      })
    const target = { operation, principal, isBot, path }
    const admitted = this.#limiter.admit(target, { ticket, until, signal, onWait })
    if (!(admitted instanceof Promise)) return this.#begin(admitted)
    return admitted.then((route) => {
      if ('kind' in route) return route
      if (!this.#findRejection(context)) return this.#begin(route)
      // The gate recorded a rejection while this call waited.
      this.#limiter.cancel(route)
      return this.admit(context, ticket, until)
    })
  }

  #begin(route: Route): Route {
    this.#invalidRequests.inFlight += 1
    return route
  }

  /** Releases the route of a request that was not sent. */
  cancel(route: Route): void {
    this.#invalidRequests.inFlight -= 1
    this.#limiter.cancel(route)
  }

  /**
   * Releases the route of a request that has ended.
   *
   * @param outcome `undefined` if the caller aborted the request.
   * @param json The parsed body of a response.
   * @param limit The limit that a 429 from the API reported.
   */
  release(
    context: RequestContext,
    route: Route,
    outcome?: Outcome,
    json?: unknown,
    limit?: RateLimitInfo,
  ): void {
    this.#invalidRequests.inFlight -= 1
    const response = outcome?.kind === 'response' ? outcome : undefined
    if (response) this.#recordResponse(context, response, json, limit)
    const reported = response && limit && { scope: limitScopeOf(response, limit), delay: limit.delay }
    this.#limiter.release(route, response, reported)
  }

  /** Moves the limits of a token to the token that replaces it. */
  replaceToken(old: string, token: string): void {
    this.#limiter.replaceToken(old, token)
  }

  /** Links a token to its user, so that all tokens of the user share their limits. */
  linkUser(token: string, userId: string): void {
    this.#limiter.linkUser(token, userId)
  }

  #findRejection(context: RequestContext): Rejection | undefined {
    const now = this.#clock.now()
    if (this.#bannedUntil > now) return { kind: 'ipBanned', delay: this.#bannedUntil - now }
    const { delay } = this.#invalidRequests
    if (delay > 0) return { kind: 'rateLimited', delay, bucket: undefined }
    const name = rejectableName(context)
    const until = name === undefined ? 0 : (this.#rejected.get(name) ?? 0)
    if (until <= now) return undefined
    return { kind: isWebhook(context) ? 'unknownWebhook' : 'rejectedToken' }
  }

  /** Records everything of a response that concerns more than its own bucket, before other calls are admitted. */
  #recordResponse(
    context: RequestContext,
    { status, headers }: HttpResponse,
    json: unknown,
    limit: RateLimitInfo | undefined,
  ): void {
    if (limit) {
      const { scope, global, delay } = limit
      const bucket = this.#redactName(context, readName(headers, 'x-ratelimit-bucket'))
      const operation = context.operation.key
      this.#emit({ type: 'rateLimit', operation, scope, global, bucket, retryAfter: delay / 1000 })
    } else if (status === 429) {
      this.#bannedUntil = this.#clock.now() + Math.max(MIN_BAN, (readRetryAfter(headers, json) ?? 0) * 1000)
    }
    const isCounted = status === 401 || status === 403 || (status === 429 && limit?.scope !== 'shared')
    if (isCounted) this.#invalidRequests.add()
    this.#recordRejection(context, status, json)
  }

  /** Returns a name that the server sent, unless it is part of a secret of the request or of the client. */
  #redactName({ path, request: { init } }: RequestContext, name: string | undefined): string | undefined {
    const text = JSON.stringify([path, init.headers, this.#secrets]) + init.body
    return name && text.includes(name) ? undefined : name
  }

  #recordRejection(context: RequestContext, status: number, json: unknown): void {
    const isInvalid = isWebhook(context)
      ? status === 404 && propertyOf(json, 'code') === UNKNOWN_WEBHOOK
      : status === 401
    const name = rejectableName(context)
    if (name === undefined || !isInvalid) return
    const [oldest] = this.#rejected.keys()
    if (oldest !== undefined && this.#rejected.size >= this.#maxBuckets) this.#rejected.delete(oldest)
    this.#rejected.set(name, this.#clock.now() + REJECTION_LIFETIME)
  }
}

/**
 * Returns the requests that a 429 is about. A shared limit, or a user limit with requests left, affects only its route.
 */
function limitScopeOf({ headers }: HttpResponse, { global, scope }: RateLimitInfo): LimitScope {
  if (global) return 'global'
  const isSublimit = scope === 'user' && Number(headers.get('x-ratelimit-remaining') ?? '0') > 0
  return isSublimit || scope === 'shared' ? 'route' : 'bucket'
}

/**
 * Returns the name of the principal whose limits apply: the token of a user or bot. The token endpoint, interactions,
 * and requests without a credential have one each. No token equals these names, because tokens contain no white space.
 */
function principalOf(operation: OperationDescriptor, credential: Credential): string {
  if (operation.credentials.includes('client')) return 'the client'
  if (operation.path.includes('{interaction_token}')) return INTERACTION
  return nameOf(credential) ?? 'no credential'
}

/** Returns the name of the credential or webhook that a response may reject, or `undefined` without one. */
function rejectableName(context: RequestContext): string | undefined {
  const { credential, path } = context
  return isWebhook(context) ? `webhook ${path?.webhook_id}/${path?.webhook_token}` : nameOf(credential)
}

function nameOf(credential: Credential): string | undefined {
  if (credential.kind === 'bearer') return credential.accessToken
  return credential.kind === 'bot' ? `Bot ${credential.botToken}` : undefined
}

function isWebhook({ operation }: RequestContext): boolean {
  return operation.path.includes('{webhook_token}')
}

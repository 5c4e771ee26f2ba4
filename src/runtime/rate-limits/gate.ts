import type { Emit } from '../events.ts'
import { readBucketName } from '../transport/response.ts'
import type {
  ApiRequest,
  ApiResponse,
  Credential,
  OperationDescriptor,
  Outcome,
  Rejection,
} from '../transport/types.ts'
import { propertyOf } from '../utils/objects.ts'
import { type Clock, sleep } from '../utils/time.ts'
import { InvalidRequests } from './invalid-requests.ts'
import { isOfBot, Limiter, type LimitScope, nameOf } from './limiter.ts'
import type { Route } from './principal.ts'
import type { LimitSynchronizer, LocalLimits, SharedLimits } from './shared-limits.ts'

/** Limits that a client applies to its requests. */
export interface RateLimitConfig {
  /** Maximum number of requests of a bot in one second. */
  readonly requestsPerSecond: number
  /** Maximum number of responses with 401, 403 or 429 in ten minutes, after which nothing is sent. */
  readonly maxInvalidRequests: number
  /** Maximum number of limits in memory. */
  readonly maxBuckets: number
  /** Shares limits with other processes. */
  readonly shared?: SharedLimits | undefined
}

/** Milliseconds for which a rejected credential is remembered. */
const REJECTION_LIFETIME = 600_000
/** Milliseconds for which at least nothing is sent after the edge blocked this IP address. */
const MIN_BAN = 60_000
/** Discord's error code for an unknown webhook. */
const UNKNOWN_WEBHOOK = 10015
/** Paths whose 401 means that the token is invalid, by kind of the credential: no scope and no permission can be missing. */
export const IDENTITY_PATHS: Readonly<Partial<Record<Credential['kind'], string>>> = {
  bearer: '/oauth2/@me',
  bot: '/users/@me',
}

/** The right to send one request. */
export interface RequestPermit {
  /**
   * Ends the request. Further calls have no effect.
   *
   * @param outcome Absent if nothing was sent.
   * @param delay Milliseconds until the limit of a 429 resets.
   */
  release(outcome?: Outcome, delay?: number): void
}

/** Decides when a request may be sent: applies the rate limits and rejects credentials that are known to be invalid. */
export class RequestGate implements LocalLimits {
  readonly clock: Clock
  readonly clientId: string
  /** The limits of all principals. */
  readonly limiter: Limiter
  readonly invalidRequests: InvalidRequests
  readonly unverified: InvalidRequests
  readonly #emit: Emit
  readonly #secrets: readonly string[]
  readonly #maxBuckets: number
  /** Time until which a credential or a webhook is known to be invalid. */
  readonly #invalidCredentials = new Map<string, number>()
  bannedUntil = 0
  botClosedUntil = 0
  readonly #shared: LimitSynchronizer | undefined

  /**
   * @param secrets Secrets of the client, which no event may show.
   * @param clientId Id of the application, whose bot can have a limit that processes share.
   */
  constructor(
    clock: Clock,
    config: RateLimitConfig,
    emit: Emit,
    secrets: readonly string[],
    clientId: string,
  ) {
    this.clientId = clientId
    this.#secrets = secrets
    this.clock = clock
    this.#emit = emit
    this.#maxBuckets = config.maxBuckets
    this.limiter = new Limiter(clock, config.requestsPerSecond, config.maxBuckets)
    this.invalidRequests = new InvalidRequests(clock, config.maxInvalidRequests, (share, count) =>
      emit({ type: 'invalidRequests', share, count }),
    )
    this.unverified = new InvalidRequests(clock, config.maxInvalidRequests / 2, () => {})
    this.#shared = config.shared?.(this)
  }

  /**
   * Waits until a request is allowed. Returns a permit that must be released, or a rejection if the request must not be
   * sent. Throws the reason of the call's signal.
   *
   * @param ticket Position of the call, from {@link Limiter.nextTicket}.
   * @param until Time at which the call stops waiting, in milliseconds of the clock.
   */
  async acquire(request: ApiRequest, ticket: number, until: number): Promise<RequestPermit | Rejection> {
    const { operation, call } = request
    const onWait = (delay: number, name: string | undefined) => {
      const bucket = this.#redactName(request, name)
      this.#emit({ type: 'wait', operation: operation.key, delay, bucket })
    }
    const options = { ticket, until, onWait }
    for (;;) {
      if (this.#shared) await this.#shared.refresh(call.signal)
      const rejection = this.#findRejection(request)
      // Waits for a limit outside of the limiter if it may allow another request in time.
      if (rejection?.kind === 'rateLimited' && this.clock.now() + rejection.delay <= until) {
        await sleep(this.clock, rejection.delay, call.signal)
        continue
      }
      if (rejection) return rejection
      const route = await this.limiter.acquire(request, options)
      if ('kind' in route) return route
      if (this.#shared) await this.#shared.refresh()
      // A response to another call may have led to a rejection while this call waited.
      if (!this.#findRejection(request)) return this.#createPermit(request, route)
      this.limiter.release(route)
    }
  }

  #createPermit(request: ApiRequest, route: Route): RequestPermit {
    this.#addInFlight(request, 1)
    // After a block, one request finds out whether it has ended. The others follow once it has received a response.
    const isProbe = this.bannedUntil > 0
    if (isProbe) this.bannedUntil = this.clock.now() + MIN_BAN
    let isReleased = false
    const release = (outcome?: Outcome, delay = 0) => {
      if (isReleased) return
      isReleased = true
      this.#addInFlight(request, -1)
      if (!outcome || !('body' in outcome)) return this.limiter.release(route, outcome && {})
      if (isProbe) this.bannedUntil = 0
      this.#recordResponse(request, outcome, delay)
      const limit = outcome.kind === 'rateLimit' ? { scope: limitScopeOf(outcome), delay } : undefined
      this.limiter.release(route, { response: outcome, limit })
    }
    return { release }
  }

  #addInFlight({ call }: ApiRequest, count: number): void {
    this.invalidRequests.inFlight += count
    if (call.isUnverified) this.unverified.inFlight += count
  }

  #findRejection(request: ApiRequest): Rejection | undefined {
    const now = this.clock.now()
    if (this.bannedUntil > now) return { kind: 'ipBanned', delay: this.bannedUntil - now }
    const { count, inFlight, limit } = this.invalidRequests
    const delay = Math.max(
      count + inFlight < limit / 2 ? 0 : this.#delayOfInvalid(request),
      isOfBot(request) ? this.botClosedUntil - now : 0,
    )
    if (delay > 0) return { kind: 'rateLimited', delay, bucket: undefined }
    const invalid = this.#invalidCredentials
    const name = invalid.size > 0 ? credentialName(request) : undefined
    if (name === undefined) return undefined
    const tokenRejected = (invalid.get(name) ?? 0) > now
    if (isWebhook(request)) return tokenRejected ? { kind: 'unknownWebhook' } : undefined
    const isRejected = tokenRejected || (invalid.get(`${name} ${request.operation.key}`) ?? 0) > now
    return isRejected ? { kind: 'rejectedToken', tokenRejected } : undefined
  }

  /** Forgets that a token was rejected at an operation, because it is unknown why. */
  forgetRejection({ key }: OperationDescriptor, credential: Credential): void {
    this.#invalidCredentials.delete(`${nameOf(credential)} ${key}`)
  }

  /** Only half of the limit is for unverified tokens, and the last 2 % are for the token endpoint, so that users can sign in. */
  #delayOfInvalid({ operation, call }: ApiRequest): number {
    const reserve = operation.credentials.includes('client') ? 0 : Math.floor(this.invalidRequests.limit / 50)
    this.unverified.limit = this.invalidRequests.limit / 2
    return Math.max(this.invalidRequests.delay(reserve), call.isUnverified ? this.unverified.delay() : 0)
  }

  /** Records everything of a response that concerns more than its own bucket, before other calls are admitted. */
  #recordResponse(request: ApiRequest, response: ApiResponse, delay: number): void {
    const { status, headers } = response
    let isShared = false
    if (response.kind === 'rateLimit') {
      const { scope, global } = response
      isShared = scope === 'shared'
      const bucket = this.#redactName(request, readBucketName(headers))
      const operation = request.operation.key
      this.#emit({ type: 'rateLimit', operation, scope, global, bucket, retryAfter: delay / 1000 })
      if (global && isOfBot(request)) this.#shared?.report('bot', delay)
    } else if (response.kind === 'edge') {
      const ban = Math.max(MIN_BAN, (response.retryAfter ?? 0) * 1000)
      this.bannedUntil = this.clock.now() + ban
      this.#shared?.report('address', ban)
    }
    if ([401, 403, 429].includes(status) && !isShared) {
      this.invalidRequests.add()
      if (request.call.isUnverified) this.unverified.add()
      this.#shared?.report()
    }
    this.#recordInvalidCredential(request, response)
  }

  /** Returns a name that the server sent, unless it is part of a secret of the request or of the client. */
  #redactName({ call: { path }, init }: ApiRequest, name: string | undefined): string | undefined {
    const text = JSON.stringify([path, init.headers, this.#secrets]) + init.body
    return name && text.includes(name) ? undefined : name
  }

  #recordInvalidCredential(request: ApiRequest, { status, body, isForeign }: ApiResponse): void {
    const isInvalid = isWebhook(request)
      ? status === 404 && propertyOf(body, 'code') === UNKNOWN_WEBHOOK
      : status === 401 && !isForeign
    let name = isInvalid ? credentialName(request) : undefined
    if (name === undefined) return
    const { operation, call } = request
    if (!isWebhook(request) && operation.path !== IDENTITY_PATHS[call.credential.kind]) {
      // The rejected token may be the one in the body, and another call has another one.
      if (operation.bodyToken) return
      name += ` ${operation.key}`
    }
    const [oldest] = this.#invalidCredentials.keys()
    if (oldest !== undefined && this.#invalidCredentials.size >= this.#maxBuckets)
      this.#invalidCredentials.delete(oldest)
    this.#invalidCredentials.set(name, this.clock.now() + REJECTION_LIFETIME)
  }
}

/** Returns the requests that a 429 is about. A shared limit, or a user limit with requests left, affects only its route. */
function limitScopeOf({ headers, scope, global }: Extract<ApiResponse, { kind: 'rateLimit' }>): LimitScope {
  if (global) return 'global'
  const isSublimit = scope === 'user' && Number(headers.get('x-ratelimit-remaining')) > 0
  return isSublimit || scope === 'shared' ? 'route' : 'bucket'
}

/** Returns the name of the credential or webhook that a response may reject, or `undefined` without one. */
function credentialName(request: ApiRequest): string | undefined {
  const { credential, path } = request.call
  return isWebhook(request) ? `webhook ${path?.webhook_id}/${path?.webhook_token}` : nameOf(credential)
}

function isWebhook({ operation }: ApiRequest): boolean {
  return operation.path.includes('{webhook_token}')
}

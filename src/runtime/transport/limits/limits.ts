import { type HTTPErrorDetails, NotFoundError, UnauthorizedError } from '../../errors/http.ts'
import { IpBannedError, RateLimitError } from '../../errors/rate-limit.ts'
import type { Redactor } from '../../errors/redact.ts'
import type { Emit } from '../../events.ts'
import type { Clock } from '../clock.ts'
import { authorizationHeader, type Credential } from '../credential.ts'
import type { OperationDescriptor } from '../operation.ts'
import type { Received } from '../send.ts'
import { InvalidRequests } from './invalid-requests.ts'
import { HeldBack, Limiter, type Permit } from './limiter.ts'

/** How far the limits of Discord are kept. */
export interface LimitOptions {
  /** What one bot may send in a second. */
  readonly requestsPerSecond: number
  /** Answers with 401, 403 or 429 in ten minutes after which nothing is sent any more. */
  readonly maxInvalidRequests: number
  /** How many limits are remembered. */
  readonly maxBuckets: number
}

/** A request on its way. */
export interface Shipment {
  readonly operation: OperationDescriptor
  readonly credential: Credential
  readonly path: Readonly<Record<string, unknown>> | undefined
  readonly signal: AbortSignal | undefined
  readonly redactor: () => Redactor
}

/** A 429 of the API, as it was read. */
export interface MetLimit {
  readonly scope: string | undefined
  readonly global: boolean
  /** Milliseconds until the limit opens. */
  readonly delay: number
}

/** Leave to send one request. */
export interface Pass {
  /** To be called once, when the request is over; without an answer where none came. */
  settle(received?: Received, body?: unknown, limit?: MetLimit): void
}

/** Milliseconds for which a refused credential, or an address that the edge refuses, is remembered. */
const REMEMBERED = 600_000
const BANNED = 60_000
const UNKNOWN_WEBHOOK = 10015

/** Everything that holds a request back: the limits, and what was refused for good. */
export class Limits {
  readonly #clock: Clock
  readonly #limiter: Limiter
  readonly #invalidRequests: InvalidRequests
  readonly #emit: Emit
  readonly #maxBuckets: number
  /** Until when a credential, or a webhook, is known to be no good. */
  readonly #refused = new Map<string, number>()
  #bannedUntil = 0

  constructor(clock: Clock, options: LimitOptions, emit: Emit) {
    this.#clock = clock
    this.#emit = emit
    this.#maxBuckets = options.maxBuckets
    this.#limiter = new Limiter(clock, options.requestsPerSecond, options.maxBuckets)
    this.#invalidRequests = new InvalidRequests(clock, options.maxInvalidRequests, (share, count) =>
      emit({ type: 'invalidRequests', share, count }),
    )
  }

  /** A place in the queue, which a call keeps over all its attempts. */
  takePlace(): number {
    return this.#limiter.takePlace()
  }

  /**
   * Answers when the request may go.
   *
   * @param until When the caller's patience ends, in milliseconds of the clock.
   * @param attempts How often it was sent before.
   * @throws {@link RateLimitError} · {@link IpBannedError} · {@link UnauthorizedError} · {@link NotFoundError} ·
   *   the caller's reason
   */
  async admit(shipment: Shipment, order: number, until: number, attempts: number): Promise<Pass> {
    const { operation, credential, path, signal, redactor } = shipment
    this.#refuse(shipment, attempts)
    const caller = callerOf(operation, credential)
    const isBot = credential.kind === 'bot'
    const onWait = (delay: number, bucket: string | undefined) =>
      this.#emit({ type: 'wait', operation: operation.key, delay, bucket })
    try {
      const permit = await this.#limiter.admit(
        { operation, caller, isBot, path },
        { order, until, signal, onWait },
      )
      return { settle: (...outcome) => this.#settle(shipment, permit, ...outcome) }
    } catch (error) {
      if (!(error instanceof HeldBack)) throw error
      throw limitError(shipment, error.delay, error.bucket, attempts, redactor())
    }
  }

  /** A token took the place of another one: its limits stay. */
  follow(old: string, token: string): void {
    this.#limiter.follow(`Bearer ${old}`, `Bearer ${token}`)
  }

  /** It is known which user a token belongs to. */
  identify(token: string, userId: string): void {
    this.#limiter.identify(`Bearer ${token}`, userId)
  }

  #refuse(shipment: Shipment, attempts: number): void {
    const now = this.#clock.now()
    const { operation, redactor } = shipment
    if (this.#bannedUntil > now) {
      throw new IpBannedError(notSent(operation, 429, 'the edge refused this address', redactor()))
    }
    const delay = this.#invalidRequests.delay
    if (delay > 0) throw limitError(shipment, delay, undefined, attempts, redactor())
    const name = refusableName(shipment)
    const until = name === undefined ? undefined : this.#refused.get(name)
    if (name === undefined || until === undefined) return
    if (until <= now) {
      this.#refused.delete(name)
    } else if (name.startsWith('webhook ')) {
      throw new NotFoundError(notSent(operation, 404, 'this webhook was unknown before', redactor()))
    } else {
      throw new UnauthorizedError(notSent(operation, 401, 'this token was refused before', redactor()))
    }
  }

  #settle(shipment: Shipment, permit: Permit, received?: Received, body?: unknown, limit?: MetLimit): void {
    const { delay = 0, global = false, scope } = limit ?? {}
    const remaining = received?.headers.get('x-ratelimit-remaining') ?? '0'
    const isSublimit = scope === 'shared' || (scope === 'user' && Number(remaining) > 0)
    const what = global ? 'global' : isSublimit ? 'route' : 'bucket'
    permit.settle(received, limit && { what, delay })
    if (!received) return
    const { status, headers } = received
    const { operation } = shipment
    if (limit) {
      const bucket = headers.get('x-ratelimit-bucket') ?? undefined
      this.#emit({
        type: 'rateLimit',
        operation: operation.key,
        scope,
        global,
        bucket,
        retryAfter: delay / 1000,
      })
    } else if (status === 429) {
      this.#bannedUntil = this.#clock.now() + BANNED
    }
    if (status === 401 || status === 403 || (status === 429 && scope !== 'shared'))
      this.#invalidRequests.add()
    this.#remember(shipment, status, body)
  }

  #remember(shipment: Shipment, status: number, body: unknown): void {
    const name = refusableName(shipment)
    if (name === undefined) return
    const isWebhook = name.startsWith('webhook ')
    const isGone = isWebhook ? status === 404 && codeOf(body) === UNKNOWN_WEBHOOK : status === 401
    if (!isGone) return
    const [oldest] = this.#refused.keys()
    if (oldest !== undefined && this.#refused.size >= this.#maxBuckets) this.#refused.delete(oldest)
    this.#refused.set(name, this.#clock.now() + REMEMBERED)
  }
}

/** The token endpoint has a lane of its own, and so has everything that is asked without a credential. */
function callerOf(operation: OperationDescriptor, credential: Credential): string {
  if (operation.credentials.includes('client')) return 'client'
  return authorizationHeader(credential) ?? ''
}

/** What it is that a refusal would be about; absent where nothing is remembered of it. */
function refusableName({ operation, credential, path }: Shipment): string | undefined {
  if (credential.kind === 'bearer' || credential.kind === 'bot') return authorizationHeader(credential)
  if (!operation.path.includes('{webhook_token}')) return undefined
  return `webhook ${path?.webhook_id}/${path?.webhook_token}`
}

function codeOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined
}

function limitError(
  { operation }: Shipment,
  delay: number,
  bucket: string | undefined,
  attempts: number,
  redactor: Redactor,
): RateLimitError {
  const retryAfter = Number.isFinite(delay) ? Math.max(0, delay) / 1000 : 1
  const problem = `is held back: its limit opens in ${retryAfter} s, which is longer than this call waits`
  const details = { ...notSent(operation, 429, '', redactor), problem, retryAfter }
  return new RateLimitError({ ...details, scope: undefined, global: false, bucket, attempts })
}

/** The answer that would have come. */
function notSent(
  operation: OperationDescriptor,
  status: number,
  why: string,
  redactor: Redactor,
): HTTPErrorDetails {
  return {
    operation: operation.key,
    status,
    body: undefined,
    discordCode: undefined,
    message: undefined,
    problem: `was not sent: ${why}`,
    fieldErrors: [],
    retryAfter: undefined,
    redactor,
  }
}

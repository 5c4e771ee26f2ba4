import type { Emit, RetryEvent } from '../events.ts'
import type { RateLimitInfo, RequestGate } from '../rate-limits/gate.ts'
import { sleep } from '../utils/abort.ts'
import type { Clock } from '../utils/clock.ts'
import { isFromApi, isGlobal, parseBody, readRetryAfter } from './response.ts'
import { send } from './send.ts'
import type { FetchLike, Outcome, Rejection, RequestContext } from './types.ts'

/** Options of sending that are the same for all requests of a client. */
export interface SendConfig {
  /** By default the platform's `fetch`. */
  readonly fetch: FetchLike | undefined
  /** Milliseconds for one attempt. */
  readonly timeout: number
  /** Milliseconds for the whole call. */
  readonly totalTimeout: number
  /** Maximum number of attempts. */
  readonly maxAttempts: number
  /** Minimum delay before a retry in milliseconds. */
  readonly minDelay: number
  /** `undefined` if the client does not apply rate limits itself. */
  readonly gate: RequestGate | undefined
  readonly clock: Clock
  /** Returns a number from 0 to 1. */
  readonly random: () => number
  readonly emit: Emit
}

/** A request with the limits of its retries. */
export interface RetryableRequest extends RequestContext {
  /** Milliseconds for the whole call, if fewer than the client's `totalTimeout`. */
  readonly totalTimeout?: number | undefined
  /** Number of retries after an attempt that the server may have processed. */
  readonly replays: number
  /** Called before a retry that follows an attempt that the server may have processed. */
  readonly onReplay: (() => void) | undefined
  /** Size limit of the response body in bytes. */
  readonly bodyLimit: number
}

/** Result of a call after its last attempt. */
export interface AttemptResult {
  readonly outcome: Outcome | Rejection
  /** The parsed JSON of a response, or its text. */
  readonly json: unknown
  /** Number of attempts. */
  readonly attempts: number
}

/**
 * Sends a request until it succeeds, fails for good, or runs out of attempts or time: waits for its rate limit, sends,
 * and decides whether to retry. It waits only if the wait ends within `totalTimeout`.
 *
 * Throws only the reason of the caller's signal.
 */
export async function sendWithRetries(request: RetryableRequest, config: SendConfig): Promise<AttemptResult> {
  const { clock, gate, random, emit, fetch } = config
  const { operation, signal, bodyLimit } = request
  const totalTimeout = Math.min(request.totalTimeout ?? config.totalTimeout, config.totalTimeout)
  const until = clock.now() + totalTimeout
  const ticket = gate?.nextTicket() ?? 0
  let { replays } = request
  let failed: AttemptResult | undefined
  for (let attempts = 1; ; attempts += 1) {
    const admitted = gate?.admit(request, ticket, until)
    const route = admitted instanceof Promise ? await admitted : admitted
    if (route && 'kind' in route) return notSent(route, totalTimeout, attempts - 1)
    const left = until - clock.now()
    if (left < minimumTime(request.replays, Math.min(config.timeout, totalTimeout))) {
      if (route) gate?.cancel(route)
      const rejection: Rejection = { kind: 'rateLimited', delay: 0, bucket: undefined }
      return failed ?? notSent(rejection, totalTimeout, attempts - 1)
    }
    const timeout = Math.min(config.timeout, left)
    let outcome: Outcome | undefined
    try {
      outcome = await send(request.request, { fetch, timeout, signal, bodyLimit })
    } finally {
      if (!outcome && route) gate?.release(request, route)
    }
    const json = outcome.kind === 'response' ? parseBody(outcome.body) : undefined
    const decision = decideRetry(outcome, json)
    const delay = decision ? calculateRetryDelay(decision, attempts, config.minDelay, random) : 0
    const isLimit = decision?.reason === 'rateLimit'
    if (route) {
      gate?.release(request, route, outcome, json, isLimit ? readLimit(outcome, json, delay) : undefined)
    }
    const isAllowed = decision?.isCertain || replays > 0
    if (!decision || !isAllowed || attempts >= config.maxAttempts || clock.now() + delay > until) {
      return { outcome, json, attempts }
    }
    if (!decision.isCertain) {
      replays -= 1
      request.onReplay?.()
    }
    const status = outcome.kind === 'response' ? outcome.status : undefined
    emit({ type: 'retry', operation: operation.key, attempts, delay, reason: decision.reason, status })
    // The gate waits for limits that it knows, and keeps the order of the calls.
    if (gate && isLimit) continue
    failed = { outcome, json, attempts }
    await sleep(clock, delay, signal)
  }
}

/**
 * Returns the minimum time for an attempt in milliseconds. A request that must not be sent twice needs enough time to
 * receive its response.
 */
function minimumTime(replays: number, timeout: number): number {
  return replays < 2 ? timeout / 2 : 1
}

/**
 * Returns the result of a request that was not sent. If the call waited for the response of another call and not for a
 * known limit, that is a timeout.
 */
function notSent(rejection: Rejection, totalTimeout: number, attempts: number): AttemptResult {
  const isKnown = rejection.kind !== 'rateLimited' || rejection.delay < Number.POSITIVE_INFINITY
  const outcome = isKnown ? rejection : { kind: 'timeout' as const, timeout: totalTimeout, sent: false }
  return { outcome, json: undefined, attempts }
}

const SCOPES = ['user', 'global', 'shared']

function readLimit(outcome: Outcome, json: unknown, delay: number): RateLimitInfo | undefined {
  if (outcome.kind !== 'response') return undefined
  const { headers } = outcome
  const named = headers.get('x-ratelimit-scope')
  return { scope: SCOPES.find((scope) => scope === named), global: isGlobal(headers, json), delay }
}

/** Reason for a retry. */
export interface RetryDecision {
  readonly reason: RetryEvent['reason']
  /** True if the server certainly did not process the request. */
  readonly isCertain: boolean
  /** Delay in seconds that the server asks for. */
  readonly retryAfter?: number | undefined
}

/** Delay in milliseconds after a 429 that names none. */
const UNKNOWN_LIMIT = 1000

/**
 * Decides whether another attempt can help. Returns `undefined` if the outcome is final.
 *
 * @param json The parsed body of a response.
 */
export function decideRetry(outcome: Outcome, json: unknown): RetryDecision | undefined {
  if (outcome.kind === 'network') return { reason: 'network', isCertain: !outcome.sent }
  if (outcome.kind === 'timeout') return { reason: 'timeout', isCertain: false }
  if (outcome.kind === 'unexpected') return undefined
  const { status, headers } = outcome
  if (status !== 429 && status < 500) return undefined
  const retryAfter = readRetryAfter(headers, json)
  if (status === 429 && isFromApi(headers, json)) return { reason: 'rateLimit', isCertain: true, retryAfter }
  if (status === 429) return undefined
  return { reason: 'server', isCertain: status === 503 && retryAfter !== undefined, retryAfter }
}

/**
 * Calculates the delay before the next attempt in milliseconds: a random time between the minimum and a bound that
 * doubles with each attempt (full jitter).
 *
 * @param attempts Number of attempts so far.
 * @param minDelay Minimum in milliseconds; half of the first bound.
 * @param random Returns a number from 0 to 1.
 */
export function calculateRetryDelay(
  { reason, retryAfter }: RetryDecision,
  attempts: number,
  minDelay: number,
  random: () => number,
): number {
  const requested = retryAfter === undefined ? undefined : retryAfter * 1000
  const minimum = reason === 'rateLimit' ? UNKNOWN_LIMIT : minDelay
  const jittered = minimum * (1 + random() * (2 ** attempts - 1))
  return reason === 'rateLimit' ? (requested ?? jittered) : Math.max(requested ?? 0, jittered)
}

import type { Emit, RequestEvent, RetryEvent } from '../events.ts'
import type { RequestGate } from '../rate-limits/gate.ts'
import { type Clock, sleep } from '../utils/time.ts'
import { classify } from './response.ts'
import { send } from './send.ts'
import type { ApiRequest, FetchLike, Outcome, Rejection } from './types.ts'

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
  /** Emits the event of each attempt. */
  readonly observe: Emit | undefined
}

/** Result of a call after its last attempt. */
export interface CallResult {
  readonly outcome: Outcome | Rejection
  /** Number of attempts. */
  readonly attempts: number
}

/** Number of retries of an idempotent request after attempts that the server may have processed. */
const REPLAYS = 3

/**
 * Sends a request until it succeeds, fails for good, or runs out of attempts or time: waits for its rate limit, sends,
 * and decides whether to retry. It waits only if the wait ends within `totalTimeout`.
 *
 * Throws only the reason of the caller's signal.
 */
export async function sendWithRetries(request: ApiRequest, config: SendConfig): Promise<CallResult> {
  const { clock, gate, random, emit, observe, fetch } = config
  const { call, baseUrl } = request
  const { key } = request.operation
  const { signal } = call
  const totalTimeout = Math.min(call.totalTimeout ?? config.totalTimeout, config.totalTimeout)
  const until = clock.now() + totalTimeout
  const attemptTimeout = Math.min(config.timeout, totalTimeout)
  const ticket = gate?.limiter.nextTicket() ?? 0
  const maxReplays = call.replays ?? (isIdempotent(request) ? REPLAYS : 0)
  let replays = maxReplays
  let failed: CallResult | undefined
  for (let attempts = 1; ; attempts += 1) {
    const permit = await gate?.acquire(request, ticket, until)
    if (permit && 'kind' in permit) {
      return toResult(toOutcome(permit, totalTimeout), attempts - 1, replays < maxReplays)
    }
    const left = Math.min(until - clock.now(), call.timeLeft?.() ?? Number.POSITIVE_INFINITY)
    if (left < minimumTime(maxReplays, attemptTimeout, failed?.outcome)) {
      permit?.release()
      const rejection: Rejection = { kind: 'rateLimited', delay: 0, bucket: undefined }
      return failed ?? { outcome: rejection, attempts: attempts - 1 }
    }
    let outcome: Outcome = ABORTED
    let decision: RetryDecision | undefined
    let delay = 0
    let status: number | undefined
    let failure: RequestEvent['failure'] = 'aborted'
    const startedAt = clock.now()
    try {
      const sent = await send(request, { fetch, timeout: Math.min(config.timeout, left), signal })
      outcome = sent.kind === 'response' ? classify(request, sent) : sent
      if ('status' in outcome) {
        status = outcome.status
        failure = undefined
      } else failure = outcome.kind
      decision = decideRetry(outcome)
      delay = decision ? calculateRetryDelay(decision, attempts, config.minDelay, random) : 0
    } finally {
      permit?.release(outcome, delay)
      const duration = clock.now() - startedAt
      observe?.({ type: 'request', operation: key, baseUrl, attempts, duration, status, failure })
    }
    const isAllowed = decision?.isCertain || replays > 0
    if (!decision || !isAllowed || attempts >= config.maxAttempts || clock.now() + delay > until) {
      return toResult(outcome, attempts, replays < maxReplays)
    }
    if (!decision.isCertain) {
      replays -= 1
      call.onReplay?.()
    }
    const { reason } = decision
    emit({ type: 'retry', operation: key, attempts, delay, reason, status })
    // The gate waits for limits that it knows, and keeps the order of the calls.
    if (gate && reason === 'rateLimit') continue
    failed = toResult(outcome, attempts, replays < maxReplays)
    await sleep(clock, delay, signal)
  }
}

/** The outcome of an attempt that the caller aborted: the server may have processed it. */
const ABORTED: Outcome = { kind: 'network', cause: undefined, sent: true }

function isIdempotent({ operation: { method }, call }: ApiRequest): boolean {
  return call.idempotent ?? (method !== 'POST' && method !== 'PATCH')
}

/**
 * Creates the result of a call. If an earlier attempt may have been processed, `sent` is true even if the last one was not
 * sent.
 */
function toResult(outcome: CallResult['outcome'], attempts: number, isReplayed: boolean): CallResult {
  const mayBeProcessed = isReplayed && 'sent' in outcome
  return { outcome: mayBeProcessed ? { ...outcome, sent: true } : outcome, attempts }
}

/** Milliseconds within which Node.js reports that it cannot connect: 10 s, and the inaccuracy of its timers. */
const CONNECT_TIMEOUT = 11_000

/**
 * Returns the minimum time for an attempt in milliseconds. After a connection that was not established, the next attempt
 * needs enough time to report the same: a timeout would not show whether the request was sent. A request that must not be
 * sent twice needs enough time to receive its response.
 */
function minimumTime(replays: number, timeout: number, failed: CallResult['outcome'] | undefined): number {
  const isUnconnected = failed?.kind === 'network' && !failed.sent
  if (isUnconnected && timeout >= CONNECT_TIMEOUT) return CONNECT_TIMEOUT
  return replays < 2 ? timeout / 2 : 1
}

/**
 * Returns the outcome of a request that was not sent. If the call waited for the response of another call and not for a
 * known limit, that is a timeout.
 */
function toOutcome(rejection: Rejection, timeout: number): CallResult['outcome'] {
  const isKnown = rejection.kind !== 'rateLimited' || rejection.delay < Number.POSITIVE_INFINITY
  return isKnown ? rejection : { kind: 'timeout', timeout, sent: false }
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

/** Decides whether another attempt can help. Returns `undefined` if the outcome is final. */
export function decideRetry(outcome: Outcome): RetryDecision | undefined {
  const { kind } = outcome
  if (kind === 'network') return { reason: kind, isCertain: !outcome.sent }
  if (kind === 'timeout') return { reason: kind, isCertain: false }
  const { status, retryAfter } = outcome
  if (kind === 'rateLimit') return { reason: kind, isCertain: true, retryAfter }
  if (kind !== 'apiError' || status < 500) return undefined
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
  const least = reason === 'rateLimit' ? UNKNOWN_LIMIT : minDelay
  const own = least * (1 + random() * (2 ** attempts - 1))
  return reason === 'rateLimit' ? (requested ?? own) : Math.max(requested ?? 0, own)
}

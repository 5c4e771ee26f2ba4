import type { Emit, RetryEvent } from '../events.ts'
import type { Limits, MetLimit, Shipment } from '../rate-limits/gate.ts'
import { type Clock, sleep } from '../utils/clock.ts'
import { isFromApi, isGlobal, parseBody, readRetryAfter } from './response.ts'
import { type FetchLike, type Sendable, send } from './send.ts'
import type { Obstacle, Outcome } from './types.ts'

/** What stays the same for every request of a client. */
export interface DeliveryConfig {
  /** The platform's where it is absent. */
  readonly fetch: FetchLike | undefined
  /** Milliseconds for one attempt. */
  readonly timeout: number
  /** Milliseconds for the whole call. */
  readonly maxWait: number
  /** How often a request is sent at most. */
  readonly attempts: number
  /** Milliseconds before another attempt, at least. */
  readonly minDelay: number
  /** Absent where the limits are somebody else's business. */
  readonly limits: Limits | undefined
  readonly clock: Clock
  /** Answers a number from 0 to 1. */
  readonly random: () => number
  readonly emit: Emit
}

/** What is to be delivered. */
export interface Delivery extends Shipment {
  readonly request: Sendable
  /** Milliseconds for the whole call, where there are fewer than the client allows. */
  readonly maxWait?: number | undefined
  /** How often it may be sent again although it may have been carried out. */
  readonly replays: number
  /** Told when it is sent again although it may have been carried out. */
  readonly onReplay: (() => void) | undefined
  /** The largest body of an answer in bytes. */
  readonly bodyLimit: number
}

/** How a call ended. */
export interface Delivered {
  readonly outcome: Outcome | Obstacle
  /** The parsed JSON of an answer, else its text. */
  readonly json: unknown
  /** How often it was sent. */
  readonly attempts: number
}

/**
 * Sends a request as often as it takes: waits for its limits, sends, and looks whether another attempt is allowed
 * and of use. Whatever it waits for ends within `maxWait`; what would end later is not waited for.
 *
 * Throws nothing but the caller's reason.
 */
export async function deliver(delivery: Delivery, config: DeliveryConfig): Promise<Delivered> {
  const { clock, limits, random, emit, fetch } = config
  const { operation, signal, bodyLimit } = delivery
  const maxWait = Math.min(delivery.maxWait ?? config.maxWait, config.maxWait)
  const until = clock.now() + maxWait
  const order = limits?.takePlace() ?? 0
  let { replays } = delivery
  let failed: Delivered | undefined
  for (let attempts = 1; ; attempts += 1) {
    const admitted = limits?.admit(delivery, order, until)
    const route = admitted instanceof Promise ? await admitted : admitted
    if (route && 'kind' in route) return stop(route, maxWait, attempts - 1)
    const left = until - clock.now()
    if (left < leastTime(delivery.replays, Math.min(config.timeout, maxWait))) {
      if (route) limits?.cancel(route)
      return failed ?? stop({ kind: 'held', delay: 0, bucket: undefined }, maxWait, attempts - 1)
    }
    const timeout = Math.min(config.timeout, left)
    let outcome: Outcome | undefined
    try {
      outcome = await send(delivery.request, { fetch, timeout, signal, bodyLimit })
    } finally {
      if (!outcome && route) limits?.settle(delivery, route)
    }
    const json = outcome.kind === 'answer' ? parseBody(outcome.body) : undefined
    const setback = judge(outcome, json)
    const delay = setback ? delayOf(setback, attempts, config.minDelay, random) : 0
    const isLimit = setback?.reason === 'rateLimit'
    if (route)
      limits?.settle(delivery, route, outcome, json, isLimit ? readLimit(outcome, json, delay) : undefined)
    const isAllowed = setback?.isCertain || replays > 0
    if (!setback || !isAllowed || attempts >= config.attempts || clock.now() + delay > until) {
      return { outcome, json, attempts }
    }
    if (!setback.isCertain) {
      replays -= 1
      delivery.onReplay?.()
    }
    const status = outcome.kind === 'answer' ? outcome.status : undefined
    emit({ type: 'retry', operation: operation.key, attempts, delay, reason: setback.reason, status })
    // What the limits know of, they wait for, and in the order in which calls came in.
    if (limits && isLimit) continue
    failed = { outcome, json, attempts }
    await sleep(clock, delay, signal)
  }
}

/** What must not be sent twice is not sent either when its answer may come too late to be read. In milliseconds. */
function leastTime(replays: number, timeout: number): number {
  return replays < 2 ? timeout / 2 : 1
}

/** Nothing is sent. Who waited for the answer of another call, and not for a limit, ran out of time. */
function stop(obstacle: Obstacle, maxWait: number, attempts: number): Delivered {
  const isLimit = obstacle.kind !== 'held' || obstacle.delay < Number.POSITIVE_INFINITY
  const outcome = isLimit ? obstacle : { kind: 'timeout' as const, timeout: maxWait, sent: false }
  return { outcome, json: undefined, attempts }
}

const SCOPES = ['user', 'global', 'shared']

function readLimit(outcome: Outcome, json: unknown, delay: number): MetLimit | undefined {
  if (outcome.kind !== 'answer') return undefined
  const { headers } = outcome
  const said = headers.get('x-ratelimit-scope')
  return { scope: SCOPES.find((scope) => scope === said), global: isGlobal(headers, json), delay }
}

/** Why an attempt may be followed by another one. */
export interface Setback {
  readonly reason: RetryEvent['reason']
  /** Whether it is certain that the request was not carried out. */
  readonly isCertain: boolean
  /** Seconds that the server asks to wait. */
  readonly retryAfter?: number | undefined
}

/** Milliseconds: what a 429 without any usable number is worth. */
const UNKNOWN_LIMIT = 1000

/**
 * What went wrong in a way that another attempt can mend; absent when the outcome is final.
 *
 * @param json The parsed body of an answer.
 */
export function judge(outcome: Outcome, json: unknown): Setback | undefined {
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
 * How long to wait before the next attempt, in milliseconds: any time from the least delay to a bound that is twice as
 * far each time, so that those who failed together do not come back together.
 *
 * @param attempts How often it was sent.
 * @param minDelay Milliseconds at least; half of the first bound.
 * @param random Answers a number from 0 to 1.
 */
export function delayOf(
  { reason, retryAfter }: Setback,
  attempts: number,
  minDelay: number,
  random: () => number,
): number {
  const asked = retryAfter === undefined ? undefined : retryAfter * 1000
  const least = reason === 'rateLimit' ? UNKNOWN_LIMIT : minDelay
  const own = least * (1 + random() * (2 ** attempts - 1))
  return reason === 'rateLimit' ? (asked ?? own) : Math.max(asked ?? 0, own)
}

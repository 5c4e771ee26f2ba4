import type { Emit } from '../events.ts'
import { type Clock, sleep } from './clock.ts'
import { parseBody } from './decode.ts'
import type { Limits, MetLimit, Pass, Shipment } from './limits/limits.ts'
import { isGlobal } from './map-error.ts'
import { delayOf, type Failure, judge, type Outcome } from './retry.ts'
import { type FetchLike, type Received, send } from './send.ts'

/** What stays the same for every request of a client. */
export interface DeliveryConfig {
  readonly fetch: FetchLike
  /** Milliseconds for one attempt. */
  readonly timeout: number
  /** Milliseconds for the whole call. */
  readonly maxWait: number
  /** How often a request is sent at most. */
  readonly attempts: number
  /** Milliseconds before the second attempt, at least. */
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
  /** A new `Request` for each attempt. */
  readonly makeRequest: () => Request
  /** How often it may be sent again although it may have been carried out. */
  readonly replays: number
  /** Told when it is sent again although it may have been carried out. */
  readonly onReplay: (() => void) | undefined
  /** The largest body of an answer in bytes. */
  readonly bodyLimit: number
}

/** The answer, after whatever it took. */
export interface Delivered {
  readonly received: Received
  /** The parsed JSON of the body, else its text. */
  readonly body: unknown
  readonly attempts: number
}

/**
 * Sends a request as often as it takes: waits for its limits, sends, and looks whether another attempt is allowed
 * and of use. Whatever it waits for ends within `maxWait`; what would end later is not waited for.
 */
export async function deliver(delivery: Delivery, config: DeliveryConfig): Promise<Delivered> {
  const { clock, limits, random, emit } = config
  const { operation, signal } = delivery
  const until = clock.now() + config.maxWait
  const order = limits?.takePlace() ?? 0
  let replays = delivery.replays
  for (let attempts = 1; ; attempts += 1) {
    const pass = await limits?.admit(delivery, order, until, attempts - 1)
    const outcome = await attempt(delivery, config, until - clock.now())
    const body = 'received' in outcome ? parseBody(outcome.received) : undefined
    const failure = judge(outcome, body)
    const delay = failure ? delayOf(failure, attempts, config.minDelay, random) : 0
    settle(pass, outcome, body, failure, delay)
    const isAllowed = failure?.isCertain || replays > 0
    if (!failure || !isAllowed || attempts >= config.attempts || clock.now() + delay > until) {
      if ('error' in outcome) throw outcome.error
      return { received: outcome.received, body, attempts }
    }
    if (!failure.isCertain) {
      replays -= 1
      delivery.onReplay?.()
    }
    const status = 'received' in outcome ? outcome.received.status : undefined
    emit({ type: 'retry', operation: operation.key, attempts, delay, reason: failure.reason, status })
    if (!limits || failure.reason !== 'rateLimit') await sleep(clock, delay, signal)
  }
}

/** One attempt, which takes no longer than the call may. */
async function attempt(delivery: Delivery, config: DeliveryConfig, left: number): Promise<Outcome> {
  const timeout = Math.min(config.timeout, Math.max(left, 0))
  try {
    return { received: await send(delivery.makeRequest(), { ...delivery, fetch: config.fetch, timeout }) }
  } catch (error) {
    return { error }
  }
}

function settle(
  pass: Pass | undefined,
  outcome: Outcome,
  body: unknown,
  failure: Failure | undefined,
  delay: number,
): void {
  if (!('received' in outcome)) {
    pass?.settle()
    return
  }
  const { received } = outcome
  if (failure?.reason !== 'rateLimit') {
    pass?.settle(received, body)
    return
  }
  const scope = received.headers.get('x-ratelimit-scope') ?? undefined
  const limit: MetLimit = { scope, global: isGlobal(received.headers, body), delay }
  pass?.settle(received, body, limit)
}

import { NetworkError, TimeoutError } from '../errors/network.ts'
import type { RetryEvent } from '../events.ts'
import { isFromApi } from './map-error.ts'
import { readRetryAfter } from './retry-after.ts'
import type { Received } from './send.ts'

/** What came of one attempt. */
export type Outcome = { readonly received: Received } | { readonly error: unknown }

/** Why an attempt may be followed by another one. */
export interface Failure {
  readonly reason: RetryEvent['reason']
  /** Whether it is certain that the request was not carried out. */
  readonly isCertain: boolean
  /** Seconds that the server asks to wait. */
  readonly retryAfter: number | undefined
}

/** Milliseconds: what a 429 without any usable number is worth. */
const UNKNOWN_LIMIT = 1000

/** Why it failed in a way that another attempt can mend; absent when the outcome is final. */
export function judge(outcome: Outcome, body: unknown): Failure | undefined {
  if ('error' in outcome) return judgeError(outcome.error)
  const { status, headers } = outcome.received
  const retryAfter = readRetryAfter(headers, body)
  if (status === 429 && isFromApi(headers, body)) return { reason: 'rateLimit', isCertain: true, retryAfter }
  if (status < 500) return undefined
  return { reason: 'server', isCertain: status === 503 && retryAfter !== undefined, retryAfter }
}

function judgeError(error: unknown): Failure | undefined {
  const retryAfter = undefined
  if (error instanceof TimeoutError) return { reason: 'timeout', isCertain: false, retryAfter }
  if (error instanceof NetworkError) return { reason: 'network', isCertain: !error.sent, retryAfter }
  return undefined
}

/**
 * How long to wait before the next attempt, in milliseconds. Each step is twice as long as the one before and
 * somewhere in it the request is sent again, so that those who failed together do not come back together.
 *
 * @param attempts How often it was sent.
 * @param minDelay Milliseconds of the first step.
 * @param random Answers a number from 0 to 1.
 */
export function delayOf(
  { reason, retryAfter }: Failure,
  attempts: number,
  minDelay: number,
  random: () => number,
): number {
  const asked = retryAfter === undefined ? undefined : retryAfter * 1000
  const base = reason === 'rateLimit' ? UNKNOWN_LIMIT : minDelay
  const step = base * 2 ** (attempts - 1) * (1 + random())
  return reason === 'rateLimit' ? (asked ?? step) : Math.max(asked ?? 0, step)
}

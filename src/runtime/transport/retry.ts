import type { RetryEvent } from '../events.ts'
import { isFromApi } from './answer.ts'
import type { Outcome } from './outcome.ts'
import { readRetryAfter } from './retry-after.ts'

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

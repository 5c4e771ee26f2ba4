import { checkNumber, checkObject, checkOneOf } from '../check.ts'
import type { LimitOptions } from './limits/limits.ts'

/**
 * What is sent again. A request that was not carried out, whatever it is; one that may have been, only where that
 * does no harm.
 */
export interface RetryOptions {
  /** How often a request is sent at most: 5. */
  readonly attempts?: number | undefined
  /**
   * Milliseconds before another attempt, at least: 250. The second one waits for up to twice as long, by chance, and each
   * further one for up to twice as long again.
   */
  readonly minDelay?: number | undefined
}

/** How the limits of Discord are kept. */
export interface RateLimitOptions {
  /** What a bot may send in a second, over all operations: 50. */
  readonly requestsPerSecond?: number | undefined
  /** Answers with 401, 403 or 429 in ten minutes after which nothing is sent any more: 9500. Discord allows 10 000. */
  readonly maxInvalidRequests?: number | undefined
  /** How many limits are remembered: 10 000. Those of whoever has not called for ten minutes are forgotten. */
  readonly maxBuckets?: number | undefined
}

/** Bounds from above: a refused request more is a block, and a longer wait is no timer. */
const MOST: Readonly<Record<string, number>> = { attempts: 100, minDelay: 60_000, maxInvalidRequests: 10_000 }

/** How often a request is sent, and when again. */
export interface RetryConfig {
  readonly attempts: number
  /** Milliseconds. */
  readonly minDelay: number
}

const ONCE: RetryConfig = { attempts: 1, minDelay: 0 }
const RETRY: RetryConfig = { attempts: 5, minDelay: 250 }
const RATE_LIMIT: LimitOptions = { requestsPerSecond: 50, maxInvalidRequests: 9500, maxBuckets: 10_000 }

/** @throws {@link InvalidArgumentError} */
export function readRetry(options: RetryOptions | false = {}): RetryConfig {
  return options === false ? ONCE : complete('retry', RETRY, options)
}

/** @throws {@link InvalidArgumentError} */
export function readRateLimit(options: RateLimitOptions | false = {}): LimitOptions | undefined {
  return options === false ? undefined : complete('rateLimit', RATE_LIMIT, options)
}

/** The given numbers over the default ones; a name that is none of theirs is a mistake. */
function complete<Options extends { readonly [Key in keyof Options]: number }>(
  field: string,
  defaults: Options,
  options: { readonly [Key in keyof Options]?: number | undefined },
): Options {
  checkObject(field, options)
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  for (const [name, value] of given) {
    checkOneOf(field, name, Object.keys(defaults))
    const least = name === 'minDelay' ? 0 : 1
    checkNumber(`${field}.${name}`, value, least, MOST[name], least)
  }
  return { ...defaults, ...Object.fromEntries(given) }
}

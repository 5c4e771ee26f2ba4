import type { FetchLike } from '../../src/runtime/transport/types.ts'
import type { Quota } from './quota.ts'
import type { VirtualClock } from './virtual-clock.ts'

/** A server in memory with one rate limit. */
export interface QuotaServer {
  readonly fetch: FetchLike
  /** Number of requests received. */
  readonly requests: number
  /** Number of requests rejected with 429. */
  readonly rejected: number
}

/** @param getLatency Returns the milliseconds that a request or a response takes to arrive. */
export function createQuotaServer(clock: VirtualClock, quota: Quota, getLatency: () => number): QuotaServer {
  const counts = { requests: 0, rejected: 0 }
  return {
    async fetch() {
      await clock.sleep(getLatency())
      counts.requests += 1
      const { allowed, remaining, resetAfter, retryAfter } = quota.take(clock.now())
      if (!allowed) counts.rejected += 1
      await clock.sleep(getLatency())
      const headers = new Headers({
        'content-type': 'application/json',
        'x-ratelimit-limit': '5',
        'x-ratelimit-remaining': String(remaining),
        'x-ratelimit-reset-after': (Math.ceil(resetAfter) / 1000).toFixed(3),
        'x-ratelimit-bucket': 'abcd1234',
      })
      if (allowed) return new Response('{"id":"80351110224678912"}', { headers })
      const seconds = retryAfter / 1000
      headers.set('retry-after', String(Math.ceil(seconds)))
      headers.set('x-ratelimit-scope', 'user')
      const body = { message: 'You are being rate limited.', retry_after: seconds, global: false }
      return new Response(JSON.stringify(body), { status: 429, headers })
    },
    get requests() {
      return counts.requests
    },
    get rejected() {
      return counts.rejected
    },
  }
}

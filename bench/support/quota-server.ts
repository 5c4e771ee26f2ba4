import type { FetchLike } from '../../src/runtime/transport/types.ts'
import type { Quota } from './quota.ts'
import type { VirtualClock } from './virtual-clock.ts'

/** A server in memory that has one limit. */
export interface QuotaServer {
  readonly fetch: FetchLike
  /** How many requests came in. */
  readonly requests: number
  /** How many of them were refused. */
  readonly refused: number
}

/** @param travel Answers the milliseconds that a request, or an answer, is under way. */
export function createQuotaServer(clock: VirtualClock, quota: Quota, travel: () => number): QuotaServer {
  const counts = { requests: 0, refused: 0 }
  return {
    async fetch() {
      await clock.sleep(travel())
      counts.requests += 1
      const { allowed, remaining, resetAfter, retryAfter } = quota.take(clock.now())
      if (!allowed) counts.refused += 1
      await clock.sleep(travel())
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
    get refused() {
      return counts.refused
    },
  }
}

import type { VirtualClock } from './virtual-clock.ts'

/** A limit of a server: a number of requests in each window, or a number that refills gradually. */
export interface ServerLimit {
  readonly kind: 'window' | 'refill'
  readonly limit: number
  /** Milliseconds of the window, or of a complete refill. */
  readonly period: number
}

/** The response to a request. */
export interface LimitedResponse {
  readonly status: 200 | 429
  readonly headers: Record<string, string>
}

/** Creates a server that counts requests by the key of their limit. */
export function limitedServer(
  clock: VirtualClock,
): (key: string, hash: string, limit: ServerLimit) => LimitedResponse {
  const windows = new Map<string, { used: number; since: number }>()

  return (key, hash, { kind, limit, period }) => {
    const now = clock.now()
    const window = windows.get(key) ?? { used: 0, since: now }
    windows.set(key, window)
    const passed = now - window.since
    if (kind === 'window' && passed >= period) Object.assign(window, { used: 0, since: now })
    if (kind === 'refill') {
      Object.assign(window, { used: Math.max(0, window.used - (passed * limit) / period), since: now })
    }
    const isOver = window.used > limit - 1
    if (!isOver) window.used += 1
    const resetAfter = kind === 'window' ? window.since + period - now : (window.used * period) / limit
    const headers = {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(Math.max(0, Math.floor(limit - window.used + 1e-9))),
      'x-ratelimit-reset-after': (Math.ceil(resetAfter) / 1000).toFixed(3),
      'x-ratelimit-bucket': hash,
    }
    return { status: isOver ? 429 : 200, headers }
  }
}

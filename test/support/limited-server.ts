import type { VirtualClock } from './virtual-clock.ts'

/** How a server counts: so many requests in a window, or so many that come back one by one. */
export interface ServerLimit {
  readonly kind: 'window' | 'refill'
  readonly limit: number
  /** Milliseconds of the window, or until all have come back. */
  readonly period: number
}

/** What a server answers to one request. */
export interface Ruling {
  readonly status: 200 | 429
  readonly headers: Record<string, string>
}

/** A server that counts by itself, each limit by its key. */
export function limitedServer(
  clock: VirtualClock,
): (key: string, hash: string, limit: ServerLimit) => Ruling {
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

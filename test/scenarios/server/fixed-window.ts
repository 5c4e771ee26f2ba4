import { type Answer, json } from './answer.ts'
import type { LoggedRequest } from './log.ts'

/** How a limit is kept. */
export interface FixedWindowOptions {
  /** Requests in one window. */
  readonly limit: number
  /** Milliseconds from the first request of a window to its end. */
  readonly window: number
  /** The name of the bucket, on each route that shares it. */
  readonly bucket?: string
  /** What each key has a window of its own; by default the credential. */
  readonly keyOf?: (request: LoggedRequest) => string
  /** What is answered within the limit. */
  readonly success?: Answer
}

/** A limit as Discord keeps it, to be put on as many routes as share it. */
export interface FixedWindow {
  /** A step of a route. */
  readonly answer: (request: LoggedRequest) => Answer
  /** How many requests were refused. */
  readonly refused: number
}

/** Seconds by which the epoch of `X-RateLimit-Reset` is wrong, since nothing may be made of it. */
const WRONG_BY = 3600

/** A limit of so many requests in a fixed window, told in headers as Discord tells it. */
export function fixedWindow(options: FixedWindowOptions): FixedWindow {
  const { limit, window, bucket = 'bucket', keyOf = ({ authorization }) => authorization } = options
  const { success = json([]) } = options
  const windows = new Map<string, { readonly start: number; count: number }>()
  let refused = 0

  function answer(request: LoggedRequest): Answer {
    const key = keyOf(request)
    const known = windows.get(key)
    const current = known && request.at < known.start + window ? known : { start: request.at, count: 0 }
    windows.set(key, current)
    current.count += 1
    const resetAfter = Math.max(1, Math.ceil(current.start + window - performance.now())) / 1000
    const headers = {
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': String(Math.max(0, limit - current.count)),
      'X-RateLimit-Reset': (Date.now() / 1000 - WRONG_BY + resetAfter).toFixed(3),
      'X-RateLimit-Reset-After': resetAfter.toFixed(3),
      'X-RateLimit-Bucket': bucket,
    }
    if (current.count <= limit) return { ...success, headers: { ...success.headers, ...headers } }
    refused += 1
    return json({ message: 'You are being rate limited.', retry_after: resetAfter, global: false }, 429, {
      ...headers,
      'Retry-After': String(Math.ceil(resetAfter)),
      'X-RateLimit-Scope': 'user',
    })
  }

  return {
    answer,
    get refused() {
      return refused
    },
  }
}

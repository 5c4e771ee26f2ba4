import type { LoggedRequest } from './log.ts'
import { json, type ScriptedResponse } from './response.ts'

/** Parameters of a rate limit. */
export interface FixedWindowOptions {
  /** Requests per window. */
  readonly limit: number
  /** Length of a window in milliseconds, from its first request. */
  readonly window: number
  /** Name of the bucket, the same for all routes that share it. */
  readonly bucket?: string
  /** Returns the key of a request. Each key has a separate window. By default, the key is the credential. */
  readonly keyOf?: (request: LoggedRequest) => string
  /** Response to a request within the limit. */
  readonly success?: ScriptedResponse
}

/** Rate limit of Discord, for one route or for several routes that share it. */
export interface FixedWindow {
  /** Returns the response to a request. Use it as a step of a route. */
  readonly respond: (request: LoggedRequest) => ScriptedResponse
  /** Number of requests that received a 429. */
  readonly rejected: number
}

/** Error of `X-RateLimit-Reset` in seconds, since a client must not rely on this header. */
const RESET_ERROR = 3600

/** Creates a rate limit with a fixed window, which responses describe in Discord's headers. */
export function fixedWindow(options: FixedWindowOptions): FixedWindow {
  const { limit, window, bucket = 'bucket', keyOf = ({ authorization }) => authorization } = options
  const { success = json([]) } = options
  const windows = new Map<string, { readonly start: number; count: number }>()
  let rejected = 0

  function respond(request: LoggedRequest): ScriptedResponse {
    const key = keyOf(request)
    const known = windows.get(key)
    const current = known && request.at < known.start + window ? known : { start: request.at, count: 0 }
    windows.set(key, current)
    current.count += 1
    const resetAfter = Math.max(1, Math.ceil(current.start + window - performance.now())) / 1000
    const headers = {
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': String(Math.max(0, limit - current.count)),
      'X-RateLimit-Reset': (Date.now() / 1000 - RESET_ERROR + resetAfter).toFixed(3),
      'X-RateLimit-Reset-After': resetAfter.toFixed(3),
      'X-RateLimit-Bucket': bucket,
    }
    if (current.count <= limit) return { ...success, headers: { ...success.headers, ...headers } }
    rejected += 1
    return json({ message: 'You are being rate limited.', retry_after: resetAfter, global: false }, 429, {
      ...headers,
      'Retry-After': String(Math.ceil(resetAfter)),
      'X-RateLimit-Scope': 'user',
    })
  }

  return {
    respond,
    get rejected() {
      return rejected
    },
  }
}

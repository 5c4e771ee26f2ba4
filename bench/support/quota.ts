/** What a server says of a limit when a request comes in. */
export interface Verdict {
  readonly allowed: boolean
  readonly remaining: number
  /** Milliseconds until everything is there again. */
  readonly resetAfter: number
  /** Milliseconds until the next request is allowed. */
  readonly retryAfter: number
}

/** A limit as a server counts it: so many requests in so many milliseconds. */
export interface Quota {
  take(now: number): Verdict
  /** Milliseconds that so many requests take at least, from the first to the last. */
  fastest(requests: number): number
}

/** The first request opens a window; the first one after its end opens the next. */
export function fixedWindow(limit: number, length: number): Quota {
  let end = Number.NEGATIVE_INFINITY
  let remaining = 0
  return {
    take(now) {
      if (now >= end) {
        end = now + length
        remaining = limit
      }
      const allowed = remaining > 0
      if (allowed) remaining -= 1
      return { allowed, remaining, resetAfter: end - now, retryAfter: end - now }
    },
    fastest: (requests) => (Math.ceil(requests / limit) - 1) * length,
  }
}

/** What was used comes back little by little. */
export function refilling(limit: number, length: number): Quota {
  let level = limit
  let seen = Number.NEGATIVE_INFINITY
  return {
    take(now) {
      level = Math.min(limit, level + ((now - seen) * limit) / length)
      seen = now
      const allowed = level >= 1
      if (allowed) level -= 1
      const missing = allowed ? 0 : 1 - level
      return {
        allowed,
        remaining: Math.floor(level),
        resetAfter: ((limit - level) * length) / limit,
        retryAfter: (missing * length) / limit,
      }
    },
    fastest: (requests) => ((requests - limit) * length) / limit,
  }
}

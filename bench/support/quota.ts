/** The decision of a server about one request. */
export interface QuotaDecision {
  readonly allowed: boolean
  readonly remaining: number
  /** Milliseconds until the whole quota is available again. */
  readonly resetAfter: number
  /** Milliseconds until the next request is allowed. */
  readonly retryAfter: number
}

/** A rate limit as a server applies it: a number of requests per number of milliseconds. */
export interface Quota {
  take(now: number): QuotaDecision
  /** Returns the minimum of milliseconds between the first and the last of `requests` requests. */
  fastest(requests: number): number
}

/** Creates a quota with fixed windows. A window starts with the first request after the end of the previous one. */
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

/** Creates a quota that refills continuously (token bucket). */
export function tokenBucket(limit: number, length: number): Quota {
  let level = limit
  let updatedAt = Number.NEGATIVE_INFINITY
  return {
    take(now) {
      level = Math.min(limit, level + ((now - updatedAt) * limit) / length)
      updatedAt = now
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

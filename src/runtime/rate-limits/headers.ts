/** State of the rate limit that a request counted against, from the headers of its response. */
export interface LimitHeaders {
  /** Discord's opaque name of the limit. It does not include the top-level resource that the limit applies to. */
  readonly hash: string | undefined
  /** Number of requests in one window. */
  readonly limit: number
  readonly remaining: number
  /** Milliseconds until the window ends. */
  readonly resetAfter: number
}

/**
 * Reads the rate limit headers of a response. Returns `undefined` if one is absent or not a number. `X-RateLimit-Reset`
 * is not used, because it depends on the server's clock.
 */
export function readLimitHeaders(headers: Headers): LimitHeaders | undefined {
  const limit = readNumber(headers, 'x-ratelimit-limit')
  const remaining = readNumber(headers, 'x-ratelimit-remaining')
  const resetAfter = readNumber(headers, 'x-ratelimit-reset-after')
  if (!limit || remaining === undefined || resetAfter === undefined) return undefined
  return { hash: readName(headers, 'x-ratelimit-bucket'), limit, remaining, resetAfter: resetAfter * 1000 }
}

/**
 * Reads a header whose value is a name that Discord chose, such as that of a bucket. Any other value may be anything
 * and must not reach an event: then it returns `undefined`.
 */
export function readName(headers: Headers, name: string): string | undefined {
  const value = headers.get(name) ?? ''
  return /^\w{1,32}$/.test(value) ? value : undefined
}

function readNumber(headers: Headers, name: string): number | undefined {
  const value = headers.get(name) ?? ''
  return /^\d{1,12}(\.\d+)?$/.test(value) ? Number(value) : undefined
}

/** What an answer says of the limit that it counted against. */
export interface LimitHeaders {
  /** Discord's opaque name of the limit, without the resource that it is kept for. */
  readonly hash: string | undefined
  /** Requests in one window. */
  readonly limit: number
  readonly remaining: number
  /** Milliseconds until the window is over. */
  readonly resetAfter: number
}

/** `X-RateLimit-Reset` is left out: it is the server's clock. Headers that are no numbers count as absent. */
export function readLimitHeaders(headers: Headers): LimitHeaders | undefined {
  const limit = readNumber(headers, 'limit')
  const remaining = readNumber(headers, 'remaining')
  const resetAfter = readNumber(headers, 'reset-after')
  if (!limit || remaining === undefined || resetAfter === undefined) return undefined
  const hash = headers.get('x-ratelimit-bucket') || undefined
  return { hash, limit, remaining, resetAfter: resetAfter * 1000 }
}

function readNumber(headers: Headers, name: string): number | undefined {
  const value = headers.get(`x-ratelimit-${name}`) ?? ''
  return /^\d{1,12}(\.\d+)?$/.test(value) ? Number(value) : undefined
}

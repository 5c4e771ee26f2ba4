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
  const limit = readNumber(headers, 'x-ratelimit-limit')
  const remaining = readNumber(headers, 'x-ratelimit-remaining')
  const resetAfter = readNumber(headers, 'x-ratelimit-reset-after')
  if (!limit || remaining === undefined || resetAfter === undefined) return undefined
  return { hash: readName(headers, 'x-ratelimit-bucket'), limit, remaining, resetAfter: resetAfter * 1000 }
}

/** A word that Discord calls something by. What looks like none may be anything, and must not reach an event. */
export function readName(headers: Headers, name: string): string | undefined {
  const value = headers.get(name) ?? ''
  return /^\w{1,32}$/.test(value) ? value : undefined
}

function readNumber(headers: Headers, name: string): number | undefined {
  const value = headers.get(name) ?? ''
  return /^\d{1,12}(\.\d+)?$/.test(value) ? Number(value) : undefined
}

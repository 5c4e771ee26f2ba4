import { readLimitHeaders } from './limits/read-headers.ts'

/**
 * How long the server asks to wait, in seconds. The body's number is finer than the header's; where the two
 * contradict each other the longer one counts. Where neither says it, the end of an exhausted window does, unless
 * the limit is one that all share: its window is not the one that was met.
 *
 * @param body The parsed body of a 429.
 */
export function readRetryAfter(headers: Headers, body: unknown): number | undefined {
  const fromHeader = parseHeader(headers.get('retry-after'), headers.get('date'))
  const fromBody = parseBody(body)
  if (fromBody === undefined || fromHeader === undefined)
    return fromBody ?? fromHeader ?? endOfWindow(headers)
  return fromBody <= fromHeader && fromBody > fromHeader - 1 ? fromBody : Math.max(fromBody, fromHeader)
}

function endOfWindow(headers: Headers): number | undefined {
  if (headers.get('x-ratelimit-scope') === 'shared') return undefined
  const limit = readLimitHeaders(headers)
  return limit?.remaining === 0 ? limit.resetAfter / 1000 : undefined
}

function parseBody(body: unknown): number | undefined {
  if (typeof body !== 'object' || body === null || !('retry_after' in body)) return undefined
  const { retry_after: seconds } = body
  return typeof seconds === 'number' && seconds >= 0 && seconds < 1e12 ? seconds : undefined
}

/** Seconds, fractions included, or a date, which is compared with the server's own. */
function parseHeader(value: string | null, date: string | null): number | undefined {
  if (value === null) return undefined
  if (/^\d+(\.\d+)?$/.test(value.trim())) return Number(value)
  const until = Date.parse(value)
  const now = date === null ? Number.NaN : Date.parse(date)
  return until >= now ? (until - now) / 1000 : undefined
}

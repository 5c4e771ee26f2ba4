import type { FetchLike } from '../../src/runtime/transport/types.ts'

function answer(status: number, headers: Record<string, string>, body = ''): FetchLike {
  return async () => new Response(body, { status, headers })
}

function fail(code: string): FetchLike {
  return async () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }
const USER_LIMIT = { ...JSON_TYPE, 'x-ratelimit-scope': 'user' }
const HTML = { 'content-type': 'text/html' }
const PAST = 'Fri, 20 Nov 2020 12:00:00 GMT'

function limited(headers: Record<string, string>, body: object = {}): FetchLike {
  return answer(429, { ...USER_LIMIT, ...headers }, JSON.stringify({ message: 'limited', ...body }))
}

/** Servers that answer every request in the same bad way. */
export const HOSTILE: Readonly<Record<string, FetchLike>> = {
  '429 that does not say for how long': limited({}),
  '429, Retry-After: 0': limited({ 'retry-after': '0' }, { retry_after: 0 }),
  '429, Retry-After: 0.05': limited({ 'retry-after': '0.05' }, { retry_after: 0.05 }),
  '429, Retry-After: -1': limited({ 'retry-after': '-1' }, { retry_after: -1 }),
  '429, Retry-After: a date in the past': limited({ 'retry-after': PAST }),
  '429, Retry-After: the date of now': limited({ 'retry-after': PAST, date: PAST }),
  '429, Retry-After: longer than a timer can wait': limited({ 'retry-after': '2200000' }),
  '429, global, 0.05': limited({ 'x-ratelimit-scope': 'global' }, { retry_after: 0.05, global: true }),
  '429, shared, 0.05': limited({ 'x-ratelimit-scope': 'shared' }, { retry_after: 0.05 }),
  '429 with requests left, 0.05': limited(
    { 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '4', 'x-ratelimit-reset-after': '0' },
    { retry_after: 0.05 },
  ),
  '429 of the edge, HTML': answer(429, HTML, '<html>error code: 1015</html>'),
  '429 of the edge, HTML, Retry-After: 1': answer(429, { ...HTML, 'retry-after': '1' }, '<html></html>'),
  '401, JSON': answer(401, JSON_TYPE, '{"message":"401: Unauthorized","code":0}'),
  '500, JSON': answer(500, JSON_TYPE, '{"message":"500: Internal Server Error","code":0}'),
  '502, HTML': answer(502, HTML, '<html></html>'),
  '503, Retry-After: 0': answer(503, { ...HTML, 'retry-after': '0' }, '<html></html>'),
  '503, Retry-After: 0.05': answer(503, { ...HTML, 'retry-after': '0.05' }, '<html></html>'),
  '302 to elsewhere': answer(302, { location: 'https://example.com/' }),
  '200, HTML': answer(200, HTML, '<html></html>'),
  'connection reset': fail('ECONNRESET'),
  'connection refused': fail('ECONNREFUSED'),
  'name not found': fail('ENOTFOUND'),
}

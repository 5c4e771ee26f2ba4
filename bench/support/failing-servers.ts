import type { FetchLike } from '../../src/runtime/transport/types.ts'

function respond(status: number, headers: Record<string, string>, body = ''): FetchLike {
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

function limit(headers: Record<string, string>, body: object = {}): FetchLike {
  return respond(429, { ...USER_LIMIT, ...headers }, JSON.stringify({ message: 'limited', ...body }))
}

/** Servers that fail every request in the same way, by a description of the failure. */
export const FAILING_SERVERS: Readonly<Record<string, FetchLike>> = {
  '429 without Retry-After': limit({}),
  '429, Retry-After: 0': limit({ 'retry-after': '0' }, { retry_after: 0 }),
  '429, Retry-After: 0.05': limit({ 'retry-after': '0.05' }, { retry_after: 0.05 }),
  '429, Retry-After: -1': limit({ 'retry-after': '-1' }, { retry_after: -1 }),
  '429, Retry-After: a date in the past': limit({ 'retry-after': PAST }),
  '429, Retry-After: the current date': limit({ 'retry-after': PAST, date: PAST }),
  '429, Retry-After: above the maximum of a timer': limit({ 'retry-after': '2200000' }),
  '429, global, 0.05': limit({ 'x-ratelimit-scope': 'global' }, { retry_after: 0.05, global: true }),
  '429, shared, 0.05': limit({ 'x-ratelimit-scope': 'shared' }, { retry_after: 0.05 }),
  '429 with requests remaining, 0.05': limit(
    { 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '4', 'x-ratelimit-reset-after': '0' },
    { retry_after: 0.05 },
  ),
  '429 from Cloudflare, HTML': respond(429, HTML, '<html>error code: 1015</html>'),
  '429 from Cloudflare, HTML, Retry-After: 1': respond(429, { ...HTML, 'retry-after': '1' }, '<html></html>'),
  '401, JSON': respond(401, JSON_TYPE, '{"message":"401: Unauthorized","code":0}'),
  '500, JSON': respond(500, JSON_TYPE, '{"message":"500: Internal Server Error","code":0}'),
  '502, HTML': respond(502, HTML, '<html></html>'),
  '503, Retry-After: 0': respond(503, { ...HTML, 'retry-after': '0' }, '<html></html>'),
  '503, Retry-After: 0.05': respond(503, { ...HTML, 'retry-after': '0.05' }, '<html></html>'),
  '302 to another origin': respond(302, { location: 'https://example.com/' }),
  '200, HTML': respond(200, HTML, '<html></html>'),
  'connection reset': fail('ECONNRESET'),
  'connection refused': fail('ECONNREFUSED'),
  'host name not found': fail('ENOTFOUND'),
}

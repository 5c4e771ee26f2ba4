import { describe, expect, it, test } from 'vitest'
import { getOperation } from '../../../src/runtime/api/call.ts'
import {
  classify,
  isDescribed,
  parseBody,
  readBody,
  readBucketName,
  readLimitHeaders,
  readRetryAfter,
  toBytes,
  toText,
} from '../../../src/runtime/transport/response.ts'
import type {
  ApiResponse,
  Call,
  HttpRequest,
  OperationDescriptor,
} from '../../../src/runtime/transport/types.ts'
import { thrown } from '../../support/failure.ts'
import { limitHeaders, rawResponse, requestOf, responseTo } from '../../support/transport-fixtures.ts'

describe('parseBody', () => {
  test.each<[string, unknown]>([
    ['', undefined],
    ['{"a":1}', { a: 1 }],
    ['null', null],
    ['0', 0],
    ['{"a":', '{"a":'],
    ['<html>', '<html>'],
  ])('reads %j', (text, value) => {
    expect(parseBody(text)).toEqual(value)
  })
})

const user = getOperation('GET', '/users/@me')
const join = getOperation('PUT', '/guilds/{guild_id}/members/{user_id}')
const token = getOperation('POST', '/oauth2/token')
const revocation = getOperation('POST', '/oauth2/token/revoke')

/** The request of a call of `fetch`. */
const http: HttpRequest = { url: 'https://api.example/users/@me', headers: {}, body: null }

const HTML = { 'content-type': 'text/html; charset=utf-8' }
const OAUTH2_ERROR = { error: 'invalid_grant' }
const API_ERROR = { message: '401: Unauthorized', code: 0 }
const LIMITED = { message: 'You are being rate limited.', retry_after: 1.5, global: false }

interface Case {
  readonly what: string
  readonly operation?: OperationDescriptor
  readonly call?: Partial<Call>
  readonly status: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
  readonly kind: ApiResponse['kind']
}

const CASES: readonly Case[] = [
  { what: 'a JSON object', status: 200, body: { id: '1' }, kind: 'success' },
  { what: 'a JSON array', status: 200, body: [], kind: 'success' },
  { what: 'a member', operation: join, status: 201, body: {}, kind: 'success' },
  { what: 'no content', operation: join, status: 204, kind: 'success' },
  { what: 'an ignored body', call: { ignoreBody: true }, status: 200, body: 'x', kind: 'success' },
  { what: 'a token', operation: token, status: 200, body: { access_token: 'a' }, kind: 'success' },
  {
    what: 'an OAuth2 error of a success',
    operation: token,
    status: 200,
    body: OAUTH2_ERROR,
    kind: 'success',
  },
  { what: 'a status that is not described', status: 202, body: {}, kind: 'unusable' },
  { what: 'no body', status: 200, kind: 'unusable' },
  { what: 'text', status: 200, body: 'x', kind: 'unusable' },
  { what: 'HTML with the status 200', status: 200, headers: HTML, body: '<html>', kind: 'unusable' },
  { what: 'a redirect', status: 302, headers: { location: '/' }, kind: 'unusable' },
  { what: 'not modified', status: 304, kind: 'unusable' },
  { what: 'a status below 200', status: 101, kind: 'unusable' },
  { what: 'a status above 599', status: 600, body: {}, kind: 'unusable' },

  { what: 'a rate limit', status: 429, body: LIMITED, kind: 'rateLimit' },
  {
    what: 'a rate limit of the token endpoint',
    operation: token,
    status: 429,
    body: LIMITED,
    kind: 'rateLimit',
  },
  { what: 'an HTML page of the edge', status: 429, headers: HTML, body: '<html>', kind: 'edge' },
  { what: 'an OAuth2 error with 429', operation: token, status: 429, body: OAUTH2_ERROR, kind: 'edge' },

  { what: 'an OAuth2 error', operation: token, status: 400, body: OAUTH2_ERROR, kind: 'oauth2Error' },
  {
    what: 'an OAuth2 error with 401',
    operation: token,
    status: 401,
    body: { error: 'invalid_client' },
    kind: 'oauth2Error',
  },
  {
    what: 'an OAuth2 error of the revocation endpoint',
    operation: revocation,
    status: 401,
    body: { error: 'invalid_client' },
    kind: 'oauth2Error',
  },
  { what: 'an OAuth2 error with 500', operation: token, status: 500, body: OAUTH2_ERROR, kind: 'apiError' },
  { what: 'an OAuth2 error of an API operation', status: 401, body: OAUTH2_ERROR, kind: 'apiError' },
  {
    what: 'an API error of the token endpoint',
    operation: token,
    status: 401,
    body: API_ERROR,
    kind: 'apiError',
  },
  { what: 'an error that is not text', operation: token, status: 400, body: { error: 7 }, kind: 'apiError' },
  { what: 'an error in an array', operation: token, status: 400, body: [OAUTH2_ERROR], kind: 'apiError' },
  { what: 'an error as text', operation: token, status: 400, body: 'invalid_grant', kind: 'apiError' },

  { what: 'an API error', status: 401, body: API_ERROR, kind: 'apiError' },
  { what: 'an error that is not described', status: 418, body: {}, kind: 'apiError' },
  { what: 'an error without a body', status: 404, kind: 'apiError' },
  { what: 'an HTML page of a proxy', status: 502, headers: HTML, body: '<html>', kind: 'apiError' },
  {
    what: 'a blocked IP address',
    status: 403,
    body: { cloudflare_error: true, error_code: 1006 },
    kind: 'edge',
  },
  {
    what: 'a firewall rule of Cloudflare',
    status: 403,
    body: { cloudflare_error: true, error_code: 1020 },
    kind: 'apiError',
  },
  { what: 'the highest status', status: 599, body: {}, kind: 'apiError' },
  {
    what: 'an error whose body is ignored',
    call: { ignoreBody: true },
    status: 403,
    body: {},
    kind: 'apiError',
  },

  { what: 'text for fetch', call: { http }, status: 200, headers: HTML, body: 'x', kind: 'success' },
  { what: 'a status that is not described for fetch', call: { http }, status: 202, kind: 'success' },
  { what: 'a redirect for fetch', call: { http }, status: 302, kind: 'apiError' },
  { what: 'not modified for fetch', call: { http }, status: 304, kind: 'apiError' },
  { what: 'a status above 599 for fetch', call: { http }, status: 600, kind: 'unusable' },
  { what: 'a hidden status for fetch', call: { http }, status: 0, kind: 'unusable' },
  { what: 'a rate limit for fetch', call: { http }, status: 429, body: LIMITED, kind: 'rateLimit' },
  { what: 'an HTML page of the edge for fetch', call: { http }, status: 429, body: '<html>', kind: 'edge' },
  {
    what: 'an OAuth2 error for fetch',
    operation: token,
    call: { http },
    status: 400,
    body: OAUTH2_ERROR,
    kind: 'oauth2Error',
  },
  { what: 'an API error for fetch', call: { http }, status: 401, body: API_ERROR, kind: 'apiError' },
]

describe('classify', () => {
  test.each(CASES)(
    'classifies $what ($status) as $kind',
    ({ operation = user, call, status, headers, body, kind }) => {
      const response = responseTo(requestOf(operation, call), status, body, headers)
      expect(response).toMatchObject({ kind, status })
    },
  )

  it('has a case for every kind', () => {
    const kinds = ['success', 'oauth2Error', 'apiError', 'rateLimit', 'edge', 'unusable']
    expect([...new Set(CASES.map(({ kind }) => kind))].sort()).toEqual(kinds.sort())
  })

  it('keeps status, headers and chunks, and parses the body', () => {
    const raw = rawResponse(401, API_ERROR, { 'x-a': 'b' })
    expect(classify(requestOf(user), raw)).toEqual({
      kind: 'apiError',
      status: 401,
      headers: raw.headers,
      chunks: raw.chunks,
      body: API_ERROR,
      isForeign: false,
      retryAfter: undefined,
    })
  })

  test.each<[status: number, body: unknown, isForeign: boolean]>([
    [401, '<html>', true],
    [403, { cloudflare_error: true, error_code: 1020 }, true],
    [502, { cloudflare_error: false }, false],
    [404, undefined, false],
    [200, 'text', false],
  ])('decides once whether the edge or a proxy sent the error: %i %j', (status, body, isForeign) => {
    expect(responseTo(requestOf(user), status, body).isForeign).toBe(isForeign)
  })

  test.each<[string, Partial<Call>, number]>([
    ['no content', {}, 204],
    ['an ignored body', { ignoreBody: true }, 201],
    ['a success of fetch', { http }, 201],
    ['a redirect of fetch', { http }, 302],
  ])('does not parse the body of %s, and keeps its chunks', (_, call, status) => {
    const response = responseTo(requestOf(join, call), status, { id: '1' })
    expect(response.body).toBeUndefined()
    expect(toText(response.chunks)).toBe('{"id":"1"}')
  })

  test.each([{ http }, { ignoreBody: true }])('parses the body of an error with %j', (call) => {
    expect(responseTo(requestOf(user, call), 403, API_ERROR).body).toEqual(API_ERROR)
  })

  it('reads the delay of every error, and of no success', () => {
    const headers = { 'retry-after': '5' }
    const delayOf = (status: number, body: unknown) =>
      responseTo(requestOf(user), status, body, headers).retryAfter
    expect(delayOf(503, {})).toBe(5)
    expect(delayOf(404, {})).toBe(5)
    expect(delayOf(429, LIMITED)).toBe(5)
    expect(delayOf(429, '<html>')).toBe(5)
    expect(delayOf(200, { retry_after: 7 })).toBeUndefined()
  })

  test.each([300, 301, 302, 303, 304, 307, 308])('does not follow the redirect %i', (status) => {
    expect(responseTo(requestOf(user), status)).toMatchObject({
      kind: 'unusable',
      problem: 'the response is a redirect, which is not followed',
    })
  })

  it('rejects the response to a redirect that fetch has followed, also for fetch', () => {
    const raw = { ...rawResponse(200, { id: '1' }), redirected: true }
    const problem = 'fetch followed a redirect, which is not allowed'
    expect(classify(requestOf(user), raw)).toMatchObject({ kind: 'unusable', problem })
    expect(classify(requestOf(user, { http }), raw)).toMatchObject({ kind: 'unusable', problem })
  })

  it('does not follow an opaque redirect of a browser, not even for fetch', () => {
    const raw = { ...rawResponse(0), type: 'opaqueredirect' } as const
    const expected = { kind: 'unusable', problem: 'the response is a redirect, which is not followed' }
    expect(classify(requestOf(user), raw)).toMatchObject(expected)
    expect(classify(requestOf(user, { http }), raw)).toMatchObject(expected)
  })

  test.each([
    ['an error response of the platform', { ...rawResponse(0), type: 'error' } as const],
    ['a status above 599', rawResponse(999, {})],
  ])('rejects %s, also for fetch', (_, raw) => {
    const expected = { kind: 'unusable', problem: 'the response has no valid HTTP status' }
    expect(classify(requestOf(user), raw)).toMatchObject(expected)
    expect(classify(requestOf(user, { http }), raw)).toMatchObject(expected)
  })

  it('rejects a body that exceeds its limit, even if it does not matter', () => {
    const raw = { ...rawResponse(200), isTooLarge: true }
    const expected = { kind: 'unusable', status: 200, problem: 'the body is larger than 1000 bytes' }
    for (const call of [{}, { http }, { ignoreBody: true }]) {
      expect(classify(requestOf(user, call), raw)).toMatchObject(expected)
    }
  })
})

describe('a 429', () => {
  test.each<[string, Record<string, string>, unknown, 'rateLimit' | 'edge']>([
    ['retry_after in the body', {}, { retry_after: 0 }, 'rateLimit'],
    ['a message in the body', {}, { message: 'm' }, 'rateLimit'],
    ['X-RateLimit-Scope', { 'x-ratelimit-scope': 'shared' }, '', 'rateLimit'],
    ['X-RateLimit-Global', { 'x-ratelimit-global': 'true' }, '', 'rateLimit'],
    ['X-RateLimit-Bucket', { 'x-ratelimit-bucket': 'b' }, '', 'rateLimit'],
    ['X-RateLimit-Limit', { 'x-ratelimit-limit': '5' }, '', 'rateLimit'],
    ['X-RateLimit-Limit next to text', { 'x-ratelimit-limit': '5' }, '<html>', 'rateLimit'],
    ['Retry-After alone', { 'retry-after': '60' }, '', 'rateLimit'],
    ['Retry-After next to text', { 'retry-after': '60' }, 'slow down', 'edge'],
    ['HTML', { 'content-type': 'text/html' }, '<html>error 1015</html>', 'edge'],
    ['retry_after as text', {}, { retry_after: '1' }, 'edge'],
    ['an array', {}, [{ retry_after: 1 }], 'edge'],
    ['an error of Cloudflare', {}, { ...LIMITED, cloudflare_error: true, error_code: 1015 }, 'edge'],
    [
      'an error of Cloudflare next to rate limit headers',
      { 'retry-after': '30', 'x-ratelimit-limit': '5' },
      { cloudflare_error: true, retry_after: 30, detail: 'd' },
      'edge',
    ],
    ['nothing', {}, undefined, 'edge'],
  ])('with %s is classified by it', (_, headers, body, kind) => {
    expect(responseTo(requestOf(user), 429, body, headers).kind).toBe(kind)
  })

  test.each<[string, Record<string, string>, object, boolean]>([
    ['the body alone', {}, { global: true }, true],
    ['X-RateLimit-Global', { 'x-ratelimit-global': 'true' }, {}, true],
    ['X-RateLimit-Scope', { 'x-ratelimit-scope': 'global' }, {}, true],
    ['a header that contradicts the body', { 'x-ratelimit-scope': 'global' }, { global: false }, true],
    ['text in the body', {}, { global: 'true' }, false],
    ['another scope', { 'x-ratelimit-scope': 'user', 'x-ratelimit-global': 'false' }, {}, false],
    ['nothing', {}, {}, false],
  ])('is global by %s', (_, headers, body, global) => {
    const response = responseTo(requestOf(user), 429, { retry_after: 1, ...body }, headers)
    expect(response).toMatchObject({ kind: 'rateLimit', global })
  })

  test.each([
    ['user', 'user'],
    ['global', 'global'],
    ['shared', 'shared'],
    ['User', undefined],
    ['Bearer t', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('has one of the known scopes, because another value must not reach an event: %j', (named, scope) => {
    const headers: Record<string, string> = named === undefined ? {} : { 'x-ratelimit-scope': named }
    expect(responseTo(requestOf(user), 429, LIMITED, headers)).toMatchObject({ kind: 'rateLimit', scope })
  })
})

describe('a 2xx response', () => {
  const JSON_TYPE = { 'content-type': 'application/json' }

  test.each<[string, OperationDescriptor, Partial<Call>, Parameters<typeof rawResponse>]>([
    ['JSON', user, {}, [200, '{}', JSON_TYPE]],
    ['JSON without a content type', user, {}, [200, '{}']],
    ['an array', user, {}, [200, '[]']],
    ['204', join, {}, [204]],
    ['any body that does not matter', user, { ignoreBody: true }, [200, 'x']],
  ])('is a success with %s', (_, operation, call, received) => {
    expect(responseTo(requestOf(operation, call), ...received).kind).toBe('success')
  })

  test.each<[string, Parameters<typeof rawResponse>, string]>([
    ['a status that is not described', [202, '{}'], 'does not list this status'],
    ['204 in place of content', [204], 'does not list this status'],
    ['an empty body', [200, ''], 'the body is empty'],
    ['HTML', [200, '{}', HTML], 'the body is not JSON'],
    ['a content type that only resembles JSON', [200, '{}', { 'content-type': 'text/jsonish' }], 'not JSON'],
    ['text', [200, 'SENTINEL'], 'neither a JSON object nor an array'],
    ['incomplete JSON', [200, '{"email":"SENTINEL'], 'neither a JSON object nor an array'],
    ['null', [200, 'null'], 'neither a JSON object nor an array'],
    ['a number', [200, '7'], 'neither a JSON object nor an array'],
  ])('has the problem of %s', (_, received, expected) => {
    const response = responseTo(requestOf(user), ...received)
    const problem = response.kind === 'unusable' ? response.problem : undefined
    expect(problem).toContain(expected)
    expect(problem).not.toContain('SENTINEL')
  })

  it('is unusable with a status that is not described even if its body does not matter', () => {
    const response = responseTo(requestOf(user, { ignoreBody: true }), 202)
    expect(response).toMatchObject({ kind: 'unusable', problem: expect.stringContaining('does not list') })
  })
})

describe('isDescribed', () => {
  test.each<[string, OperationDescriptor, number, Record<string, string>, unknown, boolean]>([
    ['a success with an object', user, 200, {}, {}, true],
    ['a success with an array', user, 200, {}, [], true],
    ['a success with null', user, 200, {}, null, false],
    ['a success with text', user, 200, {}, 'a', false],
    ['a success without a body', user, 200, {}, undefined, false],
    ['a described status without content', join, 204, {}, undefined, true],
    ['an error with an object', user, 401, {}, { code: 0 }, true],
    ['an error with text', user, 401, {}, '<html>', false],
    ['an error status that is not described', user, 500, {}, { code: 0 }, false],
    ['an error of Cloudflare', user, 401, {}, { cloudflare_error: true }, false],
    ['429 from the API', user, 429, {}, { retry_after: 1 }, true],
    ['429 from the edge', user, 429, {}, { error: 'limited' }, false],
    ['429 with rate limit headers and text', user, 429, { 'x-ratelimit-scope': 'user' }, 'limited', false],
  ])('%s', (_, operation, status, headers, body, described) => {
    const response = responseTo(requestOf(operation), status, body, headers)
    expect(isDescribed(operation, response)).toBe(described)
  })
})

/** Returns a response whose body is received in these chunks. */
function chunks(...parts: readonly (string | Uint8Array)[]): Response {
  const encoder = new TextEncoder()
  return new Response(
    new ReadableStream({
      start(controller) {
        for (const part of parts) controller.enqueue(typeof part === 'string' ? encoder.encode(part) : part)
        controller.close()
      },
    }),
  )
}

describe('readBody', () => {
  test.each<[string, () => Response, string]>([
    ['no body', () => new Response(null), ''],
    ['an empty body', () => new Response(''), ''],
    ['one chunk', () => chunks('abc'), 'abc'],
    ['several chunks', () => chunks('a', '', 'bc'), 'abc'],
    ['a character in two chunks', () => chunks(new Uint8Array([0xc3]), new Uint8Array([0xa9])), 'é'],
    ['a character that is cut off', () => chunks('a', new Uint8Array([0xc3])), 'a\ufffd'],
    ['a byte order mark', () => chunks('\ufeff{}'), '{}'],
  ])('reads %s', async (_, response, text) => {
    expect(toText((await readBody(response(), 10)) ?? [])).toBe(text)
  })

  it('accepts a body of the exact limit, counted in bytes', async () => {
    expect(toText((await readBody(chunks('éé'), 4)) ?? [])).toBe('éé')
    expect(await readBody(chunks('éé'), 3)).toBeUndefined()
  })

  it('reads a response without a stream, as in React Native, and checks the limit afterwards', async () => {
    const withoutStream = (text: string) =>
      Object.defineProperty(new Response(text), 'body', { value: undefined })
    expect(toText((await readBody(withoutStream('éé'), 4)) ?? [])).toBe('éé')
    expect(toText((await readBody(withoutStream(''), 4)) ?? [])).toBe('')
    expect(await readBody(withoutStream('éé'), 3)).toBeUndefined()
  })

  it('adds up the sizes of all chunks', async () => {
    expect(await readBody(chunks('ab', 'cd'), 3)).toBeUndefined()
  })

  it('cancels the rest of a body that is too large', async () => {
    let cancelled = false
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(10)),
      cancel: () => {
        cancelled = true
      },
    })
    expect(await readBody(new Response(endless), 25)).toBeUndefined()
    expect(cancelled).toBe(true)
  })

  it('accepts a stream that cannot be cancelled', async () => {
    const uncancellable = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(10)),
      cancel: () => Promise.reject(new Error('Never')),
    })
    expect(await readBody(new Response(uncancellable), 5)).toBeUndefined()
  })

  it('throws the error of the stream', async () => {
    const reset = new Error('read ECONNRESET')
    const broken = new ReadableStream({
      pull: (controller) => controller.error(reset),
    })
    expect(await thrown(() => readBody(new Response(broken), 5))).toBe(reset)
  })
})

describe('toBytes', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values)

  test.each<[string, () => Response, Uint8Array]>([
    ['no body', () => new Response(null), bytes()],
    ['an empty body', () => new Response(''), bytes()],
    ['one chunk', () => chunks(bytes(0, 255)), bytes(0, 255)],
    ['several chunks', () => chunks(bytes(0xc3), '', bytes(0xff, 0)), bytes(0xc3, 0xff, 0)],
  ])('joins %s', async (_, response, expected) => {
    expect(toBytes((await readBody(response(), 3)) ?? [])).toEqual(expected)
  })

  it('returns a copy', () => {
    const chunk = bytes(1)
    toBytes([chunk])[0] = 2
    expect(chunk).toEqual(bytes(1))
  })
})

const DATE = 'Sat, 21 Nov 2026 12:00:00 GMT'
const LATER = 'Sat, 21 Nov 2026 12:01:30 GMT'
const EARLIER = 'Sat, 21 Nov 2026 11:59:59 GMT'

test.each<[string, Record<string, string>, unknown, number | undefined]>([
  ['nothing', {}, undefined, undefined],
  ['seconds', { 'retry-after': '5' }, undefined, 5],
  ['0 seconds', { 'retry-after': '0' }, undefined, 0],
  ['a fraction', { 'retry-after': '0.65' }, undefined, 0.65],
  ['white space', { 'retry-after': ' 5 ' }, undefined, 5],
  ['an hour', { 'retry-after': '3600' }, undefined, 3600],
  ['more than an hour as an hour', { 'retry-after': '86400' }, undefined, 3600],
  ['an absurd number as an hour', { 'retry-after': '99999999999' }, undefined, 3600],
  ['400 digits as an hour', { 'retry-after': '9'.repeat(400) }, undefined, 3600],
  [
    'an absurd date as an hour',
    { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT', date: DATE },
    undefined,
    3600,
  ],
  ['an absurd number in the body as an hour', {}, { retry_after: 99999999999 }, 3600],
  ['an absurd number next to a credible one as an hour', { 'retry-after': '5' }, { retry_after: 1e11 }, 3600],
  ['an absurd end of a window as an hour', limitHeaders(5, 0, 99999999999), {}, 3600],
  ['the largest of several numbers', { 'retry-after': '3, 5,4', date: DATE }, undefined, 5],
  ['a list with text', { 'retry-after': '3, soon', date: DATE }, undefined, undefined],
  ['a negative number', { 'retry-after': '-1', date: DATE }, undefined, undefined],
  ['text', { 'retry-after': 'soon', date: DATE }, undefined, undefined],
  ['NaN', { 'retry-after': 'NaN' }, undefined, undefined],
  ['Infinity', { 'retry-after': 'Infinity' }, undefined, undefined],
  ['an exponent', { 'retry-after': '1e9' }, undefined, undefined],
  ['a date relative to the Date header', { 'retry-after': LATER, date: DATE }, undefined, 90],
  ['the same date', { 'retry-after': DATE, date: DATE }, undefined, 0],
  ['a date that has passed', { 'retry-after': EARLIER, date: DATE }, undefined, undefined],
  [
    'a distant date without a Date header',
    { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' },
    undefined,
    3600,
  ],
  [
    'a date that has passed without a Date header',
    { 'retry-after': 'Fri, 31 Dec 1999 23:59:59 GMT' },
    undefined,
    undefined,
  ],
  ['a date with an invalid Date header', { 'retry-after': LATER, date: 'today' }, undefined, undefined],
  ['only the body', {}, { retry_after: 1.337 }, 1.337],
  ['0 in the body', {}, { retry_after: 0 }, 0],
  ['a negative number in the body', {}, { retry_after: -1 }, undefined],
  ['NaN in the body', {}, { retry_after: Number.NaN }, undefined],
  ['Infinity in the body', {}, { retry_after: Number.POSITIVE_INFINITY }, undefined],
  ['text in the body', {}, { retry_after: '5' }, undefined],
  ['a body of text', { 'retry-after': '5' }, '<html>', 5],
  ['a body of null', { 'retry-after': '5' }, null, 5],
  ['an invalid body and a header', { 'retry-after': '5' }, { retry_after: -1 }, 5],
  [
    'a body less than a second below the header, which is more precise',
    { 'retry-after': '2' },
    { retry_after: 1.2 },
    1.2,
  ],
  ['the same value in both', { 'retry-after': '2' }, { retry_after: 2 }, 2],
  ['a body a whole second below the header', { 'retry-after': '2' }, { retry_after: 1 }, 2],
  ['a body far below the header', { 'retry-after': '60' }, { retry_after: 0.3 }, 60],
  ['a body above the header', { 'retry-after': '1' }, { retry_after: 64.57 }, 64.57],
  ['only the end of an exhausted window', limitHeaders(5, 0, 3.5), {}, 3.5],
  ['the end of an exhausted window and a header', { ...limitHeaders(5, 0, 3.5), 'retry-after': '2' }, {}, 2],
  ['the end of an exhausted window and the body', limitHeaders(5, 0, 3.5), { retry_after: 2 }, 2],
  ['a window that is not exhausted', limitHeaders(5, 1, 3.5), {}, undefined],
  [
    'the window of a shared limit',
    { ...limitHeaders(5, 0, 3.5), 'x-ratelimit-scope': 'shared' },
    {},
    undefined,
  ],
  [
    'a window whose end is malformed',
    { ...limitHeaders(5, 0, 3.5), 'x-ratelimit-reset-after': 'NaN' },
    {},
    undefined,
  ],
])('readRetryAfter reads %s', (_, headers, body, seconds) => {
  expect(readRetryAfter(new Headers(headers), body)).toBe(seconds)
})

describe('readLimitHeaders', () => {
  it('reads the limit of a response, in milliseconds', () => {
    expect(readLimitHeaders(new Headers(limitHeaders(5, 4, 1.337, 'abc')))).toEqual({
      hash: 'abc',
      limit: 5,
      remaining: 4,
      resetAfter: 1337,
    })
  })

  it('believes in windows of at most an hour', () => {
    expect(readLimitHeaders(new Headers(limitHeaders(5, 0, 99999999999)))?.resetAfter).toBe(3_600_000)
  })

  it('accepts an absent or empty bucket name', () => {
    expect(readLimitHeaders(new Headers(limitHeaders(5, 0, 0)))).toEqual({
      hash: undefined,
      limit: 5,
      remaining: 0,
      resetAfter: 0,
    })
    expect(readLimitHeaders(new Headers(limitHeaders(5, 0, 0, '')))?.hash).toBeUndefined()
  })

  const INVALID = ['NaN', '-1', 'Infinity', '1e3', '', 'soon', '5, 5', '0x5', '1234567890123', '1.']
  const names = ['limit', 'remaining', 'reset-after']

  test.each(names.flatMap((name) => INVALID.map((value) => [name, value] as const)))(
    'ignores the limit if %s is %j',
    (name, value) => {
      const headers = { ...limitHeaders(5, 4, 1, 'abc'), [`x-ratelimit-${name}`]: value }
      expect(readLimitHeaders(new Headers(headers))).toBeUndefined()
    },
  )

  test.each(names)('ignores the limit without %s', (name) => {
    const headers = new Headers(limitHeaders(5, 4, 1, 'abc'))
    headers.delete(`x-ratelimit-${name}`)
    expect(readLimitHeaders(headers)).toBeUndefined()
  })

  it('ignores a limit of 0 requests', () => {
    expect(readLimitHeaders(new Headers(limitHeaders(0, 0, 1)))).toBeUndefined()
  })
})

describe('readBucketName', () => {
  it('reads a short word', () => {
    expect(readBucketName(new Headers({ 'x-ratelimit-bucket': 'a_1' }))).toBe('a_1')
    expect(readBucketName(new Headers({ 'x-ratelimit-bucket': 'a'.repeat(32) }))).toBe('a'.repeat(32))
    expect(readBucketName(new Headers())).toBeUndefined()
  })

  test.each(['Bearer t', 'a b', 'a/b', 'a'.repeat(33)])(
    'does not read %j as a name, because it must not reach an event',
    (name) => {
      const headers = new Headers(limitHeaders(5, 0, 0, name))
      expect(readLimitHeaders(headers)?.hash).toBeUndefined()
      expect(readBucketName(headers)).toBeUndefined()
    },
  )
})

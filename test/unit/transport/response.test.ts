import { describe, expect, it, test } from 'vitest'
import { getOperation } from '../../../src/runtime/api/call.ts'
import {
  BodyTooLarge,
  findProblem,
  isDescribed,
  isFromApi,
  isGlobal,
  parseBody,
  readBody,
  readRetryAfter,
  toBytes,
  toText,
} from '../../../src/runtime/transport/response.ts'
import type { HttpResponse, OperationDescriptor } from '../../../src/runtime/transport/types.ts'
import { failure, thrown } from '../../support/failure.ts'
import { limitHeaders } from '../../support/transport-fixtures.ts'

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

describe('isFromApi', () => {
  test.each<[string, Record<string, string>, unknown, boolean]>([
    ['retry_after in the body', {}, { retry_after: 0 }, true],
    ['X-RateLimit-Scope', { 'x-ratelimit-scope': 'shared' }, '', true],
    ['X-RateLimit-Global', { 'x-ratelimit-global': 'true' }, '', true],
    ['X-RateLimit-Bucket', { 'x-ratelimit-bucket': 'b' }, '', true],
    ['X-RateLimit-Limit', { 'x-ratelimit-limit': '5' }, '', true],
    ['Retry-After alone', { 'retry-after': '60' }, '', false],
    ['HTML', { 'content-type': 'text/html' }, '<html>error 1015</html>', false],
    ['retry_after as text', {}, { retry_after: '1' }, false],
    ['an array', {}, [{ retry_after: 1 }], false],
    ['nothing', {}, undefined, false],
  ])('decides by %s', (_, headers, body, fromApi) => {
    expect(isFromApi(new Headers(headers), body)).toBe(fromApi)
  })
})

describe('isGlobal', () => {
  test.each<[string, Record<string, string>, unknown, boolean]>([
    ['the body alone', {}, { global: true }, true],
    ['X-RateLimit-Global', { 'x-ratelimit-global': 'true' }, {}, true],
    ['X-RateLimit-Scope', { 'x-ratelimit-scope': 'global' }, '', true],
    ['a header that contradicts the body', { 'x-ratelimit-scope': 'global' }, { global: false }, true],
    ['text in the body', {}, { global: 'true' }, false],
    ['another scope', { 'x-ratelimit-scope': 'user', 'x-ratelimit-global': 'false' }, {}, false],
    ['nothing', {}, undefined, false],
  ])('decides by %s', (_, headers, body, global) => {
    expect(isGlobal(new Headers(headers), body)).toBe(global)
  })
})

const user = getOperation('GET', '/users/@me')
const join = getOperation('PUT', '/guilds/{guild_id}/members/{user_id}')

function respond(status: number, body: string, headers: Record<string, string> = {}): HttpResponse {
  return { kind: 'response', status, ok: true, headers: new Headers(headers), body }
}

describe('findProblem', () => {
  test.each<[string, OperationDescriptor, HttpResponse, unknown, boolean]>([
    ['JSON', user, respond(200, '{}', { 'content-type': 'application/json' }), {}, false],
    ['JSON without a content type', user, respond(200, '{}'), {}, false],
    ['an array', user, respond(200, '[]'), [], false],
    ['204', join, respond(204, ''), undefined, true],
    ['any body that does not matter', user, respond(200, 'x'), undefined, true],
  ])('accepts %s', (_, operation, received, json, isEmpty) => {
    expect(findProblem(operation, received, json, isEmpty)).toBeUndefined()
  })

  test.each<[string, HttpResponse, unknown, string]>([
    ['a status that is not described', respond(202, '{}'), {}, 'does not list this status'],
    ['204 in place of content', respond(204, ''), undefined, 'does not list this status'],
    ['an empty body', respond(200, ''), undefined, 'the body is empty'],
    ['HTML', respond(200, '{}', { 'content-type': 'text/html; charset=utf-8' }), {}, 'the body is not JSON'],
    [
      'a content type that only resembles JSON',
      respond(200, '{}', { 'content-type': 'text/jsonish' }),
      {},
      'not JSON',
    ],
    ['text', respond(200, 'SENTINEL'), 'SENTINEL', 'neither a JSON object nor an array'],
    ['null', respond(200, 'null'), null, 'neither a JSON object nor an array'],
    ['a number', respond(200, '7'), 7, 'neither a JSON object nor an array'],
  ])('returns the problem of %s', (_, received, json, expected) => {
    const problem = findProblem(user, received, json, false)
    expect(problem).toContain(expected)
    expect(problem).not.toContain('SENTINEL')
  })

  it('rejects a status that is not described even if its body does not matter', () => {
    expect(findProblem(user, respond(202, ''), undefined, true)).toContain('does not list')
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
    ['429 from the API', user, 429, {}, { retry_after: 1 }, true],
    ['429 from the edge', user, 429, {}, { error: 'limited' }, false],
    ['429 with rate limit headers and text', user, 429, { 'x-ratelimit-scope': 'user' }, 'limited', false],
  ])('%s', (_, operation, status, headers, body, described) => {
    expect(isDescribed(operation, { status, headers: new Headers(headers) }, body)).toBe(described)
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
    expect(toText(await readBody(response(), 10))).toBe(text)
  })

  it('accepts a body of the exact limit, counted in bytes', async () => {
    expect(toText(await readBody(chunks('éé'), 4))).toBe('éé')
    await failure(() => readBody(chunks('éé'), 3), BodyTooLarge)
  })

  it('adds up the sizes of all chunks', async () => {
    await failure(() => readBody(chunks('ab', 'cd'), 3), BodyTooLarge)
  })

  it('cancels the rest of a body that is too large', async () => {
    let cancelled = false
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(10)),
      cancel: () => {
        cancelled = true
      },
    })
    await failure(() => readBody(new Response(endless), 25), BodyTooLarge)
    expect(cancelled).toBe(true)
  })

  it('accepts a stream that cannot be cancelled', async () => {
    const uncancellable = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(10)),
      cancel: () => Promise.reject(new Error('Never')),
    })
    await failure(() => readBody(new Response(uncancellable), 5), BodyTooLarge)
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
    expect(toBytes(await readBody(response(), 3))).toEqual(expected)
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
  ['a negative number', { 'retry-after': '-1', date: DATE }, undefined, undefined],
  ['text', { 'retry-after': 'soon', date: DATE }, undefined, undefined],
  ['NaN', { 'retry-after': 'NaN' }, undefined, undefined],
  ['Infinity', { 'retry-after': 'Infinity' }, undefined, undefined],
  ['an exponent', { 'retry-after': '1e9' }, undefined, undefined],
  ['a date relative to the Date header', { 'retry-after': LATER, date: DATE }, undefined, 90],
  ['the same date', { 'retry-after': DATE, date: DATE }, undefined, 0],
  ['a date that has passed', { 'retry-after': EARLIER, date: DATE }, undefined, undefined],
  ['a date without a Date header', { 'retry-after': LATER }, undefined, undefined],
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

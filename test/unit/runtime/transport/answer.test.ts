import { describe, expect, test } from 'vitest'
import { fieldOf, isFromApi, isGlobal, parseBody } from '../../../../src/runtime/transport/answer.ts'

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

describe('fieldOf', () => {
  test.each<[unknown, unknown]>([
    [{ a: 1 }, 1],
    [{ b: 1 }, undefined],
    [[1], undefined],
    ['a', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('of %j', (body, value) => {
    expect(fieldOf(body, 'a')).toBe(value)
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
    ['a list', {}, [{ retry_after: 1 }], false],
    ['nothing', {}, undefined, false],
  ])('%s decides', (_, headers, body, fromApi) => {
    expect(isFromApi(new Headers(headers), body)).toBe(fromApi)
  })
})

describe('isGlobal', () => {
  test.each<[string, Record<string, string>, unknown, boolean]>([
    ['the body alone', {}, { global: true }, true],
    ['X-RateLimit-Global', { 'x-ratelimit-global': 'true' }, {}, true],
    ['X-RateLimit-Scope', { 'x-ratelimit-scope': 'global' }, '', true],
    ['a header against the body', { 'x-ratelimit-scope': 'global' }, { global: false }, true],
    ['text in the body', {}, { global: 'true' }, false],
    ['another scope', { 'x-ratelimit-scope': 'user', 'x-ratelimit-global': 'false' }, {}, false],
    ['nothing', {}, undefined, false],
  ])('%s decides', (_, headers, body, global) => {
    expect(isGlobal(new Headers(headers), body)).toBe(global)
  })
})

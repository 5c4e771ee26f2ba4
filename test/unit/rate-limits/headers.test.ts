import { expect, test } from 'vitest'
import { readBucketName, readLimitHeaders } from '../../../src/runtime/transport/response.ts'

import { limitHeaders } from '../../support/transport-fixtures.ts'

test('reads the limit of a response, in milliseconds', () => {
  expect(readLimitHeaders(new Headers(limitHeaders(5, 4, 1.337, 'abc')))).toEqual({
    hash: 'abc',
    limit: 5,
    remaining: 4,
    resetAfter: 1337,
  })
})

test('accepts an absent or empty bucket name', () => {
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

test('ignores a limit of 0 requests', () => {
  expect(readLimitHeaders(new Headers(limitHeaders(0, 0, 1)))).toBeUndefined()
})

test.each(['Bearer t', 'a b', 'a/b', 'a'.repeat(33)])(
  'does not read %j as a name, because it must not reach an event',
  (name) => {
    expect(readLimitHeaders(new Headers(limitHeaders(5, 0, 0, name)))?.hash).toBeUndefined()
    expect(readBucketName(new Headers({ 'x-ratelimit-scope': name }), 'x-ratelimit-scope')).toBeUndefined()
  },
)

import { expect, test } from 'vitest'
import { readLimitHeaders, readName } from '../../../src/runtime/rate-limits/headers.ts'
import { limitHeaders } from '../../support/transport-fixtures.ts'

test('reads what an answer says of its limit, in milliseconds', () => {
  expect(readLimitHeaders(new Headers(limitHeaders(5, 4, 1.337, 'abc')))).toEqual({
    hash: 'abc',
    limit: 5,
    remaining: 4,
    resetAfter: 1337,
  })
})

test('minds no name that is missing or empty', () => {
  expect(readLimitHeaders(new Headers(limitHeaders(5, 0, 0)))).toEqual({
    hash: undefined,
    limit: 5,
    remaining: 0,
    resetAfter: 0,
  })
  expect(readLimitHeaders(new Headers(limitHeaders(5, 0, 0, '')))?.hash).toBeUndefined()
})

const bad = ['NaN', '-1', 'Infinity', '1e3', '', 'soon', '5, 5', '0x5', '1234567890123', '1.']
const names = ['limit', 'remaining', 'reset-after']

test.each(names.flatMap((name) => bad.map((value) => [name, value] as const)))(
  'passes over a %s of %j',
  (name, value) => {
    const headers = { ...limitHeaders(5, 4, 1, 'abc'), [`x-ratelimit-${name}`]: value }
    expect(readLimitHeaders(new Headers(headers))).toBeUndefined()
  },
)

test.each(names)('needs the %s', (name) => {
  const headers = new Headers(limitHeaders(5, 4, 1, 'abc'))
  headers.delete(`x-ratelimit-${name}`)
  expect(readLimitHeaders(headers)).toBeUndefined()
})

test('takes a limit of no requests for none', () => {
  expect(readLimitHeaders(new Headers(limitHeaders(0, 0, 1)))).toBeUndefined()
})

test.each(['Bearer t', 'a b', 'a/b', 'a'.repeat(33)])(
  'takes %j for no name, which must not reach an event',
  (name) => {
    expect(readLimitHeaders(new Headers(limitHeaders(5, 0, 0, name)))?.hash).toBeUndefined()
    expect(readName(new Headers({ 'x-ratelimit-scope': name }), 'x-ratelimit-scope')).toBeUndefined()
  },
)

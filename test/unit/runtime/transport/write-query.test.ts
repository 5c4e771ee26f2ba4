import { describe, expect, it, test } from 'vitest'
import { writeQuery } from '../../../../src/runtime/transport/write-query.ts'
import { operationOf } from '../../../support/road.ts'

const searchOf = (query: Record<string, unknown>, commaSeparated: readonly string[] = []) =>
  writeQuery(operationOf('GET', '/a', { commaSeparated }), query)

describe('the query', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['nothing', {}, ''],
    ['text', { a: 'x y&z' }, '?a=x%20y%26z'],
    ['a number', { a: 0 }, '?a=0'],
    ['a boolean', { a: false }, '?a=false'],
    ['empty text', { a: '' }, '?a='],
    ['what is absent', { a: undefined, b: null, c: 1 }, '?c=1'],
    ['an empty list', { a: [], b: 1 }, '?b=1'],
    ['a list', { a: ['1', '2'] }, '?a=1&a=2'],
    ['a list of what must be encoded', { a: ['x&y', 'z'] }, '?a=x%26y&a=z'],
  ])('writes %s', (_, query, search) => {
    expect(searchOf(query)).toBe(search)
  })

  it('joins a list with commas where the description says so', () => {
    expect(searchOf({ a: ['1', '2'], b: ['3', '4'] }, ['a'])).toBe('?a=1,2&b=3&b=4')
  })
})

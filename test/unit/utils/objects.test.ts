import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { isError, isRecord, propertyOf } from '../../../src/runtime/utils/objects.ts'

describe('isRecord', () => {
  test.each<[string, unknown, boolean]>([
    ['an object', {}, true],
    ['an object without a prototype', Object.create(null), true],
    ['an instance of a class', new Date(0), true],
    ['an array', [], false],
    ['a function', () => {}, false],
    ['null', null, false],
    ['undefined', undefined, false],
    ['a string', 'a', false],
  ])('returns for %s: %j is a record: %s', (_, value, expected) => {
    expect(isRecord(value)).toBe(expected)
  })
})

describe('propertyOf', () => {
  test.each<[unknown, unknown]>([
    [{ a: 1 }, 1],
    [{ b: 1 }, undefined],
    [[1], undefined],
    ['a', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('reads a property of %j', (value, expected) => {
    expect(propertyOf(value, 'a')).toBe(expected)
  })
})

describe('isError', () => {
  test.each<[string, unknown, boolean]>([
    ['an error', new TypeError('x'), true],
    ['an error of another realm', runInNewContext('new RangeError()'), true],
    ['a DOMException', new DOMException('x'), true],
    ['an object with the properties of one', { name: 'Error', message: 'x' }, false],
    ['a string', 'Error', false],
    ['null', null, false],
  ])('returns for %s: %s', (_, value, expected) => {
    expect(isError(value)).toBe(expected)
  })
})

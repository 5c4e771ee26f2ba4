import { describe, expect, test } from 'vitest'
import { readShape } from '../../../../scripts/check-upstream/read-shape.ts'
import type { Shape } from '../../../../scripts/check-upstream/shape.ts'
import type { Schema } from '../../../../scripts/generate/document.ts'
import { edited, THEIRS } from './fixture.ts'

const document = edited(THEIRS)
const read = (schema: Schema): Shape => readShape(document, schema)
const object = (properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required,
})
const TEXT: Schema = { type: 'string' }

describe('a schema', () => {
  test('allows any value without keywords', () => {
    expect(read({ description: 'Any value.' })).toMatchObject({
      isNullable: true,
      isOpen: true,
      additionalProperties: 'anything',
    })
    expect(read({}).types).toEqual(new Set(['array', 'boolean', 'number', 'object', 'string']))
  })

  test.each<readonly [notation: string, schema: Schema]>([
    ['in the list of types', { type: ['string', 'null'] }],
    ['in a union', { anyOf: [TEXT, { type: 'null' }] }],
    ['in a union, first', { oneOf: [{ type: 'null' }, TEXT] }],
  ])('is nullable by null %s', (_notation, schema) => {
    expect(read(schema)).toMatchObject({ types: new Set(['string']), isNullable: true })
  })

  test.each<readonly [notation: string, schema: Schema, isOpen: boolean]>([
    ['an enum', { type: 'integer', enum: [1, 2] }, false],
    ['constants', { type: 'integer', oneOf: [{ const: 1 }, { const: 2 }] }, false],
    ['constants without a type', { anyOf: [{ const: 1 }, { const: 2 }] }, false],
    ['constants and their type', { anyOf: [{ const: 1 }, { const: 2 }, { type: 'integer' }] }, true],
  ])('lists its values as %s', (_notation, schema, isOpen) => {
    expect(read(schema)).toMatchObject({ types: new Set(['integer']), values: new Set(['1', '2']), isOpen })
  })

  test('has the name of the component that it refers to, even if it is nullable', () => {
    const $ref = '#/components/schemas/SnowflakeType'
    expect(read({ $ref }).name).toBe('SnowflakeType')
    expect(read({ oneOf: [{ type: 'null' }, { $ref }] }).name).toBe('SnowflakeType')
    expect(read({ $ref, maxLength: 3 }).name).toBeUndefined()
  })

  test('has the name of the first of several components, in any order', () => {
    const names = ['UserResponse', 'GuildResponse', 'MessageRequest']
    const members = names.map((name) => ({ $ref: `#/components/schemas/${name}` }))
    expect(read({ oneOf: members }).name).toBe('GuildResponse | …')
    expect(read({ oneOf: members.toReversed() }).name).toBe('GuildResponse | …')
  })
})

describe('a union', () => {
  test('of objects has the properties of all, and requires those that all require', () => {
    const { properties } = read({
      oneOf: [object({ a: TEXT, b: TEXT }, ['a', 'b']), object({ a: TEXT }, ['a'])],
    })
    expect([...properties].map(([name, { isRequired }]) => [name, isRequired])).toEqual([
      ['a', true],
      ['b', false],
    ])
  })

  test('of an object and a string has the properties of the object', () => {
    expect([...read({ oneOf: [TEXT, object({ a: TEXT }, ['a'])] }).properties.keys()]).toEqual(['a'])
  })

  test('has the wider limit, or none if one of its members has none', () => {
    const limits = (...members: Schema[]) => Object.fromEntries(read({ anyOf: members }).limits)
    const short = { type: 'string', minLength: 2, maxLength: 5 }
    expect(limits(short, { type: 'string', minLength: 1, maxLength: 9 })).toEqual({
      minLength: 1,
      maxLength: 9,
    })
    expect(limits(short, TEXT)).toEqual({})
    expect(limits(short, { type: 'integer', maximum: 7 })).toEqual({ minLength: 2, maxLength: 5, maximum: 7 })
    expect(limits(short, { type: 'null' })).toEqual({ minLength: 2, maxLength: 5 })
  })

  test('of integers and numbers is a number', () => {
    expect(read({ anyOf: [{ type: 'integer' }, { type: 'number' }] }).types).toEqual(new Set(['number']))
  })
})

describe('an intersection', () => {
  test('has the properties of both, and requires those that either requires', () => {
    const { properties } = read({ allOf: [object({ a: TEXT }), object({ a: TEXT, b: TEXT }, ['a'])] })
    expect([...properties].map(([name, { isRequired }]) => [name, isRequired])).toEqual([
      ['a', true],
      ['b', false],
    ])
  })

  test('has the narrower limit, and the values that both allow', () => {
    const { limits } = read({
      allOf: [
        { type: 'string', maxLength: 9 },
        { type: 'string', maxLength: 5 },
      ],
    })
    expect(Object.fromEntries(limits)).toEqual({ maxLength: 5 })
    const { values, isOpen } = read({
      type: 'integer',
      enum: [2, 3],
      allOf: [{ type: 'integer', enum: [1, 2] }],
    })
    expect([values, isOpen]).toEqual([new Set(['2']), false])
  })

  test('of integers and numbers is an integer', () => {
    expect(read({ allOf: [{ type: 'integer' }, { type: 'number' }] }).types).toEqual(new Set(['integer']))
  })
})

describe('a limit', () => {
  test.each<readonly [name: string, schema: Schema]>([
    ['a storage format', { type: 'integer', format: 'int32' }],
    [
      'the range of exact integers',
      { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
    ],
    ['a minimum length of 0', { type: 'string', minLength: 0 }],
    ['a list with repeated items', { type: 'array', uniqueItems: false }],
  ])('is ignored if it excludes no value: %s', (_name, schema) => {
    expect(read(schema).limits.size).toBe(0)
  })

  test('is kept if it excludes values', () => {
    expect(Object.fromEntries(read({ type: 'integer', minimum: 0 }).limits)).toEqual({ minimum: 0 })
    expect(Object.fromEntries(read({ type: 'string', contentEncoding: 'binary' }).limits)).toEqual({
      format: 'binary',
    })
  })
})

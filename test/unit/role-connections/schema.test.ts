import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { RoleConnectionMetadataType as Type } from '../../../src/generated/values.ts'
import {
  defineRoleConnection,
  formatMetadata,
  parseMetadata,
  type RoleConnectionField,
} from '../../../src/role-connections/index.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { failure } from '../../support/failure.ts'

const text = { name: 'Name', description: 'Description' }
const player = defineRoleConnection({
  wins: { ...text, type: Type.INTEGER_GREATER_THAN_OR_EQUAL },
  member_since: { ...text, type: Type.DATETIME_LESS_THAN_OR_EQUAL },
  verified: { ...text, type: Type.BOOLEAN_EQUAL },
})

/** Calls with arguments that the compiler rejects. */
const untyped = { defineRoleConnection, formatMetadata, parseMetadata } as Readonly<
  Record<string, (...args: unknown[]) => unknown>
>

describe('defineRoleConnection', () => {
  it('returns the records to register, in the order of the fields', () => {
    const localized = { ...text, type: Type.INTEGER_EQUAL, name_localizations: { de: 'Siege' } }
    expect(defineRoleConnection({ b: localized, a: { ...text, type: 8 } }).records).toEqual([
      { key: 'b', ...localized },
      { key: 'a', ...text, type: 8 },
    ])
  })

  test.each<[field: string, fields: unknown]>([
    ['fields', []],
    ['fields', Object.fromEntries(Array.from('abcdef', (key) => [key, { ...text, type: 1 }]))],
    ['fields.a', { a: null }],
    ['fields.Wins.key', { Wins: { ...text, type: 1 } }],
    ['fields.a-b.key', { 'a-b': { ...text, type: 1 } }],
    [`fields.${'a'.repeat(51)}.key`, { ['a'.repeat(51)]: { ...text, type: 1 } }],
    ['fields.a.type', { a: text }],
    ['fields.a.type', { a: { ...text, type: 0 } }],
    ['fields.a.type', { a: { ...text, type: 9 } }],
    ['fields.a.type', { a: { ...text, type: '1' } }],
    ['fields.a.name', { a: { ...text, type: 1, name: '' } }],
    ['fields.a.name', { a: { ...text, type: 1, name: 'x'.repeat(101) } }],
    ['fields.a.description', { a: { ...text, type: 1, description: 'x'.repeat(201) } }],
    ['fields.a.name_localizations.de', { a: { ...text, type: 1, name_localizations: { de: '' } } }],
    ['fields.a.unit', { a: { ...text, type: 1, unit: 'wins' } }],
  ])('rejects an invalid %s', async (field, fields) => {
    const error = await failure(() => untyped.defineRoleConnection?.(fields), InvalidArgumentError)
    expect(error.field).toBe(field)
  })
})

describe('the values of a schema', () => {
  const integers = fc.maxSafeInteger().filter((value) => !Object.is(value, -0))
  const dates = fc.date({ noInvalidDate: true })
  const VALUES: readonly (readonly [RoleConnectionField['type'], fc.Arbitrary<unknown>])[] = [
    [Type.INTEGER_LESS_THAN_OR_EQUAL, integers],
    [Type.INTEGER_GREATER_THAN_OR_EQUAL, integers],
    [Type.INTEGER_EQUAL, integers],
    [Type.INTEGER_NOT_EQUAL, integers],
    [Type.DATETIME_LESS_THAN_OR_EQUAL, dates],
    [Type.DATETIME_GREATER_THAN_OR_EQUAL, dates],
    [Type.BOOLEAN_EQUAL, fc.boolean()],
    [Type.BOOLEAN_NOT_EQUAL, fc.boolean()],
  ]

  it.each(VALUES)('of type %i are the same after both conversions', (type, values) => {
    const schema = defineRoleConnection({ value: { ...text, type } })
    fc.assert(
      fc.property(values, (value) => {
        const metadata = formatMetadata(schema, { value } as never)
        expect(Object.keys(metadata)).toEqual(['value'])
        expect(metadata.value?.length).toBeLessThanOrEqual(100)
        expect(parseMetadata(schema, metadata)).toEqual({ value })
      }),
    )
  })

  it.each(VALUES)('of type %i are the only ones that are accepted', (type) => {
    const schema = defineRoleConnection({ value: { ...text, type } })
    fc.assert(
      fc.property(fc.anything(), (value) => {
        try {
          const metadata = untyped.formatMetadata?.(schema, { value }) as Record<string, string>
          if (value === undefined) expect(metadata).toEqual({})
          else expect(untyped.formatMetadata?.(schema, parseMetadata(schema, metadata))).toEqual(metadata)
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidArgumentError)
        }
      }),
    )
  })

  it('are converted to the strings of the documentation', () => {
    const values = { wins: -12, member_since: new Date('2021-01-23T04:05:06+01:00'), verified: true }
    const metadata = { wins: '-12', member_since: '2021-01-23T03:05:06.000Z', verified: '1' }
    expect(formatMetadata(player, values)).toEqual(metadata)
    expect(parseMetadata(player, metadata)).toEqual(values)
    expect(formatMetadata(player, { wins: -0, verified: false, member_since: undefined })).toEqual({
      wins: '0',
      verified: '0',
    })
  })

  it.each([
    ['2021-01-23', '2021-01-23T00:00:00.000Z'],
    ['2021-01-23T04:05:06.123456+00:00', '2021-01-23T04:05:06.123Z'],
    ['2021-01-23T04:05:06', '2021-01-23T04:05:06.000Z'],
    ['2021-01-23T04:05:06.789', '2021-01-23T04:05:06.789Z'],
    ['2021-01-23T04:05', '2021-01-23T04:05:00.000Z'],
    ['2021-01-23 04:05:06', '2021-01-23T04:05:06.000Z'],
    ['2021-01-23T04:05:06+01:30', '2021-01-23T02:35:06.000Z'],
    ['2021-01-23T04:05:06-0100', '2021-01-23T05:05:06.000Z'],
    ['+012021-01-23T04:05:06Z', '+012021-01-23T04:05:06.000Z'],
  ])('include the date %s, which another program has stored, in UTC without an offset', (stored, date) => {
    const timeZone = process.env.TZ
    process.env.TZ = 'America/St_Johns'
    try {
      expect(parseMetadata(player, { member_since: stored })).toEqual({ member_since: new Date(date) })
    } finally {
      if (timeZone === undefined) delete process.env.TZ
      else process.env.TZ = timeZone
    }
  })

  it.each(VALUES)('of type %i can have the key __proto__', (type, values) => {
    const schema = defineRoleConnection({ ['__proto__']: { ...text, type } })
    fc.assert(
      fc.property(values, (value) => {
        const stored = JSON.parse(JSON.stringify(formatMetadata(schema, { ['__proto__']: value } as never)))
        const parsed = parseMetadata(schema, stored)
        expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype)
        expect(Object.entries(parsed)).toEqual([['__proto__', value]])
      }),
    )
  })

  it.each([undefined, null, {}])('may be absent: %j', (metadata) => {
    expect(parseMetadata(player, metadata)).toEqual({})
  })

  it('do not include keys that are no longer registered', () => {
    expect(parseMetadata(player, { losses: '3', wins: '1', __proto__: '2' })).toEqual({ wins: 1 })
  })

  test.each<[key: string, value: unknown, problem: string]>([
    ['losses', 1, 'must be one of the keys of the schema: wins, member_since, verified'],
    ['toString', 1, 'must be one of the keys of the schema: wins, member_since, verified'],
    ['wins', 1.5, 'must be a whole number from -(2^53 - 1) to 2^53 - 1, and is 1.5'],
    ['wins', '1', 'must be a whole number from -(2^53 - 1) to 2^53 - 1, and is a string of 1 characters'],
    ['wins', null, 'must be a whole number from -(2^53 - 1) to 2^53 - 1, and is null'],
    ['member_since', new Date(Number.NaN), 'must be a valid Date, and is of type object'],
    ['member_since', 1_600_000_000_000, 'must be a valid Date, and is 1600000000000'],
    ['verified', 1, 'must be a boolean, and is 1'],
  ])('must match it: %s', async (key, value, problem) => {
    const error = await failure(
      () => untyped.formatMetadata?.(player, { [key]: value }),
      InvalidArgumentError,
    )
    expect(error.field).toBe(`metadata.${key}`)
    expect(error.message).toContain(problem.replace(/, and is .*/, ''))
  })

  test.each<[key: string, stored: unknown]>([
    ['wins', 'many'],
    ['wins', '1.0'],
    ['wins', '9007199254740993'],
    ['wins', ''],
    ['wins', 1],
    ['member_since', '1'],
    ['member_since', '2021-13-01'],
    ['member_since', '2021-02-29'],
    ['member_since', '2021-02-29T23:00:00-02:00'],
    ['member_since', '2021-01-23 of our era'],
    ['member_since', '2021-01-23T04'],
    ['member_since', '2021-01-23T04:05:06 GMT+1'],
    ['verified', 'true'],
    ['verified', '2'],
  ])('must have been stored with it: %s %j', async (key, stored) => {
    const error = await failure(
      () => untyped.parseMetadata?.(player, { [key]: stored }),
      InvalidArgumentError,
    )
    expect(error.field).toBe(`metadata.${key}`)
  })

  test('need a schema', async () => {
    for (const [schema, field] of [
      [undefined, 'schema'],
      [{}, 'schema.fields'],
    ]) {
      for (const name of ['formatMetadata', 'parseMetadata']) {
        const error = await failure(() => untyped[name]?.(schema, {}), InvalidArgumentError)
        expect(error.field).toBe(field)
      }
    }
  })
})

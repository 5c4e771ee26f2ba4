import { describe, expect, it, test } from 'vitest'
import {
  addGuildMemberBody,
  listCurrentUserGuildsQuery,
  type RequestSchema,
  updateApplicationRoleConnectionMetadataBody,
  updateCurrentUserApplicationRoleConnectionBody,
} from '../../../src/generated/request-schemas.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { checkRequest } from '../../../src/runtime/validation/request-limits.ts'
import { failure } from '../../support/failure.ts'

interface Case {
  readonly keyword: string
  readonly schema: RequestSchema
  readonly valid: readonly unknown[]
  readonly invalid: readonly unknown[]
  readonly expected: string
}

const object = (schema: RequestSchema): RequestSchema => ({ type: 'object', ...schema })

const CASES: readonly Case[] = [
  {
    keyword: 'type string',
    schema: { type: 'string' },
    valid: ['', 'a'],
    invalid: [1, true, null, undefined, ['a'], { a: 1 }],
    expected: 'must be string',
  },
  {
    keyword: 'type boolean',
    schema: { type: 'boolean' },
    valid: [true, false],
    invalid: ['true', 0, 1, null],
    expected: 'must be boolean',
  },
  {
    keyword: 'type integer',
    schema: { type: 'integer' },
    valid: [0, -1, 2 ** 53],
    invalid: [0.5, '1', Number.NaN, Number.POSITIVE_INFINITY, 1n, true],
    expected: 'must be integer',
  },
  {
    keyword: 'type number',
    schema: { type: 'number' },
    valid: [0, 0.5, -1],
    invalid: ['1', null, Number.NaN, Number.POSITIVE_INFINITY],
    expected: 'must be number',
  },
  {
    keyword: 'type null',
    schema: { type: 'null' },
    valid: [null],
    invalid: [0, '', false],
    expected: 'must be null',
  },
  {
    keyword: 'type array',
    schema: { type: 'array' },
    valid: [[], [1]],
    invalid: [{}, 'a', null],
    expected: 'must be array',
  },
  {
    keyword: 'type object',
    schema: { type: 'object' },
    valid: [{}, { a: 1 }],
    invalid: [[], null, 'a'],
    expected: 'must be object',
  },
  {
    keyword: 'type as a list',
    schema: { type: ['string', 'null'] },
    valid: ['a', null],
    invalid: [1, false, {}, []],
    expected: 'must be string or null',
  },
  {
    keyword: 'format snowflake',
    schema: { type: 'string', format: 'snowflake' },
    valid: ['80351110224678912'],
    invalid: ['', 'abc', '18446744073709551616'],
    expected: 'must be a snowflake',
  },
  {
    keyword: 'pattern',
    schema: { type: 'string', pattern: '^[a-z]+$' },
    valid: ['abc'],
    invalid: ['', 'ABC', 'a1'],
    expected: 'must match ^[a-z]+$',
  },
  {
    keyword: 'enum of strings',
    schema: { type: 'string', enum: ['a', 'b'] },
    valid: ['a', 'b'],
    invalid: ['c', ''],
    expected: 'must be one of a, b',
  },
  {
    keyword: 'enum of integers',
    schema: { type: 'integer', enum: [1, 2] },
    valid: [1, 2],
    invalid: [0, 3],
    expected: 'must be one of 1, 2',
  },
  {
    keyword: 'minLength',
    schema: { type: 'string', minLength: 2 },
    valid: ['ab', 'abc'],
    invalid: ['', 'a'],
    expected: 'must have at least 2 characters',
  },
  {
    keyword: 'maxLength',
    schema: { type: 'string', maxLength: 2 },
    valid: ['', 'ab'],
    invalid: ['abc'],
    expected: 'must have at most 2 characters, and has 3',
  },
  {
    keyword: 'minLength and maxLength',
    schema: { type: 'string', minLength: 1, maxLength: 2 },
    valid: ['a', 'ab'],
    invalid: ['', 'abc'],
    expected: 'must have 1 to 2 characters',
  },
  {
    keyword: 'minimum',
    schema: { type: 'integer', minimum: 3 },
    valid: [3, 4],
    invalid: [2, -3],
    expected: 'must be at least 3',
  },
  {
    keyword: 'maximum',
    schema: { type: 'integer', maximum: 3 },
    valid: [3, -4],
    invalid: [4],
    expected: 'must be at most 3',
  },
  {
    keyword: 'minimum and maximum',
    schema: { type: 'integer', minimum: 1, maximum: 200 },
    valid: [1, 200],
    invalid: [0, 201],
    expected: 'must be 1 to 200',
  },
  {
    keyword: 'minimum 0 and maximum',
    schema: { type: 'integer', minimum: 0, maximum: 9 },
    valid: [0, 9],
    invalid: [-1, 10],
    expected: 'must be 0 to 9',
  },
  {
    keyword: 'minItems',
    schema: { type: 'array', minItems: 1 },
    valid: [[1]],
    invalid: [[]],
    expected: 'must have at least 1 items, and has 0',
  },
  {
    keyword: 'maxItems',
    schema: { type: 'array', maxItems: 2 },
    valid: [[], [1, 2]],
    invalid: [[1, 2, 3]],
    expected: 'must have at most 2 items, and has 3',
  },
  {
    keyword: 'maxProperties',
    schema: object({ maxProperties: 1 }),
    valid: [{}, { a: 1 }, { a: 1, b: undefined }],
    invalid: [{ a: 1, b: 2 }],
    expected: 'must have at most 1 keys, and has 2',
  },
]

describe('checkRequest', () => {
  const accepted = CASES.flatMap(({ keyword, schema, valid }) =>
    valid.map((value) => ({ keyword, schema, value })),
  )
  const rejected = CASES.flatMap(({ keyword, schema, invalid, expected }) =>
    invalid.map((value) => ({ keyword, schema, value, expected })),
  )

  test.each(accepted)('$keyword accepts $value', ({ schema, value }) => {
    expect(() => checkRequest(schema, value, 'field')).not.toThrow()
  })

  test.each(rejected)('$keyword rejects $value', async ({ schema, value, expected }) => {
    const error = await failure(() => checkRequest(schema, value, 'field'), InvalidArgumentError)
    expect(error.field).toBe('field')
    expect(error.message).toContain(`field ${expected}`)
  })

  it('accepts everything for an empty schema', () => {
    for (const value of [null, undefined, 0, '', [], {}]) {
      expect(() => checkRequest({}, value, 'field')).not.toThrow()
    }
  })

  it('counts characters and not UTF-16 units', () => {
    expect(() => checkRequest({ type: 'string', maxLength: 2 }, '😀😀', 'field')).not.toThrow()
  })

  it('checks each item', async () => {
    const schema: RequestSchema = { type: 'array', items: { type: 'string' } }
    expect(() => checkRequest(schema, ['a', 'b'], 'roles')).not.toThrow()
    const error = await failure(() => checkRequest(schema, ['a', 'b', 3], 'roles'), InvalidArgumentError)
    expect(error.field).toBe('roles[2]')
  })

  it('checks each property', async () => {
    const schema = object({ properties: { a: { type: 'string' } } })
    expect(() => checkRequest(schema, { a: 'a' })).not.toThrow()
    const error = await failure(() => checkRequest(schema, { a: 1 }), InvalidArgumentError)
    expect(error.field).toBe('a')
  })

  it('ignores a property that is undefined', () => {
    expect(() =>
      checkRequest(object({ properties: { a: { type: 'string' } } }), { a: undefined }),
    ).not.toThrow()
  })

  it('rejects a missing required property; undefined counts as missing', async () => {
    const schema = object({ required: ['a'], properties: { a: {} } })
    expect(() => checkRequest(schema, { a: null })).not.toThrow()
    for (const value of [{}, { a: undefined }]) {
      const error = await failure(() => checkRequest(schema, value), InvalidArgumentError)
      expect(error.message).toBe('a is required')
    }
  })

  it('accepts unknown properties unless the schema forbids them', async () => {
    expect(() => checkRequest(object({}), { other: 1 })).not.toThrow()
    expect(() => checkRequest(object({ additionalProperties: true }), { other: 1 })).not.toThrow()
    const strict = object({ additionalProperties: false, properties: { known: {} } })
    expect(() => checkRequest(strict, { known: 1, other: undefined })).not.toThrow()
    const error = await failure(() => checkRequest(strict, { other: 1 }), InvalidArgumentError)
    expect(error.message).toBe('other is not known')
  })

  it('validates known and unknown properties with separate schemas', async () => {
    const schema = object({
      properties: { a: { type: 'integer' } },
      additionalProperties: { type: 'string' },
    })
    expect(() => checkRequest(schema, { a: 1, b: 'b' })).not.toThrow()
    expect((await failure(() => checkRequest(schema, { b: 1 }), InvalidArgumentError)).field).toBe('b')
    expect((await failure(() => checkRequest(schema, { a: 'a' }), InvalidArgumentError)).field).toBe('a')
  })

  it('does not treat a member of Object.prototype as a known property', async () => {
    const strict = object({ additionalProperties: false, properties: {} })
    const error = await failure(() => checkRequest(strict, { toString: 1 }), InvalidArgumentError)
    expect(error.message).toBe('toString is not known')
  })

  it('names a top-level field in camelCase, like the options of a method', async () => {
    const schema = object({ properties: { with_counts: { type: 'boolean' } } })
    const error = await failure(() => checkRequest(schema, { with_counts: 1 }), InvalidArgumentError)
    expect(error.field).toBe('withCounts')
  })

  it('names a nested field as in the argument', async () => {
    const schema: RequestSchema = {
      type: 'array',
      items: object({
        properties: { name_localizations: object({ additionalProperties: { maxLength: 1 } }) },
      }),
    }
    const records = [{}, { name_localizations: { de: 'zu lang' } }]
    const error = await failure(() => checkRequest(schema, records, 'records'), InvalidArgumentError)
    expect(error.field).toBe('records[1].name_localizations.de')
  })

  it('stops at the first problem', async () => {
    const schema = object({ required: ['a', 'b'] })
    const error = await failure(() => checkRequest(schema, {}), InvalidArgumentError)
    expect(error.field).toBe('a')
  })
})

describe('a message', () => {
  const SENTINEL = 'SENTINEL-4f1c'

  test.each<[string, RequestSchema, unknown]>([
    ['type', { type: 'integer' }, SENTINEL],
    ['format', { type: 'string', format: 'snowflake' }, SENTINEL],
    ['pattern', { type: 'string', pattern: '^x$' }, SENTINEL],
    ['enum', { type: 'string', enum: ['a'] }, SENTINEL],
    ['minLength', { type: 'string', minLength: 99 }, SENTINEL],
    ['maxLength', { type: 'string', maxLength: 1 }, SENTINEL],
    ['items', { type: 'array', items: { type: 'integer' } }, [SENTINEL]],
    ['maxItems', { type: 'array', maxItems: 0 }, [SENTINEL]],
    ['maxProperties', { type: 'object', maxProperties: 0 }, { a: SENTINEL }],
    ['additionalProperties', { type: 'object', additionalProperties: false }, { a: SENTINEL }],
    ['properties', { type: 'object', properties: { a: { type: 'boolean' } } }, { a: SENTINEL }],
  ])('does not contain the value that %s rejects', async (_, schema, value) => {
    const error = await failure(() => checkRequest(schema, value, 'field'), InvalidArgumentError)
    expect(error.message).toMatch(/^field/)
    expect(error.message).not.toContain(SENTINEL)
  })

  test.each<[string, RequestSchema]>([
    ['maximum', { type: 'integer', maximum: 200 }],
    ['minimum', { type: 'integer', minimum: 10 ** 15 }],
  ])('does not contain the number that %s rejects', async (_, schema) => {
    const error = await failure(() => checkRequest(schema, 31337424242, 'limit'), InvalidArgumentError)
    expect(error.message).not.toContain('31337424242')
  })
})

describe('the limits of the description', () => {
  test.each<[string, RequestSchema, unknown, string]>([
    ['a limit of 0', listCurrentUserGuildsQuery, { limit: 0 }, 'limit must be 1 to 200'],
    ['a limit of 201', listCurrentUserGuildsQuery, { limit: 201 }, 'limit must be 1 to 200'],
    ['an invalid id', listCurrentUserGuildsQuery, { before: 'x' }, 'before must be a snowflake'],
    [
      'a nickname of 33 characters',
      addGuildMemberBody,
      { access_token: 't', nick: 'n'.repeat(33) },
      'nick must have at most 32 characters, and has 33',
    ],
    [
      '251 roles',
      addGuildMemberBody,
      { access_token: 't', roles: Array(251).fill('1') },
      'roles must have at most 250 items, and has 251',
    ],
    [
      'a role that is not an id',
      addGuildMemberBody,
      { access_token: 't', roles: ['1', '@everyone'] },
      'roles[1] must be a snowflake',
    ],
    ['no access token', addGuildMemberBody, {}, 'accessToken is required'],
    [
      'a platform name of 51 characters',
      updateCurrentUserApplicationRoleConnectionBody,
      { platform_name: 'p'.repeat(51) },
      'platformName must have at most 50 characters',
    ],
    [
      'a platform username of 101 characters',
      updateCurrentUserApplicationRoleConnectionBody,
      { platform_username: 'p'.repeat(101) },
      'platformUsername must have at most 100 characters',
    ],
    [
      'an empty metadata value',
      updateCurrentUserApplicationRoleConnectionBody,
      { metadata: { wins: '' } },
      'metadata.wins must have 1 to 100 characters',
    ],
    [
      'a record without a key',
      updateApplicationRoleConnectionMetadataBody,
      [{ type: 1, name: 'n', description: 'd' }],
      '[0].key is required',
    ],
    [
      'a key with capitals',
      updateApplicationRoleConnectionMetadataBody,
      [{ type: 1, key: 'Wins', name: 'n', description: 'd' }],
      '[0].key must match',
    ],
    [
      'a description of 201 characters',
      updateApplicationRoleConnectionMetadataBody,
      [{ type: 1, key: 'wins', name: 'n', description: 'd'.repeat(201) }],
      '[0].description must have 1 to 200 characters',
    ],
  ])('reject %s', async (_, schema, value, message) => {
    const error = await failure(() => checkRequest(schema, value), InvalidArgumentError)
    expect(error.message).toContain(message)
  })

  it('accept a metadata record type that Discord may add', () => {
    const record = { type: 99, key: 'wins', name: 'n', description: 'd' }
    expect(() => checkRequest(updateApplicationRoleConnectionMetadataBody, [record])).not.toThrow()
  })
})

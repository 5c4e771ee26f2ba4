import { describe, expect, it, test } from 'vitest'
import {
  addGuildMemberBody,
  getCurrentUserGuildsQuery,
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
  readonly good: readonly unknown[]
  readonly bad: readonly unknown[]
  readonly says: string
}

const object = (schema: RequestSchema): RequestSchema => ({ type: 'object', ...schema })

const CASES: readonly Case[] = [
  {
    keyword: 'type string',
    schema: { type: 'string' },
    good: ['', 'a'],
    bad: [1, true, null, undefined, ['a'], { a: 1 }],
    says: 'must be string',
  },
  {
    keyword: 'type boolean',
    schema: { type: 'boolean' },
    good: [true, false],
    bad: ['true', 0, 1, null],
    says: 'must be boolean',
  },
  {
    keyword: 'type integer',
    schema: { type: 'integer' },
    good: [0, -1, 2 ** 53],
    bad: [0.5, '1', Number.NaN, Number.POSITIVE_INFINITY, 1n, true],
    says: 'must be integer',
  },
  {
    keyword: 'type number',
    schema: { type: 'number' },
    good: [0, 0.5, -1],
    bad: ['1', null, Number.NaN, Number.POSITIVE_INFINITY],
    says: 'must be number',
  },
  { keyword: 'type null', schema: { type: 'null' }, good: [null], bad: [0, '', false], says: 'must be null' },
  {
    keyword: 'type array',
    schema: { type: 'array' },
    good: [[], [1]],
    bad: [{}, 'a', null],
    says: 'must be array',
  },
  {
    keyword: 'type object',
    schema: { type: 'object' },
    good: [{}, { a: 1 }],
    bad: [[], null, 'a'],
    says: 'must be object',
  },
  {
    keyword: 'type as a list',
    schema: { type: ['string', 'null'] },
    good: ['a', null],
    bad: [1, false, {}, []],
    says: 'must be string or null',
  },
  {
    keyword: 'format snowflake',
    schema: { type: 'string', format: 'snowflake' },
    good: ['80351110224678912'],
    bad: ['', 'abc', '18446744073709551616'],
    says: 'must be a snowflake',
  },
  {
    keyword: 'pattern',
    schema: { type: 'string', pattern: '^[a-z]+$' },
    good: ['abc'],
    bad: ['', 'ABC', 'a1'],
    says: 'must match ^[a-z]+$',
  },
  {
    keyword: 'enum of strings',
    schema: { type: 'string', enum: ['a', 'b'] },
    good: ['a', 'b'],
    bad: ['c', ''],
    says: 'must be one of a, b',
  },
  {
    keyword: 'enum of integers',
    schema: { type: 'integer', enum: [1, 2] },
    good: [1, 2],
    bad: [0, 3],
    says: 'must be one of 1, 2',
  },
  {
    keyword: 'minLength',
    schema: { type: 'string', minLength: 2 },
    good: ['ab', 'abc'],
    bad: ['', 'a'],
    says: 'must have at least 2 characters',
  },
  {
    keyword: 'maxLength',
    schema: { type: 'string', maxLength: 2 },
    good: ['', 'ab'],
    bad: ['abc'],
    says: 'must have at most 2 characters, and has 3',
  },
  {
    keyword: 'minLength and maxLength',
    schema: { type: 'string', minLength: 1, maxLength: 2 },
    good: ['a', 'ab'],
    bad: ['', 'abc'],
    says: 'must have 1 to 2 characters',
  },
  {
    keyword: 'minimum',
    schema: { type: 'integer', minimum: 3 },
    good: [3, 4],
    bad: [2, -3],
    says: 'must be at least 3',
  },
  {
    keyword: 'maximum',
    schema: { type: 'integer', maximum: 3 },
    good: [3, -4],
    bad: [4],
    says: 'must be at most 3',
  },
  {
    keyword: 'minimum and maximum',
    schema: { type: 'integer', minimum: 1, maximum: 200 },
    good: [1, 200],
    bad: [0, 201],
    says: 'must be 1 to 200',
  },
  {
    keyword: 'minimum 0 and maximum',
    schema: { type: 'integer', minimum: 0, maximum: 9 },
    good: [0, 9],
    bad: [-1, 10],
    says: 'must be 0 to 9',
  },
  {
    keyword: 'minItems',
    schema: { type: 'array', minItems: 1 },
    good: [[1]],
    bad: [[]],
    says: 'must have at least 1 items, and has 0',
  },
  {
    keyword: 'maxItems',
    schema: { type: 'array', maxItems: 2 },
    good: [[], [1, 2]],
    bad: [[1, 2, 3]],
    says: 'must have at most 2 items, and has 3',
  },
  {
    keyword: 'maxProperties',
    schema: object({ maxProperties: 1 }),
    good: [{}, { a: 1 }, { a: 1, b: undefined }],
    bad: [{ a: 1, b: 2 }],
    says: 'must have at most 1 keys, and has 2',
  },
]

describe('checkRequest', () => {
  const good = CASES.flatMap(({ keyword, schema, good }) => good.map((value) => ({ keyword, schema, value })))
  const bad = CASES.flatMap(({ keyword, schema, bad, says }) =>
    bad.map((value) => ({ keyword, schema, value, says })),
  )

  test.each(good)('$keyword lets $value pass', ({ schema, value }) => {
    expect(() => checkRequest(schema, value, 'field')).not.toThrow()
  })

  test.each(bad)('$keyword refuses $value', async ({ schema, value, says }) => {
    const error = await failure(() => checkRequest(schema, value, 'field'), InvalidArgumentError)
    expect(error.field).toBe('field')
    expect(error.message).toContain(`field ${says}`)
  })

  it('lets everything pass where the schema says nothing', () => {
    for (const value of [null, undefined, 0, '', [], {}]) {
      expect(() => checkRequest({}, value, 'field')).not.toThrow()
    }
  })

  it('counts characters and not UTF-16 units', () => {
    expect(() => checkRequest({ type: 'string', maxLength: 2 }, '😀😀', 'field')).not.toThrow()
  })

  it('looks at each item', async () => {
    const schema: RequestSchema = { type: 'array', items: { type: 'string' } }
    expect(() => checkRequest(schema, ['a', 'b'], 'roles')).not.toThrow()
    const error = await failure(() => checkRequest(schema, ['a', 'b', 3], 'roles'), InvalidArgumentError)
    expect(error.field).toBe('roles[2]')
  })

  it('looks at each property', async () => {
    const schema = object({ properties: { a: { type: 'string' } } })
    expect(() => checkRequest(schema, { a: 'a' })).not.toThrow()
    const error = await failure(() => checkRequest(schema, { a: 1 }), InvalidArgumentError)
    expect(error.field).toBe('a')
  })

  it('passes over a property that is undefined, even where its type would be wrong', () => {
    expect(() =>
      checkRequest(object({ properties: { a: { type: 'string' } } }), { a: undefined }),
    ).not.toThrow()
  })

  it('asks for what is required, and counts undefined as absent', async () => {
    const schema = object({ required: ['a'], properties: { a: {} } })
    expect(() => checkRequest(schema, { a: null })).not.toThrow()
    for (const value of [{}, { a: undefined }]) {
      const error = await failure(() => checkRequest(schema, value), InvalidArgumentError)
      expect(error.message).toBe('a is required')
    }
  })

  it('lets unknown properties pass unless the schema forbids them', async () => {
    expect(() => checkRequest(object({}), { other: 1 })).not.toThrow()
    expect(() => checkRequest(object({ additionalProperties: true }), { other: 1 })).not.toThrow()
    const strict = object({ additionalProperties: false, properties: { known: {} } })
    expect(() => checkRequest(strict, { known: 1, other: undefined })).not.toThrow()
    const error = await failure(() => checkRequest(strict, { other: 1 }), InvalidArgumentError)
    expect(error.message).toBe('other is not known')
  })

  it('holds unknown properties against the schema for them, and known ones against their own', async () => {
    const schema = object({
      properties: { a: { type: 'integer' } },
      additionalProperties: { type: 'string' },
    })
    expect(() => checkRequest(schema, { a: 1, b: 'b' })).not.toThrow()
    expect((await failure(() => checkRequest(schema, { b: 1 }), InvalidArgumentError)).field).toBe('b')
    expect((await failure(() => checkRequest(schema, { a: 'a' }), InvalidArgumentError)).field).toBe('a')
  })

  it('does not take a member of Object.prototype for a known property', async () => {
    const strict = object({ additionalProperties: false, properties: {} })
    const error = await failure(() => checkRequest(strict, { toString: 1 }), InvalidArgumentError)
    expect(error.message).toBe('toString is not known')
  })

  it('names a field of the top level in camelCase, as our options are written', async () => {
    const schema = object({ properties: { with_counts: { type: 'boolean' } } })
    const error = await failure(() => checkRequest(schema, { with_counts: 1 }), InvalidArgumentError)
    expect(error.field).toBe('withCounts')
  })

  it('names a field inside of an argument as it stands there', async () => {
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

describe('what a message may say', () => {
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
  ])('is not the value that %s refuses', async (_, schema, value) => {
    const error = await failure(() => checkRequest(schema, value, 'field'), InvalidArgumentError)
    expect(error.message).toMatch(/^field/)
    expect(error.message).not.toContain(SENTINEL)
  })

  test.each<[string, RequestSchema]>([
    ['maximum', { type: 'integer', maximum: 200 }],
    ['minimum', { type: 'integer', minimum: 10 ** 15 }],
  ])('is not the number that %s refuses', async (_, schema) => {
    const error = await failure(() => checkRequest(schema, 31337424242, 'limit'), InvalidArgumentError)
    expect(error.message).not.toContain('31337424242')
  })
})

describe('the limits of the description', () => {
  test.each<[string, RequestSchema, unknown, string]>([
    ['a limit of 0', getCurrentUserGuildsQuery, { limit: 0 }, 'limit must be 1 to 200'],
    ['a limit of 201', getCurrentUserGuildsQuery, { limit: 201 }, 'limit must be 1 to 200'],
    ['an id that is none', getCurrentUserGuildsQuery, { before: 'x' }, 'before must be a snowflake'],
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
      'a role that is no id',
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
  ])('refuse %s', async (_, schema, value, message) => {
    const error = await failure(() => checkRequest(schema, value), InvalidArgumentError)
    expect(error.message).toContain(message)
  })

  it('take a metadata record type that Discord may add', () => {
    const record = { type: 99, key: 'wins', name: 'n', description: 'd' }
    expect(() => checkRequest(updateApplicationRoleConnectionMetadataBody, [record])).not.toThrow()
  })
})

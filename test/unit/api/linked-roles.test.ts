import { describe, expect, it, test } from 'vitest'
import type { MetadataValue } from '../../../src/index.ts'
import { formatMetadata } from '../../../src/runtime/api/linked-roles.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { setUpToken } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'
import { json } from '../../support/recording-fetch.ts'

describe('formatMetadata', () => {
  test.each<[string, MetadataValue, string]>([
    ['true', true, '1'],
    ['false', false, '0'],
    ['0', 0, '0'],
    ['-0', -0, '0'],
    ['a negative number', -42, '-42'],
    ['the largest safe integer', Number.MAX_SAFE_INTEGER, '9007199254740991'],
    ['the smallest safe integer', Number.MIN_SAFE_INTEGER, '-9007199254740991'],
    ['a bigint above 2^53', 9007199254740993n, '9007199254740993'],
    ['0n', 0n, '0'],
    ['a Date', new Date('2026-11-21T12:00:00+02:00'), '2026-11-21T10:00:00.000Z'],
    ['the first Date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['text', 'as it is', 'as it is'],
    ['text that looks like a number', '007', '007'],
  ])('writes %s as text', (_, value, text) => {
    expect(formatMetadata({ metadata: { key: value } })).toStrictEqual({ metadata: { key: text } })
  })

  test.each<[string, unknown]>([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['a fraction', 0.1],
    ['2 to the power of 53', 2 ** 53],
    ['an invalid Date', new Date(Number.NaN)],
    ['null', null],
    ['undefined', undefined],
    ['an object', { wins: 1 }],
    ['a list', [1]],
  ])('refuses %s and names the key', async (_, value) => {
    const metadata = { good: 1, wins: value as MetadataValue }
    const error = await failure(() => formatMetadata({ metadata }), InvalidArgumentError)
    expect(error.field).toBe('metadata.wins')
    expect(error.message).toBe('metadata.wins must be a string, a whole number, a boolean or a valid Date')
  })

  it('leaves out what is absent, which keeps what Discord has', () => {
    expect(formatMetadata({})).toStrictEqual({})
    expect(formatMetadata({ metadata: {} })).toStrictEqual({ metadata: {} })
    expect(formatMetadata({ platformName: 'p' })).toStrictEqual({ platform_name: 'p' })
    expect(formatMetadata({ platformUsername: 'u' })).toStrictEqual({ platform_username: 'u' })
  })

  it('leaves out what is undefined', () => {
    const update = { platformName: undefined, platformUsername: undefined, metadata: undefined }
    expect(formatMetadata(update as never)).toStrictEqual({})
  })

  it('keeps null apart from absent and from empty text', () => {
    expect(formatMetadata({ platformName: null, platformUsername: '', metadata: null })).toStrictEqual({
      platform_name: null,
      platform_username: '',
      metadata: null,
    })
  })

  it('lets a key be named as one of the fields', () => {
    const metadata = { platform_name: 1, platformName: 2, username: 3 }
    expect(formatMetadata({ platformName: 'p', metadata })).toStrictEqual({
      platform_name: 'p',
      metadata: { platform_name: '1', platformName: '2', username: '3' },
    })
  })
})

describe('updateMetadata', () => {
  it('sends text for numbers, booleans and dates', async () => {
    const { token, fetch } = setUpToken([json({})])
    await token.updateMetadata({ metadata: { wins: 3, member: true, since: new Date(0), big: 1n << 60n } })
    expect(JSON.parse(fetch.only().body)).toStrictEqual({
      metadata: { wins: '3', member: '1', since: '1970-01-01T00:00:00.000Z', big: '1152921504606846976' },
    })
  })

  it('sends null where null was said, and nothing where nothing was', async () => {
    const { token, fetch } = setUpToken([json({})])
    await token.updateMetadata({ platformName: null })
    expect(fetch.only().body).toBe('{"platform_name":null}')
  })

  it('counts the characters of what it sends: a Date has 24 of 100', async () => {
    const { token, fetch } = setUpToken([json({})])
    await token.updateMetadata({ metadata: { a: 'x'.repeat(100), b: new Date(0) } })
    expect(fetch.sent).toHaveLength(1)
  })

  it('takes five keys', async () => {
    const { token, fetch } = setUpToken([json({})])
    await token.updateMetadata({ metadata: { a: 1, b: 2, c: 3, d: 4, e: 5 } })
    expect(fetch.sent).toHaveLength(1)
  })
})

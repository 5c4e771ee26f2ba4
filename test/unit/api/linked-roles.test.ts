import { describe, expect, it, test } from 'vitest'
import type { MetadataValue, RoleConnectionMetadata } from '../../../src/index.ts'
import { formatMetadata } from '../../../src/runtime/api/linked-roles.ts'
import {
  ForbiddenError,
  InvalidArgumentError,
  MissingBotTokenError,
  UnexpectedResponseError,
} from '../../../src/runtime/errors/index.ts'
import { BOT_TOKEN, CLIENT_ID, setUp, setUpToken } from '../../support/client.ts'
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
    ['a string', 'as it is', 'as it is'],
    ['a string that looks like a number', '007', '007'],
  ])('converts %s to a string', (_, value, text) => {
    expect(formatMetadata({ metadata: { key: value } })).toEqual({ metadata: { key: text } })
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
    ['an array', [1]],
  ])('throws for %s and names the key', async (_, value) => {
    const metadata = { good: 1, wins: value as MetadataValue }
    const error = await failure(() => formatMetadata({ metadata }), InvalidArgumentError)
    expect(error.field).toBe('metadata.wins')
    expect(error.message).toBe('metadata.wins must be a string, a whole number, a boolean or a valid Date')
  })

  it('leaves out absent fields, which then keep their values at Discord', () => {
    const send = (update: Parameters<typeof formatMetadata>[0]) => JSON.stringify(formatMetadata(update))
    expect(send({})).toBe('{}')
    expect(send({ metadata: {} })).toBe('{"metadata":{}}')
    expect(send({ platformName: 'p' })).toBe('{"platform_name":"p"}')
    expect(send({ platformUsername: 'u' })).toBe('{"platform_username":"u"}')
  })

  it('leaves out undefined fields', () => {
    const update = { platformName: undefined, platformUsername: undefined, metadata: undefined }
    expect(JSON.stringify(formatMetadata(update as never))).toBe('{}')
  })

  it('distinguishes null from absent fields and from empty strings', () => {
    expect(formatMetadata({ platformName: null, platformUsername: '', metadata: null })).toStrictEqual({
      platform_name: null,
      platform_username: '',
      metadata: null,
    })
  })

  it('allows a key with the name of a field', () => {
    const metadata = { platform_name: 1, platformName: 2, username: 3 }
    expect(formatMetadata({ platformName: 'p', metadata })).toEqual({
      platform_name: 'p',
      metadata: { platform_name: '1', platformName: '2', username: '3' },
    })
  })
})

describe('updateMetadata', () => {
  it('sends strings for numbers, booleans and dates', async () => {
    const { token, fetch } = setUpToken([json({})])
    await token.updateMetadata({ metadata: { wins: 3, member: true, since: new Date(0), big: 1n << 60n } })
    expect(JSON.parse(fetch.only().body)).toStrictEqual({
      metadata: { wins: '3', member: '1', since: '1970-01-01T00:00:00.000Z', big: '1152921504606846976' },
    })
  })

  it('sends null for null, and leaves out absent fields', async () => {
    const { token, fetch } = setUpToken([json({})])
    await token.updateMetadata({ platformName: null })
    expect(fetch.only().body).toBe('{"platform_name":null}')
  })

  it('limits the characters of the converted value: a Date has 24 of 100', async () => {
    const { token, fetch } = setUpToken([json({})])
    await token.updateMetadata({ metadata: { a: 'x'.repeat(100), b: new Date(0) } })
    expect(fetch.sent).toHaveLength(1)
  })

  it('accepts five keys', async () => {
    const { token, fetch } = setUpToken([json({})])
    await token.updateMetadata({ metadata: { a: 1, b: 2, c: 3, d: 4, e: 5 } })
    expect(fetch.sent).toHaveLength(1)
  })
})

describe('linked-roles metadata', () => {
  const METADATA_URL = `https://discord.com/api/v10/applications/${CLIENT_ID}/role-connections/metadata`
  const RECORD: RoleConnectionMetadata = { type: 2, key: 'wins', name: 'Wins', description: 'Games won' }

  it('is fetched as the bot', async () => {
    const { client, fetch } = setUp([json([RECORD])], { botToken: BOT_TOKEN })
    expect(await client.fetchLinkedRolesMetadata()).toEqual([RECORD])
    expect(fetch.only()).toMatchObject({ method: 'GET', url: METADATA_URL, body: '' })
    expect(fetch.only().headers.get('authorization')).toBe(`Bot ${BOT_TOKEN}`)
  })

  it('is updated as the bot, with the records unchanged', async () => {
    const { client, fetch } = setUp([json([RECORD])], { botToken: BOT_TOKEN })
    const record = { ...RECORD, name_localizations: { de: 'Siege' } }
    expect(await client.updateLinkedRolesMetadata([record])).toEqual([RECORD])
    expect(fetch.only()).toMatchObject({ method: 'PUT', url: METADATA_URL })
    expect(JSON.parse(fetch.only().body)).toStrictEqual([record])
    expect(fetch.only().headers.get('content-type')).toBe('application/json')
  })

  it('is deleted with an empty array, which is sent', async () => {
    const { client, fetch } = setUp([json([])], { botToken: BOT_TOKEN })
    expect(await client.updateLinkedRolesMetadata([])).toEqual([])
    expect(fetch.only().body).toBe('[]')
  })

  it('can have five records', async () => {
    const { client, fetch } = setUp([json([])], { botToken: BOT_TOKEN })
    await client.updateLinkedRolesMetadata(Array.from({ length: 5 }, (_, i) => ({ ...RECORD, key: `k${i}` })))
    expect(fetch.sent).toHaveLength(1)
  })

  type Client = ReturnType<typeof setUp>['client']
  const CALLS: readonly [string, string, (client: Client, botToken?: string) => Promise<unknown>][] = [
    [
      'fetchLinkedRolesMetadata',
      'GET /applications/{application_id}/role-connections/metadata',
      (client, botToken) => client.fetchLinkedRolesMetadata(botToken === undefined ? {} : { botToken }),
    ],
    [
      'updateLinkedRolesMetadata',
      'PUT /applications/{application_id}/role-connections/metadata',
      (client, botToken) => client.updateLinkedRolesMetadata([], botToken === undefined ? {} : { botToken }),
    ],
  ]

  test.each(CALLS)("%s uses the bot token of the call rather than the client's", async (_, __, call) => {
    const { client, fetch } = setUp([json([])], { botToken: BOT_TOKEN })
    await call(client, 'another-bot')
    expect(fetch.only().headers.get('authorization')).toBe('Bot another-bot')
  })

  test.each(CALLS)('%s throws without a bot token, and sends nothing', async (_, operation, call) => {
    const { client, fetch } = setUp()
    const error = await failure(() => call(client), MissingBotTokenError)
    expect(error.operation).toBe(operation)
    expect(error.message).toContain('botToken')
    expect(fetch.sent).toEqual([])
  })

  test.each(CALLS)('%s throws on an error response', async (_, __, call) => {
    const { client } = setUp([json({ message: 'Missing Access', code: 50001 }, 403)], { botToken: BOT_TOKEN })
    const error = await failure(() => call(client), ForbiddenError)
    expect(error.discordCode).toBe(50001)
  })

  test.each(CALLS)('%s throws on a 2xx response with null', async (_, __, call) => {
    const { client } = setUp([json(null)], { botToken: BOT_TOKEN })
    await failure(() => call(client), UnexpectedResponseError)
  })
})

import { describe, expect, it, test } from 'vitest'
import {
  checkRecord,
  type GrantFallback,
  readGrant,
  type TokenFields,
} from '../../../src/runtime/oauth/token-response.ts'

const VALID = { access_token: 'access', token_type: 'Bearer', expires_in: 604800, scope: 'identify guilds' }
const AT = 1_700_000_000_000
const NO_FALLBACK: GrantFallback = { requested: null }

function readRecord(
  changes: Readonly<Record<string, unknown>> = {},
  fallback: Partial<GrantFallback> = {},
): TokenFields {
  const read = readGrant({ ...VALID, ...changes }, AT, { ...NO_FALLBACK, ...fallback })
  if ('problem' in read) throw new Error(read.problem)
  return read.grant.record
}

function problemOf(body: unknown): string {
  const read = readGrant(body, AT, NO_FALLBACK)
  if ('grant' in read) throw new Error('The token response is valid')
  return read.problem
}

describe('readGrant', () => {
  it('reads all fields of a token response', () => {
    expect(readRecord({ refresh_token: 'refresh', id_token: 'id' })).toEqual({
      accessToken: 'access',
      refreshToken: 'refresh',
      expiresAt: AT + 604_800_000,
      scopes: ['identify', 'guilds'],
      idToken: 'id',
    })
  })

  test.each([
    ['null', null],
    ['undefined', undefined],
    ['a string', 'access_token=a'],
    ['a number', 1],
    ['true', true],
    ['an array', [VALID]],
  ])('rejects %s', (_, body) => {
    expect(problemOf(body)).toBe('the token response is not an object')
  })

  test.each([
    ['absent', undefined],
    ['empty', ''],
    ['null', null],
    ['a number', 1],
    ['an object', {}],
  ])('rejects an access token that is %s', (_, access_token) => {
    expect(problemOf({ ...VALID, access_token })).toBe('access_token is missing or invalid')
  })

  test.each([['an error', { error: 'invalid_grant' }]])(
    'rejects %s, which has no access token',
    (_, body) => {
      expect(problemOf(body)).toBe('access_token is missing or invalid')
    },
  )

  test.each(['a b', 'a\nb', 'a\r\nX-Injected: 1', 'tökén', 'a\u0000'])(
    'rejects an access token that cannot be sent in a header: %j',
    (access_token) => {
      expect(problemOf({ ...VALID, access_token })).toMatch(/^access_token/)
      expect(problemOf({ ...VALID, access_token })).not.toContain(access_token)
    },
  )

  test.each(['Bearer', 'bearer', 'BEARER', 'bEaReR'])('accepts the token type %s', (token_type) => {
    expect(readRecord({ token_type }).accessToken).toBe('access')
  })

  test.each([
    ['absent', undefined],
    ['null', null],
    ['empty', ''],
    ['mac', 'mac'],
    ['DPoP', 'DPoP'],
    ['an array', ['Bearer']],
    ['Bearer and white space', 'Bearer '],
  ])('rejects a token type that is %s', (_, token_type) => {
    expect(problemOf({ ...VALID, token_type })).toBe('token_type is not Bearer')
  })

  test.each([
    ['a number', 604800, AT + 604_800_000],
    ['a string', '604800', AT + 604_800_000],
    ['a string with white space', ' 60 ', AT + 60_000],
    ['a fraction', 0.5, AT + 500],
    ['one second', 1, AT + 1000],
  ])('calculates the expiry from %s', (_, expires_in, expiresAt) => {
    expect(readRecord({ expires_in }).expiresAt).toBe(expiresAt)
  })

  test.each([
    ['absent', undefined],
    ['null', null],
    ['0', 0],
    ['negative', -1],
    ['a negative number as a string', '-1'],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['a string without a number', 'soon'],
    ['NaN as a string', 'NaN'],
    ['an empty string', ''],
    ['white space', '  '],
    ['true', true],
    ['an array', [60]],
    ['an object', {}],
    ['more than a Date can represent', 1e300],
    ['more than a number can represent in milliseconds', 1e307],
  ])('returns no expiry if expires_in is %s', (_, expires_in) => {
    expect(readRecord({ expires_in }).expiresAt).toBeNull()
  })

  it('returns the granted scopes, which may differ from the requested ones', () => {
    expect(readRecord({ scope: 'identify' }, { requested: ['identify', 'email'] }).scopes).toEqual([
      'identify',
    ])
  })

  it('returns the requested scopes if scope is absent: RFC 6749 section 5.1', () => {
    expect(readRecord({ scope: undefined }, { requested: ['email'] }).scopes).toEqual(['email'])
  })

  it('returns no scopes if neither the request nor the response names them', () => {
    expect(readRecord({ scope: undefined }).scopes).toBeNull()
  })

  it('distinguishes an empty scope from an absent one', () => {
    expect(readRecord({ scope: '' }, { requested: ['email'] }).scopes).toEqual([])
  })

  it('ignores extra spaces between scopes', () => {
    expect(readRecord({ scope: ' identify  guilds ' }).scopes).toEqual(['identify', 'guilds'])
  })

  test.each([[['identify']], [null], [7], [{}]])('rejects a scope that is %j', (scope) => {
    expect(problemOf({ ...VALID, scope })).toBe('scope is not a string')
  })

  it('returns the refresh token of the response', () => {
    expect(readRecord({ refresh_token: 'next' }, { previous: 'old' }).refreshToken).toBe('next')
  })

  it('keeps the old refresh token if the response has none', () => {
    expect(readRecord({}, { previous: 'old' }).refreshToken).toBe('old')
  })

  it('keeps the old refresh token if the response has null', () => {
    expect(readRecord({ refresh_token: null }, { previous: 'old' }).refreshToken).toBe('old')
  })

  it('returns no refresh token if there never was one', () => {
    expect(readRecord().refreshToken).toBeNull()
  })

  test.each([[''], [7], [['r']]])('rejects a refresh token that is %j', (refresh_token) => {
    expect(problemOf({ ...VALID, refresh_token })).toBe('refresh_token is invalid')
  })

  test.each([[undefined], [null], [7], [{}], [''], ['a b']])(
    'returns no id token if it is %j',
    (id_token) => {
      expect(readRecord({ id_token }).idToken).toBeNull()
    },
  )

  it('returns the webhook and the guild', () => {
    const webhook = { id: '1', token: 'w' }
    const guild = { id: '2', name: 'g' }
    const read = readGrant({ ...VALID, webhook, guild }, AT, NO_FALLBACK)
    expect(read).toMatchObject({ grant: { webhook, guild } })
  })

  test.each([[undefined], [null]])('returns no webhook and no guild if they are %j', (nothing) => {
    const read = readGrant({ ...VALID, webhook: nothing, guild: nothing }, AT, NO_FALLBACK)
    expect(read).toMatchObject({ grant: { webhook: null, guild: null } })
  })

  it('returns a problem without any of the values', () => {
    const SENTINEL = 'SENTINEL-4f1c'
    for (const field of ['access_token', 'token_type', 'scope', 'refresh_token']) {
      const body = { access_token: SENTINEL, token_type: SENTINEL, scope: SENTINEL, [field]: [SENTINEL] }
      expect(problemOf(body)).not.toContain(SENTINEL)
    }
  })
})

describe('checkRecord', () => {
  const stored: TokenFields = {
    accessToken: 'a',
    refreshToken: 'r',
    expiresAt: AT,
    scopes: ['identify'],
    idToken: null,
  }

  test.each<[string, Partial<TokenFields>]>([
    ['all fields', {}],
    ['no refresh token', { refreshToken: null }],
    ['unknown expiry', { expiresAt: null }],
    ['unknown scopes', { scopes: null }],
    ['an empty array of scopes', { scopes: [] }],
    ['an expiry of 0', { expiresAt: 0 }],
  ])('accepts a record with %s', (_, changes) => {
    expect(() => checkRecord({ ...stored, ...changes })).not.toThrow()
  })

  test.each([
    ['undefined', undefined],
    ['a string', JSON.stringify(stored)],
    ['an absent refresh token', { accessToken: 'a', expiresAt: null, scopes: null }],
    ['an absent expiry', { accessToken: 'a', refreshToken: null, scopes: null }],
    ['absent scopes', { accessToken: 'a', refreshToken: null, expiresAt: null }],
    ['an expiry as a string', { ...stored, expiresAt: String(AT) }],
    ['a scope that is not a string', { ...stored, scopes: [1] }],
    ['a token response', { access_token: 'a', token_type: 'Bearer' }],
  ])('throws for %s', (_, record) => {
    expect(() => checkRecord(record as TokenFields)).toThrow(
      expect.objectContaining({ code: 'ERR_INVALID_ARGUMENT', field: expect.stringMatching(/^record/) }),
    )
  })
})

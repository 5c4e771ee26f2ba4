import { describe, expect, it, test } from 'vitest'
import { checkRecord, readGrant, type TokenFields } from '../../../src/runtime/oauth/token-response.ts'

const GOOD = { access_token: 'access', token_type: 'Bearer', expires_in: 604800, scope: 'identify guilds' }
const AT = 1_700_000_000_000

function record(
  changes: Readonly<Record<string, unknown>> = {},
  { requested = null, previous = null }: { requested?: string[] | null; previous?: string | null } = {},
): TokenFields {
  const read = readGrant({ ...GOOD, ...changes }, AT, requested, previous)
  if ('problem' in read) throw new Error(read.problem)
  return read.grant.record
}

function problem(body: unknown): string {
  const read = readGrant(body, AT, null, null)
  if ('grant' in read) throw new Error('It was read')
  return read.problem
}

describe('readGrant', () => {
  it('reads a whole token response', () => {
    expect(record({ refresh_token: 'refresh', id_token: 'id' })).toEqual({
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
    ['text', 'access_token=a'],
    ['a number', 1],
    ['true', true],
  ])('finds no object in %s', (_, body) => {
    expect(problem(body)).toBe('the token response is no object')
  })

  test.each([
    ['absent', undefined],
    ['empty', ''],
    ['null', null],
    ['a number', 1],
    ['an object', {}],
  ])('wants an access token, and does not take one that is %s', (_, access_token) => {
    expect(problem({ ...GOOD, access_token })).toBe('access_token is missing, or cannot be sent')
  })

  test.each([
    ['a list', [GOOD]],
    ['an error', { error: 'invalid_grant' }],
  ])('wants an access token where %s came', (_, body) => {
    expect(problem(body)).toBe('access_token is missing, or cannot be sent')
  })

  test.each(['a b', 'a\nb', 'a\r\nX-Injected: 1', 'tökén', 'a\u0000'])(
    'takes no access token that no header can carry: %j',
    (access_token) => {
      expect(problem({ ...GOOD, access_token })).toMatch(/^access_token/)
      expect(problem({ ...GOOD, access_token })).not.toContain(access_token)
    },
  )

  test.each(['Bearer', 'bearer', 'BEARER', 'bEaReR'])('reads the token type %s', (token_type) => {
    expect(record({ token_type }).accessToken).toBe('access')
  })

  test.each([
    ['absent', undefined],
    ['null', null],
    ['empty', ''],
    ['mac', 'mac'],
    ['DPoP', 'DPoP'],
    ['a list', ['Bearer']],
    ['Bearer and white space', 'Bearer '],
  ])('takes no token type that is %s', (_, token_type) => {
    expect(problem({ ...GOOD, token_type })).toBe('token_type is not Bearer')
  })

  test.each([
    ['a number', 604800, AT + 604_800_000],
    ['text', '604800', AT + 604_800_000],
    ['text with white space', ' 60 ', AT + 60_000],
    ['a fraction', 0.5, AT + 500],
    ['one second', 1, AT + 1000],
  ])('knows the expiry from %s', (_, expires_in, expiresAt) => {
    expect(record({ expires_in }).expiresAt).toBe(expiresAt)
  })

  test.each([
    ['absent', undefined],
    ['null', null],
    ['0', 0],
    ['negative', -1],
    ['negative text', '-1'],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['text that is no number', 'soon'],
    ['NaN as text', 'NaN'],
    ['empty text', ''],
    ['white space', '  '],
    ['true', true],
    ['a list', [60]],
    ['an object', {}],
    ['more than a Date can hold', 1e300],
    ['more than a number can hold in milliseconds', 1e307],
  ])('does not know the expiry where expires_in is %s', (_, expires_in) => {
    expect(record({ expires_in }).expiresAt).toBeNull()
  })

  it('reads the scopes that were granted, which may differ from those asked for', () => {
    expect(record({ scope: 'identify' }, { requested: ['identify', 'email'] }).scopes).toEqual(['identify'])
  })

  it('counts what was asked for as granted where scope is absent: RFC 6749 section 5.1', () => {
    expect(record({ scope: undefined }, { requested: ['email'] }).scopes).toEqual(['email'])
  })

  it('does not know the scopes where nobody says', () => {
    expect(record({ scope: undefined }).scopes).toBeNull()
  })

  it('keeps an empty scope apart from an absent one', () => {
    expect(record({ scope: '' }, { requested: ['email'] }).scopes).toEqual([])
  })

  it('makes no empty scope from extra spaces', () => {
    expect(record({ scope: ' identify  guilds ' }).scopes).toEqual(['identify', 'guilds'])
  })

  test.each([[['identify']], [null], [7], [{}]])('takes no scope that is %j', (scope) => {
    expect(problem({ ...GOOD, scope })).toBe('scope is no string')
  })

  it('takes the refresh token that comes', () => {
    expect(record({ refresh_token: 'next' }, { previous: 'old' }).refreshToken).toBe('next')
  })

  it('keeps the old refresh token where none comes', () => {
    expect(record({}, { previous: 'old' }).refreshToken).toBe('old')
  })

  it('keeps the old refresh token where null comes', () => {
    expect(record({ refresh_token: null }, { previous: 'old' }).refreshToken).toBe('old')
  })

  it('has no refresh token where there never was one', () => {
    expect(record().refreshToken).toBeNull()
  })

  test.each([[''], [7], [['r']]])('takes no refresh token that is %j', (refresh_token) => {
    expect(problem({ ...GOOD, refresh_token })).toBe('refresh_token cannot be sent')
  })

  test.each([[undefined], [null], [7], [{}]])('has no id token where it is %j', (id_token) => {
    expect(record({ id_token }).idToken).toBeNull()
  })

  it('hands over the webhook and the guild', () => {
    const webhook = { id: '1', token: 'w' }
    const guild = { id: '2', name: 'g' }
    const read = readGrant({ ...GOOD, webhook, guild }, AT, null, null)
    expect(read).toMatchObject({ grant: { webhook, guild } })
  })

  test.each([[undefined], [null]])('has no webhook and no guild where they are %j', (nothing) => {
    const read = readGrant({ ...GOOD, webhook: nothing, guild: nothing }, AT, null, null)
    expect(read).toMatchObject({ grant: { webhook: null, guild: null } })
  })

  it('names a problem without any of the values', () => {
    const SENTINEL = 'SENTINEL-4f1c'
    for (const field of ['access_token', 'token_type', 'scope', 'refresh_token']) {
      const body = { access_token: SENTINEL, token_type: SENTINEL, scope: SENTINEL, [field]: [SENTINEL] }
      expect(problem(body)).not.toContain(SENTINEL)
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
    ['a whole one', {}],
    ['one without a refresh token', { refreshToken: null }],
    ['one of unknown expiry', { expiresAt: null }],
    ['one of unknown scopes', { scopes: null }],
    ['one without scopes', { scopes: [] }],
    ['one that expired in 1970', { expiresAt: 0 }],
  ])('accepts %s', (_, changes) => {
    expect(() => checkRecord({ ...stored, ...changes })).not.toThrow()
  })

  test.each([
    ['undefined', undefined],
    ['text', JSON.stringify(stored)],
    ['no refresh token, not even null', { accessToken: 'a', expiresAt: null, scopes: null }],
    ['no expiry, not even null', { accessToken: 'a', refreshToken: null, scopes: null }],
    ['no scopes, not even null', { accessToken: 'a', refreshToken: null, expiresAt: null }],
    ['an expiry as text', { ...stored, expiresAt: String(AT) }],
    ['a scope that is no text', { ...stored, scopes: [1] }],
    ['a token response', { access_token: 'a', token_type: 'Bearer' }],
  ])('refuses %s', (_, record) => {
    expect(() => checkRecord(record as TokenFields)).toThrow(
      expect.objectContaining({ code: 'ERR_INVALID_ARGUMENT', field: expect.stringMatching(/^record/) }),
    )
  })
})

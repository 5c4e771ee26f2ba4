import { describe, expect, it, test } from 'vitest'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import {
  clientOf,
  expiresIn,
  fromTokenResponse,
  fromTokenSource,
  isRefreshable,
  isSameAccessToken,
  TokenManager,
} from '../../../src/runtime/tokens/index.ts'
import { ACCESS_TOKEN, NOW, setUp, TOKEN_RESPONSE } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'
import { TokenFixture } from '../../support/token-fixture.ts'

const record = { accessToken: 'access', refreshToken: null, expiresAt: null, scopes: null, idToken: null }

describe('clientOf', () => {
  it('returns the client of every kind of token', async () => {
    const { client } = setUp()
    const token = client.fromRecord(record)
    const stored = await new TokenManager(client).save('key', token)
    for (const one of [token, stored, client.fromAccessToken(ACCESS_TOKEN)])
      expect(clientOf(one)).toBe(client)
    expect(clientOf(setUp().client.fromRecord(record))).not.toBe(client)
  })

  test.each([undefined, null, {}, 'token'])('rejects %j', async (token) => {
    const error = await failure(() => clientOf(token as never), InvalidArgumentError)
    expect(error.field).toBe('token')
  })
})

describe('isRefreshable', () => {
  it('is true with a refresh token, or with client credentials', async () => {
    const { client } = setUp()
    expect(isRefreshable(client.fromRecord({ ...record, refreshToken: 'refresh' }))).toBe(true)
    expect(isRefreshable(client.fromRecord(record))).toBe(false)
    expect(isRefreshable(client.fromAccessToken(ACCESS_TOKEN))).toBe(false)
    const fixture = new TokenFixture()
    expect(isRefreshable(await fixture.saveToken())).toBe(true)
    expect(isRefreshable(await fixture.saveToken(null, { refreshToken: null }))).toBe(false)
    fixture.onToken = () => fixture.nextPair({ refresh_token: undefined })
    const own = await fixture.manager.clientCredentials(['identify'])
    expect([own.refreshToken, isRefreshable(own)]).toEqual([null, true])
    expect(isRefreshable(await fromTokenSource(client, { get: () => 'access' }))).toBe(false)
    expect((await failure(() => isRefreshable({} as never), InvalidArgumentError)).field).toBe('token')
  })
})

describe('isSameAccessToken', () => {
  it('compares the access tokens', async () => {
    const { client } = setUp()
    const token = client.fromRecord({ ...record, scopes: ['identify'] })
    expect(isSameAccessToken(token, client.fromAccessToken('access'))).toBe(true)
    expect(isSameAccessToken(token, client.fromAccessToken('other'))).toBe(false)
    const error = await failure(
      () => isSameAccessToken(token, { token: 'access' } as never),
      InvalidArgumentError,
    )
    expect(error.field).toBe('b')
  })
})

describe('expiresIn', () => {
  test.each([
    [NOW + 1500, 1.5],
    [NOW, 0],
    [NOW - 60_000, -60],
    [null, null],
  ])('returns the seconds until %s', (expiresAt, seconds) => {
    expect(expiresIn(setUp().client.fromRecord({ ...record, expiresAt }))).toBe(seconds)
  })

  it('is unknown for a token without its grant', async () => {
    expect(expiresIn(setUp().client.fromAccessToken(ACCESS_TOKEN))).toBeNull()
    await failure(() => expiresIn({} as never), InvalidArgumentError)
  })
})

describe('fromTokenResponse', () => {
  const webhook = { id: '1', type: 1, token: 'SENTINEL' }
  const guild = { id: '2', name: 'Guild', roles: [{ id: '2', name: '@everyone' }] }

  it('returns the token with its webhook and guild', () => {
    const { client } = setUp()
    const token = fromTokenResponse(client, { ...TOKEN_RESPONSE, id_token: 'id', webhook, guild })
    expect(token.toRecord()).toEqual({
      accessToken: ACCESS_TOKEN,
      refreshToken: TOKEN_RESPONSE.refresh_token,
      expiresAt: NOW + 604_800_000,
      scopes: ['identify', 'guilds'],
      idToken: 'id',
    })
    expect(token).toMatchObject({ webhook, guild })
    expect(clientOf(token)).toBe(client)
  })

  it('calculates the expiry from the time of the request, and completes the scopes', () => {
    const { scope: _, ...response } = TOKEN_RESPONSE
    const options = { requestedAt: new Date(NOW - 60_000), scopes: ['connections'] as const }
    const token = fromTokenResponse(setUp().client, response, options)
    expect(token.toRecord()).toMatchObject({ expiresAt: NOW + 604_740_000, scopes: ['connections'] })
  })

  test.each<[problem: string, response: unknown]>([
    ['access_token', {}],
    ['access_token', { ...TOKEN_RESPONSE, access_token: 'with a space' }],
    ['token_type', { ...TOKEN_RESPONSE, token_type: 'MAC' }],
    ['refresh_token', { ...TOKEN_RESPONSE, refresh_token: 1 }],
    ['object', null],
    ['object', 'access_token=SENTINEL'],
  ])('rejects a response with an invalid %s, and does not repeat it', async (problem, response) => {
    const call = () => fromTokenResponse(setUp().client, response as object)
    const error = await failure(call, InvalidArgumentError)
    expect(error.field).toBe('response')
    expect(error.message).toContain(problem)
    expect(error.message).not.toMatch(/SENTINEL|with a space/)
  })

  test.each<[field: string, options: object]>([
    ['requestedAt', { requestedAt: NOW }],
    ['requestedAt', { requestedAt: new Date(Number.NaN) }],
    ['scopes', { scopes: 'identify' }],
    ['expiresAt', { expiresAt: NOW }],
  ])('rejects an invalid %s', async (field, options) => {
    const call = () => fromTokenResponse(setUp().client, TOKEN_RESPONSE, options)
    expect((await failure(call, InvalidArgumentError)).field).toBe(field)
  })
})

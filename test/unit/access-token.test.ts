import { describe, expect, it } from 'vitest'
import { AccessToken, PartialAccessToken } from '../../src/index.ts'
import { AccessTokenExpiredError, AccessTokenNotRefreshableError } from '../../src/runtime/errors/index.ts'
import { ACCESS_TOKEN, NOW, REFRESH_TOKEN, setUp, tokenResponse } from '../support/client.ts'
import { failure } from '../support/failure.ts'
import { formOf, json, type MockResponse } from '../support/recording-fetch.ts'

describe('AccessToken', () => {
  const RECORD = {
    accessToken: ACCESS_TOKEN,
    refreshToken: REFRESH_TOKEN,
    expiresAt: NOW + 1000,
    scopes: ['identify'],
    idToken: 'the-id-token',
  }

  function restore(
    changes: Partial<typeof RECORD> | { refreshToken: null } | { expiresAt: null } = {},
    responses: readonly MockResponse[] = [],
    now: () => number = () => NOW,
  ) {
    const { client, fetch } = setUp(responses, { now })
    return { token: client.fromRecord({ ...RECORD, ...changes }), fetch, client }
  }

  it.each([
    ['keeps its id token if the refresh returns none', {}, 'the-id-token'],
    ['has the id token of the refresh', { id_token: 'a-new-id-token' }, 'a-new-id-token'],
  ])('%s', async (_, response, expected) => {
    const { token } = restore({}, [tokenResponse(response)])
    expect((await token.refresh()).idToken).toBe(expected)
  })

  it('extends PartialAccessToken', () => {
    expect(restore().token).toBeInstanceOf(AccessToken)
    expect(restore().token).toBeInstanceOf(PartialAccessToken)
  })

  it('can be restored from its record after JSON', () => {
    const { token, client } = restore()
    const record = token.toRecord()
    expect(JSON.parse(JSON.stringify(record))).toStrictEqual(record)
    const again = client.fromRecord(JSON.parse(JSON.stringify(record)))
    expect(again.toRecord()).toStrictEqual(RECORD)
    expect(again).toMatchObject({
      token: ACCESS_TOKEN,
      refreshToken: REFRESH_TOKEN,
      scopes: ['identify'],
      expiresAt: new Date(NOW + 1000),
      idToken: 'the-id-token',
      webhook: null,
      guild: null,
    })
  })

  it('can be restored from a record with only an access token', () => {
    const bare = { accessToken: 'a', refreshToken: null, expiresAt: null, scopes: null, idToken: null }
    const { client } = restore()
    expect(client.fromRecord(JSON.parse(JSON.stringify(bare))).toRecord()).toStrictEqual(bare)
  })

  it('can be restored from a record without an id token', () => {
    const { idToken: _, ...older } = RECORD
    expect(restore().client.fromRecord(older as typeof RECORD).idToken).toBeNull()
  })

  it('drops unknown fields of a record', () => {
    const { client } = restore()
    const record = client.fromRecord({ ...RECORD, extra: 'x' } as typeof RECORD).toRecord()
    expect(record).toStrictEqual(RECORD)
  })

  it('copies the record', () => {
    const { client } = restore()
    const record = { ...RECORD, scopes: ['identify'] }
    const token = client.fromRecord(record)
    record.accessToken = 'other'
    record.scopes.push('guilds')
    expect(token.token).toBe(ACCESS_TOKEN)
    expect(token.scopes).toEqual(['identify'])
    expect(token.toRecord()).toStrictEqual(RECORD)
  })

  it('is restored without a request', () => {
    expect(restore().fetch.sent).toEqual([])
  })

  it('expires at the millisecond of its expiry', () => {
    let now = NOW + 999
    const { token } = restore({}, [], () => now)
    expect(token.isExpired).toBe(false)
    now += 1
    expect(token.isExpired).toBe(true)
  })

  it('does not expire if its expiry is unknown', () => {
    const { token } = restore({ expiresAt: null }, [], () => Number.MAX_SAFE_INTEGER)
    expect(token.isExpired).toBe(false)
    expect(token.expiresAt).toBeNull()
  })

  it('is sent if its expiry is unknown', async () => {
    const { token, fetch } = restore({ expiresAt: null }, [json({})], () => Number.MAX_SAFE_INTEGER)
    await token.fetchIdentify()
    expect(fetch.sent).toHaveLength(1)
  })

  it('throws an error that says whether it can be refreshed once it has expired', async () => {
    const { token, fetch } = restore({ expiresAt: NOW })
    const error = await failure(() => token.fetchIdentify(), AccessTokenExpiredError)
    expect(error.refreshable).toBe(true)
    expect(error.message).toContain('2026-11-21T12:00:00.000Z')
    expect(fetch.sent).toEqual([])
  })

  it('serialises only its scopes and expiry', () => {
    expect(JSON.parse(JSON.stringify(restore().token))).toEqual({
      scopes: ['identify'],
      expiresAt: NOW + 1000,
    })
  })

  it('returns a new Date for its expiry each time', () => {
    const { token } = restore()
    token.expiresAt?.setTime(0)
    expect(token.expiresAt).toEqual(new Date(NOW + 1000))
  })

  it('returns a new token from refresh and does not change itself', async () => {
    const { token, fetch } = restore({ expiresAt: NOW - 1 }, [
      tokenResponse({ access_token: 'second', refresh_token: 'next', scope: undefined }),
    ])
    const second = await token.refresh()
    expect(formOf(fetch.only())).toMatchObject({ grant_type: 'refresh_token', refresh_token: REFRESH_TOKEN })
    expect(second).toBeInstanceOf(AccessToken)
    expect(second).toMatchObject({ token: 'second', refreshToken: 'next', isExpired: false })
    expect(token).toMatchObject({ token: ACCESS_TOKEN, refreshToken: REFRESH_TOKEN, isExpired: true })
  })

  it('keeps its scopes if the response of a refresh names none', async () => {
    const { token } = restore({}, [tokenResponse({ scope: undefined })])
    expect((await token.refresh()).scopes).toEqual(['identify'])
  })

  it('replaces its scopes by those that a refresh grants', async () => {
    const { token } = restore({}, [tokenResponse({ scope: 'guilds' })])
    expect((await token.refresh()).scopes).toEqual(['guilds'])
  })

  it('cannot be refreshed without a refresh token', async () => {
    const { token, fetch } = restore({ refreshToken: null })
    const error = await failure(() => token.refresh(), AccessTokenNotRefreshableError)
    expect(error.code).toBe('ERR_ACCESS_TOKEN_NOT_REFRESHABLE')
    expect(fetch.sent).toEqual([])
  })

  it('revokes its refresh token', async () => {
    const { token, fetch } = restore({ expiresAt: NOW - 1 }, [json({})])
    await token.revokeRefreshToken()
    expect(formOf(fetch.only())).toMatchObject({ token: REFRESH_TOKEN, token_type_hint: 'refresh_token' })
  })

  it('cannot revoke a missing refresh token', async () => {
    const { token, fetch } = restore({ refreshToken: null })
    await failure(() => token.revokeRefreshToken(), AccessTokenNotRefreshableError)
    expect(fetch.sent).toEqual([])
  })
})

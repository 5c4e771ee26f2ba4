import { describe, expect, it, test } from 'vitest'
import {
  AccessTokenExpiredError,
  AccessTokenMismatchError,
  MissingScopeError,
  RateLimitError,
  UnauthorizedError,
  UnexpectedResponseError,
} from '../../../src/runtime/errors/index.ts'
import { ACCESS_TOKEN, CLIENT_ID, NOW, setUp, USER_ID } from '../../support/client.ts'
import { failure, thrown } from '../../support/failure.ts'
import { json } from '../../support/recording-fetch.ts'

const EXPIRES = '2026-11-28T12:00:00.000000+00:00'

/** The response of `GET /oauth2/@me`. */
function authorization(changes: object = {}): Response {
  return json({
    application: { id: CLIENT_ID },
    scopes: ['identify'],
    expires: EXPIRES,
    user: { id: USER_ID },
    ...changes,
  })
}

describe('verifyAccessToken', () => {
  it('returns a token of this application and the id of its user', async () => {
    const { client, fetch } = setUp([authorization()])
    const { token, userId } = await client.verifyAccessToken('from-a-front-end')
    expect(userId).toBe(USER_ID)
    expect(token.token).toBe('from-a-front-end')
    expect(token.scopes).toEqual(['identify'])
    expect(fetch.only().url).toBe('https://discord.com/api/v10/oauth2/@me')
    expect(fetch.only().headers.get('authorization')).toBe('Bearer from-a-front-end')
  })

  it('returns a token with the scopes that Discord granted', async () => {
    const { client, fetch } = setUp([authorization()])
    const { token } = await client.verifyAccessToken(ACCESS_TOKEN)
    const error = await failure(() => token.fetchGuilds(), MissingScopeError)
    expect(error.missing).toEqual(['guilds'])
    expect(fetch.sent).toHaveLength(1)
  })

  it('returns a token with the expiry of the response', async () => {
    let now = NOW
    const { client, fetch } = setUp([authorization(), json({ id: USER_ID })], { now: () => now })
    const { token } = await client.verifyAccessToken(ACCESS_TOKEN)
    now = Date.parse(EXPIRES) - 1
    await token.fetchIdentify()
    now += 1
    const error = await failure(() => token.fetchIdentify(), AccessTokenExpiredError)
    expect(error.refreshable).toBe(false)
    expect(fetch.sent).toHaveLength(2)
  })

  it('returns a token with unknown expiry if the response contains no date', async () => {
    const { client, fetch } = setUp([authorization({ expires: 'soon' }), json({})], { now: () => NOW * 9 })
    const { token } = await client.verifyAccessToken(ACCESS_TOKEN)
    await token.fetchIdentify()
    expect(fetch.sent).toHaveLength(2)
  })

  it('returns no user id without the scope identify', async () => {
    const { client } = setUp([authorization({ user: undefined, scopes: ['guilds'] })])
    expect((await client.verifyAccessToken(ACCESS_TOKEN)).userId).toBeUndefined()
  })

  test.each([
    ['another id', '80351110224678912'],
    ['an id that begins like ours', `${CLIENT_ID}0`],
  ])('rejects the token of an application with %s', async (_, id) => {
    const { client } = setUp([authorization({ application: { id } })])
    const error = await failure(() => client.verifyAccessToken(ACCESS_TOKEN), AccessTokenMismatchError)
    expect(error).toMatchObject({ applicationId: id, code: 'ERR_ACCESS_TOKEN_MISMATCH' })
    expect(error.message).not.toContain(ACCESS_TOKEN)
  })

  test.each([
    ['an empty object', {}],
    ['no application', { scopes: [], expires: EXPIRES }],
    ['an application of null', { application: null, scopes: [], expires: EXPIRES }],
    ['no scopes', { application: { id: CLIENT_ID }, expires: EXPIRES }],
    ['scopes as a string', { application: { id: CLIENT_ID }, scopes: 'identify', expires: EXPIRES }],
    ['an array', []],
    ['null', null],
  ])('throws on a response with %s', async (_, body) => {
    const { client } = setUp([json(body)])
    await failure(() => client.verifyAccessToken(ACCESS_TOKEN), UnexpectedResponseError)
  })

  it('throws on a token that Discord does not know', async () => {
    const { client } = setUp([json({ message: '401: Unauthorized', code: 0 }, 401)])
    await failure(() => client.verifyAccessToken(ACCESS_TOKEN), UnauthorizedError)
  })

  it('leaves half of the limit of invalid requests to users and sign-ins', async () => {
    const { client, fetch } = setUp(
      [(request) => json({}, request.url.endsWith('/oauth2/@me') ? 401 : 200)],
      { rateLimit: { maxInvalidRequests: 10 }, totalTimeout: 1000 },
    )
    const outcomes: string[] = []
    for (let token = 0; token < 8; token++) {
      const error = await thrown(() => client.verifyAccessToken(`made-up-${token}`))
      outcomes.push(error instanceof RateLimitError ? 'not sent' : 'rejected')
    }
    expect(outcomes).toEqual([...Array(5).fill('rejected'), ...Array(3).fill('not sent')])
    await client.fromAccessToken('known').fetchIdentify()
    expect(fetch.sent).toHaveLength(6)
  })

  it('throws the reason of an aborted signal without a request', async () => {
    const { client, fetch } = setUp()
    const signal = AbortSignal.abort('enough')
    expect(await thrown(() => client.verifyAccessToken(ACCESS_TOKEN, { signal }))).toBe('enough')
    expect(fetch.sent).toEqual([])
  })
})

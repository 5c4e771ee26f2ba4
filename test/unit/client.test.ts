import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { AccessToken, type Authorization, PartialAccessToken } from '../../src/index.ts'
import {
  AccessTokenExpiredError,
  HTTPError,
  InvalidArgumentError,
  MissingScopeError,
} from '../../src/runtime/errors/index.ts'
import {
  ACCESS_TOKEN,
  BOT_TOKEN,
  CLIENT_ID,
  NOW,
  REDIRECT_URI,
  setUp,
  tokenResponse,
  USER_ID,
} from '../support/client.ts'
import { failure } from '../support/failure.ts'
import { formOf, json } from '../support/recording-fetch.ts'

const redirectOf = ({ state, issuer }: Authorization) =>
  `/cb?${new URLSearchParams({ code: 'abc', state, iss: issuer })}`

describe('OAuth2Client', () => {
  it('exposes its id and its redirect URI', () => {
    const { client } = setUp()
    expect(client.clientId).toBe(CLIENT_ID)
    expect(client.redirectUri).toBe(REDIRECT_URI)
  })

  it('serialises only its id, redirect URI and scopes', () => {
    const { client } = setUp([], { botToken: BOT_TOKEN })
    expect(JSON.parse(JSON.stringify(client))).toEqual({
      clientId: CLIENT_ID,
      redirectUri: REDIRECT_URI,
      scopes: ['identify', 'guilds'],
    })
  })

  it('creates its api once', () => {
    const { client } = setUp()
    expect(client.api).toBe(client.api)
  })

  it('completes a sign-in', async () => {
    const { client, fetch } = setUp([tokenResponse(), json({ id: USER_ID }), json([])])
    const authorization = await client.createAuthorization()
    const token = await client.handleCallback(redirectOf(authorization), authorization)
    expect(await token.fetchIdentify()).toEqual({ id: USER_ID })
    expect(await token.fetchGuilds()).toEqual([])
    expect(fetch.sent.map(({ headers }) => headers.get('authorization'))).toEqual([
      null,
      `Bearer ${ACCESS_TOKEN}`,
      `Bearer ${ACCESS_TOKEN}`,
    ])
  })

  it('shows no value of its own headers and of those of a call in an error', async () => {
    const echo = ({ headers }: { readonly headers: Headers }) =>
      json({ message: [...headers].map((pair) => pair.join(': ')).join('; ') }, 400)
    const { client } = setUp([echo], { headers: { 'X-Gateway-Key': 'key-of-the-gateway' } })
    const call = client.exchangeCode('a-code', { headers: { Cookie: 'a=b; session=cookie-of-the-call' } })
    const error = await failure(() => call, HTTPError)
    expect(error.message).toContain('x-gateway-key: [redacted]')
    expect(error.message).toContain('accept: application/json')
    expect(inspect(error, { showHidden: true })).not.toMatch(/key-of-the-gateway|cookie-of-the-call/)
  })

  it('does not share used states with another client', async () => {
    const one = setUp([tokenResponse()])
    const other = setUp([tokenResponse()])
    const authorization = await one.client.createAuthorization()
    const callback = redirectOf(authorization)
    await one.client.handleCallback(callback, authorization)
    await other.client.handleCallback(callback, authorization)
    expect(other.fetch.sent).toHaveLength(1)
  })
})

describe('exchangeCode', () => {
  it('sends no redirect URI if it is null, for the code of an Activity', async () => {
    const { client, fetch } = setUp([tokenResponse()])
    await client.exchangeCode('a-code', { redirectUri: null })
    expect(formOf(fetch.only())).not.toHaveProperty('redirect_uri')
  })

  it("sends the client's redirect URI by default, and throws if it has none", async () => {
    const { client, fetch } = setUp([tokenResponse()])
    await client.exchangeCode('a-code')
    expect(formOf(fetch.only())).toMatchObject({ redirect_uri: client.redirectUri })
    const { client: without, fetch: unused } = setUp([], { redirectUri: undefined })
    const error = await failure(() => without.exchangeCode('a-code'), InvalidArgumentError)
    expect(error.field).toBe('redirectUri')
    expect(unused.sent).toEqual([])
  })
})

describe('fromAccessToken', () => {
  it('returns a token without a request', () => {
    const { client, fetch } = setUp()
    const token = client.fromAccessToken(ACCESS_TOKEN)
    expect(token).toBeInstanceOf(PartialAccessToken)
    expect(token).not.toBeInstanceOf(AccessToken)
    expect(fetch.sent).toEqual([])
  })

  it('uses the scopes of the options rather than those of the client', async () => {
    const { client, fetch } = setUp()
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: ['guilds'] })
    const call = () => (token as unknown as PartialAccessToken).fetchIdentify()
    await failure(call, MissingScopeError)
    expect(fetch.sent).toEqual([])
  })

  it('uses the expiry of the options', async () => {
    const { client, fetch } = setUp()
    const token = client.fromAccessToken(ACCESS_TOKEN, { expiresAt: new Date(NOW - 1) })
    await failure(() => token.fetchIdentify(), AccessTokenExpiredError)
    expect(fetch.sent).toEqual([])
  })

  it('copies the Date of the expiry', async () => {
    const { client, fetch } = setUp([json({})])
    const expiresAt = new Date(NOW + 1)
    const token = client.fromAccessToken(ACCESS_TOKEN, { expiresAt })
    expiresAt.setTime(0)
    await token.fetchIdentify()
    expect(fetch.sent).toHaveLength(1)
  })
})

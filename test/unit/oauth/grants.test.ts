import { inspect } from 'node:util'
import { describe, expect, it, test } from 'vitest'
import { AccessToken, type ClientEvent, OAuth2Client } from '../../../src/index.ts'
import {
  HTTPError,
  InvalidArgumentError,
  InvalidAuthorizationCodeError,
  InvalidRefreshTokenError,
  IpBannedError,
  NetworkError,
  OAuth2ResponseError,
  RateLimitError,
  RefreshOutcomeUnknownError,
  ServerError,
  TimeoutError,
  UnauthorizedError,
  UnexpectedResponseError,
} from '../../../src/runtime/errors/index.ts'
import {
  ACCESS_TOKEN,
  CLIENT_ID,
  CLIENT_SECRET,
  NOW,
  REDIRECT_URI,
  REFRESH_TOKEN,
  setUp,
  setUpPublic,
  TOKEN_RESPONSE,
  tokenResponse,
} from '../../support/client.ts'
import { type ErrorClass, failure, thrown } from '../../support/failure.ts'
import { inBrowser } from '../../support/in-browser.ts'
import { formOf, json, type MockResponse } from '../../support/recording-fetch.ts'

const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const TOKEN_URL = 'https://discord.com/api/v10/oauth2/token'

type Client = ReturnType<typeof setUp>['client']

/** Requests whose response contains a token. */
const TOKEN_REQUESTS: readonly [string, (client: Client) => Promise<AccessToken<never>>][] = [
  ['exchangeCode', (client) => client.exchangeCode('code')],
  ['refreshToken', (client) => client.refreshToken(REFRESH_TOKEN)],
  ['clientCredentialsGrant', (client) => client.clientCredentialsGrant(['identify'])],
]

const PROTOCOL_REQUESTS: readonly [string, (client: Client) => Promise<unknown>][] = [
  ...TOKEN_REQUESTS,
  ['revokeToken', (client) => client.revokeToken(ACCESS_TOKEN)],
]

const tokenError = (error: string, status = 400): MockResponse =>
  json({ error, error_description: 'Why' }, status)

describe('client authentication', () => {
  test.each(PROTOCOL_REQUESTS)('%s sends a form', async (_, call) => {
    const { client, fetch } = setUp([tokenResponse()])
    await call(client)
    expect(fetch.only().method).toBe('POST')
    expect(fetch.only().headers.get('content-type')).toMatch(/^application\/x-www-form-urlencoded/)
    expect(fetch.only().headers.get('accept')).toBe('application/json')
  })

  test.each(PROTOCOL_REQUESTS)('%s sends id and secret in the body by default', async (_, call) => {
    const { client, fetch } = setUp([tokenResponse()])
    await call(client)
    expect(formOf(fetch.only())).toMatchObject({ client_id: CLIENT_ID, client_secret: CLIENT_SECRET })
    expect(fetch.only().headers.has('authorization')).toBe(false)
  })

  test.each(PROTOCOL_REQUESTS)('%s sends nothing in the URL', async (_, call) => {
    const { client, fetch } = setUp([tokenResponse()])
    await call(client)
    expect(new URL(fetch.only().url).search).toBe('')
  })

  test.each(PROTOCOL_REQUESTS)(
    '%s sends them only in the header with client_secret_basic',
    async (_, call) => {
      const { client, fetch } = setUp([tokenResponse()], { tokenEndpointAuthMethod: 'client_secret_basic' })
      await call(client)
      expect(fetch.only().headers.get('authorization')).toBe(`Basic ${btoa(`${CLIENT_ID}:${CLIENT_SECRET}`)}`)
      expect(formOf(fetch.only())).not.toHaveProperty('client_id')
      expect(formOf(fetch.only())).not.toHaveProperty('client_secret')
    },
  )

  test.each([
    ['a:b', 'a%3Ab'],
    ['a%3Ab', 'a%253Ab'],
    ['a+b', 'a%2Bb'],
    ['a/b?c=d&e#f', 'a%2Fb%3Fc%3Dd%26e%23f'],
    ["!'()~*-._", '%21%27%28%29%7E*-._'],
  ])('form-encodes the secret %s for Basic: RFC 6749 section 2.3.1', async (clientSecret, encoded) => {
    const { client, fetch } = setUp([tokenResponse()], {
      clientSecret,
      tokenEndpointAuthMethod: 'client_secret_basic',
    })
    await client.exchangeCode('code')
    const basic = fetch.only().headers.get('authorization')?.slice('Basic '.length) ?? ''
    expect(atob(basic)).toBe(`${CLIENT_ID}:${encoded}`)
  })

  it('encodes a secret with reserved characters in the body', async () => {
    const { client, fetch } = setUp([tokenResponse()], { clientSecret: 'a&client_id=1+%=' })
    await client.exchangeCode('code')
    expect(new URLSearchParams(fetch.only().body).getAll('client_id')).toEqual([CLIENT_ID])
    expect(formOf(fetch.only()).client_secret).toBe('a&client_id=1+%=')
  })

  test.each(PROTOCOL_REQUESTS.filter(([name]) => name !== 'clientCredentialsGrant'))(
    '%s of a public client sends only the id',
    async (_, call) => {
      const { client, fetch } = setUpPublic([tokenResponse()])
      await call(client)
      expect(formOf(fetch.only()).client_id).toBe(CLIENT_ID)
      expect(formOf(fetch.only())).not.toHaveProperty('client_secret')
      expect(fetch.only().headers.has('authorization')).toBe(false)
    },
  )

  it('sends only the id of a public client in the body', async () => {
    const { client, fetch } = setUpPublic([tokenResponse()])
    await client.exchangeCode('code')
    expect(formOf(fetch.only())).toMatchObject({ client_id: CLIENT_ID })
    expect(formOf(fetch.only())).not.toHaveProperty('client_secret')
    expect(fetch.only().headers.has('authorization')).toBe(false)
  })

  test.each(PROTOCOL_REQUESTS)('%s throws without a secret, unless the client is public', async (_, call) => {
    for (const tokenEndpointAuthMethod of [undefined, 'client_secret_post', 'client_secret_basic'] as const) {
      const { client, fetch } = setUpPublic([], { tokenEndpointAuthMethod })
      const error = await failure(() => call(client), InvalidArgumentError)
      expect(error.field).toBe('clientSecret')
      expect(error.message).toContain('is required')
      expect(fetch.sent).toEqual([])
    }
  })

  it('is not required by a client that sends no token requests', async () => {
    const { client, fetch } = setUpPublic([json({}), json([])], {
      tokenEndpointAuthMethod: undefined,
      botToken: 'b',
    })
    await client.fromAccessToken('a').fetchIdentify()
    await client.fetchLinkedRolesMetadata()
    expect(fetch.sent).toHaveLength(2)
  })

  it('is not required in a browser, which has no secret', async () => {
    const { client, fetch } = await inBrowser(() =>
      setUpPublic([tokenResponse()], { tokenEndpointAuthMethod: undefined }),
    )
    await client.exchangeCode('code')
    expect(formOf(fetch.only())).not.toHaveProperty('client_secret')
  })

  it('is required for the client credentials grant', async () => {
    const { client, fetch } = setUpPublic()
    const error = await failure(() => client.clientCredentialsGrant(['identify']), InvalidArgumentError)
    expect(error.field).toBe('clientSecret')
    expect(fetch.sent).toEqual([])
  })

  test.each(PROTOCOL_REQUESTS)('%s sends each field once, and no undefined fields', async (_, call) => {
    const { client, fetch } = setUp([tokenResponse()])
    await call(client)
    const form = new URLSearchParams(fetch.only().body)
    expect([...form.values()]).not.toContain('undefined')
    expect(new Set(form.keys()).size).toBe([...form.keys()].length)
  })

  test.each(PROTOCOL_REQUESTS)('%s sends additional headers, but no other content type', async (_, call) => {
    const { client, fetch } = setUp([tokenResponse()], { headers: { 'X-Extra': '1' } })
    await call(client)
    expect(fetch.only().headers.get('content-type')).not.toContain('json')
    expect(fetch.only().headers.get('x-extra')).toBe('1')
  })
})

describe('exchangeCode', () => {
  it('sends the code with the redirect URI of the client', async () => {
    const { client, fetch } = setUp([tokenResponse()])
    await client.exchangeCode('the-code')
    expect(fetch.only().url).toBe(TOKEN_URL)
    expect(formOf(fetch.only())).toEqual({
      grant_type: 'authorization_code',
      code: 'the-code',
      redirect_uri: REDIRECT_URI,
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
    })
  })

  it('sends the redirect URI and the verifier of the options', async () => {
    const { client, fetch } = setUp([tokenResponse()])
    await client.exchangeCode('the-code', { redirectUri: 'https://b.example/?a=b&c', codeVerifier: VERIFIER })
    expect(formOf(fetch.only())).toMatchObject({
      redirect_uri: 'https://b.example/?a=b&c',
      code_verifier: VERIFIER,
    })
  })

  it('returns a token with all fields of the response', async () => {
    const webhook = { id: '1', type: 1, token: 'webhook-token' }
    const guild = { id: '2', name: 'Guild' }
    const { client } = setUp([tokenResponse({ webhook, guild, id_token: 'id' })])
    const token = await client.exchangeCode('code')
    expect(token).toBeInstanceOf(AccessToken)
    expect(token).toMatchObject({
      token: ACCESS_TOKEN,
      refreshToken: REFRESH_TOKEN,
      expiresAt: new Date(NOW + 604_800_000),
      isExpired: false,
      scopes: ['identify', 'guilds'],
      idToken: 'id',
      webhook,
      guild,
    })
  })

  it("calculates the expiry from the time before the request, so that it is never later than Discord's", async () => {
    let now = NOW
    const { client } = setUp(
      [
        () => {
          now += 5000
          return tokenResponse({ expires_in: 60 })
        },
      ],
      { now: () => now },
    )
    const token = await client.exchangeCode('code')
    expect(token.expiresAt).toEqual(new Date(NOW + 60_000))
  })

  it("returns the client's scopes if the response names none", async () => {
    const { client } = setUp([tokenResponse({ scope: undefined })])
    expect((await client.exchangeCode('code')).scopes).toEqual(['identify', 'guilds'])
  })

  it('returns the scopes of the options if the response names none', async () => {
    const { client } = setUp([tokenResponse({ scope: undefined })])
    expect((await client.exchangeCode('code', { scopes: ['email'] })).scopes).toEqual(['email'])
  })

  it('returns no scopes if client, options and response name none', async () => {
    const client = new OAuth2Client({
      clientId: CLIENT_ID,
      tokenEndpointAuthMethod: 'none',
      redirectUri: REDIRECT_URI,
      fetch: async () => tokenResponse({ scope: undefined }),
    })
    expect((await client.exchangeCode('code')).scopes).toBeNull()
  })

  it('throws InvalidAuthorizationCodeError for invalid_grant', async () => {
    const { client } = setUp([tokenError('invalid_grant')])
    const error = await failure(() => client.exchangeCode('code'), InvalidAuthorizationCodeError)
    expect(error).toMatchObject({ status: 400, error: 'invalid_grant', errorDescription: 'Why' })
  })

  it('throws InvalidAuthorizationCodeError for the older response that names the code', async () => {
    const { client } = setUp([
      json({ error: 'invalid_request', error_description: 'Invalid "code" in request.' }, 400),
    ])
    await failure(() => client.exchangeCode('code'), InvalidAuthorizationCodeError)
  })

  test.each([
    ['invalid_client', 401],
    ['invalid_request', 400],
    ['invalid_scope', 400],
    ['unauthorized_client', 400],
    ['unsupported_grant_type', 400],
    ['a_new_one', 418],
  ])('throws OAuth2ResponseError for %s', async (code, status) => {
    const { client } = setUp([tokenError(code, status)])
    const error = await failure(() => client.exchangeCode('code'), OAuth2ResponseError)
    expect(error).toMatchObject({ status, error: code, errorDescription: 'Why', code: 'ERR_OAUTH2_RESPONSE' })
  })

  test.each<[string, MockResponse]>([
    ['400', tokenError('invalid_grant')],
    ['500', () => new Response('', { status: 500 })],
    ['503', () => new Response('', { status: 503, headers: { 'retry-after': '1' } })],
    ['a reset connection', () => Promise.reject(new TypeError('fetch failed'))],
    ['HTML', () => new Response('<html>')],
  ])('sends a code once after %s', async (_, response) => {
    const { client, fetch } = setUp([response])
    await thrown(() => client.exchangeCode('code'))
    expect(fetch.sent).toHaveLength(1)
  })
})

describe('refreshToken', () => {
  it('requests the given scopes, which count as granted if the response names none', async () => {
    const { client, fetch } = setUp([tokenResponse({ scope: undefined })])
    const token = await client.refreshToken('old', { scopes: ['identify', 'guilds'] })
    expect(formOf(fetch.only())).toMatchObject({ refresh_token: 'old', scope: 'identify guilds' })
    expect(token.scopes).toEqual(['identify', 'guilds'])
    const call = () => client.refreshToken('old', { scopes: 'identify' as never })
    expect((await failure(call, InvalidArgumentError)).field).toBe('scopes')
  })

  it('sends the refresh token', async () => {
    const { client, fetch } = setUp([tokenResponse()])
    await client.refreshToken('old')
    expect(fetch.only().url).toBe(TOKEN_URL)
    expect(formOf(fetch.only())).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'old',
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
    })
  })

  it('returns the rotated refresh token', async () => {
    const { client } = setUp([tokenResponse({ refresh_token: 'next' })])
    expect((await client.refreshToken('old')).refreshToken).toBe('next')
  })

  it('keeps the old refresh token if the response has none', async () => {
    const { client } = setUp([tokenResponse({ refresh_token: undefined })])
    expect((await client.refreshToken('old')).refreshToken).toBe('old')
  })

  it('is followed by a refresh with the rotated token', async () => {
    const { client, fetch } = setUp([
      tokenResponse({ refresh_token: 'second' }),
      tokenResponse({ refresh_token: 'third' }),
    ])
    const second = await client.refreshToken('first')
    const third = await second.refresh()
    expect(fetch.sent.map((sent) => formOf(sent).refresh_token)).toEqual(['first', 'second'])
    expect(third.refreshToken).toBe('third')
  })

  it('returns no scopes if the response names none', async () => {
    const { client } = setUp([tokenResponse({ scope: undefined })])
    expect((await client.refreshToken('old')).scopes).toBeNull()
  })

  it('throws InvalidRefreshTokenError for invalid_grant', async () => {
    const { client, fetch } = setUp([tokenError('invalid_grant')])
    const error = await failure(() => client.refreshToken('old'), InvalidRefreshTokenError)
    expect(error).toMatchObject({ error: 'invalid_grant', code: 'ERR_INVALID_REFRESH_TOKEN' })
    expect(fetch.sent).toHaveLength(1)
  })

  test.each(['invalid_client', 'invalid_request', 'unauthorized_client'])(
    'throws OAuth2ResponseError for %s',
    async (code) => {
      const { client } = setUp([tokenError(code)])
      await failure(() => client.refreshToken('old'), OAuth2ResponseError)
    },
  )

  test.each<[string, MockResponse, ErrorClass]>([
    ['a reset connection', () => Promise.reject(new TypeError('fetch failed')), NetworkError],
    ['500', () => new Response('oops', { status: 500 }), ServerError],
    ['502 with HTML', () => new Response('<html>', { status: 502 }), ServerError],
    ['503 with JSON', () => json({ message: 'Unavailable' }, 503), ServerError],
    ['500 with an OAuth error', () => json({ error: 'server_error' }, 500), ServerError],
    ['503 with an OAuth error', () => json({ error: 'temporarily_unavailable' }, 503), ServerError],
    [
      'HTML',
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      UnexpectedResponseError,
    ],
    ['truncated JSON', () => new Response('{"access_token":"ne'), UnexpectedResponseError],
    ['an empty body', () => new Response(''), UnexpectedResponseError],
    ['no access token', () => json({ token_type: 'Bearer' }), UnexpectedResponseError],
    ['a redirect', () => Response.redirect('https://evil.example', 302), UnexpectedResponseError],
    ['an unknown 2xx status', () => new Response('', { status: 202 }), UnexpectedResponseError],
  ])('throws RefreshOutcomeUnknownError after %s', async (_, response, cause) => {
    const { client, fetch } = setUp([response])
    const error = await failure(() => client.refreshToken('old'), RefreshOutcomeUnknownError)
    expect(error.cause).toBeInstanceOf(cause)
    expect(fetch.sent).toHaveLength(1)
  })

  test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])(
    'throws NetworkError after %s, when nothing was sent',
    async (code) => {
      const cause = Object.assign(new Error('connect'), { code })
      const { client } = setUp([() => Promise.reject(new TypeError('fetch failed', { cause }))])
      await failure(() => client.refreshToken('old'), NetworkError)
    },
  )

  it('redacts secrets in the content type of an unusable response', async () => {
    const { client } = setUp([() => json({}, 200, { 'content-type': 'application/json; echo=the-code' })])
    const error = await failure(() => client.exchangeCode('the-code'), UnexpectedResponseError)
    expect(error.contentType).toBe('application/json; echo=[redacted]')
  })

  it('throws RefreshOutcomeUnknownError after a timeout', async () => {
    const { client } = setUp([() => new Promise<Response>(() => {})], { timeout: 20 })
    const error = await failure(() => client.refreshToken('old'), RefreshOutcomeUnknownError)
    expect(error.cause).toBeInstanceOf(TimeoutError)
  })

  it('throws RateLimitError after 429, when the refresh token was not used', async () => {
    const { client } = setUp([json({ message: 'Slow', retry_after: 2, global: false }, 429)])
    const error = await failure(() => client.refreshToken('old'), RateLimitError)
    expect(error.retryAfter).toBe(2)
  })

  it('throws IpBannedError after 429 of the edge, when the refresh token was not used', async () => {
    const { client } = setUp([new Response('<html>', { status: 429 })])
    await failure(() => client.refreshToken('old'), IpBannedError)
  })

  it('throws UnauthorizedError after 401, when the refresh token was not used', async () => {
    const { client } = setUp([json({ message: '401: Unauthorized', code: 0 }, 401)])
    await failure(() => client.refreshToken('old'), UnauthorizedError)
  })

  it("throws the reason of the caller's signal", async () => {
    const controller = new AbortController()
    const reason = new Error('The user left')
    const { client } = setUp([
      () => {
        controller.abort(reason)
        return new Promise<Response>(() => {})
      },
    ])
    expect(await thrown(() => client.refreshToken('old', { signal: controller.signal }))).toBe(reason)
  })
})

describe('clientCredentialsGrant', () => {
  it('sends the scopes, separated by spaces', async () => {
    const { client, fetch } = setUp([tokenResponse({ refresh_token: undefined })])
    await client.clientCredentialsGrant(['identify', 'applications.commands.update'])
    expect(formOf(fetch.only())).toEqual({
      grant_type: 'client_credentials',
      scope: 'identify applications.commands.update',
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
    })
  })

  it('returns a token without a refresh token', async () => {
    const { client } = setUp([tokenResponse({ refresh_token: undefined, scope: undefined })])
    const token = await client.clientCredentialsGrant(['identify'])
    expect(token.refreshToken).toBeNull()
    expect(token.scopes).toEqual(['identify'])
  })

  it('throws the error of the token endpoint', async () => {
    const { client } = setUp([tokenError('invalid_scope')])
    const error = await failure(() => client.clientCredentialsGrant(['identify']), OAuth2ResponseError)
    expect(error.error).toBe('invalid_scope')
  })
})

describe('a token response', () => {
  const html = { headers: { 'content-type': 'text/html' } }

  test.each<[string, () => Response, RegExp]>([
    ['HTML', () => new Response('<html>SENTINEL</html>', html), /not JSON/],
    ['plain text', () => new Response('SENTINEL'), /the body is not JSON/],
    [
      'bytes without a content type',
      () => new Response(new TextEncoder().encode('SENTINEL')),
      /neither a JSON object nor an array/,
    ],
    ['an empty body', () => new Response(''), /the body is empty/],
    ['no body', () => new Response(null), /the body is empty/],
    [
      'truncated JSON',
      () => new Response('{"access_token":"SENTINEL', { headers: { 'content-type': 'application/json' } }),
      /neither a JSON object nor an array/,
    ],
    [
      'truncated JSON with its length',
      () =>
        new Response('{"access_token":"SENTINEL', {
          headers: { 'content-type': 'application/json', 'content-length': '9' },
        }),
      /neither a JSON object nor an array/,
    ],
    ['null', () => json(null), /neither a JSON object nor an array/],
    ['a JSON array', () => json(['SENTINEL']), /is not an object/],
    ['a JSON string', () => json('SENTINEL'), /neither a JSON object nor an array/],
    ['an error with status 200', () => json({ error: 'SENTINEL' }), /access_token is missing/],
    [
      'no access token',
      () => json({ token_type: 'Bearer', refresh_token: 'SENTINEL' }),
      /access_token is missing/,
    ],
    [
      'another token type',
      () => json({ ...TOKEN_RESPONSE, access_token: 'SENTINEL', token_type: 'mac' }),
      /token_type/,
    ],
    [
      'scopes as an array',
      () => json({ ...TOKEN_RESPONSE, access_token: 'SENTINEL', scope: ['a'] }),
      /scope is not a string/,
    ],
    [
      'a form',
      () =>
        new Response('access_token=SENTINEL', {
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
      /not JSON/,
    ],
  ])('with %s throws UnexpectedResponseError, which repeats nothing from it', async (_, respond, message) => {
    const { client } = setUp([() => respond()])
    const error = await failure(() => client.exchangeCode('code'), UnexpectedResponseError)
    expect(error.message).toMatch(message)
    expect(error).toMatchObject({ operation: 'POST /oauth2/token', status: 200 })
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('SENTINEL')
  })

  test.each(['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/problem+json'])(
    'can have the content type %s',
    async (contentType) => {
      const { client } = setUp([
        new Response(JSON.stringify(TOKEN_RESPONSE), { headers: { 'content-type': contentType } }),
      ])
      expect((await client.exchangeCode('code')).token).toBe(ACCESS_TOKEN)
    },
  )

  const MIB = 1024 * 1024
  const sized = (size: number) => JSON.stringify(TOKEN_RESPONSE).padEnd(size, ' ')

  it('can have 1 MiB, because it may contain a guild with all its roles and emojis', async () => {
    const { client } = setUp([new Response(sized(MIB), { headers: { 'content-type': 'application/json' } })])
    expect((await client.exchangeCode('code')).token).toBe(ACCESS_TOKEN)
  })

  it('throws with one more byte', async () => {
    const { client } = setUp([
      new Response(sized(MIB + 1), { headers: { 'content-type': 'application/json' } }),
    ])
    const error = await failure(() => client.exchangeCode('code'), UnexpectedResponseError)
    expect(error.message).toContain('larger than 1048576 bytes')
  })

  it('throws if it does not end, even if its Content-Length is small', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024
        controller.enqueue(new Uint8Array(1024).fill(32))
      },
    })
    const { client } = setUp([
      new Response(endless, { headers: { 'content-type': 'application/json', 'content-length': '20' } }),
    ])
    await failure(() => client.exchangeCode('code'), UnexpectedResponseError)
    expect(sent).toBeLessThan(MIB + 10 * 1024)
  })

  test.each(TOKEN_REQUESTS.filter(([name]) => name !== 'refreshToken'))(
    'with HTML throws in %s too',
    async (_, call) => {
      const { client } = setUp([new Response('<html>', html)])
      const error = await failure(() => call(client), UnexpectedResponseError)
      expect(error.contentType).toBe('text/html')
    },
  )
})

describe('an error response of the token endpoint', () => {
  test.each<[string, MockResponse, ErrorClass]>([
    ['400 with HTML', new Response('<html>', { status: 400 }), HTTPError],
    ['401 without a body', new Response(null, { status: 401 }), UnauthorizedError],
    ['500 with HTML', new Response('<html>', { status: 500 }), ServerError],
    ['500 with an OAuth error', json({ error: 'server_error' }, 500), ServerError],
    ['400 with an array', json(['invalid_grant'], 400), HTTPError],
    ['400 with a JSON string', json('invalid_grant', 400), HTTPError],
    ['400 with null', json(null, 400), HTTPError],
    ['400 with an error that is not a string', json({ error: { code: 'invalid_grant' } }, 400), HTTPError],
  ])('throws the error of its status after %s', async (_, response, type) => {
    const { client } = setUp([response])
    await failure(() => client.exchangeCode('code'), type)
  })

  it('is not followed if it is a redirect, which would send the secret elsewhere', async () => {
    const { client, fetch } = setUp([
      new Response(null, { status: 307, headers: { location: 'https://evil.example' } }),
    ])
    const error = await failure(() => client.exchangeCode('code'), UnexpectedResponseError)
    expect(error.message).toContain('redirect')
    expect(fetch.only().init.redirect).toBe('manual')
  })
})

describe('revokeToken', () => {
  it('sends the token in the body', async () => {
    const { client, fetch } = setUp([json({})])
    await client.revokeToken('the-token')
    expect(fetch.only().url).toBe('https://discord.com/api/v10/oauth2/token/revoke')
    expect(formOf(fetch.only())).toEqual({
      token: 'the-token',
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
    })
  })

  test.each(['access_token', 'refresh_token'] as const)('sends the hint %s', async (tokenTypeHint) => {
    const { client, fetch } = setUp([json({})])
    await client.revokeToken('the-token', { tokenTypeHint })
    expect(formOf(fetch.only()).token_type_hint).toBe(tokenTypeHint)
  })

  test.each<[string, () => Response]>([
    ['an empty body', () => new Response('')],
    ['no body', () => new Response(null)],
    ['a body of length 0', () => new Response(null, { headers: { 'content-length': '0' } })],
    ['{}', () => json({})],
    ['{} and its length', () => json({}, 200, { 'content-length': '2' })],
    ['null', () => json(null)],
    [
      'plain text',
      () => new Response('OK', { headers: { 'content-type': 'text/plain', 'content-length': '2' } }),
    ],
  ])('returns after 200 with %s', async (_, respond) => {
    const { client } = setUp([() => respond()])
    expect(await client.revokeToken('the-token')).toBeUndefined()
  })

  test.each<[string, () => Response, ErrorClass]>([
    ['400', () => json({ error: 'unsupported_token_type' }, 400), OAuth2ResponseError],
    ['401', () => json({ error: 'invalid_client' }, 401), OAuth2ResponseError],
    ['401 of the API', () => json({ message: '401: Unauthorized', code: 0 }, 401), UnauthorizedError],
    ['503', () => new Response('', { status: 503 }), ServerError],
    ['429', () => json({ retry_after: 1, global: false, message: 'm' }, 429), RateLimitError],
  ])('throws after %s, because the token is not revoked', async (_, respond, type) => {
    const { client } = setUp([() => respond()])
    await failure(() => client.revokeToken('the-token'), type)
  })

  it('throws an error with the delay after 503', async () => {
    const { client } = setUp([new Response('', { status: 503, headers: { 'retry-after': '30' } })])
    const error = await failure(() => client.revokeToken('the-token'), ServerError)
    expect(error.retryAfter).toBe(30)
  })

  it('throws after a reset connection', async () => {
    const { client } = setUp([() => Promise.reject(new TypeError('fetch failed'))])
    await failure(() => client.revokeToken('the-token'), NetworkError)
  })
})

const LOST: MockResponse = () => Promise.reject(new TypeError('fetch failed'))
const NOT_SENT: MockResponse = () => Promise.reject(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))
const HANGS: MockResponse = () => new Promise(() => {})
const OK: MockResponse = () => tokenResponse()
const REJECTED: MockResponse = () => json({ error: 'invalid_grant' }, 400)
const LIMITED: MockResponse = () => json({ retry_after: 0, global: false }, 429)
const server =
  (status: number, headers = {}): MockResponse =>
  () =>
    json({}, status, headers)

const RETRYING = { timeout: 20, retry: { minDelay: 0 }, rateLimit: {} }

describe('retries of an authorization code', () => {
  test.each<[string, MockResponse, ErrorClass]>([
    ['a broken connection', LOST, NetworkError],
    ['a timeout', HANGS, TimeoutError],
    ['500', server(500), ServerError],
    ['502', server(502), ServerError],
    ['503 without a delay', server(503), ServerError],
    ['504', server(504), ServerError],
  ])('do not happen after %s, when the code may have been used', async (_, response, type) => {
    const { client, fetch } = setUp([response], RETRYING)
    await failure(() => client.exchangeCode('the-code'), type)
    expect(fetch.sent).toHaveLength(1)
  })

  test.each<[string, MockResponse]>([
    ['a failed connection', NOT_SENT],
    ['503 with a delay', server(503, { 'retry-after': '0' })],
    ['429', LIMITED],
  ])('happen after %s, when the code was not used', async (_, response) => {
    const { client, fetch } = setUp([response, OK], RETRYING)
    await client.exchangeCode('the-code')
    expect(fetch.sent).toHaveLength(2)
  })
})

describe('retries of a request that is safe to send twice', () => {
  test.each<[string, (client: Client) => Promise<unknown>, () => Response]>([
    ['revocation', (client) => client.revokeToken('token'), () => json({})],
    [
      'the client credentials grant',
      (client) => client.clientCredentialsGrant(['identify']),
      () => tokenResponse(),
    ],
  ])('happen after every failure: %s', async (_, call, respond) => {
    const { client, fetch } = setUp([server(500), LOST, respond], RETRYING)
    await call(client)
    expect(fetch.sent).toHaveLength(3)
  })
})

describe('revocation', () => {
  test('V09: is complete after 200, also for a token that the server does not know', async () => {
    const { client, fetch } = setUp([() => json({})], RETRYING)
    expect(await client.revokeToken('unknown')).toBeUndefined()
    expect(fetch.sent).toHaveLength(1)
  })

  test('V10: is retried after 503, when the server says so', async () => {
    const { client, fetch } = setUp([server(503, { 'retry-after': '0' }), () => json({})], RETRYING)
    await client.revokeToken('token')
    expect(fetch.sent).toHaveLength(2)
  })

  test('V10: is not retried earlier, and its error names the delay', async () => {
    const { client, fetch } = setUp([server(503, { 'retry-after': '30' })], {
      ...RETRYING,
      totalTimeout: 100,
    })
    const error = await failure(() => client.revokeToken('token'), ServerError)
    expect(error.retryAfter).toBe(30)
    expect(fetch.sent).toHaveLength(1)
  })

  test('V11: is not retried after 400, whose error is typed', async () => {
    const { client, fetch } = setUp([json({ error: 'unsupported_token_type' }, 400)], RETRYING)
    const error = await failure(() => client.revokeToken('token'), OAuth2ResponseError)
    expect(error.error).toBe('unsupported_token_type')
    expect(fetch.sent).toHaveLength(1)
  })

  test('V12: is retried after a failed, a broken and a slow connection', async () => {
    const { client, fetch } = setUp([NOT_SENT, LOST, HANGS, () => json({})], RETRYING)
    await client.revokeToken('token')
    expect(fetch.sent).toHaveLength(4)
  })

  test('V12: throws if every connection breaks', async () => {
    const { client, fetch } = setUp([LOST, LOST, LOST, LOST], RETRYING)
    await failure(() => client.revokeToken('token'), NetworkError)
    expect(fetch.sent).toHaveLength(4)
  })
})

function setUpRefresh(responses: readonly MockResponse[]) {
  const events: ClientEvent[] = []
  const { client, fetch } = setUp(responses, {
    retry: { minDelay: 0 },
    rateLimit: {},
    onEvent: (event) => events.push(event),
  })
  const outcomes = () => events.flatMap((event) => (event.type === 'refresh' ? [event.outcome] : []))
  return { fetch, outcomes, refresh: (options = {}) => client.refreshToken(REFRESH_TOKEN, options) }
}

describe('a refresh whose response was lost', () => {
  test.each<[string, MockResponse]>([
    ['a broken connection', LOST],
    ['500', server(500)],
    ['502', server(502)],
    ['503 without a delay', server(503)],
    ['504', server(504)],
  ])('is retried once after %s', async (_, lost) => {
    const { fetch, outcomes, refresh } = setUpRefresh([lost, OK])
    await refresh()
    expect(fetch.sent.map(formOf)).toMatchObject([
      { refresh_token: REFRESH_TOKEN },
      { refresh_token: REFRESH_TOKEN },
    ])
    expect(outcomes()).toEqual(['refreshed'])
  })

  test.each<[string, MockResponse, ErrorClass]>([
    ['a broken connection', LOST, NetworkError],
    ['500', server(500), ServerError],
  ])('is not retried twice after %s, and throws RefreshOutcomeUnknownError', async (_, lost, cause) => {
    const { fetch, outcomes, refresh } = setUpRefresh([lost, lost, OK])
    const error = await failure(refresh, RefreshOutcomeUnknownError)
    expect(error.cause).toBeInstanceOf(cause)
    expect(fetch.sent).toHaveLength(2)
    expect(outcomes()).toEqual(['unknown'])
  })

  it('throws RefreshOutcomeUnknownError after invalid_grant, because the first attempt may have succeeded', async () => {
    const { fetch, outcomes, refresh } = setUpRefresh([LOST, REJECTED])
    const error = await failure(refresh, RefreshOutcomeUnknownError)
    expect(error.cause).toBeInstanceOf(InvalidRefreshTokenError)
    expect(fetch.sent).toHaveLength(2)
    expect(outcomes()).toEqual(['unknown'])
  })

  it('throws RefreshOutcomeUnknownError after a timeout', async () => {
    const { client, fetch } = setUp([HANGS], { timeout: 5, retry: { minDelay: 0 } })
    const error = await failure(() => client.refreshToken(REFRESH_TOKEN), RefreshOutcomeUnknownError)
    expect(error.cause).toBeInstanceOf(TimeoutError)
    expect(fetch.sent).toHaveLength(2)
  })

  it('is not retried after a response that cannot be read', async () => {
    const { fetch, outcomes, refresh } = setUpRefresh([
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
    ])
    const error = await failure(refresh, RefreshOutcomeUnknownError)
    expect(error.cause).toBeInstanceOf(UnexpectedResponseError)
    expect(fetch.sent).toHaveLength(1)
    expect(outcomes()).toEqual(['unknown'])
  })
})

describe('a refresh that the server did not process', () => {
  test.each<[string, MockResponse]>([
    ['a failed connection', NOT_SENT],
    ['503 with a delay', server(503, { 'retry-after': '0' })],
    ['429', LIMITED],
  ])('is retried like any request after %s', async (_, response) => {
    const { fetch, outcomes, refresh } = setUpRefresh([response, response, response, OK])
    await refresh()
    expect(fetch.sent).toHaveLength(4)
    expect(outcomes()).toEqual(['refreshed'])
  })

  test.each<[string, MockResponse, ErrorClass]>([
    ['a failed connection', NOT_SENT, NetworkError],
    ['503 with a delay', server(503, { 'retry-after': '0' }), ServerError],
    ['429', LIMITED, RateLimitError],
  ])('fails after five attempts with %s, with a known outcome', async (_, response, type) => {
    const { fetch, outcomes, refresh } = setUpRefresh([response])
    await failure(refresh, type)
    expect(fetch.sent).toHaveLength(5)
    expect(outcomes()).toEqual(['failed'])
  })
})

describe('503 to a refresh', () => {
  test.each<[string, MockResponse]>([
    ['in seconds', server(503, { 'retry-after': '3600' })],
    [
      'as a date',
      server(503, {
        'retry-after': new Date(NOW + 3_600_000).toUTCString(),
        date: new Date(NOW).toUTCString(),
      }),
    ],
    ['in the body', () => json({ retry_after: 3600 }, 503)],
  ])('whose delay exceeds totalTimeout shows that it was not carried out: %s', async (_, response) => {
    const { fetch, outcomes, refresh } = setUpRefresh([response])
    const error = await failure(refresh, ServerError)
    expect(error.retryAfter).toBe(3600)
    expect(fetch.sent).toHaveLength(1)
    expect(outcomes()).toEqual(['failed'])
  })

  test.each<[string, MockResponse[]]>([
    ['it has no delay', [server(503), server(503)]],
    ['an earlier response was lost', [LOST, server(503, { 'retry-after': '3600' })]],
    ['another status has the delay', [server(502, { 'retry-after': '3600' })]],
  ])('does not show it if %s', async (_, responses) => {
    const { outcomes, refresh } = setUpRefresh(responses)
    await failure(refresh, RefreshOutcomeUnknownError)
    expect(outcomes()).toEqual(['unknown'])
  })
})

describe('a refresh that is final', () => {
  test.each<[string, ErrorClass, string]>([
    ['invalid_grant', InvalidRefreshTokenError, 'rejected'],
    ['invalid_client', OAuth2ResponseError, 'failed'],
  ])('is not retried after %s', async (error, type, outcome) => {
    const { fetch, outcomes, refresh } = setUpRefresh([() => json({ error }, 400)])
    await failure(refresh, type)
    expect(fetch.sent).toHaveLength(1)
    expect(outcomes()).toEqual([outcome])
  })

  it('is not retried after the caller has aborted it, and throws the reason', async () => {
    const controller = new AbortController()
    const { fetch, refresh } = setUpRefresh([
      () => {
        controller.abort('enough')
        return new Promise<Response>(() => {})
      },
    ])
    expect(await thrown(() => refresh({ signal: controller.signal }))).toBe('enough')
    expect(fetch.sent).toHaveLength(1)
  })
})

import { describe, expect, it, test } from 'vitest'
import {
  AccessTokenExpiredError,
  DiscordOAuth2Error,
  MissingScopeError,
  NetworkError,
  RateLimitError,
  ServerError,
  TimeoutError,
  UnexpectedResponseError,
} from '../../../src/runtime/errors/index.ts'
import {
  checkExpiry,
  checkScopes,
  createTransport,
  type TransportConfig,
} from '../../../src/runtime/transport/pipeline.ts'
import type {
  BearerCredential,
  Call,
  OperationDescriptor,
  Transport,
} from '../../../src/runtime/transport/types.ts'
import { setUp, setUpToken, USER_ID } from '../../support/client.ts'
import { failure, thrown } from '../../support/failure.ts'
import { formOf, json, type RecordingFetch, recordingFetch } from '../../support/recording-fetch.ts'
import { createGate, operationOf, SEND_CONFIG } from '../../support/transport-fixtures.ts'

const MIB_8 = 8 * 1024 * 1024

describe('a call', () => {
  it('applies the timeout of the client to a body that stalls', async () => {
    const stalled = new ReadableStream({ pull: () => new Promise<void>(() => {}) })
    const { token } = setUpToken([new Response(stalled)], { timeout: 20 })
    const error = await failure(() => token.fetchIdentify(), TimeoutError)
    expect(error.timeout).toBe(20)
  })

  it('times out a fetch that ignores its signal', async () => {
    const { token } = setUpToken([() => new Promise<Response>(() => {})], { timeout: 20 })
    await failure(() => token.fetchIdentify(), TimeoutError)
  })

  test.each([
    ['an Error', new Error('The user left')],
    ['a string', 'enough'],
    ['an object', { left: true }],
    ['null', null],
    ['0', 0],
    ['an empty string', ''],
    ['false', false],
  ])("throws the caller's own reason during the request: %s", async (_, reason) => {
    const controller = new AbortController()
    const { token } = setUpToken([
      () => {
        controller.abort(reason)
        return new Promise<Response>(() => {})
      },
    ])
    expect(await thrown(() => token.fetchIdentify({ signal: controller.signal }))).toBe(reason)
  })

  test.each([
    ['an Error', new Error('The user left')],
    ['null', null],
    ['0', 0],
  ])("throws the caller's own reason before the request: %s", async (_, reason) => {
    const { token, fetch } = setUpToken()
    expect(await thrown(() => token.fetchIdentify({ signal: AbortSignal.abort(reason) }))).toBe(reason)
    expect(fetch.sent).toEqual([])
  })

  it("throws the caller's own reason before any other error", async () => {
    const { client, fetch } = setUp()
    const token = client.fromAccessToken('token', { expiresAt: new Date(0) })
    expect(await thrown(() => token.fetchIdentify({ signal: AbortSignal.abort('enough') }))).toBe('enough')
    expect(fetch.sent).toEqual([])
  })

  it('sends nothing to the token endpoint after an abort', async () => {
    const { client, fetch } = setUp()
    const signal = AbortSignal.abort('enough')
    expect(await thrown(() => client.exchangeCode('code', { signal }))).toBe('enough')
    expect(await thrown(() => client.refreshToken('token', { signal }))).toBe('enough')
    expect(await thrown(() => client.revokeToken('token', { signal }))).toBe('enough')
    expect(fetch.sent).toEqual([])
  })

  it('reads a body of 8 MiB', async () => {
    const body = JSON.stringify({ id: USER_ID }).padEnd(MIB_8, ' ')
    const { token } = setUpToken([new Response(body, { headers: { 'content-type': 'application/json' } })])
    expect(await token.fetchIdentify()).toEqual({ id: USER_ID })
  })

  it('rejects a body larger than 8 MiB, whatever its Content-Length', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024 * 1024
        controller.enqueue(new Uint8Array(1024 * 1024))
      },
    })
    const { token } = setUpToken([
      new Response(endless, { headers: { 'content-type': 'application/json', 'content-length': '2' } }),
    ])
    const error = await failure(() => token.fetchIdentify(), UnexpectedResponseError)
    expect(error.message).toContain('8388608 bytes')
    expect(sent).toBeLessThan(MIB_8 + 4 * 1024 * 1024)
  })

  it('sends a request once without retries', async () => {
    const { token, fetch } = setUpToken([() => new Response('', { status: 500 })])
    await failure(() => token.fetchIdentify(), ServerError)
    expect(fetch.sent).toHaveLength(1)
  })

  it('has the number of attempts in a RateLimitError', async () => {
    const { token } = setUpToken([json({ message: 'm', retry_after: 1, global: false }, 429)])
    expect((await failure(() => token.fetchIdentify(), RateLimitError)).attempts).toBe(1)
  })

  test.each([
    [400, 'ERR_HTTP'],
    [401, 'ERR_UNAUTHORIZED'],
    [403, 'ERR_FORBIDDEN'],
  ])('keeps class and status of a %i whose errors are nested 8000 deep', async (status, code) => {
    const body = `{"message":"m","errors":${'{"a":'.repeat(8000)}1${'}'.repeat(8000)}}`
    const { token } = setUpToken([() => new Response(body, { status })])
    expect(await thrown(() => token.fetchIdentify())).toMatchObject({ status, code })
  })

  it('throws a NetworkError if the connection breaks', async () => {
    const cause = new TypeError('fetch failed')
    const { token } = setUpToken([() => Promise.reject(cause)])
    const error = await failure(() => token.fetchIdentify(), NetworkError)
    expect(error.cause).toMatchObject({ name: 'TypeError', message: 'fetch failed' })
    expect(error.operation).toBe('GET /users/@me')
  })

  test.each<[string, () => Response]>([
    ['an error response of the platform', () => Response.error()],
    [
      'a status that no Response can be constructed with',
      () => Object.defineProperties(new Response('{}'), { status: { value: 999 }, ok: { value: false } }),
    ],
  ])('throws a DiscordOAuth2Error for %s', async (_, respond) => {
    const { token } = setUpToken([() => respond()])
    expect(await thrown(() => token.fetchIdentify())).toBeInstanceOf(DiscordOAuth2Error)
  })

  it('hides the text of incomplete JSON, which a SyntaxError would quote', async () => {
    const { token } = setUpToken([
      new Response('{"email":"SENTINEL', { headers: { 'content-type': 'application/json' } }),
    ])
    const error = await failure(() => token.fetchIdentify(), UnexpectedResponseError)
    expect(error).toMatchObject({ status: 200, contentType: 'application/json' })
    expect(error.cause).toBeUndefined()
    expect(error.stack).not.toContain('SENTINEL')
  })

  it('succeeds after a failed call', async () => {
    const { token } = setUpToken([() => Promise.reject(new Error('x')), json({ id: USER_ID })])
    await failure(() => token.fetchIdentify(), NetworkError)
    expect(await token.fetchIdentify()).toEqual({ id: USER_ID })
  })

  it('does not mix up concurrent calls', async () => {
    const { token } = setUpToken([({ headers }) => json({ id: headers.get('x-number') }, 200)])
    const numbers = Array.from({ length: 20 }, (_, index) => String(index))
    const users = await Promise.all(
      numbers.map((number) => token.fetchIdentify({ headers: { 'X-Number': number } })),
    )
    expect(users.map(({ id }) => id)).toEqual(numbers)
  })
})

/** Creates a transport that applies no rate limits. */
function transportOf(fetch: RecordingFetch, changes: Partial<TransportConfig> = {}): Transport {
  return createTransport({
    baseUrl: 'https://proxy.example/api',
    issuer: 'https://issuer.example',
    headers: { 'X-A': 'a' },
    fetch,
    ...SEND_CONFIG,
    now: () => 0,
    secrets: [],
    ...changes,
  })
}

describe('createTransport', () => {
  const operation = operationOf('POST', '/a/{name}', {
    credentials: ['none'],
    statuses: [200, 400],
    texts: ['name'],
  })
  const path = { name: 'b' }

  async function sentBy(
    changes: Partial<OperationDescriptor>,
    call: Partial<Call> = {},
  ): Promise<RecordingFetch> {
    const fetch = recordingFetch(() => json({}))
    await transportOf(fetch).call(
      { ...operation, ...changes },
      { credential: { kind: 'none' }, path, ...call },
    )
    return fetch
  }

  it('sends operations of the API to the base URL', async () => {
    expect((await sentBy({})).only().url).toBe('https://proxy.example/api/a/b')
  })

  it('sends operations of another server to the issuer', async () => {
    const fetch = await sentBy({ server: 'https://other.example/v1' })
    expect(fetch.only().url).toBe('https://issuer.example/a/b')
  })

  test.each([
    ['a/b', 'a%2Fb'],
    ['..%2f', '..%252f'],
    ['a?b#c', 'a%3Fb%23c'],
    ['$&', '%24%26'],
    ['a b', 'a%20b'],
  ])('escapes the path parameter %j', async (name, escaped) => {
    expect((await sentBy({}, { path: { name } })).only().url).toBe(`https://proxy.example/api/a/${escaped}`)
  })

  it('sends JSON with its content type', async () => {
    const sent = (await sentBy({}, { body: { a: undefined, b: null, c: false } })).only()
    expect(sent.body).toBe('{"b":null,"c":false}')
    expect(sent.headers.get('content-type')).toBe('application/json')
  })

  it('sends a form with its content type and without undefined values', async () => {
    const contentType = 'application/x-www-form-urlencoded'
    const sent = (
      await sentBy({ contentTypes: [contentType] }, { body: { a: undefined, b: 'x y&z', c: '' } })
    ).only()
    expect(formOf(sent)).toEqual({ b: 'x y&z', c: '' })
    expect(sent.headers.get('content-type')).toContain(contentType)
  })

  it('sends no body without one', async () => {
    const sent = (await sentBy({})).only()
    expect(sent.body).toBe('')
    expect(sent.headers.has('content-type')).toBe(false)
  })

  it('sends no credential without one', async () => {
    const sent = (await sentBy({})).only()
    expect(sent.headers.has('authorization')).toBe(false)
    expect(sent.headers.get('x-a')).toBe('a')
  })
})

function token(changes: Partial<BearerCredential> = {}): BearerCredential {
  return {
    kind: 'bearer',
    accessToken: 'the-token',
    scopes: null,
    expiresAt: null,
    refreshable: false,
    ...changes,
  }
}

describe('the result of a call', () => {
  const operation = operationOf('GET', '/a', { statuses: [200, 400, 429] })
  const credential = token()

  it('is ok and described for a success', async () => {
    const result = await transportOf(recordingFetch(json({ a: 1 }))).call(operation, { credential })
    expect(result).toMatchObject({ ok: true, described: true, response: { kind: 'success', body: { a: 1 } } })
  })

  test.each([
    [400, {}, true],
    [400, 'text', false],
    [418, {}, false],
    [429, { retry_after: 1 }, true],
    [429, { error: 'limited' }, false],
  ])('is not ok for %i with the body %j, and described: %s', async (status, body, described) => {
    const result = await transportOf(recordingFetch(json(body, status))).call(operation, { credential })
    expect(result).toMatchObject({ ok: false, described, response: { status, body } })
  })

  it('is not described for a 429 while the client applies rate limits', async () => {
    const { gate, clock } = createGate()
    const fetch = recordingFetch(json({ retry_after: 1 }, 429))
    const result = await transportOf(fetch, { gate, clock }).call(operation, { credential })
    expect(result).toMatchObject({ ok: false, described: false, response: { kind: 'rateLimit' } })
  })

  test.each<[string, Partial<Call>]>([
    ['a method', {}],
    ['fetch', { http: { url: 'https://proxy.example/api/a', headers: {}, body: null } }],
  ])('does not exist for a response that cannot be used, for %s', async (_, call) => {
    const tooLarge = () => new Response('x'.repeat(MIB_8 + 1))
    const transport = transportOf(recordingFetch(tooLarge))
    const error = await failure(
      () => transport.call(operation, { credential, ...call }),
      UnexpectedResponseError,
    )
    expect(error.message).toContain('the body is larger than 8388608 bytes')
  })

  it('creates the error of its response, without the secrets of call and client', async () => {
    const fetch = recordingFetch(json({ message: 'CLIENT-SECRET TOKEN-SECRET' }, 400))
    const transport = transportOf(fetch, { secrets: ['CLIENT-SECRET'] })
    const result = await transport.call(operation, { credential: token({ accessToken: 'TOKEN-SECRET' }) })
    expect(result.toError()).toMatchObject({ status: 400, operation: 'GET /a' })
    expect(result.toError().message).toContain('[redacted] [redacted]')
  })

  it('creates the error of a success with a problem', async () => {
    const fetch = recordingFetch(json({}))
    const result = await transportOf(fetch).call(operation, { credential })
    const error = result.toError('the id is missing')
    expect(error).toBeInstanceOf(UnexpectedResponseError)
    expect(error).toMatchObject({ status: 200, contentType: 'application/json' })
    expect(error.message).toContain('the id is missing')
  })
})

describe('a response that names the user of the token', () => {
  const bodies: Readonly<Record<string, unknown>> = {
    '/users/@me': { id: USER_ID },
    '/oauth2/userinfo': { sub: USER_ID },
    '/oauth2/@me': { user: { id: USER_ID } },
  }
  const http = { url: 'https://proxy.example/api/users/@me', headers: {}, body: null }

  /** Calls an operation and returns the users that its token was linked to. */
  async function linkedBy(path: string, body: unknown, call: Partial<Call> = {}, status = 200) {
    const { gate, clock } = createGate()
    const linked: string[][] = []
    gate.limiter.linkUser = (name, readUser) => {
      const user = readUser()
      if (user !== undefined) linked.push([name, user])
    }
    const operation = operationOf('GET', path)
    const transport = transportOf(recordingFetch(json(body, status)), { gate, clock })
    await transport.call(operation, { credential: token(), ...call })
    return linked
  }

  test.each(Object.entries(bodies))('links them for GET %s', async (path, body) => {
    expect(await linkedBy(path, body)).toEqual([['the-token', USER_ID]])
  })

  test.each(Object.entries(bodies))('links them for fetch of %s', async (path, body) => {
    expect(await linkedBy(path, body, { http })).toEqual([['the-token', USER_ID]])
  })

  test.each<[string, string, unknown, Partial<Call>, number]>([
    ['another operation', '/users/@me/guilds', { id: USER_ID }, {}, 200],
    ['a response without a user', '/oauth2/@me', { application: { id: USER_ID } }, {}, 200],
    ['an id that is not text', '/users/@me', { id: 7 }, {}, 200],
    ['a body of fetch that is not an object', '/users/@me', 'text', { http }, 200],
    ['an error response', '/users/@me', { id: USER_ID }, {}, 404],
    ['a bot', '/users/@me', { id: USER_ID }, { credential: { kind: 'bot', botToken: 'b' } }, 200],
  ])('links nothing for %s', async (_, path, body, call, status) => {
    expect(await linkedBy(path, body, call, status)).toEqual([])
  })
})

describe('the scopes of a token', () => {
  const grant = (...scopes: string[]) => ({
    accessToken: 't',
    refreshToken: null,
    expiresAt: null,
    scopes,
    idToken: null,
  })

  it.each(['sdk.social_layer', 'sdk.social_layer_presence'])(
    'include those that %s implies',
    async (scope) => {
      const { client, fetch } = setUp([json({ id: USER_ID })])
      await client.fromRecord(grant(scope)).fetchIdentify()
      expect(fetch.sent).toHaveLength(1)
    },
  )

  it.each(['bot', 'constructor', 'identify.premium'])('do not include others for %s', async (scope) => {
    const { client, fetch } = setUp()
    await failure(() => client.fromRecord(grant(scope)).fetchIdentify(), MissingScopeError)
    expect(fetch.sent).toEqual([])
  })

  it('are not checked for one call that says so', async () => {
    const { client, fetch } = setUp([json({ id: USER_ID }), json([]), json({}, 201)], { botToken: 'bot' })
    const token = client.fromRecord(grant('email'))
    await token.fetchIdentify({ checkScopes: false })
    await token.api.GET('/users/@me/guilds', { checkScopes: false })
    await token.joinGuild('80351110224678912', { userId: USER_ID, checkScopes: false })
    expect(fetch.sent).toHaveLength(3)
    await failure(() => token.fetchIdentify(), MissingScopeError)
    await failure(() => token.fetchIdentify({ checkScopes: true }), MissingScopeError)
    expect(fetch.sent).toHaveLength(3)
  })

  it('are reported before the expiry, because a refresh does not add scopes', async () => {
    const { client, fetch } = setUp()
    const token = client.fromRecord({ ...grant('email'), expiresAt: Date.UTC(2020, 0) })
    await failure(() => token.fetchConnections(), MissingScopeError)
    expect(fetch.sent).toEqual([])
  })

  it('are not checked instead of the expiry', async () => {
    const { client, fetch } = setUp()
    const token = client.fromRecord({ ...grant('email'), expiresAt: Date.UTC(2020, 0) })
    await failure(() => token.fetchIdentify({ checkScopes: false }), AccessTokenExpiredError)
    expect(fetch.sent).toEqual([])
  })
})

describe('checkScopes', () => {
  test.each<[string, readonly string[] | null, readonly (readonly string[])[]]>([
    ['the required scope', ['identify'], [['identify']]],
    ['more than the required scope', ['guilds', 'identify'], [['identify']]],
    ['both required scopes', ['a', 'b'], [['a', 'b']]],
    ['the first alternative', ['a'], [['a'], ['b']]],
    ['the second alternative', ['b'], [['a'], ['b']]],
    ['no scope if any token is accepted', [], [[]]],
    ['no scope if the operation has no alternatives', [], []],
    ['unknown scopes', null, [['identify']]],
  ])('accepts a token with %s', (_, scopes, alternatives) => {
    expect(checkScopes(token({ scopes }), alternatives)).toBeUndefined()
  })

  test.each<[string, readonly string[], readonly (readonly string[])[], readonly string[]]>([
    ['no scope', [], [['identify']], ['identify']],
    ['another scope', ['guilds'], [['identify']], ['identify']],
    ['one of two required scopes', ['a'], [['a', 'b']], ['b']],
    ['a scope with the same beginning', ['identify.premium'], [['identify']], ['identify']],
    [
      'neither alternative, and names the one with fewer missing scopes',
      ['a'],
      [
        ['c', 'd'],
        ['a', 'b'],
      ],
      ['b'],
    ],
  ])('rejects a token with %s', (_, scopes, alternatives, missing) => {
    expect(checkScopes(token({ scopes }), alternatives)).toEqual({
      kind: 'missingScope',
      missing,
      granted: scopes,
    })
  })
})

describe('checkExpiry', () => {
  test.each([
    ['in the future', 100, 99],
    ['unknown', null, Number.MAX_SAFE_INTEGER],
  ])('accepts a token whose expiry is %s', (_, expiresAt, now) => {
    expect(checkExpiry(token({ expiresAt }), now)).toBeUndefined()
  })

  test.each([
    ['now', 100, 100],
    ['in the past', 100, 101],
    ['in 1970', 0, 1],
  ])('rejects a token whose expiry is %s', (_, expiresAt, now) => {
    expect(checkExpiry(token({ expiresAt, refreshable: true }), now)).toEqual({
      kind: 'expired',
      expiresAt,
      refreshable: true,
    })
  })
})

import { describe, expect, it, test, vi } from 'vitest'
import { OPERATIONS } from '../../../src/generated/operations.ts'
import { expectSuccess, findOperation, getOperation, toResponse } from '../../../src/runtime/api/call.ts'
import { readOptions } from '../../../src/runtime/config.ts'
import {
  AccessTokenExpiredError,
  HTTPError,
  InvalidArgumentError,
  IpBannedError,
  MissingBotTokenError,
  MissingScopeError,
  NetworkError,
  NotFoundError,
  ServerError,
  TimeoutError,
  UnexpectedResponseError,
} from '../../../src/runtime/errors/index.ts'
import type { ApiResult, HttpMethod, Transport } from '../../../src/runtime/transport/types.ts'
import {
  ACCESS_TOKEN,
  BOT_TOKEN,
  CLIENT_ID,
  GUILD_ID,
  NOW,
  SCOPES,
  setUp,
  setUpToken,
  USER_ID,
} from '../../support/client.ts'
import { type ErrorClass, failure, thrown } from '../../support/failure.ts'
import { json } from '../../support/recording-fetch.ts'
import { type rawResponse, requestOf, responseTo } from '../../support/transport-fixtures.ts'
import { untyped } from '../../support/untyped-api.ts'

const MEMBER = '/users/@me/guilds/{guild_id}/member'
const path = { guild_id: GUILD_ID }

describe('token.api', () => {
  it('returns status, data and response of a 2xx response', async () => {
    const { token } = setUpToken([json({ id: USER_ID }, 200, { 'x-ratelimit-remaining': '4' })])
    const result = await token.api.GET('/users/@me')
    expect(result.status).toBe(200)
    expect(result.data).toEqual({ id: USER_ID })
    expect(result).not.toHaveProperty('error')
    expect(result.response).toBeInstanceOf(Response)
    expect(result.response.status).toBe(200)
    expect(result.response.headers.get('x-ratelimit-remaining')).toBe('4')
  })

  it('returns a response whose body can be read although data was read from it', async () => {
    const { token } = setUpToken([() => json({ id: USER_ID, username: 'é' })])
    const result = await token.api.GET('/users/@me')
    expect(result.data).toEqual({ id: USER_ID, username: 'é' })
    expect(await result.response.json()).toEqual(result.data)
    expect(await result.response.text()).toBe(`{"id":"${USER_ID}","username":"é"}`)
  })

  test.each([400, 401, 403, 404])('returns a response whose body can be read for %i', async (status) => {
    const body = { message: 'Why', code: 10004 }
    const { token } = setUpToken([json(body, status)])
    const { response } = await token.api.GET(MEMBER, { params: { path } })
    expect(response).toMatchObject({ status, ok: false })
    expect(await response.json()).toEqual(body)
  })

  test.each([400, 401, 403, 404])(
    'returns %i, which the description knows, rather than throwing',
    async (status) => {
      const body = { message: 'Why', code: 10004 }
      const { token } = setUpToken([json(body, status)])
      const result = await token.api.GET(MEMBER, { params: { path } })
      expect(result).toMatchObject({ status, error: body })
      expect(result).not.toHaveProperty('data')
    },
  )

  it('returns 429 of the API', async () => {
    const body = { message: 'Slow down', retry_after: 0.5, global: false }
    const { token } = setUpToken([json(body, 429, { 'retry-after': '1' })])
    const result = await token.api.GET('/users/@me')
    expect(result).toMatchObject({ status: 429, error: body })
    expect(result.response.headers.get('retry-after')).toBe('1')
  })

  it('returns 204 without data', async () => {
    const { token } = setUpToken([new Response(null, { status: 204 })])
    const result = await token.api.DELETE('/users/@me/applications/{application_id}/role-connection', {
      params: { path: { application_id: CLIENT_ID } },
    })
    expect(result.status).toBe(204)
    expect(result.data).toBeUndefined()
    expect(result.response.status).toBe(204)
    expect(result.response.body).toBeNull()
  })

  it('sends query, path, body and headers', async () => {
    const { token, fetch } = setUpToken([json([]), json({})])
    await token.api.GET('/users/@me/guilds', {
      params: { query: { limit: 5, with_counts: false } },
      headers: { 'Accept-Language': 'de' },
    })
    await token.api.PUT('/users/@me/applications/{application_id}/role-connection', {
      params: { path: { application_id: CLIENT_ID } },
      body: { platform_name: null },
    })
    const [first, second] = fetch.sent
    expect(first?.url).toBe('https://discord.com/api/v10/users/@me/guilds?limit=5&with_counts=false')
    expect(first?.headers.get('accept-language')).toBe('de')
    expect(first?.headers.get('authorization')).toBe(`Bearer ${ACCESS_TOKEN}`)
    expect(second?.method).toBe('PUT')
    expect(second?.url).toBe(
      `https://discord.com/api/v10/users/@me/applications/${CLIENT_ID}/role-connection`,
    )
    expect(second?.body).toBe('{"platform_name":null}')
  })

  it('encodes the values of a query', async () => {
    const { token, fetch } = setUpToken([json([])])
    await token.api.GET('/users/@me/guilds', { params: { query: { before: '1&limit=200#' } } })
    expect(new URL(fetch.only().url).searchParams.get('before')).toBe('1&limit=200#')
  })

  const UNUSABLE: readonly [string, () => Response, ErrorClass][] = [
    ['401 with HTML', () => new Response('<html>', { status: 401 }), HTTPError],
    ['403 with HTML', () => new Response('<html>', { status: 403 }), HTTPError],
    ['403 with a JSON string', () => json('no', 403), HTTPError],
    ['403 of Cloudflare', () => json({ cloudflare_error: true, error_code: 1020 }, 403), HTTPError],
    ['404 without a body', () => new Response(null, { status: 404 }), NotFoundError],
    ['400 with truncated JSON', () => new Response('{"code"', { status: 400 }), HTTPError],
    ['429 of the edge', () => new Response('<html>', { status: 429 }), IpBannedError],
    ['429 of the edge with JSON', () => json({ error: 'rate limited' }, 429), IpBannedError],
    ['418, which the description does not know', () => json({ message: 'I am a teapot' }, 418), HTTPError],
    ['500, which the description does not know', () => json({ message: 'Oops', code: 0 }, 500), ServerError],
    [
      '200 with HTML',
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      UnexpectedResponseError,
    ],
    ['200 with null', () => json(null), UnexpectedResponseError],
    ['200 with a JSON string', () => json('yes'), UnexpectedResponseError],
    ['202, which the description does not know', () => json({}, 202), UnexpectedResponseError],
    ['302', () => new Response(null, { status: 302, headers: { location: '/' } }), UnexpectedResponseError],
  ]
  test.each(UNUSABLE)('throws on %s', async (_, respond, type) => {
    const { token } = setUpToken([() => respond()])
    await failure(() => token.api.GET(MEMBER, { params: { path } }), type)
  })

  it('throws on a network failure', async () => {
    const { token } = setUpToken([() => Promise.reject(new TypeError('fetch failed'))])
    await failure(() => token.api.GET('/users/@me'), NetworkError)
  })

  it('throws on a timeout', async () => {
    const { token } = setUpToken([() => new Promise<Response>(() => {})], { timeout: 20 })
    await failure(() => token.api.GET('/users/@me'), TimeoutError)
  })

  it('throws the reason of an aborted signal, and sends nothing', async () => {
    const { token, fetch } = setUpToken()
    const reason = new Error('The user left')
    const signal = AbortSignal.abort(reason)
    expect(await thrown(() => token.api.GET('/users/@me', { signal }))).toBe(reason)
    expect(fetch.sent).toEqual([])
  })

  it('throws on a missing scope, and sends nothing', async () => {
    const { client, fetch } = setUp()
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: ['identify'] })
    const error = await failure(() => untyped(token.api).GET('/users/@me/connections'), MissingScopeError)
    expect(error).toMatchObject({ operation: 'GET /users/@me/connections', missing: ['connections'] })
    expect(fetch.sent).toEqual([])
  })

  it('throws on an expired token, and sends nothing', async () => {
    const { client, fetch } = setUp()
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: SCOPES, expiresAt: new Date(NOW) })
    await failure(() => token.api.GET('/oauth2/@me'), AccessTokenExpiredError)
    expect(fetch.sent).toEqual([])
  })

  it('checks no scope for an operation that accepts any token', async () => {
    const { client, fetch } = setUp([json({})])
    await client.fromAccessToken(ACCESS_TOKEN, { scopes: ['email'] }).api.GET('/oauth2/@me')
    expect(fetch.sent).toHaveLength(1)
  })

  it('throws on a body that JSON cannot represent, and sends nothing', async () => {
    const { token, fetch } = setUpToken()
    const options = { params: { path: { application_id: CLIENT_ID } }, body: { metadata: { wins: 1n } } }
    const put = () =>
      untyped(token.api).PUT('/users/@me/applications/{application_id}/role-connection', options)
    expect((await failure(put, InvalidArgumentError)).field).toBe('body')
    expect(fetch.sent).toEqual([])
  })

  const table = Object.keys(OPERATIONS).flatMap((key) => {
    const [method = '', path = ''] = key.split(' ')
    return findOperation(OPERATIONS, method, path) ?? []
  })

  test.each(table.filter(({ credentials }) => credentials.includes('bearer')))(
    'calls $method $path',
    async ({ method, path, statuses, noContent }) => {
      const status = statuses.find((one) => one < 300) ?? 200
      const hasContent = !noContent.includes(status)
      const { client, fetch } = setUp([
        () => (hasContent ? json({}, status) : new Response(null, { status })),
      ])
      const token = client.fromAccessToken(ACCESS_TOKEN)
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, GUILD_ID])
      const params = { path: Object.fromEntries(names) }
      expect(await untyped(token.api)[method as HttpMethod](path, { params })).toMatchObject({ status })
      expect(fetch.only().method).toBe(method)
      expect(fetch.only().url).not.toMatch(/[{}]/)
    },
  )

  test.each(table.filter(({ credentials }) => !credentials.includes('bearer')))(
    'does not call $method $path',
    async ({ method, path, key }) => {
      const { token, fetch } = setUpToken()
      const error = await failure(() => untyped(token.api)[method as HttpMethod](path), InvalidArgumentError)
      expect(error.message).toBe(`path must accept an access token, and ${key} does not`)
      expect(fetch.sent).toEqual([])
    },
  )
})

describe('client.api', () => {
  const METADATA = '/applications/{application_id}/role-connections/metadata'
  const params = { path: { application_id: CLIENT_ID } }

  it('acts as the bot', async () => {
    const { client, fetch } = setUp([json([])], { botToken: BOT_TOKEN })
    const result = await client.api.GET(METADATA, { params })
    expect(result).toMatchObject({ status: 200, data: [] })
    expect(fetch.only().headers.get('authorization')).toBe(`Bot ${BOT_TOKEN}`)
  })

  it('returns an error response that the description knows rather than throwing', async () => {
    const { client } = setUp([json({ message: 'Missing Access', code: 50001 }, 403)], { botToken: BOT_TOKEN })
    const result = await client.api.GET(METADATA, { params })
    expect(result).toMatchObject({ status: 403, error: { code: 50001 } })
  })

  it('calls operations that a user may call too as the bot, and checks no scope', async () => {
    const { client, fetch } = setUp([json({})], { botToken: BOT_TOKEN })
    await client.api.GET('/users/@me')
    expect(fetch.only().headers.get('authorization')).toBe(`Bot ${BOT_TOKEN}`)
  })

  it("sends a user's token in the body", async () => {
    const { client, fetch } = setUp([json({}, 201)], { botToken: BOT_TOKEN })
    const result = await client.api.PUT('/guilds/{guild_id}/members/{user_id}', {
      params: { path: { guild_id: GUILD_ID, user_id: USER_ID } },
      body: { access_token: ACCESS_TOKEN, mute: false },
    })
    expect(result.status).toBe(201)
    expect(JSON.parse(fetch.only().body)).toEqual({ access_token: ACCESS_TOKEN, mute: false })
  })

  it('returns 204 for a user who is a member already', async () => {
    const { client } = setUp([new Response(null, { status: 204 })], { botToken: BOT_TOKEN })
    const result = await client.api.PUT('/guilds/{guild_id}/members/{user_id}', {
      params: { path: { guild_id: GUILD_ID, user_id: USER_ID } },
      body: { access_token: ACCESS_TOKEN },
    })
    expect(result.status).toBe(204)
    expect(result.data).toBeUndefined()
  })

  it('throws without a bot token, and sends nothing', async () => {
    const { client, fetch } = setUp()
    const error = await failure(() => client.api.GET(METADATA, { params }), MissingBotTokenError)
    expect(error.operation).toBe('GET /applications/{application_id}/role-connections/metadata')
    expect(fetch.sent).toEqual([])
  })

  test.each(['', '.', '..', 'abc'])('throws on the application id %j, and sends nothing', async (id) => {
    const { client, fetch } = setUp([], { botToken: BOT_TOKEN })
    const call = () => client.api.GET(METADATA, { params: { path: { application_id: id } } })
    expect((await failure(call, InvalidArgumentError)).field).toBe('application_id')
    expect(fetch.sent).toEqual([])
  })
})

const responseError = new Error('The response is an error')

function createTransport(changes: Partial<ApiResult>): Transport & { readonly called: string[] } {
  const called: string[] = []
  const result: ApiResult = {
    response: responseTo(requestOf(), 200, { id: '1' }),
    ok: true,
    described: true,
    toError: () => responseError,
    ...changes,
  }
  return {
    called,
    async call(operation) {
      called.push(operation.key)
      return result
    },
    replaceToken() {},
  }
}

const call = { credential: { kind: 'none' } } as const
const config = readOptions({ clientId: '1' })

describe('expectSuccess', () => {
  it('returns the body of a 2xx response', async () => {
    const transport = createTransport({})
    expect(await expectSuccess({ config, transport }, 'GET', '/users/@me', call)).toEqual({ id: '1' })
    expect(transport.called).toEqual(['GET /users/@me'])
  })

  it('throws the error of any other response', async () => {
    const transport = createTransport({ ok: false })
    expect(await thrown(() => expectSuccess({ config, transport }, 'GET', '/users/@me', call))).toBe(
      responseError,
    )
  })

  it('throws for an operation that the description does not know', async () => {
    const transport = createTransport({})
    const error = await thrown(() =>
      expectSuccess({ config, transport }, 'GET', '/users/@you' as never, call),
    )
    expect(error).toMatchObject({ message: 'The description has no method for GET /users/@you' })
    expect(transport.called).toEqual([])
  })
})

describe('toResponse', () => {
  const resultOf = (...response: Parameters<typeof rawResponse>): ApiResult => ({
    response: responseTo(requestOf(), ...response),
    ok: true,
    described: true,
    toError: () => responseError,
  })

  it('has the bytes of all chunks, even if they are not UTF-8', async () => {
    const result = resultOf(200, {})
    const chunks = [Uint8Array.from([0xff]), Uint8Array.from([]), Uint8Array.from([0xc3, 0])]
    const response = toResponse({ ...result, response: { ...result.response, chunks } })
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(Uint8Array.from([0xff, 0xc3, 0]))
  })

  it('needs no streams, which React Native lacks', async () => {
    vi.stubGlobal('ReadableStream', undefined)
    vi.stubGlobal(
      'Response',
      class {
        readonly body: unknown
        constructor(body: unknown) {
          this.body = body
        }
      },
    )
    const result = resultOf(200, {})
    const chunks = [Uint8Array.from([1]), Uint8Array.from([2, 3])]
    try {
      const { body } = toResponse({ ...result, response: { ...result.response, chunks } })
      expect(body).toEqual(Uint8Array.from([1, 2, 3]))
    } finally {
      vi.unstubAllGlobals()
    }
  })

  it('can be called again after the body was read', async () => {
    const result = resultOf(403, { code: 7 })
    expect(await toResponse(result).json()).toEqual({ code: 7 })
    expect(await toResponse(result).json()).toEqual({ code: 7 })
  })

  it('keeps all headers of a body that was not decoded', async () => {
    const headers = { 'content-length': '2', 'content-type': 'application/json' }
    const response = toResponse(resultOf(200, {}, headers))
    expect(Object.fromEntries(response.headers)).toEqual(headers)
    expect(await response.text()).toBe('{}')
  })

  it('removes the length of a body that was not kept', () => {
    expect([...toResponse(resultOf(404, undefined, { 'content-length': '9', 'x-a': 'b' })).headers]).toEqual([
      ['x-a', 'b'],
    ])
  })

  it('removes the headers about the transferred form of a body that was decoded', () => {
    const headers = { 'content-length': '3', 'content-encoding': 'gzip', 'content-type': 'a/b', 'x-a': 'b' }
    const result = resultOf(200, {}, headers)
    expect([...toResponse(result).headers]).toEqual([
      ['content-type', 'a/b'],
      ['x-a', 'b'],
    ])
    expect(result.response.headers.get('content-length')).toBe('3')
  })

  test.each([200, 404])('has no body for %i without one', (status) => {
    expect(toResponse(resultOf(status)).body).toBeNull()
  })

  test.each([204, 205, 304])('has no body for %i, even if one was received', (status) => {
    const response = toResponse(resultOf(status, {}))
    expect(response.status).toBe(status)
    expect(response.body).toBeNull()
  })
})

describe('findOperation', () => {
  test.each(Object.entries(OPERATIONS))('finds %s by method and path template', (key, row) => {
    const [method = '', path = ''] = key.split(' ')
    expect(findOperation(OPERATIONS, method, path)).toMatchObject({
      ...row,
      noContent: expect.anything(),
      key,
      method,
      path,
    })
  })

  test.each([
    ['GET', '/users/@you'],
    ['POST', '/users/@me'],
    ['get', '/users/@me'],
    ['GET', '/users/@me/'],
    ['GET', ''],
  ])('does not find %s %j', (method, path) => {
    expect(findOperation(OPERATIONS, method, path)).toBeUndefined()
  })

  it('fills in the defaults of absent fields', () => {
    expect(findOperation(OPERATIONS, 'GET', '/users/@me')).toEqual({
      key: 'GET /users/@me',
      isDescribed: true,
      method: 'GET',
      path: '/users/@me',
      server: 'https://discord.com/api/v10',
      credentials: ['bearer', 'bot'],
      scopes: [['identify']],
      bodyToken: undefined,
      contentTypes: ['application/json'],
      statuses: [200, 401, 403, 429],
      noContent: [204],
      texts: [],
      secrets: [],
      commaSeparated: [],
    })
  })

  it('creates each descriptor once', () => {
    const find = () => findOperation(OPERATIONS, 'GET', '/users/@me')
    expect(find()).toBe(find())
  })
})

describe('getOperation', () => {
  it('throws for an operation that no method uses', () => {
    expect(getOperation('GET', '/users/@me').key).toBe('GET /users/@me')
    expect(() => getOperation('GET', '/users/@you')).toThrow(
      'The description has no method for GET /users/@you',
    )
  })
})

describe('the table of operations', () => {
  /** Ids that are not snowflakes. */
  const OTHER_IDS = ['instance_id', 'provider_issued_user_id']

  it('lists every path parameter that is not an id as text', () => {
    for (const [key, row] of Object.entries(OPERATIONS)) {
      const names = [...key.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
      const isText = (name: string) => !/_id(_\d)?$/.test(name) || OTHER_IDS.includes(name)
      const texts = names.filter(isText)
      expect('texts' in row ? row.texts : []).toEqual(texts)
    }
  })
})

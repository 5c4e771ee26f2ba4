import { defaultPathSerializer, type Middleware } from 'openapi-fetch'
import { describe, expect, it, test } from 'vitest'
import { PartialAccessToken, type paths } from '../../../src/index.ts'
import { createFetchClient, type FetchClientOptions } from '../../../src/openapi-fetch/index.ts'
import {
  InvalidArgumentError,
  MissingScopeError,
  NetworkError,
  RateLimitError,
} from '../../../src/runtime/errors/index.ts'
import { ACCESS_TOKEN, BOT_TOKEN, GUILD_ID, setUp, setUpToken, USER_ID } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'
import { json, recordingFetch } from '../../support/recording-fetch.ts'
import { TokenFixture, watch } from '../../support/token-fixture.ts'

const API = 'https://discord.com/api/v10'
const MEMBER = '/users/@me/guilds/{guild_id}/member'

describe('createFetchClient', () => {
  it('sends the access token of a token', async () => {
    const { token, fetch } = setUpToken([json({ id: USER_ID })])
    const { data, error, response } = await createFetchClient(token).GET('/users/@me')
    expect(data).toEqual({ id: USER_ID })
    expect(error).toBeUndefined()
    expect(response.status).toBe(200)
    expect(fetch.only().url).toBe(`${API}/users/@me`)
    expect(fetch.only().headers.get('authorization')).toBe(`Bearer ${ACCESS_TOKEN}`)
  })

  it('sends the bot token of a client', async () => {
    const { client, fetch } = setUp([json([])], { botToken: BOT_TOKEN })
    const path = { application_id: '1' }
    const { data } = await createFetchClient(client).GET(
      '/applications/{application_id}/role-connections/metadata',
      { params: { path } },
    )
    expect(data).toEqual([])
    expect(fetch.only().url).toBe(`${API}/applications/1/role-connections/metadata`)
    expect(fetch.only().headers.get('authorization')).toBe(`Bot ${BOT_TOKEN}`)
  })

  it('uses the base URL of the client', async () => {
    const { token, fetch } = setUpToken([json({})], { baseUrl: 'https://proxy.example/api/' })
    await createFetchClient(token).GET('/users/@me')
    expect(fetch.only().url).toBe('https://proxy.example/api/users/@me')
  })

  it('fills in parameters, and sends the body', async () => {
    const { token, fetch } = setUpToken([() => json({})])
    const client = createFetchClient(token)
    await client.GET('/users/@me/guilds', { params: { query: { limit: 5, with_counts: true } } })
    await client.PUT('/users/@me/applications/{application_id}/role-connection', {
      params: { path: { application_id: '1' } },
      body: { platform_name: 'a' },
    })
    const [first, second] = fetch.sent
    expect(first?.url).toBe(`${API}/users/@me/guilds?limit=5&with_counts=true`)
    expect(second?.url).toBe(`${API}/users/@me/applications/1/role-connection`)
    expect(second?.body).toBe('{"platform_name":"a"}')
    expect(second?.headers.get('content-type')).toBe('application/json')
  })

  it('returns an error response, and throws without a response', async () => {
    const { token } = setUpToken([
      json({ message: 'm', code: 0 }, 403),
      () => Promise.reject(new TypeError('fetch failed')),
    ])
    const client = createFetchClient(token)
    const { data, error, response } = await client.GET('/users/@me')
    expect([data, error, response.status]).toEqual([undefined, { message: 'm', code: 0 }, 403])
    await failure(() => client.GET('/users/@me'), NetworkError)
  })

  it('checks scopes before a request is sent', async () => {
    const { client, fetch } = setUp()
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: ['identify'] })
    await failure(() => createFetchClient(token).GET('/users/@me/connections'), MissingScopeError)
    expect(fetch.sent).toEqual([])
  })

  it('passes the signal of a call on', async () => {
    const { token, fetch } = setUpToken()
    const signal = AbortSignal.abort('enough')
    const client = createFetchClient(token)
    expect(await client.GET('/users/@me', { signal }).catch((reason) => reason)).toBe('enough')
    expect(fetch.sent).toEqual([])
  })

  it.each<[string, (signal: AbortSignal) => FetchClientOptions, (signal: AbortSignal) => Middleware]>([
    ['an option', (signal) => ({ signal }), () => ({ onRequest: () => undefined })],
    [
      'a request of middleware',
      () => ({}),
      (signal) => ({ onRequest: ({ request }) => new Request(request, { signal }) }),
    ],
  ])('aborts a request in flight by the signal of %s', async (_name, createOptions, createMiddleware) => {
    const controller = new AbortController()
    const { token, fetch } = setUpToken([
      ({ init }) =>
        new Promise((_resolve, reject) => {
          init.signal?.addEventListener('abort', () => reject(init.signal?.reason))
          controller.abort('enough')
        }),
    ])
    const client = createFetchClient(token, createOptions(controller.signal))
    client.use(createMiddleware(controller.signal))
    expect(await client.GET('/users/@me').catch((reason) => reason)).toBe('enough')
    expect(fetch.only().init.signal?.aborted).toBe(true)
  })

  it('uses the signal that a class of the caller adds to its requests', async () => {
    const { token, fetch } = setUpToken()
    class AbortedRequest extends Request {
      constructor(input: RequestInfo | URL, init?: RequestInit) {
        super(input, { ...init, signal: AbortSignal.abort('enough') })
      }
    }
    const client = createFetchClient(token, { Request: AbortedRequest })
    expect(await client.GET('/users/@me').catch((reason) => reason)).toBe('enough')
    expect(fetch.sent).toEqual([])
  })

  it('refreshes a stored token', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    const { data } = await createFetchClient(token).GET('/users/@me')
    expect(data).toEqual({ id: '1' })
    expect(fixture.usedAccessTokens).toEqual(['access-1'])
  })

  it('sends nothing to another base URL of a call', async () => {
    const { token, fetch } = setUpToken()
    const call = () => createFetchClient(token).GET('/users/@me', { baseUrl: 'https://evil.example/api/v10' })
    await failure(call, InvalidArgumentError)
    expect(fetch.sent).toEqual([])
  })

  it('passes the options of openapi-fetch on', async () => {
    const { token, fetch } = setUpToken([() => json({})])
    const options: FetchClientOptions = {
      headers: { 'X-One': '1' },
      querySerializer: () => 'serialized',
      pathSerializer: (pathname) => pathname.replace('{guild_id}', GUILD_ID),
    }
    await createFetchClient(token, options).GET(MEMBER, { params: { path: { guild_id: '1' } } })
    expect(fetch.only().url).toBe(`${API}/users/@me/guilds/${GUILD_ID}/member?serialized`)
    expect(fetch.only().headers.get('x-one')).toBe('1')
  })
})

describe('middleware', () => {
  /** Middleware that logs what it sees. */
  function logTo(log: string[]): Middleware {
    return {
      onRequest: ({ request, schemaPath }) => {
        log.push(`request ${request.method} ${schemaPath}`)
      },
      onResponse: ({ response }) => {
        log.push(`response ${response.status}`)
      },
      onError: ({ error }) => {
        log.push(`error ${error instanceof Error ? error.name : error}`)
      },
    }
  }

  it('sees one response where a 429 was waited for and two requests were sent', async () => {
    const fixture = new TokenFixture({ limited: true })
    const token = fixture.createToken()
    fixture.onApi = () =>
      fixture.fetch.sent.length === 1
        ? json({ message: 'm', retry_after: 2, global: false }, 429)
        : json({ id: USER_ID })
    const log: string[] = []
    const client = createFetchClient(token)
    client.use(logTo(log))
    const call = watch(client.GET('/users/@me'))
    await fixture.clock.advance(1999)
    expect(log).toEqual(['request GET /users/@me'])
    await fixture.clock.advance(1)
    expect(call.outcome).toMatchObject({ value: { data: { id: USER_ID } } })
    expect(log).toEqual(['request GET /users/@me', 'response 200'])
    expect(fixture.fetch.sent).toHaveLength(2)
  })

  it('sees one response where a 500 was retried', async () => {
    const { token, fetch } = setUpToken([json({}, 500), json({}, 502), json({ id: USER_ID })], {
      retry: { maxAttempts: 3, minDelay: 0 },
    })
    const log: string[] = []
    const client = createFetchClient(token)
    client.use(logTo(log))
    expect((await client.GET('/users/@me')).data).toEqual({ id: USER_ID })
    expect(log).toEqual(['request GET /users/@me', 'response 200'])
    expect(fetch.sent).toHaveLength(3)
  })

  it('sees the typed error of a request that is not sent', async () => {
    const fixture = new TokenFixture({ limited: true })
    fixture.onApi = () => json({ message: 'm', retry_after: 9999, global: false }, 429)
    const log: string[] = []
    const client = createFetchClient(fixture.createToken())
    client.use(logTo(log))
    expect((await client.GET('/users/@me')).response.status).toBe(429)
    await failure(() => client.GET('/users/@me'), RateLimitError)
    expect(log).toEqual([
      'request GET /users/@me',
      'response 429',
      'request GET /users/@me',
      'error RateLimitError',
    ])
    expect(fixture.fetch.sent).toHaveLength(1)
  })

  it('can change the request and the response, but not the credential', async () => {
    const { token, fetch } = setUpToken([json({ id: USER_ID })])
    const client = createFetchClient(token)
    client.use({
      onRequest: ({ request }) => {
        request.headers.set('X-One', '1')
        request.headers.set('Authorization', 'Bearer another-token')
        return request
      },
      onResponse: async ({ response }) => json({ ...(await response.json()), added: true }),
    })
    expect((await client.GET('/users/@me')).data).toEqual({ id: USER_ID, added: true })
    expect(fetch.only().headers.get('x-one')).toBe('1')
    expect(fetch.only().headers.get('authorization')).toBe(`Bearer ${ACCESS_TOKEN}`)
  })
})

describe('a path parameter', () => {
  test.each<[string, unknown]>([
    ['an empty string', ''],
    ['"."', '.'],
    ['".."', '..'],
    ['null', null],
    ['undefined', undefined],
    ['a list with ".."', ['..']],
    ['an empty list', []],
  ])('that is %s is rejected before a URL is built', async (_, value) => {
    const built: string[] = []
    const pathSerializer = (pathname: string) => {
      built.push(pathname)
      return pathname
    }
    for (const options of [{}, { pathSerializer }]) {
      const { token, fetch } = setUpToken()
      const client = createFetchClient(token, options)
      let seen = 0
      client.use({
        onRequest: () => {
          seen += 1
        },
      })
      const params = { path: { guild_id: value as string } }
      const error = await failure(() => client.GET(MEMBER, { params }), InvalidArgumentError)
      expect(error.field).toBe('guild_id')
      expect([built, seen, fetch.sent]).toEqual([[], 0, []])
    }
  })

  test.each(['../../oauth2/token', 'a/b', 'a\\b', '%2e%2e', '..%2f', 'abc'])(
    'never leads to another endpoint: %s',
    async (value) => {
      const { token, fetch } = setUpToken()
      const params = { path: { guild_id: value } }
      await failure(() => createFetchClient(token).GET(MEMBER, { params }), InvalidArgumentError)
      expect(fetch.sent).toEqual([])
    },
  )

  it('that is missing is rejected', async () => {
    const { token, fetch } = setUpToken()
    const client = createFetchClient(token)
    await failure(() => client.GET(MEMBER, {} as never), InvalidArgumentError)
    await failure(() => client.GET(MEMBER, { params: { path: {} } } as never), InvalidArgumentError)
    expect(fetch.sent).toEqual([])
  })
})

describe('a dot segment', () => {
  /** Descriptions of the caller can have templates that the published one does not have. */
  interface ownPaths {
    '/users/@me/guilds/../things': {
      get: { responses: { 200: { content: { 'application/json': unknown } } } }
    }
    '/things/{.id*}/parts': {
      get: {
        parameters: { path: { id: string[] } }
        responses: { 200: { content: { 'application/json': unknown } } }
      }
    }
  }
  type Call = (client: ReturnType<typeof createFetchClient<paths & ownPaths>>) => Promise<unknown>

  /** Inserts the value without encoding it. */
  const rawSerializer = (pathname: string, { guild_id }: Record<string, unknown>) =>
    pathname.replace('{guild_id}', String(guild_id))
  const inherited: { guild_id: string } = Object.create({ guild_id: '..' })
  class Getter {
    get guild_id() {
      return '..'
    }
  }

  test.each<[string, Call]>([
    [
      "a call's own path serializer",
      (client) =>
        client.GET(MEMBER, {
          params: { path: { guild_id: '..' } },
          pathSerializer: defaultPathSerializer,
        }),
    ],
    ['an inherited parameter', (client) => client.GET(MEMBER, { params: { path: inherited } })],
    ['a getter of a class', (client) => client.GET(MEMBER, { params: { path: new Getter() } })],
    ['a path template', (client) => client.GET('/users/@me/guilds/../things')],
    [
      'a list in the style of a label',
      (client) => client.GET('/things/{.id*}/parts', { params: { path: { id: ['', ''] } } }),
    ],
    ["a call's own base URL", (client) => client.GET('/users/@me', { baseUrl: `${API}/x/..` })],
  ])('is rejected in %s', async (_, call) => {
    const { token, fetch } = setUpToken()
    const client = createFetchClient<paths & ownPaths>(token)
    const error = await failure(() => call(client), InvalidArgumentError)
    expect(error.message).toBe('path must not contain the segments "." or "..", encoded or not')
    expect(fetch.sent).toEqual([])
  })

  test.each(['1/../../..', '1/..', './1', '1/%2e%2E/2', '1\\..\\2', '1/.\t./2'])(
    'is rejected in the URL of a path serializer that does not encode: %j',
    async (guild_id) => {
      const { token, fetch } = setUpToken()
      const params = { path: { guild_id } }
      const ofClient = createFetchClient(token, { pathSerializer: rawSerializer })
      await failure(() => ofClient.GET(MEMBER, { params }), InvalidArgumentError)
      const ofCall = { params, pathSerializer: rawSerializer }
      await failure(() => createFetchClient(token).GET(MEMBER, ofCall), InvalidArgumentError)
      expect(fetch.sent).toEqual([])
    },
  )

  it('is sent in a query', async () => {
    const { token, fetch } = setUpToken([json([])])
    const client = createFetchClient(token, { querySerializer: () => 'after=/../' })
    await client.GET('/users/@me/guilds')
    expect(fetch.only().url).toBe(`${API}/users/@me/guilds?after=/../`)
  })
})

describe('the Request', () => {
  it("that middleware receives and returns is the platform's", async () => {
    const { token, fetch } = setUpToken([json({ id: USER_ID })])
    const client = createFetchClient(token)
    const seen: unknown[] = []
    client.use({
      onRequest: ({ request }) => {
        seen.push(request instanceof Request, request.constructor === Request)
        return new Request(request, { headers: { 'X-One': '1' } })
      },
    })
    expect((await client.GET('/users/@me')).data).toEqual({ id: USER_ID })
    expect(seen).toEqual([true, true])
    expect(fetch.only().headers.get('x-one')).toBe('1')
  })

  it("can be the caller's own class", async () => {
    class OwnRequest extends Request {}
    const { token, fetch } = setUpToken([json({ id: USER_ID })])
    const client = createFetchClient(token, { Request: OwnRequest })
    let isOwn: unknown
    client.use({
      onRequest: ({ request }) => {
        isOwn = request instanceof OwnRequest
      },
    })
    await client.GET('/users/@me')
    expect(isOwn).toBe(true)
    const call = { params: { path: { guild_id: '..' } }, pathSerializer: defaultPathSerializer }
    await failure(() => client.GET(MEMBER, call), InvalidArgumentError)
    expect(fetch.sent).toHaveLength(1)
  })
})

describe('paths of the caller', () => {
  interface paths {
    '/guilds/{guild_id}/new-thing': {
      get: {
        parameters: { path: { guild_id: string }; query: { limit: number } }
        responses: { 200: { content: { 'application/json': { thing: string } } } }
      }
    }
  }

  it('are called with their own types', async () => {
    const { token, fetch } = setUpToken([json({ thing: 'new' })])
    const client = createFetchClient<paths>(token)
    const { data } = await client.GET('/guilds/{guild_id}/new-thing', {
      params: { path: { guild_id: GUILD_ID }, query: { limit: 1 } },
    })
    expect(data?.thing).toBe('new')
    expect(fetch.only().url).toBe(`${API}/guilds/${GUILD_ID}/new-thing?limit=1`)
    expect(fetch.only().headers.get('authorization')).toBe(`Bearer ${ACCESS_TOKEN}`)
  })
})

describe('an owner that is neither a token nor a client', () => {
  test.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a string', ACCESS_TOKEN],
    ['an object with a fetch', { fetch: recordingFetch() }],
    ['a function', fetch],
  ])('throws an InvalidArgumentError: %s', async (_, owner) => {
    const error = await failure(() => createFetchClient(owner as never), InvalidArgumentError)
    expect(error.field).toBe('owner')
    expect(error.message).not.toContain(ACCESS_TOKEN)
  })

  it('throws an InvalidArgumentError for an object whose prototype is that of a token', async () => {
    const { client } = setUp()
    for (const owner of [Object.create(PartialAccessToken.prototype), Object.create(client)]) {
      await failure(() => createFetchClient(owner), InvalidArgumentError)
    }
  })
})

import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { inspect } from 'node:util'
import * as undici from 'undici'
import { Agent, Dispatcher, interceptors, MockAgent, Pool } from 'undici'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type ClientEvent, type FetchLike, OAuth2Client } from '../../../src/index.ts'
import {
  InvalidArgumentError,
  NetworkError,
  TimeoutError,
  UnauthorizedError,
} from '../../../src/runtime/errors/index.ts'
import { createUndiciFetch, type UndiciDispatcher } from '../../../src/undici/index.ts'
import { ACCESS_TOKEN, CLIENT_ID, CLIENT_SECRET, REDIRECT_URI, TOKEN_RESPONSE } from '../../support/client.ts'
import { failure, thrown } from '../../support/failure.ts'
import {
  disconnect,
  HTTP2,
  type HttpServer,
  type Protocol,
  type Respond,
  startHttpServer,
} from '../../support/servers/http-server.ts'

let server: HttpServer

beforeAll(async () => {
  server = await startHttpServer()
})

afterAll(() => server.close())

/** Creates a dispatcher that passes each request to a function. */
const toDispatcher = (dispatch: UndiciDispatcher['dispatch']): UndiciDispatcher =>
  Object.assign(Object.create(Dispatcher.prototype), { dispatch })

/** Creates a dispatcher whose responses a test sends itself, with the controller that it passes. */
function fakeDispatcher() {
  const handlers: Parameters<UndiciDispatcher['dispatch']>[1][] = []
  const dispatcher = toDispatcher((_, handler) => handlers.push(handler) > 0)
  const controller = { abort: vi.fn(), pause: vi.fn(), resume: vi.fn() }
  /** Returns the handler of the last request. */
  const lastHandler = () => {
    const handler = handlers.at(-1)
    if (!handler) throw new Error('No request was sent')
    return handler
  }
  return { fetch: createUndiciFetch({ dispatcher }), controller, lastHandler }
}

const url = 'https://discord.com/api/v10/users/@me'

describe('createUndiciFetch', () => {
  it('refuses a value that is not a dispatcher, and unknown options', async () => {
    for (const dispatcher of [null, {}, 'x', { dispatch: 1 }]) {
      const options: object = { dispatcher }
      expect((await failure(() => createUndiciFetch(options), InvalidArgumentError)).field).toBe('dispatcher')
    }
    // The global dispatcher of Node belongs to another copy of undici.
    const foreign = { dispatch: () => true }
    const { message } = await failure(() => createUndiciFetch({ dispatcher: foreign }), InvalidArgumentError)
    expect(message).toContain('setGlobalDispatcher()')
    const options: object = { agent: new Agent() }
    expect((await failure(() => createUndiciFetch(options), InvalidArgumentError)).message).toContain('agent')
  })

  it('refuses another version of undici', async () => {
    for (const other of [{ Agent }, { ...undici, Dispatcher1Wrapper: Dispatcher }]) {
      vi.resetModules()
      vi.doMock('undici', () => other)
      const { createUndiciFetch } = await import('../../../src/undici/index.ts')
      vi.doUnmock('undici')
      expect(() => createUndiciFetch()).toThrow(/undici must be version 7/)
    }
    // Other files in this process import the module without the mock.
    vi.resetModules()
  })

  it('has sent nothing if the dispatcher is closed', async () => {
    const dispatcher = new Agent()
    await dispatcher.close()
    const client = new OAuth2Client({
      clientId: CLIENT_ID,
      fetch: createUndiciFetch({ dispatcher }),
      retry: false,
    })
    const call = client.fromAccessToken(ACCESS_TOKEN).fetchIdentify()
    await expect(call).rejects.toMatchObject({ code: 'ERR_NETWORK', sent: false })
  })

  it('uses the dispatcher of the application', async () => {
    const dispatcher = new MockAgent()
    dispatcher.disableNetConnect()
    dispatcher
      .get('https://discord.com')
      .intercept({ path: '/api/v10/users/@me', headers: { authorization: `Bearer ${ACCESS_TOKEN}` } })
      .reply(200, '{"id":"1"}', { headers: { 'content-type': 'application/json' } })
    const client = new OAuth2Client({ clientId: CLIENT_ID, fetch: createUndiciFetch({ dispatcher }) })
    expect(await client.fromAccessToken(ACCESS_TOKEN).fetchIdentify()).toEqual({ id: '1' })
  })

  it('follows no redirect, even with an interceptor that does', async () => {
    const dispatcher = new Agent().compose(interceptors.redirect({ maxRedirections: 5 }))
    const before = server.requests
    server.respond((_, response) => {
      response.statusCode = 302
      response.setHeader('location', `${server.origin}/elsewhere`)
      response.end()
    })
    expect(await createUndiciFetch({ dispatcher })(new Request(server.origin))).toMatchObject({ status: 302 })
    expect(server.requests).toBe(before + 1)
  })

  it('does not send a request that was aborted while it waited for a connection', async () => {
    const fetch = createUndiciFetch({ dispatcher: new Pool(server.origin, { connections: 1 }) })
    const before = server.requests
    const controller = new AbortController()
    server.respond((_, response) => {
      controller.abort('enough')
      response.end()
    })
    const [first, second] = await Promise.all([
      fetch(new Request(server.origin)),
      thrown(() => fetch(new Request(server.origin), { signal: controller.signal })),
    ])
    expect(await first.text()).toBe('')
    expect(second).toBe('enough')
    await fetch(new Request(server.origin))
    expect(server.requests).toBe(before + 2)
  })
})

describe('the fetch', () => {
  it('returns a response of the platform', async () => {
    server.respond((_, response) => {
      response.setHeader('set-cookie', ['a=1', 'b=2'])
      response.end('{"id":"1"}')
    })
    const response = await createUndiciFetch()(new Request(server.origin))
    expect(response).toBeInstanceOf(Response)
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(await response.clone().text()).toBe('{"id":"1"}')
    expect(await response.json()).toEqual({ id: '1' })
  })

  it('prefers the options to those of the request', async () => {
    let received = {}
    server.respond(async (request, response) => {
      received = { method: request.method, a: request.headers['x-a'], body: `${await buffer(request)}` }
      response.end()
    })
    const request = new Request(server.origin, { method: 'POST', headers: { 'x-a': '1' }, body: 'a' })
    await createUndiciFetch()(request, { method: 'PUT', headers: { 'x-a': '2' }, body: 'b' })
    expect(received).toEqual({ method: 'PUT', a: '2', body: 'b' })
  })

  it('closes the connection of a body that is cancelled', async () => {
    const closed = new Promise<unknown>((resolve) => {
      server.respond((_, response) => {
        resolve(once(response, 'close'))
        response.write('{')
      })
    })
    const { body } = await createUndiciFetch()(new Request(server.origin))
    await body?.cancel()
    await closed
  })

  it('has no body of a status without one, and is an error for an invalid status', async () => {
    const { fetch, lastHandler, controller } = fakeDispatcher()
    const respond = async (status: number) => {
      const response = fetch(new Request(url))
      const handler = lastHandler()
      handler.onRequestStart(controller)
      handler.onResponseStart(controller, status, {})
      return response
    }
    expect(await respond(204)).toMatchObject({ status: 204, body: null })
    expect(controller.abort).not.toHaveBeenCalled()
    expect(await respond(999)).toMatchObject({ status: 0, type: 'error' })
    expect(controller.abort).toHaveBeenCalledOnce()
  })

  it('pauses a response that is not read, and resumes it when it is', async () => {
    const { fetch, lastHandler, controller } = fakeDispatcher()
    const received = fetch(new Request(url))
    const handler = lastHandler()
    handler.onRequestStart(controller)
    handler.onResponseStart(controller, 200, {})
    handler.onResponseData(controller, new Uint8Array(64 * 1024))
    expect(controller.pause).not.toHaveBeenCalled()
    handler.onResponseData(controller, new Uint8Array(1))
    expect(controller.pause).toHaveBeenCalledOnce()
    const { body } = await received
    const reader = body?.getReader()
    expect((await reader?.read())?.value).toHaveLength(64 * 1024)
    expect(controller.resume).toHaveBeenCalledOnce()
    handler.onResponseEnd()
    expect((await reader?.read())?.value).toHaveLength(1)
    expect(controller.resume).toHaveBeenCalledOnce()
    expect(await reader?.read()).toEqual({ done: true, value: undefined })
  })

  it('closes a connection that it receives after it was aborted', async () => {
    const { fetch, lastHandler, controller } = fakeDispatcher()
    const aborter = new AbortController()
    const received = thrown(() => fetch(new Request(url), { signal: aborter.signal }))
    const handler = lastHandler()
    aborter.abort('enough')
    expect(await received).toBe('enough')
    handler.onRequestStart(controller)
    expect(controller.abort).toHaveBeenCalledOnce()
  })

  it('rejects if the dispatcher throws', async () => {
    const cause = new Error('broken')
    const dispatcher = toDispatcher(() => {
      throw cause
    })
    const error = await thrown(() => createUndiciFetch({ dispatcher })(new Request(url)))
    expect(error).toMatchObject({ name: 'TypeError', cause, syscall: 'connect' })
  })
})

/** Sends a JSON body with a status. */
function reply(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Respond {
  return (_, response) => {
    response.statusCode = status
    response.setHeader('content-type', 'application/json')
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.end(JSON.stringify(body))
  }
}

describe.each<[string, Protocol, () => FetchLike | undefined]>([
  ["the platform's fetch", 'http', () => undefined],
  ['undici', 'http', () => createUndiciFetch()],
  ['undici with HTTP/2 over TLS', 'h2', () => createUndiciFetch({ dispatcher: new Agent(HTTP2) })],
])('a client over %s', (_, protocol, createFetch) => {
  let server: HttpServer

  beforeAll(async () => {
    server = await startHttpServer(protocol)
  })

  afterAll(() => server.close())

  /** Creates a client of the server, which sends the responses in order, and then none. */
  function connect(...responses: readonly Respond[]) {
    return connectWith({}, ...responses)
  }

  function connectWith(options: { timeout?: number; retry?: false }, ...responses: readonly Respond[]) {
    const events: ClientEvent[] = []
    const versions: string[] = []
    const rest = [...responses]
    server.respond((request, response) => {
      versions.push(request.httpVersion)
      rest.shift()?.(request, response)
    })
    const client = new OAuth2Client({
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      redirectUri: REDIRECT_URI,
      baseUrl: `${server.origin}/api/v10`,
      retry: { minDelay: 1 },
      fetch: createFetch(),
      onEvent: (event) => events.push(event),
      ...options,
    })
    return { client, token: client.fromAccessToken(ACCESS_TOKEN), events, versions }
  }

  it('exchanges a code', async () => {
    const { client, versions } = connect(reply(200, TOKEN_RESPONSE))
    const token = await client.exchangeCode('the-code')
    expect(token).toMatchObject({ token: ACCESS_TOKEN, scopes: ['identify', 'guilds'] })
    expect(versions).toEqual([protocol === 'h2' ? '2.0' : '1.1'])
  })

  it('waits for a rate limit and tries again', async () => {
    const limited = reply(
      429,
      { message: 'x', retry_after: 0.01, global: false },
      { 'x-ratelimit-scope': 'user' },
    )
    const { token, events } = connect(limited, reply(200, { id: '1' }))
    expect(await token.fetchIdentify()).toEqual({ id: '1' })
    expect(events.map(({ type }) => type)).toContain('rateLimit')
  })

  it('reads the headers of a rate limit', async () => {
    const headers = {
      'x-ratelimit-limit': '1',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': '0.02',
    }
    const { token, events } = connect(reply(200, { id: '1' }, headers), reply(200, { id: '2' }))
    await token.fetchIdentify()
    await token.fetchIdentify()
    expect(events.map(({ type }) => type)).toEqual(['request', 'wait', 'request'])
  })

  it('sends a request that may be repeated again after its connection broke', async () => {
    const { token, events } = connect((request) => disconnect(request), reply(200, { id: '1' }))
    expect(await token.fetchIdentify()).toEqual({ id: '1' })
    expect(events).toContainEqual(expect.objectContaining({ type: 'retry', reason: 'network' }))
  })

  it('sends a code once, and shows no secret in the error', async () => {
    const before = server.requests
    const { client } = connect((request) => disconnect(request))
    const error = await failure(() => client.exchangeCode('the-secret-code'), NetworkError)
    expect(server.requests).toBe(before + 1)
    expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/the-secret-code|the-client-secret/)
  })

  it('throws the error of a response', async () => {
    const rejected = reply(401, { message: '401: Unauthorized', code: 0 })
    const { token } = connect(rejected, rejected)
    const error = await failure(() => token.fetchIdentify(), UnauthorizedError)
    expect(error).toMatchObject({ status: 401, tokenRejected: true })
  })

  it('throws a TimeoutError if no response comes', async () => {
    const { token } = connectWith({ timeout: 50, retry: false })
    const error = await failure(() => token.fetchIdentify(), TimeoutError)
    expect(error).toMatchObject({ code: 'ERR_TIMEOUT', timeout: 50 })
  })

  it('throws the reason of the caller who aborts a call', async () => {
    const controller = new AbortController()
    const { token } = connect(() => controller.abort('enough'))
    expect(await thrown(() => token.fetchIdentify({ signal: controller.signal }))).toBe('enough')
  })

  it('returns each response of token.fetch', async () => {
    const { token } = connect(reply(404, { message: 'Unknown' }, { 'x-a': 'b' }))
    const response = await token.fetch(`${server.origin}/api/v10/users/@me/guilds`)
    expect(response.status).toBe(404)
    expect(response.headers.get('x-a')).toBe('b')
    expect(await response.json()).toEqual({ message: 'Unknown' })
  })
})

it('agrees with each server on HTTP/2, or on HTTP/1.1 if the server does not offer HTTP/2', async () => {
  const fetch = createUndiciFetch({ dispatcher: new Agent(HTTP2) })
  const versions = async (protocol: Protocol) => {
    const server = await startHttpServer(protocol)
    const seen: string[] = []
    server.respond((request, response) => {
      seen.push(request.httpVersion)
      reply(200, { id: '1' })(request, response)
    })
    const client = new OAuth2Client({ clientId: CLIENT_ID, baseUrl: server.origin, fetch, retry: false })
    await client.fromAccessToken(ACCESS_TOKEN).fetchIdentify()
    await client.fromAccessToken(ACCESS_TOKEN).fetchIdentify()
    await server.close()
    return seen
  }
  expect(await versions('h2')).toEqual(['2.0', '2.0'])
  expect(await versions('https')).toEqual(['1.1', '1.1'])
})

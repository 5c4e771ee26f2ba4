/** Tests of `send` with real connections, over the platform's `fetch` and over undici. */
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { Agent, H2CClient, Pool } from 'undici'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { toText } from '../../../src/runtime/transport/response.ts'
import { type SendOptions, send } from '../../../src/runtime/transport/send.ts'
import type { Failure, FetchLike, RawResponse, RequestParts } from '../../../src/runtime/transport/types.ts'
import { createUndiciFetch } from '../../../src/undici/index.ts'
import { thrown } from '../../support/failure.ts'
import { freePort } from '../../support/servers/free-port.ts'
import {
  disconnect,
  HTTP2,
  type HttpServer,
  originOf,
  type Protocol,
  type Respond,
  startHttpServer,
} from '../../support/servers/http-server.ts'

/** Ways to send a request, each with the protocol of the server. */
const WAYS: Readonly<Record<string, readonly [Protocol, (origin: string) => FetchLike | undefined]>> = {
  "the platform's fetch": ['http', () => undefined],
  undici: ['http', () => createUndiciFetch()],
  'a function that wraps undici': [
    'http',
    () => {
      const fetch = createUndiciFetch()
      return (request, init) => fetch(request, init)
    },
  ],
  'undici with HTTP/2': ['h2c', (origin) => createUndiciFetch({ dispatcher: new H2CClient(origin) })],
  // After a connection broke, an Agent of undici 7 closes each connection with HTTP/2, and a Pool does not.
  'undici with HTTP/2 over TLS': [
    'h2',
    (origin) => createUndiciFetch({ dispatcher: new Pool(origin, HTTP2) }),
  ],
  'undici with HTTP/2, to a server without it': [
    'https',
    () => createUndiciFetch({ dispatcher: new Agent(HTTP2) }),
  ],
}

/** Returns a response with its text. Throws if there is none. */
function responded(outcome: RawResponse | Failure) {
  if (outcome.kind !== 'response') throw new Error('There is no response', { cause: outcome })
  return { ...outcome, text: toText(outcome.chunks) }
}

describe.each(Object.entries(WAYS))('send over %s', (_, [protocol, createFetch]) => {
  const version = protocol.startsWith('h2') ? '2.0' : '1.1'
  let server: HttpServer
  let fetch: FetchLike | undefined

  beforeAll(async () => {
    server = await startHttpServer(protocol)
    fetch = createFetch(server.origin)
  })

  afterAll(() => server.close())

  /** Sends a request to the server, or to another origin. */
  function attempt(
    init: RequestParts = {},
    {
      origin = server.origin,
      bodyLimit = 1024 * 1024,
      ...options
    }: Partial<SendOptions> & {
      readonly origin?: string
      readonly bodyLimit?: number
    } = {},
  ): Promise<RawResponse | Failure> {
    const all = { fetch, timeout: 30_000, signal: undefined, ...options }
    return send({ url: `${origin}/api/v10/users/@me?limit=1`, init, bodyLimit }, all)
  }

  /** Resolves when the server has received a request. It then resolves `closed` when the response is closed. */
  function receive(respond: Respond = () => {}): Promise<{ readonly closed: Promise<unknown> }> {
    return new Promise((resolve) => {
      server.respond((request, response) => {
        const closed = once(response, 'close')
        respond(request, response)
        resolve({ closed })
      })
    })
  }

  it('returns status, headers and body', async () => {
    server.respond((_, response) => {
      response.statusCode = 201
      response.setHeader('content-type', 'application/json')
      response.setHeader('x-list', ['a', 'b'])
      response.write('{"id":')
      response.end('"é"}')
    })
    const { status, headers, text, isTooLarge, redirected } = responded(await attempt())
    expect({ status, text, isTooLarge, redirected }).toEqual({
      status: 201,
      text: '{"id":"é"}',
      isTooLarge: false,
      redirected: false,
    })
    expect(headers.get('Content-Type')).toBe('application/json')
    expect(headers.get('x-list')).toBe('a, b')
    expect(headers).toBeInstanceOf(Headers)
  })

  it('requests the path with its query, and sends the headers', async () => {
    let received = {}
    server.respond(({ method, url, httpVersion, headers }, response) => {
      received = { method, url, httpVersion, ...headers }
      response.end()
    })
    await attempt({
      headers: { authorization: 'Bearer x', 'user-agent': 'DiscordBot', accept: 'application/json' },
    })
    expect(received).toMatchObject({
      method: 'GET',
      url: '/api/v10/users/@me?limit=1',
      httpVersion: version,
      authorization: 'Bearer x',
      'user-agent': 'DiscordBot',
      accept: 'application/json',
    })
  })

  test.each<[string, () => BodyInit, string, string | RegExp]>([
    ['JSON', () => '{"name":"é"}', 'application/json', '{"name":"é"}'],
    [
      'a form',
      () => new URLSearchParams({ code: 'a b', state: 'é' }),
      'application/x-www-form-urlencoded;charset=UTF-8',
      'code=a+b&state=%C3%A9',
    ],
    ['bytes', () => new TextEncoder().encode('[1]').buffer, 'application/json', '[1]'],
    [
      'a form with a file',
      () => {
        const form = new FormData()
        form.set('files[0]', new File(['content'], 'name.txt', { type: 'text/plain' }))
        return form
      },
      'multipart/form-data; boundary=',
      /name="files\[0\]"; filename="name.txt"\r\nContent-Type: text\/plain\r\n\r\ncontent\r\n/,
    ],
  ])('sends %s with its type and length', async (_, body, type, expected) => {
    let received = { type: '', length: 0, body: Buffer.alloc(0) }
    server.respond(async (request, response) => {
      const { 'content-type': type = '', 'content-length': length } = request.headers
      received = { type, length: Number(length), body: await buffer(request) }
      response.end()
    })
    const headers = type === 'application/json' ? { 'content-type': type } : {}
    expect(responded(await attempt({ method: 'POST', body: body(), headers })).status).toBe(200)
    expect(received.type).toContain(type)
    expect(received.length).toBe(received.body.byteLength)
    expect(received.body.toString()).toMatch(expected)
  })

  it.each([204, 304])('reads no body of status %i', async (status) => {
    server.respond((_, response) => {
      response.statusCode = status
      response.end()
    })
    expect(responded(await attempt({ method: 'PUT' }))).toMatchObject({ status, chunks: [] })
  })

  it('reads no body of a compressed response without one', async () => {
    server.respond((_, response) => {
      response.setHeader('content-encoding', 'gzip')
      response.setHeader('content-length', '0')
      response.end()
    })
    expect(responded(await attempt())).toMatchObject({ status: 200, text: '' })
    server.respond((_, response) => {
      response.setHeader('content-encoding', 'gzip')
      response.end()
    })
    expect(responded(await attempt({ method: 'HEAD' }))).toMatchObject({ status: 200, text: '' })
  })

  it('returns an error response', async () => {
    server.respond((_, response) => {
      response.statusCode = 401
      response.end('{"message":"401: Unauthorized"}')
    })
    const outcome = responded(await attempt())
    expect(outcome).toMatchObject({ status: 401, text: '{"message":"401: Unauthorized"}' })
  })

  it('ignores informational responses', async () => {
    server.respond((_, response) => {
      response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' })
      response.end('{}')
    })
    expect(responded(await attempt())).toMatchObject({ status: 200, text: '{}' })
  })

  it.each([301, 302, 303, 307, 308])('does not follow the redirect %i', async (status) => {
    const before = server.requests
    server.respond((_, response) => {
      response.statusCode = status
      response.setHeader('location', `${server.origin}/elsewhere`)
      response.end('<html>')
    })
    const outcome = responded(await attempt({ headers: { authorization: 'Bearer x' } }))
    expect(outcome).toMatchObject({ status, chunks: [], redirected: false })
    expect(server.requests).toBe(before + 1)
  })

  it('drops a body that exceeds its limit', async () => {
    const received = receive((_, response) => {
      const more = () => response.write(Buffer.alloc(16 * 1024))
      response.on('drain', more)
      more()
    })
    const outcome = await attempt({}, { bodyLimit: 1024 * 1024 })
    expect(outcome).toMatchObject({ status: 200, chunks: [], isTooLarge: true })
    // With HTTP/2, undici 7 only stops reading, and the server waits.
    if (version === '1.1') await (await received).closed
  })

  it('returns the status of an error response whose body is larger than 64 KiB', async () => {
    server.respond((_, response) => {
      response.statusCode = 503
      response.setHeader('retry-after', '5')
      response.end(Buffer.alloc(64 * 1024 + 1))
    })
    const outcome = responded(await attempt())
    expect(outcome).toMatchObject({ status: 503, chunks: [], isTooLarge: false })
    expect(outcome.headers.get('retry-after')).toBe('5')
  })

  it('decompresses a body, and limits its size afterwards', async () => {
    const compress = (text: string): Respond => {
      return (_, response) => {
        response.setHeader('content-encoding', 'gzip')
        response.end(gzipSync(text))
      }
    }
    server.respond(compress('{"id":"1"}'))
    expect(responded(await attempt()).text).toBe('{"id":"1"}')
    server.respond(compress('0'.repeat(1024 * 1024 + 1)))
    expect(responded(await attempt())).toMatchObject({ chunks: [], isTooLarge: true })
  })

  it('asks for compression', async () => {
    let accepted: unknown
    server.respond(({ headers }, response) => {
      accepted = headers['accept-encoding']
      response.end()
    })
    await attempt()
    expect(accepted).toContain('gzip')
  })

  it('ends at the timeout if no response comes, and closes the request', async () => {
    const received = receive()
    expect(await attempt({}, { timeout: 50 })).toEqual({ kind: 'timeout', timeout: 50, sent: true })
    await (await received).closed
  })

  it('ends at the timeout if the body stalls, and closes the request', async () => {
    const received = receive((_, response) => response.write('{"id":'))
    expect(await attempt({}, { timeout: 50 })).toMatchObject({ kind: 'timeout' })
    await (await received).closed
  })

  it('sends nothing with an aborted signal', async () => {
    const before = server.requests
    const signal = AbortSignal.abort('enough')
    expect(await thrown(() => attempt({}, { signal }))).toBe('enough')
    expect(server.requests).toBe(before)
  })

  it.each<[string, Respond]>([
    ['before the response', () => {}],
    ['during the body', (_, response) => response.write('{"id":')],
  ])('throws the reason of the caller who aborts %s, and closes the request', async (_, respond) => {
    const controller = new AbortController()
    const reason = new Error('The user left')
    const received = receive(respond)
    const outcome = thrown(() => attempt({}, { signal: controller.signal }))
    const { closed } = await received
    controller.abort(reason)
    expect(await outcome).toBe(reason)
    await closed
  })

  it.each<[string, Respond]>([
    ['before the response', (request) => disconnect(request)],
    [
      'during the body',
      (request, response) => {
        response.setHeader('content-length', '100')
        response.write('{"id":', () => disconnect(request))
      },
    ],
  ])('recognises that the connection broke %s', async (_, respond) => {
    server.respond(respond)
    const outcome = await attempt({ method: 'POST', body: '{}' })
    expect(outcome).toMatchObject({ kind: 'network', cause: expect.any(TypeError), sent: true })
  })

  it('works again after failures', async () => {
    server.respond((_, response) => response.end('{}'))
    expect(responded(await attempt())).toMatchObject({ status: 200, text: '{}' })
  })

  it('returns to each of many requests its own response', async () => {
    server.respond(async (request, response) => response.end(await buffer(request)))
    const bodies = Array.from({ length: 100 }, (_, index) => `{"index":${index}}`)
    const outcomes = await Promise.all(bodies.map((body) => attempt({ method: 'POST', body })))
    expect(outcomes.map((outcome) => responded(outcome).text)).toEqual(bodies)
  })

  it('keeps connections alive', async () => {
    server.respond((_, response) => response.end('{}'))
    await attempt()
    const before = server.connections
    for (let count = 0; count < 5; count += 1) await attempt()
    expect(server.connections).toBe(before)
  })
})

describe.each(Object.entries(WAYS))(
  'send over %s to a server that does not exist',
  (_, [protocol, createFetch]) => {
    it('recognises that nothing was sent', async () => {
      const origin = originOf(protocol, await freePort())
      const options = { fetch: createFetch(origin), timeout: 30_000, signal: undefined }
      const outcome = await send({ url: `${origin}/`, init: {}, bodyLimit: 1 }, options)
      expect(outcome).toMatchObject({ kind: 'network', cause: expect.any(TypeError), sent: false })
    })
  },
)

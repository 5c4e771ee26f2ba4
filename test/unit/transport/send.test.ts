import { getEventListeners, once } from 'node:events'
import { runInNewContext } from 'node:vm'
import { Worker } from 'node:worker_threads'
import { describe, expect, it, test } from 'vitest'
import { toText } from '../../../src/runtime/transport/response.ts'
import { type SendOptions, send, wasSent } from '../../../src/runtime/transport/send.ts'
import type { Failure, FetchLike, RawResponse } from '../../../src/runtime/transport/types.ts'
import { thrown } from '../../support/failure.ts'
import { json } from '../../support/recording-fetch.ts'

const request = () => ({ url: 'https://api.example/users/@me', init: {}, bodyLimit: 1000 })
const never = () => new Promise<never>(() => {})

function optionsOf(fetch: FetchLike, changes: Partial<SendOptions> = {}): SendOptions {
  return {
    fetch,
    timeout: 60_000,
    signal: undefined,
    ...changes,
  }
}

/** Returns a response with its text. Throws if there is none. */
function responded(outcome: RawResponse | Failure) {
  if (outcome.kind !== 'response') throw new Error(`The outcome is of the kind ${outcome.kind}`)
  return { ...outcome, text: toText(outcome.chunks) }
}

/** Returns a response whose body begins and never ends, like that of a server that hangs. */
function stalled(): Response {
  return new Response(
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"id":')),
      pull: never,
    }),
  )
}

describe('send', () => {
  it('returns status, headers and body', async () => {
    const outcome = await send(
      request(),
      optionsOf(async () => json({ id: '1' }, 201, { 'x-a': 'b' })),
    )
    expect(responded(outcome)).toMatchObject({ status: 201, text: '{"id":"1"}', isTooLarge: false })
    expect(responded(outcome).headers.get('x-a')).toBe('b')
  })

  it('returns an error status', async () => {
    const outcome = await send(
      request(),
      optionsOf(async () => new Response('oops', { status: 500 })),
    )
    expect(responded(outcome)).toMatchObject({ status: 500, text: 'oops' })
  })

  it('calls fetch once, with manual redirects and a signal', async () => {
    const calls: [Request, RequestInit | undefined][] = []
    const fetch: FetchLike = async (...call) => {
      calls.push(call as [Request, RequestInit | undefined])
      return json({})
    }
    const sent = request()
    await send(sent, optionsOf(fetch))
    expect(calls).toHaveLength(1)
    expect(calls[0]?.[0].url).toBe(sent.url)
    expect(calls[0]?.[1]).toMatchObject({ redirect: 'manual', signal: expect.any(AbortSignal) })
  })

  test.each([300, 301, 302, 303, 304, 307, 308])(
    'does not read the body of the redirect %i',
    async (status) => {
      let cancelled = false
      const body = new ReadableStream({
        cancel: () => {
          cancelled = true
        },
      })
      const headers = { location: 'https://other.example/' }
      const response = new Response(status === 304 ? null : body, { status, headers })
      const outcome = await send(
        request(),
        optionsOf(async () => response),
      )
      expect(responded(outcome)).toMatchObject({ status, chunks: [], isTooLarge: false })
      expect(responded(outcome).headers.get('location')).toBe(headers.location)
      expect(cancelled).toBe(status !== 304)
    },
  )

  it('puts redirect and signal into the Request, for a fetch that forwards nothing else', async () => {
    let sent: Request | undefined
    const fetch = async (one: Request) => {
      sent = one
      return new Response()
    }
    await send(request(), optionsOf(fetch))
    expect(sent?.redirect).toBe('manual')
  })

  it('aborts a fetch that forwards only the Request', async () => {
    const fetch = (one: Request) =>
      new Promise<Response>((_, reject) => {
        one.signal.addEventListener('abort', () => reject(new Error('aborted by the Request')))
      })
    expect(await send(request(), optionsOf(fetch, { timeout: 5 }))).toMatchObject({ kind: 'timeout' })
  })

  it('returns an opaque redirect of a browser', async () => {
    const response = new Response(null)
    Object.defineProperties(response, { type: { value: 'opaqueredirect' }, status: { value: 0 } })
    expect(
      await send(
        request(),
        optionsOf(async () => response),
      ),
    ).toMatchObject({ kind: 'response', status: 0, type: 'opaqueredirect', chunks: [] })
  })

  test.each([
    ['an Error', new TypeError('fetch failed')],
    ['a string', 'broken'],
    ['an object', { code: 'ECONNRESET' }],
    ['undefined', undefined],
    ['null', null],
  ])('treats as a failed connection that fetch rejects with %s', async (_, cause) => {
    const outcome = await send(
      request(),
      optionsOf(() => Promise.reject(cause)),
    )
    expect(outcome).toEqual({ kind: 'network', cause, sent: true })
  })

  it('treats a synchronous error of fetch as a failed connection', async () => {
    const cause = new Error('No fetch')
    const fetch: FetchLike = () => {
      throw cause
    }
    expect(await send(request(), optionsOf(fetch))).toMatchObject({ kind: 'network', cause })
  })

  it('treats a missing response as a failed connection', async () => {
    const fetch = (async () => undefined) as unknown as FetchLike
    const outcome = await send(request(), optionsOf(fetch))
    expect(outcome).toMatchObject({ kind: 'network', cause: expect.any(TypeError) })
  })

  it('treats an incomplete body as a failed connection', async () => {
    const reset = new Error('read ECONNRESET')
    let pulls = 0
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (pulls++ === 0) controller.enqueue(new Uint8Array([123]))
        else controller.error(reset)
      },
    })
    const outcome = await send(
      request(),
      optionsOf(async () => new Response(broken)),
    )
    expect(outcome).toMatchObject({ kind: 'network', cause: reset, sent: true })
  })

  it('recognises that no connection was established', async () => {
    const cause = new TypeError('fetch failed', {
      cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }),
    })
    const outcome = await send(
      request(),
      optionsOf(() => Promise.reject(cause)),
    )
    expect(outcome).toEqual({ kind: 'network', cause, sent: false })
  })

  it('drops a body that exceeds its limit, whatever its Content-Length', async () => {
    const fetch: FetchLike = async () =>
      new Response('x'.repeat(1001), { headers: { 'content-length': '1' } })
    const outcome = await send(request(), optionsOf(fetch))
    expect(outcome).toMatchObject({ kind: 'response', status: 200, chunks: [], isTooLarge: true })
  })

  it('returns status and headers of an error response even if its body cannot be read', async () => {
    const bodies = [
      'x'.repeat(65 * 1024),
      new ReadableStream({ start: (controller) => controller.error(new Error('reset')) }),
      new ReadableStream({ pull: () => new Promise<void>(() => {}) }),
    ]
    for (const body of bodies) {
      const fetch: FetchLike = async () =>
        new Response(body, { status: 429, headers: { 'retry-after': '5' } })
      const outcome = await send(request(), { ...optionsOf(fetch), timeout: 20 })
      expect(responded(outcome)).toMatchObject({ status: 429, chunks: [], isTooLarge: false })
      expect(responded(outcome).headers.get('retry-after')).toBe('5')
    }
  })

  test.each([
    [64 * 1024, 64 * 1024],
    [64 * 1024 + 1, 0],
  ])('reads an error body of at most 64 KiB, whatever the limit is: %i bytes', async (size, length) => {
    for (const bodyLimit of [1000, 1024 * 1024]) {
      const outcome = await send(
        { ...request(), bodyLimit },
        optionsOf(async () => new Response('x'.repeat(size), { status: 500 })),
      )
      expect(responded(outcome).text).toHaveLength(length)
    }
  })

  it('returns the headers of a response whose body exceeds its limit', async () => {
    const fetch: FetchLike = async () =>
      new Response('x'.repeat(1001), { headers: { 'content-type': 'text/html' } })
    const outcome = await send(request(), optionsOf(fetch))
    expect(responded(outcome)).toMatchObject({ isTooLarge: true })
    expect(responded(outcome).headers.get('content-type')).toBe('text/html')
  })
})

describe('the timeout of send', () => {
  it('ends a fetch that ignores its signal', async () => {
    const outcome = await send(request(), optionsOf(never, { timeout: 20 }))
    expect(outcome).toEqual({ kind: 'timeout', timeout: 20, sent: true })
  })

  it('ends a fetch that listens to its signal', async () => {
    const fetch: FetchLike = (_, init) =>
      new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      })
    expect(await send(request(), optionsOf(fetch, { timeout: 20 }))).toMatchObject({ kind: 'timeout' })
  })

  it('ends a body that stalls', async () => {
    expect(
      await send(
        request(),
        optionsOf(async () => stalled(), { timeout: 20 }),
      ),
    ).toMatchObject({ kind: 'timeout' })
  })

  it('aborts the signal of fetch', async () => {
    let signal: AbortSignal | null | undefined
    const fetch: FetchLike = (_, init) => {
      signal = init?.signal
      return never()
    }
    expect(await send(request(), optionsOf(fetch, { timeout: 20 }))).toMatchObject({ kind: 'timeout' })
    expect(signal?.aborted).toBe(true)
  })

  it("removes its listener from the caller's signal in every case", async () => {
    const { signal } = new AbortController()
    await send(
      request(),
      optionsOf(async () => json({}), { signal }),
    )
    expect(
      await send(
        request(),
        optionsOf(() => Promise.reject(new Error('x')), { signal }),
      ),
    ).toMatchObject({ kind: 'network' })
    expect(await send(request(), optionsOf(never, { signal, timeout: 5 }))).toMatchObject({ kind: 'timeout' })
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})

describe('a standstill of the process', () => {
  /** A server in another thread, which reports a request and responds 50 ms later. */
  const SERVER = `
    const { createServer } = require('node:http')
    const { parentPort } = require('node:worker_threads')
    const server = createServer((_, response) => {
      parentPort.postMessage('received')
      setTimeout(() => response.end('{"id":"1"}'), 50)
    })
    server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))`

  it('beyond the timeout does not discard a response that has arrived', async () => {
    const server = new Worker(SERVER, { eval: true })
    try {
      const [port] = await once(server, 'message')
      const received = once(server, 'message')
      const url = `http://127.0.0.1:${port}/`
      const outcome = send({ ...request(), url }, optionsOf(globalThis.fetch, { timeout: 500 }))
      await received
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 800)
      expect(responded(await outcome)).toMatchObject({ status: 200, text: '{"id":"1"}' })
    } finally {
      await server.terminate()
    }
  })
})

describe("the caller's abort", () => {
  it('before the request is thrown, and nothing is sent', async () => {
    let sent = 0
    const fetch: FetchLike = async () => {
      sent++
      return json({})
    }
    const signal = AbortSignal.abort('before')
    expect(await thrown(() => send(request(), optionsOf(fetch, { signal })))).toBe('before')
    expect(sent).toBe(0)
  })

  test.each([
    ['an Error', new Error('The user left')],
    ['a string', 'enough'],
    ['null', null],
    ['0', 0],
    ['an empty string', ''],
    ['false', false],
  ])('during a fetch that ignores its signal is thrown unchanged: %s', async (_, reason) => {
    const controller = new AbortController()
    const fetch: FetchLike = () => {
      queueMicrotask(() => controller.abort(reason))
      return never()
    }
    expect(await thrown(() => send(request(), optionsOf(fetch, { signal: controller.signal })))).toBe(reason)
  })

  it('without a reason is an AbortError', async () => {
    const controller = new AbortController()
    const fetch: FetchLike = () => {
      queueMicrotask(() => controller.abort())
      return never()
    }
    const error = await thrown(() => send(request(), optionsOf(fetch, { signal: controller.signal })))
    expect(error).toMatchObject({ name: 'AbortError' })
  })

  it('during a fetch that wraps the reason is thrown unchanged', async () => {
    const controller = new AbortController()
    const reason = new Error('The user left')
    const fetch: FetchLike = async () => {
      controller.abort(reason)
      throw new TypeError('fetch failed', { cause: reason })
    }
    expect(await thrown(() => send(request(), optionsOf(fetch, { signal: controller.signal })))).toBe(reason)
  })

  it('during a body that stalls is thrown unchanged', async () => {
    const controller = new AbortController()
    const reason = new Error('The user left')
    const fetch: FetchLike = async () => {
      queueMicrotask(() => controller.abort(reason))
      return stalled()
    }
    expect(await thrown(() => send(request(), optionsOf(fetch, { signal: controller.signal })))).toBe(reason)
  })

  it('of a timeout signal is thrown as the platform created it', async () => {
    const signal = AbortSignal.timeout(5)
    const error = await thrown(() => send(request(), optionsOf(never, { signal })))
    expect(error).toBe(signal.reason)
  })

  it('after the response has no effect', async () => {
    const controller = new AbortController()
    const outcome = await send(
      request(),
      optionsOf(async () => json({}), { signal: controller.signal }),
    )
    controller.abort()
    expect(outcome).toMatchObject({ kind: 'response', status: 200 })
  })
})

const coded = (code: unknown) => Object.assign(new Error('x'), { code })

test.each([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ConnectionRefused',
  'FailedToOpenSocket',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
  'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  'ERR_SSL_TLSV1_UNRECOGNIZED_NAME',
  'EAI_FAIL',
  'EAI_NODATA',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EMFILE',
  'ENFILE',
])('wasSent is false for %s: no connection was established', (code) => {
  expect(wasSent(coded(code))).toBe(false)
  expect(wasSent(new TypeError('fetch failed', { cause: coded(code) }))).toBe(false)
})

const systemError = (code: string, syscall: string) => Object.assign(coded(code), { syscall })
const nested = (error: unknown) => new TypeError('fetch failed', { cause: new Error('x', { cause: error }) })

test.each<[string, unknown]>([
  ['a timeout while connecting', systemError('ETIMEDOUT', 'connect')],
  ['a firewall', systemError('EACCES', 'connect')],
  ['a code of the future', systemError('EFUTURE', 'connect')],
  ['a failed look-up', systemError('EBADRESP', 'queryA')],
  ['a failed look-up of addresses', systemError('ETIMEOUT', 'getaddrinfo')],
  ['a cause of a cause', nested(systemError('ETIMEDOUT', 'connect'))],
  [
    'all addresses of a host',
    nested(new AggregateError([systemError('ETIMEDOUT', 'connect'), coded('ENETUNREACH')])),
  ],
  [
    'a TLS handshake that was cut off',
    Object.assign(coded('ECONNRESET'), {
      message: 'Client network socket disconnected before secure TLS connection was established',
    }),
  ],
  ['a port that fetch blocks', new TypeError('fetch failed', { cause: new Error('bad port') })],
  [
    'an error of another realm',
    runInNewContext(
      `new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) })`,
    ),
  ],
  [
    'all addresses of a host, in another realm',
    runInNewContext(`new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })])`),
  ],
  ['Deno', nested(new Error('error sending request: client error (Connect): tcp connect error'))],
  ['Deno, name resolution', nested(new Error('error trying to connect: dns error: failed to lookup'))],
])('wasSent is false for %s', (_, error) => {
  expect(wasSent(error)).toBe(false)
})

/** Creates an error with 10 000 causes. */
function endless(): Error {
  let error: Error = coded('ECONNREFUSED')
  for (let depth = 0; depth < 10_000; depth += 1) error = Object.assign(new Error('x'), { cause: error })
  return error
}

test.each<[string, unknown]>([
  ['a reset', coded('ECONNRESET')],
  ['a reset while reading', systemError('ECONNRESET', 'read')],
  ['a timeout while reading', systemError('ETIMEDOUT', 'read')],
  ['a network that went down while writing', systemError('ENETDOWN', 'write')],
  ['a timeout without a system call', coded('ETIMEDOUT')],
  ['one address that was reached', new AggregateError([coded('ECONNREFUSED'), coded('ECONNRESET')])],
  ['no address', new AggregateError([])],
  ['more addresses than are read', new AggregateError(Array.from({ length: 99 }, () => coded('ENOTFOUND')))],
  ['causes that do not end', endless()],
  ['a browser', new TypeError('Failed to fetch')],
  ['a closed socket', new TypeError('fetch failed', { cause: coded('UND_ERR_SOCKET') })],
  ['a damaged TLS record', coded('ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC')],
  ['a TLS alert about a record', coded('ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC')],
  ['late headers', coded('UND_ERR_HEADERS_TIMEOUT')],
  ['a code with the same beginning', coded('ECONNREFUSED_LATER')],
  ['a code that is not a string', coded(7)],
  ['an error without a code', new TypeError('fetch failed')],
  ['a string', 'ECONNREFUSED'],
  ['an object that is not an error', { code: 'ECONNREFUSED' }],
  ['undefined', undefined],
  ['null', null],
])('wasSent is true for %s: the server may have processed the request', (_, error) => {
  expect(wasSent(error)).toBe(true)
})

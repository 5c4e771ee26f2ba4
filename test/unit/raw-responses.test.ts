import { createServer, type Server } from 'node:net'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getOperation } from '../../src/runtime/api/call.ts'
import { isDiscordOAuth2Error, RateLimitError } from '../../src/runtime/errors/index.ts'
import { createTransport } from '../../src/runtime/transport/pipeline.ts'
import type { OperationDescriptor } from '../../src/runtime/transport/types.ts'
import { setUp } from '../support/client.ts'
import { createGate, TRANSPORT_CONFIG } from '../support/transport-fixtures.ts'
import { flushPromises } from '../support/virtual-clock.ts'

/** Maximum length of a message: 2000 characters, each of which may be escaped. */
const MAX_MESSAGE = 12_100
const HOUR = 3_600_000
const OPERATIONS: readonly OperationDescriptor[] = [
  getOperation('GET', '/users/@me'),
  getOperation('GET', '/oauth2/@me'),
  getOperation('POST', '/oauth2/token'),
]

/** Checks an error of any response. */
function expectBounded(error: unknown): void {
  if (!isDiscordOAuth2Error(error)) throw new Error('The error has no type', { cause: error })
  expect(error.message.length).toBeLessThanOrEqual(MAX_MESSAGE)
  expect(error.message).not.toMatch(/could not be created/)
  if ('fieldErrors' in error) expect(error.fieldErrors.length).toBeLessThanOrEqual(100)
  if ('retryAfter' in error && error.retryAfter !== undefined) {
    expect(error.retryAfter).toBeGreaterThanOrEqual(0)
    expect(error.retryAfter).toBeLessThanOrEqual(3600)
  }
}

/** Numbers as servers write them, credible and absurd. */
const number = fc.oneof(
  fc.nat(100).map(String),
  fc.constantFrom(
    '0',
    '-1',
    '3600',
    '86400',
    '99999999999',
    '9'.repeat(400),
    '3, 3',
    '1e400',
    '0x5',
    'NaN',
    '',
  ),
  fc.double({ min: 0, max: 1e30, noNaN: true }).map(String),
)

const date = fc.date({ noInvalidDate: true }).map((value) => value.toUTCString())

/** Headers that decide what a response means, with any value. */
const headers = fc.dictionary(
  fc.constantFrom(
    'retry-after',
    'date',
    'content-type',
    'x-ratelimit-limit',
    'x-ratelimit-remaining',
    'x-ratelimit-reset',
    'x-ratelimit-reset-after',
    'x-ratelimit-bucket',
    'x-ratelimit-global',
    'x-ratelimit-scope',
  ),
  fc.oneof(
    number,
    date,
    fc.constantFrom('true', 'user', 'shared', 'global', 'application/json', 'text/html'),
    fc.stringMatching(/^[\x20-\x7e]{0,40}$/),
  ),
)

/** Headers of a limit that is used up or closed. */
const closing = fc.oneof(
  headers,
  fc.record({ 'retry-after': number }),
  fc.record({
    'x-ratelimit-limit': fc.constant('5'),
    'x-ratelimit-remaining': fc.constant('0'),
    'x-ratelimit-reset-after': number,
  }),
)

/** Values of a JSON body, with the names that the client reads. */
const { body } = fc.letrec<{ body: unknown; member: unknown }>((tie) => ({
  body: fc.dictionary(
    fc.constantFrom(
      'message',
      'code',
      'errors',
      '_errors',
      'retry_after',
      'global',
      'error',
      'error_description',
      'cloudflare_error',
      'error_code',
      'user',
      'id',
      '0',
      '__proto__',
      'embeds',
    ),
    tie('member'),
    { maxKeys: 8 },
  ),
  member: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      50035,
      1015,
      99999999999,
      1e300,
      ['0'],
      'x'.repeat(20_000),
      '\u001b[31m\n',
    ),
    fc.string(),
    fc.double(),
    fc.array(tie('member'), { maxLength: 4 }),
    tie('body'),
  ),
}))

const deep = fc
  .tuple(fc.integer({ min: 1, max: 9000 }), fc.constantFrom('errors', '_errors', 'a', '0'))
  .map(([depth, key]) => [...Array(depth).fill(`{"${key}":`), '1', '}'.repeat(depth)].join(''))

const text = fc.oneof(
  { weight: 4, arbitrary: body.map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: deep },
  fc.string(),
  fc.constantFrom('', '<html>', '{"a":', 'null', '[]', '"text"', `{"message":"${'\\u0000'.repeat(9000)}"}`),
)

const status = fc.oneof(
  fc.constantFrom(400, 401, 403, 404, 429, 500, 502, 503),
  fc.integer({ min: 400, max: 599 }),
)

/** Creates a pipeline with rate limits on a virtual clock, whose server responds as given. */
function createPipeline(respond: () => Response) {
  const { clock, gate } = createGate()
  let sent = 0
  const fetch = async () => {
    sent += 1
    return respond()
  }
  const transport = createTransport({ ...TRANSPORT_CONFIG, clock, gate, fetch })
  const call = async (operation: OperationDescriptor) => {
    const credential = operation.credentials.includes('bearer')
      ? ({ kind: 'bearer', accessToken: 't', scopes: null, expiresAt: null, refreshable: false } as const)
      : ({ kind: 'client', clientId: '1', clientSecret: 'SECRET' } as const)
    const requestBody =
      operation.method === 'POST' ? { grant_type: 'refresh_token', refresh_token: 'r' } : undefined
    const result = await transport.call(operation, { credential, body: requestBody })
    if (!result.ok) throw result.toError()
  }
  return { call, clock, sentRequests: () => sent }
}

describe('any error response', () => {
  it('throws a typed error with a bounded message and delay', async () => {
    await fc.assert(
      fc.asyncProperty(
        status,
        headers,
        text,
        fc.constantFrom(...OPERATIONS),
        async (code, fields, content, operation) => {
          const { call } = createPipeline(() => new Response(content, { status: code, headers: fields }))
          const error = await call(operation).catch((thrown: unknown) => thrown)
          expectBounded(error)
        },
      ),
      { seed: 14, numRuns: 500 },
    )
  })
})

describe('any response with rate limits', () => {
  it('closes nothing for more than an hour', async () => {
    const content = fc.oneof(
      body.map((value) => JSON.stringify(value)),
      fc.constantFrom('', '<html>', '{}'),
    )
    const code = fc.constantFrom(200, 403, 404, 429, 503)
    await fc.assert(
      fc.asyncProperty(
        code,
        closing,
        content,
        fc.constantFrom(...OPERATIONS),
        async (status, fields, sent, operation) => {
          let isFirst = true
          const { call, clock, sentRequests } = createPipeline(() => {
            const response = isFirst
              ? new Response(sent, { status, headers: fields })
              : Response.json({ id: '1' })
            isFirst = false
            return response
          })
          await call(operation).catch(() => {})
          await clock.advance(HOUR)
          const error = await call(operation).catch((thrown: unknown) => thrown)
          await flushPromises()
          if (error instanceof RateLimitError) expect(error.attempts).toBe(1)
          expect(sentRequests()).toBe(2)
        },
      ),
      { seed: 14, numRuns: 300 },
    )
  })
})

describe('any bytes of a server', () => {
  let server: Server
  let bytes = new Uint8Array()
  let baseUrl = ''

  beforeAll(async () => {
    server = createServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', () => socket.end(bytes))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  })

  afterAll(() => void server.close())

  const line = fc.oneof(
    fc.constantFrom(
      'HTTP/1.1 200 OK',
      'HTTP/1.1 429 x',
      'HTTP/1.1 999 x',
      'HTTP/1.1 0 x',
      'HTTP/9 200 OK',
      'SSH-2.0',
      '',
    ),
    fc.integer({ min: 100, max: 699 }).map((code) => `HTTP/1.1 ${code} x`),
  )
  const field = fc.oneof(
    fc.constantFrom(
      'Content-Type: application/json',
      'Content-Length: 5',
      'Content-Length: 99999999999999999999',
      'Transfer-Encoding: chunked',
      'Content-Encoding: gzip',
      'Location: //elsewhere',
      'Retry-After: 99999999999',
      'no colon',
      'Set-Cookie: a=b',
      'X: \u00ff\u0000',
    ),
    fc
      .tuple(fc.constantFrom('Retry-After', 'X-RateLimit-Reset-After'), number)
      .map(([name, value]) => `${name}: ${value}`),
  )
  const response = fc
    .tuple(line, fc.array(field, { maxLength: 5 }), fc.constantFrom('\r\n', '\n', '\r\n\r\n'), text)
    .map(([first, fields, end, content]) =>
      [first, ...fields, `X-Token: SECRET-TOKEN${end}`, content].join('\r\n'),
    )

  it('lead to a result or a typed error whose cause does not contain them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          response.map((raw) => new TextEncoder().encode(raw)),
          fc.uint8Array({ maxLength: 500 }),
        ),
        async (raw) => {
          bytes = new Uint8Array(raw)
          const { client } = setUp([], { baseUrl, fetch: undefined, timeout: 500, rateLimit: {} })
          const token = client.fromAccessToken('t')
          const error = await token.fetchIdentify().then(
            () => undefined,
            (thrown: unknown) => thrown,
          )
          if (error === undefined) return
          expectBounded(error)
          const cause = error instanceof Error ? inspect(error.cause, { depth: 10 }) : ''
          expect(cause).not.toContain('SECRET-TOKEN')
        },
      ),
      { seed: 14, numRuns: 150 },
    )
  })
})

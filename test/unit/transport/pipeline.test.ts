import { describe, expect, it, test } from 'vitest'
import {
  DiscordOAuth2Error,
  NetworkError,
  RateLimitError,
  ServerError,
  TimeoutError,
  UnexpectedResponseError,
} from '../../../src/runtime/errors/index.ts'
import { createTransport } from '../../../src/runtime/transport/pipeline.ts'
import type { Call, OperationDescriptor } from '../../../src/runtime/transport/types.ts'
import { setUp, setUpToken, USER_ID } from '../../support/client.ts'
import { failure, thrown } from '../../support/failure.ts'
import { formOf, json, type RecordingFetch, recordingFetch } from '../../support/recording-fetch.ts'
import { SEND_CONFIG } from '../../support/transport-fixtures.ts'

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

  it('throws a NetworkError if the connection breaks', async () => {
    const cause = new TypeError('fetch failed')
    const { token } = setUpToken([() => Promise.reject(cause)])
    const error = await failure(() => token.fetchIdentify(), NetworkError)
    expect(error.cause).toBe(cause)
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

describe('createTransport', () => {
  const operation: OperationDescriptor = {
    key: 'POST /a/{name}',
    method: 'POST',
    path: '/a/{name}',
    server: 'https://discord.com/api/v10',
    credentials: ['none'],
    scopes: [],
    bodyToken: undefined,
    contentTypes: ['application/json'],
    statuses: [200, 400],
    noContent: [204],
    texts: ['name'],
    secrets: [],
    commaSeparated: [],
  }
  const path = { name: 'b' }

  async function sentBy(
    changes: Partial<OperationDescriptor>,
    call: Partial<Call> = {},
  ): Promise<RecordingFetch> {
    const fetch = recordingFetch(() => json({}))
    const transport = createTransport({
      baseUrl: 'https://proxy.example/api',
      issuer: 'https://issuer.example',
      headers: { 'X-A': 'a' },
      fetch,
      ...SEND_CONFIG,
      now: () => 0,
      secrets: [],
    })
    await transport.call({ ...operation, ...changes }, { credential: { kind: 'none' }, path, ...call })
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

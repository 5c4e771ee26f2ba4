import { describe, expect, it, test } from 'vitest'
import { getOperation } from '../../../src/runtime/api/call.ts'
import { createTransport } from '../../../src/runtime/transport/pipeline.ts'
import type {
  ApiResult,
  Call,
  Credential,
  OperationDescriptor,
} from '../../../src/runtime/transport/types.ts'
import { thrown } from '../../support/failure.ts'
import { json, recordingFetch, type Sent } from '../../support/recording-fetch.ts'
import { createGate, TRANSPORT_CONFIG } from '../../support/transport-fixtures.ts'
import { flushPromises } from '../../support/virtual-clock.ts'

const GUILDS = getOperation('GET', '/users/@me/guilds')
const CONNECTIONS = getOperation('GET', '/users/@me/connections')
const IDENTITY = getOperation('GET', '/oauth2/@me')
const JOIN = getOperation('PUT', '/guilds/{guild_id}/members/{user_id}')
const unauthorized = () => json({ message: '401: Unauthorized', code: 0 }, 401)
const USER = { kind: 'bearer', accessToken: 't', scopes: null, expiresAt: null, refreshable: false } as const
const BOT = { kind: 'bot', botToken: 'b' } as const

/** Creates a pipeline with rate limits whose server rejects everything, and responds to the question as given. */
function setUp(answer: (sent: Sent) => Response | Promise<Response>) {
  const fixture = createGate()
  const { clock, gate } = fixture
  const fetch = recordingFetch((sent) =>
    /\/(oauth2|users)\/@me$/.test(sent.url) ? answer(sent) : unauthorized(),
  )
  const transport = createTransport({ ...TRANSPORT_CONFIG, clock, gate, fetch })
  const call = (operation: OperationDescriptor, changes: Partial<Call> & { credential?: Credential } = {}) =>
    transport.call(operation, { credential: USER, ...changes })
  const paths = () => fetch.sent.map(({ url }) => new URL(url).pathname.slice('/api/v10'.length))
  return { call, paths, clock, fetch }
}

const tokenRejectedOf = (result: Promise<ApiResult>) =>
  result.then(
    ({ tokenRejected }) => tokenRejected,
    (error) => ({ code: error.code, tokenRejected: error.tokenRejected }),
  )

describe('after a 401', () => {
  it('nothing is known about a token if a proxy responds to the question', async () => {
    const { call, paths } = setUp(
      () => new Response('<html>', { status: 401, headers: { 'Content-Type': 'text/html' } }),
    )
    expect(await tokenRejectedOf(call(GUILDS))).toBeUndefined()
    expect(await tokenRejectedOf(call(GUILDS))).toBeUndefined()
    expect(paths()).toEqual(['/users/@me/guilds', '/oauth2/@me', '/users/@me/guilds', '/oauth2/@me'])
  })

  it('a token that Discord rejects is not sent again', async () => {
    const { call, paths } = setUp(unauthorized)
    expect(await tokenRejectedOf(call(GUILDS))).toBe(true)
    expect(await tokenRejectedOf(call(CONNECTIONS))).toEqual({
      code: 'ERR_UNAUTHORIZED',
      tokenRejected: true,
    })
    expect(paths()).toEqual(['/users/@me/guilds', '/oauth2/@me'])
  })

  it('a token that Discord accepts is sent to other operations only', async () => {
    const { call, paths, clock } = setUp(() => json({}))
    expect(await tokenRejectedOf(call(GUILDS))).toBe(false)
    expect(await tokenRejectedOf(call(GUILDS))).toEqual({ code: 'ERR_UNAUTHORIZED', tokenRejected: false })
    expect(await tokenRejectedOf(call(CONNECTIONS))).toBe(false)
    expect(paths()).toEqual(['/users/@me/guilds', '/oauth2/@me', '/users/@me/connections', '/oauth2/@me'])
    await clock.advance(600_000)
    expect(await tokenRejectedOf(call(GUILDS))).toBe(false)
  })

  it('of several calls with one token, one request finds out', async () => {
    const { call, paths } = setUp(unauthorized)
    const results = await Promise.all([call(GUILDS), call(CONNECTIONS)].map(tokenRejectedOf))
    expect(results).toEqual([true, true])
    expect(paths().filter((path) => path === '/oauth2/@me')).toHaveLength(1)
  })

  it('a call that is not sent meanwhile waits for what is found out', async () => {
    let respond = (_: Response) => {}
    const { call, paths } = setUp(
      () =>
        new Promise((resolve) => {
          respond = resolve
        }),
    )
    const first = tokenRejectedOf(call(GUILDS))
    await flushPromises()
    const second = tokenRejectedOf(call(GUILDS))
    await flushPromises()
    respond(unauthorized())
    expect(await first).toBe(true)
    expect(await second).toEqual({ code: 'ERR_UNAUTHORIZED', tokenRejected: true })
    expect(paths()).toEqual(['/users/@me/guilds', '/oauth2/@me'])
  })

  test.each<[string, () => Response | Promise<Response>]>([
    ['500', () => json({ message: 'm' }, 500)],
    ['503 with Retry-After', () => json({}, 503, { 'retry-after': '1' })],
    ['429', () => json({ message: 'm', retry_after: 1, global: false }, 429)],
    ['429 of the edge', () => new Response('<html>', { status: 429 })],
    ['403', () => json({ message: 'm' }, 403)],
    ['200 with HTML', () => new Response('<html>')],
    ['a network failure', () => Promise.reject(new TypeError('fetch failed'))],
  ])('nothing is blocked if the question fails: %s', async (_, answer) => {
    const { call, paths, clock } = setUp(answer)
    expect(await tokenRejectedOf(call(GUILDS))).toBeUndefined()
    await clock.advance(60_000)
    await tokenRejectedOf(call(GUILDS))
    expect(paths().filter((path) => path === '/users/@me/guilds')).toHaveLength(2)
  })

  it('of a bot its user is asked for', async () => {
    const { call, paths } = setUp(() => json({}))
    expect(await tokenRejectedOf(call(GUILDS, { credential: BOT }))).toBe(false)
    expect(paths()).toEqual(['/users/@me/guilds', '/users/@me'])
  })

  it('the operation of a bot that has the token of a user is not blocked', async () => {
    const { call, paths } = setUp(() => json({}))
    const path = { guild_id: '80351110224678912', user_id: '80351110224678913' }
    for (const access_token of ['one', 'two'])
      expect(await tokenRejectedOf(call(JOIN, { credential: BOT, path, body: { access_token } }))).toBe(false)
    expect(paths().filter((one) => one.startsWith('/guilds'))).toHaveLength(2)
  })

  it.each([{ kind: 'none' }, { kind: 'client', clientId: '1', clientSecret: 's' }] as const)(
    'nothing is asked without a token: %j',
    async (credential) => {
      const { call, paths } = setUp(() => json({}))
      expect(await tokenRejectedOf(call(GUILDS, { credential }))).toBeUndefined()
      expect(paths()).toEqual(['/users/@me/guilds'])
    },
  )

  it('nothing is asked if the question itself was rejected', async () => {
    const { call, paths } = setUp(unauthorized)
    expect(await tokenRejectedOf(call(IDENTITY))).toBe(true)
    expect(paths()).toEqual(['/oauth2/@me'])
  })

  it('an abort ends the wait with its reason', async () => {
    const { call } = setUp(() => new Promise(() => {}))
    const controller = new AbortController()
    const result = thrown(() => call(GUILDS, { signal: controller.signal }))
    await flushPromises()
    controller.abort('enough')
    expect(await result).toBe('enough')
  })

  it('the wait ends with the time of the call', async () => {
    const { call, clock } = setUp(() => new Promise(() => {}))
    const result = tokenRejectedOf(call(GUILDS, { totalTimeout: 1000 }))
    await clock.advance(1001)
    expect(await result).toBeUndefined()
  })
})

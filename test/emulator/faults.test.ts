import { describe, expect, it, test } from 'vitest'
import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type FaultOptions,
} from '../../src/emulator/index.ts'
import { OAuth2Client } from '../../src/index.ts'
import { hasErrorCode } from '../../src/runtime/errors/index.ts'
import { createCheckedEmulator, NOW } from './support.ts'

function setUp(options: EmulatorOptions = {}) {
  const emulator = createCheckedEmulator(options)
  const client = new OAuth2Client({ ...emulator.clientOptions(), scopes: ['identify'], retry: false })
  return { emulator, client }
}

function fetchUser(emulator: Emulator, headers: Record<string, string> = {}, user?: string) {
  const { accessToken } = emulator.issueToken({ user, scopes: ['identify', 'guilds'] })
  return emulator.fetch('https://discord.com/api/v10/users/@me', {
    headers: { Authorization: `Bearer ${accessToken}`, ...headers },
  })
}

describe('a fault', () => {
  test.each<[FaultOptions, number, unknown, Record<string, string>]>([
    [{ status: 403, example: 'missingAccess' }, 403, { code: 50001 }, { 'content-type': 'application/json' }],
    [{ status: 503 }, 503, { code: 0 }, {}],
    [
      { status: 429, example: 'global' },
      429,
      { global: true },
      { 'retry-after': '65', 'x-ratelimit-global': 'true' },
    ],
    [
      { rateLimit: { scope: 'shared', retryAfter: 2.5 } },
      429,
      { retry_after: 2.5, global: false },
      { 'retry-after': '3', 'x-ratelimit-scope': 'shared' },
    ],
    [{ edge: 'json' }, 403, { code: 40333 }, {}],
  ])('%j responds with %i', async (options, status, body, headers) => {
    const { emulator } = setUp()
    emulator.fault(options)
    const response = await fetchUser(emulator)
    expect(response.status).toBe(status)
    expect(response.headers.get('x-emulator')).toBe('fault')
    expect(Object.fromEntries(response.headers)).toMatchObject(headers)
    expect(await response.json()).toMatchObject(Object(body))
    expect((await fetchUser(emulator)).status).toBe(200)
  })

  test.each([
    [{ edge: 'html' } as const, 502, 'text/html', '<h1>502</h1>'],
    [{ edge: 'html', status: 429 } as const, 429, 'text/html', '<h1>429</h1>'],
    [{ edge: 'text' } as const, 429, 'text/plain', 'error code: 1015'],
  ])('%j responds as the servers in front of the API do', async (options, status, type, text) => {
    const { emulator } = setUp()
    emulator.fault(options)
    const response = await fetchUser(emulator)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain(type)
    expect(response.headers.has('x-ratelimit-scope')).toBe(false)
    expect(await response.text()).toContain(text)
  })

  it('resets the connection with the error of fetch', async () => {
    const { emulator } = setUp()
    emulator.fault({ reset: true })
    const error = await fetchUser(emulator).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(TypeError)
    expect(error).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } })
  })

  it('ends the connection in the middle of the body', async () => {
    const { emulator } = setUp()
    emulator.fault({ truncate: true })
    const response = await fetchUser(emulator)
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toMatchObject({
      message: 'terminated',
      cause: { code: 'UND_ERR_SOCKET' },
    })
  })

  it('resets the connection of a response without a body that is to be cut', async () => {
    const { emulator } = setUp()
    const { accessToken } = emulator.issueToken({ scopes: ['role_connections.write'] })
    emulator.fault({ truncate: true })
    const url = 'https://discord.com/users/@me/applications/1130000000000000001/role-connection'
    const headers = { Authorization: `Bearer ${accessToken}` }
    await expect(emulator.fetch(url, { method: 'DELETE', headers })).rejects.toMatchObject({
      message: 'fetch failed',
      cause: { code: 'ECONNRESET' },
    })
  })

  it('loses the response after the request was processed', async () => {
    const { emulator, client } = setUp()
    emulator.fault({ operation: 'requestToken', reset: true, phase: 'after' })
    const authorization = await client.createAuthorization()
    const callback = emulator.signIn(authorization.url)
    await expect(client.handleCallback(callback, authorization)).rejects.toMatchObject({
      code: 'ERR_NETWORK',
      sent: true,
      cause: { cause: { code: 'ECONNRESET' } },
    })
    const { codes, tokens } = emulator.snapshot().rows
    expect(codes).toHaveLength(0)
    expect(tokens).toHaveLength(1)
  })

  it('replaces the response after the request was processed', async () => {
    const { emulator, client } = setUp()
    emulator.fault({ operation: 'requestToken', status: 500, phase: 'after' })
    const authorization = await client.createAuthorization()
    await expect(
      client.handleCallback(emulator.signIn(authorization.url), authorization),
    ).rejects.toMatchObject({ status: 500 })
    expect(emulator.snapshot().rows.tokens).toHaveLength(1)
  })

  it('does not process the request before it', async () => {
    const { emulator, client } = setUp()
    emulator.fault({ operation: 'requestToken', status: 500 })
    const authorization = await client.createAuthorization()
    await expect(client.handleCallback(emulator.signIn(authorization.url), authorization)).rejects.toThrow()
    expect(emulator.snapshot().rows.codes).toHaveLength(1)
  })

  it('expires the token', async () => {
    const { emulator } = setUp()
    emulator.fault({ expireToken: true })
    expect((await fetchUser(emulator)).status).toBe(401)
    emulator.fault({ expireToken: true, phase: 'after' })
    expect((await fetchUser(emulator)).status).toBe(200)
    expect(emulator.snapshot().rows.tokens.map(({ expires_at }) => expires_at)).toEqual([NOW, NOW])
  })

  it('waits before the response', async () => {
    const waited: number[] = []
    const { emulator } = setUp({ sleep: async (milliseconds) => void waited.push(milliseconds) })
    emulator.fault({ latency: 700, times: 2 })
    emulator.fault({ latency: 300, status: 403 })
    expect((await fetchUser(emulator)).status).toBe(200)
    expect((await fetchUser(emulator)).status).toBe(200)
    expect((await fetchUser(emulator)).status).toBe(403)
    expect(waited).toEqual([700, 700, 300])
  })

  it('is interrupted by an abort', async () => {
    const { emulator } = setUp()
    emulator.fault({ latency: Number.POSITIVE_INFINITY })
    const controller = new AbortController()
    const pending = emulator.fetch('https://discord.com/api/v10/users/@me', { signal: controller.signal })
    controller.abort(new Error('enough'))
    await expect(pending).rejects.toThrow('enough')
  })

  it('applies to its operation, path and user, as often as it says', async () => {
    const { emulator } = setUp()
    const fault = emulator.fault({ path: '/users/@me', user: 'nelly', status: 403, times: 2 })
    emulator.fault({ operation: 'listCurrentUserGuilds', status: 403 })
    emulator.fault({ path: '/users/@me/guilds', status: 403 })
    expect((await fetchUser(emulator, {}, 'sam_collects')).status).toBe(200)
    const results = [fetchUser(emulator), fetchUser(emulator), fetchUser(emulator)]
    expect((await Promise.all(results)).map(({ status }) => status)).toEqual([403, 403, 200])
    expect(fault.hits).toBe(2)
    expect(emulator.faults()).toHaveLength(2)
  })

  describe('of a user at the page of an authorization', () => {
    const url =
      'https://discord.com/oauth2/authorize?client_id=1130000000000000001&response_type=code&scope=identify'
    const open = (emulator: Emulator, init?: RequestInit) =>
      emulator.fetch(url, { redirect: 'manual', ...init }).then(({ status }) => status)

    it('applies to the user of the browser, and otherwise to the first one', async () => {
      const { emulator } = setUp()
      const idOf = (name: string) =>
        emulator.snapshot().rows.users.find(({ username }) => username === name)?.id
      const cookie = { Cookie: `grantcord_emulator=user=${idOf('sam_collects')}` }
      const fault = emulator.fault({ operation: 'authorize', user: 'sam_collects', edge: 'html', times: 9 })
      emulator.fault({ operation: 'authorize', user: 'nelly', edge: 'html', status: 503, times: 9 })
      expect(await open(emulator, { headers: cookie })).toBe(502)
      expect(await open(emulator)).toBe(503)
      fault.remove()
      expect(await open(emulator, { headers: cookie })).toBe(302)
    })

    it('applies to the user of the form, and to no user before one is chosen', async () => {
      const { emulator } = setUp({ consent: 'page' })
      emulator.fault({ operation: 'authorize', user: 'nelly', edge: 'html', times: 9 })
      expect(await open(emulator)).toBe(200)
      const { rows } = emulator.snapshot()
      const submit = (name: string) => {
        const user = rows.users.find(({ username }) => username === name)?.id ?? ''
        return open(emulator, { method: 'POST', body: new URLSearchParams({ user, decision: 'approved' }) })
      }
      expect(await submit('sam_collects')).toBe(303)
      expect(await submit('nelly')).toBe(502)
    })

    it('does not apply if a function chooses the user', async () => {
      const { emulator } = setUp({ consent: () => ({ user: 'sam_collects' }) })
      emulator.fault({ operation: 'authorize', user: 'nelly', edge: 'html' })
      expect(await open(emulator)).toBe(302)
    })
  })

  it('of a status applies to operations that have it', async () => {
    const { emulator } = setUp()
    emulator.fault({ status: 403, example: 'missingScope' })
    const response = await emulator.fetch('https://discord.com/api/v10/oauth2/token', { method: 'POST' })
    expect(response.status).toBe(400)
    expect((await fetchUser(emulator)).status).toBe(403)
  })

  it('is removed by itself, and by a reset', async () => {
    const { emulator } = setUp()
    emulator.fault({ status: 403, times: Number.POSITIVE_INFINITY }).remove()
    expect((await fetchUser(emulator)).status).toBe(200)
    emulator.fault({ status: 403 })
    emulator.reset()
    expect((await fetchUser(emulator)).status).toBe(200)
  })

  it('is what the client makes an error of', async () => {
    const { emulator, client } = setUp()
    const { accessToken } = emulator.issueToken({ scopes: ['identify'] })
    const token = client.fromAccessToken(accessToken, { scopes: ['identify'] })
    emulator.fault({ rateLimit: { scope: 'global', retryAfter: 9 } })
    const error = await token.fetchIdentify().catch((reason: unknown) => reason)
    expect(hasErrorCode(error, 'ERR_RATE_LIMIT')).toBe(true)
  })
})

describe('the header of a fault', () => {
  test.each([
    ['status=403, example=missingAccess', 403],
    ['edge=html', 502],
    ['edge=html; status=504', 504],
    ['rateLimit, scope=shared, retryAfter=3', 429],
    ['expireToken', 401],
    ['status=500, phase=after', 500],
  ])('%s fails with %i', async (header, status) => {
    const { emulator } = setUp()
    emulator.fault({ status: 404 })
    expect((await fetchUser(emulator, { 'X-Emulator-Fault': header })).status).toBe(status)
  })

  it('resets the connection', async () => {
    const { emulator } = setUp()
    await expect(fetchUser(emulator, { 'X-Emulator-Fault': 'reset' })).rejects.toThrow('fetch failed')
  })

  test.each([
    ['fail', 'must be one of status, edge'],
    ['phase=later, reset', 'must be one of before, after'],
    ['status=418', 'must be described'],
    ['status=abc', 'must be a whole number'],
    ['reset, truncate', 'reset and truncate'],
  ])('%s is rejected, and says why', async (header, detail) => {
    const { emulator } = setUp()
    const response = await fetchUser(emulator, { 'X-Emulator-Fault': header })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining(detail) })
  })
})

describe('an invalid fault', () => {
  test.each<[FaultOptions, string, string]>([
    [{}, 'fault', 'exactly one of'],
    [{ status: 403, reset: true }, 'fault', 'status and reset'],
    [{ reset: false }, 'fault', 'exactly one of'],
    [{ status: 418 }, 'status', 'described'],
    [{ operation: 'getCurrentUser', status: 403, example: 'none' }, 'example', 'missingScope missingAccess'],
    [{ operation: 'authorize', status: 403 }, 'status', 'described'],
    [{ operation: 'getUser' as never, reset: true }, 'operation', 'operationId'],
    [{ reset: true, user: 'ghost' }, 'user', 'nelly'],
    [{ reset: true, times: 0 }, 'times', 'from 1'],
    [{ reset: true, times: 1.5 }, 'times', 'whole number'],
    [{ edge: 'html', status: 204 }, 'status', 'from 400'],
    [{ reset: true, phase: 'later' as never }, 'phase', 'before, after'],
    [{ truncate: true, phase: 'before' }, 'phase', 'after'],
    [{ rateLimit: { scope: 'all' as never } }, 'rateLimit.scope', 'user, global, shared'],
    [{ latency: -1 }, 'latency', 'from 0'],
    [{ reset: true, delay: 1 } as never, 'delay', 'not an option'],
  ])('such as %j names the option', (options, field, message) => {
    const { emulator } = setUp()
    expect(() => emulator.fault(options)).toThrow(expect.objectContaining({ field }))
    expect(() => emulator.fault(options)).toThrow(message)
  })
})

describe('a rate limit', () => {
  const limits = { user: { requests: 2, window: 5000 } }

  it('has true headers, and ends with its window', async () => {
    const { emulator } = setUp({ limits })
    const { accessToken } = emulator.issueToken({ scopes: ['identify'] })
    const send = () =>
      emulator.fetch('https://discord.com/api/v10/users/@me', {
        headers: { Authorization: `Bearer ${accessToken}` },
      })
    expect(Object.fromEntries((await send()).headers)).toMatchObject({
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '1',
      'x-ratelimit-reset': String((NOW + 5000) / 1000),
      'x-ratelimit-reset-after': '5',
    })
    emulator.advance(1500)
    expect((await send()).headers.get('x-ratelimit-remaining')).toBe('0')
    const refused = await send()
    expect(refused.status).toBe(429)
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      'retry-after': '4',
      'x-ratelimit-scope': 'user',
      'x-ratelimit-remaining': '0',
    })
    expect(await refused.json()).toEqual({
      message: 'You are being rate limited.',
      retry_after: 3.5,
      global: false,
    })
    emulator.advance(3500)
    expect((await send()).status).toBe(200)
  })

  it('of a user does not concern another user or another operation', async () => {
    const { emulator } = setUp({ limits: { user: { requests: 1, window: 5000 } } })
    expect((await fetchUser(emulator)).status).toBe(200)
    expect((await fetchUser(emulator)).status).toBe(429)
    expect((await fetchUser(emulator, {}, 'mika.novak')).status).toBe(200)
    const { accessToken } = emulator.issueToken({ scopes: ['guilds'] })
    const headers = { Authorization: `Bearer ${accessToken}` }
    const guilds = await emulator.fetch('https://discord.com/api/v10/users/@me/guilds', { headers })
    expect(guilds.status).toBe(200)
  })

  it('of all users is shared, and the global one has no bucket', async () => {
    const { emulator } = setUp({
      limits: { shared: { requests: 1, window: 9000 }, user: { requests: 5, window: 1000 } },
    })
    await fetchUser(emulator)
    const shared = await fetchUser(emulator, {}, 'mika.novak')
    expect(shared.headers.get('x-ratelimit-scope')).toBe('shared')
    expect(shared.headers.get('x-ratelimit-remaining')).toBe('5')
    expect(shared.headers.get('retry-after')).toBe('9')

    const { emulator: other } = setUp({ limits: { global: { requests: 1, window: 1000 } } })
    expect((await fetchUser(other)).headers.has('x-ratelimit-limit')).toBe(false)
    const global = await fetchUser(other)
    expect(global.headers.get('x-ratelimit-global')).toBe('true')
    expect(global.headers.has('x-ratelimit-bucket')).toBe(false)
    expect(await global.json()).toMatchObject({ global: true })
  })

  it('of invalid requests blocks all requests to the API with a text, until its window ends', async () => {
    const { emulator } = setUp({ limits: { invalid: { requests: 2, window: 60_000 } } })
    const { accessToken } = emulator.issueToken({ scopes: ['identify'] })
    const send = (token: string) =>
      emulator.fetch('https://discord.com/api/v10/users/@me', {
        headers: { Authorization: `Bearer ${token}` },
      })
    expect((await send('unknown')).status).toBe(401)
    emulator.fault({ rateLimit: { scope: 'shared' } })
    expect((await send(accessToken)).status).toBe(429)
    expect((await send(accessToken)).status).toBe(200)
    emulator.fault({ status: 403 })
    expect((await send(accessToken)).status).toBe(403)
    emulator.advance(1500)
    const blocked = await send(accessToken)
    expect([blocked.status, blocked.headers.get('retry-after'), await blocked.text()]).toEqual([
      429,
      '59',
      'error code: 1015',
    ])
    expect(blocked.headers.get('content-type')).toBe('text/plain')
    expect((await emulator.fetch('https://discord.com/activate')).status).toBe(200)
    const client = new OAuth2Client({ ...emulator.clientOptions(), retry: false })
    const call = client.fromAccessToken(accessToken, { scopes: ['identify'] }).fetchIdentify()
    await expect(call).rejects.toMatchObject({ code: 'ERR_IP_BANNED' })
    emulator.advance(58_500)
    expect((await send(accessToken)).status).toBe(200)
  })

  it('does not count requests without a token, and ends with a reset', async () => {
    const { emulator } = setUp({ limits: { user: { requests: 1, window: 1000 } } })
    const response = await emulator.fetch('https://discord.com/api/v10/oauth2/token', { method: 'POST' })
    expect(response.headers.has('x-ratelimit-limit')).toBe(false)
    await fetchUser(emulator)
    emulator.reset()
    expect((await fetchUser(emulator)).status).toBe(200)
  })

  test.each<[EmulatorOptions, string]>([
    [{ limits: { user: { requests: 0, window: 1 } } }, 'limits.user.requests'],
    [{ limits: { user: { requests: 1, window: 0 } } }, 'limits.user.window'],
    [{ limits: { all: {} } as never }, 'limits.all'],
    [{ strict: 'yes' as never }, 'strict'],
    [{ fetch: {} as never }, 'fetch'],
  ])('%j is rejected', (options, field) => {
    expect(() => createEmulator(options)).toThrow(expect.objectContaining({ field }))
  })
})

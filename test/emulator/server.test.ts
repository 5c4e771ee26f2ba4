import { request as nodeRequest } from 'node:http'
import { afterEach, describe, expect, it, test } from 'vitest'
import { createEmulator, type EmulatorOptions, type FaultOptions } from '../../src/emulator/index.ts'
import { type EmulatorServer, type ListenOptions, listen } from '../../src/emulator/server.ts'
import { OAuth2Client } from '../../src/index.ts'
import { createCheckedEmulator } from './support.ts'

const servers: EmulatorServer[] = []

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function setUp(
  options: ListenOptions = {},
  emulatorOptions: EmulatorOptions = {},
  emulator = createCheckedEmulator({ now: Date.now, ...emulatorOptions }),
) {
  const server = await listen(emulator, { port: 0, ...options })
  servers.push(server)
  return { emulator, server }
}

/** Sends a request with any `Host` header, which `fetch` does not allow. */
function send(
  server: EmulatorServer,
  path: string,
  headers: Record<string, string>,
): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const request = nodeRequest({ host: '127.0.0.1', port: server.port, path, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve([response.statusCode ?? 0, text]))
    })
    request.on('error', reject).end()
  })
}

function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

describe('a server', () => {
  it('signs in to the client, whose URLs are those of the server', async () => {
    const { emulator, server } = await setUp()
    expect(emulator.publicUrl()).toBe(server.url)
    const client = new OAuth2Client({ ...server.clientOptions(), scopes: ['identify'] })
    const authorization = await client.createAuthorization()
    const page = await fetch(authorization.url, { redirect: 'manual' })
    expect(page.status).toBe(302)
    const token = await client.handleCallback(page.headers.get('location') ?? '', authorization)
    expect(await token.fetchIdentify()).toMatchObject({ username: 'nelly' })
  })

  it('listens at both loopback addresses with one port', async () => {
    const { server } = await setUp()
    for (const host of ['127.0.0.1', 'localhost']) {
      const response = await fetch(`http://${host}:${server.port}/_emulator/health`)
      expect(await response.json()).toMatchObject({ status: 'ok', publicUrl: server.url })
    }
    const v6 = await fetch(`http://[::1]:${server.port}/_emulator/health`).catch((error) => error.cause.code)
    expect(v6 === 'EADDRNOTAVAIL' || v6.status).toBeTruthy()
  })

  it('has its public URL as the issuer, whatever the Host header says', async () => {
    const { emulator, server } = await setUp({ publicUrl: 'https://discord.test:8443/' })
    const client = new OAuth2Client({ ...server.clientOptions(), scopes: ['identify'] })
    const authorization = await client.createAuthorization()
    expect(authorization.url).toMatch(/^https:\/\/discord\.test:8443\/oauth2\/authorize/)
    const location = emulator.signIn(authorization.url)
    expect(new URL(location).searchParams.get('iss')).toBe('https://discord.test:8443')
    await server.close()
    expect(emulator.publicUrl()).toBe('https://discord.com')
  })

  it('uses the public URL of the emulator', async () => {
    const { emulator } = await setUp({}, { publicUrl: 'https://discord.test' })
    expect(emulator.publicUrl()).toBe('https://discord.test')
  })

  it('has the public URL of a server that listens, whichever of two closes first', async () => {
    const { emulator, server: first } = await setUp()
    const { server: second } = await setUp({}, {}, emulator)
    expect(emulator.publicUrl()).toBe(first.url)
    await second.close()
    expect(emulator.publicUrl()).toBe(first.url)
    const { server: third } = await setUp({}, {}, emulator)
    await first.close()
    expect(emulator.publicUrl()).toBe(third.url)
    const client = new OAuth2Client({ ...third.clientOptions(), scopes: ['identify'] })
    const authorization = await client.createAuthorization()
    expect((await fetch(authorization.url, { redirect: 'manual' })).status).toBe(302)
    await third.close()
    expect(emulator.publicUrl()).toBe('https://discord.com')
  })

  it('keeps a public URL that was set, whichever of two servers closes first', async () => {
    const { emulator, server: first } = await setUp({ publicUrl: 'https://discord.test' })
    const { server: second } = await setUp({}, {}, emulator)
    const { server: third } = await setUp({ publicUrl: 'https://other.test' }, {}, emulator)
    expect(emulator.publicUrl()).toBe('https://other.test')
    await third.close()
    expect(emulator.publicUrl()).toBe('https://discord.test')
    emulator.setPublicUrl('https://own.test')
    await first.close()
    await second.close()
    expect(emulator.publicUrl()).toBe('https://own.test')
  })

  it('has no icon, which browsers ask for, and does not record their requests', async () => {
    const { emulator, server } = await setUp()
    expect((await fetch(`${server.url}/favicon.ico`)).status).toBe(204)
    expect(emulator.journal()).toEqual([])
  })

  it('says that a port is in use', async () => {
    const { server } = await setUp()
    await expect(listen(createEmulator(), { port: server.port })).rejects.toMatchObject({
      field: 'port',
      message: expect.stringContaining('in use'),
    })
  })

  it('responds with the error of a function in the options', async () => {
    const consent = () => {
      throw new Error('no decision')
    }
    const { server } = await setUp({}, { consent })
    const query = 'client_id=1130000000000000001&response_type=code&scope=identify'
    const response = await fetch(`${server.url}/oauth2/authorize?${query}`, { redirect: 'manual' })
    expect(response.status).toBe(500)
    expect(await response.text()).toBe('The emulator failed: no decision\n')
  })

  it('finishes requests in progress before it closes, and can be closed twice', async () => {
    let finish = () => {}
    const waiting = new Promise<void>((resolve) => {
      finish = resolve
    })
    let start = () => {}
    const started = new Promise<void>((resolve) => {
      start = resolve
    })
    const sleep = () => {
      start()
      return waiting
    }
    const { emulator, server } = await setUp({}, { sleep })
    emulator.fault({ latency: 1000 })
    const pending = fetch(`${server.url}/api/v10/users/@me`)
    await started
    const closing = Promise.all([server.close(), server.close()])
    await expect(fetch(`${server.url}/_emulator/health`)).rejects.toThrow()
    finish()
    expect((await pending).status).toBe(401)
    await closing
  })

  it('ends requests in progress after the grace period', async () => {
    const { emulator, server } = await setUp({ grace: 0 })
    emulator.fault({ latency: Number.POSITIVE_INFINITY })
    const pending = fetch(`${server.url}/api/v10/users/@me`).catch((error: unknown) => error)
    while (emulator.faults().length > 0) await new Promise((resolve) => setImmediate(resolve))
    await server.close()
    expect(await pending).toBeInstanceOf(TypeError)
  })

  it('refuses a body that is too long, and methods that fetch does not have', async () => {
    const { server } = await setUp()
    const response = await fetch(`${server.url}/api/v10/oauth2/token`, {
      method: 'POST',
      body: new Uint8Array(13 * 2 ** 20),
    })
    expect(response.status).toBe(413)
    const trace = await new Promise((resolve) => {
      nodeRequest({ host: '127.0.0.1', port: server.port, method: 'TRACE' }, (one) => {
        one.resume()
        resolve(one.statusCode)
      }).end()
    })
    expect(trace).toBe(400)
  })

  test.each<[ListenOptions, string]>([
    [{ port: -1 }, 'port'],
    [{ host: '' }, 'host'],
    [{ publicUrl: '/x' }, 'publicUrl'],
    [{ allowedHosts: 'emulator' as never }, 'allowedHosts'],
    [{ allowedOrigins: ['app.example'] }, 'allowedOrigins[0]'],
    [{ allowedOrigins: ['https://app.example/'] }, 'allowedOrigins[0]'],
    [{ hostname: 'x' } as never, 'hostname'],
  ])('rejects %j', async (options, field) => {
    await expect(listen(createEmulator(), options)).rejects.toMatchObject({ field })
  })
})

describe('the Host header', () => {
  test.each([
    'localhost',
    'localhost:4020',
    'LOCALHOST.',
    'app.localhost',
    '127.0.0.1:1',
    '[::1]:4020',
    '[::1]',
  ])('%s is allowed', async (host) => {
    const { server } = await setUp()
    expect((await send(server, '/_emulator/health', { Host: host }))[0]).toBe(200)
  })

  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '[::1].evil',
    'a@b',
    'emulator:4010',
  ])('%s is refused, and the response names the option', async (host) => {
    const { server } = await setUp()
    const [status, text] = await send(server, '/api/v10/users/@me', { Host: host })
    expect(status).toBe(403)
    expect(text).toContain('allowedHosts')
  })

  it('of another machine is allowed when it is named', async () => {
    const { server } = await setUp({ host: '0.0.0.0', allowedHosts: ['emulator'] })
    expect((await send(server, '/_emulator/health', { Host: 'emulator:4010' }))[0]).toBe(200)
    expect((await send(server, '/_emulator/health', { Host: 'other:4010' }))[0]).toBe(403)
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`)
  })

  it('of the public URL is allowed', async () => {
    const { server } = await setUp({ publicUrl: 'https://discord.test' })
    expect((await send(server, '/_emulator/health', { Host: 'discord.test' }))[0]).toBe(200)
  })

  it('does not hide the host of an absolute-form request', async () => {
    const { server } = await setUp()
    const [status] = await send(server, 'http://evil.example/_emulator/health', { Host: 'localhost' })
    expect(status).toBe(403)
  })
})

describe('a page of another origin', () => {
  it('on loopback can read responses and send all headers', async () => {
    const { server } = await setUp()
    const Origin = 'http://localhost:5173'
    const preflight = await fetch(`${server.url}/api/v10/users/@me`, {
      method: 'OPTIONS',
      headers: {
        Origin,
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'authorization,prefer,x-emulator-fault',
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-emulator-fault')
    const response = await fetch(`${server.url}/api/v10/users/@me`, {
      headers: { Origin, 'X-Emulator-Fault': 'rateLimit' },
    })
    expect(response.status).toBe(429)
    expect(response.headers.get('access-control-allow-origin')).toBe(Origin)
    expect(response.headers.get('access-control-expose-headers')).toContain('Retry-After')
  })

  test.each(['https://app.example', 'http://localhost.evil.example', 'null'])('%s cannot', async (Origin) => {
    const { server } = await setUp()
    const response = await fetch(`${server.url}/api/v10/users/@me`, { headers: { Origin } })
    expect(response.headers.has('access-control-allow-origin')).toBe(false)
    const preflight = await fetch(`${server.url}/api/v10/users/@me`, {
      method: 'OPTIONS',
      headers: { Origin, 'Access-Control-Request-Method': 'GET' },
    })
    expect(preflight.status).toBe(403)
    expect(await preflight.text()).toContain('allowedOrigins')
  })

  it('can when it is named', async () => {
    const { server } = await setUp({ allowedOrigins: ['https://app.example'] })
    const response = await fetch(`${server.url}/_emulator/health`, {
      headers: { Origin: 'https://app.example' },
    })
    expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example')
  })
})

describe('the control API', () => {
  it('seeds, saves, restores and resets', async () => {
    const { emulator, server } = await setUp()
    const url = `${server.url}/_emulator`
    expect((await post(`${url}/seed`, { users: [{ username: 'new.user' }] })).status).toBe(204)
    const saved = await (await fetch(`${url}/state`)).json()
    expect((await fetch(`${url}/state`, { method: 'DELETE' })).status).toBe(204)
    expect(JSON.stringify(emulator.snapshot())).not.toContain('new.user')
    const restored = await fetch(`${url}/state`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(saved),
    })
    expect(restored.status).toBe(204)
    expect(JSON.stringify(emulator.snapshot())).toContain('new.user')
  })

  it('issues tokens, and moves the clock until they expire', async () => {
    const { emulator, server } = await setUp()
    const url = `${server.url}/_emulator`
    const issued = await post(`${url}/tokens`, { user: 'nelly', scopes: ['identify'], expiresIn: 60 })
    const { accessToken } = await issued.json()
    const call = () =>
      fetch(`${server.url}/api/users/@me`, { headers: { Authorization: `Bearer ${accessToken}` } })
    expect((await call()).status).toBe(200)
    const moved = await post(`${url}/advance`, { milliseconds: 60_000 })
    expect((await moved.json()).now).toBeCloseTo(emulator.now(), -4)
    expect((await call()).status).toBe(401)
  })

  it('ends authorizations, and responds to HEAD', async () => {
    const { emulator, server } = await setUp()
    const { accessToken } = emulator.issueToken({ user: 'nelly', scopes: ['identify'] })
    expect((await post(`${server.url}/_emulator/deauthorize`, { user: 'nelly' })).status).toBe(204)
    const headers = { Authorization: `Bearer ${accessToken}` }
    expect((await fetch(`${server.url}/users/@me`, { headers })).status).toBe(401)
    const health = await fetch(`${server.url}/_emulator/health`, { method: 'HEAD' })
    expect([health.status, await health.text()]).toEqual([200, ''])
  })

  it('adds, lists and removes faults', async () => {
    const { server } = await setUp()
    const url = `${server.url}/_emulator/faults`
    const added = await post(url, { operation: 'getCurrentUser', status: 503, times: 5 })
    const { id } = await added.json()
    await post(url, { edge: 'html' })
    expect(await (await fetch(url)).json()).toMatchObject([{ id, hits: 0 }, { options: { edge: 'html' } }])
    expect((await fetch(`${server.url}/api/users/@me`)).status).toBe(503)
    expect((await fetch(`${url}/${id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await fetch(`${url}/${id}`, { method: 'DELETE' })).status).toBe(400)
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(204)
    expect(await (await fetch(url)).json()).toEqual([])
  })

  it('shows the journal and its findings', async () => {
    const { server } = await setUp()
    await post(`${server.url}/api/v10/oauth2/token`, { grant_type: 'refresh_token' })
    const journal = await (await fetch(`${server.url}/_emulator/journal`)).json()
    expect(journal).toMatchObject([{ operation: 'requestToken', findings: ['json-token-request'] }])
    const findings = await (await fetch(`${server.url}/_emulator/findings`)).json()
    expect(findings).toMatchObject([{ rule: 'json-token-request', entry: 1 }])
  })

  test.each([
    ['/seed', { users: [{ username: 'a', nam: 1 }] }, 'users[0].nam'],
    ['/faults', {}, 'fault'],
    ['/advance', { milliseconds: -1 }, 'milliseconds'],
    ['/advance', {}, 'milliseconds'],
    ['/tokens', { user: 'ghost' }, 'user'],
    ['/tokens', [], 'body'],
  ])('%s with %j responds with 400 that names the field', async (path, body, field) => {
    const { server } = await setUp()
    const response = await post(`${server.url}/_emulator${path}`, body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ field })
  })

  it('reads JSON only, and names its routes', async () => {
    const { server } = await setUp()
    const url = `${server.url}/_emulator`
    const text = await fetch(`${url}/faults`, { method: 'POST', body: '{"reset":true}' })
    expect(text.status).toBe(415)
    const broken = await fetch(`${url}/faults`, {
      method: 'POST',
      body: '{',
      headers: { 'Content-Type': 'application/json' },
    })
    expect(await broken.json()).toMatchObject({ field: 'body' })
    expect((await fetch(`${url}/health`, { method: 'DELETE' })).status).toBe(405)
    const missing = await fetch(`${url}/nothing`)
    expect(missing.status).toBe(404)
    expect((await missing.json()).message).toContain('POST /_emulator/seed')
  })

  test.each([
    ['POST', '/faults'],
    ['DELETE', '/state'],
    ['GET', '/state'],
    ['GET', '/browser?consent=approve'],
    ['GET', '/overview'],
    ['GET', ''],
  ])('refuses %s %s to a page of another origin, and changes nothing', async (method, path) => {
    const { emulator, server } = await setUp()
    emulator.seed({ users: [{ username: 'new.user' }] })
    const response = await fetch(`${server.url}/_emulator${path}`, {
      method,
      headers: { Origin: 'https://evil.example', 'Content-Type': 'application/json' },
      ...(method === 'POST' && { body: '{"reset":true}' }),
    })
    expect(response.status).toBe(403)
    expect(emulator.faults()).toEqual([])
    expect(JSON.stringify(emulator.snapshot())).toContain('new.user')
  })
})

describe('the control page', () => {
  it('is a page without data, whose script may call the server only', async () => {
    const { server } = await setUp()
    const response = await fetch(`${server.url}/_emulator`)
    const text = await response.text()
    expect(text).toContain('<title>Emulator control</title>')
    expect(text).not.toContain('nelly')
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self' data:; script-src 'sha256-[^']+'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    )
  })

  it('shows applications, users, tokens, requests, findings and faults, without secrets', async () => {
    const { emulator, server } = await setUp()
    const { accessToken, refreshToken } = emulator.issueToken({ user: 'nelly', scopes: ['identify'] })
    const { id } = emulator.fault({
      operation: 'getCurrentUser',
      status: 503,
      times: Number.POSITIVE_INFINITY,
    })
    const headers = { Authorization: `Bearer ${accessToken}` }
    await fetch(`${server.url}/api/v10/users/@me`, { headers })
    await fetch(`${server.url}/embed/avatars/0.png`)
    await fetch(`${server.url}/api/users/@me/guilds?access_token=${accessToken}`, { headers })
    const response = await fetch(`${server.url}/_emulator/overview`)
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({
      publicUrl: server.url,
      applications: [
        { id: '1130000000000000001', name: 'Demo App' },
        { name: 'Team <i>App</i>', redirectUris: ['http://localhost:3000/callback'] },
      ],
      users: expect.arrayContaining([{ id: '80351110224678912', username: 'nelly', displayName: 'Nelly' }]),
      tokens: [{ application: 'Demo App', user: 'nelly', scopes: ['identify'] }],
      requests: [
        {
          path: '/api/users/@me/guilds?access_token=[redacted]',
          status: 403,
          findings: ['old-api-version', 'token-in-url'],
        },
        { operation: 'getCurrentUser', user: 'nelly', status: 503, fault: id },
      ],
      findings: [{ rule: 'token-in-url' }, { rule: 'old-api-version' }],
      faults: [{ id, hits: 1, options: { status: 503, times: null } }],
    })
    for (const secret of [accessToken, refreshToken, 'emulator-secret', 'emulator-bot-token']) {
      expect(text).not.toContain(secret)
    }
  })

  it('shows the newest 100 requests', async () => {
    const { emulator, server } = await setUp()
    for (let index = 0; index < 101; index++) await emulator.fetch(`https://discord.com/api/v10/${index}`)
    const { requests } = await (await fetch(`${server.url}/_emulator/overview`)).json()
    expect(requests).toHaveLength(100)
    expect(requests[0].path).toBe('/api/v10/100')
  })
})

describe('the settings of a browser', () => {
  const open = (
    { server }: { server: EmulatorServer },
    query: string,
    headers: Record<string, string> = {},
  ) => fetch(`${server.url}/_emulator/browser${query}`, { headers })

  it('are stored in its cookie, and replace the earlier ones', async () => {
    const world = await setUp()
    const response = await open(world, '?user=sam_collects&consent=page')
    expect(await response.json()).toEqual({ user: 'sam_collects', consent: 'page' })
    expect(response.headers.get('set-cookie')).toMatch(
      /^grantcord_emulator=user=\d+&consent=page; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const cleared = await open(world, '?user=&consent=')
    expect(await cleared.json()).toEqual({ user: null, consent: null })
    expect(cleared.headers.get('set-cookie')).toContain('Max-Age=0')
  })

  test.each([
    ['?user=ghost', 'user'],
    ['?user=Demo%20App', 'user'],
    ['?consent=ask', 'consent'],
  ])('%s responds with 400 that names the field', async (query, field) => {
    const response = await open(await setUp(), query)
    expect(response.status).toBe(400)
    expect(response.headers.has('set-cookie')).toBe(false)
    expect(await response.json()).toMatchObject({ field })
  })

  it('cannot be changed by a page of another site', async () => {
    const world = await setUp()
    for (const site of ['cross-site', 'same-site']) {
      const response = await open(world, '?consent=approve', { 'Sec-Fetch-Site': site })
      expect(response.status).toBe(403)
      expect(response.headers.has('set-cookie')).toBe(false)
    }
    expect((await open(world, '?consent=approve', { 'Sec-Fetch-Site': 'none' })).status).toBe(200)
  })
})

describe('a fault', () => {
  const FAULTS: FaultOptions[] = [
    { reset: true },
    { reset: true, phase: 'after' },
    { truncate: true },
    { status: 503 },
    { edge: 'html' },
    { edge: 'text' },
    { rateLimit: { scope: 'global', retryAfter: 3 } },
    { expireToken: true },
    { status: 403, example: 'missingAccess' },
  ]

  function pick(error: unknown) {
    const { name, code, status, operation, sent, cause } = Object(error)
    return { name, code, status, operation, sent, cause: Object(Object(cause).cause).code }
  }

  test.each(FAULTS)('%j gives the same error in process and over HTTP', async (options) => {
    const { emulator, server } = await setUp()
    const attempt = async (config: object) => {
      const client = new OAuth2Client({
        ...emulator.clientOptions(),
        ...server.clientOptions(),
        scopes: ['identify'],
        retry: false,
        ...config,
      })
      const { accessToken } = emulator.issueToken({ scopes: ['identify'] })
      emulator.fault(options)
      return client
        .fromAccessToken(accessToken, { scopes: ['identify'] })
        .fetchIdentify()
        .catch(pick)
    }
    const inProcess = await attempt({})
    const overHttp = await attempt({ fetch: globalThis.fetch })
    expect(inProcess).toHaveProperty('code', expect.stringMatching(/^ERR_/))
    expect(overHttp).toEqual(inProcess)
  })
})

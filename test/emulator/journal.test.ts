import { createPublicKey, verify } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/index.ts'
import { createJournal } from '../../src/emulator/journal.ts'
import { createState } from '../../src/emulator/state.ts'
import { sendWebhookEvents } from '../../src/emulator/webhook-events.ts'
import { OAuth2Client } from '../../src/index.ts'
import { createCheckedEmulator, NOW } from './support.ts'

const API = 'https://discord.com/api/v10'

function setUp(options: EmulatorOptions = {}) {
  const emulator = createCheckedEmulator({
    fetch: async () => new Response(null, { status: 204 }),
    ...options,
  })
  const client = new OAuth2Client({
    ...emulator.clientOptions(),
    scopes: ['identify', 'guilds'],
    retry: false,
  })
  return { emulator, client }
}

async function signIn({ emulator, client }: ReturnType<typeof setUp>) {
  const authorization = await client.createAuthorization()
  const callback = emulator.signIn(authorization.url)
  return { callback, authorization, token: await client.handleCallback(callback, authorization) }
}

function getUser(emulator: Emulator, token: string, headers: Record<string, string> = {}) {
  return emulator.fetch(`${API}/users/@me`, { headers: { Authorization: token, ...headers } })
}

function requestToken(
  emulator: Emulator,
  form: Record<string, string>,
  headers: Record<string, string> = {},
) {
  return emulator.fetch(`${API}/oauth2/token`, { method: 'POST', body: new URLSearchParams(form), headers })
}

describe('the journal', () => {
  it('has an entry for each request, with its operation, application, user and response', async () => {
    const parts = setUp()
    const { token } = await signIn(parts)
    await token.fetchIdentify()
    parts.emulator.advance(1000)
    await parts.emulator.fetch(`${API}/nothing`)
    expect(parts.emulator.journal()).toMatchObject([
      { id: 1, operation: 'authorize', application: 'Demo App', user: 'nelly', response: { status: 302 } },
      { id: 2, operation: 'requestToken', application: 'Demo App', user: 'nelly', method: 'POST' },
      {
        id: 3,
        operation: 'getCurrentUser',
        user: 'nelly',
        time: NOW,
        response: { body: { username: 'nelly' } },
      },
      { id: 4, operation: null, application: null, user: null, time: NOW + 1000, response: { status: 404 } },
    ])
  })

  it('has an entry for each page, which a fault can name', async () => {
    const { emulator } = setUp()
    emulator.fault({ operation: 'activate', edge: 'html' })
    const open = () => emulator.fetch('https://discord.com/activate?user_code=BCDF-GHJK')
    expect([(await open()).status, (await open()).status]).toEqual([502, 200])
    expect(emulator.journal()).toMatchObject([
      { operation: 'activate', response: { status: 502 } },
      { operation: 'activate', response: { status: 200 } },
    ])
    expect(emulator.findings()).toEqual([])
  })

  it('contains no secret', async () => {
    const parts = setUp()
    const { emulator } = parts
    const { callback, authorization, token } = await signIn(parts)
    await token.fetchIdentify()
    await getUser(emulator, `Bot ${emulator.clientOptions().botToken}`)
    await emulator.fetch(`${API}/webhooks/1/hook-secret?wait=true`, { method: 'DELETE' })
    await emulator.fetch(`${API}/users/@me?access_token=${token.token}`)
    await requestToken(emulator, { grant_type: 'x' }, { Authorization: `Basic ${btoa('id:basic-secret')}` })
    const { clientSecret, botToken = '' } = emulator.clientOptions()
    const text = JSON.stringify(emulator.journal())
    const secrets = {
      clientSecret,
      botToken,
      code: new URL(callback).searchParams.get('code') ?? '',
      verifier: authorization.codeVerifier ?? '',
      accessToken: token.token,
      refreshToken: token.refreshToken ?? '',
      webhookToken: 'hook-secret',
      basic: btoa('id:basic-secret'),
    }
    for (const [name, secret] of Object.entries(secrets)) {
      expect(secret, name).not.toBe('')
      expect(text.includes(secret), name).toBe(false)
    }
    expect(text).toContain('Bearer [redacted]')
  })

  it('names the fault of a request, and has no response after a reset', async () => {
    const { emulator } = setUp()
    const { id } = emulator.fault({ reset: true })
    await expect(getUser(emulator, 'Bearer x')).rejects.toThrow()
    await getUser(emulator, 'Bearer x', { 'X-Emulator-Fault': 'status=500' })
    const [reset, header] = emulator.journal()
    expect(reset).toMatchObject({ fault: id })
    expect(reset).not.toHaveProperty('response')
    expect(header).toMatchObject({ fault: 'header', response: { status: 500 } })
  })

  it('shows what was sent and who sent it then, as the same entry each time', async () => {
    const { emulator, client } = setUp()
    const { token } = await signIn({ emulator, client })
    const response = await emulator.fetch(`${API}/users/@me`, {
      headers: { Authorization: `Bearer ${token.token}` },
    })
    response.headers.delete('content-type')
    const entries = emulator.journal()
    expect(entries[2]).toMatchObject({
      user: 'nelly',
      response: {
        headers: { 'content-type': 'application/json' },
        body: { username: 'nelly' },
      },
    })
    expect(emulator.journal()[2]).toBe(entries[2])
    expect(Object.keys(entries[2] ?? {})).toEqual([
      ...['id', 'kind', 'time', 'method', 'url', 'operation', 'application', 'user'],
      ...['request', 'response', 'findings'],
    ])
  })

  it('has no body that is longer than 16,384 characters, and shows any depth of JSON', async () => {
    const { emulator } = setUp()
    const headers = { 'content-type': 'application/json' }
    const bodies = [
      '['.repeat(4000) + ']'.repeat(4000),
      JSON.stringify('a'.repeat(16_382)),
      `"${'a'.repeat(16_383)}"`,
    ]
    for (const body of bodies) await emulator.fetch(`${API}/nothing`, { method: 'POST', headers, body })
    expect(emulator.journal().map(({ request }) => typeof request.body)).toEqual([
      'object',
      'string',
      'undefined',
    ])
  })

  it('keeps the names of the time of the request', () => {
    const state = createState({ now: () => NOW, random: (length) => new Uint8Array(length) })
    state.restore(createEmulator().snapshot())
    const journal = createJournal(state)
    const [user] = state.users.all()
    if (!user) throw new Error('The seed has no user')
    const request = { method: 'GET', url: `${API}/users/@me`, headers: new Headers() }
    const exchange = { operation: null, request, text: '', applicationId: undefined, time: NOW, findings: [] }
    journal.add({ kind: 'request', userId: user.id, ...exchange })
    state.users.set({ ...user, username: 'renamed' })
    expect(journal.entries()[0]?.user).toBe(user.username)
  })

  it('has the last 1,000 entries, and none after a reset', async () => {
    const { emulator } = setUp()
    for (let index = 0; index < 1001; index++) await emulator.fetch(`${API}/nothing`)
    expect(emulator.journal()).toHaveLength(1000)
    expect(emulator.journal()[0]?.id).toBe(2)
    emulator.reset()
    expect(emulator.journal()).toEqual([])
  })
})

describe('a finding', () => {
  const rulesOf = (emulator: Emulator) => emulator.findings().map(({ rule }) => rule)

  it('does not exist for the client itself', async () => {
    const parts = setUp()
    const { token } = await signIn(parts)
    await token.fetchIdentify()
    await token.fetchGuilds()
    await signIn(parts)
    expect(parts.emulator.findings()).toEqual([])
  })

  it('retried-too-early ends with Retry-After', async () => {
    const { emulator } = setUp({ limits: { user: { requests: 1, window: 5000 } } })
    const { accessToken } = emulator.issueToken({ scopes: ['identify'] })
    const call = () => getUser(emulator, `Bearer ${accessToken}`)
    await call()
    await call()
    expect(rulesOf(emulator)).toEqual([])
    emulator.advance(4999)
    await call()
    expect(rulesOf(emulator)).toEqual(['retried-too-early'])
    emulator.advance(5000)
    await call()
    expect(rulesOf(emulator)).toHaveLength(1)
  })

  it('code-reused', async () => {
    const parts = setUp()
    const { callback, authorization } = await signIn(parts)
    const form = {
      grant_type: 'authorization_code',
      code: new URL(callback).searchParams.get('code') ?? '',
      code_verifier: authorization.codeVerifier ?? '',
    }
    await requestToken(parts.emulator, form)
    expect(parts.emulator.findings()).toMatchObject([{ rule: 'code-reused', operation: 'requestToken' }])
  })

  it('refresh-token-reused, but not after a response that was lost', async () => {
    const { emulator } = setUp()
    const { refreshToken } = emulator.issueToken({ scopes: ['identify'] })
    const { clientId, clientSecret } = emulator.clientOptions()
    const form = {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: clientId,
      client_secret: clientSecret,
    }
    emulator.fault({ operation: 'requestToken', phase: 'after', reset: true })
    await expect(requestToken(emulator, form)).rejects.toThrow()
    emulator.fault({ operation: 'requestToken', status: 200, example: 'userScopes' })
    await requestToken(emulator, form)
    expect(rulesOf(emulator)).toEqual([])
    await requestToken(emulator, form)
    expect(rulesOf(emulator)).toEqual(['refresh-token-reused'])
  })

  it('invalid-token-reused', async () => {
    const { emulator } = setUp()
    await getUser(emulator, 'Bearer gone')
    expect(rulesOf(emulator)).toEqual([])
    await getUser(emulator, 'Bearer gone')
    expect(rulesOf(emulator)).toEqual(['invalid-token-reused'])
  })

  it('scope-unused names the scopes, once the token was used', async () => {
    const parts = setUp()
    const { token } = await signIn(parts)
    expect(parts.emulator.findings()).toEqual([])
    await token.fetchIdentify()
    expect(parts.emulator.findings()).toMatchObject([
      { rule: 'scope-unused', scopes: ['guilds'], user: 'nelly', application: 'Demo App', entry: null },
    ])
  })

  const AUTHORIZE =
    'https://discord.com/oauth2/authorize?client_id=1130000000000000001&response_type=code&scope=identify'

  test.each<[string, string, string[]]>([
    ['no state', '', ['state-missing']],
    ['an empty state', '&state=', ['state-missing']],
    ['a state', '&state=abc', []],
    ['the implicit grant', '&state=abc&response_type=token', []],
    ['a token', '&state=abc&access_token=x', ['token-in-url']],
  ])('about an authorization request with %s', async (_, query, rules) => {
    const { emulator } = setUp()
    await emulator.fetch(AUTHORIZE + query)
    expect(rulesOf(emulator)).toEqual(rules)
  })

  it('state-constant, in the page and without it', async () => {
    const { emulator } = setUp()
    await emulator.fetch(`${AUTHORIZE}&state=same`)
    emulator.signIn(`${AUTHORIZE}&state=same`)
    expect(emulator.findings()).toMatchObject([{ rule: 'state-constant', entry: 2 }])
  })

  it('pkce-missing for a public client', async () => {
    const { emulator } = setUp({ applications: [{ name: 'Demo App', is_public: true }] })
    await emulator.fetch(`${AUTHORIZE}&state=a`)
    await emulator.fetch(`${AUTHORIZE}&state=b&code_challenge=x&code_challenge_method=S256`)
    expect(emulator.findings()).toMatchObject([{ rule: 'pkce-missing', entry: 1 }])
  })

  test.each<[string, string, RequestInit, string[]]>([
    [
      'JSON',
      '/oauth2/token',
      { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } },
      ['json-token-request'],
    ],
    [
      'a secret in a browser',
      '/oauth2/token',
      {
        method: 'POST',
        body: new URLSearchParams({ client_secret: 'x' }),
        headers: { Origin: 'http://localhost:5173' },
      },
      ['secret-in-browser'],
    ],
    [
      'a public client in a browser',
      '/oauth2/token',
      {
        method: 'POST',
        body: new URLSearchParams({ client_id: 'x' }),
        headers: { Origin: 'http://localhost:5173' },
      },
      [],
    ],
    [
      'a bot token in a browser',
      '/users/@me',
      { headers: { Authorization: 'Bot x', Origin: 'http://localhost:5173' } },
      ['secret-in-browser'],
    ],
    ['a token in the URL', '/users/@me?access_token=x', {}, ['token-in-url']],
  ])('about a request with %s', async (_, path, init, rules) => {
    const { emulator } = setUp()
    await emulator.fetch(API + path, init)
    expect(rulesOf(emulator)).toEqual(rules)
  })

  test.each([
    ['/api/v9/users/@me', []],
    ['/users/@me', []],
    ['/api/users/@me', ['old-api-version']],
    ['/api/v6/users/@me', ['old-api-version']],
    ['/api/oauth2/token', []],
  ])('about the version of %s', async (path, rules) => {
    const { emulator } = setUp()
    await emulator.fetch(`https://discord.com${path}`)
    expect(rulesOf(emulator)).toEqual(rules)
  })

  it('rejects the request if the emulator is strict', async () => {
    const { emulator } = setUp({ strict: true })
    const json = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }
    const token = await emulator.fetch(`${API}/oauth2/token`, json)
    expect(token.status).toBe(400)
    expect(await token.json()).toEqual({
      error: 'invalid_request',
      error_description: expect.stringContaining('json-token-request: Send a form'),
    })
    const api = await emulator.fetch('https://discord.com/api/users/@me')
    expect(await api.json()).toEqual({ message: expect.stringContaining('old-api-version'), code: 0 })
    const page = await emulator.fetch(AUTHORIZE)
    expect(await page.text()).toContain('state-missing')
    expect(() => emulator.signIn(AUTHORIZE)).toThrow('state-missing')
    expect(emulator.snapshot().rows.codes).toEqual([])
  })
})

describe('webhook events', () => {
  const application = { name: 'Demo App', event_webhooks_url: 'https://app.example/events' }

  function setUpEvents(options: EmulatorOptions = {}) {
    const received: {
      headers: Headers
      text: string
      body: { type: number; event?: { type: string; data: object } }
    }[] = []
    const parts = setUp({
      applications: [application],
      fetch: async (request) => {
        const text = await request.text()
        received.push({ headers: request.headers, text, body: JSON.parse(text) })
        return new Response(null, { status: 204 })
      },
      ...options,
    })
    const typesOf = () => received.map(({ body }) => body.event?.type ?? 'PING')
    return { ...parts, received, typesOf }
  }

  it('begin with a ping, and one whose signature is invalid', async () => {
    const { emulator, received } = setUpEvents()
    await emulator.flush()
    const { verify_key = '' } = emulator.snapshot().rows.applications[0]?.application ?? {}
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(verify_key, 'hex').toString('base64url') },
      format: 'jwk',
    })
    const isValid = ({ headers, text }: (typeof received)[number]) =>
      verify(
        null,
        Buffer.from(headers.get('x-signature-timestamp') + text),
        key,
        Buffer.from(headers.get('x-signature-ed25519') ?? '', 'hex'),
      )
    expect(received.map(({ body }) => body)).toEqual([
      { version: 1, application_id: '1130000000000000001', type: 0 },
      { version: 1, application_id: '1130000000000000001', type: 0 },
    ])
    expect(received.map(isValid)).toEqual([true, false])
  })

  it('are sent for an authorization once, and of new scopes', async () => {
    const { emulator, received, typesOf } = setUpEvents()
    emulator.issueToken({ scopes: ['identify'] })
    emulator.issueToken({ scopes: ['identify'] })
    emulator.issueToken({ scopes: ['guilds'] })
    await emulator.flush()
    expect(typesOf().slice(2)).toEqual(['APPLICATION_AUTHORIZED', 'APPLICATION_AUTHORIZED'])
    expect(received.at(-1)?.body).toMatchObject({
      type: 1,
      event: { data: { scopes: ['identify', 'guilds'], user: { username: 'nelly' } } },
    })
  })

  it('are recorded with the response', async () => {
    const { emulator } = setUpEvents()
    await emulator.flush()
    expect(emulator.journal()).toMatchObject([
      { kind: 'webhook-event', operation: 'PING', response: { status: 204 }, request: { body: { type: 0 } } },
      { kind: 'webhook-event', operation: 'PING' },
    ])
  })

  it('are not sent to an application that does not want them', async () => {
    for (const extra of [{ event_webhooks_status: 1 }, { event_webhooks_types: ['ENTITLEMENT_CREATE'] }]) {
      const { emulator, typesOf } = setUpEvents({ applications: [{ ...application, ...extra }] })
      emulator.issueToken({ scopes: ['identify'] })
      await emulator.flush()
      expect(typesOf()).toEqual(['PING', 'PING'])
    }
  })

  it('are not sent for data that was not added, was restored or reset', async () => {
    const { emulator, typesOf } = setUpEvents({ applications: [] })
    const invalid = { applications: [application, { name: 'Demo App', owner: 'ghost' }] }
    expect(() => emulator.seed(invalid)).toThrow('owner')
    const before = emulator.snapshot()
    emulator.issueToken({ scopes: ['identify'] })
    emulator.restore(before)
    emulator.reset()
    await emulator.flush()
    expect(typesOf()).toEqual([])
  })

  it('are sent for entitlements and the end of an authorization', async () => {
    const sources = { now: () => NOW, random: (length: number) => new Uint8Array(length) }
    const state = createState(sources)
    state.restore(createEmulator({ applications: [application] }).snapshot())
    const journal = createJournal(state)
    const events = sendWebhookEvents({
      state,
      journal,
      fetch: async () => new Response(null, { status: 204 }),
    })
    const user_id = state.users.all()[0]?.id ?? ''
    const application_id = '1130000000000000001'
    const entitlement = { id: '1', application_id, user_id, sku_id: '2', type: 8, deleted: false }
    state.entitlements.set(entitlement)
    state.entitlements.set({ ...entitlement, consumed: true })
    state.entitlements.set({ ...entitlement, deleted: true })
    state.entitlements.delete('1')
    state.grants.set({ application_id, user_id, scopes: ['identify'] })
    state.grants.delete(application_id, user_id)
    state.grants.delete(application_id, user_id)
    await events.flush()
    expect(journal.entries().map(({ operation }) => operation)).toEqual([
      'ENTITLEMENT_CREATE',
      'ENTITLEMENT_UPDATE',
      'ENTITLEMENT_DELETE',
      'ENTITLEMENT_DELETE',
      'APPLICATION_AUTHORIZED',
      'APPLICATION_DEAUTHORIZED',
    ])
    expect(journal.entries()[0]).toMatchObject({
      application: 'Demo App',
      time: NOW,
      request: {
        body: { version: 1, type: 1, event: { timestamp: '2026-11-21T12:00:00.000Z', data: entitlement } },
      },
    })
  })

  it('do not fail if the application is unreachable', async () => {
    const { emulator } = setUpEvents({
      fetch: async () => {
        throw new TypeError('fetch failed')
      },
    })
    await emulator.flush()
    expect(emulator.journal()[0]).toMatchObject({ operation: 'PING' })
    expect(emulator.journal()[0]).not.toHaveProperty('response')
  })
})

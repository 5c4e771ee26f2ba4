import { decodeJwt } from 'jose'
import { describe, expect, it, onTestFinished, test, vi } from 'vitest'
import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type EmulatorSnapshot,
} from '../../src/emulator/index.ts'
import { exampleOf } from '../../src/emulator/responses.ts'
import { OAuth2Client } from '../../src/index.ts'
import { createCheckedEmulator } from './support.ts'

function setUp(options: EmulatorOptions = {}) {
  const emulator = createCheckedEmulator(options)
  const client = new OAuth2Client({
    ...emulator.clientOptions(),
    scopes: ['identify', 'email'],
    requireIssuer: true,
    retry: false,
  })
  return { emulator, client }
}

function call(emulator: Emulator, path: string, authorization?: string, init: RequestInit = {}) {
  const headers = { ...(authorization && { Authorization: authorization }), ...init.headers }
  return emulator.fetch(`https://discord.com${path}`, { ...init, headers })
}

describe('a sign-in', () => {
  it('needs no property `body` of requests, which Firefox lacks', async () => {
    onTestFinished(() => void vi.unstubAllGlobals())
    vi.stubGlobal(
      'Request',
      class extends Request {
        override get body() {
          return undefined as never
        }
      },
    )
    const { emulator, client } = setUp()
    const authorization = await client.createAuthorization()
    const token = await client.handleCallback(emulator.signIn(authorization.url), authorization)
    expect(await token.fetchIdentify()).toMatchObject({ username: 'nelly' })
  })

  it('leads from the authorization URL to the user', async () => {
    const { emulator, client } = setUp()
    const authorization = await client.createAuthorization()
    const callback = emulator.signIn(authorization.url, { user: 'nelly' })
    const token = await client.handleCallback(callback, authorization)
    expect(token.scopes).toEqual(['identify', 'email'])
    expect(await token.fetchIdentify()).toMatchObject({
      id: '80351110224678912',
      username: 'nelly',
      email: 'nelly@example.com',
      verified: true,
    })
  })

  it.each([
    ['http://discord.test', true],
    ['https://discord.test', false],
  ])('has the options of a client for %s', async (publicUrl, isAllowed) => {
    const { emulator, client } = setUp({ publicUrl })
    expect(emulator.clientOptions().dangerouslyAllowHttp).toBe(isAllowed)
    const authorization = await client.createAuthorization()
    const token = await client.handleCallback(emulator.signIn(authorization.url), authorization)
    expect(token.scopes).toEqual(['identify', 'email'])
  })

  it('works the same in a browser, which the page redirects', async () => {
    const { emulator, client } = setUp({ consent: () => ({ user: 'mika.novak' }) })
    const authorization = await client.createAuthorization()
    const response = await emulator.fetch(authorization.url, { redirect: 'manual' })
    expect(response.status).toBe(302)
    const token = await client.handleCallback(response.headers.get('location') ?? '', authorization)
    expect(await token.fetchIdentify()).toMatchObject({ username: 'mika.novak', email: null })
  })

  it('gives tokens the lifetime of the option, refreshed ones and id tokens included', async () => {
    const { emulator, client } = setUp({ tokenLifetime: 60, now: () => 1_790_000_000_000 })
    const authorization = await client.createAuthorization({ scopes: ['identify', 'openid'] })
    const token = await client.handleCallback(emulator.signIn(authorization.url), authorization)
    expect(token.expiresAt).toEqual(new Date(1_790_000_060_000))
    expect(decodeJwt(token.idToken ?? '').exp).toBe(1_790_000_060)
    emulator.advance(60_000)
    await expect(token.fetchIdentify()).rejects.toMatchObject({ code: 'ERR_ACCESS_TOKEN_EXPIRED' })
    expect((await token.refresh()).expiresAt).toEqual(new Date(1_790_000_120_000))
    expect(emulator.issueToken({ scopes: ['identify'] }).expiresAt).toBe(1_790_000_120_000)
  })

  it.each([0, 1.5, 31_536_001])('rejects the lifetime %s', (tokenLifetime) => {
    expect(() => setUp({ tokenLifetime })).toThrow(/^tokenLifetime must be a whole number from 1 to 31536000/)
  })

  it('shows no email address without the scope', async () => {
    const { emulator, client } = setUp()
    const authorization = await client.createAuthorization({ scopes: ['identify'] })
    const token = await client.handleCallback(emulator.signIn(authorization.url), authorization)
    const user = await token.fetchIdentify()
    expect(user).toMatchObject({ username: 'nelly', premium_type: 0 })
    expect(user).not.toHaveProperty('email')
    expect(user).not.toHaveProperty('verified')
  })

  it('ends with access_denied if the user cancels', async () => {
    const { emulator, client } = setUp()
    const authorization = await client.createAuthorization()
    const callback = emulator.signIn(authorization.url, { approve: false })
    await expect(client.handleCallback(callback, authorization)).rejects.toMatchObject({
      error: 'access_denied',
    })
  })

  it('is rejected for another redirect URI, and names those that are registered', async () => {
    const { emulator, client } = setUp()
    const redirectUri = 'http://localhost:3000/callback/'
    const { url } = await client.createAuthorization({ redirectUri })
    expect(() => emulator.signIn(url)).toThrow('redirect_uri must be a registered redirect URI')
    const response = await emulator.fetch(url, { redirect: 'manual' })
    expect(response.status).toBe(400)
    expect(response.headers.get('location')).toBeNull()
  })
})

describe('the end of an authorization', () => {
  it('ends all tokens of the user, and of no other', async () => {
    const { emulator, client } = setUp()
    const authorization = await client.createAuthorization()
    const token = await client.handleCallback(emulator.signIn(authorization.url), authorization)
    const other = emulator.issueToken({ user: 'ines.admin', scopes: ['identify'] })
    emulator.deauthorize({ user: 'nelly' })
    await expect(token.fetchIdentify()).rejects.toMatchObject({ code: 'ERR_UNAUTHORIZED' })
    await expect(token.refresh()).rejects.toMatchObject({ error: 'invalid_grant' })
    expect((await call(emulator, '/users/@me', `Bearer ${other.accessToken}`)).status).toBe(200)
  })

  it('is an event', async () => {
    const types: string[] = []
    const emulator = createEmulator({
      applications: [{ name: 'Demo App', event_webhooks_url: 'https://app.example/events' }],
      fetch: async (request) => {
        const { event } = await request.json()
        if (event) types.push(event.type)
        return new Response(null, { status: 204 })
      },
    })
    emulator.issueToken({ scopes: ['identify'] })
    emulator.deauthorize()
    emulator.deauthorize({ application: 'Demo App' })
    await emulator.flush()
    expect(types).toEqual(['APPLICATION_AUTHORIZED', 'APPLICATION_DEAUTHORIZED'])
  })

  it('needs a user and an application that exist', () => {
    const { emulator } = setUp()
    expect(() => emulator.deauthorize({ user: 'ghost' })).toThrow('user must be')
    expect(() => emulator.deauthorize({ application: 'ghost' })).toThrow('application must be')
    expect(() => emulator.deauthorize({ name: 'nelly' } as never)).toThrow('name is not an option')
  })
})

describe('an authorization code', () => {
  async function startExchange(change: (form: URLSearchParams) => void = () => {}, wait = 0) {
    const { emulator, client } = setUp()
    const authorization = await client.createAuthorization()
    const code = new URL(emulator.signIn(authorization.url)).searchParams.get('code') ?? ''
    const { clientId, clientSecret, redirectUri = '' } = emulator.clientOptions()
    const form = new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      client_id: clientId,
      client_secret: clientSecret,
      code_verifier: authorization.codeVerifier ?? '',
    })
    change(form)
    emulator.advance(wait)
    const send = () => call(emulator, '/api/v10/oauth2/token', undefined, { method: 'POST', body: form })
    return { emulator, send }
  }

  it('can be exchanged once', async () => {
    const { send } = await startExchange()
    expect((await send()).status).toBe(200)
    const second = await send()
    expect(second.status).toBe(400)
    expect(await second.json()).toMatchObject({ error: 'invalid_grant' })
  })

  test.each<[string, (form: URLSearchParams) => void, number]>([
    ['another verifier', (form) => form.set('code_verifier', 'x'.repeat(43)), 0],
    ['no verifier', (form) => form.delete('code_verifier'), 0],
    ['another redirect URI', (form) => form.set('redirect_uri', 'https://app.example/callback'), 0],
    ['no redirect URI', (form) => form.delete('redirect_uri'), 0],
    ['another code', (form) => form.set('code', 'other'), 0],
    ['a code that is 100 seconds old', () => {}, 100_000],
  ])('is refused with %s', async (_, change, wait) => {
    const { send } = await startExchange(change, wait)
    const response = await send()
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: 'invalid_grant' })
  })

  it('is refused to another client', async () => {
    const { send } = await startExchange((form) => form.set('client_secret', 'wrong'))
    const response = await send()
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({ error: 'invalid_client' })
  })
})

describe('an API request', () => {
  const bearer = (emulator: Emulator, scopes: readonly string[] = ['identify']) =>
    `Bearer ${emulator.issueToken({ scopes }).accessToken}`

  test.each([
    ['no token', undefined],
    ['an unknown token', 'Bearer unknown'],
    ['a bot token that does not exist', 'Bot unknown'],
    ['another scheme', 'Digest x'],
  ])('with %s responds with 401', async (_, authorization) => {
    const response = await call(setUp().emulator, '/api/v10/users/@me', authorization)
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({ message: '401: Unauthorized', code: 0 })
  })

  it('with an expired token responds with 401', async () => {
    const { emulator } = setUp()
    const authorization = bearer(emulator)
    emulator.advance(604_799_999)
    expect((await call(emulator, '/users/@me', authorization)).status).toBe(200)
    emulator.advance(1)
    expect((await call(emulator, '/users/@me', authorization)).status).toBe(401)
  })

  it('without a scope responds with 403, and accepts scopes that include it', async () => {
    const { emulator } = setUp()
    const response = await call(emulator, '/users/@me', bearer(emulator, ['guilds']))
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ code: 50026 })
    const included = await call(emulator, '/users/@me', bearer(emulator, ['sdk.social_layer']))
    expect(included.status).toBe(200)
  })

  it('with the bot token concerns the bot', async () => {
    const { emulator } = setUp()
    const { botToken, clientId } = emulator.clientOptions()
    const response = await call(emulator, '/users/@me', `Bot ${botToken}`)
    expect(await response.json()).toMatchObject({ id: clientId, bot: true })
  })

  test.each(['/api/v10/users/@me', '/api/users/@me', '/users/@me', '/api/v9/users/%40me'])(
    'finds the operation at %s',
    async (path) => {
      const { emulator } = setUp()
      expect((await call(emulator, path, bearer(emulator))).status).toBe(200)
    },
  )

  test.each([
    ['GET', '/api/v10/nothing', 404, { message: '404: Not Found', code: 0 }],
    ['DELETE', '/api/v10/users/@me', 405, { message: '405: Method Not Allowed', code: 0 }],
    ['GET', '/api/v5/users/@me', 400, { message: 'Invalid API version provided', code: 50041 }],
    ['GET', '/api/v10/%zz', 404, { message: '404: Not Found', code: 0 }],
  ])('%s %s responds with %i', async (method, path, status, body) => {
    const response = await call(setUp().emulator, path, undefined, { method })
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual(body)
  })

  it('with invalid parameters responds with the errors of Discord', async () => {
    const { emulator } = setUp()
    const authorization = bearer(emulator, ['guilds'])
    const response = await call(emulator, '/users/@me/guilds?limit=201&after=krew', authorization)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      code: 50035,
      message: 'Invalid Form Body',
      errors: {
        limit: {
          _errors: [{ code: 'NUMBER_TYPE_MAX', message: 'int value should be less than or equal to 200.' }],
        },
        after: { _errors: [{ code: 'NUMBER_TYPE_COERCE', message: 'Value "krew" is not snowflake.' }] },
      },
    })
  })

  it('with an invalid body responds with the errors of Discord', async () => {
    const { emulator } = setUp()
    const { clientId } = emulator.clientOptions()
    const put = (body: string) =>
      call(
        emulator,
        `/users/@me/applications/${clientId}/role-connection`,
        bearer(emulator, ['role_connections.write']),
        { method: 'PUT', body, headers: { 'Content-Type': 'application/json' } },
      )
    const response = await put(JSON.stringify({ platform_name: 'x'.repeat(51), metadata: { wins: 3 } }))
    expect(await response.json()).toMatchObject({
      code: 50035,
      errors: {
        platform_name: {
          _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 50 or fewer in length.' }],
        },
        metadata: { wins: { _errors: [{ code: 'STRING_TYPE_CONVERT' }] } },
      },
    })
    expect(await (await put('{')).json()).toMatchObject({ code: 50109 })
  })

  it('does not change the prototype of objects by the names of its fields', async () => {
    const { emulator } = setUp()
    const { accessToken } = emulator.issueToken({ scopes: ['role_connections.write'] })
    const path = '/users/@me/applications/1130000000000000001/role-connection'
    const response = await call(emulator, path, `Bearer ${accessToken}`, {
      method: 'PUT',
      body: '{"metadata":{"__proto__":5,"constructor":5}}',
    })
    const error = { _errors: [expect.objectContaining({ code: 'STRING_TYPE_CONVERT' })] }
    const { errors } = JSON.parse(await response.text())
    expect(Object.entries(errors.metadata)).toEqual([
      ['__proto__', error],
      ['constructor', error],
    ])
    expect({}).not.toHaveProperty('_errors')
  })

  it('without a handler has the example as its response, which says so', () => {
    expect(exampleOf('getApplicationActivityInstance')).toMatchObject({
      status: 200,
      headers: { 'X-Emulator': 'example' },
      body: { launch_id: '1276580072400224306' },
    })
  })
})

describe('a preferred response', () => {
  test.each([
    ['/users/@me?__code=403', {}, 403, { code: 50026 }],
    ['/users/@me', { Prefer: 'code=403, example=missingAccess' }, 403, { code: 50001 }],
    ['/users/@me', { Prefer: 'example="global"' }, 429, { global: true }],
    ['/users/@me', { Prefer: 'code=503' }, 503, { code: 0 }],
  ])('of %s %o has the status %i', async (path, headers, status, body) => {
    const response = await call(setUp().emulator, path, undefined, { headers })
    expect(response.status).toBe(status)
    expect(response.headers.get('preference-applied')).toBeTruthy()
    expect(await response.json()).toMatchObject(body)
  })

  it('that is not described names those that are', async () => {
    const response = await call(setUp().emulator, '/users/@me?__code=418')
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({
      detail: expect.stringContaining('403 missingScope missingAccess'),
    })
  })
})

describe('the data', () => {
  it('has the same ids in every emulator', () => {
    expect(setUp().emulator.snapshot()).toEqual(setUp().emulator.snapshot())
  })

  it('has people with no guild and with 200', () => {
    const { users, members } = setUp().emulator.snapshot().rows
    const guildsOf = (name: string) => {
      const user = users.find(({ username }) => username === name)
      return members.filter(({ user_id }) => user_id === user?.id).length
    }
    expect(guildsOf('mika.novak')).toBe(0)
    expect(guildsOf('sam_collects')).toBe(200)
  })

  it('is restored from JSON and by a reset, clock and tokens included', async () => {
    const { emulator } = setUp()
    const initial = emulator.snapshot()
    const authorization = `Bearer ${emulator.issueToken({ scopes: ['identify'] }).accessToken}`
    const saved = JSON.parse(JSON.stringify(emulator.snapshot()))
    emulator.advance(604_800_000)
    emulator.seed({ users: [{ username: 'nelly', global_name: 'Other' }, { username: 'new' }] })
    emulator.restore(saved)
    expect(await (await call(emulator, '/users/@me', authorization)).json()).toMatchObject({
      global_name: 'Nelly',
    })
    emulator.reset()
    expect(emulator.snapshot()).toEqual(initial)
    expect((await call(emulator, '/users/@me', authorization)).status).toBe(401)
  })

  it('remains as it was if some of the new data is invalid', () => {
    const { emulator } = setUp()
    const before = emulator.snapshot()
    const users = [{ username: 'new' }, { username: 'other', verified: 'yes' as never }]
    expect(() => emulator.seed({ users })).toThrow('users[1].verified')
    expect(() => emulator.seed({ user: [] } as never)).toThrow('user is not an option')
    expect(emulator.snapshot()).toEqual(before)
  })

  test.each<[string, (snapshot: EmulatorSnapshot) => unknown]>([
    ['of another version', (snapshot) => ({ ...snapshot, version: 2 })],
    ['without a clock', ({ offset: _, ...rest }) => rest],
    ['without rows', (snapshot) => ({ ...snapshot, rows: {} })],
    ['with an incomplete row', ({ rows, ...rest }) => ({ ...rest, rows: { ...rows, applications: [{}] } })],
  ])('is not replaced by a snapshot %s', (_, change) => {
    const { emulator } = setUp()
    const before = emulator.snapshot()
    expect(() => emulator.restore(change(before) as never)).toThrow('snapshot must be a value')
    expect(emulator.snapshot()).toEqual(before)
  })

  it.each([
    'javascript:alert(1)',
    'https://app.example/callback#top',
    'https://app.example/\r\nX: y',
    'https://app.example/ü',
    '/callback',
    '',
  ])('has no redirect URI such as %j', (uri) => {
    const { emulator } = setUp()
    const applications = [{ name: 'Demo App', redirect_uris: ['myapp:/callback', uri] }]
    expect(() => emulator.seed({ applications })).toThrow('applications[0].redirect_uris[1] must ')
  })

  it('needs random bytes that differ', async () => {
    const emulator = createEmulator({ random: (length) => new Uint8Array(length) })
    const { clientId, clientSecret } = emulator.clientOptions()
    const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, scope: 'identify' })
    const start = () => call(emulator, '/oauth2/device/authorize', undefined, { method: 'POST', body })
    expect((await start()).status).toBe(200)
    await expect(start()).rejects.toThrow('random must return other bytes at each call')
  })

  it('has a clock that stays within the times of a Date', () => {
    const { emulator } = setUp()
    expect(() => emulator.advance(8.64e15)).toThrow('milliseconds must be a number from 0 to')
    emulator.advance(8.64e15 - emulator.now())
    expect(new Date(emulator.now()).toISOString()).toBe('+275760-09-13T00:00:00.000Z')
  })

  it('is not connected to a snapshot', () => {
    const { emulator } = setUp()
    const snapshot = emulator.snapshot()
    Object.assign(snapshot.rows.users[0] ?? {}, { username: 'changed' })
    expect(emulator.snapshot().rows.users[0]?.username).toBe('nelly')
  })
})

describe('an invalid argument', () => {
  test.each<[string, EmulatorOptions, string]>([
    ['a field that Discord does not have', { users: [{ username: 'a', nam: 1 } as never] }, 'users[0].nam'],
    [
      'a value of another type',
      { users: [{ username: 'a', verified: 'yes' as never }] },
      'users[0].verified',
    ],
    ['an owner who does not exist', { guilds: [{ name: 'g', owner: 'nobody' }] }, 'guilds[0].owner'],
    ['a member who does not exist', { guilds: [{ name: 'g', members: ['x'] }] }, 'guilds[0].members[0]'],
    [
      'a role that does not exist',
      { guilds: [{ name: 'g', members: [{ user: 'nelly', roles: ['x'] }] }] },
      'guilds[0].members[0].roles[0]',
    ],
    ['a row without a name', { applications: [{} as never] }, 'applications[0].name'],
    ['rows that are not a list', { users: {} as never }, 'users'],
    ['another option', { user: [] } as never, 'user'],
    ['another consent', { consent: 'maybe' as never }, 'consent'],
    ['a relative URL', { publicUrl: '/x' }, 'publicUrl'],
  ])('such as %s names the field', (_, options, field) => {
    expect(() => createEmulator(options)).toThrow(expect.objectContaining({ field }))
  })

  it('of a function names what exists', () => {
    const { emulator } = setUp()
    expect(() => emulator.issueToken({ user: 'x', scopes: [] })).toThrow('mika.novak')
    expect(() => emulator.clientOptions('x')).toThrow('Demo App')
    expect(() => emulator.signIn('https://discord.com/login')).toThrow('authorization request')
    expect(() => emulator.restore({} as never)).toThrow('snapshot()')
    expect(() => emulator.advance(-1)).toThrow('milliseconds')
  })
})

it('rejects with the reason of an aborted request', async () => {
  const { emulator } = setUp()
  const reason = new Error('stop')
  const signal = AbortSignal.abort(reason)
  await expect(call(emulator, '/users/@me', undefined, { signal })).rejects.toBe(reason)
})

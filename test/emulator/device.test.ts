import { describe, expect, it, test } from 'vitest'
import { createEmulator } from '../../src/emulator/index.ts'
import { type Form, setUp, type World } from './oauth-support.ts'

const GRANT = 'urn:ietf:params:oauth:grant-type:device_code'

async function start(world: World, form: Form = {}) {
  const { body } = await world.post('/oauth2/device/authorize', { scope: 'identify', ...form })
  const { device_code, user_code } = body
  const poll = (rest: Form = {}) =>
    world.post('/oauth2/token', { grant_type: GRANT, device_code: String(device_code), ...rest })
  return { body, userCode: String(user_code), poll }
}

describe('the authorization of a device', () => {
  it('returns the codes and the page', async () => {
    const { body } = await start(setUp())
    expect(body).toEqual({
      device_code: expect.stringMatching(/^[\w-]{32}$/),
      user_code: expect.stringMatching(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/),
      verification_uri: 'https://discord.com/activate',
      verification_uri_complete: `https://discord.com/activate?user_code=${body.user_code}`,
      expires_in: 300,
      interval: 5,
    })
  })

  test.each([undefined, 'unknown', 'rpc', 'bot', 'webhook.incoming', 'applications.commands.update'])(
    'refuses the scope %s',
    async (scope) => {
      const { body } = await start(setUp(), { scope })
      expect(body).toMatchObject({ error: 'invalid_scope' })
    },
  )

  it('needs the client, which can be public', async () => {
    const { body } = await start(setUp(), { client_secret: 'wrong' })
    expect(body).toEqual({ error: 'invalid_client' })
    const world = setUp({ applications: [{ name: 'Demo App', is_public: true }] })
    const form = { client_secret: undefined }
    const { userCode, poll } = await start(world, form)
    world.emulator.approveDevice(userCode)
    expect((await poll(form)).status).toBe(200)
  })

  it('has a user code of its own, although a random number repeats', async () => {
    const bytes = [1, 9, 2, 9, 8, 3, 9, 8, 7].values()
    const world = setUp({ random: (length) => new Uint8Array(length).fill(bytes.next().value ?? 0) })
    const codes = [await start(world), await start(world), await start(world)].map(({ userCode }) => userCode)
    expect(new Set(codes).size).toBe(3)
  })

  it('keeps a limited number of codes', async () => {
    const emulator = createEmulator()
    const { clientId: client_id, clientSecret: client_secret } = emulator.clientOptions()
    for (let index = 0; index < 1001; index++) {
      const body = new URLSearchParams({ client_id, client_secret, scope: 'identify' })
      await emulator.fetch('https://discord.com/oauth2/device/authorize', { method: 'POST', body })
    }
    expect(emulator.snapshot().rows.deviceCodes).toHaveLength(1000)
  })
})

describe('a device that polls', () => {
  it('waits for the user, and receives a token once', async () => {
    const world = setUp()
    const { userCode, poll } = await start(world, { scope: 'identify sdk.social_layer' })
    expect(await poll()).toEqual({ status: 400, body: { error: 'authorization_pending' } })
    world.emulator.approveDevice(userCode, { user: 'sam_collects' })
    const { body } = await poll()
    expect(body).toEqual({
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 604_800,
      scope: 'identify sdk.social_layer',
    })
    expect((await world.get('/users/@me', String(body.access_token))).body).toMatchObject({
      username: 'sam_collects',
    })
    expect(await poll()).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  })

  it('is told to slow down by five seconds each time, and again', async () => {
    const world = setUp()
    const { poll } = await start(world)
    const pollAfter = async (seconds: number) => {
      world.emulator.advance(seconds * 1000)
      return (await poll()).body.error
    }
    expect(await pollAfter(0)).toBe('authorization_pending')
    expect(await pollAfter(5)).toBe('authorization_pending')
    expect(await pollAfter(4.999)).toBe('slow_down')
    expect(await pollAfter(9.999)).toBe('slow_down')
    expect(await pollAfter(14.999)).toBe('slow_down')
    expect(await pollAfter(20)).toBe('authorization_pending')
  })

  it('learns that the user denied, and that the code has expired', async () => {
    const world = setUp()
    const denied = await start(world)
    world.emulator.approveDevice(denied.userCode, { approve: false })
    expect(await denied.poll()).toEqual({ status: 400, body: { error: 'access_denied' } })
    const expired = await start(world)
    world.emulator.advance(300_000)
    expect(await expired.poll()).toEqual({ status: 400, body: { error: 'expired_token' } })
    expect(() => world.emulator.approveDevice(expired.userCode)).toThrow('userCode must be')
    world.emulator.advance(100_000)
    await start(world)
    expect(world.emulator.snapshot().rows.deviceCodes).toHaveLength(1)
  })

  it('needs the code of its own client', async () => {
    const world = setUp()
    const { userCode, poll } = await start(world)
    world.emulator.approveDevice(userCode)
    const other = { client_id: '1130000000000000002', client_secret: 'emulator-team-secret' }
    expect(await poll(other)).toMatchObject({ body: { error: 'invalid_grant' } })
    expect(await poll({ device_code: 'x' })).toMatchObject({ body: { error: 'invalid_grant' } })
    expect(await poll({ device_code: undefined })).toEqual({
      status: 400,
      body: { error: 'invalid_request' },
    })
    expect((await poll()).status).toBe(200)
  })

  it('works with the methods of the client', async () => {
    const { client, emulator } = setUp()
    const device = await client.createDeviceAuthorization(['identify'])
    await expect(client.exchangeDeviceCode(device.device_code)).rejects.toMatchObject({
      error: 'authorization_pending',
    })
    emulator.approveDevice(device.user_code)
    const token = await client.exchangeDeviceCode(device.device_code)
    expect(await token.fetchIdentify()).toMatchObject({ username: 'nelly' })
  })
})

describe('approveDevice()', () => {
  it('accepts the code as a user types it, once', async () => {
    const world = setUp()
    const { userCode } = await start(world)
    const typed = ` ${userCode.slice(0, 4).toLowerCase()}-${userCode.slice(4).toLowerCase()}`
    world.emulator.approveDevice(typed)
    expect(() => world.emulator.approveDevice(typed)).toThrow(
      'userCode must be the user code of a device that waits',
    )
  })

  it('needs a user whose email address is verified', async () => {
    const world = setUp()
    const { userCode } = await start(world)
    expect(() => world.emulator.approveDevice(userCode, { user: 'mika.novak' })).toThrow(
      'user must have a verified email address',
    )
    world.emulator.approveDevice(userCode, { user: 'mika.novak', approve: false })
  })

  it('rejects an argument that is not a code', () => {
    expect(() => setUp().emulator.approveDevice('')).toThrow('userCode')
  })
})

describe('the page of the user code', () => {
  const url = 'https://discord.com/activate'
  const send = (world: World, form: Record<string, string>, headers: Record<string, string> = {}) =>
    world.emulator.fetch(url, { method: 'POST', body: new URLSearchParams(form), headers })

  it('shows the application, its scopes, and the users', async () => {
    const world = setUp()
    const { body } = await start(world, {
      client_id: '1130000000000000002',
      client_secret: 'emulator-team-secret',
      scope: 'identify email',
    })
    const response = await world.emulator.fetch(String(body.verification_uri_complete))
    const text = await response.text()
    expect(text).toContain('>Team &lt;i&gt;App&lt;/i&gt;</bdi>')
    expect(text).toContain('Read the email address of the user<small><code>email</code>')
    expect(text).toContain(`name="user_code" value="${body.user_code}"`)
    expect(text).toContain('data-testid="user-robert__tables"')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test.each([
    ['approved', undefined],
    ['denied', 'access_denied'],
  ])('records that a user %s', async (decision, error) => {
    const world = setUp()
    const { userCode, poll } = await start(world)
    const users = world.emulator.snapshot().rows.users
    const user = users.find(({ username }) => username === 'sam_collects')?.id ?? ''
    const response = await send(
      world,
      { user_code: userCode, user, decision },
      { Origin: 'https://discord.com' },
    )
    expect(await response.text()).toContain(`<h1>Device ${decision}</h1>`)
    expect((await poll()).body.error).toBe(error)
  })

  it('explains what is wrong, and repeats nothing unescaped', async () => {
    const world = setUp()
    const wrong = await send(world, { user_code: '<b>', decision: 'approved' })
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('userCode must be the user code of a device that waits')
    const shown = await world.emulator.fetch(`${url}?user_code=${encodeURIComponent('"><script>')}`)
    expect(await shown.text()).toContain('value="&quot;&gt;&lt;script&gt;"')
  })

  test.each<[string, Record<string, string>]>([
    ['another origin', { Origin: 'https://evil.example' }],
    ['no origin', { Origin: 'null' }],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('refuses a form of %s', async (_, headers) => {
    const world = setUp()
    const { userCode, poll } = await start(world)
    expect((await send(world, { user_code: userCode, decision: 'approved' }, headers)).status).toBe(403)
    expect((await poll()).body.error).toBe('authorization_pending')
  })
})

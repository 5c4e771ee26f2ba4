import { describe, expect, it, test } from 'vitest'
import { TokenManager } from '../../../src/runtime/tokens/index.ts'
import { createSignIn } from '../../../src/sign-in/index.ts'
import { Browser, createWorld, ORIGIN } from './browser.ts'

function createActivity() {
  const world = createWorld(['identify', 'guilds'])
  const { emulator, client, options } = world
  const tokens = new TokenManager(client)
  const signIn = createSignIn({ ...options, tokens, activity: true })
  const page = `https://${client.clientId}.discordsays.com`
  /** Returns the code that `commands.authorize()` of the SDK returns: its request has no redirect URI. */
  const authorize = () => {
    const url = new URL(emulator.clientOptions().authorizationUrl)
    const { clientId } = client
    url.search = `${new URLSearchParams({ client_id: clientId, response_type: 'code', scope: 'identify guilds' })}`
    return new URL(emulator.signIn(url)).searchParams.get('code')
  }
  const browser = new Browser(signIn, emulator)
  const send = (body: unknown, headers: Record<string, string> = {}) =>
    browser.visit('/auth/activity', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Sec-Fetch-Site': 'same-origin',
        Origin: page,
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return { ...world, tokens, signIn, browser, page, authorize, send }
}

describe('POST …/activity', () => {
  it('sets a cookie for the host of the page, whatever the domain of other sessions is', async () => {
    const { emulator, options, client } = createWorld(['identify', 'guilds'])
    const signIn = createSignIn({ ...options, activity: true, cookie: { domain: 'app.example' } })
    const { clientId } = client
    const url = new URL(emulator.clientOptions().authorizationUrl)
    url.search = `${new URLSearchParams({ client_id: clientId, response_type: 'code', scope: 'identify guilds' })}`
    const code = new URL(emulator.signIn(url)).searchParams.get('code')
    const browser = new Browser(signIn, emulator)
    const headers = { 'Content-Type': 'application/json', Origin: `https://${clientId}.discordsays.com` }
    await browser.visit('/auth/activity', { method: 'POST', headers, body: JSON.stringify({ code }) })
    expect([...browser.cookies.values()].map(({ domain }) => domain)).toEqual([undefined])
  })

  it('returns the access token that the SDK needs, stores the grant, and starts a session', async () => {
    const { authorize, send, browser, signIn, emulator, tokens } = createActivity()
    const response = await send({ code: authorize() })
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const body = await response.json()
    const stored = await tokens.load('80351110224678912')
    expect(body).toEqual({ access_token: stored?.token })
    // The page of an Activity is embedded in Discord.
    expect([...browser.cookies.values()]).toMatchObject([
      {
        name: '__Host-session',
        httpOnly: true,
        secure: true,
        sameSite: 'none',
        partitioned: true,
        path: '/',
      },
    ])
    const session = await signIn.requireSession(browser.cookie, { checkGrant: true })
    expect(session).toMatchObject({ userId: '80351110224678912', scopes: ['identify', 'guilds'] })
    emulator.advance(86_400_000)
    expect(await signIn.extendSession(browser.cookie)).toMatch(
      /; Secure; SameSite=None; Partitioned$|Partitioned/,
    )
    expect((await browser.signOut()).headers.getSetCookie()).toEqual([
      expect.not.stringContaining('Partitioned'),
      expect.stringContaining('Partitioned'),
    ])
    expect(browser.cookies.size).toBe(0)
  })

  it('works behind a proxy that removes the headers of the browser', async () => {
    const { authorize, browser } = createActivity()
    const body = JSON.stringify({ code: authorize() })
    const headers = { 'Content-Type': 'application/json; charset=utf-8' }
    expect((await browser.visit('/auth/activity', { method: 'POST', headers, body })).status).toBe(200)
  })

  test.each([
    [{ 'Content-Type': 'text/plain' }],
    [{ 'Content-Type': 'application/x-www-form-urlencoded' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
  ])('refuses a request of another site: %j', async (headers) => {
    const { authorize, send, browser, failures } = createActivity()
    const response = await send({ code: authorize() }, headers)
    expect([response.status, await response.json()]).toEqual([
      403,
      { error: 'sign_in_failed', message: expect.stringContaining('another site') },
    ])
    expect(browser.cookies.size).toBe(0)
    expect(failures).toMatchObject([{ route: 'activity', error: { code: 'ERR_CROSS_SITE_REQUEST' } }])
  })

  it('refuses the Activity of another application', async () => {
    const { authorize, browser, page } = createActivity()
    const body = JSON.stringify({ code: authorize() })
    for (const [Origin, status] of [
      ['https://1130000000000000002.discordsays.com', 403],
      ['https://discordsays.com', 403],
      [page, 200],
    ] as const) {
      const headers = { 'Content-Type': 'application/json', Origin }
      expect((await browser.visit('/auth/activity', { method: 'POST', headers, body })).status).toBe(status)
    }
  })

  test.each([
    ['empty', ''],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['an array', '[]'],
    ['a code of another type', '{"code":1}'],
    ['a verifier of another type', '{"code":"a","code_verifier":1}'],
    ['not JSON', '{'],
    ['too large', JSON.stringify({ code: 'a'.repeat(9000) })],
  ])('refuses a body that is %s', async (_, body) => {
    const { send, failures, emulator } = createActivity()
    expect((await send(body)).status).toBe(400)
    expect(failures).toMatchObject([{ error: { code: 'ERR_INVALID_ARGUMENT', field: 'body' } }])
    expect(emulator.journal()).toEqual([])
  })

  it('exchanges a code once', async () => {
    const { authorize, send } = createActivity()
    const code = authorize()
    expect((await send({ code })).status).toBe(200)
    expect((await send({ code })).status).toBe(400)
  })

  it('applies the policy', async () => {
    const { authorize, options, emulator } = createActivity()
    const browser = new Browser(createSignIn({ ...options, activity: true, allow: () => false }), emulator)
    const headers = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' }
    const body = JSON.stringify({ code: authorize() })
    const response = await browser.visit('/auth/activity', { method: 'POST', headers, body })
    expect([response.status, browser.cookies.size]).toEqual([403, 0])
  })

  it('does not exist unless it is on', async () => {
    const { options, browser } = createActivity()
    const signIn = createSignIn(options)
    expect(
      await signIn.handler(browser.request(`${ORIGIN}/auth/activity`, { method: 'POST' })),
    ).toBeUndefined()
  })
})

import { describe, expect, expectTypeOf, it, test, vi } from 'vitest'
import type { AccessToken, ClientEvent } from '../../../src/index.ts'
import { verifyIdToken } from '../../../src/oidc/index.ts'
import { MissingScopeError } from '../../../src/runtime/errors/index.ts'
import { TokenManager } from '../../../src/runtime/tokens/index.ts'
import { createSignIn, type SignInEvent, SignInRequiredError } from '../../../src/sign-in/index.ts'
import { memoryTokenStore } from '../../../src/stores/memory.ts'
import { Browser, createSite, createWorld, locationOf, ORIGIN, SECRET } from './browser.ts'

const NELLY = '80351110224678912'
const MINUTE = 60_000

describe('a sign-in', () => {
  it('ends with a session and a clean URL, until the user signs out', async () => {
    const { browser, signIn } = createSite()
    const response = await browser.signIn('/auth/login?returnTo=/guilds%3Fpage=2')
    expect([response.status, locationOf(response)]).toEqual([303, `${ORIGIN}/guilds?page=2`])
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer')
    expect([...browser.cookies.values()]).toMatchObject([
      { name: '__Host-session', httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 604_800 },
    ])
    const session = await signIn.getSession(browser.request('/'))
    expect(session).toMatchObject({
      userId: NELLY,
      user: { id: NELLY, username: 'nelly', name: 'Nelly', avatar: '8342729096ea3675442027381ff50dfe' },
      scopes: ['identify'],
    })
    expect(await (await browser.session()).json()).toEqual(session)

    const out = await browser.signOut('?returnTo=/bye')
    expect([out.status, locationOf(out)]).toEqual([303, `${ORIGIN}/bye`])
    expect(browser.cookies.size).toBe(0)
    expect(await (await browser.session()).json()).toBeNull()
  })

  it('redirects to Discord with state and PKCE, and stores nothing readable in the browser', async () => {
    const { browser } = createSite()
    const response = await browser.visit('/auth/login')
    const { searchParams } = new URL(locationOf(response))
    expect(response.status).toBe(303)
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    const [cookie] = browser.cookies.values()
    expect(cookie).toMatchObject({
      name: `__Host-session-pending-${searchParams.get('state')}`,
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
      maxAge: 600,
    })
    const [header, ...parts] = (cookie?.value ?? '')
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString())
    expect(header).toBe('{"alg":"dir","enc":"A256GCM","typ":"pending sign-in"}')
    expect(parts.join('')).not.toMatch(/verifier|identify|state/)
  })

  test.each(['/auth/login', '/auth/callback', '/auth/session'])(
    'is not affected by HEAD %s',
    async (path) => {
      const { browser, failures } = createSite()
      const callback = await browser.start()
      const before = browser.cookie
      const target = path === '/auth/callback' ? callback : path
      const response = await browser.visit(target, { method: 'HEAD' })
      expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET'])
      expect(browser.cookie).toBe(before)
      expect((await browser.visit(callback)).status).toBe(303)
      expect(failures).toEqual([])
    },
  )

  it('verifies its ID token with the authorization', async () => {
    const { emulator, options } = createWorld(['identify', 'openid'])
    const verified: string[] = []
    const signIn = createSignIn({
      ...options,
      async allow({ token, authorization }) {
        const claims = await verifyIdToken(token, authorization)
        verified.push(claims.sub, String(authorization?.nonce === claims.nonce))
        return true
      },
    })
    const browser = new Browser(signIn, emulator)
    expect((await browser.signIn()).status).toBe(303)
    expect(verified).toEqual([NELLY, 'true'])
  })

  it('verifies its ID token with the option verifyIdToken', async () => {
    const { emulator, options } = createWorld(['identify', 'openid'])
    const verified: string[] = []
    const signIn = createSignIn({
      ...options,
      async verifyIdToken(token, authorization) {
        verified.push((await verifyIdToken(token, authorization)).sub)
      },
    })
    expect((await new Browser(signIn, emulator).signIn()).status).toBe(303)
    expect(verified).toEqual([NELLY])
  })

  it('fails if the ID token is not that of the authorization', async () => {
    const { emulator, options } = createWorld(['identify', 'openid'])
    const failures: unknown[] = []
    const allow = vi.fn(() => true)
    const signIn = createSignIn({
      ...options,
      allow,
      verifyIdToken: (token) => verifyIdToken(token, { nonce: 'of another authorization' }),
      onError: ({ error }) => void failures.push(error),
    })
    const response = await new Browser(signIn, emulator).signIn()
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(failures).toMatchObject([{ code: 'ERR_ID_TOKEN', reason: 'nonce_mismatch' }])
    expect(allow).not.toHaveBeenCalled()
  })

  it('can run in two tabs', async () => {
    const { browser } = createSite()
    const first = await browser.start('/auth/login?returnTo=/first')
    const second = await browser.start('/auth/login?returnTo=/second')
    expect(locationOf(await browser.visit(second))).toBe(`${ORIGIN}/second`)
    expect(locationOf(await browser.visit(first))).toBe(`${ORIGIN}/first`)
  })

  it('continues when the callback is reloaded', async () => {
    const { browser, failures } = createSite()
    const callback = await browser.start()
    await browser.visit(callback)
    const session = browser.cookie
    const response = await browser.visit(callback)
    expect([response.status, locationOf(response)]).toEqual([303, `${ORIGIN}/`])
    expect(browser.cookie).toBe(session)
    expect(failures).toEqual([])
  })

  it('says that it is complete when the callback is opened twice at the same time', async () => {
    const { browser, emulator, signIn } = createSite()
    const callback = await browser.start('/auth/login?returnTo=/next')
    const twin = new Browser(signIn, emulator).steal(browser)
    await browser.visit(callback)
    const page = await (await twin.visit(callback)).text()
    expect(page).toContain('This sign-in is complete already.')
    expect(page).toContain('<a href="/next">Continue</a>')
  })

  it('starts again after a lost cookie', async () => {
    const { browser, failures } = createSite()
    const callback = await browser.start()
    browser.cookies.clear()
    const response = await browser.visit(callback)
    const page = await response.text()
    expect(response.status).toBe(400)
    expect(page).toContain('This sign-in was started in another browser')
    expect(page).toContain('<a href="/auth/login">Try again</a>')
    expect(failures).toMatchObject([{ route: 'callback', error: { reason: 'missing_authorization' } }])
  })

  it('can be pending five times, and replaces the oldest one', async () => {
    const { browser, emulator } = createSite()
    const callbacks: string[] = []
    for (let index = 0; index < 6; index++) {
      emulator.advance(1000)
      callbacks.push(await browser.start(`/auth/login?returnTo=/${index}`))
      expect(browser.cookies.size).toBe(Math.min(index + 1, 5))
    }
    const [oldest = '', ...others] = callbacks
    expect((await browser.visit(oldest)).status).toBe(400)
    for (const callback of others) expect((await browser.visit(callback)).status).toBe(303)
  })

  it('removes unreadable pending cookies first', async () => {
    const { browser } = createSite()
    const callbacks = [
      await browser.start(),
      await browser.start(),
      await browser.start(),
      await browser.start(),
    ]
    for (const name of ['a', 'b']) {
      browser.cookies.set(`__Host-session-pending-${name}`, { name, value: 'garbage' })
    }
    callbacks.push(await browser.start())
    expect(browser.cookies.size).toBe(5)
    for (const callback of callbacks) expect((await browser.visit(callback)).status).toBe(303)
  })

  it('ends after ten minutes', async () => {
    const { browser, emulator, failures } = createSite()
    const callback = await browser.start()
    emulator.advance(10 * MINUTE)
    const page = await (await browser.visit(callback)).text()
    expect(page).toContain('Try again')
    expect(failures).toHaveLength(1)
  })

  it('ends when the user cancels at Discord', async () => {
    const { browser, failures } = createSite()
    const response = await browser.signIn('/auth/login?returnTo=/next', { approve: false })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('You cancelled the sign-in at Discord.')
    expect(browser.cookies.size).toBe(0)
    expect(failures).toMatchObject([
      { error: { error: 'access_denied' }, retryUrl: '/auth/login?returnTo=%2Fnext' },
    ])
  })

  it('uses cookies without prefix and Secure on http, as on localhost', async () => {
    const { emulator, options } = createWorld(['identify'], { redirectUri: 'http://localhost:3000/callback' })
    const signIn = createSignIn(options)
    const browser = new Browser(signIn, emulator)
    expect(signIn.signInUrl()).toBe('/login')
    expect(locationOf(await browser.signIn('/login'))).toBe('http://localhost:3000/')
    expect(browser.cookies.get('session')).toMatchObject({ httpOnly: true })
    expect(browser.cookies.get('session')?.secure).toBeUndefined()
  })

  it('uses __Secure- for a cookie of a path or a domain', async () => {
    const { emulator, options } = createWorld(['identify'])
    const cookie = { name: 'sid', path: '/auth', domain: 'app.example' }
    const browser = new Browser(createSignIn({ ...options, cookie }), emulator)
    await browser.signIn()
    expect(browser.cookies.get('__Secure-sid')).toMatchObject({ path: '/auth', domain: 'app.example' })
  })
})

describe('the options', () => {
  it('can be a function, which is called with the first request', async () => {
    const { emulator, options } = createWorld(['identify'])
    const read = vi.fn(() => options)
    const signIn = createSignIn(read)
    const browser = new Browser(signIn, emulator)
    expect(read).not.toHaveBeenCalled()
    await browser.signIn()
    expect(await signIn.getSession(browser.cookie)).not.toBeNull()
    expect(read).toHaveBeenCalledTimes(1)
  })

  it('that fail are read again with the next request', async () => {
    const { options } = createWorld(['identify'])
    const read = vi.fn(() => options).mockReturnValueOnce({ ...options, secret: '' })
    const signIn = createSignIn(read)
    await expect(signIn.getSession('')).rejects.toThrow(/^secret must be a random string/)
    expect(await signIn.getSession('')).toBeNull()
  })

  it('decide what the session has, with its type', async () => {
    const { emulator, options } = createWorld(['identify', 'email'])
    const signIn = createSignIn({
      ...options,
      session: ({ user }) => ({ email: user.verified ? (user.email ?? null) : null, roles: ['admin'] }),
    })
    const browser = new Browser(signIn, emulator)
    await browser.signIn()
    const session = await signIn.requireSession(browser.cookie)
    expect(session.user).toEqual({ email: 'nelly@example.com', roles: ['admin'] })
    expectTypeOf(session.user).toEqualTypeOf<{ email: string | null; roles: string[] }>()
    // @ts-expect-error a Date does not survive JSON
    createSignIn({ ...options, session: () => ({ now: new Date() }) })
  })

  it('limit who may sign in', async () => {
    const { emulator, options, failures, client } = createWorld(['identify'])
    const tokens = new TokenManager(client)
    const onSignIn = vi.fn()
    const allow = vi.fn().mockResolvedValueOnce(false).mockResolvedValueOnce({ reason: 'Come <back> later.' })
    const fallback = 'Your Discord account is not allowed to sign in here.'
    const browser = new Browser(createSignIn({ ...options, tokens, allow, onSignIn }), emulator)
    const first = await browser.signIn()
    expect(first.status).toBe(403)
    expect(await first.text()).toContain(fallback)
    expect(await (await browser.signIn()).text()).toContain('Come &#60;back&#62; later.')
    // Only true lets a user in.
    allow.mockResolvedValueOnce('yes')
    expect((await browser.signIn()).status).toBe(403)
    allow.mockResolvedValueOnce({ reason: ' ' })
    expect(await (await browser.signIn()).text()).toContain(fallback)
    expect(failures.map(({ error }) => error)).toMatchObject([
      { code: 'ERR_SIGN_IN_DENIED', userId: NELLY, reason: undefined },
      { reason: 'Come <back> later.' },
      { reason: undefined },
      { reason: undefined },
    ])
    expect(browser.cookies.size).toBe(0)
    expect(await tokens.load(NELLY)).toBeNull()
    expect(onSignIn).not.toHaveBeenCalled()
  })

  it('tell first and later sign-ins apart with tokens, and choose the next page', async () => {
    const { emulator, options, client } = createWorld(['identify'])
    const events: SignInEvent<'identify', unknown>[] = []
    const onSignIn = (event: SignInEvent<'identify', unknown>) => {
      events.push(event)
      return event.isFirst ? '/welcome' : undefined
    }
    const tokens = new TokenManager(client)
    const browser = new Browser(createSignIn({ ...options, tokens, onSignIn }), emulator)
    expect(locationOf(await browser.signIn('/auth/login?returnTo=/next'))).toBe(`${ORIGIN}/welcome`)
    expect(locationOf(await browser.signIn('/auth/login?returnTo=/next'))).toBe(`${ORIGIN}/next`)
    expect(events).toMatchObject([
      { isFirst: true, user: { id: NELLY }, session: { userId: NELLY } },
      { isFirst: false },
    ])
    const stateless = new Browser(createSignIn({ ...options, onSignIn }), emulator)
    await stateless.signIn()
    expect(events[2]?.isFirst).toBeUndefined()
  })

  it('return to the page of the user if onSignIn returns no path', async () => {
    const { emulator, options } = createWorld(['identify'])
    const onSignIn = vi.fn()
    const browser = new Browser(createSignIn({ ...options, onSignIn }), emulator)
    for (const result of ['5f1c2a', 'welcome', '//evil.example', '/auth/login', '', 7, true, { id: 1 }]) {
      onSignIn.mockResolvedValueOnce(result)
      expect(locationOf(await browser.signIn('/auth/login?returnTo=/next'))).toBe(`${ORIGIN}/next`)
    }
    // @ts-expect-error an id is not a path
    createSignIn({ ...options, onSignIn: ({ user }) => user.id })
    createSignIn({ ...options, onSignIn: async ({ user }) => `/users/${user.id}` })
    createSignIn({ ...options, onSignIn: async () => {} })
  })

  it('let a user sign in whose stored token cannot be read', async () => {
    const { emulator, options, client } = createWorld(['identify'])
    const store = memoryTokenStore()
    await store.compareAndSet(NELLY, null, 'from a store with another key')
    const onSignIn = vi.fn()
    const tokens = new TokenManager(client, { store })
    const browser = new Browser(createSignIn({ ...options, tokens, onSignIn }), emulator)
    expect((await browser.signIn()).status).toBe(303)
    expect(onSignIn).toHaveBeenCalledWith(expect.objectContaining({ isFirst: false }))
    expect(await tokens.load(NELLY)).not.toBeNull()
  })

  it('report a token store that fails', async () => {
    const { emulator, options, client, failures } = createWorld(['identify'])
    const broken = () => Promise.reject(new Error('the database is down'))
    const tokens = new TokenManager(client, { store: { get: broken, compareAndSet: broken } })
    const browser = new Browser(createSignIn({ ...options, tokens }), emulator)
    const response = await browser.signIn()
    expect([response.status, browser.cookies.size]).toEqual([500, 0])
    expect(failures).toMatchObject([{ error: { code: 'ERR_TOKEN_STORE' } }])
  })

  it('do not sign the user in if onSignIn throws', async () => {
    const { emulator, options, failures } = createWorld(['identify'])
    const onSignIn = () => Promise.reject(new Error('the database is down'))
    const browser = new Browser(createSignIn({ ...options, onSignIn }), emulator)
    const response = await browser.signIn()
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('database')
    expect(browser.cookies.size).toBe(0)
    expect(failures).toMatchObject([{ error: { message: 'the database is down' } }])
  })

  it('report a sign-out', async () => {
    const { emulator, options, client } = createWorld(['identify'])
    const tokens = new TokenManager(client)
    const onSignOut = vi.fn()
    const browser = new Browser(createSignIn({ ...options, tokens, onSignOut }), emulator)
    await browser.signIn()
    await browser.signOut()
    expect(onSignOut).toHaveBeenLastCalledWith(expect.objectContaining({ isRevoked: false }))
    expect(await tokens.load(NELLY)).not.toBeNull()
    await browser.signIn()
    await browser.signOut('?revoke=true')
    expect(onSignOut).toHaveBeenLastCalledWith(
      expect.objectContaining({ isRevoked: true, session: expect.objectContaining({ userId: NELLY }) }),
    )
    expect(await tokens.load(NELLY)).toBeNull()
    await browser.signOut()
    expect(onSignOut).toHaveBeenCalledTimes(2)
  })
})

describe('a sign-out', () => {
  it('ends the session even if the grant cannot be revoked', async () => {
    const { browser, failures } = createSite()
    await browser.signIn()
    const response = await browser.signOut('?revoke=true')
    expect(response.status).toBe(500)
    expect(await response.text()).toContain('You are signed out')
    expect(browser.cookies.size).toBe(0)
    expect(failures).toMatchObject([{ route: 'logout', error: { field: 'tokens' } }])
  })

  it('of a script has no redirect', async () => {
    const { browser } = createSite()
    await browser.signIn()
    const headers = { 'Sec-Fetch-Site': 'same-origin', Accept: '*/*' }
    const response = await browser.visit('/auth/logout', { method: 'POST', headers })
    expect([response.status, await response.text()]).toEqual([204, ''])
    expect(browser.cookies.size).toBe(0)
  })
})

describe('a session', () => {
  it('is extended while it is used, until 30 days after the sign-in', async () => {
    const { browser, signIn, emulator } = createSite()
    const day = 1440 * MINUTE
    await browser.signIn()
    const started = await signIn.requireSession(browser.cookie)
    expect((await browser.session()).headers.has('Set-Cookie')).toBe(false)
    for (let days = 5; days < 30; days += 5) {
      emulator.advance(5 * day)
      expect((await browser.session()).headers.has('Set-Cookie')).toBe(true)
      const { expiresAt, ...rest } = await signIn.requireSession(browser.cookie)
      expect(expiresAt - started.signedInAt).toBe(Math.min(days + 7, 30) * day)
      expect(rest).toEqual(expect.objectContaining({ id: started.id, signedInAt: started.signedInAt }))
    }
    emulator.advance(5 * day)
    expect(await signIn.getSession(browser.cookie)).toBeNull()
  })

  it('is extended with extendSession, too', async () => {
    const { browser, signIn, emulator } = createSite()
    expect(await signIn.extendSession(browser.request('/'))).toBeUndefined()
    await browser.signIn()
    expect(await signIn.extendSession(browser.request('/'))).toBeUndefined()
    emulator.advance(604_800_000 / 10)
    const header = await signIn.extendSession(browser.request('/'))
    expect(header).toMatch(
      /^__Host-session=[\w.-]+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  it('needs no token store, not even to be extended, unless its grant is checked', async () => {
    const { emulator, options, client } = createWorld(['identify'])
    const store = memoryTokenStore()
    const get = vi.spyOn(store, 'get')
    const tokens = new TokenManager(client, { store })
    const signIn = createSignIn({ ...options, tokens })
    const browser = new Browser(signIn, emulator)
    await browser.signIn()
    emulator.advance(100_000_000)
    get.mockRejectedValue(new Error('the database is down'))
    const response = await browser.session()
    expect([response.status, await response.json()]).toMatchObject([200, { userId: NELLY }])
    expect(response.headers.has('Set-Cookie')).toBe(false)
    expect(await signIn.extendSession(browser.cookie)).toBeUndefined()
    expect(await signIn.getSession(browser.cookie)).not.toBeNull()
    const strict = createSignIn({ ...options, tokens, checkGrant: true })
    await expect(strict.getSession(browser.cookie)).rejects.toMatchObject({ code: 'ERR_TOKEN_STORE' })
    // The user is not told that they are signed out.
    const checked = await strict.handler(browser.request('/auth/session'))
    expect([checked?.status, await checked?.json()]).toMatchObject([500, { error: 'sign_in_failed' }])
    get.mockRestore()
    expect((await browser.session()).headers.has('Set-Cookie')).toBe(true)
  })

  it('is checked against its grant everywhere with the option checkGrant', async () => {
    const { emulator, options, client } = createWorld(['identify'])
    const tokens = new TokenManager(client)
    const signIn = createSignIn({ ...options, tokens, checkGrant: true })
    const browser = new Browser(signIn, emulator)
    await browser.signIn()
    const session = await signIn.getSession(browser.cookie)
    expect(await (await browser.session()).json()).toEqual(session)
    await tokens.delete(NELLY)
    expect(await (await browser.session()).json()).toBeNull()
    expect(await signIn.getSession(browser.cookie)).toBeNull()
    await expect(signIn.requireSession(browser.cookie)).rejects.toThrow(SignInRequiredError)
    expect(await signIn.getSession(browser.cookie, { checkGrant: false })).toEqual(session)
  })

  it('is read from a request, headers, text, and the request of Node', async () => {
    const { browser, signIn } = createSite()
    await browser.signIn()
    const request = browser.request('/')
    for (const source of [
      request,
      request.headers,
      browser.cookie,
      { headers: { cookie: browser.cookie } },
    ]) {
      expect((await signIn.getSession(source))?.userId).toBe(NELLY)
    }
    for (const source of [new Request(ORIGIN), new Headers(), '', null, undefined, { headers: {} }]) {
      expect(await signIn.getSession(source)).toBeNull()
    }
  })

  it('is required with an error that responds', async () => {
    const { browser, signIn } = createSite()
    const failure = async (source: Parameters<typeof signIn.requireSession>[0]) => {
      const error = await signIn.requireSession(source).catch((one: unknown) => one)
      if (!(error instanceof SignInRequiredError)) throw error
      return error
    }
    const page = await failure(browser.request('/guilds?page=2'))
    expect(page).toMatchObject({
      code: 'ERR_SIGN_IN_REQUIRED',
      signInUrl: '/auth/login?returnTo=%2Fguilds%3Fpage%3D2',
    })
    expect([page.toResponse().status, locationOf(page.toResponse())]).toEqual([303, page.signInUrl])
    const script = (await failure(browser.request('/api', { headers: { Accept: '*/*' } }))).toResponse()
    expect([script.status, await script.json()]).toEqual([401, { error: 'sign_in_required' }])
    expect((await failure(browser.request('/form', { method: 'POST' }))).signInUrl).toBe('/auth/login')
    const node = { method: 'GET', originalUrl: '/mounted/a', url: '/a', headers: { accept: 'text/html' } }
    expect((await failure(node)).signInUrl).toBe('/auth/login?returnTo=%2Fmounted%2Fa')
  })

  it('has the stored token of its user', async () => {
    const { emulator, options, client } = createWorld(['identify', 'guilds'])
    const signIn = createSignIn({ ...options, tokens: new TokenManager(client) })
    const browser = new Browser(signIn, emulator)
    await browser.signIn()
    const session = await signIn.requireSession(browser.cookie)
    const token = await signIn.token(session)
    expectTypeOf(token).toEqualTypeOf<AccessToken<'identify' | 'guilds'> | null>()
    emulator.advance(604_800_000)
    expect((await token?.fetchGuilds())?.length).toBeGreaterThan(0)
    const { signIn: stateless } = createSite()
    await expect(stateless.token(session)).rejects.toMatchObject({ field: 'tokens' })
    const source = browser.cookie
    await expect(stateless.getSession(source, { checkGrant: true })).rejects.toMatchObject({
      field: 'tokens',
    })
  })
})

describe('more scopes', () => {
  it('are requested later, within the optional ones, and kept by the next sign-in', async () => {
    const { emulator, options, client } = createWorld(['identify'])
    const tokens = new TokenManager(client)
    const signIn = createSignIn({ ...options, tokens, optionalScopes: ['guilds', 'connections'] })
    const browser = new Browser(signIn, emulator)
    await browser.signIn()
    const session = await signIn.requireSession(browser.cookie)
    const token = await signIn.token(session)
    const error = await token?.fetchGuilds().catch((one: unknown) => one)
    if (!(error instanceof MissingScopeError)) throw error
    const url = signIn.signInUrl({ returnTo: '/guilds', scopes: error.missing })
    expect(url).toBe('/auth/login?returnTo=%2Fguilds&scope=guilds')
    expect(locationOf(await browser.signIn(url))).toBe(`${ORIGIN}/guilds`)
    expect((await (await signIn.token(session))?.fetchGuilds())?.length).toBeGreaterThan(0)
    await browser.signIn(signIn.signInUrl({ scopes: ['connections'] }))
    const { scopes } = await signIn.requireSession(browser.cookie)
    expect([...scopes].sort()).toEqual(['connections', 'guilds', 'identify'])
  })

  it('are kept by a sign-in after a sign-out, as long as Discord accepts the stored token', async () => {
    const { emulator, options, client } = createWorld(['identify'])
    const tokens = new TokenManager(client)
    const signIn = createSignIn({ ...options, tokens, optionalScopes: ['guilds', 'connections'] })
    const browser = new Browser(signIn, emulator)
    const granted = async () => {
      const session = await signIn.requireSession(browser.cookie, { checkGrant: true })
      const token = await signIn.token(session)
      expect(token?.scopes).toEqual(session.scopes)
      return [...session.scopes].sort()
    }
    await browser.signIn(signIn.signInUrl({ scopes: ['guilds'] }))
    await browser.signOut()
    await browser.signIn()
    expect(await granted()).toEqual(['guilds', 'identify'])
    await browser.signIn(signIn.signInUrl({ scopes: ['connections'] }))
    expect(await granted()).toEqual(['connections', 'guilds', 'identify'])
    // The user removes the application in Discord, and signs in again.
    await browser.signOut()
    await client.revokeToken((await tokens.load(NELLY))?.token ?? '')
    await browser.signIn()
    expect(await granted()).toEqual(['identify'])
  })

  it('are refused from another Discord user, whose sign-in would replace the session silently', async () => {
    const { emulator, options, failures } = createWorld(['identify'])
    const signIn = createSignIn({ ...options, optionalScopes: ['guilds'] })
    const browser = new Browser(signIn, emulator)
    await browser.signIn()
    const session = await signIn.getSession(browser.cookie)
    const url = signIn.signInUrl({ returnTo: '/guilds', scopes: ['guilds'] })
    const response = await browser.signIn(url, { user: 'sam_collects' })
    const page = await response.text()
    expect(response.status).toBe(403)
    expect(page).toContain('You chose another Discord account than the one that you are signed in with.')
    expect(page).toContain('<a href="/guilds">Continue</a>')
    expect(failures).toMatchObject([
      { route: 'callback', error: { code: 'ERR_ACCOUNT_MISMATCH', expectedUserId: NELLY } },
    ])
    expect(await signIn.getSession(browser.cookie)).toEqual(session)
    // A plain sign-in is how a user switches accounts.
    expect((await browser.signIn('/auth/login', { user: 'sam_collects' })).status).toBe(303)
    expect((await signIn.getSession(browser.cookie))?.user.username).toBe('sam_collects')
  })

  it('that are not optional are refused, and ignored in a link', async () => {
    const { browser, signIn } = createSite()
    expect(() => signIn.signInUrl({ scopes: ['guilds'] })).toThrow(
      'must contain only scopes of the option optionalScopes',
    )
    const response = await browser.visit('/auth/login?scope=guilds%20email%20identify')
    expect(new URL(locationOf(response)).searchParams.get('scope')).toBe('identify')
  })
})

describe('a failure', () => {
  it('shows a page in plain words that loads nothing', async () => {
    const { browser } = createSite()
    const response = await browser.signIn('/auth/login?returnTo=/%22%3E%3Cscript%3E', { approve: false })
    const page = await response.text()
    expect(page).toMatch(/<html lang="en">[\s\S]*<title>You are not signed in<\/title>/)
    expect(page).not.toMatch(/<script|access_denied|state|ERR_/)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; .*frame-ancestors 'none'$/,
      ),
    })
  })

  it('can have another page, which still ends the pending sign-in', async () => {
    const { emulator, options } = createWorld(['identify'])
    const onError = () => new Response('My page', { status: 418 })
    const browser = new Browser(createSignIn({ ...options, onError }), emulator)
    const response = await browser.signIn('/auth/login', { approve: false })
    expect([response.status, await response.text()]).toEqual([418, 'My page'])
    expect(browser.cookies.size).toBe(0)
  })

  it('keeps its page and its cookies if onError throws', async () => {
    const events: ClientEvent[] = []
    const { options, emulator } = createWorld(['identify'], {}, { onEvent: (event) => events.push(event) })
    const broken = new Error('no log')
    const onError = vi.fn(() => Promise.reject(broken))
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const browser = new Browser(createSignIn({ ...options, onError }), emulator)
    const response = await browser.signIn('/auth/login', { approve: false })
    expect(log.mock.calls).toEqual([['grantcord: onError threw an error', broken]])
    log.mockRestore()
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('You cancelled the sign-in at Discord.')
    expect(browser.cookies.size).toBe(0)
    expect(onError).toHaveBeenCalledOnce()
    expect(events.at(-1)).toMatchObject({ type: 'signInFailure', message: 'onError threw an error' })
  })

  it('of the application is logged without onError, and one of the user is not', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    try {
      const { emulator, options } = createWorld(['identify'])
      const error = new Error('the database is down')
      const signIn = createSignIn({ ...options, onError: undefined, onSignIn: () => Promise.reject(error) })
      const browser = new Browser(signIn, emulator)
      await browser.signIn('/auth/login', { approve: false })
      expect(log).not.toHaveBeenCalled()
      expect((await browser.signIn()).status).toBe(500)
      expect(log.mock.calls).toEqual([['grantcord: GET /auth/callback failed with 500', error]])
    } finally {
      log.mockRestore()
    }
  })

  it('of the first sign-in leaves the next one the first', async () => {
    const { client, emulator, options } = createWorld(['identify'])
    const seen: unknown[] = []
    const signIn = createSignIn({
      ...options,
      tokens: new TokenManager(client),
      onSignIn({ isFirst }) {
        seen.push(isFirst)
        if (seen.length === 1) throw new Error('the database is down')
      },
    })
    const browser = new Browser(signIn, emulator)
    const statuses = []
    for (let count = 0; count < 3; count += 1) statuses.push((await browser.signIn()).status)
    expect(statuses).toEqual([500, 303, 303])
    expect(seen).toEqual([true, true, false])
  })

  it('of the application is not called one of Discord', async () => {
    const world = createWorld(['identify'], {}, { clientSecret: 'a-wrong-client-secret' })
    const response = await new Browser(createSignIn(world.options), world.emulator).signIn()
    expect(response.status).toBe(500)
    expect(await response.text()).toContain('Something went wrong on this site.')
    expect(world.failures[0]?.error).toMatchObject({ error: 'invalid_client' })
  })

  it('of Discord says so, with its reason in the log and in onError', async () => {
    const events: ClientEvent[] = []
    const logger = { warn: vi.fn() }
    const world = createWorld(['identify'], {}, { logger, onEvent: (event) => events.push(event) })
    const browser = new Browser(createSignIn(world.options), world.emulator)
    const callback = await browser.start()
    world.emulator.fault({ operation: 'requestToken', status: 503 })
    const response = await browser.visit(callback)
    expect(response.status).toBe(502)
    expect(await response.text()).toContain('Discord cannot be reached at the moment.')
    const { error } = world.failures[0] ?? {}
    expect(error).toMatchObject({ code: 'ERR_SERVER', status: 503 })
    expect(events.at(-1)).toEqual({
      type: 'signInFailure',
      operation: 'GET /auth/callback',
      status: 502,
      code: 'ERR_SERVER',
      message: (error as Error).message,
    })
    expect(logger.warn).toHaveBeenCalledWith('grantcord: signInFailure GET /auth/callback', events.at(-1))
  })

  it('never repeats a secret', async () => {
    const events: ClientEvent[] = []
    const world = createWorld(['identify'], {}, { onEvent: (event) => events.push(event) })
    const onSignIn = ({ token }: SignInEvent<'identify', unknown>) => {
      throw new Error(`the token is ${token.token}`)
    }
    const signIn = createSignIn({ ...world.options, onSignIn })
    const browser = new Browser(signIn, world.emulator)
    const callback = await browser.start()
    const pages = [
      await (await browser.visit(callback)).text(),
      await (await browser.visit(callback)).text(),
      await (await browser.visit(`${await browser.start()}&error=x&error_description=${SECRET}`)).text(),
    ]
    const code = new URL(callback, ORIGIN).searchParams.get('code') ?? ''
    const { tokens } = world.emulator.snapshot().rows
    const secrets = [code, SECRET, ...tokens.map(({ access_token }) => access_token)]
    for (const secret of secrets) {
      expect(JSON.stringify(pages)).not.toContain(secret)
      if (secret !== SECRET) expect(JSON.stringify(events)).not.toContain(secret)
    }
    expect(tokens.length).toBeGreaterThan(0)
  })
})

describe('handlers', () => {
  it('respond to GET and POST, and with 404 to other routes', async () => {
    const { signIn, browser } = createSite()
    const { GET, POST } = signIn.handlers
    expect((await GET(browser.request('/auth/login'))).status).toBe(303)
    expect((await POST(browser.request('/auth/logout', { method: 'POST' }))).status).toBe(403)
    expect((await GET(browser.request('/auth/other'))).status).toBe(404)
  })

  it('leave other routes to the application', async () => {
    const { signIn, browser } = createSite()
    for (const path of ['/', '/auth', '/auth/login/', '/login', '/auth/activity', '//auth/login']) {
      expect(await signIn.handler(browser.request(path)), path).toBeUndefined()
    }
  })
})

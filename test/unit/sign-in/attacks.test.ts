import { describe, expect, it, test } from 'vitest'
import { OAuth2Client } from '../../../src/index.ts'
import { TokenManager } from '../../../src/runtime/tokens/index.ts'
import { createSignIn } from '../../../src/sign-in/index.ts'
import { Browser, createSite, createWorld, locationOf, ORIGIN, SECRET } from './browser.ts'

/** URLs that would lead to another site, or that one browser or another reads as such. */
const FOREIGN_URLS = [
  'https://evil.example',
  'http://app.example/',
  'https://app.example:8443/',
  'https://app.example.evil.example/',
  'https://app.example@evil.example/',
  'https://evil.example@app.example/',
  'https://:@app.example/',
  'https://sub.app.example/',
  'HTTPS://EVIL.EXAMPLE/',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'https:\\\\evil.example',
  '//evil.example',
  '//evil.example/%2e%2e',
  '///evil.example',
  '////evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '\u0000//evil.example',
  '/\u2028/evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/a/..//evil.example',
  '/%2e//evil.example',
  '/%2e%2e//evil.example',
  'evil.example',
  '@evil.example',
  '.evil.example',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:alert(1)',
  'file:///etc/passwd',
  'blob:https://app.example/c1ad5e39',
  'mailto:someone@evil.example',
  '//［::1］/',
  '//evil。example',
  '?https://evil.example',
  '#//evil.example',
  '',
  `/${'a'.repeat(2000)}`,
  '/auth/login',
  '/auth/login?returnTo=/auth/login',
  '/auth/callback?code=stolen',
  '/auth/logout',
]

describe('S13: an open redirect', () => {
  it('is refused in at least 40 shapes', () => expect(FOREIGN_URLS.length).toBeGreaterThanOrEqual(40))

  test.each(FOREIGN_URLS)('%j leads to the start page', async (url) => {
    const { browser } = createSite()
    const response = await browser.signIn(`/auth/login?returnTo=${encodeURIComponent(url)}`)
    expect(locationOf(response)).toBe(`${ORIGIN}/`)
    expect(locationOf(await browser.signOut(`?returnTo=${encodeURIComponent(url)}`))).toBe(`${ORIGIN}/`)
  })

  test.each([
    ['/', '/'],
    ['/guilds?page=2&sort=name#top', '/guilds?page=2&sort=name#top'],
    ['/@evil.example', '/@evil.example'],
    ['/redirect?to=//evil.example', '/redirect?to=//evil.example'],
    ['/%2F%2Fevil.example', '/%2F%2Fevil.example'],
    ['/a/../b', '/b'],
    ['https://app.example/a?b', '/a?b'],
    ['/größe', '/gr%C3%B6%C3%9Fe'],
  ])('%j stays within the origin', async (url, expected) => {
    const { browser } = createSite()
    const response = await browser.signIn(`/auth/login?returnTo=${encodeURIComponent(url)}`)
    expect(locationOf(response)).toBe(ORIGIN + expected)
  })

  it('is refused as the path that onSignIn returns', async () => {
    const { emulator, options } = createWorld(['identify'])
    const browser = new Browser(createSignIn({ ...options, onSignIn: () => '//evil.example' }), emulator)
    expect(locationOf(await browser.signIn())).toBe(`${ORIGIN}/`)
  })

  it('does not follow the Host header', async () => {
    const { browser } = createSite()
    const path = await browser.start('/auth/login?returnTo=/next')
    const response = await browser.visit(`https://evil.example${path}`, {
      headers: { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' },
    })
    expect(locationOf(response)).toBe(`${ORIGIN}/next`)
  })
})

describe('a session', () => {
  it('is a new one after each sign-in, whatever the browser had before', async () => {
    const { browser, signIn, emulator } = createSite()
    const attacker = new Browser(signIn, emulator)
    await attacker.signIn('/auth/login', { user: 'sam_collects' })
    const planted = await signIn.getSession(attacker.request('/'))
    browser.steal(attacker)
    await browser.signIn()
    const session = await signIn.getSession(browser.request('/'))
    expect(session?.userId).toBe('80351110224678912')
    expect(session?.id).not.toBe(planted?.id)
    await browser.signIn()
    expect((await signIn.getSession(browser.request('/')))?.id).not.toBe(session?.id)
    // The session of the attacker has not become that of the user.
    expect(await signIn.getSession(attacker.request('/'))).toEqual(planted)
  })

  it('cannot be changed, cut, extended, or put together from those of two users', async () => {
    const { browser, signIn, emulator } = createSite()
    const other = new Browser(signIn, emulator)
    await browser.signIn()
    await other.signIn('/auth/login', { user: 'sam_collects' })
    const parts = (one: Browser) => one.cookies.get('__Host-session')?.value?.split('.') ?? []
    const [own, foreign] = [parts(browser), parts(other)]
    const forgeries = own.flatMap((part, index) => [
      own.with(index, foreign[index] ?? ''),
      own.with(index, `${part}A`),
      own.with(index, part.slice(0, -1)),
      own.with(
        index,
        part.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
      ),
      own.toSpliced(index, 1),
    ])
    const header = own[0] ?? ''
    for (const forged of forgeries.filter((one) => one.join('.') !== own.join('.'))) {
      expect(await signIn.getSession(`__Host-session=${forged.join('.')}`), forged.join('.')).toBeNull()
    }
    expect(header).not.toBe('')
    expect(await signIn.getSession(`__Host-session=${own.join('.')}`)).not.toBeNull()
  })

  it('cannot be a plain or an unsigned JWT', async () => {
    const { signIn } = createSite()
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = encode({ sub: '1', exp: 9e9, iat: 1, aud: 'x', user: {}, scope: 'identify' })
    for (const text of [
      `${encode({ alg: 'none', typ: 'session' })}.${claims}.`,
      `${encode({ alg: 'dir', enc: 'A256GCM', typ: 'session' })}..${'A'.repeat(16)}.${claims}.${'A'.repeat(22)}`,
      'null',
      '',
      '....',
      'x'.repeat(10_000),
    ]) {
      expect(await signIn.getSession(`__Host-session=${text}`)).toBeNull()
    }
  })

  it('cannot be a pending sign-in, nor a pending sign-in a session', async () => {
    const { browser, signIn, failures } = createSite()
    const path = await browser.start()
    const [name = '', pending] = [...browser.cookies][0] ?? []
    expect(name).toMatch(/^__Host-session-pending-[\w-]{43}$/)
    expect(await signIn.getSession(`__Host-session=${pending?.value}`)).toBeNull()
    await browser.visit(path)
    const session = browser.cookies.get('__Host-session')
    const victim = createSite()
    const started = await victim.browser.start()
    const state = new URL(started, ORIGIN).searchParams.get('state')
    victim.browser.cookies.clear()
    if (session) victim.browser.cookies.set(`__Host-session-pending-${state}`, session)
    expect((await victim.browser.visit(started)).status).toBe(400)
    expect(victim.failures).toMatchObject([{ error: { reason: 'missing_authorization' } }])
    expect(failures).toEqual([])
  })

  it('is not accepted by another application, or at another origin, with the same secret', async () => {
    const { browser, emulator, options, client } = createSite()
    await browser.signIn()
    const config = emulator.clientOptions('Team <i>App</i>')
    const redirectUri = `${ORIGIN}/auth/callback`
    const other = new OAuth2Client({ ...config, redirectUri, scopes: ['identify'] })
    expect(other.clientId).not.toBe(client.clientId)
    const elsewhere = new OAuth2Client({
      ...emulator.clientOptions(),
      redirectUri: 'https://admin.example/auth/callback',
      scopes: ['identify'],
    })
    for (const one of [other, elsewhere]) {
      expect(await createSignIn({ ...options, client: one }).getSession(browser.cookie)).toBeNull()
    }
    expect(await createSignIn(options).getSession(browser.cookie)).not.toBeNull()
  })

  it('is not decrypted with another secret', async () => {
    const { browser, options } = createSite()
    await browser.signIn()
    const secret = `${SECRET}!`
    expect(await createSignIn({ ...options, secret }).getSession(browser.cookie)).toBeNull()
  })

  it('survives the replacement of the secret, and ends once the old one is removed', async () => {
    const { browser, options, emulator } = createSite()
    const secrets = ['a new secret with at least 32 characters', SECRET]
    await browser.signIn()
    const rotated = createSignIn({ ...options, secret: secrets })
    expect(await rotated.getSession(browser.cookie)).not.toBeNull()
    const another = new Browser(rotated, emulator)
    await another.signIn()
    const after = createSignIn({ ...options, secret: secrets.slice(0, 1) })
    expect(await after.getSession(another.cookie)).not.toBeNull()
    expect(await after.getSession(browser.cookie)).toBeNull()
  })

  it('ends by the clock, whatever the browser keeps', async () => {
    const { browser, signIn, emulator } = createSite()
    await browser.signIn()
    emulator.advance(604_799_000)
    expect(await signIn.getSession(browser.cookie)).not.toBeNull()
    emulator.advance(1000)
    expect(await signIn.getSession(browser.cookie)).toBeNull()
  })

  it('that is copied before the sign-out stays valid without tokens, as the documentation says', async () => {
    const { browser, signIn } = createSite()
    await browser.signIn()
    const copy = browser.cookie
    await browser.signOut()
    expect(await signIn.getSession(copy)).not.toBeNull()
  })

  it('that is copied before the sign-out ends with its grant, even after the next sign-in', async () => {
    const { emulator, options, client } = createWorld(['identify'])
    const tokens = new TokenManager(client)
    const signIn = createSignIn({ ...options, tokens })
    const [browser, second] = [new Browser(signIn, emulator), new Browser(signIn, emulator)]
    await browser.signIn()
    const copy = browser.cookie
    const check = (cookie: string) => signIn.getSession(cookie, { checkGrant: true })
    expect(await check(copy)).not.toBeNull()
    // A second device of the same user does not end the session of the first one.
    await second.signIn()
    expect(await check(copy)).not.toBeNull()
    expect(await check(second.cookie)).not.toBeNull()
    await browser.signOut('?revoke=true')
    expect(await check(copy)).toBeNull()
    expect(await check(second.cookie)).toBeNull()
    await browser.signIn()
    expect(await check(browser.cookie)).not.toBeNull()
    expect(await check(copy)).toBeNull()
    // It cannot be extended either, even where it is not checked.
    emulator.advance(100_000_000)
    expect(await signIn.extendSession(copy)).toBeUndefined()
    expect(await signIn.extendSession(browser.cookie)).toMatch(/^__Host-session=/)
  })

  it('ends with a grant that Discord no longer accepts', async () => {
    const { emulator, options, client } = createWorld(['identify'])
    const tokens = new TokenManager(client)
    const signIn = createSignIn({ ...options, tokens })
    const browser = new Browser(signIn, emulator)
    await browser.signIn()
    const session = await signIn.requireSession(browser.cookie)
    const token = await signIn.token(session)
    await client.revokeToken(token?.token ?? '')
    await expect(token?.fetchIdentify()).rejects.toMatchObject({ code: 'ERR_REAUTHORIZATION_REQUIRED' })
    expect(await signIn.getSession(browser.cookie, { checkGrant: true })).toBeNull()
  })

  it('that does not fit into a cookie is a clear error', async () => {
    const { emulator, options, failures } = createWorld(['identify'])
    const session = () => ({ text: 'x'.repeat(4000) })
    const browser = new Browser(createSignIn({ ...options, session }), emulator)
    const response = await browser.signIn()
    expect(response.status).toBe(500)
    expect(failures[0]?.error).toMatchObject({
      code: 'ERR_INVALID_ARGUMENT',
      message: expect.stringMatching(
        /^session must fit into a cookie of 4096 bytes, and needs \d{4}: return less/,
      ),
    })
    expect(browser.cookies.size).toBe(0)
  })
})

describe('a callback', () => {
  it('of the attacker does not sign the user in as the attacker', async () => {
    const { browser, signIn, emulator, failures } = createSite()
    const attacker = new Browser(signIn, emulator)
    const link = await attacker.start('/auth/login', { user: 'sam_collects' })
    expect((await browser.visit(link)).status).toBe(400)
    expect(browser.cookies.size).toBe(0)
    expect(failures).toMatchObject([{ error: { reason: 'missing_authorization' } }])
    // The sign-in that the user has started meanwhile is not ended.
    const own = await browser.start()
    expect((await browser.visit(link)).status).toBe(400)
    expect((await browser.visit(own)).status).toBe(303)
  })

  it('of the attacker leaves a signed-in user signed in as themselves', async () => {
    const { browser, signIn, emulator } = createSite()
    await browser.signIn()
    const before = browser.cookie
    const attacker = new Browser(signIn, emulator)
    const response = await browser.visit(await attacker.start('/auth/login', { user: 'sam_collects' }))
    expect([response.status, locationOf(response)]).toEqual([303, `${ORIGIN}/`])
    expect(browser.cookie).toBe(before)
  })

  it('with the code of another sign-in of the same browser is refused', async () => {
    const { browser, failures } = createSite()
    const [first, second] = [await browser.start(), await browser.start()].map(
      (path) => new URL(path, ORIGIN),
    )
    first?.searchParams.set('code', second?.searchParams.get('code') ?? '')
    expect((await browser.visit(first?.href ?? '')).status).toBe(400)
    // The code belongs to another PKCE verifier.
    expect(failures).toMatchObject([{ error: { code: 'ERR_INVALID_AUTHORIZATION_CODE' } }])
  })

  it('without iss, or with that of another server, is refused', async () => {
    const { browser, failures } = createSite()
    for (const iss of [undefined, 'https://evil.example']) {
      const url = new URL(await browser.start(), ORIGIN)
      if (iss === undefined) url.searchParams.delete('iss')
      else url.searchParams.set('iss', iss)
      expect((await browser.visit(url.href)).status).toBe(400)
    }
    expect(failures).toMatchObject([
      { error: { reason: 'missing_issuer' } },
      { error: { reason: 'issuer_mismatch' } },
    ])
  })
})

describe('a sign-out', () => {
  test.each([
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }],
    [{ 'Sec-Fetch-Site': 'same-site', Origin: 'https://sub.app.example' }],
    [{ 'Sec-Fetch-Site': 'none' }],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: ORIGIN }],
    [{ Origin: 'https://evil.example' }],
    [{ Origin: 'null' }],
    [{ Origin: 'http://app.example' }],
    [{ Origin: `${ORIGIN}.evil.example` }],
    [{ Referer: `${ORIGIN}/` }],
    [{}],
  ])('with the headers %j changes nothing', async (headers) => {
    const { browser, failures } = createSite()
    await browser.signIn()
    const response = await browser.visit('/auth/logout?revoke=true', { method: 'POST', headers })
    expect(response.status).toBe(403)
    expect(browser.cookies.has('__Host-session')).toBe(true)
    expect(failures).toMatchObject([{ route: 'logout', error: { code: 'ERR_CROSS_SITE_REQUEST' } }])
  })

  test.each([[{ 'Sec-Fetch-Site': 'same-origin' }], [{ Origin: ORIGIN }]])(
    'with the headers %j ends the session',
    async (headers) => {
      const { browser } = createSite()
      await browser.signIn()
      expect((await browser.visit('/auth/logout', { method: 'POST', headers })).status).toBe(303)
      expect(browser.cookies.size).toBe(0)
    },
  )

  it('is not a link', async () => {
    const { browser } = createSite()
    await browser.signIn()
    const response = await browser.visit('/auth/logout', { headers: { 'Sec-Fetch-Site': 'same-origin' } })
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST'])
    expect(browser.cookies.has('__Host-session')).toBe(true)
  })
})

/** Runs each example as its header comment says, and signs in over HTTP as a browser does. */
import { createHash, randomBytes } from 'node:crypto'
import { EncryptJWT, jwtDecrypt } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startPrism } from '../support/prism.ts'
import { type RecordingProxy, startRecordingProxy } from './recording-proxy.ts'
import { type RunningExample, runExample } from './run-example.ts'

let prism: Awaited<ReturnType<typeof startPrism>>
let proxy: RecordingProxy

beforeAll(async () => {
  prism = await startPrism()
  proxy = await startRecordingProxy(prism.url)
})

afterEach(() => {
  proxy.responses.clear()
  proxy.forms.length = 0
})

afterAll(async () => {
  await proxy?.close()
  await prism?.close()
})

function environment(redirectUri = 'http://localhost:3000/callback'): Record<string, string> {
  return {
    DISCORD_CLIENT_ID: '159799960412356608',
    DISCORD_CLIENT_SECRET: 'a-secret-of-the-mock',
    DISCORD_REDIRECT_URI: redirectUri,
    DISCORD_API_URL: proxy.url,
    DISCORD_AUTHORIZATION_URL: `${proxy.url}/oauth2/authorize`,
  }
}

/** The state of a browser after `/login`. */
interface SignIn {
  /** The `name=value` pair of the cookie. */
  readonly cookie: string
  readonly attributes: readonly string[]
  /** The `Set-Cookie` headers that delete older cookies. */
  readonly deleted: readonly string[]
  /** Query parameters of the authorization URL. */
  readonly parameters: URLSearchParams
}

/** @param pending Cookies of sign-ins that the browser has already started. */
async function requestLogin({ url }: RunningExample, pending: readonly string[] = []): Promise<SignIn> {
  const headers = { Cookie: pending.join('; ') }
  const response = await fetch(`${url}/login`, { redirect: 'manual', headers })
  expect(response.status).toBe(302)
  const [header, ...deleted] = response.headers.getSetCookie()
  const [cookie = '', ...attributes] = header?.split('; ') ?? []
  const location = new URL(response.headers.get('Location') ?? '')
  expect(`${location.origin}${location.pathname}`).toBe(`${proxy.url}/oauth2/authorize`)
  return { cookie, attributes, deleted, parameters: location.searchParams }
}

async function requestCallback(
  { url }: RunningExample,
  signIn: SignIn,
  {
    cookie = signIn.cookie,
    method = 'GET',
    ...query
  }: { cookie?: string; method?: string; state?: string; error?: string } = {},
) {
  const address = new URL('/callback', url)
  address.search = new URLSearchParams({
    code: 'a-code-of-the-mock',
    state: signIn.parameters.get('state') ?? '',
    iss: 'https://discord.com',
    ...query,
  }).toString()
  const first = await fetch(address, {
    method,
    headers: cookie ? { Cookie: cookie } : {},
    redirect: 'manual',
  })
  const cookies = first.headers.getSetCookie()
  const location = first.headers.get('Location')
  const session = cookies.map((line) => line.split(';', 1)[0]).filter((pair) => !pair?.endsWith('='))
  const page = location
    ? await fetch(new URL(location, url), { headers: { Cookie: session.join('; ') }, redirect: 'manual' })
    : first
  for (const { headers } of [first, page]) {
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
  }
  return {
    /** Status of the page, and of the callback itself. */
    status: page.status,
    callbackStatus: first.status,
    location,
    type: page.headers.get('Content-Type'),
    cookies,
    html: await page.text(),
  }
}

function splitCookie({ cookie }: SignIn): [name: string, value: string] {
  const index = cookie.indexOf('=')
  return [cookie.slice(0, index), cookie.slice(index + 1)]
}

describe.each(['hono.ts', 'express.ts', 'web-standard.ts'])('examples/%s', (name) => {
  let example: RunningExample

  beforeAll(async () => {
    example = await runExample(name, environment())
  })

  afterAll(async () => {
    await example?.stop()
  })

  it('signs a user in', async () => {
    const signIn = await requestLogin(example)
    const { status, callbackStatus, location, type, html } = await requestCallback(example, signIn)

    expect(callbackStatus).toBe(303)
    expect(location).toBe('/')
    expect(html).toContain('Signed in as Nelly')
    expect(html).toContain('80351110224678912')
    expect(html).toContain('nelly@discord.com')
    expect(status).toBe(200)
    expect(type).toMatch(/^text\/html; charset=utf-8$/i)
  })

  it('stores the sign-in in a cookie that scripts cannot read, and deletes it in the callback', async () => {
    const signIn = await requestLogin(example)
    const [cookieName] = splitCookie(signIn)

    expect(signIn.attributes).toEqual(
      expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=600']),
    )
    expect(signIn.attributes).not.toContain('Secure')
    const { cookies } = await requestCallback(example, signIn)
    expect(cookies).toHaveLength(2)
    expect(cookies[1]).toMatch(/^session=.*HttpOnly/)
    expect(cookies[0]).toMatch(new RegExp(`^${cookieName}=; Max-Age=0`))
  })

  it('encrypts the sign-in', async () => {
    const signIn = await requestLogin(example)
    await requestCallback(example, signIn)
    const verifier = proxy.forms[0]?.get('code_verifier') ?? ''

    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(
      signIn.parameters.get('code_challenge'),
    )
    const [, value] = splitCookie(signIn)
    const decoded = value.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'))
    expect(decoded).toHaveLength(5)
    for (const readable of [value, ...decoded]) {
      expect(readable).not.toContain(verifier)
      expect(readable).not.toContain(signIn.parameters.get('state'))
      expect(readable).not.toContain('codeVerifier')
    }
  })

  it('shows that no user is signed in, and forbids caching', async () => {
    const response = await fetch(example.url)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.text()).toContain('Not signed in')
    const login = await fetch(`${example.url}/login`, { redirect: 'manual' })
    expect(login.headers.get('Referrer-Policy')).toBe('no-referrer')
  })

  it.each([
    ['a wrong state', 0, { state: 'another-state-of-another-session' }, 'started in another browser'],
    ['no state', 0, { state: '' }, 'started in another browser'],
    ['no cookie', 0, { cookie: '' }, 'started in another browser'],
    ['an invalid cookie', 0, { cookie: 'discord-sign-in=%%%' }, 'started in another browser'],
    ['an error from the user', 1, { error: 'access_denied' }, 'You did not allow the sign-in'],
  ])(
    'responds with 400 to %s, deletes %i cookies and requests no token',
    async (_, deleted, difference, words) => {
      const signIn = await requestLogin(example)
      const { status, html, cookies } = await requestCallback(example, signIn, difference)

      expect(html).toContain('Not signed in')
      expect(html).toContain(words)
      expect(html).not.toMatch(/createAuthorization|redirect|authorization|access_denied/i)
      expect(status).toBe(400)
      expect(cookies).toHaveLength(deleted)
      expect(proxy.forms).toEqual([])
    },
  )

  it('responds with 400 to an invalid cookie', async () => {
    const signIn = await requestLogin(example)
    const [name] = splitCookie(signIn)
    expect((await requestCallback(example, signIn, { cookie: `${name}=%%%` })).status).toBe(400)
    expect(proxy.forms).toEqual([])
  })

  it('signs in from several tabs, and a foreign state leaves them alone', async () => {
    const first = await requestLogin(example)
    const second = await requestLogin(example, [first.cookie])
    expect(second.deleted).toEqual([])
    const cookie = `${first.cookie}; ${second.cookie}`

    const foreign = await requestCallback(example, first, {
      cookie,
      state: 'another-state-of-another-session',
    })
    expect(foreign).toMatchObject({ status: 400, cookies: [] })
    for (const signIn of [second, first]) {
      const { status, cookies } = await requestCallback(example, signIn, { cookie })
      expect(status).toBe(200)
      expect(cookies.map((header) => header.split('=')[0])).toEqual([splitCookie(signIn)[0], 'session'])
    }
  })

  it('deletes the oldest of more than five pending sign-ins', async () => {
    const pending: string[] = []
    for (let count = 0; count < 5; count++) {
      const { cookie, deleted } = await requestLogin(example, pending)
      expect(deleted).toEqual([])
      pending.push(cookie)
    }
    const { deleted } = await requestLogin(example, ['session=x', ...pending])
    expect(deleted.map((header) => header.split('=')[0])).toEqual([pending[0]?.split('=')[0]])
    expect(deleted[0]).toContain('=; Max-Age=0')
  })

  it('deletes no cookie and requests no token for a HEAD request, which comes before the GET', async () => {
    const signIn = await requestLogin(example)
    const head = await requestCallback(example, signIn, { method: 'HEAD' })
    expect(head.status).toBeGreaterThanOrEqual(400)
    expect(head.cookies).toEqual([])
    expect(proxy.forms).toEqual([])
    expect((await requestCallback(example, signIn)).status).toBe(200)
  })

  it('responds with 400 to a modified cookie', async () => {
    const signIn = await requestLogin(example)
    const replacement = signIn.cookie.at(-5) === 'A' ? 'B' : 'A'
    const cookie = `${signIn.cookie.slice(0, -5)}${replacement}${signIn.cookie.slice(-4)}`

    expect((await requestCallback(example, signIn, { cookie })).status).toBe(400)
    expect(proxy.forms).toEqual([])
  })

  it('responds with 400 when a callback is retried with the same cookie', async () => {
    const signIn = await requestLogin(example)

    expect((await requestCallback(example, signIn)).status).toBe(200)
    expect((await requestCallback(example, signIn)).status).toBe(400)
    expect(proxy.forms).toHaveLength(1)
  })

  it('responds with 502 when Discord fails', async () => {
    const signIn = await requestLogin(example)
    proxy.responses.set('/oauth2/token', { status: 500, body: {} })
    const { status, html } = await requestCallback(example, signIn)

    expect(html).toContain('The sign-in failed.')
    expect(status).toBe(502)
  })

  it('escapes text that users choose, and omits an unverified e-mail address', async () => {
    const signIn = await requestLogin(example)
    const user = { id: '80351110224678912', username: 'nelly', discriminator: '0', avatar: null }
    const body = {
      ...user,
      global_name: `<b>"Nelly" & 'co'</b>`,
      email: 'nelly@discord.com',
      verified: false,
    }
    proxy.responses.set('/users/@me', { status: 200, body })
    const { html } = await requestCallback(example, signIn)

    expect(html).toContain('Signed in as &#60;b&#62;&#34;Nelly&#34; &#38; &#39;co&#39;&#60;/b&#62;')
    expect(html).not.toContain('nelly@discord.com')
  })

  it('binds the cookie to the host with HTTPS', async () => {
    const secure = await runExample(name, environment('https://example.com/callback'))
    try {
      const signIn = await requestLogin(secure)
      expect(signIn.attributes).toEqual(
        expect.arrayContaining(['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']),
      )
      expect(signIn.cookie).toMatch(/^__Host-/)
      const { status, cookies } = await requestCallback(secure, signIn)
      expect(status).toBe(200)
      expect(cookies[0]).toMatch(/^__Host-.*; Secure/)
    } finally {
      await secure.stop()
    }
  })

  it.each([
    ['DISCORD_CLIENT_ID', '', /clientId must be/],
    ['COOKIE_KEY', randomBytes(16).toString('base64'), /COOKIE_KEY has 16 bytes, expected 32 bytes/],
  ])('does not start with an invalid %s', async (variable, value, message) => {
    const env = { ...environment(), [variable]: value }
    await expect(runExample(name, env)).rejects.toThrow(message)
  })
})

describe('COOKIE_KEY', () => {
  const secret = randomBytes(32)
  const env = () => ({ ...environment(), COOKIE_KEY: secret.toString('base64') })

  it('lets one process complete a sign-in that another process started', async () => {
    const [first, second, stranger] = await Promise.all([
      runExample('hono.ts', env()),
      runExample('express.ts', env()),
      runExample('web-standard.ts', { ...env(), COOKIE_KEY: '' }),
    ])
    try {
      const signIn = await requestLogin(first)
      expect((await requestCallback(stranger, signIn)).status).toBe(400)
      expect((await requestCallback(second, signIn)).status).toBe(200)
    } finally {
      await Promise.all([first.stop(), second.stop(), stranger.stop()])
    }
  })

  describe('with a JWT that another program encrypts', () => {
    let example: RunningExample

    beforeAll(async () => {
      example = await runExample('hono.ts', env())
    })

    afterAll(async () => {
      await example?.stop()
    })

    interface Changes {
      readonly audience?: string
      readonly expiresAt?: number | null
      readonly algorithm?: string
    }

    /** Encrypts the claims of a cookie again, with the same key but with changes. */
    async function reencrypt(signIn: SignIn, changes: Changes): Promise<string> {
      const [name, value] = splitCookie(signIn)
      const { payload } = await jwtDecrypt(value, secret)
      const { exp, ...claims } = payload
      expect(exp).toBeGreaterThan(Date.now() / 1000 + 590)
      expect(exp).toBeLessThanOrEqual(Date.now() / 1000 + 601)
      const { audience = payload.aud, expiresAt = exp, algorithm = 'dir' } = changes
      const jwt = new EncryptJWT({ ...claims, ...(audience !== undefined && { aud: audience }) })
      jwt.setProtectedHeader({ alg: algorithm, enc: 'A256GCM' })
      if (expiresAt) jwt.setExpirationTime(expiresAt)
      return `${name}=${await jwt.encrypt(secret)}`
    }

    it.each<[string, number, Changes]>([
      ['the same claims', 200, {}],
      ['another audience', 400, { audience: 'session' }],
      ['a past expiry', 400, { expiresAt: 1 }],
      ['no expiry', 400, { expiresAt: null }],
      ['another algorithm', 400, { algorithm: 'A256GCMKW' }],
    ])('and %s, /callback responds with %i', async (_, expected, changes) => {
      const signIn = await requestLogin(example)
      const cookie = await reencrypt(signIn, changes)

      const { status } = await requestCallback(example, signIn, { cookie })
      expect(status).toBe(expected)
    })
  })
})

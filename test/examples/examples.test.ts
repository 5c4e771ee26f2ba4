/** Each example runs as its first lines say, and a browser's way through it is walked over HTTP. */
import { createHash, randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startPrism } from '../support/prism.ts'
import { type RunningExample, runExample } from './run-example.ts'
import { startTap, type Tap } from './tap.ts'

let prism: Awaited<ReturnType<typeof startPrism>>
let tap: Tap

beforeAll(async () => {
  prism = await startPrism()
  tap = await startTap(prism.url)
})

afterEach(() => {
  tap.answers.clear()
  tap.forms.length = 0
})

afterAll(async () => {
  await tap?.close()
  await prism?.close()
})

function environment(redirectUri: string): Record<string, string> {
  return {
    DISCORD_CLIENT_ID: '159799960412356608',
    DISCORD_CLIENT_SECRET: 'a-secret-of-the-mock',
    DISCORD_REDIRECT_URI: redirectUri,
    DISCORD_API_URL: tap.url,
    DISCORD_AUTHORIZATION_URL: `${tap.url}/oauth2/authorize`,
  }
}

/** What a browser keeps of /login. */
interface SignIn {
  readonly cookie: string
  readonly attributes: readonly string[]
  readonly parameters: URLSearchParams
}

async function login({ url }: RunningExample): Promise<SignIn> {
  const response = await fetch(`${url}/login`, { redirect: 'manual' })
  expect(response.status).toBe(302)
  const [header, ...more] = response.headers.getSetCookie()
  expect(more).toEqual([])
  const [cookie = '', ...attributes] = header?.split('; ') ?? []
  const location = new URL(response.headers.get('Location') ?? '')
  expect(`${location.origin}${location.pathname}`).toBe(`${tap.url}/oauth2/authorize`)
  return { cookie, attributes, parameters: location.searchParams }
}

async function comeBack(
  { url }: RunningExample,
  signIn: SignIn,
  { cookie = signIn.cookie, ...query }: { cookie?: string; state?: string; error?: string } = {},
) {
  const address = new URL('/callback', url)
  address.search = new URLSearchParams({
    code: 'a-code-of-the-mock',
    state: signIn.parameters.get('state') ?? '',
    ...query,
  }).toString()
  const response = await fetch(address, { headers: cookie ? { Cookie: cookie } : {} })
  const { status, headers } = response
  return {
    status,
    type: headers.get('Content-Type'),
    cookies: headers.getSetCookie(),
    html: await response.text(),
  }
}

describe.each(['hono.ts', 'express.ts', 'web-standard.ts'])('examples/%s', (name) => {
  let example: RunningExample

  beforeAll(async () => {
    example = await runExample(name, environment('http://localhost:3000/callback'))
  })

  afterAll(async () => {
    await example?.stop()
  })

  it('signs a user in', async () => {
    const signIn = await login(example)
    const { status, type, html } = await comeBack(example, signIn)

    expect(html).toContain('Signed in as Nelly')
    expect(html).toContain('80351110224678912')
    expect(html).toContain('nelly@discord.com')
    expect(status).toBe(200)
    expect(type).toMatch(/^text\/html; charset=utf-8$/i)
  })

  it('keeps the sign-in in a cookie that no script reads, and that goes when it is used', async () => {
    const signIn = await login(example)
    const [cookieName] = signIn.cookie.split('=')

    expect(signIn.attributes).toEqual(
      expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=600']),
    )
    expect(signIn.attributes).not.toContain('Secure')
    const { cookies } = await comeBack(example, signIn)
    expect(cookies).toHaveLength(1)
    expect(cookies[0]).toMatch(new RegExp(`^${cookieName}=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)`))
  })

  it('shows the browser nothing of the sign-in', async () => {
    const signIn = await login(example)
    await comeBack(example, signIn)
    const verifier = tap.forms[0]?.get('code_verifier') ?? ''

    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(
      signIn.parameters.get('code_challenge'),
    )
    const text = signIn.cookie.slice(signIn.cookie.indexOf('=') + 1)
    for (const readable of [text, Buffer.from(text, 'base64url').toString('latin1')]) {
      expect(readable).not.toContain(verifier)
      expect(readable).not.toContain(signIn.parameters.get('state'))
      expect(readable).not.toContain('codeVerifier')
    }
  })

  it.each([
    ['a wrong state', { state: 'another-state-of-another-session' }],
    ['no cookie', { cookie: '' }],
    ['a cookie that is none', { cookie: 'discord-sign-in=%%%' }],
    ['a refusal by the user', { error: 'access_denied' }],
  ])('answers 400 to %s, and sends nothing', async (_, difference) => {
    const { status, html, cookies } = await comeBack(example, await login(example), difference)

    expect(html).toContain('Not signed in')
    expect(status).toBe(400)
    expect(cookies).toHaveLength(1)
    expect(tap.forms).toEqual([])
  })

  it('answers 400 to a cookie that was changed', async () => {
    const signIn = await login(example)
    const last = signIn.cookie.at(-5) === 'A' ? 'B' : 'A'
    const cookie = `${signIn.cookie.slice(0, -5)}${last}${signIn.cookie.slice(-4)}`

    expect((await comeBack(example, signIn, { cookie })).status).toBe(400)
    expect(tap.forms).toEqual([])
  })

  it('answers 400 to the same callback with the same cookie again', async () => {
    const signIn = await login(example)

    expect((await comeBack(example, signIn)).status).toBe(200)
    expect((await comeBack(example, signIn)).status).toBe(400)
    expect(tap.forms).toHaveLength(1)
  })

  it('answers 502 when Discord does not play along', async () => {
    const signIn = await login(example)
    tap.answers.set('/oauth2/token', { status: 500, body: {} })
    const { status, html } = await comeBack(example, signIn)

    expect(html).toContain('could not be completed')
    expect(status).toBe(502)
  })

  it('escapes what users choose, and shows no e-mail that is not verified', async () => {
    const signIn = await login(example)
    const user = { id: '80351110224678912', username: 'nelly', discriminator: '0', avatar: null }
    const body = {
      ...user,
      global_name: `<b>"Nelly" & 'co'</b>`,
      email: 'nelly@discord.com',
      verified: false,
    }
    tap.answers.set('/users/@me', { status: 200, body })
    const { html } = await comeBack(example, signIn)

    expect(html).toContain('Signed in as &#60;b&#62;&#34;Nelly&#34; &#38; &#39;co&#39;&#60;/b&#62;')
    expect(html).not.toContain('nelly@discord.com')
  })

  it('binds the cookie to the host with https', async () => {
    const secure = await runExample(name, environment('https://example.com/callback'))
    try {
      const signIn = await login(secure)
      expect(signIn.attributes).toEqual(
        expect.arrayContaining(['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']),
      )
      expect(signIn.cookie).toMatch(/^__Host-/)
      const { status, cookies } = await comeBack(secure, signIn)
      expect(status).toBe(200)
      expect(cookies[0]).toMatch(/^__Host-.*; Secure/)
    } finally {
      await secure.stop()
    }
  })

  it('says at once which variable is wrong', async () => {
    const env = { ...environment('http://localhost:3000/callback'), DISCORD_CLIENT_ID: '' }
    await expect(runExample(name, env)).rejects.toThrow(/clientId must be/)
  })
})

it('a sign-in that began in one process ends in another one with the same COOKIE_KEY', async () => {
  const env = {
    ...environment('http://localhost:3000/callback'),
    COOKIE_KEY: randomBytes(32).toString('base64'),
  }
  const [first, second, stranger] = await Promise.all([
    runExample('hono.ts', env),
    runExample('express.ts', env),
    runExample('web-standard.ts', { ...env, COOKIE_KEY: '' }),
  ])
  try {
    const signIn = await login(first)
    expect((await comeBack(stranger, signIn)).status).toBe(400)
    expect((await comeBack(second, signIn)).status).toBe(200)
  } finally {
    await Promise.all([first.stop(), second.stop(), stranger.stop()])
  }
})

/** Runs the code of the guide on other libraries, which call the emulator instead of Discord. */
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { compile } from '../../scripts/check-docs/compile.ts'
import type { TokenManager } from '../../src/runtime/tokens/index.ts'
import { propertyOf } from '../../src/runtime/utils/objects.ts'
import { createCheckedEmulator } from '../emulator/support.ts'
import { ENTRY_POINTS } from '../support/entry-points.ts'

const APP = 'https://example.com'
const CALLBACKS = ['/auth/discord/callback', '/api/auth/callback/discord']
const NELLY = '80351110224678912'
const root = fileURLToPath(new URL('../..', import.meta.url))

const guide = await readFile(join(root, 'docs/guides/auth-libraries.md'), 'utf8')
const [passport = '', authJs = '', betterAuth = '', ...others] = [
  ...guide.matchAll(/^```typescript\n(.*?)^```/gms),
].map(([, code = '']) => code)

const emulator = createCheckedEmulator({
  now: Date.now,
  applications: [{ name: 'Demo App', redirect_uris: CALLBACKS.map((path) => APP + path) }],
})
const refreshes: string[] = []
const network = setupServer(
  http.all('https://discord.com/*', async ({ request }) => {
    const body = await request.clone().text()
    if (body.includes('grant_type=refresh_token')) refreshes.push(request.url)
    return emulator.fetch(request)
  }),
)

let folder: string

/** Imports code of the guide, with the sources in the place of the package. */
async function load(name: string, code: string) {
  const file = join(folder, `${name}.ts`)
  const source = code.replaceAll(/ from '(grantcord[^']*)'/g, (whole, entryPoint) => {
    const path = ENTRY_POINTS.get(entryPoint)
    return path === undefined ? whole : ` from '${join(root, path)}'`
  })
  await writeFile(file, source)
  return import(file)
}

/** Returns a function that sends requests with the cookies of earlier responses. */
function createBrowser(handler: (request: Request) => Promise<Response>) {
  const cookies = new Map<string, string>()
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('Origin', APP)
    headers.set('Cookie', [...cookies].map((pair) => pair.join('=')).join('; '))
    const response = await handler(new Request(new URL(url, APP), { redirect: 'manual', ...init, headers }))
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    return response
  }
}

/** Consents at the emulator. Returns the URL of the redirect. */
async function consent(url: string | null | undefined): Promise<string> {
  const response = await emulator.fetch(url ?? '', { redirect: 'manual' })
  return response.headers.get('location') ?? ''
}

async function expectOneRefresh(tokens: TokenManager): Promise<void> {
  refreshes.length = 0
  const loaded = await Promise.all([tokens.load(NELLY), tokens.load(NELLY)])
  const [first, second] = await Promise.all(loaded.map((token) => token?.refresh()))
  expect(first?.token).toBe(second?.token)
  expect(refreshes).toHaveLength(1)
}

describe('the guide on Passport, Auth.js and better-auth', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(root, 'test/peers/guide-'))
    const { clientId, clientSecret = '' } = emulator.clientOptions()
    vi.stubEnv('DISCORD_CLIENT_ID', clientId)
    vi.stubEnv('DISCORD_CLIENT_SECRET', clientSecret)
    for (const name of ['AUTH_SECRET', 'BETTER_AUTH_SECRET', 'SESSION_SECRET']) {
      vi.stubEnv(name, 'a secret of this test that is long enough')
    }
    network.listen({ onUnhandledRequest: 'bypass' })
  })
  afterAll(async () => {
    network.close()
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })

  test('the code of the guide compiles', { timeout: 120_000 }, () => {
    expect(others).toEqual([])
    const blocks = [passport, authJs, betterAuth].map((code, line) => ({
      file: 'test/peers/guide.md',
      line,
      code,
    }))
    expect(compile(root, blocks)).toEqual([])
  })

  test('passport signs in with the strategy', async () => {
    const code = passport.replace('app.listen(3000)', 'export default app')
    const { default: app }: { default: RequestListener } = await load('passport', code)
    const server = createServer(app).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const origin = `http://127.0.0.1:${propertyOf(server.address(), 'port')}`
    const open = createBrowser(({ url, headers }) => {
      const { pathname, search } = new URL(url)
      return fetch(`${origin}${pathname}${search}`, { headers, redirect: 'manual' })
    })
    try {
      const started = await open('/auth/discord')
      const landed = await open(await consent(started.headers.get('location')))
      expect(landed.headers.get('location')).toBe('/')
      expect(await (await open('/')).json()).toEqual({ id: NELLY, name: 'nelly' })
    } finally {
      server.close()
    }
  })

  test('Auth.js signs in, and the stored token is refreshed', async () => {
    const { handler, tokens }: { handler: (request: Request) => Promise<Response>; tokens: TokenManager } =
      await load('auth-js', authJs)
    const open = createBrowser(handler)
    const { csrfToken }: { csrfToken: string } = await (await open('/api/auth/csrf')).json()
    const body = new URLSearchParams({ csrfToken, callbackUrl: '/home' })
    const started = await open('/api/auth/signin/discord', { method: 'POST', body })
    const landed = await open(await consent(started.headers.get('location')))
    expect(landed.headers.get('location')).toBe(`${APP}/home`)

    const session: { discordId: string } = await (await open('/api/auth/session')).json()
    expect(session).toMatchObject({ discordId: NELLY, user: { name: 'Nelly' } })
    expect(JSON.stringify(session)).not.toContain((await tokens.load(NELLY))?.token)
    await expectOneRefresh(tokens)
  })

  test('better-auth signs in, and its table has the refreshed tokens', async () => {
    interface Guide {
      readonly auth: { readonly handler: (request: Request) => Promise<Response> }
      readonly tokens: TokenManager
      readonly db: { readonly account: readonly Record<string, unknown>[] }
      readonly guilds: (request: Request) => Promise<Response>
    }
    const database = `import { memoryAdapter } from 'better-auth/adapters/memory'
export const db = { user: [], session: [], account: [], verification: [] }
const database = memoryAdapter(db)`
    const code = betterAuth.replace(/^declare const database:.*$/m, database)
    const { auth, tokens, db, guilds }: Guide = await load('better-auth', code)
    const open = createBrowser((request) =>
      new URL(request.url).pathname === '/guilds' ? guilds(request) : auth.handler(request),
    )
    const signIn = async () => {
      const body = JSON.stringify({ provider: 'discord', callbackURL: '/home' })
      const headers = { 'Content-Type': 'application/json' }
      const started = await open('/api/auth/sign-in/social', { method: 'POST', headers, body })
      const { url }: { url: string } = await started.json()
      return (await open(await consent(url))).headers.get('location')
    }
    const expectSameTokens = async () => {
      const { token, refreshToken } = (await tokens.load(NELLY)) ?? {}
      expect(db.account).toMatchObject([{ accountId: NELLY, accessToken: token, refreshToken }])
    }
    expect((await open('/guilds')).status).toBe(401)
    expect(await signIn()).toBe('/home')
    expect(await (await open('/guilds')).json()).toHaveLength(3)
    await expectSameTokens()

    await expectOneRefresh(tokens)
    await expectSameTokens()

    expect(await signIn()).toBe('/home')
    await expectSameTokens()

    // As after a restart without a store.
    await tokens.delete(NELLY)
    expect(await (await open('/guilds')).json()).toHaveLength(3)
    await expectSameTokens()
  })
})

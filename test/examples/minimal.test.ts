/** Runs the shortest complete sign-ins, of this package and of others, on the emulator. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it, test } from 'vitest'
import { countLines, FILES } from '../../examples/minimal/count.ts'
import { createEmulator } from '../../src/emulator/index.ts'
import { type EmulatorServer, listen } from '../../src/emulator/server.ts'
import { execute } from '../package/project.ts'
import { Browser } from './browser.ts'
import { findFreePort, installExample, type RunningApplication, startProgram } from './project.ts'

const USER = '80351110224678912'
const root = fileURLToPath(new URL('../..', import.meta.url))
const preload = pathToFileURL(join(root, 'test/examples/redirect-discord.js')).href
const compiler = join(root, 'node_modules/typescript7/bin/tsc')

interface Row {
  readonly file: keyof typeof FILES
  /** Path of the callback. */
  readonly callback: string
  /** Program and its arguments, without the file. */
  readonly command: readonly string[]
  /** Returns the redirect to Discord. */
  readonly signIn: (browser: Browser) => Promise<Response>
  readonly signOut: (browser: Browser) => Promise<Response>
  /** A HEAD request before the GET of the callback, a second pending sign-in, and a reload of the callback. */
  readonly survives: { readonly head: boolean; readonly twoTabs: boolean; readonly reload: boolean }
}

const form = (browser: Browser, path: string, fields: Readonly<Record<string, string>> = {}) =>
  browser.request(path, { method: 'POST', body: new URLSearchParams(fields) })

/** Sends the form of a page of Auth.js, which has a token against cross-site requests. */
async function submitPage(browser: Browser, page: string, action: string): Promise<Response> {
  const [, csrfToken = ''] = /name="csrfToken" value="(\w+)"/.exec(await browser.read(page)) ?? []
  return form(browser, action, { csrfToken })
}

const postJson = (browser: Browser, path: string, body: unknown) =>
  browser.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

const plain = {
  callback: '/auth/callback',
  command: ['tsx'],
  signIn: (browser: Browser) => browser.request('/auth/login'),
  signOut: (browser: Browser) => form(browser, '/auth/logout'),
  survives: { head: true, twoTabs: true, reload: true },
}

const ROWS: readonly Row[] = [
  { ...plain, file: 'hono.ts' },
  { ...plain, file: 'express.ts' },
  { ...plain, file: 'next/app/[[...path]]/route.ts', command: ['next', 'dev', '--port'] },
  { ...plain, file: 'passport.ts', survives: { head: false, twoTabs: false, reload: true } },
  {
    ...plain,
    file: 'auth-js.ts',
    callback: '/auth/callback/discord',
    survives: { head: true, twoTabs: false, reload: false },
    signIn: (browser) => submitPage(browser, '/auth/signin', '/auth/signin/discord'),
    signOut: (browser) => submitPage(browser, '/auth/signout', '/auth/signout'),
  },
  {
    ...plain,
    file: 'better-auth.ts',
    callback: '/auth/callback/discord',
    survives: { head: true, twoTabs: false, reload: false },
    signIn: async (browser) => {
      const response = await postJson(browser, '/auth/sign-in/social', { provider: 'discord' })
      const { url } = await response.json()
      return new Response(null, { status: 302, headers: { Location: url } })
    },
    signOut: (browser) => postJson(browser, '/auth/sign-out', {}),
  },
]

let project: string | undefined

beforeAll(async () => {
  project = await installExample('minimal', inject('tarball'))
})

test('the files have no type errors', async ({ skip }) => {
  if (!project) return skip('the npm registry is unreachable')
  const folder = join(project, 'minimal')
  const { code, stdout } = await execute(process.execPath, [compiler, '-p', folder], folder)
  expect([code, stdout]).toEqual([0, ''])
})

test('the files of this package have at most 15 lines, and the guide has the number of each', async () => {
  const guide = await readFile(join(root, 'docs/guides/sign-in.md'), 'utf8')
  for (const [file, provider] of Object.entries(FILES)) {
    const lines = await countLines(file)
    if (provider === 'grantcord/sign-in') expect([file, lines <= 15]).toEqual([file, true])
    expect(guide).toContain(`[${lines}](../../examples/minimal/${encodeURI(file)})`)
  }
})

describe.concurrent.each(ROWS)('$file', ({ file, callback, command, signIn, signOut, survives }) => {
  let server: EmulatorServer | undefined
  let application: RunningApplication | undefined

  beforeAll(async () => {
    if (!project) return
    const port = await findFreePort()
    const url = `http://localhost:${port}`
    const redirectUris = { name: 'Demo App', redirect_uris: [url + callback] }
    server = await listen(createEmulator({ applications: [redirectUris] }), {
      port: 0,
      publicUrl: 'https://discord.com',
    })
    const { clientId, clientSecret } = server.clientOptions('Demo App')
    const path = join(project, 'minimal', file)
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('3000', String(port)))
    const target = command[0] === 'next' ? [String(port), 'next'] : [file]
    application = await startProgram(project, 'minimal', [...command, ...target], port, {
      NODE_OPTIONS: `--import ${preload}`,
      DISCORD_EMULATOR_URL: server.url,
      DISCORD_CLIENT_ID: clientId,
      DISCORD_CLIENT_SECRET: clientSecret,
      NEXT_TELEMETRY_DISABLED: '1',
      SESSION_SECRET: 'a-secret-of-more-than-32-characters',
    })
  })

  afterAll(async () => {
    await application?.stop()
    await server?.close()
  })

  /** Starts a sign-in and approves it. Returns the URL of the callback. */
  async function approve(browser: Browser): Promise<string> {
    const authorization = new URL((await signIn(browser)).headers.get('location') ?? '')
    expect(authorization.origin).toBe('https://discord.com')
    const consent = new URL(authorization.pathname + authorization.search, server?.url)
    const approved = await fetch(consent, { redirect: 'manual' })
    return approved.headers.get('location') ?? ''
  }

  it('signs a user in, and out', async ({ skip }) => {
    if (!application) return skip('the npm registry is unreachable')
    const browser = new Browser(application.url)
    expect(await browser.read()).toContain('Sign in')
    await browser.request(await approve(browser))
    const page = await browser.read()
    expect(page).toContain(USER)
    expect(page).toContain('Sign out')
    expect((await signOut(browser)).status).toBeLessThan(400)
    expect(await browser.read()).toContain('Sign in')
  })

  it('survives what the guide says that it survives', async ({ skip }) => {
    if (!application) return skip('the npm registry is unreachable')
    const browser = new Browser(application.url)
    const isSignedIn = async () => (await browser.read()).includes(USER)
    const callback = await approve(browser)
    const before = [...browser.cookies]
    await browser.request(callback, { method: 'HEAD' })
    // The program that checks a link does not keep the cookies of the response.
    browser.cookies.clear()
    for (const [name, value] of before) browser.cookies.set(name, value)
    await browser.request(callback)
    const head = await isSignedIn()

    browser.cookies.clear()
    const first = await approve(browser)
    await approve(browser)
    await browser.request(first)
    const twoTabs = await isSignedIn()

    browser.cookies.clear()
    const finished = await approve(browser)
    await browser.request(finished)
    const reloaded = await browser.request(finished)
    const location = reloaded.headers.get('location') ?? 'error'
    const reload = reloaded.status < 400 && !location.includes('error') && (await isSignedIn())
    expect({ head, twoTabs, reload }).toEqual(survives)
  })
})

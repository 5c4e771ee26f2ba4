import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import axe, { type AxeResults } from 'axe-core'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  firefox,
  type Locator,
  type Page,
} from 'playwright-core'
import { serve } from 'srvx'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/index.ts'
import { type EmulatorServer, listen } from '../../src/emulator/server.ts'
import { type Authorization, OAuth2Client } from '../../src/index.ts'
import { findChromium } from '../support/chromium.ts'

const run = promisify(execFile)

/** Firefox with `E2E_BROWSER=firefox`; otherwise Chromium. */
const isFirefox = process.env.E2E_BROWSER === 'firefox'
const name = isFirefox ? 'Firefox' : 'Chromium'

/** Path of the browser; `undefined` if it is not installed, which fails in CI. */
export const program: string | undefined = await findProgram()
if (!program) {
  const debian = isFirefox ? 'firefox-esr' : 'chromium'
  if (process.env.CI === 'true') throw new Error(`${name} is not installed: apt-get install ${debian}`)
  console.info(
    `${name} is not installed: the pages are not opened. ${name.toUpperCase()} can name a program.`,
  )
}

async function findProgram(): Promise<string | undefined> {
  const { FIREFOX } = process.env
  const commands = isFirefox ? (FIREFOX ? [FIREFOX] : ['firefox-esr', 'firefox']) : [await findChromium()]
  for (const command of commands) {
    const found = command && (await run('which', [command]).catch(() => undefined))
    if (found) return found.stdout.trim()
  }
  return undefined
}

/** Color scheme that the user prefers. */
export type Scheme = 'light' | 'dark'

/** Starts the browser. Playwright sets the color scheme of a Firefox without its patches by a preference only. */
export function launch(scheme: Scheme = 'light'): Promise<Browser> {
  const executable = program === undefined ? {} : { executablePath: program }
  if (isFirefox) {
    const firefoxUserPrefs = {
      'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    }
    return firefox.launch({ channel: 'moz-firefox', ...executable, firefoxUserPrefs })
  }
  return chromium.launch({
    ...executable,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
  })
}

/** A browser window, and what goes wrong in it. */
export interface BrowserWindow {
  readonly context: BrowserContext
  readonly page: Page
  /**
   * Console errors, uncaught exceptions, dialogs, requests to other servers, and calls of `injected` by markup of a value.
   * The status of a page itself is not among them.
   */
  readonly problems: string[]
}

/** Opens a window. Only servers on loopback may receive requests. */
export async function openWindow(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserWindow> {
  const context = await browser.newContext(options)
  const problems: string[] = []
  const failed = new Set<string>()
  await context.exposeFunction('injected', () => problems.push('markup of a value ran'))
  context.on('response', (response) => {
    if (response.request().isNavigationRequest() && !response.ok()) failed.add(response.url())
  })
  context.on('console', (message) => {
    const { url } = message.location()
    const isStatus = failed.has(url) && message.text().includes('the server responded with a status of')
    if (message.type() === 'error' && !isStatus) problems.push(`${message.text()} ${url}`)
  })
  context.on('weberror', (error) => problems.push(String(error.error())))
  context.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol !== 'data:' && !['localhost', '127.0.0.1'].includes(hostname)) problems.push(request.url())
  })
  return { context, page: await context.newPage(), problems }
}

/** Moves the focus to a control with the Tab key, and presses keys there. */
export async function press(control: Locator, ...keys: string[]): Promise<void> {
  const { keyboard } = control.page()
  await control.page().bringToFront()
  for (let step = 0; step < 60; step++) {
    if (await control.evaluate((element) => element === element.ownerDocument.activeElement)) {
      for (const key of keys) await keyboard.press(key)
      return
    }
    await keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not reach ${control}`)
}

/** Scopes that the application requests if the query of its sign-in has a parameter with their name. */
const OPTIONAL_SCOPES = ['email', 'webhook.incoming'] as const

/** An emulator that shows its pages, an application on another site, and a browser window. */
export interface World extends BrowserWindow {
  readonly emulator: Emulator
  readonly server: EmulatorServer
  /** URL of the application. */
  readonly app: string
  readonly close: () => Promise<void>
}

/** Serves an emulator at 127.0.0.1 and an application at localhost, which is another site. */
export async function openWorld(
  browser: Browser,
  options: EmulatorOptions = {},
  contextOptions: BrowserContextOptions = {},
): Promise<World> {
  const emulator = createEmulator({ consent: 'page', ...options })
  const server = await listen(emulator, { port: 0 })
  const application = serve({
    hostname: 'localhost',
    port: 0,
    silent: true,
    gracefulShutdown: false,
    fetch: async (request) => respond(request).catch((error: unknown) => new Response(String(error))),
  })
  await application.ready()
  const app = `http://localhost:${new URL(application.url ?? '').port}`
  emulator.seed({ applications: [{ name: 'Demo App', redirect_uris: [`${app}/callback`] }] })
  const config = { ...server.clientOptions(), redirectUri: `${app}/callback`, retry: false } as const
  const client = new OAuth2Client(config)
  const pending = new Map<string, Authorization>()

  /** Signs in with `identify` and the scopes that the query names, and shows the name of the user, or the error. */
  async function respond(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname === '/login') {
      const authorization = await client.createAuthorization({
        scopes: ['identify', ...OPTIONAL_SCOPES.filter((scope) => searchParams.has(scope))],
        prompt: searchParams.get('prompt') === 'none' ? 'none' : 'consent',
      })
      pending.set(authorization.state, authorization)
      return Response.redirect(authorization.url, 302)
    }
    const authorization = pending.get(searchParams.get('state') ?? '')
    if (!authorization) return new Response('Signed out')
    const token = await client.handleCallback(request.url, authorization)
    return new Response(`Signed in as ${(await token.fetchIdentify()).username}`)
  }

  const window = await openWindow(browser, contextOptions)
  return {
    ...window,
    emulator,
    server,
    app,
    async close() {
      await window.context.close()
      await application.close(true)
      await server.close()
    },
  }
}

/** Returns the accessibility rules that a page violates, each with the elements. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations }: AxeResults = await page.evaluate('axe.run()')
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

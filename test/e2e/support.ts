import axe, { type AxeResults } from 'axe-core'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { serve } from 'srvx'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/index.ts'
import { type EmulatorServer, listen } from '../../src/emulator/server.ts'
import { type Authorization, OAuth2Client } from '../../src/index.ts'
import { findChromium } from '../support/chromium.ts'

/** The command that starts Chromium; `undefined` if it is not installed, which fails in CI. */
export const program: string | undefined = await findChromium()
if (!program) {
  if (process.env.CI === 'true') throw new Error('Chromium is not installed: apt-get install chromium')
  console.info('Chromium is not installed: the pages are not opened. CHROMIUM can name a program.')
}

/** Starts Chromium. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    ...(program !== undefined && {
      executablePath: program.startsWith('/') ? program : `/usr/bin/${program}`,
    }),
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
  })
}

/** Scopes that the application requests if the query of its sign-in has a parameter with their name. */
const OPTIONAL_SCOPES = ['email', 'webhook.incoming'] as const

/** An emulator that shows its pages, an application on another site, and a browser window. */
export interface World {
  readonly emulator: Emulator
  readonly server: EmulatorServer
  readonly context: BrowserContext
  readonly page: Page
  /** URL of the application. */
  readonly app: string
  /** Console errors, uncaught exceptions, requests to other servers, and calls of `injected` by markup of a value. */
  readonly problems: readonly string[]
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

  const context = await browser.newContext(contextOptions)
  const problems: string[] = []
  await context.exposeFunction('injected', () => problems.push('markup of a value ran'))
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url}`)
  })
  context.on('weberror', (error) => problems.push(String(error.error())))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && ![server.url, app].includes(url.origin)) problems.push(url.href)
  })
  return {
    emulator,
    server,
    context,
    page: await context.newPage(),
    app,
    problems,
    async close() {
      await context.close()
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

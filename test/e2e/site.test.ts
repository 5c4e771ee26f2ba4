/** Opens the documentation site that `npm run docs` has built in `site/`, without access to other servers. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { dirname, extname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import axe, { type AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, program } from './support.ts'

const site = fileURLToPath(new URL('../../site', import.meta.url))
const BASE = '/grantcord/'
const isBuilt = await stat(join(site, 'tutorial.html')).then(
  () => true,
  () => false,
)
if (!isBuilt) {
  const missing = 'The site is not built: run npm ci --prefix docs && npm run docs'
  if (process.env.CI === 'true') throw new Error(missing)
  console.info(`The tests of the site are skipped. ${missing}`)
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

/** A page of each kind. */
const PAGES = [
  '',
  'tutorial.html',
  'guides/sign-in.html',
  'guides/troubleshooting.html',
  'reference/errors.html',
  'reference/operations.html',
  'reference/options.html',
  'project/comparison.html',
  'project/changelog.html',
  'adr/',
  'api/',
  'api/grantcord/classes/OAuth2Client.html',
  'api/grantcord/tokens/interfaces/TokenManagerOptions.html',
]

const ALL_RULES =
  '{ resultTypes: ["violations"], rules: { "label-content-name-mismatch": { enabled: false } } }'
/** The dark scheme has the same elements in other colors. */
const COLOR_RULES = '{ resultTypes: ["violations"], runOnly: ["color-contrast", "link-in-text-block"] }'

const BACKGROUND = 'getComputedStyle(document.body).backgroundColor'

let server: Server
let origin: string
let browser: Browser

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname.replace(BASE, '').replace(/\/$|^$/, '/index.html')
    const content = await readFile(join(site, path)).catch(() => undefined)
    response.writeHead(content ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'text/plain' })
    response.end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('The server must have a port')
  origin = `http://127.0.0.1:${address.port}`
  if (program) browser = await launch()
})

afterAll(async () => {
  await browser?.close()
  server.closeAllConnections()
  server.close()
})

/** Opens a page in a window of its own, and closes the window afterwards. */
async function visit(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>) {
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    page.on('request', (request) => {
      // The worker of the search in the API description is a blob of the page.
      const own = [`${origin}/`, `blob:${origin}/`, 'data:']
      if (!own.some((start) => request.url().startsWith(start))) problems.push(request.url())
    })
    await page.goto(`${origin}${BASE}${path}`, { waitUntil: 'networkidle' })
    await look(page)
    expect(problems).toEqual([])
  } finally {
    await context.close()
  }
}

/** Returns a description of each element that breaks a rule. */
async function findViolations(page: Page, options: string): Promise<string[]> {
  const { violations } = (await page.evaluate(`axe.run(${options})`)) as AxeResults
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${page.url()} ${id}: ${html}`))
}

test.skipIf(!isBuilt)('every link leads to a page and a heading', async () => {
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html'))
  const pages = new Map<string, { readonly links: readonly string[]; readonly ids: ReadonlySet<string> }>()
  for (const file of files.filter((name) => !name.startsWith('openapi') && name !== '404.html')) {
    const html = await readFile(join(site, file), 'utf8')
    const links = [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, link = '']) => link)
    pages.set(file, { links, ids: new Set([...html.matchAll(/\bid="([^"]*)"/g)].map(([, id = '']) => id)) })
  }
  const broken = [...pages].flatMap(([file, { links }]) =>
    links
      .filter((link) => {
        if (/^[a-z]+:/.test(link)) return false
        const [path = '', hash] = link.replaceAll('&amp;', '&').split('#')
        const joined = path.startsWith('/') ? path.replace(BASE, '') : posix.join(dirname(file), path)
        if (joined.startsWith('openapi/')) return false
        const named = path === '' ? file : joined
        const target = [named, `${named}.html`, posix.join(named, 'index.html')].find((name) =>
          pages.has(name),
        )
        return !target || (hash && !pages.get(target)?.ids.has(decodeURIComponent(hash)))
      })
      .map((link) => `${file}: ${link}`),
  )
  expect(broken).toEqual([])
  expect(pages.size).toBeGreaterThan(500)
})

describe.skipIf(!isBuilt || !program)('in a browser', { timeout: 180_000 }, () => {
  for (const [device, viewport] of [
    ['a desktop', { width: 1400, height: 1000 }],
    ['a phone', { width: 390, height: 844 }],
  ] as const) {
    test(`every kind of page is accessible on ${device} in both color schemes`, async () => {
      for (const path of PAGES) {
        await visit(path, { viewport, colorScheme: 'light', reducedMotion: 'reduce' }, async (page) => {
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
            viewport.width,
          )
          await page.evaluate(axe.source)
          expect(await findViolations(page, ALL_RULES)).toEqual([])
          const background = await page.evaluate(BACKGROUND)
          // Colors change immediately, so that axe does not check a transition.
          await page.addStyleTag({ content: '* { transition: none !important }' })
          await page.emulateMedia({ colorScheme: 'dark' })
          await page.waitForFunction(`${BACKGROUND} !== ${JSON.stringify(background)}`)
          expect(await findViolations(page, COLOR_RULES)).toEqual([])
        })
      }
    })
  }

  test('the search finds guides, classes and errors, with the keyboard alone', async () => {
    for (const [text, title] of [
      ['refresh token', 'tokens'],
      ['TokenManager', 'TokenManager'],
      ['invalid_grant', 'invalid_grant'],
      ['guilds', 'fetchGuilds'],
      ['install', 'Get started'],
      ['nextjs', 'Next.js'],
    ] as const) {
      await visit('', {}, async (page) => {
        await page.keyboard.press('Control+k')
        // Letters before the focus would be lost.
        await page.locator('#localsearch-input:focus').waitFor()
        await page.keyboard.type(text)
        await page.getByRole('option').filter({ hasText: title }).first().waitFor()
        await page.keyboard.press('Enter')
        await page.waitForURL(/\.html/)
      })
    }
  })

  test('the first link of the keyboard skips to the content', async () => {
    await visit('tutorial.html', {}, async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content')
    })
  })

  test('the navigation leads to the operations', async () => {
    await visit('', { viewport: { width: 1400, height: 1000 } }, async (page) => {
      await page.getByRole('banner').getByRole('link', { name: 'API description', exact: true }).click()
      await page.waitForURL(`${origin}${BASE}openapi/`)
      await page.locator('#redoc').waitFor()
      await page.getByRole('link', { name: '← grantcord' }).click()
      await page.waitForURL(`${origin}${BASE}`)
    })
  })
})

/** Starts each example with its own command, and signs in on the emulator as a browser does. */
import { readdir, readFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { program as chromium, findViolations, launch } from '../e2e/support.ts'
import { execute } from '../package/project.ts'
import { Browser, decide } from './browser.ts'
import {
  type ExampleProject,
  installExamples,
  type RunningApplication,
  readManifest,
  startExample,
} from './project.ts'

const EXAMPLES = ['express', 'fastify', 'hono', 'passport', 'workers']
const compiler = fileURLToPath(new URL('../../node_modules/typescript7/bin/tsc', import.meta.url))

let project: ExampleProject | undefined

beforeAll(async () => {
  project = await installExamples(EXAMPLES, inject('tarball'))
})

afterAll(() => project?.close())

describe.each(EXAMPLES)('the example %s', (name) => {
  let application: RunningApplication | undefined

  beforeAll(async () => {
    if (project) application = await startExample(project.folder, name)
  })

  afterAll(() => application?.stop())

  /** Runs a test with the URL of the application, unless the npm registry was unreachable. */
  const it = (title: string, run: (url: string) => Promise<void>) =>
    test(title, async ({ skip }) => {
      if (!application) return skip('the npm registry is unreachable')
      await run(application.url)
    })

  const expectSignedIn = async (browser: Browser, expected = true) => {
    const page = await browser.read()
    expect(page).toContain(expected ? 'Nelly' : 'Sign in with Discord')
    expect(page.includes('action="/auth/logout"')).toBe(expected)
  }

  test('has no type errors, and names the packages that it imports', async ({ skip }) => {
    if (!project) return skip('the npm registry is unreachable')
    const folder = join(project.folder, name)
    const { code, stdout } = await execute(process.execPath, [compiler, '-p', folder], folder)
    expect([code, stdout]).toEqual([0, ''])
    const { dependencies } = await readManifest(name)
    for (const file of await readdir(join(folder, 'src'))) {
      const source = await readFile(join(folder, 'src', file), 'utf8')
      for (const [, specifier = ''] of source.matchAll(/from '([^'.][^']*)'/g)) {
        const [first = '', second] = specifier.replace(/^(node|cloudflare):.*/, 'fs').split('/')
        const dependency = first.startsWith('@') ? `${first}/${second}` : first
        expect([...Object.keys(dependencies), ...builtinModules]).toContain(dependency)
      }
    }
  })

  it('signs a user in, and out', async (url) => {
    const browser = new Browser(url)
    await expectSignedIn(browser, false)
    const response = await browser.signIn()
    expect(response.status).toBe(303)
    expect(new URL(response.headers.get('location') ?? '', url).href).toBe(`${url}/`)
    await expectSignedIn(browser)
    const { status, headers } = await browser.request('/auth/logout', { method: 'POST' })
    expect([status, new URL(headers.get('location') ?? '', url).href]).toEqual([303, `${url}/`])
    await expectSignedIn(browser, false)
  })

  it('tells a user who cancels that they are not signed in, and lets them try again', async (url) => {
    const browser = new Browser(url)
    const response = await browser.signIn('Cancel')
    expect(response.status).toBe(400)
    expect(await response.text()).toMatch(/href="\/auth\/login"[^>]*>\s*Try again/)
    await expectSignedIn(browser, false)
    expect((await browser.signIn()).status).toBe(303)
    await expectSignedIn(browser)
  })

  it('uses nothing up for a HEAD request, which comes before the GET', async (url) => {
    const browser = new Browser(url)
    const callback = await decide(await browser.startSignIn())
    const head = await browser.request(callback, { method: 'HEAD' })
    expect(head.status).toBeGreaterThanOrEqual(400)
    expect((await browser.request(callback)).status).toBe(303)
    await expectSignedIn(browser)
  })

  it('completes the sign-ins of two tabs, in either order', async (url) => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const browser = new Browser(url)
      const pages = [await browser.startSignIn(), await browser.startSignIn()]
      const callbacks = await Promise.all(pages.map((page) => decide(page)))
      for (const tab of order) {
        expect((await browser.request(callbacks[tab] ?? '')).status).toBe(303)
        await expectSignedIn(browser)
      }
    }
  })

  it('keeps a user signed in who reloads the callback, and rejects a copy of it', async (url) => {
    const browser = new Browser(url)
    const callback = await decide(await browser.startSignIn())
    for (const request of ['first', 'reload']) {
      const { status } = await browser.request(callback)
      expect([request, status]).toEqual([request, 303])
      await expectSignedIn(browser)
    }
    const other = new Browser(url)
    expect((await other.request(callback)).status).toBe(400)
    await expectSignedIn(other, false)
  })

  it('asks a user to start again whose browser has lost the cookie', async (url) => {
    const browser = new Browser(url)
    const callback = await decide(await browser.startSignIn())
    browser.cookies.clear()
    const response = await browser.request(callback)
    expect(response.status).toBe(400)
    expect(await response.text()).toMatch(/href="\/auth\/login"[^>]*>\s*Try again/)
    await expectSignedIn(browser, false)
  })

  test.skipIf(!chromium)(
    'works in a browser, on pages without accessibility violations',
    async ({ skip }) => {
      if (!application) return skip('the npm registry is unreachable')
      const browser = await launch()
      try {
        const page = await browser.newPage()
        const problems: string[] = []
        page.on('pageerror', ({ message }) => problems.push(message))
        page.on('console', (message) => {
          if (message.type() === 'error') problems.push(message.text())
        })
        await page.goto(application.url)
        expect(await findViolations(page)).toEqual([])
        await page.getByRole('link', { name: 'Sign in with Discord' }).click()
        await page.getByRole('button', { name: 'Authorize' }).click()
        await page.getByText('Nelly').first().waitFor()
        expect(page.url()).toBe(`${application.url}/`)
        expect(await findViolations(page)).toEqual([])
        await page.reload()
        await page.getByRole('button', { name: 'Sign out' }).click()
        await page.getByRole('link', { name: 'Sign in with Discord' }).waitFor()
        expect(problems).toEqual([])
      } finally {
        await browser.close()
      }
    },
  )
})

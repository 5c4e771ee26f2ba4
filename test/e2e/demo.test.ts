/** Uses `npm run demo` as a person does: with a browser and a keyboard. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, test } from 'vitest'
import { type Demo, runDemo } from '../support/run-demo.ts'
import {
  type BrowserWindow,
  findViolations,
  launch,
  openWindow,
  press,
  program,
  type Scheme,
} from './support.ts'

let browser: Browser
let demo: Demo
const windows: BrowserWindow[] = []

beforeAll(async () => {
  if (program) [browser, demo] = await Promise.all([launch(), runDemo()])
})
afterEach(async () => {
  await control('DELETE', '/state')
  for (const { context, problems } of windows.splice(0)) {
    await context.close()
    expect(problems).toEqual([])
  }
})
afterAll(async () => {
  await browser?.close()
  if (demo) expect(await demo.stop()).toEqual([0, null])
})

/** Opens the first page of the demo in a new window. */
async function open(opened = browser, options = {}) {
  const window = await openWindow(opened, options)
  windows.push(window)
  await window.page.goto(demo.url)
  return window.page
}

/** Opens the demo, and signs the first user in. */
async function openSignedIn(opened = browser, options = {}) {
  const page = await open(opened, options)
  await press(page.getByRole('link', { name: 'Sign in with Discord' }), 'Enter')
  await press(page.getByRole('button', { name: 'Authorize' }), 'Enter')
  await page.getByRole('heading', { name: 'Nelly', exact: true }).waitFor()
  return page
}

function control(method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${demo.emulatorUrl}/_emulator${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
}

/** Returns the operations of the requests that the emulator received, with their status. */
async function listRequests(): Promise<string[]> {
  const journal = await (await control('GET', '/journal')).json()
  return journal.map(
    (entry: { operation: string; response: { status: number } }) =>
      `${entry.operation} ${entry.response.status}`,
  )
}

describe.skipIf(!program)('the demo', () => {
  it('signs in, sets and clears the linked role, refreshes, revokes and signs out, by keyboard alone', async () => {
    const page = await openSignedIn()
    await press(page.getByRole('spinbutton', { name: 'Level' }), 'ControlOrMeta+A', '4', '2', 'Enter')
    await page.getByText('Demo Game: level 42').waitFor()
    await press(page.getByRole('button', { name: 'Clear' }), 'Enter')
    await page.getByText('Not linked.').waitFor()

    const countdown = page.locator('#countdown')
    const readExpiry = async () => Number(await countdown.getAttribute('data-expires'))
    const before = await readExpiry()
    expect(await countdown.textContent()).toMatch(/^(?:5 min 0|4 min \d+) s$/)
    await press(page.getByRole('button', { name: 'Refresh now' }), 'Enter')
    await expect.poll(readExpiry, { timeout: 30_000 }).toBeGreaterThan(before)

    await press(page.getByRole('button', { name: 'Revoke' }), 'Enter')
    await page.getByRole('heading', { name: 'No access to Discord' }).waitFor()
    await press(page.getByRole('button', { name: 'Sign out' }), 'Enter')
    await page.getByRole('link', { name: 'Sign in with Discord' }).waitFor()
  })

  it('says that the user canceled, and signs another user in', async () => {
    const page = await open()
    await press(page.getByRole('link', { name: 'Sign in with Discord' }), 'Enter')
    await press(page.getByRole('button', { name: 'Cancel' }), 'Enter')
    await page.getByText('You cancelled the sign-in at Discord.').waitFor()
    await press(page.getByRole('link', { name: 'Try again' }), 'Enter')
    await press(page.getByRole('radio', { name: 'Nelly' }), 'ArrowDown', 'ArrowDown')
    await press(page.getByRole('button', { name: 'Authorize' }), 'Enter')
    await page.getByRole('heading', { name: 'Sam', exact: true }).waitFor()
  })

  it('refreshes a token that has expired, and asks for a sign-in when the grant is lost', async () => {
    const page = await openSignedIn()
    const other = await page.context().newPage()
    await other.goto(`${demo.emulatorUrl}/_emulator`)
    await press(other.getByRole('button', { name: 'Advance 7 days' }), 'Enter')
    await other.getByTestId('tokens').getByRole('cell', { name: 'expired' }).waitFor()
    await page.reload()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Nelly')
    const requests = await listRequests()
    expect(requests).toContain('getCurrentUser 401')
    expect(requests.filter((request) => request === 'requestToken 200')).toHaveLength(2)

    await press(other.getByRole('button', { name: 'Reset all data' }), 'Enter')
    await other.getByTestId('tokens').getByRole('cell', { name: 'None' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'No access to Discord' }).waitFor()
    await press(page.getByRole('link', { name: 'Sign in again' }), 'Enter')
    await press(page.getByRole('button', { name: 'Authorize' }), 'Enter')
    await page.getByRole('heading', { name: 'Nelly', exact: true }).waitFor()
  })

  it('shows the rest of the page while a fault is switched on', async () => {
    const page = await openSignedIn()
    const other = await page.context().newPage()
    await other.goto(`${demo.emulatorUrl}/_emulator`)
    await press(other.getByRole('combobox', { name: 'Requests' }))
    await other.keyboard.type('listCurrentUserConnections')
    await press(other.getByRole('spinbutton', { name: 'Number of times' }), 'ControlOrMeta+A', 'Delete')
    await press(other.getByRole('button', { name: 'Switch on' }), 'Enter')
    await other.getByTestId('faults').getByRole('cell', { name: 'status 503' }).waitFor()
    await page.reload()
    expect(await page.locator('.error').textContent()).toContain('/users/@me/connections responded with 503')
    await press(other.getByRole('button', { name: 'Switch off fault-1' }), 'Enter')
    await other.getByTestId('faults').getByRole('cell', { name: 'None' }).waitFor()
    await page.reload()
    expect(await page.locator('.error').count()).toBe(0)
  })

  it('shows names and parameters as text', async () => {
    const markup = `"'></h1></title><img src="/x" onerror="injected()" data-injected><script>injected()</script>`
    const guilds = [{ name: markup, owner: 'nelly' }]
    const users = [{ username: 'nelly', global_name: markup, email: markup }]
    expect((await control('POST', '/seed', { users, guilds })).status).toBe(204)
    const page = await open()
    await press(page.getByRole('link', { name: 'Sign in with Discord' }), 'Enter')
    await press(page.getByRole('button', { name: 'Authorize' }), 'Enter')
    await page.waitForURL(`${demo.url}/`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(markup)
    expect(await page.locator('[data-injected]').count()).toBe(0)
    const query = new URLSearchParams({
      error: markup,
      error_description: markup,
      state: markup,
      code: markup,
    })
    for (const path of ['/auth/callback', '/', `/${encodeURIComponent(markup)}`]) {
      await page.goto(`${demo.url}${path}?${query}`)
      expect(await page.locator('[data-injected]').count()).toBe(0)
    }
  })

  test.each<Scheme>(['light', 'dark'])(
    'is accessible in a %s color scheme, and fits a phone',
    async (colorScheme) => {
      const themed = await launch(colorScheme)
      onTestFinished(() => themed.close())
      const page = await open(themed, { colorScheme, viewport: { width: 320, height: 640 } })
      const check = async () => {
        expect(await findViolations(page)).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      }
      await check()
      await page.goto(`${demo.url}/nothing`)
      await check()
      await page.goto(`${demo.url}/auth/login`)
      await press(page.getByRole('button', { name: 'Cancel' }), 'Enter')
      await page.getByText('You cancelled').waitFor()
      await check()
      await press(page.getByRole('link', { name: 'Try again' }), 'Enter')
      await press(page.getByRole('button', { name: 'Authorize' }), 'Enter')
      await page.getByRole('heading', { name: 'Nelly', exact: true }).waitFor()
      await check()
      await control('POST', '/faults', {
        operation: 'listCurrentUserConnections',
        status: 403,
        example: 'missingAccess',
      })
      await page.reload()
      expect(await page.locator('.error').count()).toBe(1)
      await check()
      await control('DELETE', '/state')
      await page.reload()
      await page.getByRole('heading', { name: 'No access to Discord' }).waitFor()
      await check()
    },
  )
})

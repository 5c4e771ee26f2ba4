import { parseSetCookie } from 'cookie'
import { expect } from 'vitest'
import { SessionCookies } from '../../src/sign-in/session.ts'
import { Browser, decide } from './browser.ts'
import { SESSION_SECRET } from './project.ts'

/** Client id of the emulator's first application. */
export const CLIENT_ID = '1130000000000000001'

const DAY = 86_400

/** An application that is tested. */
export interface TestedApplication {
  /** Defines a test that receives the URL of the application. */
  readonly it: (title: string, run: (url: string) => Promise<void>) => void
  /** Expects that the pages of the application show Nelly as signed in, or no user. */
  readonly expectSignedIn: (browser: Browser, expected?: boolean) => Promise<void>
  /**
   * Path whose response extends a session that is used.
   *
   * @default '/'
   */
  readonly usedAt?: string
  /**
   * Name of the cookie of a session.
   *
   * @default 'session'
   */
  readonly cookie?: string
}

/** Returns the cookie of a session of `grantcord/sign-in` as if it had been written two days ago. */
async function makeOlder(cookie: string, origin: string): Promise<string> {
  const attributes = {
    path: '/',
    domain: undefined,
    secure: false,
    sameSite: 'lax',
    partitioned: false,
  } as const
  const at = (now: () => number) =>
    new SessionCookies(
      'session',
      attributes,
      { maxAge: 7 * DAY, absoluteMaxAge: 30 * DAY },
      {
        secrets: [SESSION_SECRET],
        audience: `${CLIENT_ID} ${origin}`,
        now,
      },
    )
  const stored = await at(Date.now).read(`session=${cookie}`)
  if (!stored) throw new Error('The session is not encrypted with the secret of the examples')
  const { value = '' } = parseSetCookie(await at(() => Date.now() - 2 * DAY * 1000).write(stored))
  return value
}

/** Expects that the home page, which the server renders, shows Nelly as signed in, or no user. */
export async function expectSignedInPage(browser: Browser, expected = true): Promise<void> {
  const page = await browser.read()
  expect(page).toContain(expected ? 'Nelly' : 'Sign in with Discord')
  expect(page.includes('action="/auth/logout"')).toBe(expected)
}

/** Defines the tests of a sign-in with the routes `/auth/login`, `/auth/callback` and `/auth/logout`. */
export function testSignIn({
  it,
  expectSignedIn,
  usedAt = '/',
  cookie = 'session',
}: TestedApplication): void {
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

  it('extends a session that is used', async (url) => {
    const browser = new Browser(url)
    await browser.signIn()
    const { [cookie]: value = '' } = Object.fromEntries(browser.cookies)
    if (cookie === 'session') browser.cookies.set(cookie, await makeOlder(value, url))
    const { headers } = await browser.request(usedAt)
    expect(headers.getSetCookie()).toEqual([expect.stringMatching(`^${cookie}=`)])
    expect(headers.get('Cache-Control')).toContain('no-store')
    await expectSignedIn(browser)
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

  it('keeps a user signed in who reloads the callback, and rejects it in another browser', async (url) => {
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
}

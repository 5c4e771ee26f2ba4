/** Builds and starts the examples of front-end frameworks, and signs in on the emulator as a browser does. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { execute } from '../package/project.ts'
import { inspect, useExample } from './application.ts'
import { Browser } from './browser.ts'
import { CLIENT_ID, expectSignedInPage, testSignIn } from './journeys.ts'

/** Runs a script of an example without any variable of an application, and expects that it succeeds. */
async function runScript(folder: string, script: string): Promise<void> {
  const { code, stdout, stderr } = await execute('npm', ['run', script], folder, {
    NEXT_TELEMETRY_DISABLED: '1',
  })
  expect({ script, code, output: code === 0 ? '' : stdout + stderr }).toEqual({ script, code: 0, output: '' })
}

/** Cancels, signs in, opens the guilds and signs out, in a real browser. */
async function visit(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('link', { name: 'Sign in with Discord' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('heading', { name: 'You are not signed in' }).waitFor()
  await inspect(page, `${name}-cancelled`)
  await page.getByRole('link', { name: 'Try again' }).click()
  await page.getByRole('button', { name: 'Authorize' }).click()
  await page.getByRole('heading', { name: 'Signed in as Nelly' }).waitFor()
  expect(page.url()).toBe(`${url}/`)
  await inspect(page, `${name}-signed-in`)
  await page.getByRole('link', { name: 'Your guilds' }).click()
  await page.getByRole('heading', { name: 'Your guilds' }).waitFor()
  // The name of a guild is text, not markup.
  await page.getByText('<img src=x onerror=alert(1)>').waitFor()
  await inspect(page, `${name}-guilds`)
  await page.getByRole('link', { name: 'Back' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('link', { name: 'Sign in with Discord' }).waitFor()
  await inspect(page, `${name}-signed-out`)
  // A page that needs a user returns to itself after the sign-in.
  await page.goto(`${url}/guilds`)
  await page.getByRole('button', { name: 'Authorize' }).click()
  await page.getByRole('heading', { name: 'Your guilds' }).waitFor()
  expect(page.url()).toBe(`${url}/guilds`)
}

/** Checks the types of an example and builds it. */
async function build(folder: string): Promise<void> {
  await runScript(folder, 'typecheck')
  await runScript(folder, 'build')
}

describe.concurrent('the example nextjs', () => {
  describe.sequential('built without variables', () => {
    const { it, inWindow } = useExample('nextjs', 'preview', (folder) => runScript(folder, 'build'))

    testSignIn({ it, expectSignedIn: expectSignedInPage })

    it('sends a user without a session to the sign-in, and back', async (url) => {
      const browser = new Browser(url)
      const response = await browser.request('/guilds')
      expect([response.status, response.headers.get('location')]).toEqual([
        307,
        '/auth/login?returnTo=%2Fguilds',
      ])
      expect(await browser.read('/guilds')).toContain('/auth/login')
      expect((await browser.request('/auth/unknown')).status).toBe(404)
    })

    inWindow('signs in and out in a browser', (page, url) => visit(page, url, 'nextjs'))
  })

  describe.sequential('in development', () => {
    const { inWindow } = useExample('nextjs', 'dev')

    inWindow('signs in and out in a browser', (page, url) => visit(page, url, 'nextjs-development'))
  })
})

describe.concurrent('the example single-page-application', () => {
  describe.sequential('built without variables', () => {
    const { it, inWindow } = useExample('single-page-application', 'preview', build)

    /** Expects what the front end receives. */
    const expectSignedIn = async (browser: Browser, expected = true) => {
      const session = await browser.request('/auth/session')
      const user = { id: '80351110224678912', username: 'nelly', name: 'Nelly', avatar: expect.any(String) }
      expect(await session.json()).toEqual(expected ? expect.objectContaining({ user }) : null)
      const guilds = await browser.request('/api/guilds')
      expect(guilds.status).toBe(expected ? 200 : 401)
      const text = await guilds.text()
      expect(expected ? Object.keys(JSON.parse(text)[0]) : []).toEqual(expected ? ['id', 'name'] : [])
    }

    testSignIn({ it, expectSignedIn, usedAt: '/auth/session' })

    it('serves the page for each of its paths, and none below /api', async (url) => {
      const browser = new Browser(url)
      for (const path of ['/', '/guilds']) expect(await browser.read(path)).toContain('<main id="root">')
      expect((await browser.request('/api/unknown')).status).toBe(404)
    })

    inWindow('signs in and out in a browser', (page, url) => visit(page, url, 'single-page'))
  })

  describe.sequential('in development', () => {
    const { inWindow } = useExample('single-page-application', 'dev')

    inWindow('signs in and out in a browser', (page, url) => visit(page, url, 'single-page-development'))
  })
})

describe.concurrent('the example sveltekit', () => {
  describe.sequential('built without variables', () => {
    const { it } = useExample('sveltekit', 'preview', build)

    testSignIn({ it, expectSignedIn: expectSignedInPage })
  })

  describe.sequential('in development', () => {
    const { inWindow } = useExample('sveltekit', 'dev')

    inWindow('signs in and out in a browser', (page, url) => visit(page, url, 'sveltekit'))
  })
})

describe.concurrent('the example activity', () => {
  const { it, inWindow } = useExample('activity', 'dev', build)

  const send = (browser: Browser, path: string, body: unknown) =>
    browser.request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: '*/*' },
      body: JSON.stringify(body),
    })

  /** Returns the code for which a user consents in the simulated Discord client. */
  const authorize = async (browser: Browser): Promise<string> => {
    const args = { client_id: CLIENT_ID, response_type: 'code', scope: ['identify', 'guilds'] }
    const { code } = await (await send(browser, '/dev/authorize', args)).json()
    return code
  }

  const expectSignedIn = async (browser: Browser, expected = true) => {
    const session = await (await browser.request('/auth/session')).json()
    expect(session?.user.name).toBe(expected ? 'Nelly' : undefined)
    expect((await browser.request('/api/guilds')).status).toBe(expected ? 200 : 401)
  }

  inWindow('signs in and out within the simulated Discord client', async (page, url) => {
    await page.goto(`${url}/dev/discord.html`)
    const activity = page.frameLocator('iframe')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await activity.getByRole('heading', { name: 'You are not signed in' }).waitFor()
    await activity.getByRole('button', { name: 'Try again' }).click()
    await inspect(page, 'activity-consent')
    await page.getByRole('button', { name: 'Authorize' }).click()
    await activity.getByRole('heading', { name: 'Signed in as Nelly' }).waitFor()
    await activity.getByText('<img src=x onerror=alert(1)>').waitFor()
    await inspect(page, 'activity-signed-in')
    await activity.getByRole('button', { name: 'Sign out' }).click()
    await activity.getByRole('heading', { name: 'Signed out' }).waitFor()
    // Discord opens the Activity anew.
    await page.reload()
    await page.getByRole('button', { name: 'Authorize' }).click()
    await activity.getByRole('heading', { name: 'Signed in as Nelly' }).waitFor()
  })

  inWindow('asks a user to open it in Discord who opens it in a browser', async (page, url) => {
    await page.goto(url)
    await page.getByRole('heading', { name: 'Open this Activity in Discord' }).waitFor()
  })

  it('signs a user in, and out', async (url) => {
    const browser = new Browser(url)
    await expectSignedIn(browser, false)
    const response = await send(browser, '/auth/activity', { code: await authorize(browser) })
    expect([response.status, await response.json()]).toEqual([200, { access_token: expect.any(String) }])
    await expectSignedIn(browser)
    expect((await send(browser, '/auth/logout', {})).status).toBe(204)
    await expectSignedIn(browser, false)
  })

  it('uses nothing up for a HEAD request, and rejects a code that was used', async (url) => {
    const browser = new Browser(url)
    const code = await authorize(browser)
    expect((await browser.request('/auth/activity', { method: 'HEAD' })).status).toBe(405)
    for (const status of [200, 400]) {
      expect((await send(browser, '/auth/activity', { code })).status).toBe(status)
      await expectSignedIn(browser)
    }
  })

  it('completes the sign-ins of two windows in either order, and signs in again without the cookie', async (url) => {
    const browser = new Browser(url)
    const codes = [await authorize(browser), await authorize(browser)]
    for (const code of codes.reverse()) {
      expect((await send(browser, '/auth/activity', { code })).status).toBe(200)
      await expectSignedIn(browser)
    }
    browser.cookies.clear()
    await expectSignedIn(browser, false)
    await send(browser, '/auth/activity', { code: await authorize(browser) })
    await expectSignedIn(browser)
  })

  it('refuses a request of another site', async (url) => {
    const browser = new Browser(url)
    const response = await browser.request('/auth/activity', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'cross-site' },
      body: JSON.stringify({ code: await authorize(browser) }),
    })
    expect(response.status).toBe(403)
    await expectSignedIn(browser, false)
  })
})

/** Runs `npm start` and `npm run demo`, and uses the demo over HTTP as a browser does. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type Demo, runDemo, runScript } from '../support/run-demo.ts'
import { Browser } from './browser.ts'

test('npm start prints each step of a sign-in, and exits with 0', async () => {
  const { output, closed } = runScript('start.ts')
  expect(await closed).toEqual([0, null])
  const steps = output.text.match(/^ *\d+\. .+$/gm)
  expect(steps).toHaveLength(12)
  expect(output.text).toContain('Nelly (id 80351110224678912)')
  expect(output.text).toContain('npm run demo')
})

/** Submits a form of the application, and returns the page that it redirects to. */
async function submit(browser: Browser, path: string, form: Readonly<Record<string, string>> = {}) {
  const response = await browser.request(path, { method: 'POST', body: new URLSearchParams(form) })
  expect(response.status).toBe(303)
  return browser.read()
}

describe('npm run demo', () => {
  let demo: Demo
  let url: string
  let emulatorUrl: string

  beforeAll(async () => {
    demo = await runDemo()
    ;({ url, emulatorUrl } = demo)
  })

  afterAll(async () => {
    expect(await demo.stop()).toEqual([0, null])
  })

  it('prints both addresses', () => {
    expect(demo.output.text).toMatch(/^Emulator of Discord at http:\/\/127\.0\.0\.1:\d+$/m)
    expect(demo.output.text).toContain(`Open ${url} and sign in.`)
  })

  it('says that a sign-in was denied, and lets the user try again', async () => {
    const browser = new Browser(url)
    expect(await browser.read()).toContain('Sign in with Discord')
    const response = await browser.signIn('Cancel', 'nelly')
    expect(response.status).toBe(400)
    const text = await response.text()
    expect(text).toContain('You cancelled the sign-in at Discord.')
    expect(text).toContain('href="/auth/login"')
    expect(browser.cookies.size).toBe(0)
  })

  it('shows a user, sets and clears the linked role, refreshes, revokes and signs out', async () => {
    const browser = new Browser(url)
    const response = await browser.signIn('Authorize', 'nelly')
    expect([response.status, response.headers.get('location')]).toEqual([303, `${url}/`])
    const page = await browser.read()
    expect(page).toContain('<h1>Nelly</h1>')
    expect(page).toContain('nelly@example.com')
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Friends&quot;')
    expect(page).toContain('https://github.com/nelly-codes')
    const images = [...page.matchAll(/<img src="([^"]+)"/g)].map(([, source = '']) => source)
    expect(images.length).toBeGreaterThan(2)
    for (const image of images) {
      expect(image.startsWith(emulatorUrl)).toBe(true)
      expect((await fetch(image)).headers.get('content-type')).toBe('image/png')
    }
    const expiryOf = (text: string) => Number(/data-expires="(\d+)"/.exec(text)?.[1])
    expect(await submit(browser, '/link', { level: '42' })).toContain('Demo Game: level 42')
    expect(await submit(browser, '/unlink')).toContain('Not linked.')
    expect(expiryOf(await submit(browser, '/refresh'))).toBeGreaterThan(expiryOf(page))
    expect(await submit(browser, '/revoke')).toContain('You are signed in here as Nelly')
    expect(await submit(browser, '/auth/logout')).toContain('Sign in with Discord')
    expect(browser.cookies.size).toBe(0)
  })

  it('shows the rest of the page if a part of it fails, and asks for a sign-in if the token is lost', async () => {
    const browser = new Browser(url)
    await browser.signIn('Authorize', 'ines.admin')
    await fetch(`${emulatorUrl}/_emulator/faults`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        operation: 'listCurrentUserConnections',
        status: 403,
        example: 'missingAccess',
      }),
    })
    const page = await browser.read()
    expect(page).toContain('<h1>Inês Almeida</h1>')
    expect(page).toMatch(/class="error">GET \/users\/@me\/connections responded with 403/)
    const restored = await fetch(`${emulatorUrl}/_emulator/state`, { method: 'DELETE' })
    expect(restored.status).toBe(204)
    expect(await browser.read()).toContain('Sign in again')
  })

  it('rejects the forms of other pages, and unknown paths', async () => {
    const browser = new Browser(url)
    await browser.signIn('Authorize', 'nelly')
    const headers = { Origin: 'https://attacker.example', 'Sec-Fetch-Site': 'cross-site' }
    expect((await browser.request('/revoke', { method: 'POST', headers })).status).toBe(403)
    expect(await browser.read()).toContain('<h1>Nelly</h1>')
    expect((await browser.request('/revoke')).status).toBe(404)
    expect((await browser.request('/constructor', { method: 'POST' })).status).toBe(404)
  })
})

/** Starts each example with its own command, and signs in on the emulator as a browser does. */
import { readdir, readFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect } from 'vitest'
import { execute } from '../package/project.ts'
import { inspect, useExample } from './application.ts'
import { Browser } from './browser.ts'
import { expectSignedInPage, testSignIn } from './journeys.ts'
import { readManifest } from './project.ts'

const EXAMPLES = ['express', 'fastify', 'hono', 'passport', 'workers']
const compiler = fileURLToPath(new URL('../../node_modules/typescript7/bin/tsc', import.meta.url))

describe.concurrent.each(EXAMPLES)('the example %s', (name) => {
  let folder = ''
  const { it, inWindow } = useExample(name, 'start', async (installed) => {
    folder = installed
  })

  it('has no type errors, and names the packages that it imports', async () => {
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

  const cookie = name === 'passport' ? 'connect.sid' : 'session'
  testSignIn({ it, expectSignedIn: expectSignedInPage, cookie })

  if (name === 'fastify') {
    it('refuses a user who is not a member of the server', async (url) => {
      const browser = new Browser(url)
      const response = await browser.signIn('Authorize', 'mika.novak')
      expect(response.status).toBe(403)
      expect(await response.text()).toContain('Only members of our Discord server can sign in.')
      await expectSignedInPage(browser, false)
    })
  }

  inWindow('works in a browser, on pages without accessibility violations', async (page, url) => {
    await page.goto(url)
    await inspect(page, `${name}-signed-out`)
    await page.getByRole('link', { name: 'Sign in with Discord' }).click()
    await page.getByRole('button', { name: 'Authorize' }).click()
    await page.getByText('Nelly').first().waitFor()
    expect(page.url()).toBe(`${url}/`)
    await inspect(page, `${name}-signed-in`)
    await page.reload()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('link', { name: 'Sign in with Discord' }).waitFor()
  })
})

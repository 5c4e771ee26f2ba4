/** Starts each example with its own command, and signs in on the emulator as a browser does. */
import { readdir, readFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { program as chromium, findViolations, launch } from '../e2e/support.ts'
import { execute } from '../package/project.ts'
import { expectSignedInPage, testSignIn } from './journeys.ts'
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

  testSignIn({ it, expectSignedIn: expectSignedInPage })

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

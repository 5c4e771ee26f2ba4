/** Runs the application of docs/tutorial.md with the command line of the emulator, both from their sources. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser } from '../examples/browser.ts'
import { findFreePort, type RunningApplication, SESSION_SECRET, startProgram } from '../examples/project.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const USER = '80351110224678912'

let folder: string
let application: RunningApplication

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grantcord-tutorial-'))
  const tutorial = await readFile(join(root, 'docs/tutorial.md'), 'utf8')
  const [, code = ''] = /^```js\n(.+?)^```$/ms.exec(tutorial) ?? []
  const port = await findFreePort()
  // In a TypeScript file, the names of entry points mean their sources.
  const file = join(folder, 'app.ts')
  await writeFile(file, code.replaceAll('3000', String(port)))
  const node = [process.execPath, '--import', 'tsx']
  const options = ['--port', '0', '--redirect-uri', `http://localhost:${port}/auth/callback`]
  const command = [...node, 'src/cli/index.ts', 'emulator', ...options, '--', ...node, file]
  application = await startProgram(root, '.', command, port, { SESSION_SECRET })
})
afterAll(async () => {
  await application?.stop()
  await rm(folder, { recursive: true, force: true })
})

test('the application signs a user in, and out', async () => {
  const browser = new Browser(application.url)
  expect(await browser.read()).toContain('Sign in with Discord')
  await browser.signIn('Authorize', 'nelly')
  expect(await browser.read()).toContain(`Signed in as user ${USER}`)
  await browser.request('/auth/logout', { method: 'POST' })
  expect(await browser.read()).toContain('Sign in with Discord')
})

test('the application shows a page to a user who cancels', async () => {
  const response = await new Browser(application.url).signIn('Cancel')
  expect(await response.text()).toContain('You cancelled the sign-in at Discord.')
})

/** Follows the part of the testing guide for front-end teams, in a Vite project with the packed package and in a browser. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, inject, onTestFinished, test } from 'vitest'
import { launch, openWindow, program } from '../e2e/support.ts'
import { findFreePort } from '../examples/project.ts'
import { ENVIRONMENT, install } from './project.ts'

const GUIDE = fileURLToPath(new URL('../../docs/guides/testing.md', import.meta.url))
const VITE = 'vite@8.3.8'

/** Returns the code of the only block in a text that contains a word. */
function findBlock(text: string, word: string): string {
  const blocks = [...text.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code)
  const found = blocks.filter((code) => code.includes(word))
  expect(found, word).toHaveLength(1)
  return found[0] ?? ''
}

test('a front end signs in and forces an error', async ({ skip }) => {
  skip(!program, 'the browser is not installed')
  const project = await mkdtemp(join(tmpdir(), 'grantcord-front-end-'))
  onTestFinished(() => rm(project, { recursive: true, force: true }))
  skip(!(await install(project, ['--save-dev', inject('tarball'), VITE])), 'the npm registry is unreachable')

  const [emulatorPort, applicationPort] = [await findFreePort(), await findFreePort()]
  const guide = await readFile(GUIDE, 'utf8')
  const [, section = ''] = /^### Front-end teams\n([\s\S]*?)^### /m.exec(guide) ?? []
  const text = section.replaceAll('4020', String(emulatorPort)).replaceAll('5173', String(applicationPort))
  await writeFile(join(project, 'discord.json'), findBlock(text, '"is_public"'))
  await writeFile(join(project, 'index.html'), findBlock(text, '<!doctype html>'))
  await writeFile(join(project, 'main.ts'), findBlock(text, '// main.ts'))

  const [npx = '', ...args] = findBlock(text, '--seed').trim().split(' ')
  args.splice(args.indexOf('--'), 0, '--port', String(emulatorPort))
  args.push('--port', String(applicationPort))
  const child = spawn(npx, args, { cwd: project, env: { ...ENVIRONMENT, NO_COLOR: '1' }, detached: true })
  const closed = once(child, 'close')
  onTestFinished(async () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
    await closed
  })
  let output = ''
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk
        if (output.includes('Local:')) resolve()
      })
    }
    child.once('close', (code) => reject(new Error(`exit code ${code}:\n${output}`)))
  })

  const browser = await launch()
  onTestFinished(() => browser.close())
  const { page, problems } = await openWindow(browser)
  const status = page.locator('#status')
  await page.goto(`http://localhost:${applicationPort}/`)
  await page.getByRole('button', { name: 'Authorize' }).click()
  await status.filter({ hasText: 'Signed in as nelly' }).waitFor()
  expect(problems.splice(0)).toEqual([])

  // The console of a browser evaluates a block that waits like this.
  await page.evaluate(`(async () => { ${findBlock(text, 'JSON.stringify({ operation')} })()`)
  await page.goto(`http://localhost:${applicationPort}/`)
  await page.getByRole('button', { name: 'Authorize' }).click()
  await status.filter({ hasText: 'GET /users/@me responded with 503' }).waitFor()
  expect(problems.filter((problem) => !problem.includes('a status of 503'))).toEqual([])
})

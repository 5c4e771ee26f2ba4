import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findUpstream } from '../../../../scripts/check-upstream/find.ts'
import { checkUpstream } from '../../../../scripts/check-upstream/program.ts'
import type { Exit } from '../../../../scripts/exit.ts'
import { THEIRS } from './fixture.ts'

const root = join(import.meta.dirname, '../../../..')
const upstream = findUpstream(root)
const OWN = join(root, 'src/generated/openapi.json')
const AGREED_WITH_NONE =
  "agreedWith:\n  version: '0'\n  sha256: none\n  date: '2026-01-01'\n\ndifferences: []\n"

function run(...options: string[]): Promise<Exit> {
  return checkUpstream(root, options)
}

/** The program as a process of its own. */
function start(...options: string[]): Promise<{ stdout: string; stderr: string }> {
  const command = ['--import', 'tsx', 'scripts/check-upstream.ts', ...options]
  return promisify(execFile)(process.execPath, command, { cwd: root, maxBuffer: 2 ** 24 })
}

describe('the program', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'grantcord-upstream-'))
  })

  afterEach(() => rm(folder, { recursive: true }))

  async function place(name: string, text: string): Promise<string> {
    const file = join(folder, name)
    await writeFile(file, text)
    return file
  }

  test('explains itself', async () => {
    const { stdout, stderr } = await start('--help')
    expect(stdout).toContain('Usage: npm run check:upstream -- <file or URL>')
    expect(stderr).toBe('')
  })

  test.each([
    ['no file', [], 'Name one file or URL.'],
    ['two files', ['a.json', 'b.json'], 'Name one file or URL.'],
    ['a format that there is not', [OWN, '--format', 'xml'], '--format is not text, json, markdown'],
    ['an option that there is not', [OWN, '--loud'], "Unknown option '--loud'"],
    ['a file that there is not', [join(root, 'missing.json')], 'missing.json cannot be read: ENOENT'],
    ['what is no JSON', [join(root, 'README.md')], 'README.md is not JSON: '],
    ['what is no description', [join(root, 'package.json')], 'package.json is no OpenAPI 3 description'],
    [
      'an address that does not answer',
      ['http://localhost:1/openapi.json'],
      'openapi.json does not answer: ',
    ],
  ])('refuses %s with 2', async (_what, options, message) => {
    expect(await run(...options)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(message),
      stdout: '',
    })
  })

  test('fails on another description, and says where', async () => {
    const file = await place('openapi.json', JSON.stringify(THEIRS))
    await expect(start(file)).rejects.toMatchObject({
      code: 1,
      stderr: '',
      stdout: expect.stringContaining(
        'GET /users/@me/connections, operation: absent (Discord), accepts access tokens (ours)',
      ),
    })
  })

  test('writes down with what it agreed, when it is told to and passes', async () => {
    const known = await place('known.yaml', AGREED_WITH_NONE)
    expect((await run(OWN, '--known', known)).stdout).toContain('differs from the one last agreed with')
    expect(await readFile(known, 'utf8')).toBe(AGREED_WITH_NONE)
    await run(OWN, '--known', known, '--accept')
    expect((await run(OWN, '--known', known)).stdout).toContain('the one last agreed with, on ')
  })

  test('reads from an address', async () => {
    const text = await readFile(OWN, 'utf8')
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/openapi.json' ? 200 : 404
      response.end(text)
    })
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
    const address = server.address()
    const origin = `http://localhost:${typeof address === 'object' ? address?.port : undefined}`
    try {
      const known = await place('known.yaml', AGREED_WITH_NONE)
      expect((await run(`${origin}/openapi.json`, '--known', known)).stdout).toContain('Nothing to mend.')
      expect(await run(`${origin}/other.json`)).toMatchObject({
        code: 2,
        stderr: `${origin}/other.json answered 404\n`,
      })
    } finally {
      server.close()
    }
  })

  test('agrees with nothing that does not pass', async () => {
    const known = await place('known.yaml', AGREED_WITH_NONE)
    const file = await place('openapi.json', JSON.stringify(THEIRS))
    expect(await run(file, '--known', known, '--accept')).toMatchObject({ code: 1 })
    expect(await readFile(known, 'utf8')).toBe(AGREED_WITH_NONE)
  })

  test.skipIf(!upstream)("finds every difference from Discord's own description explained", async () => {
    const { stdout, stderr } = await run(upstream ?? '', '--explained', '--format', 'markdown')
    expect(stderr).toBe('')
    expect(stdout).toContain('## Explained\n')
    expect(stdout).toMatch(/\n76 operations, \d+ differences, \d+ explained\. Nothing to mend\.\n$/)
  })
})

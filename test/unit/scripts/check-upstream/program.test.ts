import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findUpstream, readDescription } from '../../../../scripts/check-upstream/description.ts'
import { checkUpstream } from '../../../../scripts/check-upstream/program.ts'
import type { Exit } from '../../../../scripts/exit.ts'
import { listOperations } from '../../../../scripts/generate/document.ts'
import { OURS, THEIRS } from './fixture.ts'

const root = join(import.meta.dirname, '../../../..')
const upstream = findUpstream(root)
const OWN = join(root, 'src/generated/openapi.json')
const NOTHING_ACCEPTED =
  "agreedWith:\n  documentation: '2026-01-01'\n" +
  ['stable', 'preview']
    .map((edition) => `  ${edition}:\n    version: '0'\n    sha256: none\n    date: '2026-01-01'\n`)
    .join('') +
  '\ndifferences: []\n'

function run(...options: string[]): Promise<Exit> {
  return checkUpstream(root, options)
}

/** Returns the number of operations that we describe. */
async function countOperations(): Promise<number> {
  return listOperations(await readDescription(OWN)).length
}

/** Runs the program in a new process. */
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

  async function write(name: string, text: string): Promise<string> {
    const file = join(folder, name)
    await writeFile(file, text)
    return file
  }

  test('prints its usage', async () => {
    const { stdout, stderr } = await start('--help')
    expect(stdout).toContain('Usage: npm run check:upstream -- <file or URL>')
    expect(stderr).toBe('')
  })

  test.each([
    ['no file', [], 'Pass one file or URL.'],
    ['two files', ['a.json', 'b.json'], 'Pass one file or URL.'],
    ['one file with --changes', ['--changes', OWN], 'Pass two files or URLs with --changes'],
    ['three files with --changes', ['--changes', OWN, OWN, OWN], 'Pass two files or URLs with --changes'],
    [
      '--format with --changes',
      ['--changes', OWN, OWN, '--format', 'json'],
      '--changes cannot be combined with --format. Remove --format',
    ],
    [
      'several options with --changes',
      ['--changes', OWN, OWN, '--explained', '--known', 'known.yaml'],
      '--changes cannot be combined with --explained, --known. Remove --explained, --known',
    ],
    ['an unknown format', [OWN, '--format', 'xml'], '--format must be one of text, json, markdown'],
    ['an unknown option', [OWN, '--loud'], "Unknown option '--loud'"],
    ['an unknown edition', [OWN, '--edition', 'beta'], '--edition must be one of stable, preview'],
    ['no date', [OWN, '--accept', 'today'], '--accept must be the date of the description'],
    ['a missing file', [join(root, 'missing.json')], 'missing.json cannot be read: ENOENT'],
    ['a file that is not JSON', [join(root, 'README.md')], 'README.md is not JSON: '],
    ['another JSON file', [join(root, 'package.json')], 'package.json is not an OpenAPI 3 description'],
    [
      'a URL whose server does not respond',
      ['http://localhost:1/openapi.json'],
      'openapi.json does not respond: ',
    ],
  ])('exits with 2 for %s', async (_case, options, message) => {
    expect(await run(...options)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(message),
      stdout: '',
    })
  })

  test('lists the changes between two files with --changes', async () => {
    const [before, after] = [structuredClone(OURS), structuredClone(OURS)]
    Reflect.set(after.paths['/users/@me'].get.responses, '202', { description: '' })
    const files = [
      await write('before.json', JSON.stringify(before)),
      await write('after.json', JSON.stringify(after)),
    ]
    expect(await run('--changes', ...files)).toEqual({
      code: 0,
      stdout: [
        'GET /users/@me',
        '  in spec/paths/users_@me.yaml',
        '    + 202, status',
        '',
        'Changes: 1. Files of spec/ to edit: 1.',
        '',
      ].join('\n'),
      stderr: '',
    })
  })

  test('compares values of any type with --changes', async () => {
    const [before, after] = [structuredClone(OURS), structuredClone(OURS)]
    for (const description of [before, after]) {
      const { content } = description.paths['/users/@me'].get.responses['200']
      Reflect.set(content['application/json'], 'schema', { type: 'object', properties: { anything: {} } })
    }
    Reflect.set(after.paths['/users/@me'].get.responses, '202', { description: '' })
    const files = [
      await write('untyped-before.json', JSON.stringify(before)),
      await write('untyped-after.json', JSON.stringify(after)),
    ]
    expect(await run('--changes', ...files)).toMatchObject({ code: 0, stderr: '' })
  })

  test('exits with 1 for another description and prints the differences', async () => {
    const file = await write('openapi.json', JSON.stringify(THEIRS))
    await expect(start(file)).rejects.toMatchObject({
      code: 1,
      stderr: '',
      stdout: expect.stringContaining(
        'GET /users/@me/connections, operation: absent (Discord), accepts access tokens (ours)',
      ),
    })
  })

  test('records the accepted description with --accept', async () => {
    const known = await write('known.yaml', NOTHING_ACCEPTED)
    expect((await run(OWN, '--known', known)).stdout).toContain('differs from the accepted description')
    expect(await readFile(known, 'utf8')).toBe(NOTHING_ACCEPTED)
    await run(OWN, '--known', known, '--accept', '2026-02-02')
    const accepted = ', the accepted description of 2026-02-02.'
    expect((await run(OWN, '--known', known)).stdout).toContain(accepted)
    expect((await run(OWN, '--known', known, '--edition', 'preview')).stdout).not.toContain(accepted)
  })

  test('uses explanations of one edition for that edition only', async () => {
    const entry = (edition: string) =>
      `differences:\n  - at: A\n    edition: ${edition}\n    kind: property\n    theirs: absent\n    ours: optional\n` +
      '    reason: Documented.\n    link: https://docs.discord.com/developers/reference\n'
    const known = await write('known.yaml', NOTHING_ACCEPTED.replace('differences: []\n', entry('preview')))
    expect(await run(OWN, '--known', known)).toMatchObject({ code: 0 })
    const preview = await write('openapi_preview.json', await readFile(OWN, 'utf8'))
    const { code, stdout } = await run(preview, '--known', known)
    expect(code).toBe(1)
    expect(stdout).toContain('Explanations without a difference\n  A\n')
    expect(await run(preview, '--known', known, '--edition', 'stable')).toMatchObject({ code: 0 })
  })

  test('reads from a URL', async () => {
    const text = await readFile(OWN, 'utf8')
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/openapi.json' ? 200 : 404
      response.end(text)
    })
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
    const address = server.address()
    const origin = `http://localhost:${typeof address === 'object' ? address?.port : undefined}`
    try {
      const known = await write('known.yaml', NOTHING_ACCEPTED)
      expect((await run(`${origin}/openapi.json`, '--known', known)).stdout).toContain('0 problems.')
      expect(await run(`${origin}/other.json`)).toMatchObject({
        code: 2,
        stderr: `${origin}/other.json responded with status 404\n`,
      })
    } finally {
      server.close()
    }
  })

  test('does not record a description that does not pass', async () => {
    const known = await write('known.yaml', NOTHING_ACCEPTED)
    const file = await write('openapi.json', JSON.stringify(THEIRS))
    expect(await run(file, '--known', known, '--accept', '2026-02-02')).toMatchObject({ code: 1 })
    expect(await readFile(known, 'utf8')).toBe(NOTHING_ACCEPTED)
  })

  test.skipIf(!upstream).each(['stable', 'preview'])(
    "finds an explanation for every difference from the %s edition of Discord's own description",
    async (edition) => {
      const file = upstream?.replace(/\.json$/, edition === 'preview' ? '_preview.json' : '.json')
      const { stdout, stderr } = await run(file ?? '', '--explained', '--format', 'markdown')
      expect(stderr).toBe('')
      expect(stdout).toContain('## Explained differences\n')
      expect(stdout).toMatch(/\n\d+ operations, \d+ differences, \d+ explained, 0 problems\.\n$/)
      expect(stdout).toContain(`\n${await countOperations()} operations, `)
    },
  )
})

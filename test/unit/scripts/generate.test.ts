import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'

const run = promisify(execFile)
const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const COPIED = ['spec', 'scripts', 'src', 'package.json', 'README.md', 'redocly.yaml']

let copy: string

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'grantcord-generate-'))
  for (const name of COPIED) await cp(join(root, name), join(copy, name), { recursive: true })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
})

afterEach(() => rm(copy, { recursive: true }))

function generate(...options: string[]): Promise<{ stdout: string; stderr: string }> {
  return run(process.execPath, ['--import', 'tsx', 'scripts/generate.ts', ...options], { cwd: copy })
}

async function edit(name: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(copy, name), 'utf8')
  expect(text).toContain(from)
  await writeFile(join(copy, name), text.replace(from, to))
}

test('the committed files are current, and writing them again changes nothing', async () => {
  await expect(generate('--check')).resolves.toHaveProperty('stdout', 'Generated files are current.\n')
  await generate()
  for (const name of ['schema.ts', 'operations.ts', 'openapi.json']) {
    const path = join('src/generated', name)
    expect(await readFile(join(copy, path), 'utf8')).toBe(await readFile(join(root, path), 'utf8'))
  }
})

test('a field that changes in the description makes the check fail, with the names of the stale files', async () => {
  await edit('spec/components/schemas/User.yaml', 'global_name', 'display_name')
  await expect(generate('--check')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/src\/generated\/openapi\.json\n\s+src\/generated\/schema\.ts\n/),
  })
})

test('a limit that changes is one for the client too', async () => {
  await edit('spec/components/schemas/GuildMemberAdd.yaml', 'maxLength: 32', 'maxLength: 31')
  await expect(generate('--check')).rejects.toMatchObject({
    stderr: expect.stringContaining('src/generated/request-schemas.ts'),
  })
  await generate()
  expect(await readFile(join(copy, 'src/generated/request-schemas.ts'), 'utf8')).toContain('maxLength: 31')
})

test('a file that no emitter writes is stale, and goes', async () => {
  await writeFile(join(copy, 'src/generated/old.ts'), 'export {}\n')
  await expect(generate('--check')).rejects.toMatchObject({ stderr: expect.stringContaining('old.ts') })
  await generate()
  await expect(readFile(join(copy, 'src/generated/old.ts'))).rejects.toHaveProperty('code', 'ENOENT')
})

test('an edit of the table in the README is stale', async () => {
  await edit('README.md', '`token.fetchIdentify`', '`token.fetchUser`')
  await expect(generate('--check')).rejects.toMatchObject({ stderr: expect.stringContaining('README.md') })
})

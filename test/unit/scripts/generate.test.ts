import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
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

test('the guide lists every generated file, and the emitter of each', async () => {
  const guide = await readFile(join(root, 'docs/guides/regenerate.md'), 'utf8')
  const rows = [...guide.matchAll(/^\| `src\/generated\/(\S+)` \| .+ \| `(\S+)`.* \|$/gm)]
  const listed = (group: number) => rows.map((row) => row[group] ?? '')
  expect(listed(1).sort()).toEqual((await readdir(join(root, 'src/generated'))).sort())
  expect(await readdir(join(root, 'scripts/generate'))).toEqual(expect.arrayContaining(listed(2)))
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

test('a bit that is described is a constant, and stays in the bundled description', async () => {
  await edit('spec/components/schemas/SKUFlags.yaml', 'bit: 8', 'bit: 40')
  await generate()
  const read = (name: string) => readFile(join(copy, 'src/generated', name), 'utf8')
  expect(await read('flags.ts')).toContain('USER_SUBSCRIPTION: 0x10000000000n,')
  expect(JSON.parse(await read('openapi.json')).components.schemas.SKUFlags['x-flags'].at(-1)).toMatchObject({
    name: 'USER_SUBSCRIPTION',
    bit: 40,
  })
})

test('a service has its name from the description, and the address of its profiles', async () => {
  const service = 'const: steam\n    title: STEAM\n    description: Steam\n'
  await edit('spec/components/schemas/ConnectionType.yaml', service, `${service}    x-name: Steam Deck\n`)
  await edit('spec/components/schemas/ConnectionType.yaml', 'x.com/{name}', 'x.com/i/user/{id}')
  await generate()
  const text = await readFile(join(copy, 'src/generated/connection-services.ts'), 'utf8')
  expect(text).toContain("'steam': 'Steam Deck',")
  expect(text).toContain("'twitter': 'https://x.com/i/user/{id}',")
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

test('a value that Discord adds is a constant with its meaning, and one that was only observed says so', async () => {
  await edit(
    'spec/components/schemas/PremiumType.yaml',
    '  - type: integer',
    '  - const: 4\n    title: NITRO_MAX\n    description: More of it\n    x-status: observed\n  - type: integer',
  )
  await generate()
  const values = await readFile(join(copy, 'src/generated/values.ts'), 'utf8')
  expect(values).toContain('  PremiumType: [4],\n')
  expect(values).toContain('  /** More of it. Observed, not documented. */\n  NITRO_MAX: 4,\n')
  expect(values).toContain("  4: 'More of it',\n")
})

test('an error code that Discord adds has a name, a text and a place in the type', async () => {
  await edit(
    'spec/components/schemas/ErrorCode.yaml',
    '  - type: integer',
    "  - const: 600000\n    title: IT_IS_LATE\n    description: It's late\n  - type: integer",
  )
  await generate()
  const codes = await readFile(join(copy, 'src/generated/error-codes.ts'), 'utf8')
  expect(codes).toContain("  /** It's late */\n  IT_IS_LATE: 600000,\n")
  expect(codes).toContain("  600000: 'It\\'s late',\n")
  expect(await readFile(join(copy, 'src/generated/schema.ts'), 'utf8')).toMatch(
    /ErrorCode: .*\| 600000 \| \(number/,
  )
})

test('a scope that a flow no longer declares cannot be carried by its grant', async () => {
  await edit('spec/components/securitySchemes/OAuth2.yaml', '      guilds.join: *guilds-join\n', '')
  await generate()
  const details = await readFile(join(copy, 'src/generated/scope-details.ts'), 'utf8')
  expect(details).toContain(
    "'guilds.join': { access: 'open', grants: ['authorizationCode', 'clientCredentials'],",
  )
  const scopes = await readFile(join(copy, 'src/generated/scopes.ts'), 'utf8')
  expect(scopes).toMatch(/NOT_IMPLICIT_SCOPES.*'guilds\.join'/)
})

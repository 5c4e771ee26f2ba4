import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDescription } from '../../../scripts/check-upstream/description.ts'
import { emulatorBlock } from '../../../scripts/generate/reference/emulator.ts'

const run = promisify(execFile)
const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const COPIED = [
  'spec',
  'scripts',
  'src',
  'docs/reference',
  'docs/project/runtimes.md',
  'README.md',
  'package.json',
  'redocly.yaml',
  'test/runtimes/results.json',
  'tsconfig.json',
]

/** Runs the program of a project. */
function generate(project: string, ...options: string[]): Promise<{ stdout: string; stderr: string }> {
  return run(process.execPath, ['--import', 'tsx', 'scripts/generate.ts', ...options], { cwd: project })
}

test('the committed files are current', async () => {
  await expect(generate(root, '--check')).resolves.toHaveProperty('stdout', 'Generated files are current.\n')
})

test('the guide lists every generated file and its emitter', async () => {
  const guide = await readFile(join(root, 'docs/guides/regenerate.md'), 'utf8')
  const rows = [...guide.matchAll(/^\| `src\/generated\/(\S+)` \| .+ \| `(\S+)`.* \|$/gm)]
  const listed = (group: number) => rows.map((row) => row[group] ?? '')
  expect(listed(1).sort()).toEqual((await readdir(join(root, 'src/generated'))).sort())
  expect(await readdir(join(root, 'scripts/generate'))).toEqual(expect.arrayContaining(listed(2)))
})

test('the table of the emulator counts the operations without a handler', async () => {
  const document = await readDescription(join(root, 'src/generated/openapi.json'))
  const block = emulatorBlock(document, ['export const HANDLERS = {\n  getCurrentUser({ state }) {},\n}\n'])
  const [, handled, operations, examples] =
    /^(\d+) of (\d+) operations respond as Discord, (\d+) with an example\.\n/.exec(block) ?? []
  // The page of the authorization has no handler.
  expect(handled).toBe('2')
  expect(Number(operations)).toBe(block.match(/^\| `[A-Z]+ /gm)?.length)
  expect(Number(examples)).toBe(block.match(/ \| an example \|$/gm)?.length)
})

/** Edits of a project: the file, a text in it, and its replacement. */
const EDITS: readonly (readonly [file: string, from: string, to: string])[] = [
  ['spec/components/schemas/User.yaml', '  global_name:', '  display_name:'],
  ['spec/components/schemas/GuildMemberAdd.yaml', 'maxLength: 32', 'maxLength: 31'],
  ['spec/components/schemas/SKUFlags.yaml', 'bit: 8', 'bit: 40'],
  [
    'spec/components/schemas/ConnectionType.yaml',
    'const: steam\n    type: string\n    title: STEAM\n    description: Steam\n',
    'const: steam\n    type: string\n    title: STEAM\n    description: Steam\n    x-name: Steam Deck\n',
  ],
  ['spec/components/schemas/ConnectionType.yaml', 'x.com/{name}', 'x.com/i/user/{id}'],
  [
    'spec/components/schemas/PremiumType.yaml',
    '  - type: integer',
    '  - const: 4\n    title: NITRO_MAX\n    description: More of it\n    x-status: observed\n  - type: integer',
  ],
  [
    'spec/components/schemas/ErrorCode.yaml',
    '  - type: integer',
    "  - const: 600000\n    title: IT_IS_LATE\n    description: It's late\n  - type: integer",
  ],
  ['spec/components/securitySchemes/OAuth2.yaml', '      guilds.join: *guilds-join\n', ''],
  ['src/runtime/errors/http.ts', "'ERR_SERVER'", "'ERR_SERVER_FAULT'"],
  [
    'src/runtime/config.ts',
    'readonly clientId: string',
    '/** @default the first one */ readonly appId?: string',
  ],
  ['src/discord/users.ts', 'export function mention(', 'export function ping('],
  ['docs/reference/operations.md', '`token.fetchIdentify`', '`token.fetchUser`'],
  ['test/runtimes/results.json', '"workerd"', '"A new runtime"'],
]

describe('a project with edits', () => {
  let copy: string
  let check: unknown
  /** Files of `src/generated/` by name, before and after they are generated again. */
  let stale: ReadonlyMap<string, string>
  let written: ReadonlyMap<string, string>

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'grantcord-generate-'))
    for (const name of COPIED) await cp(join(root, name), join(copy, name), { recursive: true })
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
    for (const [name, from, to] of EDITS) {
      const text = await readFile(join(copy, name), 'utf8')
      if (!text.includes(from)) throw new Error(`${name} must contain ${from}`)
      await writeFile(join(copy, name), text.replace(from, to))
    }
    await writeFile(join(copy, 'src/generated/old.ts'), 'export {}\n')
    check = await generate(copy, '--check').catch((error: unknown) => error)
    stale = await readGenerated(copy)
    await generate(copy)
    written = await readGenerated(copy)
  }, 60_000)

  afterAll(() => rm(copy, { recursive: true }))

  async function readGenerated(project: string): Promise<Map<string, string>> {
    const folder = join(project, 'src/generated')
    const names = await readdir(folder)
    return new Map(
      await Promise.all(
        names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
      ),
    )
  }

  test('fails the check with the names of the stale files', () => {
    expect(check).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^Stale files, run /) })
    const [, ...names] = String(Object(check).stderr).trimEnd().split('\n')
    expect(names.map((name) => name.trim())).toEqual([
      'README.md',
      'docs/project/runtimes.md',
      'docs/reference/entry-points.md',
      'docs/reference/errors.md',
      'docs/reference/operations.md',
      'docs/reference/options.md',
      'src/generated/connection-services.ts',
      'src/generated/description.ts',
      'src/generated/emulator-seed.schema.json',
      'src/generated/error-codes.ts',
      'src/generated/flags.ts',
      'src/generated/old.ts',
      'src/generated/openapi.json',
      'src/generated/request-schemas.ts',
      'src/generated/schema.ts',
      'src/generated/scope-details.ts',
      'src/generated/scopes.ts',
      'src/generated/values.ts',
    ])
  })

  test('is not changed by the check', async () => {
    const committed = await readGenerated(root)
    expect(stale).toEqual(new Map([...committed, ['old.ts', 'export {}\n']]))
  })

  test('keeps the files that no edit concerns unchanged', () => {
    const same = [...written].filter(([name, text]) => text === stale.get(name)).map(([name]) => name)
    expect(same.sort()).toEqual([
      'cdn.ts',
      'models.ts',
      'operations.ts',
      'permissions.ts',
      'servers.ts',
      'version.ts',
    ])
  })

  test('has types with the names of the description', () => {
    expect(written.get('schema.ts')).toMatch(/^ +display_name\??: string \| null;$/m)
  })

  test('has the changed limit of a request', () => {
    expect(written.get('request-schemas.ts')).toContain('maxLength: 31')
  })

  test('has a constant for the bit, which the bundled description contains too', () => {
    expect(written.get('flags.ts')).toContain('USER_SUBSCRIPTION: 0x10000000000n,')
    const { schemas } = JSON.parse(written.get('openapi.json') ?? '').components
    expect(schemas.SKUFlags['x-flags'].at(-1)).toMatchObject({ name: 'USER_SUBSCRIPTION', bit: 40 })
  })

  test('has the name of the service and the URL of its profiles', () => {
    const services = written.get('connection-services.ts')
    expect(services).toContain("'steam': 'Steam Deck',")
    expect(services).toContain("'twitter': 'https://x.com/i/user/{id}',")
  })

  test('no longer has a file that no emitter writes', () => {
    expect(stale.has('old.ts')).toBe(true)
    expect(written.has('old.ts')).toBe(false)
  })

  test('has the generated table of the reference again', async () => {
    const [before, after] = await Promise.all(
      [root, copy].map((one) => readFile(join(one, 'docs/reference/operations.md'), 'utf8')),
    )
    expect(after).toBe(before)
  })

  test('has the results of the runtimes in the README', async () => {
    const readme = await readFile(join(copy, 'README.md'), 'utf8')
    expect(readme).toMatch(/^\| A new runtime \| \d+ of \d+ \| `grantcord\/emulator\/server`/m)
  })

  test('has the codes, options and names of the sources in the reference', async () => {
    const [errors, options, entryPoints] = await Promise.all(
      ['errors', 'options', 'entry-points'].map((name) =>
        readFile(join(copy, `docs/reference/${name}.md`), 'utf8'),
      ),
    )
    expect(errors).toContain('### ServerError\n\nCode `ERR_SERVER_FAULT`. Extends `HTTPError`.\n')
    expect(options).toContain('| `appId` | `string` | the first one |')
    expect(entryPoints).toMatch(/^- functions: .*`legacyTag`, `ping`$/m)
  })

  test('has a constant with the meaning of the value, marked as observed', () => {
    const values = written.get('values.ts')
    expect(values).toContain('  PremiumType: [4],\n')
    expect(values).toContain('  /** More of it. Observed, not documented. */\n  NITRO_MAX: 4,\n')
    expect(values).toContain("  4: 'More of it',\n")
  })

  test('has the name, the text and the type of the error code', () => {
    const codes = written.get('error-codes.ts')
    expect(codes).toContain("  /** It's late */\n  IT_IS_LATE: 600000,\n")
    expect(codes).toContain("  600000: 'It\\'s late',\n")
    expect(written.get('schema.ts')).toMatch(/ErrorCode: .*\| 600000 \| \(number/)
  })

  test('has the scope without the grant whose flow no longer declares it', () => {
    expect(written.get('scope-details.ts')).toContain(
      "'guilds.join': { access: 'open', grants: ['authorizationCode', 'clientCredentials'],",
    )
    expect(written.get('scopes.ts')).toMatch(/implicit: \[.*'guilds\.join'/)
  })
})

/** Whoever takes one table carries that table and nothing else. */
import { cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'tsdown'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
let folder: string

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'grantcord-shake-')))
  // Without the package.json, which promises that there are no side effects: only what is plainly pure can go.
  await cp(join(root, 'src'), join(folder, 'src'), { recursive: true })
})

afterAll(() => rm(folder, { recursive: true }))

/** The code of a bundle, and the files of the project that something of is in it. */
async function bundle(name: string, source: string): Promise<{ code: string; modules: string[] }> {
  const entry = join(folder, `${name}.js`)
  await writeFile(entry, source)
  const [built] = await build({
    config: false,
    entry,
    cwd: folder,
    platform: 'neutral',
    format: 'esm',
    dts: false,
    clean: false,
    write: false,
    treeshake: true,
    target: 'es2022',
    tsconfig: false,
    logLevel: 'silent',
    deps: { alwaysBundle: () => true, onlyBundle: false },
    inputOptions: {
      resolve: {
        alias: {
          'grantcord/permissions': join(folder, 'src/discord/permissions.ts'),
          'grantcord/flags': join(folder, 'src/discord/flags.ts'),
        },
      },
    },
  })
  const chunks = built?.chunks.filter((chunk) => chunk.type === 'chunk') ?? []
  const modules = chunks.flatMap((chunk) =>
    Object.entries(chunk.modules).flatMap(([path, { code }]) =>
      code ? [path.slice(folder.length + 1)] : [],
    ),
  )
  return {
    code: chunks.map((chunk) => chunk.code).join(''),
    modules: modules.filter((path) => path.startsWith('src/')).sort(),
  }
}

describe('a bundle', () => {
  test('of the permission table has neither sets, errors, lists nor other tables', async () => {
    const { code, modules } = await bundle(
      'permissions',
      "import { PERMISSIONS } from 'grantcord/permissions'\nconsole.log(PERMISSIONS)\n",
    )
    expect(modules).toEqual(['src/generated/permissions.ts'])
    expect(code).toMatch(/MANAGE_GUILD: (32n|0x20n)/)
    expect(code).not.toMatch(/class|function|Symbol|BitSet|Error|_PERMISSIONS|_FLAGS/)
  })

  test('of one table of flags has no other', async () => {
    const { code, modules } = await bundle(
      'flags',
      "import { SKU_FLAGS } from 'grantcord/flags'\nconsole.log(SKU_FLAGS)\n",
    )
    expect(modules).toEqual(['src/generated/flags.ts'])
    expect(code).toContain('GUILD_SUBSCRIPTION')
    expect(code).not.toMatch(/class|function|Symbol|BitSet|Error|(?<!SKU)_FLAGS/)
  })

  test('of a set of permissions has no table of flags, no preset and nothing of the client', async () => {
    const { code, modules } = await bundle(
      'set',
      "import { permissions } from 'grantcord/permissions'\nconsole.log(permissions('8').has('ADMINISTRATOR'))\n",
    )
    expect(modules).toEqual([
      'src/discord/bit-set.ts',
      'src/discord/nearest.ts',
      'src/discord/parse-bits.ts',
      'src/discord/permissions.ts',
      'src/generated/permissions.ts',
      'src/runtime/check.ts',
      'src/runtime/errors/argument.ts',
      'src/runtime/errors/base.ts',
      'src/runtime/errors/redact.ts',
    ])
    expect(code).not.toMatch(/_FLAGS|TEXT_PERMISSIONS|MissingBotTokenError/)
  })

  test('of nothing is empty', async () => {
    const { modules } = await bundle(
      'nothing',
      "import 'grantcord/permissions'\nimport 'grantcord/flags'\nconsole.log(1)\n",
    )
    expect(modules).toEqual([])
  })
})

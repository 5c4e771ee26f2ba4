import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkFiles } from '../../../scripts/check-package/files.ts'
import { checkImports } from '../../../scripts/check-package/imports.ts'
import { copyTarball } from '../../../scripts/check-package/pack.ts'
import { compareSize, LIMIT } from '../../../scripts/check-package/size.ts'

const LIB = '/// <reference lib="esnext.disposable" />\n'
const TOKEN_MANAGER = '//#region src/runtime/tokens/token-manager.ts\nexport class TokenManager {}\n'
const EMULATOR = 'const COOKIE = `grantcord_emulator`\nexport function createEmulator() {}\n'
const SIGN_IN = '//#region src/sign-in/sign-in.ts\nexport function createSignIn() {}\n'
/** Texts by which the check recognizes code. */
const MARKS = {
  emulator: /grantcord_emulator/,
  signIn: /^\/\/#region src\/sign-in\//m,
  tokens: /^\/\/#region src\/runtime\/tokens\//m,
}
const EXPORTS = {
  '.': { types: './dist/index.d.ts', default: './dist/index.js' },
  './emulator': { types: './dist/emulator.d.ts', default: './dist/emulator.js' },
  './openapi-fetch': { types: './dist/openapi-fetch.d.ts', default: './dist/openapi-fetch.js' },
  './sign-in': { types: './dist/sign-in.d.ts', default: './dist/sign-in.js' },
  './tokens': { types: './dist/tokens.d.ts', default: './dist/tokens.js' },
  './openapi.json': './dist/openapi.json',
}

/** Files of a package without a problem. */
const PACKAGE: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ exports: EXPORTS, bin: { grantcord: 'dist/cli.js' } }),
  LICENSE: '',
  'README.md': '',
  'dist/openapi.json': '{}',
  'dist/cli.js': "#!/usr/bin/env node\nimport 'node:fs'\nimport './index.js'\n",
  'dist/index.js': "import './shared/client.js'\n",
  'dist/index.d.ts': 'export declare class OAuth2Client {}\n',
  'dist/emulator.js': `import './shared/client.js'\n${EMULATOR}`,
  'dist/emulator.d.ts': 'export declare function createEmulator(): void\n',
  'dist/openapi-fetch.js': "import './shared/client.js'\nimport 'openapi-fetch'\n",
  'dist/openapi-fetch.d.ts': "import 'openapi-fetch'\n",
  'dist/sign-in.js': `import './shared/client.js'\n${SIGN_IN}`,
  'dist/sign-in.d.ts': 'export declare function createSignIn(): void\n',
  'dist/tokens.js': `import './shared/client.js'\n${TOKEN_MANAGER}`,
  'dist/tokens.d.ts': `${LIB}export declare class TokenManager implements AsyncDisposable {}\n`,
  'dist/shared/client.js': '//#region src/runtime/client.ts\n',
}

let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'grantcord-package-'))
})

afterAll(() => rm(root, { recursive: true, force: true }))

/** Writes the package with some files changed, and returns its folder. */
async function write(changes: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(root, 'package-'))
  for (const [name, text] of Object.entries({ ...PACKAGE, ...changes })) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

describe('the check of the imports', () => {
  const check = async (changes: Readonly<Record<string, string>>) => checkImports(await write(changes))

  test('passes for a package without a problem', async () => {
    expect(await check({})).toEqual({
      summary: '11 modules, which import openapi-fetch',
      problems: [],
    })
  })

  test.each<[problem: string, changes: Readonly<Record<string, string>>, message: string]>([
    [
      'the token manager in a file that the core imports',
      { 'dist/shared/client.js': TOKEN_MANAGER },
      `dist/index.js must not import dist/shared/client.js, which contains ${MARKS.tokens}`,
    ],
    [
      'the token manager in the entry point of the core',
      { 'dist/index.js': "import './tokens.js'\n" },
      `dist/index.js must not import dist/tokens.js, which contains ${MARKS.tokens}`,
    ],
    [
      'the emulator in a file that the core imports',
      {
        'dist/index.js': "import './shared/client.js'\nimport './shared/data.js'\n",
        'dist/shared/data.js': EMULATOR,
      },
      `dist/index.js must not import dist/shared/data.js, which contains ${MARKS.emulator}`,
    ],
    [
      'the sign-in in a file that the core imports',
      { 'dist/shared/client.js': SIGN_IN },
      `dist/index.js must not import dist/shared/client.js, which contains ${MARKS.signIn}`,
    ],
    [
      'an entry point for tokens without a recognizable token manager',
      { 'dist/tokens.js': "import './shared/client.js'\n" },
      `dist/tokens.js must contain ${MARKS.tokens}`,
    ],
    [
      'a module of Node',
      { 'dist/tokens.js': `import 'node:fs'\nimport './shared/client.js'\n${TOKEN_MANAGER}` },
      'dist/tokens.js must not import node:fs',
    ],
    [
      'a package that the core imports',
      { 'dist/index.js': "import './shared/client.js'\nimport 'openapi-fetch'\n" },
      'dist/index.js must not import openapi-fetch',
    ],
    [
      'a program that an entry point imports',
      { 'dist/index.js': "import './shared/client.js'\nimport './cli.js'\n", 'dist/cli.js': '' },
      'no entry point may import dist/cli.js',
    ],
    [
      'a package that a program imports',
      { 'dist/cli.js': "import './index.js'\nimport 'openapi-typescript'\n" },
      'dist/cli.js must not import openapi-typescript',
    ],
    [
      'an import()',
      { 'dist/index.js': "export const load = () => import('./shared/client.js')\n" },
      'dist/index.js must not use import()',
    ],
    [
      'declarations without the library that they need',
      {
        'dist/tokens.d.ts': 'export declare class TokenManager { [Symbol.asyncDispose](): Promise<void> }\n',
      },
      'dist/tokens.d.ts must begin with /// <reference lib="esnext.disposable" />',
    ],
  ])('reports %s', async (_problem, changes, message) => {
    expect((await check(changes)).problems).toEqual([message])
  })
})

describe('the check of the files', () => {
  const check = async (changes: Readonly<Record<string, string>>) => checkFiles(await write(changes))

  test('passes for a package without a problem', async () => {
    expect((await check({})).problems).toEqual([])
  })

  test.each<[problem: string, changes: Readonly<Record<string, string>>, message: string]>([
    ['a file that nothing imports', { 'dist/old.js': '' }, 'dist/old.js must not be in the package'],
    [
      'a trace of the build machine',
      { 'dist/index.js': "import './shared/client.js'\n//# sourceMappingURL=index.js.map\n" },
      'dist/index.js must not contain sourceMappingURL',
    ],
  ])('reports %s', async (_problem, changes, message) => {
    expect((await check(changes)).problems).toEqual([message])
  })

  test('reports an entry point that is missing', async () => {
    const folder = await write({})
    await rm(join(folder, 'dist/openapi.json'))
    expect((await checkFiles(folder)).problems).toEqual(['dist/openapi.json is missing'])
  })
})

describe('the check of the size', () => {
  test('says how many bytes are left', () => {
    const { summary, problems } = compareSize({ size: LIMIT - 40, later: 0, isWhole: true })
    expect(summary).toMatch(/ kB, 40 bytes left$/)
    expect(problems).toEqual([])
  })

  test('reports how many bytes the limit is exceeded by', () => {
    const { summary, problems } = compareSize({ size: LIMIT + 20, later: 0, isWhole: true })
    expect(summary).not.toContain('left')
    expect(problems).toEqual(['it is 20 bytes too large'])
  })
})

describe('a given tarball', () => {
  const repository = fileURLToPath(new URL('../../..', import.meta.url))

  test('is copied from an absolute path or one relative to the root', async () => {
    const tarball = join(root, 'grantcord-1.0.0.tgz')
    await writeFile(tarball, 'the tested bytes')
    for (const path of [tarball, relative(repository, tarball)]) {
      const copy = await copyTarball(path, await mkdtemp(join(root, 'copy-')))
      expect(copy).toMatch(/copy-.*grantcord-1\.0\.0\.tgz$/)
      expect(await readFile(copy, 'utf8')).toBe('the tested bytes')
    }
  })

  test.each(['release/none.tgz', ''])('fails if %j is not a file', async (path) => {
    await expect(copyTarball(path, root)).rejects.toThrow(
      /^The tarball .* cannot be read\. Expected a file that npm pack wrote.* Set the variable GRANTCORD_TARBALL/,
    )
  })
})

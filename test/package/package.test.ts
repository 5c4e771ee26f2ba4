/** Tests the package as it is published: packed, installed in an empty project, compiled there, and run. */
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it, type TestContext } from 'vitest'
import { writeGuide } from './guide.ts'
import { startServer } from './local-server.ts'
import { compile as compileProject, install, PEERS } from './project.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const tarball = inject('tarball')

const folder = await mkdtemp(join(tmpdir(), 'grantcord-'))
const project = join(folder, 'project')
/** Project with the lowest supported version of TypeScript. */
const lowest = join(folder, 'lowest')

/** The lowest supported version of TypeScript, the latest 5 and the latest. */
const COMPILERS = {
  'TypeScript 5.4': join(lowest, 'node_modules/typescript/bin/tsc'),
  'TypeScript 5.9': join(root, 'node_modules/typescript/bin/tsc'),
  'TypeScript 7.0': join(root, 'node_modules/typescript7/bin/tsc'),
}
const RESOLUTIONS = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
}
const WEB = { lib: ['es2022', 'dom', 'dom.iterable'], types: [] }
const NODE = { lib: ['es2022'], types: ['node'], typeRoots: [join(root, 'node_modules/@types')] }

/** Responses of the API to the project with its own description, by path. */
const RESPONSES: Readonly<Record<string, readonly [status: number, body: object]>> = {
  '/api/v10/users/@me': [200, { id: '80351110224678912', username: 'nelly', pronouns: 'she/her' }],
  '/api/v10/users/@me/connections/one%2Ftwo': [200, { id: 'one/two', name: 'Nelly', type: 'github' }],
  '/api/v10/users/@me/connections/three': [200, { id: 'three', name: 'Wumpus', type: 'github' }],
  '/api/v10/users/@me/connections/forbidden': [403, { code: 50025, message: 'Invalid OAuth2 access token' }],
  '/api/v10/users/@me/connections/redirect': [302, {}],
}

let unreachable = false

beforeAll(async () => {
  await cp(fileURLToPath(new URL('consumer', import.meta.url)), join(project, 'src'), { recursive: true })
  // The peers are in the parent folder, where the project finds them.
  unreachable = !(
    (await install(folder, PEERS)) &&
    (await install(project, [tarball])) &&
    (await install(lowest, ['typescript@5.4.5']))
  )
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Skips a test if the package could not be installed. */
function requireInstallation(context: TestContext): void {
  context.skip(unreachable, 'the npm registry is unreachable')
}

/** Compiles a project. Returns the messages of the compiler, or an empty string without errors. */
function compile(compiler: string, name: string, options: object, folder: string = project): Promise<string> {
  return compileProject(compiler, folder, name, options)
}

it('contains only its files, imports no package in the core, passes the linters and is at most 29.1 kB in a bundle', async () => {
  const script = join(root, 'scripts/check-package.ts')
  const tsx = fileURLToPath(import.meta.resolve('tsx/cli'))
  const report = await run(process.execPath, [tsx, script, '--tarball', tarball]).then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout || String(error),
  )
  console.info(report)
  expect(report).not.toContain('FAIL')
  const [, kilobytes] = /^ok {3}size: .*?(\d+\.\d) kB min\+gzip/m.exec(report) ?? []
  expect(Number(kilobytes)).toBeLessThanOrEqual(29.1)
})

it('has declarations that TypeScript 5.4 reads: Uint8Array has type parameters since 5.7', async (context) => {
  requireInstallation(context)
  const dist = join(project, 'node_modules/grantcord/dist')
  const names = await readdir(dist, { recursive: true })
  const declarations = names.filter((name) => /\.d\.c?ts$/.test(name))
  const texts = await Promise.all(declarations.map((name) => readFile(join(dist, name), 'utf8')))
  expect(declarations.filter((_, index) => texts[index]?.includes('Uint8Array<'))).toEqual([])
})

it('installs its dependencies and at most 3.5 MB', async (context) => {
  requireInstallation(context)
  const modules = join(project, 'node_modules')
  const files = await readdir(modules, { recursive: true, withFileTypes: true })
  const sizes = files
    .filter((file) => file.isFile())
    .map(async (file) => (await stat(join(file.parentPath, file.name))).size)
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  console.info(`installed: ${Math.round(bytes / 1000)} kB`)

  const packages = (await readdir(modules)).filter((name) => !name.startsWith('.'))
  expect(packages.sort()).toEqual(['grantcord', 'openapi-fetch', 'openapi-typescript-helpers'])
  expect(bytes).toBeLessThan(3_500_000)
})

describe.concurrent.each(Object.entries(COMPILERS))('compiles under %s', (name, compiler) => {
  it('with bundler, exactOptionalPropertyTypes true', async (context) => {
    requireInstallation(context)
    const options = { ...RESOLUTIONS.bundler, ...WEB, exactOptionalPropertyTypes: true, noEmit: true }
    expect(await compile(compiler, `${name} bundler`, options)).toBe('')
  })

  it('with nodenext, exactOptionalPropertyTypes false, and declarations of exports whose types are inferred', async (context) => {
    requireInstallation(context)
    const outDir = `declarations-${name.replaceAll(/\W+/g, '-')}`
    const options = { ...RESOLUTIONS.nodenext, ...WEB, declaration: true, emitDeclarationOnly: true, outDir }
    expect(await compile(compiler, `${name} declarations`, options)).toBe('')
  })

  it('without the DOM, with the types of Node', async (context) => {
    requireInstallation(context)
    const options = { ...RESOLUTIONS.nodenext, ...NODE, noEmit: true }
    expect(await compile(compiler, `${name} node`, options)).toBe('')
  })
})

it.for(['TypeScript 5.4', 'TypeScript 5.9'] as const)(
  'has types for every entry point under %s with module commonjs, which resolves as Node 10 did',
  async (version, context) => {
    requireInstallation(context)
    const { exports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    const old = join(project, version.replaceAll(/\W+/g, '-'))
    const imports = Object.keys(exports).map(
      (key, index) => `import * as e${index} from '${key.replace('.', 'grantcord')}'\nvoid e${index}\n`,
    )
    await cp(join(project, 'src/exports.ts'), join(old, 'src/exports.ts'))
    const text = await readFile(join(old, 'src/exports.ts'), 'utf8')
    await writeFile(join(old, 'src/exports.ts'), text.replace(" with { type: 'json' }", ''))
    await writeFile(join(old, 'src/all.ts'), imports.join(''))
    await writeFile(join(old, 'package.json'), '{}')
    const options = {
      module: 'commonjs',
      moduleResolution: 'node10',
      esModuleInterop: true,
      ...WEB,
      noEmit: true,
    }
    expect(await compile(COMPILERS[version], 'node10', options, old)).toBe('')
  },
)

it('runs under Node, with the same classes in all entry points', async (context) => {
  requireInstallation(context)
  const options = { ...RESOLUTIONS.nodenext, ...WEB, outDir: 'out' }
  expect(await compile(COMPILERS['TypeScript 5.9'], 'run', options)).toBe('')
  const { stdout } = await run(process.execPath, [join(project, 'out/run.js')], { cwd: project })

  expect(JSON.parse(stdout)).toEqual({
    data: [
      'https://cdn.discordapp.com/embed/avatars/5.png',
      'Epic Games',
      'Unknown guild',
      'function',
      ['STAFF'],
      ['MANAGE_GUILD'],
      true,
      '2015-08-10T17:26:37.529Z',
      2,
      'user',
      'missing_id_token',
      405,
      'function,function,function,function',
    ],
    sent: [
      'POST /api/v10/oauth2/token',
      'GET /api/v10/users/@me',
      'GET /api/v10/users/@me',
      'GET /api/v10/users/@me',
      'GET /api/v10/oauth2/@me',
      'POST /api/v10/oauth2/token',
    ],
    id: '80351110224678912',
    status: 200,
    isAccessToken: true,
    operations: true,
    scopes: true,
    openapi: true,
    replay: 'used_authorization',
    unauthorized: 401,
    missing: ['guilds'],
    invalid: 'clientId',
    tokens: {
      isAccessToken: true,
      refreshToken: 'the-second-refresh-token',
      deleted: true,
      closed: 'tokens',
      disposed: 'tokens',
      notAClient: 'client',
    },
  })
})

/** A program that imports an entry point and prints the URL of every module that Node loads. */
const PRINT_IMPORTS = `
import { register } from 'node:module'
const hooks = \`
  import { writeSync } from 'node:fs'
  export async function load(url, context, nextLoad) {
    writeSync(1, url + '\\\\n')
    return nextLoad(url, context)
  }
\`
register('data:text/javascript,' + encodeURIComponent(hooks))
await import(process.argv[1])
`

/** Returns the files of the package that Node loads for an import of an entry point. */
async function listLoadedFiles(entryPoint: string): Promise<string[]> {
  const args = ['--input-type=module', '--eval', PRINT_IMPORTS, entryPoint]
  const { stdout } = await run(process.execPath, args, { cwd: project })
  return stdout
    .split('\n')
    .filter((url) => url.includes('/grantcord/dist/'))
    .map((url) => fileURLToPath(url))
}

it('loads the token manager with grantcord/tokens only', async (context) => {
  requireInstallation(context)
  const { exports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const entryPoints = Object.keys(exports)
    .filter((key) => !key.endsWith('.json'))
    .map((key) => key.replace('.', 'grantcord'))
  const loading = []
  for (const entryPoint of entryPoints) {
    const files = await listLoadedFiles(entryPoint)
    expect(files, entryPoint).not.toEqual([])
    const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')))
    if (sources.some((source) => /\bTokenManager = class|class TokenManager\b/.test(source)))
      loading.push(entryPoint)
  }
  expect(loading).toEqual(['grantcord/tokens'])
})

describe('a project with its own description, created as in the guide,', () => {
  let extension: string

  beforeAll(async () => {
    if (unreachable) return
    // In the folder of the other project, whose packages it uses.
    extension = join(project, 'extension')
    await cp(fileURLToPath(new URL('extension', import.meta.url)), extension, { recursive: true })
    const args = await writeGuide(extension)
    await run(process.execPath, ['describe.mjs'], { cwd: extension })
    // `npx -p` also provides packages by PATH alone.
    const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` }
    const program = join(project, 'node_modules/grantcord/dist/cli.js')
    await run(process.execPath, [program, ...args], { cwd: extension, env })
  })

  it.for([
    ['TypeScript 5.4', true],
    ['TypeScript 5.9', false],
    ['TypeScript 7.0', true],
  ] as const)('compiles under %s with exactOptionalPropertyTypes %s', async ([name, exact], context) => {
    requireInstallation(context)
    const options = {
      ...RESOLUTIONS.nodenext,
      ...WEB,
      exactOptionalPropertyTypes: exact,
      noEmit: true,
    }
    expect(await compile(COMPILERS[name], name, options, extension)).toBe('')
  })

  it('uses the request pipeline of the package, and sends its token only to the API', async (context) => {
    requireInstallation(context)
    const options = { ...RESOLUTIONS.nodenext, ...WEB, outDir: 'out' }
    expect(await compile(COMPILERS['TypeScript 5.9'], 'run', options, extension)).toBe('')
    const otherServer = await startServer((_, response) => response.end('{}'))
    const api = await startServer(({ url = '' }, response) => {
      const [status, body] = RESPONSES[url] ?? [404, { code: 0, message: '404: Not Found' }]
      const headers = { 'Content-Type': 'application/json', Location: `${otherServer.url}${url}` }
      response.writeHead(status, headers).end(JSON.stringify(body))
    })
    try {
      const args = [join(extension, 'out/run.js'), api.url, otherServer.url]
      const { stdout } = await run(process.execPath, args, { cwd: extension })

      expect(JSON.parse(stdout)).toEqual({
        fetched: 'Wumpus',
        name: 'Nelly',
        pronouns: 'she/her',
        forbidden: 50025,
        unknown: [404, 'GET /users/@me/connections/{connection_id}'],
        redirected: expect.stringContaining('redirect'),
        missing: ['connections'],
        otherBaseUrl: 'document.servers.0.url',
        otherHost: true,
      })
      expect(api.requests).toEqual(
        [
          '/users/@me/connections/forbidden',
          '/users/@me/connections/unknown',
          '/users/@me/connections/redirect',
          '/users/@me/connections/three',
          '/users/@me/connections/one%2Ftwo',
          '/users/@me',
        ].map((path) => `GET /api/v10${path} Bearer the-access-token`),
      )
      expect(otherServer.requests).toEqual([])
    } finally {
      await Promise.all([api.close(), otherServer.close()])
    }
  })
})

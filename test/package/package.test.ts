/** The package as it is published: packed, installed alone into an empty project, compiled there, and run. */
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { pack } from '../../scripts/check-package/pack.ts'
import { writeGuide } from './guide.ts'
import { startServer } from './local-server.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const shell = process.platform === 'win32'
const NO_REGISTRY =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT/

const COMPILERS = {
  'TypeScript 5.9': join(root, 'node_modules/typescript/bin/tsc'),
  'TypeScript 7.0': join(root, 'node_modules/typescript7/bin/tsc'),
}
const RESOLUTIONS = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
}
const WEB = { lib: ['es2022', 'dom', 'dom.iterable'], types: [] }
const NODE = { lib: ['es2022'], types: ['node'], typeRoots: [join(root, 'node_modules/@types')] }

/** What the API answers to whom has a description of its own, by path. */
const ANSWERS: Readonly<Record<string, readonly [status: number, body: object]>> = {
  '/api/v10/users/@me': [200, { id: '80351110224678912', username: 'nelly', pronouns: 'she/her' }],
  '/api/v10/users/@me/connections/one%2Ftwo': [200, { id: 'one/two', name: 'Nelly', type: 'github' }],
  '/api/v10/users/@me/connections/forbidden': [403, { code: 50025, message: 'Invalid OAuth2 access token' }],
  '/api/v10/users/@me/connections/redirect': [302, {}],
}

let folder: string
let tarball: string
let project: string
let unreachable = false

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grantcord-'))
  tarball = await pack(folder)
  project = join(folder, 'project')
  await cp(fileURLToPath(new URL('consumer', import.meta.url)), join(project, 'src'), { recursive: true })
  await writeFile(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  try {
    const args = [
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
      '--fetch-retries=0',
      tarball,
    ]
    await run('npm', args, { cwd: project, shell })
  } catch (error) {
    if (process.env.CI === 'true' || !NO_REGISTRY.test(String(error))) throw error
    unreachable = true
    console.warn('The npm registry is out of reach: the packed package is not installed, compiled or run.')
  }
})

afterAll(async () => {
  if (folder) await rm(folder, { recursive: true, force: true })
})

function needInstallation(context: TestContext): void {
  context.skip(unreachable, 'the npm registry is out of reach')
}

/** Compiles a project. Answers what the compiler says, which is nothing when all is well. */
async function compile(
  compiler: string,
  name: string,
  options: object,
  folder: string = project,
): Promise<string> {
  const config = join(folder, `tsconfig.${name.replaceAll(/\W+/g, '-')}.json`)
  const compilerOptions = {
    target: 'es2022',
    rootDir: 'src',
    strict: true,
    skipLibCheck: false,
    // The libraries of the compiler itself are not ours to check.
    skipDefaultLibCheck: true,
    resolveJsonModule: true,
    ...options,
  }
  await writeFile(config, JSON.stringify({ compilerOptions, include: ['src'] }))
  return run(process.execPath, [compiler, '-p', config], { cwd: folder }).then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout || String(error),
  )
}

it('holds what it needs, imports only openapi-fetch, satisfies the linters and stays small', async () => {
  const script = join(root, 'scripts/check-package.ts')
  const tsx = fileURLToPath(import.meta.resolve('tsx/cli'))
  const report = await run(process.execPath, [tsx, script, '--tarball', tarball]).then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout || String(error),
  )
  console.info(report)
  expect(report).not.toContain('FAIL')
  expect(report).toMatch(/^ok {3}size: .* min\+gzip/m)
})

it('brings one dependency, and takes at most 2 MB', async (context) => {
  needInstallation(context)
  const modules = join(project, 'node_modules')
  const files = await readdir(modules, { recursive: true, withFileTypes: true })
  const sizes = files
    .filter((file) => file.isFile())
    .map(async (file) => (await stat(join(file.parentPath, file.name))).size)
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  console.info(`installed: ${Math.round(bytes / 1000)} kB`)

  const packages = (await readdir(modules)).filter((name) => !name.startsWith('.'))
  expect(packages.sort()).toEqual(['grantcord', 'openapi-fetch', 'openapi-typescript-helpers'])
  expect(bytes).toBeLessThan(2_000_000)
})

describe.concurrent.each(Object.entries(COMPILERS))('compiles under %s', (name, compiler) => {
  const cases = Object.entries(RESOLUTIONS).flatMap(([resolution, options]) =>
    [true, false].map((exact) => ({ resolution, exact, options })),
  )

  it.for(cases)(
    'with $resolution, exactOptionalPropertyTypes $exact',
    async ({ resolution, exact, options }, context) => {
      needInstallation(context)
      const all = { ...options, ...WEB, exactOptionalPropertyTypes: exact, noEmit: true }
      expect(await compile(compiler, `${name} ${resolution} ${exact}`, all)).toBe('')
    },
  )

  it('without the DOM, with the types of Node', async (context) => {
    needInstallation(context)
    const options = { ...RESOLUTIONS.nodenext, ...NODE, noEmit: true }
    expect(await compile(compiler, `${name} node`, options)).toBe('')
  })
})

it('runs under plain Node, and its errors are the same classes from either entry', async (context) => {
  needInstallation(context)
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
    ],
    sent: [
      'POST /api/v10/oauth2/token',
      'GET /api/v10/users/@me',
      'GET /api/v10/users/@me',
      'GET /api/v10/users/@me',
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
  })
})

describe('a project with a description of its own, as the guide makes it', () => {
  let extension: string

  beforeAll(async () => {
    if (unreachable) return
    // Inside of the other one, whose packages it finds.
    extension = join(project, 'extension')
    await cp(fileURLToPath(new URL('extension', import.meta.url)), extension, { recursive: true })
    const args = await writeGuide(extension)
    await run(process.execPath, ['describe.mjs'], { cwd: extension })
    const openapiTypescript = join(root, 'node_modules/openapi-typescript/bin/cli.js')
    await run(process.execPath, [openapiTypescript, ...args], { cwd: extension })
  })

  it.for(Object.entries(COMPILERS))('compiles under %s', async ([name, compiler], context) => {
    needInstallation(context)
    for (const exactOptionalPropertyTypes of [true, false]) {
      const options = { ...RESOLUTIONS.nodenext, ...WEB, exactOptionalPropertyTypes, noEmit: true }
      expect(await compile(compiler, `${name} ${exactOptionalPropertyTypes}`, options, extension)).toBe('')
    }
  })

  it('calls through the transport of the package, and sends its token nowhere else', async (context) => {
    needInstallation(context)
    const options = { ...RESOLUTIONS.nodenext, ...WEB, outDir: 'out' }
    expect(await compile(COMPILERS['TypeScript 5.9'], 'run', options, extension)).toBe('')
    const elsewhere = await startServer((_, response) => response.end('{}'))
    const api = await startServer(({ url = '' }, response) => {
      const [status, body] = ANSWERS[url] ?? [404, { code: 0, message: '404: Not Found' }]
      const headers = { 'Content-Type': 'application/json', Location: `${elsewhere.url}${url}` }
      response.writeHead(status, headers).end(JSON.stringify(body))
    })
    try {
      const args = [join(extension, 'out/run.js'), api.url, elsewhere.url]
      const { stdout } = await run(process.execPath, args, { cwd: extension })

      expect(JSON.parse(stdout)).toEqual({
        name: 'Nelly',
        pronouns: 'she/her',
        refused: 50025,
        unknown: [404, 'GET /users/@me/connections/{connection_id}'],
        redirected: expect.stringContaining('redirect'),
        missing: ['connections'],
        away: 'document.servers.0.url',
        sideways: true,
      })
      expect(api.asked).toEqual(
        [
          '/users/@me/connections/forbidden',
          '/users/@me/connections/unknown',
          '/users/@me/connections/redirect',
          '/users/@me/connections/one%2Ftwo',
          '/users/@me',
        ].map((path) => `GET /api/v10${path} Bearer the-access-token`),
      )
      expect(elsewhere.asked).toEqual([])
    } finally {
      await Promise.all([api.close(), elsewhere.close()])
    }
  })
})

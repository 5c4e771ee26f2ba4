/** Tests the program `grantcord` of the packed package in projects that have nothing else, by what it prints. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it, type TestContext } from 'vitest'
import { compile, ENVIRONMENT, type Exit, execute, install } from './project.ts'

const tarball = inject('tarball')
const DESCRIPTION = fileURLToPath(new URL('../../src/generated/openapi.json', import.meta.url))

/** A module that uses the generated files. */
const USE = `import type { AccessToken } from 'grantcord'
import { extendApi } from 'grantcord/extend'
import { createFetchClient } from 'grantcord/openapi-fetch'
import openapi from './discord/openapi.json' with { type: 'json' }
import type { OPERATIONS } from './discord/operations.js'
import type { Snowflake, paths } from './discord/schema.js'

const apiOf = extendApi<paths, typeof OPERATIONS>(openapi)

export async function names(token: AccessToken<'identify'>): Promise<readonly (Snowflake | undefined)[]> {
  const user = await apiOf(token).GET('/users/@me')
  const { data } = await createFetchClient<paths>(token).GET('/users/@me')
  // @ts-expect-error: the scope is missing
  await apiOf(token).GET('/users/@me/guilds')
  return [user.status === 200 ? user.data.pronouns : undefined, data?.id]
}
`

/** Signs in without a browser, forces an error, and exits with 5. */
const SIGN_IN = `import { OAuth2Client } from 'grantcord'
const { env } = process
const discord = new OAuth2Client({
  clientId: env.DISCORD_CLIENT_ID,
  clientSecret: env.DISCORD_CLIENT_SECRET,
  redirectUri: env.DISCORD_REDIRECT_URI,
  baseUrl: env.DISCORD_API_URL,
  authorizationUrl: env.DISCORD_AUTHORIZATION_URL,
  issuer: env.DISCORD_ISSUER,
  scopes: ['identify'],
  retry: false,
})
const authorization = await discord.createAuthorization()
const page = await fetch(authorization.url, { redirect: 'manual' })
const token = await discord.handleCallback(page.headers.get('location'), authorization)
const { username } = await token.fetchIdentify()
const fault = { status: 503, edge: 'text' }
await fetch(env.DISCORD_EMULATOR_URL + '/faults', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(fault),
})
const { status } = await token.fetchIdentify().catch((error) => error)
console.log(username, status)
process.exitCode = 5
`

/** Opens the consent page, and prints the status and type of the response. */
const OPEN_PAGE = `const url = new URL(process.env.DISCORD_AUTHORIZATION_URL)
url.search = new URLSearchParams({
  client_id: process.env.DISCORD_CLIENT_ID,
  redirect_uri: process.env.DISCORD_REDIRECT_URI,
  response_type: 'code',
  scope: 'identify',
  state: 'a'.repeat(22),
})
fetch(url).then(({ status, headers }) => console.log(status, headers.get('content-type')))`

let folder: string
let unreachable = false

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grantcord-cli-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Creates a project with packages, this one included. Skips the test if the registry is unreachable. */
async function createProject(context: TestContext, name: string, ...packages: string[]): Promise<string> {
  const project = join(folder, name)
  unreachable ||= !(await install(project, [tarball, ...packages]))
  context.skip(unreachable, 'the npm registry is unreachable')
  return project
}

function grantcord(project: string, ...args: string[]): Promise<Exit> {
  return execute(join(project, 'node_modules/.bin/grantcord'), args, project)
}

/** Runs the command that an error of the program prints. */
function runPrinted(stderr: string, project: string): Promise<Exit> {
  const [, program = '', line = ''] = /^ {2}(npm|npx) (.+)$/m.exec(stderr) ?? []
  const options = program === 'npx' ? ['--yes'] : ['--ignore-scripts', '--no-audit', '--no-fund']
  return execute(program, [...options, '--prefer-offline', ...line.split(' ')], project)
}

/** Writes a description that differs from the published one. */
async function describeUsers(project: string): Promise<void> {
  const document = JSON.parse(await readFile(DESCRIPTION, 'utf8'))
  document.components.schemas.User.properties.pronouns = { type: 'string' }
  await writeFile(join(project, 'discord.json'), JSON.stringify(document))
}

describe('a project with the package alone', () => {
  it('prints the help', async (context) => {
    const project = await createProject(context, 'empty')
    const { code, stdout } = await grantcord(project, '--help')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Usage: grantcord <command>/)
    const { version } = JSON.parse(
      await readFile(join(project, 'node_modules/grantcord/package.json'), 'utf8'),
    )
    expect((await grantcord(project, '--version')).stdout).toBe(`${version}\n`)
    expect((await grantcord(project, 'mock', '--help')).code).toBe(0)
    expect((await grantcord(project, 'serve')).code).toBe(2)
  })

  it('runs the emulator, alone and for a command, with a seed file', async (context) => {
    const project = await createProject(context, 'emulator')
    const seed = {
      $schema: './node_modules/grantcord/dist/emulator-seed.schema.json',
      users: [{ username: 'kim' }],
    }
    await writeFile(join(project, 'seed.json'), JSON.stringify(seed))
    const schema = await readFile(join(project, seed.$schema), 'utf8')
    expect(JSON.parse(schema)).toMatchObject({ type: 'object' })
    await writeFile(join(project, 'sign-in.js'), SIGN_IN)
    const args = ['emulator', '--port', '0', '--seed', 'seed.json', '--quiet']
    const signedIn = await grantcord(
      project,
      ...args,
      '--consent',
      'approve',
      '--',
      process.execPath,
      'sign-in.js',
    )
    expect(signedIn).toMatchObject({ code: 5, stdout: 'nelly 503\n' })
    expect(signedIn.stderr).toContain('Old Timer, kim\n')
    const opened = await grantcord(project, ...args, '--', process.execPath, '-e', OPEN_PAGE)
    expect(opened).toMatchObject({ code: 0, stdout: '200 text/html; charset=utf-8\n' })

    await writeFile(join(project, 'seed.json'), JSON.stringify({ users: [{ username: 'kim', nick: 'K' }] }))
    expect(await grantcord(project, ...args)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'Error: seed.json: users[0].nick is not a field that the emulator knows\n',
    })
    expect((await grantcord(project, 'emulator', '--consent', 'ask')).code).toBe(2)
    expect((await grantcord(project, 'emulator', '--help')).stdout).toMatch(/^Usage: grantcord emulator/)

    const program = join(project, 'node_modules/grantcord/dist/cli.js')
    const child = spawn(process.execPath, [program, 'emulator', '--port', '0'], {
      cwd: project,
      env: ENVIRONMENT,
    })
    const closed = once(child, 'close')
    try {
      const [line] = await once(createInterface(child.stdout), 'line')
      const { port } = new URL(/http:\S+/.exec(String(line))?.[0] ?? '')
      const { code, stderr } = await grantcord(project, 'emulator', '--port', port)
      expect([code, stderr]).toEqual([1, expect.stringContaining(`Error: Port ${port} is in use.`)])
    } finally {
      child.kill('SIGTERM')
    }
    expect(await closed).toEqual([0, null])
  })

  it('runs the mock server after the command that its error prints', async (context) => {
    const project = await createProject(context, 'mock')
    const { code, stdout, stderr } = await grantcord(project, 'mock', '--port', '0')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^Error: The mock server needs Prism/)
    expect(await runPrinted(stderr, project)).toMatchObject({ code: 0 })

    const program = join(project, 'node_modules/grantcord/dist/cli.js')
    const child = spawn(process.execPath, [program, 'mock', '--port', '0'], {
      cwd: project,
      env: ENVIRONMENT,
    })
    const closed = once(child, 'close')
    try {
      const [line] = await once(createInterface(child.stdout), 'line')
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line)) ?? []
      const response = await fetch(`${url}/api/v10/users/@me`, { headers: { Authorization: 'Bearer any' } })
      expect(await response.json()).toMatchObject({ id: '80351110224678912' })
    } finally {
      child.kill('SIGTERM')
    }
    expect(await closed).toEqual([0, null])
  })
})

const COMPILERS = [
  { version: '5.4.5', packages: ['openapi-typescript@7.13.0'] },
  { version: '5.9.3', packages: ['openapi-typescript@7.13.0'] },
  // openapi-typescript cannot be installed beside this version.
  { version: '7.0.2', packages: [] },
]

describe('a project with its own description', () => {
  it.for(COMPILERS)(
    'generates code that TypeScript $version compiles',
    async ({ version, packages }, context) => {
      const project = await createProject(
        context,
        `typescript-${version}`,
        `typescript@${version}`,
        ...packages,
      )
      await describeUsers(project)
      await mkdir(join(project, 'src'))
      await writeFile(join(project, 'src/use.ts'), USE)
      const args = ['generate', 'discord.json', '--output', 'src/discord']
      const first = await grantcord(project, ...args)
      if (packages.length === 0) {
        expect(first.code).toBe(1)
        expect(first.stderr).toContain(`typescript must be version 5.x, and ${version} is installed`)
      }
      const result = packages.length === 0 ? await runPrinted(first.stderr, project) : first
      expect(result).toMatchObject({ code: 0, stderr: '' })
      const compiler = join(project, 'node_modules/typescript/bin/tsc')
      const options = {
        module: 'nodenext',
        moduleResolution: 'nodenext',
        lib: ['es2022', 'dom', 'dom.iterable'],
        types: [],
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        noImplicitAny: true,
        noUnusedLocals: true,
        verbatimModuleSyntax: true,
        isolatedModules: true,
        // Other tests compile the declarations of the package with the other versions.
        skipLibCheck: version !== '5.4.5',
        noEmit: true,
      }
      expect(await compile(compiler, project, 'strict', options)).toBe('')
    },
  )

  it('generates the same files with every version of TypeScript', async (context) => {
    const [first, ...others] = COMPILERS.map(({ version }) =>
      join(folder, `typescript-${version}/src/discord`),
    )
    const texts = (path = '') =>
      Promise.all(['schema.ts', 'operations.ts'].map((name) => readFile(join(path, name), 'utf8')))
    context.skip(unreachable, 'the npm registry is unreachable')
    const expected = await texts(first)
    for (const other of others) expect(await texts(other)).toEqual(expected)
  })

  it('finds stale files with --check', async (context) => {
    context.skip(unreachable, 'the npm registry is unreachable')
    const project = join(folder, 'typescript-5.9.3')
    const args = ['generate', 'discord.json', '--output', 'src/discord', '--check']
    expect(await grantcord(project, ...args)).toMatchObject({ code: 0, stderr: '' })
    await cp(DESCRIPTION, join(project, 'discord.json'))
    const { code, stderr } = await grantcord(project, ...args)
    expect(code).toBe(1)
    expect(stderr).toContain('src/discord/schema.ts\nOperations:\n')
    expect(stderr).toContain('  changed  GET /users/@me\n')
    expect(stderr).not.toContain('operations.ts')
  })
})

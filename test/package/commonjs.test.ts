/** Tests the package in projects of CommonJS modules: Node, Jest and TypeScript. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, inject, it, type TestContext } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { compile, execute, install, PEERS } from './project.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const ENTRY_POINTS = Object.keys(manifest.exports)
  .filter((key) => !key.endsWith('.json'))
  .map((key) => key.replace('.', 'grantcord'))

const project = await mkdtemp(join(tmpdir(), 'grantcord-commonjs-'))
let isInstalled = false

beforeAll(async () => {
  await writeFile(join(project, 'package.json'), '{ "private": true }')
  const packages = ['typescript5.4@npm:typescript@5.4.5', 'jest@30.5.2', ...PEERS]
  isInstalled = await install(project, [inject('tarball'), ...packages])
})
afterAll(() => rm(project, { recursive: true, force: true }))

function requireInstallation(context: TestContext): void {
  context.skip(!isInstalled, 'the npm registry is unreachable')
}

/** Runs a program of the project and returns its output as JSON. */
async function run(file: string, text: string, options: readonly string[] = []): Promise<unknown> {
  await writeFile(join(project, file), text)
  const { code, stdout, stderr } = await execute(process.execPath, [...options, file], project)
  expect(code, stderr).toBe(0)
  return JSON.parse(stdout)
}

/** A sign-in with a stored token, with the classes `OAuth2Client`, `AccessToken` and `TokenManager` of the caller. */
const SIGN_IN = `
async function signIn() {
  const emulator = createEmulator()
  const client = new OAuth2Client({ ...emulator.clientOptions(), scopes: ['identify'] })
  const authorization = await client.createAuthorization()
  const token = await client.handleCallback(emulator.signIn(authorization.url), authorization)
  const tokens = new TokenManager(client, { store: memoryTokenStore() })
  const stored = await tokens.save('nelly', token)
  const error = await client.fromAccessToken('unknown').fetchIdentify().catch((reason) => reason)
  return {
    username: (await stored.fetchIdentify()).username,
    isAccessToken: stored instanceof AccessToken,
    isUnauthorized: error instanceof UnauthorizedError,
  }
}
`
const SIGNED_IN = { username: 'nelly', isAccessToken: true, isUnauthorized: true }

it('has one instance of each class for an imported client and a required token manager', async (context) => {
  requireInstallation(context)
  const program = `import { createRequire } from 'node:module'
import { AccessToken, OAuth2Client } from 'grantcord'
const require = createRequire(import.meta.url)
const { UnauthorizedError } = require('grantcord/errors')
const { createEmulator } = require('grantcord/emulator')
const { memoryTokenStore } = require('grantcord/stores/memory')
const { TokenManager } = require('grantcord/tokens')
${SIGN_IN}
console.log(JSON.stringify(await signIn()))`
  expect(await run('imported-client.mjs', program)).toEqual(SIGNED_IN)
})

it('has one instance of each class for a required client and an imported token manager', async (context) => {
  requireInstallation(context)
  const program = `const { AccessToken, OAuth2Client } = require('grantcord')
async function main() {
  const { UnauthorizedError } = await import('grantcord/errors')
  const { createEmulator } = await import('grantcord/emulator')
  const { memoryTokenStore } = await import('grantcord/stores/memory')
  const { TokenManager } = await import('grantcord/tokens')
  ${SIGN_IN}
  console.log(JSON.stringify(await signIn()))
}
main()`
  expect(await run('required-client.cjs', program)).toEqual(SIGNED_IN)
})

/** A program of CommonJS modules that signs in and prints the names that each entry point exports. */
const REQUIRE_ALL = `const { AccessToken, OAuth2Client } = require('grantcord')
const { UnauthorizedError } = require('grantcord/errors')
const { createEmulator } = require('grantcord/emulator')
const { memoryTokenStore } = require('grantcord/stores/memory')
const { TokenManager } = require('grantcord/tokens')
${SIGN_IN}
const names = ${JSON.stringify(ENTRY_POINTS)}.map((name) => [name, Object.keys(require(name)).sort()])
signIn().then((signedIn) => console.log(JSON.stringify({ signedIn, names: Object.fromEntries(names) })))`

it('requires every entry point, as ES modules and as CommonJS modules', async (context) => {
  requireInstallation(context)
  const modules = await run('require-modules.cjs', REQUIRE_ALL)
  const commonjs = await run('require-commonjs.cjs', REQUIRE_ALL, ['--no-experimental-require-module'])
  expect(modules).toMatchObject({ signedIn: SIGNED_IN })
  expect(commonjs).toEqual(modules)
})

/** Calls with a client or a token of another copy of the package. */
const CALLS_WITH_ANOTHER_COPY = [
  'new TokenManager(client)',
  "new TokenManager(otherClient).save('nelly', token)",
  "createSignIn({ client, secret: 'a secret of at least 32 characters' })",
  'createFetchClient(client)',
  'createFetchClient(token)',
  'fromTokenResponse(client, {})',
  'clientOf(token)',
  'new UserData(token)',
  "extendApi(require('grantcord/openapi.json'))(token)",
  'verifyIdToken(token, null)',
  "new WebhookClient(client, { id: '1', token: 'a-token' })",
  'new Strategy({ client }, () => {})',
]

it('throws an error for a client or token of another copy of the package', async (context) => {
  requireInstallation(context)
  const program = `import { createRequire } from 'node:module'
import { OAuth2Client } from 'grantcord'
import { createEmulator } from 'grantcord/emulator'
const require = createRequire(import.meta.url)
const copy = require('grantcord')
const errors = require('grantcord/errors')
const { extendApi } = require('grantcord/extend')
const { createFetchClient } = require('grantcord/openapi-fetch')
const { verifyIdToken } = require('grantcord/oidc')
const { Strategy } = require('grantcord/passport')
const { createSignIn } = require('grantcord/sign-in')
const { clientOf, fromTokenResponse, TokenManager, UserData } = require('grantcord/tokens')
const { WebhookClient } = require('grantcord/webhook')

const emulator = createEmulator()
const options = { ...emulator.clientOptions(), redirectUri: 'https://app.example/auth/callback', scopes: ['identify'] }
const [client, otherClient] = [new OAuth2Client(options), new copy.OAuth2Client(options)]
const token = client.fromRecord({ ...emulator.issueToken({ scopes: ['identify'] }), scopes: ['identify'], idToken: null })
const thrown = async (call) => {
  try {
    await call()
  } catch (error) {
    return error
  }
}
const unauthorized = await thrown(() => client.fromAccessToken('unknown').fetchIdentify())
const missing = await thrown(() => client.fromAccessToken('unknown', { scopes: ['guilds'] }).fetchIdentify())
const calls = [${CALLS_WITH_ANOTHER_COPY.map((call) => `() => ${call}`)}]
console.log(JSON.stringify({
  isInstance: [token instanceof copy.AccessToken, unauthorized instanceof errors.DiscordOAuth2Error],
  guards: [
    errors.isDiscordOAuth2Error(unauthorized),
    errors.hasErrorCode(unauthorized, 'ERR_UNAUTHORIZED'),
    errors.isReauthorizationRequired(missing),
  ],
  username: (await otherClient.fromRecord(token.toRecord()).fetchIdentify()).username,
  problems: (await Promise.all(calls.map(thrown))).map((error) => error && error.code + ': ' + error.message),
}))`
  const result = await run('two-copies.mjs', program, ['--no-experimental-require-module'])
  expect(result).toMatchObject({ isInstance: [false, false], guards: [true, true, true], username: 'nelly' })
  const problems: unknown[] = Object(result).problems
  expect(problems).toHaveLength(CALLS_WITH_ANOTHER_COPY.length)
  for (const problem of problems) {
    expect(problem).toMatch(
      /^ERR_INVALID_ARGUMENT: (client|owner|token) must be an? .* of the same copy of grantcord[:;] /,
    )
  }
})

it('runs in Jest without configuration', async (context) => {
  requireInstallation(context)
  await writeFile(
    join(project, 'all.test.js'),
    `const { AccessToken, OAuth2Client } = require('grantcord')
const { UnauthorizedError } = require('grantcord/errors')
const { createEmulator } = require('grantcord/emulator')
const { memoryTokenStore } = require('grantcord/stores/memory')
const { TokenManager } = require('grantcord/tokens')
${SIGN_IN}
test('signs in', async () => expect(await signIn()).toEqual(${JSON.stringify(SIGNED_IN)}))
test.each(${JSON.stringify(ENTRY_POINTS)})('%s', (name) => expect(require(name)).toBeDefined())
`,
  )
  const { code, stderr } = await execute(process.execPath, ['node_modules/jest/bin/jest.js'], project)
  expect(code, stderr).toBe(0)
  expect(stderr).toContain(`${ENTRY_POINTS.length + 1} passed`)
})

const COMPILERS = {
  'TypeScript 5.4': join(project, 'node_modules/typescript5.4/bin/tsc'),
  'TypeScript 5.9': join(root, 'node_modules/typescript/bin/tsc'),
  'TypeScript 7.0': join(root, 'node_modules/typescript7/bin/tsc'),
}

it.for(
  Object.entries(COMPILERS).flatMap(([version, compiler]) =>
    ['node16', 'nodenext'].map((module) => ({ version, compiler, module })),
  ),
)(
  'has types for CommonJS modules under $version with module $module',
  async ({ version, compiler, module }, context) => {
    requireInstallation(context)
    const name = `${version} ${module}`
    const folder = join(project, name.replaceAll(/\W+/g, '-'))
    await cp(fileURLToPath(new URL('consumer', import.meta.url)), join(folder, 'src'), { recursive: true })
    await writeFile(join(folder, 'package.json'), '{ "type": "commonjs" }')
    // A module of CommonJS has neither top-level await nor import attributes.
    await rm(join(folder, 'src/run.ts'))
    for (const file of ['exports.ts', 'types.ts']) {
      const text = await readFile(join(folder, 'src', file), 'utf8')
      await writeFile(join(folder, 'src', file), text.replaceAll(" with { type: 'json' }", ''))
    }
    const imports = ENTRY_POINTS.map(
      (entryPoint, index) => `import * as e${index} from '${entryPoint}'\nvoid e${index}\n`,
    )
    await writeFile(join(folder, 'src/all.ts'), imports.join(''))
    const options = {
      module,
      moduleResolution: module,
      lib: ['es2022', 'dom', 'dom.iterable'],
      types: [],
      noEmit: true,
    }
    expect(await compile(compiler, folder, name, options)).toBe('')
  },
)

/** Runs the files of the testing guide in a project with the packed package, with the tools that they are for. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import { propertyOf } from '../../src/runtime/utils/objects.ts'
import { findChromium } from '../support/chromium.ts'
import { ENVIRONMENT, execute, install } from './project.ts'

const GUIDE = fileURLToPath(new URL('../../docs/guides/testing.md', import.meta.url))
const { msw, vitest } = manifest.devDependencies
const TOOLS = ['@playwright/test@1.64.0', 'jest@30.5.2', `msw@${msw}`, `vitest@${vitest}`]

/** The application of a reader: it signs in with the client of the guide. */
const APP = `import { createServer } from 'node:http'
import { discord } from './discord.mjs'

const pending = new Map()
createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost')
  if (url.pathname === '/login') {
    const authorization = await discord.createAuthorization()
    pending.set(authorization.state, authorization)
    return response.writeHead(302, { Location: authorization.url }).end()
  }
  if (url.pathname !== '/callback') return response.end('ready')
  try {
    const token = await discord.handleCallback(url, pending.get(url.searchParams.get('state')))
    response.end((await token.fetchIdentify()).username)
  } catch (error) {
    response.end(error.status === 503 ? 'Discord is unavailable' : String(error))
  }
}).listen(3000, 'localhost')
`

/** The part of a compose file that is used. */
interface Compose {
  readonly services: {
    readonly emulator: {
      readonly command: string
      readonly environment: Readonly<Record<string, string>>
      readonly healthcheck: { readonly test: readonly string[] }
    }
  }
}

const chromium = await findChromium()
let project: string
let isInstalled = false
let compose: Compose
let port: string

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'grantcord-testing-'))
  isInstalled = await install(project, [inject('tarball'), ...TOOLS])
  port = await findPort()
  const replacements = { 4020: port, 3000: await findPort() }
  const write = async (path: string, code: string) => {
    const text = code.replaceAll(/\b(?:4020|3000)\b/g, (found) => String(propertyOf(replacements, found)))
    await mkdir(dirname(join(project, path)), { recursive: true })
    await writeFile(join(project, path), text)
    return text
  }
  await write('app.mjs', APP)
  const guide = await readFile(GUIDE, 'utf8')
  const files = guide.matchAll(/^```(?:ts|js|yaml)\n(?:\/\/|#) (\S+)\n([\s\S]*?)^```$/gm)
  for (const [, path = '', code = ''] of files) {
    const text = await write(path, code)
    if (path === 'compose.yaml') compose = parse(text)
  }
})
afterAll(() => rm(project, { recursive: true, force: true }))

async function findPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const found = propertyOf(server.address(), 'port')
  server.close()
  await once(server, 'close')
  return String(found)
}

/** Runs a program of the project with the environment that the guide names. */
function run(program: string, args: readonly string[], env: Record<string, string> = {}) {
  return execute(process.execPath, [join(project, 'node_modules', program), ...args], project, env)
}

test('Vitest runs the tests in process and with MSW', async ({ skip }) => {
  skip(!isInstalled, 'the npm registry is unreachable')
  const { code, stdout, stderr } = await run('vitest/vitest.mjs', ['run', '--dir', 'test'])
  expect(code, stdout + stderr).toBe(0)
  expect(stdout).toContain('5 passed')
})

test('Jest runs its test without configuration', async ({ skip }) => {
  skip(!isInstalled, 'the npm registry is unreachable')
  await writeFile(join(project, 'jest/package.json'), '{ "type": "commonjs" }')
  const { code, stderr } = await run('jest/bin/jest.js', ['jest/'])
  expect(code, stderr).toBe(0)
  expect(stderr).toContain('1 passed')
})

test('Playwright starts the emulator and the application, and signs in', async ({ skip }) => {
  skip(!isInstalled, 'the npm registry is unreachable')
  skip(!chromium && process.env.CI !== 'true', 'Chromium is not installed: CHROMIUM can name a program')
  const { stdout: path } = await execute('which', [chromium ?? 'chromium'], project)
  const program = JSON.stringify({ launchOptions: { executablePath: path.trim(), args: ['--no-sandbox'] } })
  const config = `import config from './playwright.config.mjs'
export default { ...config, use: { ...config.use, ...${program} } }\n`
  await writeFile(join(project, 'chromium.config.mjs'), config)
  const args = ['test', '--config', 'chromium.config.mjs', '--reporter', 'line']
  const { code, stdout, stderr } = await run('@playwright/test/cli.js', args)
  expect(code, stdout + stderr).toBe(0)
  expect(stdout).toContain('2 passed')
})

test('a container is healthy, and serves only its names', async ({ skip }) => {
  skip(!isInstalled, 'the npm registry is unreachable')
  const { command, environment, healthcheck } = compose.services.emulator
  const [, ...args] = command.split(' ')
  const emulator = spawn(process.execPath, args, { cwd: project, env: { ...ENVIRONMENT, ...environment } })
  try {
    await once(emulator.stdout, 'data')
    const [, , ...check] = healthcheck.test
    expect(await execute(process.execPath, check, project)).toMatchObject({ code: 0 })
    const health = await fetch(`http://127.0.0.1:${port}/_emulator/health`)
    expect(await health.json()).toMatchObject({ publicUrl: environment.PUBLIC_URL })
    expect(await statusFor(`emulator:${port}`)).toBe(401)
    expect(await statusFor(`localhost:${port}`)).toBe(401)
    expect(await statusFor('app.example')).toBe(403)
  } finally {
    emulator.kill()
    await once(emulator, 'close')
  }
  expect(await execute(process.execPath, healthcheck.test.slice(2), project)).toMatchObject({ code: 1 })
})

/** Returns the status of a request without a token, with a `Host` header, which `fetch` cannot set. */
async function statusFor(host: string): Promise<number | undefined> {
  const sent = request({ host: '127.0.0.1', port, path: '/api/v10/users/@me', headers: { Host: host } }).end()
  const [response] = await once(sent, 'response')
  response.resume()
  return Number(propertyOf(response, 'statusCode'))
}

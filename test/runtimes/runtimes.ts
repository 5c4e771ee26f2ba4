/** The runtimes, and how each of them runs the suite. */
import { execFile } from 'node:child_process'
import { access, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium, firefox } from 'playwright-core'
import { execute } from '../package/project.ts'
import manifest from './package.json' with { type: 'json' }
import type { Servers } from './servers.ts'
import type { Outcome } from './suite/index.ts'
import type { Ability, Environment } from './suite/world.ts'

/** A runtime of JavaScript that runs the suite. */
export interface Runtime {
  readonly name: string
  readonly abilities: readonly Ability[]
  /** Finds the program that the runtime needs. Returns how to install it if it is missing, or else `undefined`. */
  readonly findProblem: () => Promise<string | undefined>
  readonly run: (run: Run) => Promise<readonly Outcome[]>
}

/** Servers and files with which a runtime runs the suite. */
export interface Run extends Pick<Servers, 'pageUrl'> {
  /** Folder of the project. */
  readonly folder: string
  readonly environment: Environment
}

const modules = new URL('node_modules/', import.meta.url)
const { arch } = process

/** Returns the major and minor version of a package of this folder. */
function versionOf(name: string): string {
  const versions: Readonly<Record<string, string>> = {
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  }
  const [, version] = /(\d+\.\d+)\.\d+$/.exec(versions[name] ?? '') ?? []
  return version ?? ''
}

/** A runtime that runs the suite as a program. Bun has an undici of its own instead of the package. */
function programOf(name: string, file: string, options: readonly string[] = []): Runtime {
  const program = fileURLToPath(new URL(file, modules))
  return {
    name,
    abilities: name.startsWith('Bun') ? ['node', 'secrets'] : ['node', 'secrets', 'undici'],
    findProblem: () => explainMissing(program),
    async run({ folder, environment }) {
      const args = [...options, 'main.mjs', JSON.stringify(environment)]
      const { code, stdout, stderr } = await execute(program, args, join(folder, 'process'))
      if (code !== 0) throw new Error(`${name} exited with ${code}:\n${stderr}`)
      return JSON.parse(stdout)
    },
  }
}

const jest: Runtime = {
  name: `Jest ${versionOf('jest')}`,
  abilities: ['node', 'secrets', 'undici'],
  findProblem: () => explainMissing(fileURLToPath(new URL('jest/bin/jest.js', modules))),
  async run({ folder, environment }) {
    const project = join(folder, 'jest')
    const program = fileURLToPath(new URL('jest/bin/jest.js', modules))
    const args = [program, '--rootDir', project]
    const variables = { SUITE_ENVIRONMENT: JSON.stringify(environment) }
    const { code, stderr } = await execute(process.execPath, args, project, variables)
    if (code !== 0) throw new Error(`Jest exited with ${code}:\n${stderr}`)
    return JSON.parse(await readFile(join(project, 'outcomes.json'), 'utf8'))
  },
}

const workerd: Runtime = {
  name: 'workerd',
  abilities: ['secrets'],
  findProblem: () => explainMissing(fileURLToPath(new URL('miniflare/package.json', modules))),
  async run({ folder, environment }) {
    const { Miniflare } = await import('miniflare')
    const root = join(folder, 'workerd')
    const files = await readdir(root, { recursive: true })
    const paths = files.filter((file) => file.endsWith('.js') && file !== 'main.js')
    const miniflare = new Miniflare({
      compatibilityDate: '2026-04-24',
      modulesRoot: root,
      modules: ['main.js', ...paths].map((path) => ({ type: 'ESModule', path: join(root, path) })),
    })
    try {
      const body = JSON.stringify(environment)
      const response = await miniflare.dispatchFetch('http://localhost/', { method: 'POST', body })
      const text = await response.text()
      if (!response.ok) throw new Error(`workerd responded with ${response.status}:\n${text}`)
      return JSON.parse(text)
    } finally {
      await miniflare.dispose()
    }
  },
}

/** Bodies of functions that run the suite in a browser, by the name of the place. `environment` is a variable there. */
const PLACES: Readonly<Record<string, string>> = {
  page: "return (await import('/suite.js')).run(environment)",
  'dedicated worker': `const worker = new Worker('/dedicated-worker.js', { type: 'module' })
    worker.postMessage(environment)
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data)
      worker.onerror = ({ message }) => reject(new Error(message))
    })`,
  'service worker': `await navigator.serviceWorker.register('/service-worker.js')
    const { active } = await navigator.serviceWorker.ready
    const { port1, port2 } = new MessageChannel()
    active.postMessage(environment, [port2])
    return new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data)
    })`,
}

/** A browser of this machine. */
interface BrowserProgram {
  readonly name: string
  /** Commands, of which the first one that exists is used. */
  readonly commands: readonly string[]
  /** Package of Debian. */
  readonly debian: string
  readonly launch: (executablePath: string) => Promise<Browser>
}

/** Returns the places of a browser in which scripts run. */
function placesOf({ name, commands, debian, launch }: BrowserProgram): Runtime[] {
  return Object.entries(PLACES).map(([place, body]) => ({
    name: `${name} ${place}`,
    abilities: [],
    findProblem: async () => ((await findCommand(commands)) ? undefined : `apt-get install ${debian}`),
    async run({ environment, pageUrl }) {
      const browser = await launch((await findCommand(commands)) ?? '')
      try {
        const page = await browser.newPage()
        await page.goto(pageUrl)
        return await page.evaluate(`(async (environment) => { ${body} })(${JSON.stringify(environment)})`)
      } finally {
        await browser.close()
      }
    },
  }))
}

/** All runtimes. */
export const RUNTIMES: readonly Runtime[] = [
  ...['node20', 'node22', 'node'].map((name) =>
    programOf(`Node ${versionOf(`${name}-linux-x64`)}`, `${name}-linux-${arch}/bin/node`),
  ),
  jest,
  programOf(
    `Bun ${versionOf('@oven/bun-linux-x64')}`,
    `@oven/bun-linux-${arch === 'arm64' ? 'aarch64' : arch}/bin/bun`,
  ),
  programOf(`Deno ${versionOf('@deno/linux-x64-glibc')}`, `@deno/linux-${arch}-glibc/deno`, [
    'run',
    '--allow-net=127.0.0.1,[::1]',
    // Only the server of the emulator reads variables.
    '--allow-env',
    '--node-modules-dir=manual',
  ]),
  workerd,
  ...placesOf({
    name: 'Chromium',
    commands: process.env.CHROMIUM
      ? [process.env.CHROMIUM]
      : ['chromium', 'chromium-browser', 'google-chrome'],
    debian: 'chromium',
    launch: (executablePath) => chromium.launch({ executablePath, args: ['--no-sandbox'] }),
  }),
  ...placesOf({
    name: 'Firefox',
    commands: process.env.FIREFOX ? [process.env.FIREFOX] : ['firefox-esr', 'firefox'],
    debian: 'firefox-esr',
    launch: (executablePath) => firefox.launch({ channel: 'moz-firefox', executablePath }),
  }),
]

/** Returns how to install a file of a package of this folder, or `undefined` if it exists. */
async function explainMissing(file: string): Promise<string | undefined> {
  return access(file).then(
    () => undefined,
    () => 'npm ci --prefix test/runtimes',
  )
}

async function findCommand(commands: readonly string[]): Promise<string | undefined> {
  for (const command of commands) {
    const found = await promisify(execFile)('which', [command]).catch(() => undefined)
    if (found) return found.stdout.trim()
  }
  return undefined
}

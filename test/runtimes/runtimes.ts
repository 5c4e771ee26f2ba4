/** The runtimes, and how each of them runs the suite. */
import { execFile } from 'node:child_process'
import { access, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium, firefox } from 'playwright-core'
import { execute } from '../package/project.ts'
import manifest from './package.json' with { type: 'json' }
import {
  LISTEN_IN_WORKER,
  type Restriction,
  SECRETS,
  UNDICI_IN_WORKER,
  UNDICI_OF_BUN,
  withoutServer,
  withoutUndici,
} from './restrictions.ts'
import type { Servers } from './servers.ts'
import type { Outcome } from './suite/index.ts'
import type { Environment } from './suite/world.ts'

/** A runtime of JavaScript that runs the suite. */
export interface Runtime {
  readonly name: string
  readonly restrictions: readonly Restriction[]
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

/** Options of a runtime that is a program. */
interface ProgramOptions {
  /** Arguments before the name of the module. */
  readonly args?: readonly string[]
  readonly restrictions?: readonly Restriction[]
}

/** A runtime that is a program of this folder. */
export interface ProgramRuntime extends Runtime {
  /** Runs a module of the folder `process`, and returns its output. */
  readonly runModule: (folder: string, module: string, ...args: readonly string[]) => Promise<string>
  /** Code of the error if a process requires the package while it begins to import it; absent if that works. */
  readonly requireError?: string
}

function programOf(
  name: string,
  file: string,
  { args = [], restrictions = [] }: ProgramOptions = {},
): ProgramRuntime {
  const program = fileURLToPath(new URL(file, modules))
  const runModule: ProgramRuntime['runModule'] = async (folder, module, ...rest) => {
    const { code, stdout, stderr } = await execute(
      program,
      [...args, module, ...rest],
      join(folder, 'process'),
    )
    if (code !== 0) throw new Error(`${name} exited with ${code}:\n${stderr}`)
    return stdout
  }
  return {
    name,
    restrictions,
    findProblem: () => explainMissing(program),
    runModule,
    async run({ folder, environment }) {
      return JSON.parse(await runModule(folder, 'main.mjs', JSON.stringify(environment)))
    },
  }
}

const jest: Runtime = {
  name: `Jest ${versionOf('jest')}`,
  restrictions: [],
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

/** A Worker in workerd, with a module that handles its requests. */
function workerOf(
  name: string,
  main: string,
  compatibilityFlags: string[],
  restrictions: readonly Restriction[],
): Runtime {
  return {
    name,
    restrictions,
    findProblem: () => explainMissing(fileURLToPath(new URL('miniflare/package.json', modules))),
    async run({ folder, environment }) {
      const { Miniflare } = await import('miniflare')
      const root = join(folder, 'workerd')
      const files = await readdir(root, { recursive: true })
      const paths = files.filter((file) => file.endsWith('.js') && !file.endsWith('main.js'))
      const miniflare = new Miniflare({
        compatibilityDate: '2026-04-24',
        compatibilityFlags,
        modulesRoot: root,
        modules: [main, ...paths].map((path) => ({ type: 'ESModule', path: join(root, path) })),
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
}

/** Bodies of functions that run the suite in a browser, by the name of the place. `environment` is a variable there. */
const PLACES = {
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
} as const

type Place = keyof typeof PLACES

/** A browser of this machine. */
interface BrowserProgram {
  readonly name: string
  /** Commands, of which the first one that exists is used. */
  readonly commands: readonly string[]
  /** Package of Debian. */
  readonly debian: string
  readonly launch: (executablePath: string) => Promise<Browser>
  /** Messages of the errors for the server and undici, and for every import in a service worker. */
  readonly messages: { readonly server: string; readonly undici: string; readonly serviceWorker: string }
}

const PLACE_NAMES: readonly Place[] = ['page', 'dedicated worker', 'service worker']

/** Returns the places of a browser in which scripts run. */
function placesOf({ name, commands, debian, launch, messages }: BrowserProgram): Runtime[] {
  const toError = (place: Place, message: string) => ({
    name: 'TypeError',
    code: null,
    message: place === 'service worker' ? messages.serviceWorker : message,
  })
  const reason = 'browsers have no modules of Node'
  return PLACE_NAMES.map((place) => ({
    name: `${name} ${place}`,
    restrictions: [
      SECRETS,
      withoutServer(reason, toError(place, messages.server)),
      withoutUndici(reason, toError(place, messages.undici)),
    ],
    findProblem: async () => ((await findCommand(commands)) ? undefined : `apt-get install ${debian}`),
    async run({ environment, pageUrl }) {
      const browser = await launch((await findCommand(commands)) ?? '')
      try {
        const page = await browser.newPage()
        await page.goto(pageUrl)
        return await page.evaluate(
          `(async (environment) => { ${PLACES[place]} })(${JSON.stringify(environment)})`,
        )
      } finally {
        await browser.close()
      }
    },
  }))
}

function nodeOf(name: string): ProgramRuntime {
  return programOf(`Node ${versionOf(`${name}-linux-x64`)}`, `${name}-linux-${arch}/bin/node`)
}

const ONLY_WITH_FLAG = 'workerd has modules of Node only with the flag `nodejs_compat`'

const nodes = [
  // Fixed in 20.19.5 and 22.15.
  { ...nodeOf('node20'), requireError: 'ERR_REQUIRE_CYCLE_MODULE' },
  nodeOf('node22'),
  nodeOf('node'),
]

const bun = programOf(
  `Bun ${versionOf('@oven/bun-linux-x64')}`,
  `@oven/bun-linux-${arch === 'arm64' ? 'aarch64' : arch}/bin/bun`,
  { restrictions: [UNDICI_OF_BUN] },
)

const deno = programOf(`Deno ${versionOf('@deno/linux-x64-glibc')}`, `@deno/linux-${arch}-glibc/deno`, {
  args: [
    'run',
    '--allow-net=127.0.0.1,[::1]',
    // Only the server of the emulator reads variables.
    '--allow-env',
    '--node-modules-dir=manual',
  ],
})

/** Runtimes that are programs, with `import` and `require()`. */
export const PROGRAMS: readonly ProgramRuntime[] = [...nodes, bun, deno]

/** All runtimes. */
export const RUNTIMES: readonly Runtime[] = [
  ...nodes,
  jest,
  bun,
  deno,
  workerOf(
    'workerd',
    'main.js',
    [],
    [
      withoutServer(ONLY_WITH_FLAG, { name: 'Error', code: null, message: 'No such module "node:http"' }),
      withoutUndici(ONLY_WITH_FLAG, { name: 'Error', code: null, message: 'No such module "node:' }),
    ],
  ),
  workerOf(
    'workerd with nodejs_compat',
    'node-main.js',
    ['nodejs_compat'],
    [LISTEN_IN_WORKER, UNDICI_IN_WORKER],
  ),
  ...placesOf({
    name: 'Chromium',
    commands: process.env.CHROMIUM
      ? [process.env.CHROMIUM]
      : ['chromium', 'chromium-browser', 'google-chrome'],
    debian: 'chromium',
    messages: {
      server: 'Failed to fetch dynamically imported module: http://localhost',
      undici: 'Failed to resolve module specifier "undici"',
      serviceWorker: 'import() is disallowed on ServiceWorkerGlobalScope',
    },
    launch: (executablePath) => chromium.launch({ executablePath, args: ['--no-sandbox'] }),
  }),
  ...placesOf({
    name: 'Firefox',
    commands: process.env.FIREFOX ? [process.env.FIREFOX] : ['firefox-esr', 'firefox'],
    debian: 'firefox-esr',
    messages: {
      server: 'error loading dynamically imported module: node:http',
      undici: 'The specifier “undici” was a bare specifier, but was not remapped to anything',
      serviceWorker: 'Dynamic import not supported in this context',
    },
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

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ENVIRONMENT, install } from '../package/project.ts'

/** Attempts to reach an application, with a tenth of a second between them. */
const MAX_ATTEMPTS = 900

/** Secret of the sessions of all examples. `wrangler dev` reads it from the folder of the Worker. */
export const SESSION_SECRET = 'for-development-only-never-deployed'

/** Server of the emulator whose members may sign in, where an example asks for that. */
const GUILD_ID = '197038439483310086'

/** File of a project with the result of its installation. */
const RESULT = 'installed.json'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))

/** The parts of a package.json that matter here. */
export interface Manifest {
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

/** Reads the package.json of an example. */
export async function readManifest(example: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(examples, example, 'package.json'), 'utf8'))
}

/**
 * Copies an example to a folder outside of the repository, which has the packages of all examples and the packed package. The
 * test files share it, and the first example installs the packages.
 *
 * @returns the folder, or `undefined` if the npm registry is unreachable
 */
export async function installExample(name: string, tarball: string): Promise<string | undefined> {
  const folder = join(dirname(tarball), 'examples')
  const isFirst = await mkdir(folder).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
      return false
    },
  )
  const isInstalled = isFirst ? await installAll(folder, tarball) : await readResult(folder)
  if (!isInstalled) return undefined
  const filter = (source: string) => !source.endsWith('node_modules')
  await cp(join(examples, name), join(folder, name), { recursive: true, filter })
  return folder
}

async function installAll(folder: string, tarball: string): Promise<boolean> {
  const packages = new Set([tarball])
  for (const { name } of (await readdir(examples, { withFileTypes: true })).filter((one) =>
    one.isDirectory(),
  )) {
    const { dependencies, devDependencies } = await readManifest(name)
    for (const [dependency, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      if (dependency !== 'grantcord') packages.add(`${dependency}@${version}`)
    }
  }
  let isInstalled = false
  try {
    isInstalled = await install(folder, [...packages])
  } finally {
    await writeFile(join(folder, RESULT), JSON.stringify(isInstalled))
  }
  return isInstalled
}

/** Waits for the example that installs the packages. */
async function readResult(folder: string): Promise<boolean> {
  for (;;) {
    const text = await readFile(join(folder, RESULT), 'utf8').catch(() => '')
    if (text !== '') return JSON.parse(text) === true
    await setTimeout(100)
  }
}

/** An application that runs in a process of its own. */
export interface RunningApplication {
  readonly url: string
  stop(): Promise<void>
}

/** Runs a script of an example, on a free port and with an emulator on another one. */
export async function startExample(
  folder: string,
  name: string,
  script = 'start',
): Promise<RunningApplication> {
  const port = await findFreePort()
  const { scripts } = await readManifest(name)
  // wrangler has an option instead of the variable PORT.
  const [program = '', command = '', ...args] = (scripts[script] ?? '')
    .replaceAll('3000', String(port))
    .split(' ')
  return startProgram(folder, name, [program, command, '--port', '0', ...args], port, {
    SESSION_SECRET,
    DISCORD_GUILD_ID: GUILD_ID,
  })
}

/**
 * Runs a program of the installed packages in the folder of an example until it responds.
 *
 * @param port Port that the program listens on.
 */
export async function startProgram(
  folder: string,
  name: string,
  [program = '', ...args]: readonly string[],
  port: number,
  variables: NodeJS.ProcessEnv = {},
): Promise<RunningApplication> {
  const PATH = `${join(folder, 'node_modules', '.bin')}${delimiter}${ENVIRONMENT.PATH}`
  const child = spawn(program, args, {
    cwd: join(folder, name),
    env: { ...ENVIRONMENT, PATH, PORT: String(port), NO_COLOR: '1', ...variables },
    shell: process.platform === 'win32',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk
    })
  }
  let isRunning = true
  const closed = once(child, 'close').finally(() => {
    isRunning = false
  })
  const url = `http://localhost:${port}`
  for (let attempt = 0; !(await isReachable(url)); attempt++) {
    if (isRunning && attempt < MAX_ATTEMPTS) await setTimeout(100)
    else {
      child.kill('SIGTERM')
      throw new Error(`${program} ${args.join(' ')} does not respond:\n${output}`)
    }
  }
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      await closed
    },
  }
}

async function isReachable(url: string): Promise<boolean> {
  try {
    await (await fetch(url, { signal: AbortSignal.timeout(20_000) })).arrayBuffer()
    return true
  } catch {
    return false
  }
}

/** Finds a port that nothing listens on. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

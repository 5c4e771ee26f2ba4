import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ENVIRONMENT, install } from '../package/project.ts'

/** Attempts to reach an application, with a tenth of a second between them. */
const MAX_ATTEMPTS = 900

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

/** Copies of examples in a folder outside of the repository, with the packages of all of them and the packed package. */
export interface ExampleProject {
  readonly folder: string
  close(): Promise<void>
}

/** @returns `undefined` if the npm registry is unreachable. */
export async function installExamples(
  names: readonly string[],
  tarball: string,
): Promise<ExampleProject | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'grantcord-examples-'))
  const close = () => rm(folder, { recursive: true, force: true, maxRetries: 3 })
  const packages = new Set<string>([tarball])
  for (const name of names) {
    await cp(join(examples, name), join(folder, name), {
      recursive: true,
      filter: (source) => !source.endsWith('node_modules'),
    })
    const { dependencies, devDependencies } = await readManifest(name)
    for (const [dependency, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      if (dependency !== 'grantcord') packages.add(`${dependency}@${version}`)
    }
  }
  if (await install(folder, [...packages])) return { folder, close }
  await close()
  return undefined
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
  const [program = '', command = '', ...args] = (scripts[script] ?? '')
    .replaceAll('3000', String(port))
    .split(' ')
  return startProgram(folder, name, [program, command, '--port', '0', ...args], port)
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

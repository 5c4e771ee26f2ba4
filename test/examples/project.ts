import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ENVIRONMENT, install } from '../package/project.ts'

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
  /** Text that the process has printed. */
  readonly output: () => string
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
  return run(program, [command, '--port', '0', ...args], port, {
    cwd: join(folder, name),
    env: {
      ...ENVIRONMENT,
      PATH: `${join(folder, 'node_modules', '.bin')}${delimiter}${ENVIRONMENT.PATH}`,
      PORT: String(port),
      NO_COLOR: '1',
    },
  })
}

/** Runs a program until it prints that the application listens. */
export async function run(
  program: string,
  args: readonly string[],
  port: number,
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<RunningApplication> {
  const child = spawn(program, args, { ...options, shell: process.platform === 'win32' })
  const closed = once(child, 'close')
  let text = ''
  await waitFor(child, (chunk) => {
    text += chunk
    return /(Open|Ready on|listening on|Local:)\s+http:\/\/localhost:\d+/.test(text)
  })
  return {
    url: `http://localhost:${port}`,
    output: () => text,
    async stop() {
      child.kill('SIGTERM')
      await closed
    },
  }
}

function waitFor(child: ChildProcess, read: (chunk: string) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk
        if (read(String(chunk))) resolve()
      })
    }
    child.once('close', (code) => reject(new Error(`exit code ${code}:\n${output}`)))
    child.once('error', reject)
  })
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

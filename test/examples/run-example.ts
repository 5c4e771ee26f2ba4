import { type ChildProcess, spawn } from 'node:child_process'
import { type AddressInfo, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tsx = fileURLToPath(import.meta.resolve('tsx/cli'))

/** An example that runs in its own process. */
export interface RunningExample {
  readonly url: string
  stop(): Promise<void>
}

/** Runs an example with the command in its header comment, and waits until it prints its URL. */
export async function runExample(name: string, env: Record<string, string>): Promise<RunningExample> {
  const port = await findFreePort()
  const child = spawn(process.execPath, [tsx, `examples/${name}`], {
    cwd: root,
    env: { ...process.env, PORT: String(port), ...env },
  })
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await waitForUrl(child)
  return {
    url: `http://localhost:${port}`,
    stop: () => {
      child.kill()
      return closed
    },
  }
}

function waitForUrl(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk
      if (output.includes('Open http://')) resolve()
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('close', (code) =>
      reject(new Error(`${child.spawnargs.at(-1)} exited with code ${code}:\n${output}`)),
    )
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

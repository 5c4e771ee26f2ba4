import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { type Command, startProcess } from './server-process.ts'
import { type User, unprivilegedUser } from './user.ts'

/** Makes a backend unreachable, and reachable again at the same URL with its data. */
export interface Power {
  off(): Promise<void>
  on(): Promise<void>
}

/** Database server. Other processes can use its URL. */
export interface TestServer {
  readonly url: string
  /** Stops the server and starts it again. Absent if the tests did not start it. */
  readonly power?: Power
  /** Stops the server and removes its data if the tests started it. */
  close(): Promise<void>
}

/** Type of server, such as PostgreSQL. */
export interface ServerKind {
  readonly name: string
  /** Environment variable with the URL of an existing server. By default the tests start one. */
  readonly variable?: string
  /** Prepares the data and returns the command that runs the server, or `undefined` if it is not installed. */
  prepare(folder: string, port: number, user: User): Promise<Omit<Command, 'folder' | 'user'> | undefined>
  url(port: number): string
}

/**
 * Returns the server of the environment variable, or starts one on a free port with its data in a temporary folder.
 * Prints a warning and returns `undefined` if the server is not installed.
 *
 * @throws Error in CI if the server is not installed.
 */
export async function setUpServer(kind: ServerKind): Promise<TestServer | undefined> {
  const given = kind.variable && process.env[kind.variable]
  if (given) return { url: given, close: async () => {} }
  const user = await unprivilegedUser()
  const folder = await mkdtemp(join(tmpdir(), 'grantcord-server-'))
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid)
  const port = await freePort()
  const prepared = await kind.prepare(folder, port, user)
  if (!prepared) {
    await rm(folder, { recursive: true })
    const [unset, or] = kind.variable
      ? [` and ${kind.variable} is not set`, ' or set the variable']
      : ['', '']
    const missing = `${kind.name} is not installed${unset}, so its tests are skipped. Install it${or}.`
    if (process.env.CI === 'true') throw new Error(missing)
    console.warn(missing)
    return undefined
  }
  const command = { ...prepared, folder, user }
  let server = await startProcess(command)
  return {
    url: kind.url(port),
    power: {
      off: () => server.kill(),
      async on() {
        server = await startProcess(command)
      },
    },
    async close() {
      await server.kill()
      await rm(folder, { recursive: true })
    },
  }
}

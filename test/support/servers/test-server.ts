import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { type Command, startProcess } from './server-process.ts'
import { type User, unprivilegedUser } from './user.ts'

/** A real server. Its URL can be given to other processes. */
export interface TestServer {
  readonly url: string
  /** Takes it down and brings it up again at the same URL, with its data; absent where the server is not the tests'. */
  readonly power?: { off(): Promise<void>; on(): Promise<void> }
  /** Ends it where it is the tests'. */
  close(): Promise<void>
}

/** What there is to know of a kind of server. */
export interface ServerKind {
  readonly name: string
  /** The variable that holds the URL of a server to use. */
  readonly variable: string
  /** Makes its data, where it needs any, and says how to run it; `undefined` where it is not installed. */
  prepare(folder: string, port: number, user: User): Promise<Omit<Command, 'folder' | 'user'> | undefined>
  url(port: number): string
}

/**
 * The server that the environment names, or one of the tests' own, at a free port and with its data in a temporary
 * folder. Where it is not installed, a line says so, and the answer is `undefined`; in CI that is an error.
 */
export async function setUpServer(kind: ServerKind): Promise<TestServer | undefined> {
  const given = process.env[kind.variable]
  if (given) return { url: given, close: async () => {} }
  const user = await unprivilegedUser()
  const folder = await mkdtemp(join(tmpdir(), 'grantcord-server-'))
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid)
  const port = await freePort()
  const prepared = await kind.prepare(folder, port, user)
  if (!prepared) {
    await rm(folder, { recursive: true })
    const missing = `${kind.name} is not installed, and ${kind.variable} names none: its tests are skipped`
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

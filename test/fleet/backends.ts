import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findNewerNode } from '../support/newer-node.ts'
import { setUpPostgres } from '../support/servers/postgres.ts'
import { setUpRedis } from '../support/servers/redis.ts'
import type { TestServer } from '../support/servers/test-server.ts'
import { createKey } from './secrets.ts'
import type { StoreAddress } from './worker/messages.ts'

/** Storage of tokens, in the memory of a process or shared by several processes. */
export interface Backend {
  readonly address: Omit<StoreAddress, 'name'>
  /** `true` if several processes can share the storage. */
  readonly isShared: boolean
  /** Stops the server and starts it again. Absent if the tests did not start the server. */
  readonly power?: TestServer['power']
  /** Path of the Node program that the storage requires. */
  readonly program: string
  close(): Promise<void>
}

/** Returns the memory of a process. */
export function memoryBackend(): Backend {
  return {
    address: { kind: 'memory', url: '' },
    isShared: false,
    program: process.execPath,
    close: async () => {},
  }
}

/** Returns SQLite files, or `undefined` if no Node version with SQLite is installed. */
export async function sqliteBackend(): Promise<Backend | undefined> {
  const program = await findNewerNode()
  if (program === undefined) {
    const missing = 'SQLite requires Node 24, so its tests are skipped. Run "npm ci --prefix test/runtimes".'
    if (process.env.CI === 'true') throw new Error(missing)
    console.warn(missing)
    return undefined
  }
  const url = await mkdtemp(join(tmpdir(), 'grantcord-fleet-'))
  const close = () => rm(url, { recursive: true, force: true })
  return { address: { kind: 'sqlite', url }, isShared: true, program, close }
}

/** Returns the same storage with encrypted values. */
export function encrypted(backend: Backend | undefined): Backend | undefined {
  return backend && { ...backend, address: { ...backend.address, encryptionKey: createKey() } }
}

/** Returns PostgreSQL, or `undefined` if it is not available. */
export function postgresBackend(): Promise<Backend | undefined> {
  return serverBackend('postgres', setUpPostgres)
}

/** Returns Redis, or `undefined` if it is not available. */
export function redisBackend(): Promise<Backend | undefined> {
  return serverBackend('redis', setUpRedis)
}

async function serverBackend(
  kind: StoreAddress['kind'],
  setUp: () => Promise<TestServer | undefined>,
): Promise<Backend | undefined> {
  const server = await setUp()
  if (!server) return undefined
  const { url, power, close } = server
  return { address: { kind, url }, isShared: true, program: process.execPath, power, close }
}

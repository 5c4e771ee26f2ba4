import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findNewerNode } from '../support/newer-node.ts'
import { setUpPostgres } from '../support/servers/postgres.ts'
import { setUpRedis } from '../support/servers/redis.ts'
import type { TestServer } from '../support/servers/test-server.ts'
import { createKey } from './secrets.ts'
import type { StoreAddress } from './worker/messages.ts'

/** What processes share, or one of them has. */
export interface Backend {
  readonly address: Omit<StoreAddress, 'name'>
  /** Whether several processes can share it. */
  readonly isShared: boolean
  /** Stops the server and starts it again, where it is the tests' own. */
  readonly power?: TestServer['power']
  /** The Node that it needs. */
  readonly program: string
  close(): Promise<void>
}

/** The memory of a process. */
export function memoryBackend(): Backend {
  return {
    address: { kind: 'memory', url: '' },
    isShared: false,
    program: process.execPath,
    close: async () => {},
  }
}

/** Files of SQLite, where a Node is installed that can read them. */
export async function sqliteBackend(): Promise<Backend | undefined> {
  const program = await findNewerNode()
  if (program === undefined) {
    const missing = 'There is no Node 24 for SQLite, which is skipped: npm ci --prefix test/runtimes'
    if (process.env.CI === 'true') throw new Error(missing)
    console.warn(missing)
    return undefined
  }
  const url = await mkdtemp(join(tmpdir(), 'grantcord-fleet-'))
  const close = () => rm(url, { recursive: true, force: true })
  return { address: { kind: 'sqlite', url }, isShared: true, program, close }
}

/** The same, encrypted. */
export function encrypted(backend: Backend | undefined): Backend | undefined {
  return backend && { ...backend, address: { ...backend.address, encryptionKey: createKey() } }
}

/** PostgreSQL, where there is one. */
export function postgresBackend(): Promise<Backend | undefined> {
  return serverBackend('postgres', setUpPostgres)
}

/** Redis, where there is one. */
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

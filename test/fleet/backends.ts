import { setUpPostgres } from '../support/servers/postgres.ts'
import { setUpRedis } from '../support/servers/redis.ts'
import type { TestServer } from '../support/servers/test-server.ts'
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

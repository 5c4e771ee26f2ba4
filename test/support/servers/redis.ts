import { join } from 'node:path'
import { findFolder } from './find-program.ts'
import { freePort } from './free-port.ts'
import { setUpServer, type TestServer } from './test-server.ts'

/** Returns the Redis server of `TEST_REDIS_URL`, or starts one with an append-only file. */
export function setUpRedis(): Promise<TestServer | undefined> {
  return setUp({}, 'TEST_REDIS_URL')
}

/**
 * Starts Redis servers. Returns `undefined` if Redis is not installed.
 *
 * @param settings Returns further settings of each server, at the same index.
 */
export async function startRedisServers(
  count: number,
  settings: () => Promise<Readonly<Record<string, unknown>>> | Readonly<Record<string, unknown>> = () => ({}),
): Promise<TestServer[] | undefined> {
  const servers: TestServer[] = []
  while (servers.length < count) {
    const server = await setUp(await settings())
    if (!server) return undefined
    servers.push(server)
  }
  return servers
}

/** Settings of a node of a cluster that replaces a primary after a second. */
export async function clusterSettings(): Promise<Readonly<Record<string, unknown>>> {
  return {
    'cluster-enabled': 'yes',
    'cluster-port': await freePort(),
    'cluster-announce-ip': '127.0.0.1',
    'cluster-node-timeout': 1_000,
    'cluster-require-full-coverage': 'no',
  }
}

function setUp(more: Readonly<Record<string, unknown>>, variable?: string): Promise<TestServer | undefined> {
  return setUpServer({
    name: 'Redis',
    ...(variable && { variable }),
    url: (port) => `redis://127.0.0.1:${port}`,
    async prepare(folder, port) {
      const programs = await findFolder('redis-server')
      if (programs === undefined) return undefined
      const settings = {
        port,
        bind: '127.0.0.1',
        dir: folder,
        save: '',
        appendonly: 'yes',
        appendfsync: 'no',
        // A replica receives the data at once.
        'repl-diskless-sync-delay': 0,
        ...more,
      }
      return {
        program: join(programs, 'redis-server'),
        args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
        ready: /Ready to accept connections/,
        signal: 'KILL',
      }
    },
  })
}

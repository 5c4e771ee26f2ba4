import { join } from 'node:path'
import { findFolder } from './find-program.ts'
import { freePort } from './free-port.ts'
import { setUpServer, type TestServer } from './test-server.ts'

/** Returns the Redis server of `TEST_REDIS_URL`, or starts one with an append-only file. */
export function setUpRedis(): Promise<TestServer | undefined> {
  return setUp('TEST_REDIS_URL', {})
}

/** Returns the Redis cluster of `TEST_REDIS_CLUSTER_URL`, or starts one with a single node and no slots. */
export async function setUpRedisCluster(): Promise<TestServer | undefined> {
  const settings = {
    'cluster-enabled': 'yes',
    'cluster-port': await freePort(),
    'cluster-announce-ip': '127.0.0.1',
  }
  return setUp('TEST_REDIS_CLUSTER_URL', settings)
}

function setUp(variable: string, more: Readonly<Record<string, unknown>>): Promise<TestServer | undefined> {
  return setUpServer({
    name: 'Redis',
    variable,
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

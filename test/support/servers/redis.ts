import { join } from 'node:path'
import { findFolder } from './find-program.ts'
import { freePort } from './free-port.ts'
import { setUpServer, type TestServer } from './test-server.ts'

/** A Redis: that of `TEST_REDIS_URL`, or one of the tests' own, which writes down every change. */
export function setUpRedis(): Promise<TestServer | undefined> {
  return setUp('TEST_REDIS_URL', {})
}

/** A cluster: that of `TEST_REDIS_CLUSTER_URL`, or one of the tests' own, which has one node and no slots yet. */
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

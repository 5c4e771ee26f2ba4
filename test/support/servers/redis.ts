import { join } from 'node:path'
import { findFolder } from './find-program.ts'
import { setUpServer, type TestServer } from './test-server.ts'

/** A Redis: that of `TEST_REDIS_URL`, or one of the tests' own, which writes down every change. */
export function setUpRedis(): Promise<TestServer | undefined> {
  return setUpServer({
    name: 'Redis',
    variable: 'TEST_REDIS_URL',
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
        appendfsync: 'always',
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

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findFolder } from './find-program.ts'
import { setUpServer, type TestServer } from './test-server.ts'

const run = promisify(execFile)

/** Returns the PostgreSQL server of `TEST_POSTGRES_URL`, or starts one. */
export function setUpPostgres(): Promise<TestServer | undefined> {
  return setUpServer({
    name: 'PostgreSQL',
    variable: 'TEST_POSTGRES_URL',
    url: (port) => `postgres://postgres@127.0.0.1:${port}/postgres`,
    async prepare(folder, port, user) {
      const programs = await findFolder('initdb')
      if (programs === undefined) return undefined
      const data = join(folder, 'data')
      const options = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
      await run(join(programs, 'initdb'), [`--pgdata=${data}`, ...options], { ...user, cwd: folder })
      const settings = {
        port,
        listen_addresses: '127.0.0.1',
        unix_socket_directories: '',
        max_connections: 200,
        fsync: 'off',
      }
      return {
        program: join(programs, 'postgres'),
        args: [
          '-D',
          data,
          ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
        ],
        ready: /ready to accept connections/,
        signal: 'QUIT',
      }
    },
  })
}

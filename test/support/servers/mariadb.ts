import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findFolder } from './find-program.ts'
import { setUpServer, type TestServer } from './test-server.ts'

const run = promisify(execFile)

/** Returns the MySQL or MariaDB server of `TEST_MYSQL_URL`, or starts MariaDB. */
export function setUpMariadb(): Promise<TestServer | undefined> {
  return setUpServer({
    name: 'MariaDB',
    variable: 'TEST_MYSQL_URL',
    url: (port) => `mysql://root@127.0.0.1:${port}`,
    async prepare(folder, port, user) {
      const [server, installer] = await Promise.all(['mariadbd', 'mariadb-install-db'].map(findFolder))
      if (server === undefined || installer === undefined) return undefined
      const data = join(folder, 'data')
      const options = ['--no-defaults', `--datadir=${data}`, '--skip-test-db']
      await run(
        join(installer, 'mariadb-install-db'),
        [...options, '--auth-root-authentication-method=normal'],
        { ...user, cwd: folder },
      )
      const settings = {
        datadir: data,
        port,
        'bind-address': '127.0.0.1',
        socket: join(folder, 'mysql.sock'),
        'pid-file': join(folder, 'mysql.pid'),
        // Writes each commit to the operating system, so that it is kept when the process is killed.
        'innodb-flush-log-at-trx-commit': 2,
        'max-connections': 200,
      }
      return {
        program: join(server, 'mariadbd'),
        args: ['--no-defaults', ...Object.entries(settings).map(([name, value]) => `--${name}=${value}`)],
        ready: /ready for connections/,
        signal: 'KILL',
      }
    },
  })
}

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** User and group that run a program. Absent for the current user. */
export interface User {
  readonly uid?: number
  readonly gid?: number
}

/** Returns the user `nobody` if the tests run as root, since PostgreSQL does not start as root. */
export async function unprivilegedUser(): Promise<User> {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'nobody'])).stdout)),
  )
  return uid === undefined || gid === undefined ? {} : { uid, gid }
}

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whom a program runs as. */
export interface User {
  readonly uid?: number
  readonly gid?: number
}

/** Somebody without rights, since PostgreSQL refuses root; whoever runs the tests where that is not root. */
export async function unprivilegedUser(): Promise<User> {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'nobody'])).stdout)),
  )
  return uid === undefined || gid === undefined ? {} : { uid, gid }
}

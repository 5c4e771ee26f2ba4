import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { CommandError, type Terminal } from '../program.ts'

/** Number that shells add to that of the signal that ended a program. */
const SIGNALED = 128

/**
 * Runs a command with the streams of this process, and ends it when the program must stop.
 *
 * @returns Exit code of the command, or 128 and the number of the signal that ended it.
 * @throws {@link CommandError} if it cannot be started.
 */
export function runCommand(
  [name = '', ...args]: readonly string[],
  variables: Readonly<Record<string, string>>,
  { cwd, env, signal }: Pick<Terminal, 'cwd' | 'env' | 'signal'>,
): Promise<number> {
  // A group of its own includes the processes that npm starts, to which it does not pass signals on. A terminal sends SIGINT
  // to all processes, and only those of its own group can read from it.
  const { isTTY } = process.stdin
  const isGroup = !isTTY && process.platform !== 'win32'
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, {
      detached: isGroup,
      cwd,
      env: { ...env, ...variables },
      stdio: 'inherit',
      // Programs of npm are scripts on Windows, which only a shell can run.
      shell: process.platform === 'win32',
    })
    const stop = () => {
      if (isGroup && child.pid !== undefined) process.kill(-child.pid, signal.reason)
      else if (signal.reason !== 'SIGINT' || !isTTY) child.kill(signal.reason)
    }
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
    child.once('error', (error: NodeJS.ErrnoException) => {
      signal.removeEventListener('abort', stop)
      const problem = error.code === 'ENOENT' ? 'no such program' : error.message
      reject(new CommandError(`The command ${JSON.stringify(name)} cannot be run: ${problem}`))
    })
    child.once('close', (code, endedBy) => {
      signal.removeEventListener('abort', stop)
      resolve(endedBy === null ? (code ?? 1) : SIGNALED + constants.signals[endedBy])
    })
  })
}

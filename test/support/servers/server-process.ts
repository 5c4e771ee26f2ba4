/** Server process that exits with the tests, even if they are killed. */
import { spawn } from 'node:child_process'
import type { User } from './user.ts'

/**
 * Runs the server in the background and reads standard input. Kills the server after one line. Kills the server and
 * removes its folder at the end of the input, which also occurs when the tests are killed.
 */
const WATCH = `
folder=$1; signal=$2; shift 2
"$@" </dev/null &
exec >/dev/null 2>&1
read -r line && folder=
kill -s "$signal" $!
wait
[ -z "$folder" ] || rm -rf "$folder"`

/** Command that runs a server. */
export interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly user: User
  /** Folder of its data. */
  readonly folder: string
  /** Output of the server when it accepts connections. */
  readonly ready: RegExp
  /** Signal that stops the server immediately, without a clean shutdown. */
  readonly signal: 'KILL' | 'QUIT'
}

/** Running server. */
export interface ServerProcess {
  /** Kills the server and keeps its data. */
  kill(): Promise<void>
}

/** Starts a server, and resolves when it accepts connections. */
export async function startProcess(command: Command): Promise<ServerProcess> {
  const { program, args, user, folder, ready, signal } = command
  // A separate process group, so that only the tests receive Ctrl+C.
  const shell = spawn('sh', ['-c', WATCH, 'sh', folder, signal, program, ...args], {
    ...user,
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C' },
    detached: true,
  })
  const ended = new Promise<void>((resolve) => shell.once('close', () => resolve()))
  shell.stdin.on('error', () => {})
  let output = ''
  await new Promise<void>((resolve, reject) => {
    const fail = () => reject(new Error(`${program} failed to start: ${output}`))
    shell.once('error', reject)
    for (const stream of [shell.stdout, shell.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk
        if (ready.test(output)) resolve()
      })
      stream.once('end', fail)
    }
  })
  return {
    async kill() {
      shell.stdin.end('kill\n')
      await ended
    },
  }
}

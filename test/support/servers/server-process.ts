/** A server of the tests' own, which does not outlive them whatever they die of. */
import { spawn } from 'node:child_process'
import type { User } from './user.ts'

/**
 * Runs the server in the background and waits for word. A line says to kill the server. The end of the input, which
 * also comes when the tests are killed, says to take its folder away as well.
 */
const WATCH = `
folder=$1; signal=$2; shift 2
"$@" </dev/null &
exec >/dev/null 2>&1
read -r line && folder=
kill -s "$signal" $!
wait
[ -z "$folder" ] || rm -rf "$folder"`

/** How a server is run. */
export interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly user: User
  /** Its data. */
  readonly folder: string
  /** What it prints once it can be asked. */
  readonly ready: RegExp
  /** The signal that ends it at once, without time to tidy up. */
  readonly signal: 'KILL' | 'QUIT'
}

/** A server that runs. */
export interface ServerProcess {
  /** Kills it. Its data stay. */
  kill(): Promise<void>
}

/** Starts a server, and answers when it can be asked. */
export async function startProcess(command: Command): Promise<ServerProcess> {
  const { program, args, user, folder, ready, signal } = command
  // A group of its own, so that Ctrl+C reaches the tests alone.
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
    const fail = () => reject(new Error(`${program} does not start: ${output}`))
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

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { findFreePort } from '../examples/project.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a script of the repository in its own process, without colors. */
export function runScript(
  script: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
) {
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}`, ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ...env },
  })
  const output = { text: '' }
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output.text += chunk
    })
  }
  return { child, output, closed: once(child, 'close') }
}

/** The emulator and the application of `npm run demo`. */
export interface Demo {
  /** URL of the application. */
  readonly url: string
  readonly emulatorUrl: string
  /** Text that both have printed. It grows. */
  readonly output: { readonly text: string }
  /** Sends SIGTERM, and returns the exit code and the signal that ended the process. */
  readonly stop: () => Promise<unknown[]>
}

/** Runs `npm run demo`, and waits until it prints what to do. */
export async function runDemo(): Promise<Demo> {
  const port = await findFreePort()
  const { child, closed, output } = runScript('demo.ts', ['--port', '0'], { PORT: String(port) })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => {
      if (output.text.includes('Open http://localhost')) resolve()
    })
    child.once('close', (code) => reject(new Error(`exit code ${code}:\n${output.text}`)))
  })
  return {
    url: `http://localhost:${port}`,
    emulatorUrl: /http:\/\/127\.0\.0\.1:\d+/.exec(output.text)?.[0] ?? '',
    output,
    stop() {
      child.kill('SIGTERM')
      return closed
    },
  }
}

/** Runs the program on a terminal, which `script` of util-linux creates. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const CLI = [process.execPath, '--import', 'tsx', 'src/cli/index.ts']
/** The key that makes a terminal send SIGINT to its processes. */
const CTRL_C = '\u0003'
const GREEN = '\u001b[32m'

interface Run {
  readonly code: unknown
  readonly output: string
}

/** Runs the program, and presses Ctrl+C when it has printed a text. */
async function interrupt(args: readonly string[], text: string, env: NodeJS.ProcessEnv = {}): Promise<Run> {
  // Ctrl+C reaches the shell too. `exec` leaves no shell that would end with a code of its own.
  const command = `exec ${[...CLI, ...args].map((arg) => `'${arg}'`).join(' ')}`
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '', ...env },
  })
  const closed = once(child, 'close')
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    const isBefore = !output.includes(text)
    output += chunk
    if (isBefore && output.includes(text)) child.stdin.write(CTRL_C)
  })
  const [code] = await closed
  child.stdin.destroy()
  return { code, output }
}

describe.skipIf(process.platform !== 'linux')('on a terminal', () => {
  it.each(['emulator', 'mock'])(
    '%s has colors, and Ctrl+C stops it with exit code 0',
    async (name) => {
      const { code, output } = await interrupt([name, '--port', '0'], 'Ctrl+C')
      expect([code, output]).toEqual([0, expect.stringContaining(`${GREEN}http://127.0.0.1:`)])
    },
    120_000,
  )

  it('has no colors with NO_COLOR', async () => {
    const { code, output } = await interrupt(['emulator', '--port', '0'], 'Ctrl+C', { NO_COLOR: '1' })
    expect([code, output]).toEqual([0, expect.not.stringContaining('\u001b[')])
  }, 120_000)

  it('leaves Ctrl+C to the command, which receives it once and keeps its exit code', async () => {
    const script = `let count = 0
      process.on('SIGINT', () => { count += 1; setTimeout(() => process.exit(40 + count), 300) })
      console.log('waiting'); setInterval(() => {}, 1000)`
    const command = ['--', process.execPath, '-e', script.replaceAll("'", '"')]
    expect((await interrupt(['emulator', '--port', '0', ...command], 'waiting')).code).toBe(41)
  }, 120_000)

  it('has the exit code of a command that Ctrl+C ends', async () => {
    const command = ['--', process.execPath, '-e', 'console.log("waiting"); setInterval(() => {}, 1000)']
    expect((await interrupt(['emulator', '--port', '0', ...command], 'waiting')).code).toBe(130)
  }, 120_000)
})

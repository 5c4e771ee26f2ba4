import type { Command, Terminal } from '../../../src/cli/program.ts'
import { runProgram } from '../../../src/cli/program.ts'

/** Exit code and output of a run of the program. */
export interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the program with one command, and returns its exit code and output. */
export async function runCommand(
  commands: Readonly<Record<string, Command>>,
  args: readonly string[],
  options: Partial<Pick<Terminal, 'cwd' | 'env' | 'signal'>> & {
    readonly isTTY?: boolean
    readonly onOutput?: (text: string) => void
  } = {},
): Promise<Run> {
  const { isTTY = false, onOutput, ...rest } = options
  const texts = { stdout: '', stderr: '' }
  const output = (name: 'stdout' | 'stderr') => ({
    isTTY,
    write: (text: string) => {
      texts[name] += text
      onOutput?.(text)
    },
  })
  const code = await runProgram(commands, '1.2.3', args, {
    cwd: process.cwd(),
    env: {},
    signal: new AbortController().signal,
    stdout: output('stdout'),
    stderr: output('stderr'),
    ...rest,
  })
  return { code, ...texts }
}

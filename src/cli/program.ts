import { type ParseArgsConfig, parseArgs, styleText } from 'node:util'

/** Streams, environment and signals of a run of the program. */
export interface Terminal {
  /** Working folder, which relative paths start from. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: Output
  readonly stderr: Output
  /** Aborted when the program must stop, with the name of the signal as its reason: one of {@link SIGNALS}. */
  readonly signal: AbortSignal
}

/** A stream of text. */
export interface Output {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** A subcommand such as `grantcord mock`. */
export interface Command {
  /** One line for the list of the commands. */
  readonly summary: string
  /** Text of `--help`. */
  readonly help: string
  /** Runs the command. Returns its exit code. */
  run(args: readonly string[], terminal: Terminal): Promise<number>
}

/** Signals that stop the program: Ctrl+C, a request of another process, and the end of the terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Exit codes: 1 for a failure or stale files, 2 for arguments that the program does not accept. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const

/** An error that is printed without a stack: its message says what to do. */
export class CommandError extends Error {
  readonly exitCode: number = EXIT.failed
}

/** Arguments that a command does not accept. */
export class UsageError extends CommandError {
  override readonly exitCode: number = EXIT.usage
}

/** Runs the program in this process, whose streams and signals it uses, and sets the exit code. */
export async function runInProcess(
  commands: Readonly<Record<string, Command>>,
  version: string,
  args: readonly string[],
): Promise<void> {
  const stopped = new AbortController()
  for (const signal of SIGNALS) {
    // A second signal has its default effect, and ends a program that does not stop.
    process.once(signal, () => stopped.abort(signal))
  }
  process.exitCode = await runProgram(commands, version, args, {
    cwd: process.cwd(),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    signal: stopped.signal,
  })
}

/**
 * Runs the program with its commands by name.
 *
 * @returns Exit code.
 */
export async function runProgram(
  commands: Readonly<Record<string, Command>>,
  version: string,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [name = '', ...rest] = args
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  try {
    if (command) {
      const own = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length)
      if (!own.some((one) => one === '--help' || one === '-h')) return await command.run(rest, terminal)
      terminal.stdout.write(command.help)
    } else if (name === '--version') {
      terminal.stdout.write(`${version}\n`)
    } else if (name === '' || name === '--help' || name === '-h') {
      const output = name === '' ? terminal.stderr : terminal.stdout
      output.write(listCommands(commands))
      return name === '' ? EXIT.usage : EXIT.ok
    } else {
      throw new UsageError(
        `Unknown command ${JSON.stringify(name)}. Run one of: ${Object.keys(commands).join(', ')}`,
      )
    }
    return EXIT.ok
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    terminal.stderr.write(`${style(terminal, terminal.stderr, 'red', 'Error:')} ${error.message}\n`)
    if (error instanceof UsageError) {
      terminal.stderr.write(`Run "grantcord ${command ? `${name} ` : ''}--help" for the options.\n`)
    }
    return error.exitCode
  }
}

function listCommands(commands: Readonly<Record<string, Command>>): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}\n`)
  return `Usage: grantcord <command> [options]

${lines.join('')}
Run "grantcord <command> --help" for the options of a command.

  --version  print the version of the package
  --help     print this text
`
}

/** Parses the arguments of a command. */
export function parseOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config)
  } catch (error) {
    const isUsage =
      error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS_/.test(String(error.code))
    // Other sentences describe options that begin with a dash, which no command has.
    throw isUsage ? new UsageError(error.message.split('. ')[0]) : error
  }
}

/** Returns a text with a style if the output is a terminal and the environment does not have `NO_COLOR`. */
export function style(
  { env }: Pick<Terminal, 'env'>,
  { isTTY }: Output,
  format: 'red' | 'green' | 'yellow' | 'dim',
  text: string,
): string {
  return isTTY && !env.NO_COLOR ? styleText(format, text, { validateStream: false }) : text
}

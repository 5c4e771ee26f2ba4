import { fork } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'tsdown'

/** A program of the bench that runs in its own process. */
export interface Program {
  /** Path of its TypeScript source. */
  readonly entry: string
  readonly arguments?: readonly string[]
  /** Options of Node. */
  readonly flags?: readonly string[]
}

/**
 * Compiles a program to JavaScript, because a TypeScript loader slows down every `import()`. The program imports packages
 * from the folder. Returns its path.
 */
export async function compileProgram(folder: string, entry: string): Promise<string> {
  await build({
    config: false,
    entry: { program: entry },
    cwd: folder,
    outDir: folder,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    dts: false,
    clean: false,
    tsconfig: false,
    logLevel: 'silent',
    deps: { neverBundle: (id) => !/^([./]|[a-z]:)/i.test(id) },
  })
  return join(folder, 'program.mjs')
}

/** Compiles and runs a program. Returns the message that it sends. */
export async function runProgram<Message>(folder: string, program: Program): Promise<Message> {
  const path = await compileProgram(folder, program.entry)
  const execArgv = [...(program.flags ?? [])]
  return new Promise((resolve, reject) => {
    const child = fork(path, program.arguments ?? [], { execArgv })
    child.on('message', (message: Message) => {
      resolve(message)
      child.disconnect()
    })
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`${program.entry} exited with code ${code}`)))
  })
}

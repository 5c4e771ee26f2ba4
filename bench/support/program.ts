import { fork } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'tsdown'

/** A program of the bench that runs in a process of its own. */
export interface Program {
  /** Its source. */
  readonly entry: string
  readonly arguments?: readonly string[]
  /** What Node itself is told. */
  readonly flags?: readonly string[]
}

/**
 * Runs a program as applications run: as JavaScript, without a loader, which would slow every `import()` down. Finds
 * packages in the folder. Answers what the program sends.
 */
export async function runProgram<Message>(folder: string, program: Program): Promise<Message> {
  await build({
    config: false,
    entry: { program: program.entry },
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
  const execArgv = [...(program.flags ?? [])]
  return new Promise((resolve, reject) => {
    const child = fork(join(folder, 'program.mjs'), program.arguments ?? [], { execArgv })
    child.on('message', (message: Message) => {
      resolve(message)
      child.disconnect()
    })
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`${program.entry} ended with ${code}`)))
  })
}

import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './build.ts'

/** A TypeScript compiler. */
export interface Compiler {
  readonly version: string
  readonly program: string
}

/** Figures that a compiler reports for one run. */
export interface Effort {
  readonly instantiations: number
  readonly types: number
  /** Seconds. */
  readonly checkTime: number
  /** Kilobytes. */
  readonly memory: number
}

const LABELS: Readonly<Record<keyof Effort, string>> = {
  instantiations: 'Instantiations',
  types: 'Types',
  checkTime: 'Check time',
  memory: 'Memory used',
}

/** Returns the compilers that the project supports. */
export async function findCompilers(): Promise<Compiler[]> {
  return Promise.all(['typescript', 'typescript7'].map(findCompiler))
}

async function findCompiler(name: string): Promise<Compiler> {
  const folder = join(root, 'node_modules', name)
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  return { version, program: join(folder, 'bin/tsc') }
}

/**
 * Checks a project once.
 *
 * @throws `Error` if the project does not compile.
 */
export async function check({ version, program }: Compiler, config: string): Promise<Effort> {
  const args = [program, '-p', config, '--extendedDiagnostics']
  const output = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, (error, stdout, stderr) => {
      if (error) reject(new Error(`TypeScript ${version}: ${stdout || stderr || error.message}`))
      else resolve(stdout)
    })
  })
  const read = (key: keyof Effort): number => {
    const value = new RegExp(`^${LABELS[key]}:\\s+([\\d.]+)`, 'm').exec(output)?.[1]
    if (value === undefined) throw new Error(`TypeScript ${version} does not report "${LABELS[key]}"`)
    return Number(value)
  }
  return {
    instantiations: read('instantiations'),
    types: read('types'),
    checkTime: read('checkTime'),
    memory: read('memory'),
  }
}

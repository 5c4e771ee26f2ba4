import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A program that imports the package named in its argument and prints the milliseconds. */
const PROGRAM = `
const start = performance.now()
await import(process.argv[1])
process.stdout.write(String(performance.now() - start))
`

/** Returns the milliseconds in which a new process imports a package from a folder. */
export async function timeImport(folder: string, name: string): Promise<number> {
  const args = ['--input-type=module', '--eval', PROGRAM, name]
  const { stdout } = await run(process.execPath, args, { cwd: folder })
  return Number(stdout)
}

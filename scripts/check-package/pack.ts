import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Result of one check of the package. */
export interface CheckResult {
  readonly summary: string
  readonly problems: readonly string[]
}

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const shell = process.platform === 'win32'

/** Builds the package, packs it into a folder, and returns the path of the tarball. */
export async function pack(folder: string): Promise<string> {
  await run('npm', ['run', 'build'], { cwd: root, shell })
  // The build script has run already, and its output would be mixed with the JSON of npm.
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
  const { stdout } = await run('npm', args, { cwd: root, shell })
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }]
  return join(folder, filename)
}

/** Unpacks a tarball of npm into a folder and returns the path of the unpacked package. */
export async function unpack(tarball: string, folder: string): Promise<string> {
  const target = join(folder, 'unpacked')
  await mkdir(target)
  await run('tar', ['-xzf', tarball, '-C', target])
  return join(target, 'package')
}

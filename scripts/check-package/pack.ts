import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const shell = process.platform === 'win32'

/** Builds the package and packs it into a folder. Answers the path of the tarball. */
export async function pack(folder: string): Promise<string> {
  await run('npm', ['run', 'build'], { cwd: root, shell })
  // The scripts have just run, and would write into the answer.
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
  const { stdout } = await run('npm', args, { cwd: root, shell })
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }]
  return join(folder, filename)
}

/** Unpacks a tarball of npm into a folder. Answers where the package stands. */
export async function unpack(tarball: string, folder: string): Promise<string> {
  const target = join(folder, 'unpacked')
  await mkdir(target)
  await run('tar', ['-xzf', tarball, '-C', target])
  return join(target, 'package')
}

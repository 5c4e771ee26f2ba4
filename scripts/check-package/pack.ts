import { execFile } from 'node:child_process'
import { copyFile, mkdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
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

/**
 * Copies a tarball into a folder and returns the path of the copy.
 *
 * @param tarball - Path of the tarball, absolute or relative to the root of the repository.
 * @throws If there is no such file.
 */
export async function copyTarball(tarball: string, folder: string): Promise<string> {
  const source = resolve(root, tarball)
  const copy = join(folder, basename(source))
  try {
    await copyFile(source, copy)
  } catch (cause) {
    throw new Error(
      `The tarball ${source} cannot be read. Expected a file that npm pack wrote, absolute or relative to the root of the repository. ` +
        'Set the variable GRANTCORD_TARBALL to its path, or unset it to pack the sources.',
      { cause },
    )
  }
  return copy
}

/** Unpacks a tarball of npm into a folder and returns the path of the unpacked package. */
export async function unpack(tarball: string, folder: string): Promise<string> {
  const target = join(folder, 'unpacked')
  await mkdir(target)
  await run('tar', ['-xzf', tarball, '-C', target])
  return join(target, 'package')
}

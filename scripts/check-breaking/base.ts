import { execFile } from 'node:child_process'
import { access, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { bundle } from '../generate/bundle.ts'
import type { Document } from '../generate/document.ts'

const run = promisify(execFile)
/** Files that are needed to bundle the description of a commit and to read the version of the package. */
const ARCHIVED = ['spec', 'redocly.yaml', 'package.json']

/** Earlier version of the description. */
export interface Base {
  readonly document: Document
  /** Version of the package at that commit. Absent if the description comes from a file. */
  readonly packageVersion?: string
}

/**
 * Reads an earlier version of the description.
 *
 * @param source File, bundled or not, or a Git reference.
 * @throws Error if it is neither a file nor a commit.
 */
export async function readBase(root: string, source: string): Promise<Base> {
  const file = resolve(source)
  if (await exists(file)) return { document: await bundle(root, file) }
  const folder = await mkdtemp(join(tmpdir(), 'grantcord-base-'))
  try {
    await unpack(root, source, folder)
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    return { document: await bundle(folder), packageVersion: version }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Extracts the files of a commit into a folder, and links our `node_modules`, which its lint rules import. */
async function unpack(root: string, ref: string, folder: string): Promise<void> {
  const commit = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
  const { stdout } = await run('git', commit, { cwd: root }).catch(() => {
    throw new Error(`${ref} is neither a file nor a commit of this repository`)
  })
  const archive = join(folder, 'base.tar')
  await run('git', ['archive', '--output', archive, stdout.trim(), ...ARCHIVED], { cwd: root })
  await run('tar', ['-xf', 'base.tar'], { cwd: folder })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

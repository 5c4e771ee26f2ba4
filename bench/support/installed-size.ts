import { lstat, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { modules, readManifest } from './installed.ts'

/** Packages of the project, with the dependencies of our package. */
const ownModules = fileURLToPath(new URL('../../node_modules', import.meta.url))

/** Size of a package in `node_modules`. */
export interface InstalledSize {
  /** Size of its files and of the files of all its dependencies. */
  readonly bytes: number
  /** Number of its direct dependencies. */
  readonly dependencies: number
  /** Number of packages, including itself. */
  readonly packages: number
}

/** @param folder Folder of a package whose dependencies are installed in npm's layout. */
export async function measureInstalled(folder: string): Promise<InstalledSize> {
  const found = new Map<string, number>()
  await collect(folder, found)
  const { dependencies = {} } = await readManifest(folder)
  const bytes = [...found.values()].reduce((sum, size) => sum + size, 0)
  return { bytes, dependencies: Object.keys(dependencies).length, packages: found.size }
}

async function collect(folder: string, found: Map<string, number>): Promise<void> {
  if (found.has(folder)) return
  found.set(folder, await sizeOf(folder))
  const { dependencies = {} } = await readManifest(folder)
  for (const name of Object.keys(dependencies)) await collect(await findDependency(folder, name), found)
}

/** Searches `node_modules` upwards from a package, as Node does. Dependencies of our package are in `ownModules`. */
async function findDependency(folder: string, name: string): Promise<string> {
  for (let from = folder; from.startsWith(modules) || from.startsWith(ownModules); from = dirname(from)) {
    const candidate = join(from, 'node_modules', name)
    const exists = await lstat(candidate).then(
      () => true,
      () => false,
    )
    if (exists) return candidate
  }
  return join(folder.startsWith(modules) ? modules : ownModules, name)
}

/** Returns the size of a package's files in bytes, without its own `node_modules`. */
async function sizeOf(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    bytes += entry.isDirectory() ? await sizeOf(path) : (await lstat(path)).size
  }
  return bytes
}

import { lstat, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { modules, readManifest } from './installed.ts'

/** What a package brings into the `node_modules` of who installs it. */
export interface InstalledSize {
  /** Of all its files, and of those of all it depends on. */
  readonly bytes: number
  /** What its own manifest names. */
  readonly dependencies: number
  /** All of them, itself included. */
  readonly packages: number
}

/** @param folder Of a package whose dependencies are installed as npm does it. */
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

/** Upwards from a package, as Node looks for it; ours stands elsewhere, and its dependencies with the others. */
async function findDependency(folder: string, name: string): Promise<string> {
  for (let from = folder; from.startsWith(modules); from = dirname(from)) {
    const candidate = join(from, 'node_modules', name)
    const isThere = await lstat(candidate).then(
      () => true,
      () => false,
    )
    if (isThere) return candidate
  }
  return join(modules, name)
}

/** Bytes of the files of a package, those of packages inside it left out. */
async function sizeOf(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    bytes += entry.isDirectory() ? await sizeOf(path) : (await lstat(path)).size
  }
  return bytes
}

import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** First major version of Node that runs TypeScript without flags and has `node:sqlite`. */
const MIN_MAJOR = 24

/**
 * Returns the path of a Node program that can run a folder below `test/` with packages of its own; `undefined` if there is
 * none or the packages of that folder are not installed.
 *
 * @param name Name of the folder.
 * @param file A file in its `node_modules` that must exist.
 */
export async function findNewerNode(
  name = 'runtimes',
  file = 'better-sqlite3/package.json',
): Promise<string | undefined> {
  const folder = new URL(`../${name}/node_modules/`, import.meta.url)
  if (!(await exists(new URL(file, folder)))) return undefined
  const node = new URL(`node-linux-${process.arch}/bin/node`, folder)
  if (await exists(node)) return fileURLToPath(node)
  return Number.parseInt(process.versions.node, 10) >= MIN_MAJOR ? process.execPath : undefined
}

function exists(file: URL): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

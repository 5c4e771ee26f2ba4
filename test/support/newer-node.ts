import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const folder = new URL('../runtimes/node_modules/', import.meta.url)
/** First major version of Node that runs TypeScript without flags and has `node:sqlite`. */
const MIN_MAJOR = 24

/**
 * Returns the path of a Node program that can run `test/runtimes/`; `undefined` if there is none or the packages of that
 * folder are not installed.
 */
export async function findNewerNode(): Promise<string | undefined> {
  if (!(await exists('better-sqlite3/package.json'))) return undefined
  if (await exists('.bin/node')) return fileURLToPath(new URL('.bin/node', folder))
  return Number.parseInt(process.versions.node, 10) >= MIN_MAJOR ? process.execPath : undefined
}

function exists(path: string): Promise<boolean> {
  return access(new URL(path, folder)).then(
    () => true,
    () => false,
  )
}

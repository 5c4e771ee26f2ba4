import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const folder = new URL('../runtimes/node_modules/', import.meta.url)
/** The first that strips types by itself and has `node:sqlite`. */
const MAJOR = 24

/** A Node that runs `test/runtimes/`, with the packages there; nothing when they are not installed. */
export async function findNewerNode(): Promise<string | undefined> {
  if (!(await exists('better-sqlite3/package.json'))) return undefined
  if (await exists('.bin/node')) return fileURLToPath(new URL('.bin/node', folder))
  return Number.parseInt(process.versions.node, 10) >= MAJOR ? process.execPath : undefined
}

function exists(path: string): Promise<boolean> {
  return access(new URL(path, folder)).then(
    () => true,
    () => false,
  )
}

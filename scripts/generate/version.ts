import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Generates the version of the package, which the `User-Agent` header contains. */
export async function emitVersion(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  return `// Generated from package.json by scripts/generate.ts. Do not edit.

/** The version of this package. */
export const VERSION = '${version}'
`
}

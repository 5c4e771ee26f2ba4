import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The version of the package, for the `User-Agent` header. */
export async function emitVersion(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  return `// Generated from package.json by scripts/generate.ts. Do not edit.

/** The version of this package. */
export const VERSION = '${version}'
`
}

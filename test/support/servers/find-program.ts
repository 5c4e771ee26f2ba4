import { access, constants, readdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** Where Debian keeps the programs of PostgreSQL, which are not in the path: one folder a version. */
const VERSIONS = '/usr/lib/postgresql'

/** The folder of a program, or `undefined` where it is not installed. */
export async function findFolder(program: string): Promise<string | undefined> {
  const versions = (await readdir(VERSIONS).catch(() => [])).sort((a, b) => Number(b) - Number(a))
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(VERSIONS, version, 'bin')),
  ]
  for (const folder of folders) {
    const isThere = await access(join(folder, program), constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return folder
  }
  return undefined
}

import { access, constants, readdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** Folder of the PostgreSQL programs on Debian, with one folder per version. They are not in `PATH`. */
const VERSIONS = '/usr/lib/postgresql'

/** Returns the folder of a program, or `undefined` if it is not installed. */
export async function findFolder(program: string): Promise<string | undefined> {
  const versions = (await readdir(VERSIONS).catch(() => [])).sort((a, b) => Number(b) - Number(a))
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(VERSIONS, version, 'bin')),
  ]
  for (const folder of folders) {
    const isExecutable = await access(join(folder, program), constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isExecutable) return folder
  }
  return undefined
}

import { readdir } from 'node:fs/promises'

/** Problem at a line of a file. */
export interface Problem {
  /** Relative to the root. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly message: string
}

/** Folders that are not part of the sources. */
export const PASSED_OVER = ['.git', 'coverage', 'dist', 'node_modules', 'site']

/** Lists the files of the project, as paths relative to the root, separated by `/`. */
export async function listFiles(root: string, folder = ''): Promise<string[]> {
  const entries = await readdir(`${root}/${folder}`, { withFileTypes: true })
  const lists = entries
    .filter(({ name }) => !PASSED_OVER.includes(name))
    .map(async (entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? listFiles(root, path) : [path]
    })
  return (await Promise.all(lists)).flat().sort()
}

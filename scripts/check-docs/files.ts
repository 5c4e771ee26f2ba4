import { readdir } from 'node:fs/promises'

/** Folders that are not part of the sources. */
export const PASSED_OVER = ['.git', 'coverage', 'dist', 'node_modules', 'site']

/** Every file of the project, as a path relative to the root with `/` between its parts. */
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

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file that `exports` of the unpacked package names, such as `dist/errors.js` and `dist/errors.d.ts`. */
export async function listEntries(folder: string): Promise<string[]> {
  const { exports } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return Object.values<string | Record<string, string>>(exports)
    .flatMap((target) => (typeof target === 'string' ? target : Object.values(target)))
    .map((path) => path.replace(/^\.\//, ''))
}

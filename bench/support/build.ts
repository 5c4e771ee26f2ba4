import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'tsdown'
import { commonjs, library } from '../../tsdown.config.ts'

export const root: string = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the entry points of the package as they are published into a folder. */
export async function buildPackage(folder: string): Promise<void> {
  for (const options of [library, commonjs]) {
    await build({ ...options, config: false, cwd: root, outDir: join(folder, 'dist'), logLevel: 'silent' })
  }
  await copyFile(join(root, 'package.json'), join(folder, 'package.json'))
}

import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type UserConfig } from 'tsdown'
import { library } from '../../tsdown.config.ts'

export const root: string = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the entry points of the package as they are published into a folder, with changes of the build options for a measurement. */
export async function buildPackage(folder: string, changes: Pick<UserConfig, 'dts'> = {}): Promise<void> {
  await build({
    ...library,
    ...changes,
    config: false,
    cwd: root,
    outDir: join(folder, 'dist'),
    logLevel: 'silent',
  })
  await copyFile(join(root, 'package.json'), join(folder, 'package.json'))
}

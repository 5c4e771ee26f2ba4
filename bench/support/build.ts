import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type UserConfig } from 'tsdown'
import config from '../../tsdown.config.ts'

export const root: string = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the package as it is published into a folder, with changes of the build options for a measurement. */
export async function buildPackage(folder: string, changes: Pick<UserConfig, 'dts'> = {}): Promise<void> {
  await build({
    ...config,
    ...changes,
    config: false,
    cwd: root,
    outDir: join(folder, 'dist'),
    logLevel: 'silent',
  })
  await copyFile(join(root, 'package.json'), join(folder, 'package.json'))
}

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Rolldown } from 'tsdown'
import { type MeasuredSize, measureSize } from '../../scripts/check-package/size.ts'
import { buildPackage } from './build.ts'

/** A module that replaces another one in the bundle. */
export interface Substitute {
  /** End of the replaced module's specifier. */
  readonly specifier: string
  readonly code: string
}

/**
 * Builds the package into a folder, optionally with one module replaced. Returns the size of an application that uses
 * it, measured as in `npm run check:package`.
 */
export async function measureApplication(folder: string, substitute?: Substitute): Promise<MeasuredSize> {
  const target = join(folder, 'package')
  await mkdir(target, { recursive: true })
  await buildPackage(target, { dts: false, plugins: substitute && replace(substitute) })
  const measured = await measureSize(target)
  if (!measured.isWhole) throw new Error('The bundle is incomplete: an import was left unresolved')
  return measured
}

/** Replaces a module. Throws if no module imports it, because the build would measure nothing. */
function replace({ specifier, code }: Substitute): Rolldown.Plugin {
  const id = `\0${specifier}`
  let loaded = false
  return {
    name: 'substitute',
    resolveId: {
      order: 'pre',
      handler: (source) => (source.endsWith(specifier) ? { id, external: false } : undefined),
    },
    load(candidate) {
      if (candidate !== id) return undefined
      loaded = true
      return { code, moduleType: 'js', moduleSideEffects: false }
    },
    buildEnd() {
      if (!loaded) throw new Error(`No module imports ${specifier}`)
    },
  }
}

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Rolldown } from 'tsdown'
import { type MeasuredSize, measureSize } from '../../scripts/check-package/size.ts'
import { buildPackage } from './build.ts'

/** A module that stands in for another one. */
export interface Substitute {
  /** How the specifier of the other one ends. */
  readonly specifier: string
  readonly code: string
}

/**
 * Builds the package into a folder, perhaps with one module replaced. Answers the bytes of the application that uses
 * it, as `npm run check:package` measures them.
 */
export async function measureApplication(folder: string, substitute?: Substitute): Promise<MeasuredSize> {
  const target = join(folder, 'package')
  await mkdir(target, { recursive: true })
  await buildPackage(target, { dts: false, plugins: substitute && replace(substitute) })
  const measured = await measureSize(target)
  if (!measured.isWhole) throw new Error('The bundle is not whole')
  return measured
}

/** A substitute that nothing imports would measure nothing: it is an error. */
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
      if (!loaded) throw new Error(`Nothing imports ${specifier}`)
    },
  }
}

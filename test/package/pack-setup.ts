import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { copyTarball, pack } from '../../scripts/check-package/pack.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    tarball: string
  }
}

/**
 * Provides one tarball for all tests: a copy of the file that the variable `GRANTCORD_TARBALL` names, otherwise the package, which is
 * built and packed once, because two builds at a time would write to the same folder.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'grantcord-tarball-'))
  const { GRANTCORD_TARBALL } = process.env
  const isGiven = GRANTCORD_TARBALL !== undefined
  project.provide('tarball', await (isGiven ? copyTarball(GRANTCORD_TARBALL, folder) : pack(folder)))
  return () => rm(folder, { recursive: true, force: true })
}

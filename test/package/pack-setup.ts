import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { pack } from '../../scripts/check-package/pack.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    tarball: string
  }
}

/** Builds and packs the package once for all tests: two builds at a time would write to the same folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'grantcord-tarball-'))
  project.provide('tarball', await pack(folder))
  return () => rm(folder, { recursive: true, force: true })
}

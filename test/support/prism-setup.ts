import type { TestProject } from 'vitest/node'
import { startPrism } from '../../scripts/prism.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    prismUrl: string
  }
}

/** One Prism for the whole run of contract tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const prism = await startPrism()
  project.provide('prismUrl', prism.url)
  return () => prism.close()
}

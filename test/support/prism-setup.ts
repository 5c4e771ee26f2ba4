import type { TestProject } from 'vitest/node'
import { startPrism } from '../../src/cli/mock/server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    prismUrl: string
  }
}

/** Starts one Prism for all contract tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const prism = await startPrism()
  project.provide('prismUrl', prism.url)
  return () => prism.close()
}

import { afterAll, describe, expect, it } from 'vitest'
import { type Backend, memoryBackend, postgresBackend, redisBackend, sqliteBackend } from './backends.ts'
import { run, supports } from './run.ts'
import type { NaiveName } from './scenario.ts'
import { SCENARIOS } from './scenarios/all.ts'

const NAIVE: readonly NaiveName[] = ['single-flight', 'every caller']

/** One shared store is sufficient, since the assertions do not depend on the store. */
const backend: Backend =
  (await redisBackend()) ?? (await postgresBackend()) ?? (await sqliteBackend()) ?? memoryBackend()

/** Scenarios without a letter. Variants have a letter and use the same assertions. */
const MAIN = /^[A-Z]\d+ /

describe('assertions', () => {
  afterAll(() => backend.close())

  const scenarios = SCENARIOS.filter(({ name, rejects }) => MAIN.test(name) && rejects.length > 0)
  for (const scenario of scenarios.filter(({ needs }) => supports(backend, needs))) {
    it(`${scenario.name.split(' ', 1)[0]} rejects ${scenario.rejects.join(' and ')}`, async () => {
      const passes = await Promise.all(NAIVE.map((name) => isPassed(name)))
      expect(NAIVE.filter((_, index) => !passes[index])).toEqual(scenario.rejects)
    })

    async function isPassed(name: NaiveName): Promise<boolean> {
      try {
        await run(scenario, backend, name)
        return true
      } catch (error) {
        if (error instanceof Error && error.name.startsWith('AssertionError')) return false
        throw error
      }
    }
  }
})

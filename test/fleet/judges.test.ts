import { afterAll, describe, expect, it } from 'vitest'
import { type Backend, memoryBackend, postgresBackend, redisBackend, sqliteBackend } from './backends.ts'
import { isFit, play } from './play.ts'
import { ROWS } from './rows/rows.ts'
import type { NaiveName } from './scenario.ts'

const NAIVE: readonly NaiveName[] = ['one flight', 'every caller']

/** One that processes share will do. */
const backend: Backend =
  (await redisBackend()) ?? (await postgresBackend()) ?? (await sqliteBackend()) ?? memoryBackend()

describe('judges', () => {
  afterAll(() => backend.close())

  // Two clients play at a time, so nobody stops the server.
  for (const row of ROWS.filter(({ needs }) => needs !== 'power' && isFit(backend, needs))) {
    const refused = row.refuses.join(' and ') || 'nobody'
    it(`${row.name.split(/:? /, 1)[0]} refuses ${refused}`, async () => {
      const passes = await Promise.all(NAIVE.map((name) => isPassed(name)))
      expect(NAIVE.filter((_, index) => !passes[index])).toEqual(row.refuses)
    })

    async function isPassed(name: NaiveName): Promise<boolean> {
      try {
        await play(row, backend, name)
        return true
      } catch (error) {
        if (error instanceof Error && error.name.startsWith('AssertionError')) return false
        throw error
      }
    }
  }
})

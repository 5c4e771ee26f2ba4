import { afterAll, describe, expect, it } from 'vitest'
import { type Backend, memoryBackend, postgresBackend, redisBackend, sqliteBackend } from './backends.ts'
import { isFit, play } from './play.ts'
import { ROWS } from './rows/rows.ts'
import type { NaiveName } from './scenario.ts'

const NAIVE: readonly NaiveName[] = ['one flight', 'every caller']

/** One that processes share will do. */
const backend: Backend =
  (await redisBackend()) ?? (await postgresBackend()) ?? (await sqliteBackend()) ?? memoryBackend()

/** Its variants have a letter, and their judge is the same. */
const ROW = /^[A-Z]\d+ /

describe('judges', () => {
  afterAll(() => backend.close())

  const rows = ROWS.filter(({ name, refuses }) => ROW.test(name) && refuses.length > 0)
  for (const row of rows.filter(({ needs }) => isFit(backend, needs))) {
    it(`${row.name.split(' ', 1)[0]} refuses ${row.refuses.join(' and ')}`, async () => {
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

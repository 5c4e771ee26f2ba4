import { expect } from 'vitest'
import { CALLERS, callAll, expectPosts, expectValid } from '../assertions.ts'
import { scenario } from '../scenario.ts'

const HOUR = 3_600_000
const WEEK = 7 * 24 * HOUR

/** Scenarios with expired tokens and without faults. */
export const EXPIRY = [
  scenario(
    'F01 FL-1: one of many processes refreshes an expired token',
    'any',
    ['single-flight', 'every caller'],
    async (fixture) => {
      const processes = await fixture.start(8)
      const key = await fixture.seed()
      const outcome = await fixture.withTimeout(callAll(processes, key))
      expect(outcome).toEqual({ ok: processes.length * CALLERS })
      expectPosts(fixture, 1, 0)
      await expectValid(fixture, key)
    },
  ),

  scenario(
    'F01b FL-1: no grant is revoked by a server that revokes grants on reuse',
    'any',
    ['single-flight', 'every caller'],
    async (fixture) => {
      fixture.server.behavior.revokeOnReuse = true
      const processes = await fixture.start(4)
      const key = await fixture.seed()
      const outcome = await fixture.withTimeout(callAll(processes, key))
      expect(outcome).toEqual({ ok: processes.length * CALLERS })
      expectPosts(fixture, 1, 0)
      await expectValid(fixture, key)
    },
  ),

  scenario(
    'F02 FL-1: five consecutive expiries cause five refreshes, each with the refresh token of the previous one',
    'any',
    ['single-flight', 'every caller'],
    async (fixture) => {
      const processes = await fixture.start(8)
      const key = await fixture.seed()
      for (let round = 1; round <= 5; round += 1) {
        if (round > 1)
          await Promise.all(processes.map((one) => one.execute({ do: 'advanceClock', milliseconds: WEEK })))
        const outcome = await fixture.withTimeout(callAll(processes, key))
        expect(outcome).toEqual({ ok: processes.length * CALLERS })
        expectPosts(fixture, round, 0)
      }
      await expectValid(fixture, key)
    },
  ),

  scenario(
    'F13 FL-3: hosts whose wall clocks are two hours apart refresh once',
    'shared',
    ['single-flight', 'every caller'],
    async (fixture) => {
      const [early] = await fixture.start(1, { clockAhead: -HOUR })
      const [late] = await fixture.start(1, { clockAhead: HOUR })
      const processes = [early, late].flatMap((one) => one ?? [])
      const key = await fixture.seed({ lifetime: -(2 * HOUR) / 1000 })
      for (let round = 1; round <= 3; round += 1) {
        expect(await fixture.withTimeout(callAll(processes, key))).toEqual({ ok: 2 * CALLERS })
      }
      expectPosts(fixture, 1, 0)
      expect(fixture.server.calls.filter(({ status }) => status === 401)).toEqual([])
      await expectValid(fixture, key)
    },
  ),

  scenario(
    'F13b FL-3: hosts whose wall clocks differ by more than the lifetime of a token do not refresh alternately',
    'shared',
    ['single-flight', 'every caller'],
    async (fixture) => {
      fixture.server.behavior.lifetime = HOUR / 1000
      const [early] = await fixture.start(1, { clockAhead: -HOUR })
      const [late] = await fixture.start(1, { clockAhead: HOUR })
      const processes = [early, late].flatMap((one) => one ?? [])
      const key = await fixture.seed({ lifetime: -(2 * HOUR) / 1000 })
      for (let round = 1; round <= 5; round += 1) {
        expect(await fixture.withTimeout(callAll(processes, key))).toEqual({ ok: 2 * CALLERS })
      }
      expect(fixture.server.posts.length).toBeLessThanOrEqual(2)
      expect(fixture.server.posts.filter(({ result }) => result !== 'refreshed')).toEqual([])
      await expectValid(fixture, key)
    },
  ),

  scenario(
    'F14 SE-1: 200 tokens that expire in the same second are refreshed once each, at most ten concurrently',
    'shared',
    ['single-flight', 'every caller'],
    async (fixture) => {
      const processes = await fixture.start(4)
      fixture.server.behavior.delay = 20
      const keys = await Promise.all(Array.from({ length: 200 }, () => fixture.seed()))
      const outcome = await fixture.withTimeout(callAll(processes, keys, 50, 200))
      expect(outcome).toEqual({ ok: 4 * 50 * 200 })
      expectPosts(fixture, 200, 0)
      expect(fixture.server.maxConcurrentRefreshes).toBeLessThanOrEqual(10)
      expect(fixture.server.maxConcurrentRefreshes, 'refreshes are concurrent').toBeGreaterThan(1)
      for (const key of keys) await expectValid(fixture, key)
    },
  ),
]

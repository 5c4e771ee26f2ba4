import { expect } from 'vitest'
import { callAll, expectInvalid, expectPosts, expectValid, split } from '../assertions.ts'
import { scenario } from '../scenario.ts'

const MANY = 50

/** Scenarios with many concurrent callers in one or two processes. */
export const CONCURRENT_CALLERS = [
  scenario(
    'M01 SE-1: fifty callers with an expired token cause one refresh',
    'any',
    ['every caller'],
    async (fixture) => {
      const [process] = split(await fixture.start(1))
      const key = await fixture.seed()
      expect(await fixture.withTimeout(process.call(key, MANY))).toEqual({ ok: MANY })
      expectPosts(fixture, 1, 0)
      await expectValid(fixture, key)
    },
  ),

  scenario(
    'M02 SE-2: fifty callers whose token is rejected cause one refresh, and all calls succeed',
    'any',
    ['every caller'],
    async (fixture) => {
      const [process] = split(await fixture.start(1))
      const key = await fixture.seed({ isExpiryKnown: false })
      await process.execute({ do: 'load', key })
      expect(await fixture.withTimeout(process.call(key, MANY))).toEqual({ ok: MANY })
      expectPosts(fixture, 1, 0)
      await expectValid(fixture, key)
    },
  ),

  scenario(
    'M03 SE-1: the second of two refreshes uses the refresh token of the first',
    'any',
    [],
    async (fixture) => {
      const [process] = split(await fixture.start(1))
      const key = await fixture.seed({ lifetime: 3600 })
      await process.execute({ do: 'load', key })
      for (let round = 0; round < 2; round += 1) {
        expect(await fixture.withTimeout(process.try({ do: 'refresh', key }))).toEqual({ ok: 1 })
      }
      expectPosts(fixture, 2, 0)
      await expectValid(fixture, key)
    },
  ),

  scenario(
    'M04 SE-2: a permanent rejection causes one refresh, one retry and an error, also for the next caller',
    'any',
    ['single-flight', 'every caller'],
    async (fixture) => {
      const [process] = split(await fixture.start(1))
      fixture.server.behavior.rejectAll = true
      const key = await fixture.seed({ lifetime: 3600 })
      await process.execute({ do: 'load', key })
      expect(await fixture.withTimeout(process.call(key))).toEqual({ ERR_UNAUTHORIZED: 1 })
      // Each of the two 401s is followed by the question whether Discord rejects the token itself.
      expect(fixture.server.calls).toHaveLength(4)
      expect(await fixture.withTimeout(process.call(key))).toEqual({ ERR_UNAUTHORIZED: 1 })
      expectPosts(fixture, 1, 0)
    },
  ),

  scenario(
    'M05 SE-2: a late rejection of the old token causes no second refresh',
    'any',
    ['single-flight', 'every caller'],
    async (fixture) => {
      const [process] = split(await fixture.start(1))
      const { server } = fixture
      const release = server.delayResponses('/users/@me/guilds')
      const key = await fixture.seed({ isExpiryKnown: false })
      await process.execute({ do: 'load', key })
      const path = '/users/@me/guilds'
      const slow = process.try({ do: 'call', keys: [key], callers: 1, each: 1, path })
      await fixture.withTimeout(server.until(() => server.calls.length === 1))
      expect(await fixture.withTimeout(process.call(key))).toEqual({ ok: 1 })
      release()
      expect(await fixture.withTimeout(slow)).toEqual({ ok: 1 })
      expectPosts(fixture, 1, 0)
    },
  ),

  scenario(
    'M06 SE-4: the refresh token of an invalid grant is sent once, even if more callers follow',
    'any',
    ['single-flight', 'every caller'],
    async (fixture) => {
      const processes = await fixture.start(2)
      const key = await fixture.seed({ isRevoked: true })
      const rejected = 'ERR_REAUTHORIZATION_REQUIRED invalid_grant'
      for (let round = 0; round < 5; round += 1) {
        expect(await fixture.withTimeout(callAll(processes, key, 1))).toEqual({
          [rejected]: processes.length,
        })
      }
      expectPosts(fixture, 1, 0)
      await expectInvalid(fixture, key, 'invalid_grant')
    },
  ),

  scenario(
    'M07 SE-3: a caller that aborts while others wait returns immediately and does not affect them',
    'any',
    ['single-flight', 'every caller'],
    async (fixture) => {
      const [process] = split(await fixture.start(1))
      const key = await fixture.seed()
      await process.execute({ do: 'load', key })
      const { outcome } = await fixture.stopAt(process, 'sending', () => process.call(key, 9))
      const aborted = process.try({ do: 'callAbortably', key })
      await process.execute({ do: 'abort' })
      expect(await fixture.withTimeout(aborted)).toEqual({ AbortError: 1 })
      await process.resume()
      expect(await fixture.withTimeout(outcome)).toEqual({ ok: 9 })
      expectPosts(fixture, 1, 0)
      await expectValid(fixture, key)
    },
  ),

  scenario(
    'M08 FL-1: two processes refresh an expired token once',
    'shared',
    ['single-flight', 'every caller'],
    async (fixture) => {
      const processes = await fixture.start(2)
      const key = await fixture.seed()
      expect(await fixture.withTimeout(callAll(processes, key, MANY))).toEqual({ ok: 2 * MANY })
      expectPosts(fixture, 1, 0)
      await expectValid(fixture, key)
    },
  ),

  scenario(
    'M09 FL-6: a process whose refresh token was already used by another process uses the tokens that it stored',
    'shared',
    ['single-flight', 'every caller'],
    async (fixture) => {
      // The processes disagree about the end of a lease: one acquires it while the other still considers it valid.
      const [slow] = split(await fixture.start(1, { leaseTtl: 30_000 }))
      const [fast] = split(await fixture.start(1, { leaseTtl: 1_000 }))
      const key = await fixture.seed()
      const { outcome } = await fixture.stopAt(slow, 'sending', () => slow.call(key, MANY))
      expect(await fixture.withTimeout(fast.call(key, MANY))).toEqual({ ok: MANY })
      await slow.resume()
      expect(await fixture.withTimeout(outcome)).toEqual({ ok: MANY })
      expectPosts(fixture, 2, 1)
      await expectValid(fixture, key)
    },
  ),
]

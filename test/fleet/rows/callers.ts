import { expect } from 'vitest'
import { callAll, expectDead, expectLive, expectPosts, split } from '../judge.ts'
import { scenario } from '../scenario.ts'

const MANY = 50

/** Many callers of one process, or of two. */
export const CALLERS_AT_ONCE = [
  scenario(
    'M01 SE-1: fifty callers with an expired token cause one refresh',
    'any',
    ['every caller'],
    async (world) => {
      const [process] = split(await world.start(1))
      const key = await world.seed()
      expect(await world.settle(process.call(key, MANY))).toEqual({ ok: MANY })
      expectPosts(world, 1, 0)
      await expectLive(world, key)
    },
  ),

  scenario(
    'M02 SE-2: fifty callers whose token is refused cause one refresh, and all are served',
    'any',
    ['every caller'],
    async (world) => {
      const [process] = split(await world.start(1))
      const key = await world.seed({ isExpiryKnown: false })
      await process.ask({ do: 'load', key })
      expect(await world.settle(process.call(key, MANY))).toEqual({ ok: MANY })
      expectPosts(world, 1, 0)
      await expectLive(world, key)
    },
  ),

  scenario('M03 SE-1: two refreshes in a row use the token of the one before', 'any', [], async (world) => {
    const [process] = split(await world.start(1))
    const key = await world.seed({ lifetime: 3600 })
    await process.ask({ do: 'load', key })
    for (let round = 0; round < 2; round += 1) {
      expect(await world.settle(process.try({ do: 'refresh', key }))).toEqual({ ok: 1 })
    }
    expectPosts(world, 2, 0)
    await expectLive(world, key)
  }),

  scenario(
    'M04 SE-2: a refusal for good is one refresh, one replay and an error, for the next caller too',
    'any',
    ['one flight', 'every caller'],
    async (world) => {
      const [process] = split(await world.start(1))
      world.server.switches.refuseAll = true
      const key = await world.seed({ lifetime: 3600 })
      await process.ask({ do: 'load', key })
      expect(await world.settle(process.call(key))).toEqual({ ERR_UNAUTHORIZED: 1 })
      expect(world.server.calls).toHaveLength(2)
      expect(await world.settle(process.call(key))).toEqual({ ERR_UNAUTHORIZED: 1 })
      expectPosts(world, 1, 0)
    },
  ),

  scenario(
    'M05 SE-2: a late refusal of the old token causes no second refresh',
    'any',
    ['one flight', 'every caller'],
    async (world) => {
      const [process] = split(await world.start(1))
      const { server } = world
      const release = server.hold('/users/@me/guilds')
      const key = await world.seed({ isExpiryKnown: false })
      await process.ask({ do: 'load', key })
      const path = '/users/@me/guilds'
      const slow = process.try({ do: 'call', keys: [key], callers: 1, each: 1, path })
      await world.settle(server.until(() => server.calls.length === 1))
      expect(await world.settle(process.call(key))).toEqual({ ok: 1 })
      release()
      expect(await world.settle(slow)).toEqual({ ok: 1 })
      expectPosts(world, 1, 0)
    },
  ),

  scenario(
    'M06 SE-4: a dead grant is posted once, whoever asks later',
    'any',
    ['one flight', 'every caller'],
    async (world) => {
      const processes = await world.start(2)
      const key = await world.seed({ isRevoked: true })
      const gone = 'ERR_REAUTHORIZATION_REQUIRED invalid_grant'
      for (let round = 0; round < 5; round += 1) {
        expect(await world.settle(callAll(processes, key, 1))).toEqual({ [gone]: processes.length })
      }
      expectPosts(world, 1, 0)
      await expectDead(world, key, 'invalid_grant')
    },
  ),

  scenario(
    'M07 SE-3: a caller who leaves while all wait does so at once, and disturbs nobody',
    'any',
    ['one flight', 'every caller'],
    async (world) => {
      const [process] = split(await world.start(1))
      const key = await world.seed()
      await process.ask({ do: 'load', key })
      const { outcome } = await world.stopAt(process, 'posting', () => process.call(key, 9))
      const leaver = process.try({ do: 'stay', key })
      await process.ask({ do: 'leave' })
      expect(await world.settle(leaver)).toEqual({ AbortError: 1 })
      await process.resume()
      expect(await world.settle(outcome)).toEqual({ ok: 9 })
      expectPosts(world, 1, 0)
      await expectLive(world, key)
    },
  ),

  scenario(
    'M08 FL-1: two processes that see a token expired refresh it once',
    'shared',
    ['one flight', 'every caller'],
    async (world) => {
      const processes = await world.start(2)
      const key = await world.seed()
      expect(await world.settle(callAll(processes, key, MANY))).toEqual({ ok: 2 * MANY })
      expectPosts(world, 1, 0)
      await expectLive(world, key)
    },
  ),

  scenario(
    'M09 FL-6: who is refused because another process was faster takes over what that one stored',
    'shared',
    ['one flight', 'every caller'],
    async (world) => {
      // Two that do not agree on when a lease is over: one takes it over while the other still believes in it.
      const [slow] = split(await world.start(1, { leaseTtl: 30_000 }))
      const [fast] = split(await world.start(1, { leaseTtl: 1_000 }))
      const key = await world.seed()
      const { outcome } = await world.stopAt(slow, 'posting', () => slow.call(key, MANY))
      expect(await world.settle(fast.call(key, MANY))).toEqual({ ok: MANY })
      await slow.resume()
      expect(await world.settle(outcome)).toEqual({ ok: MANY })
      expectPosts(world, 2, 1)
      await expectLive(world, key)
    },
  ),
]

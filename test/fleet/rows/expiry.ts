import { expect } from 'vitest'
import { CALLERS, callAll, expectLive, expectPosts } from '../judge.ts'
import { scenario } from '../scenario.ts'

const HOUR = 3_600_000
const WEEK = 7 * 24 * HOUR

/** Tokens that expire, with nothing else going wrong. */
export const EXPIRY = [
  scenario(
    'F01 FL-1: of all processes that see a token expired one refreshes it',
    'any',
    ['one flight', 'every caller'],
    async (world) => {
      const processes = await world.start(8)
      const key = await world.seed()
      const outcome = await world.settle(callAll(processes, key))
      expect(outcome).toEqual({ ok: processes.length * CALLERS })
      expectPosts(world, 1, 0)
      await expectLive(world, key)
    },
  ),

  scenario(
    'F01b FL-1: nobody is signed out where a reuse ends the whole grant',
    'any',
    ['one flight', 'every caller'],
    async (world) => {
      world.server.switches.revokeOnReuse = true
      const processes = await world.start(4)
      const key = await world.seed()
      const outcome = await world.settle(callAll(processes, key))
      expect(outcome).toEqual({ ok: processes.length * CALLERS })
      expectPosts(world, 1, 0)
      await expectLive(world, key)
    },
  ),

  scenario(
    'F02 FL-1: five expiries in a row are five refreshes, each with the token of the one before',
    'any',
    ['one flight', 'every caller'],
    async (world) => {
      const processes = await world.start(8)
      const key = await world.seed()
      for (let round = 1; round <= 5; round += 1) {
        if (round > 1) await Promise.all(processes.map((one) => one.ask({ do: 'pass', milliseconds: WEEK })))
        const outcome = await world.settle(callAll(processes, key))
        expect(outcome).toEqual({ ok: processes.length * CALLERS })
        expectPosts(world, round, 0)
      }
      await expectLive(world, key)
    },
  ),

  scenario(
    'F13 FL-3: hosts whose wall clocks are two hours apart refresh once',
    'shared',
    ['one flight', 'every caller'],
    async (world) => {
      const [early] = await world.start(1, { clockAhead: -HOUR })
      const [late] = await world.start(1, { clockAhead: HOUR })
      const processes = [early, late].flatMap((one) => one ?? [])
      const key = await world.seed({ lifetime: -(2 * HOUR) / 1000 })
      for (let round = 1; round <= 3; round += 1) {
        expect(await world.settle(callAll(processes, key))).toEqual({ ok: 2 * CALLERS })
      }
      expectPosts(world, 1, 0)
      expect(world.server.calls.filter(({ status }) => status === 401)).toEqual([])
      await expectLive(world, key)
    },
  ),

  scenario(
    'F13b FL-3: hosts whose wall clocks differ by more than a token lives do not take turns in refreshing',
    'shared',
    ['one flight', 'every caller'],
    async (world) => {
      world.server.switches.lifetime = HOUR / 1000
      const [early] = await world.start(1, { clockAhead: -HOUR })
      const [late] = await world.start(1, { clockAhead: HOUR })
      const processes = [early, late].flatMap((one) => one ?? [])
      const key = await world.seed({ lifetime: -(2 * HOUR) / 1000 })
      for (let round = 1; round <= 5; round += 1) {
        expect(await world.settle(callAll(processes, key))).toEqual({ ok: 2 * CALLERS })
      }
      expect(world.server.posts.length).toBeLessThanOrEqual(2)
      expect(world.server.posts.filter(({ redeemed }) => redeemed !== 'refreshed')).toEqual([])
      await expectLive(world, key)
    },
  ),

  scenario(
    'F14 SE-1: 200 tokens that expire in the same second are refreshed once each, ten at a time',
    'shared',
    ['one flight', 'every caller'],
    async (world) => {
      const processes = await world.start(4)
      world.server.switches.delay = 20
      const keys = await Promise.all(Array.from({ length: 200 }, () => world.seed()))
      const outcome = await world.settle(callAll(processes, keys, 50, 200))
      expect(outcome).toEqual({ ok: 4 * 50 * 200 })
      expectPosts(world, 200, 0)
      expect(world.server.mostAtOnce).toBeLessThanOrEqual(10)
      expect(world.server.mostAtOnce, 'they were refreshed at the same time').toBeGreaterThan(1)
      for (const key of keys) await expectLive(world, key)
    },
  ),
]

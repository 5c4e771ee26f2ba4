import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import type { FleetProcess } from '../fleet-process.ts'
import { CALLERS, expectLive, expectPosts, split, sum } from '../judge.ts'
import { scenario } from '../scenario.ts'
import type { Tally } from '../worker/messages.ts'
import type { World } from '../world.ts'

/** Milliseconds for which a store is away. */
const AWAY = 800
const DOWN = 'ERR_TOKEN_STORE'

/** Takes a store away, or gives it back. */
type Switch = (isUp: boolean) => Promise<void>

/** Takes it away from the processes. */
function unplug(processes: readonly FleetProcess[]): Switch {
  return async (isUp) => {
    await Promise.all(processes.map((process) => process.ask({ do: 'store', isUp })))
  }
}

/** Stops the server itself. */
function power({ backend }: World): Switch {
  return async (isUp) => {
    await (isUp ? backend.power?.on() : backend.power?.off())
  }
}

/** Two processes refresh, and the store goes away when the answer has come. */
async function loseAfter(world: World, processes: readonly FleetProcess[], turn: Switch): Promise<void> {
  const [holder, others] = split(processes)
  const key = await world.seed()
  const { outcome } = await world.stopAt(holder, 'storing', () => holder.call(key, CALLERS))
  const waiting: Promise<Tally>[] = []
  for (const other of others) {
    // It has seen the lease when the store goes away.
    await other.ask({ do: 'load', key })
    waiting.push((await world.stopAt(other, 'got', () => other.call(key, CALLERS))).outcome)
    await other.resume()
  }
  await turn(false)
  await holder.resume()
  await sleep(AWAY)
  await turn(true)
  const all = sum(await world.settle(Promise.all([outcome, ...waiting])))
  expect(all).toEqual({ ok: processes.length * CALLERS })
  expectPosts(world, 1, 0)
  // The callers of the holder need not wait until its store is back.
  await expect.poll(async () => (await world.read(key))?.generation, { timeout: 20_000 }).toBe(1)
  await expectLive(world, key)
}

/** The store is away when a token has to be refreshed. */
async function loseBefore(world: World, process: FleetProcess, turn: Switch): Promise<void> {
  const [expired, valid] = await Promise.all([world.seed(), world.seed({ lifetime: 3600 })])
  for (const key of [expired, valid]) await process.ask({ do: 'load', key })
  await turn(false)
  expect(await world.settle(process.call(expired, CALLERS))).toEqual({ [DOWN]: CALLERS })
  expect(await world.settle(process.call(valid, CALLERS))).toEqual({ ok: CALLERS })
  expectPosts(world, 0, 0)
  await turn(true)
  await expect.poll(() => process.call(expired, 1), { timeout: 20_000 }).toEqual({ ok: 1 })
  expectPosts(world, 1, 0)
  await expectLive(world, expired)
}

/** Stores that cannot be reached. */
export const STORE = [
  scenario(
    'F08 SE-6: a store that is away after the request gets the new token when it is back',
    'any',
    ['one flight', 'every caller'],
    async (world) => {
      const processes = await world.start(2)
      await loseAfter(world, processes, unplug(processes))
    },
  ),

  scenario(
    'F08a SE-6: the same when it is the server that is stopped and started again',
    'power',
    ['one flight', 'every caller'],
    async (world) => loseAfter(world, await world.start(2), power(world)),
  ),

  scenario(
    'F09 FL-7: a store that is away before the claim costs no refresh token, and stops no token that works',
    'any',
    ['one flight', 'every caller'],
    async (world) => {
      const processes = await world.start(1)
      await loseBefore(world, split(processes)[0], unplug(processes))
    },
  ),

  scenario(
    'F09a FL-7: the same when it is the server that is stopped',
    'power',
    ['one flight', 'every caller'],
    async (world) => loseBefore(world, split(await world.start(1))[0], power(world)),
  ),

  scenario(
    'F09b FL-2: a store that can be read and not written is found out before the request',
    'any',
    ['one flight', 'every caller'],
    async (world) => {
      const processes = await world.start(1)
      const [process] = split(processes)
      const key = await world.seed()
      await process.ask({ do: 'load', key })
      const { outcome } = await world.stopAt(process, 'got', () => process.call(key, CALLERS))
      await unplug(processes)(false)
      await process.resume()
      expect(await world.settle(outcome)).toEqual({ [DOWN]: CALLERS })
      expectPosts(world, 0, 0)
    },
  ),
]

import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { CALLERS, expectPosts, expectValid, split, sum } from '../assertions.ts'
import type { FleetFixture } from '../fixture.ts'
import type { FleetProcess } from '../fleet-process.ts'
import { scenario } from '../scenario.ts'
import type { Tally } from '../worker/messages.ts'

/** Duration of an outage in milliseconds. */
const OUTAGE = 800
const STORE_ERROR = 'ERR_TOKEN_STORE'

/** Disconnects or reconnects a store. */
type SetConnected = (isConnected: boolean) => Promise<void>

/** Simulates an outage in the processes. */
function simulatedOutage(processes: readonly FleetProcess[]): SetConnected {
  return async (isConnected) => {
    await Promise.all(processes.map((process) => process.execute({ do: 'setStore', isConnected })))
  }
}

/** Stops the server of the store. */
function serverOutage({ backend }: FleetFixture): SetConnected {
  return async (isConnected) => {
    await (isConnected ? backend.power?.on() : backend.power?.off())
  }
}

/** Disconnects the store after the response to a refresh of one of several processes. */
async function disconnectAfter(
  fixture: FleetFixture,
  processes: readonly FleetProcess[],
  setConnected: SetConnected,
): Promise<void> {
  const [holder, others] = split(processes)
  const key = await fixture.seed()
  const { outcome } = await fixture.stopAt(holder, 'storing', () => holder.call(key, CALLERS))
  const waiting: Promise<Tally>[] = []
  for (const other of others) {
    // The process has read the lease before the store is disconnected.
    await other.execute({ do: 'load', key })
    waiting.push((await fixture.stopAt(other, 'read', () => other.call(key, CALLERS))).outcome)
    await other.resume()
  }
  await setConnected(false)
  await holder.resume()
  await sleep(OUTAGE)
  await setConnected(true)
  const all = sum(await fixture.withTimeout(Promise.all([outcome, ...waiting])))
  expect(all).toEqual({ ok: processes.length * CALLERS })
  expectPosts(fixture, 1, 0)
  // The callers of the holder do not have to wait until its store is reconnected.
  await expect.poll(async () => (await fixture.read(key))?.generation, { timeout: 20_000 }).toBe(1)
  await expectValid(fixture, key)
}

/** Disconnects the store before a token is refreshed. */
async function disconnectBefore(
  fixture: FleetFixture,
  process: FleetProcess,
  setConnected: SetConnected,
): Promise<void> {
  const [expired, valid] = await Promise.all([fixture.seed(), fixture.seed({ lifetime: 3600 })])
  for (const key of [expired, valid]) await process.execute({ do: 'load', key })
  await setConnected(false)
  expect(await fixture.withTimeout(process.call(expired, CALLERS))).toEqual({ [STORE_ERROR]: CALLERS })
  expect(await fixture.withTimeout(process.call(valid, CALLERS))).toEqual({ ok: CALLERS })
  expectPosts(fixture, 0, 0)
  await setConnected(true)
  await expect.poll(() => process.call(expired, 1), { timeout: 20_000 }).toEqual({ ok: 1 })
  expectPosts(fixture, 1, 0)
  await expectValid(fixture, expired)
}

/** Scenarios with stores that are not available. */
export const STORE_OUTAGES = [
  scenario(
    'F08 SE-6: the new tokens are stored after an outage of the store that begins after the request',
    'any',
    ['single-flight', 'every caller'],
    async (fixture) => {
      const processes = await fixture.start(2)
      await disconnectAfter(fixture, processes, simulatedOutage(processes))
    },
  ),

  scenario(
    'F08a SE-6: the same if the server of the store is stopped and started again',
    'power',
    ['single-flight', 'every caller'],
    async (fixture) => disconnectAfter(fixture, await fixture.start(2), serverOutage(fixture)),
  ),

  scenario(
    'F09 FL-7: an outage of the store before the lease uses no refresh token, and valid tokens still work',
    'any',
    ['single-flight', 'every caller'],
    async (fixture) => {
      const processes = await fixture.start(1)
      await disconnectBefore(fixture, split(processes)[0], simulatedOutage(processes))
    },
  ),

  scenario(
    'F09a FL-7: the same if the server of the store is stopped',
    'power',
    ['single-flight', 'every caller'],
    async (fixture) => disconnectBefore(fixture, split(await fixture.start(1))[0], serverOutage(fixture)),
  ),

  scenario(
    'F09b FL-2: a read-only store is detected before the request',
    'any',
    ['single-flight', 'every caller'],
    async (fixture) => {
      const processes = await fixture.start(1)
      const [process] = split(processes)
      const key = await fixture.seed()
      await process.execute({ do: 'load', key })
      const { outcome } = await fixture.stopAt(process, 'read', () => process.call(key, CALLERS))
      await simulatedOutage(processes)(false)
      await process.resume()
      expect(await fixture.withTimeout(outcome)).toEqual({ [STORE_ERROR]: CALLERS })
      expectPosts(fixture, 0, 0)
    },
  ),
]

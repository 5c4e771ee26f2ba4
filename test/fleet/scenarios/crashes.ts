import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { CALLERS, callAll, expectInvalid, expectPosts, expectValid, split, sum } from '../assertions.ts'
import type { FleetFixture } from '../fixture.ts'
import { type Scenario, scenario } from '../scenario.ts'
import type { Step } from '../worker/messages.ts'

/** Duration of a lease in milliseconds. */
const LEASE = 2_500
/** Milliseconds, longer than the lease and the timeout of a store operation. */
const FROZEN = 6_000
const LOST = 'ERR_REAUTHORIZATION_REQUIRED invalid_grant_after_lost_response'
/** Number of processes of a scenario. */
const COUNT = 8
/** Number of processes of a variant. */
const FEW = 4

/** Kills the process that refreshes, at a step of the refresh. Returns the key and the results of the other callers. */
async function kill(fixture: FleetFixture, step: Step, count: number) {
  const [holder, others] = split(await fixture.start(count, { leaseTtl: LEASE }))
  const key = await fixture.seed()
  await holder.execute({ do: 'load', key })
  await fixture.stopAt(holder, step, () => holder.call(key, CALLERS))
  const calls = callAll(others, key)
  await holder.kill()
  return { key, outcome: await fixture.withTimeout(calls) }
}

/** A crash before the refresh token is sent, or after the new tokens are stored. */
function recovered(name: string, count: number, step: Step, rejects: Scenario['rejects']): Scenario {
  return scenario(name, 'shared', rejects, async (fixture) => {
    const { key, outcome } = await kill(fixture, step, count)
    expect(outcome).toEqual({ ok: (count - 1) * CALLERS })
    expectPosts(fixture, 1, 0)
    await expectValid(fixture, key)
  })
}

/** A crash between these steps. No process has the new tokens. */
function lost(name: string, count: number, step: Step): Scenario {
  return scenario(name, 'shared', ['single-flight', 'every caller'], async (fixture) => {
    const { key, outcome } = await kill(fixture, step, count)
    expect(outcome).toEqual({ [LOST]: (count - 1) * CALLERS })
    expectPosts(fixture, 2, 1)
    await expectInvalid(fixture, key, 'invalid_grant_after_lost_response')
  })
}

/** The same, with a server that returns the new tokens again within a grace period. */
function recoveredInGracePeriod(name: string, count: number, step: Step): Scenario {
  return scenario(name, 'shared', ['single-flight', 'every caller'], async (fixture) => {
    fixture.server.behavior.grace = 60_000
    const { key, outcome } = await kill(fixture, step, count)
    expect(outcome).toEqual({ ok: (count - 1) * CALLERS })
    expectPosts(fixture, 2, 0)
    await expectValid(fixture, key)
  })
}

/** Suspends the process that refreshes, at a step of the refresh. */
async function freeze(fixture: FleetFixture, step: Step, rejectionGrace: number) {
  const [holder, others] = split(await fixture.start(COUNT, { leaseTtl: LEASE, rejectionGrace }))
  const key = await fixture.seed()
  await holder.execute({ do: 'load', key })
  const { outcome } = await fixture.stopAt(holder, step, () => holder.call(key, CALLERS))
  holder.freeze()
  return { key, holder, suspended: outcome, calls: callAll(others, key) }
}

/** Scenarios with processes that are killed or suspended during a refresh. */
export const CRASHES = [
  recovered('F03 FL-2: another process takes over if the holder of the lease is killed', COUNT, 'leased', [
    'single-flight',
    'every caller',
  ]),
  recovered('F03b FL-2: the same before the request is sent', FEW, 'sending', [
    'single-flight',
    'every caller',
  ]),
  recovered('F03c FL-2: the same before the lease is acquired', FEW, 'read', [
    'single-flight',
    'every caller',
  ]),
  lost('F04 FL-6: all callers receive an error if the holder is killed with the response', COUNT, 'received'),
  lost('F04a FL-6: the same before the new tokens are stored', FEW, 'storing'),
  recoveredInGracePeriod('F04b FL-6: all calls succeed if the server has a grace period', COUNT, 'received'),
  recoveredInGracePeriod('F04c FL-6: the same before the new tokens are stored', FEW, 'storing'),
  recovered(
    'F04d FL-2: all calls succeed if the holder is killed after the new tokens are stored',
    FEW,
    'stored',
    ['every caller'],
  ),

  scenario(
    'F05 FL-4: a holder that was suspended before the request does not send it',
    'shared',
    ['single-flight', 'every caller'],
    async (fixture) => {
      const { key, holder, suspended, calls } = await freeze(fixture, 'leased', 1_000)
      const [outcome] = await fixture.withTimeout(Promise.all([calls, sleep(FROZEN)]))
      expect(outcome).toEqual({ ok: (COUNT - 1) * CALLERS })
      await holder.thaw()
      expect(await fixture.withTimeout(suspended)).toEqual({ ok: CALLERS })
      expectPosts(fixture, 1, 0)
      await expectValid(fixture, key)
    },
  ),

  scenario(
    'F06 FL-5: a holder that was suspended with the response stores it, and a process that retried uses it',
    'shared',
    ['single-flight', 'every caller'],
    async (fixture) => {
      const { key, holder, suspended, calls } = await freeze(fixture, 'storing', 20_000)
      await fixture.withTimeout(fixture.server.until(() => fixture.server.posts.length === 2))
      await holder.thaw()
      expect(sum(await fixture.withTimeout(Promise.all([suspended, calls])))).toEqual({ ok: COUNT * CALLERS })
      expectPosts(fixture, 2, 1)
      await expectValid(fixture, key)
    },
  ),

  scenario(
    'F06b FL-5: a holder that was suspended after the new tokens are stored affects no other process',
    'shared',
    ['every caller'],
    async (fixture) => {
      const { key, holder, suspended, calls } = await freeze(fixture, 'stored', 1_000)
      expect(await fixture.withTimeout(calls)).toEqual({ ok: (COUNT - 1) * CALLERS })
      await sleep(LEASE)
      await holder.thaw()
      expect(await fixture.withTimeout(suspended)).toEqual({ ok: CALLERS })
      expectPosts(fixture, 1, 0)
      await expectValid(fixture, key)
    },
  ),
]

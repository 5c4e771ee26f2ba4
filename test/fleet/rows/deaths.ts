import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { CALLERS, callAll, expectDead, expectLive, expectPosts, split, sum } from '../judge.ts'
import { type Scenario, scenario } from '../scenario.ts'
import type { Step } from '../worker/messages.ts'
import type { World } from '../world.ts'

/** Milliseconds. */
const LEASE = 2_500
/** Longer than the lease, and than the time that an answer of the store may take. */
const FROZEN = 6_000
const LOST = 'ERR_REAUTHORIZATION_REQUIRED invalid_grant_after_lost_response'
/** Processes of a row. */
const COUNT = 8
/** Processes of its variants. */
const FEW = 4

/** Kills the process that refreshes, in the middle of it. Answers the key, and what becomes of the others' callers. */
async function kill(world: World, step: Step, count: number) {
  const [holder, others] = split(await world.start(count, { leaseTtl: LEASE }))
  const key = await world.seed()
  await holder.ask({ do: 'load', key })
  await world.stopAt(holder, step, () => holder.call(key, CALLERS))
  const calls = callAll(others, key)
  await holder.kill()
  return { key, outcome: await world.settle(calls) }
}

/** A death before the refresh token is sent, or after its successor is stored. */
function harmless(name: string, count: number, step: Step, refuses: Scenario['refuses']): Scenario {
  return scenario(name, 'shared', refuses, async (world) => {
    const { key, outcome } = await kill(world, step, count)
    expect(outcome).toEqual({ ok: (count - 1) * CALLERS })
    expectPosts(world, 1, 0)
    await expectLive(world, key)
  })
}

/** A death in between: nobody has the successor. */
function fatal(name: string, count: number, step: Step): Scenario {
  return scenario(name, 'shared', ['one flight', 'every caller'], async (world) => {
    const { key, outcome } = await kill(world, step, count)
    expect(outcome).toEqual({ [LOST]: (count - 1) * CALLERS })
    expectPosts(world, 2, 1)
    await expectDead(world, key, 'invalid_grant_after_lost_response')
  })
}

/** The same where the server answers the successor once more. */
function graceful(name: string, count: number, step: Step): Scenario {
  return scenario(name, 'shared', ['one flight', 'every caller'], async (world) => {
    world.server.switches.grace = 60_000
    const { key, outcome } = await kill(world, step, count)
    expect(outcome).toEqual({ ok: (count - 1) * CALLERS })
    expectPosts(world, 2, 0)
    await expectLive(world, key)
  })
}

/** Freezes the process that refreshes until its lease is long over. */
async function freeze(world: World, step: Step, rejectionGrace: number) {
  const [holder, others] = split(await world.start(COUNT, { leaseTtl: LEASE, rejectionGrace }))
  const key = await world.seed()
  await holder.ask({ do: 'load', key })
  const { outcome } = await world.stopAt(holder, step, () => holder.call(key, CALLERS))
  holder.freeze()
  return { key, holder, held: outcome, calls: callAll(others, key) }
}

/** Processes that die or stand still while they refresh. */
export const DEATHS = [
  harmless('F03 FL-2: a holder that is killed with the lease is replaced', COUNT, 'claimed', [
    'one flight',
    'every caller',
  ]),
  harmless('F03b FL-2: the same before the request has left', FEW, 'posting', ['one flight', 'every caller']),
  harmless('F03c FL-2: the same before it has the lease', FEW, 'got', ['one flight', 'every caller']),
  fatal(
    'F04 FL-6: a holder that is killed with the answer takes it along, which all are told',
    COUNT,
    'answered',
  ),
  fatal('F04a FL-6: the same before the answer is stored', FEW, 'storing'),
  graceful('F04b FL-6: the same with a server that grants grace signs nobody out', COUNT, 'answered'),
  graceful('F04c FL-6: the same before the answer is stored', FEW, 'storing'),
  harmless('F04d FL-2: a holder that is killed when all is stored has done its work', FEW, 'stored', [
    'every caller',
  ]),

  scenario(
    'F05 FL-4: a holder that stood still before the request does not send it',
    'shared',
    ['one flight', 'every caller'],
    async (world) => {
      const { key, holder, held, calls } = await freeze(world, 'claimed', 1_000)
      const [outcome] = await world.settle(Promise.all([calls, sleep(FROZEN)]))
      expect(outcome).toEqual({ ok: (COUNT - 1) * CALLERS })
      await holder.thaw()
      expect(await world.settle(held)).toEqual({ ok: CALLERS })
      expectPosts(world, 1, 0)
      await expectLive(world, key)
    },
  ),

  scenario(
    'F06 FL-5: a holder that stood still with the answer stores it, and who sent the token again takes it over',
    'shared',
    ['one flight', 'every caller'],
    async (world) => {
      const { key, holder, held, calls } = await freeze(world, 'storing', 20_000)
      await world.settle(world.server.until(() => world.server.posts.length === 2))
      await holder.thaw()
      expect(sum(await world.settle(Promise.all([held, calls])))).toEqual({ ok: COUNT * CALLERS })
      expectPosts(world, 2, 1)
      await expectLive(world, key)
    },
  ),

  scenario(
    'F06b FL-5: a holder that stood still when all is stored disturbs nobody',
    'shared',
    ['every caller'],
    async (world) => {
      const { key, holder, held, calls } = await freeze(world, 'stored', 1_000)
      expect(await world.settle(calls)).toEqual({ ok: (COUNT - 1) * CALLERS })
      await sleep(LEASE)
      await holder.thaw()
      expect(await world.settle(held)).toEqual({ ok: CALLERS })
      expectPosts(world, 1, 0)
      await expectLive(world, key)
    },
  ),
]

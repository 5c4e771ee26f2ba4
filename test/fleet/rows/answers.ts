import { expect } from 'vitest'
import type { Fault } from '../authorization-server.ts'
import { CALLERS, callAll, expectDead, expectLive, expectPosts } from '../judge.ts'
import { type Scenario, scenario } from '../scenario.ts'

const LOST = 'ERR_REAUTHORIZATION_REQUIRED invalid_grant_after_lost_response'

/** An answer is lost, and the server wants no token twice. */
function lost(name: string, count: number, fault: Fault): Scenario {
  return scenario(name, 'any', ['one flight', 'every caller'], async (world) => {
    world.server.switches.faults.push(fault)
    const processes = await world.start(count)
    const key = await world.seed()
    const outcome = await world.settle(callAll(processes, key))
    expect(outcome).toEqual({ [LOST]: processes.length * CALLERS })
    expectPosts(world, 2, 1)
    await expectDead(world, key, 'invalid_grant_after_lost_response')
  })
}

/** A refresh that fails in a way that does no harm. */
function recovered(name: string, count: number, fault: Fault, grace: number): Scenario {
  return scenario(name, 'any', ['one flight', 'every caller'], async (world) => {
    world.server.switches.faults.push(fault)
    world.server.switches.grace = grace
    const processes = await world.start(count)
    const key = await world.seed()
    const outcome = await world.settle(callAll(processes, key))
    expect(outcome).toEqual({ ok: processes.length * CALLERS })
    expectPosts(world, 2, 0)
    await expectLive(world, key)
  })
}

/** Answers that are lost on the wire. */
export const ANSWERS = [
  lost('F07 FL-6: a lost answer is told to all, after one more try', 8, 'drop after'),
  lost('F07a FL-6: the same where the server fails after it has spent the token', 4, '500 after'),
  recovered('F07b FL-6: a lost answer is had again where the server grants grace', 8, 'drop after', 60_000),
  recovered('F07c TK-2: a server that failed before it did anything is asked again', 4, '503 before', 0),
]

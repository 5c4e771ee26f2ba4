import { expect } from 'vitest'
import { CALLERS, callAll, expectInvalid, expectPosts, expectValid } from '../assertions.ts'
import type { Fault } from '../authorization-server.ts'
import { type Scenario, scenario } from '../scenario.ts'

const LOST = 'ERR_REAUTHORIZATION_REQUIRED invalid_grant_after_lost_response'

/** A response is lost, and the server rejects used refresh tokens. */
function lost(name: string, count: number, fault: Fault): Scenario {
  return scenario(name, 'any', ['single-flight', 'every caller'], async (fixture) => {
    fixture.server.behavior.faults.push(fault)
    const processes = await fixture.start(count)
    const key = await fixture.seed()
    const outcome = await fixture.withTimeout(callAll(processes, key))
    expect(outcome).toEqual({ [LOST]: processes.length * CALLERS })
    expectPosts(fixture, 2, 1)
    await expectInvalid(fixture, key, 'invalid_grant_after_lost_response')
  })
}

/** A refresh fails, and a retry is safe. */
function recovered(name: string, count: number, fault: Fault, grace: number): Scenario {
  return scenario(name, 'any', ['single-flight', 'every caller'], async (fixture) => {
    fixture.server.behavior.faults.push(fault)
    fixture.server.behavior.grace = grace
    const processes = await fixture.start(count)
    const key = await fixture.seed()
    const outcome = await fixture.withTimeout(callAll(processes, key))
    expect(outcome).toEqual({ ok: processes.length * CALLERS })
    expectPosts(fixture, 2, 0)
    await expectValid(fixture, key)
  })
}

/** Scenarios with lost responses. */
export const LOST_RESPONSES = [
  lost('F07 FL-6: all callers receive the error of a lost response, after one retry', 8, 'drop after'),
  lost('F07a FL-6: the same if the server fails after it exchanged the refresh token', 4, '500 after'),
  recovered(
    'F07b FL-6: a retry recovers a lost response if the server has a grace period',
    8,
    'drop after',
    60_000,
  ),
  recovered(
    'F07c TK-2: a refresh is retried if the server failed before it exchanged the refresh token',
    4,
    '503 before',
    0,
  ),
]

import { expect, it } from 'vitest'
import { grantcord } from './clients/grantcord.ts'
import { oneQueue } from './clients/one-queue.ts'
import { plainFetch } from './clients/plain-fetch.ts'
import { retryAtOnce } from './clients/retry-at-once.ts'
import type { Connect } from './clients/scenario-client.ts'
import { createFixture, type ScenarioFixture } from './fixture.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** Scenario whose assertions this test checks, and the naive clients that the assertions reject. */
    scenario?: { readonly name: string; readonly rejects: readonly string[] }
  }
}

/** Milliseconds after which a call hangs. Only a defect ever takes this long. */
const TIMEOUT = 8_000
/** Milliseconds after which a call of a naive client hangs. Shorter, because many of them do. */
const NAIVE_TIMEOUT = 2_000

const NAIVE_CLIENTS = {
  'plain fetch': plainFetch,
  'retry at once': retryAtOnce,
  'one queue': oneQueue,
} as const

/** Client without rate limits, deadlines and safe retries. */
export type NaiveName = keyof typeof NAIVE_CLIENTS

/** Calls of a scenario and its assertions. */
type Steps = (fixture: ScenarioFixture) => Promise<void>

/**
 * Defines two tests: grantcord passes the scenario, and its assertions reject exactly the given naive clients.
 *
 * @param name Number, requirement and expected behavior: `R07 RL-10: a global 429 delays every route of the same token`.
 * @param rejects Naive clients that fail the scenario. Never empty: assertions that cannot fail are a defect.
 */
export function scenario(name: string, rejects: readonly [NaiveName, ...NaiveName[]], steps: Steps): void {
  it(name, () => run(steps, grantcord, TIMEOUT))

  const [id] = name.split(' ')
  it(`${id} rejects ${rejects.join(', ')}`, async ({ task }) => {
    task.meta.scenario = { name, rejects }
    const names = Object.keys(NAIVE_CLIENTS) as NaiveName[]
    const passes = await Promise.all(names.map((one) => isPassed(steps, NAIVE_CLIENTS[one])))
    expect(names.filter((_, index) => !passes[index])).toEqual(names.filter((one) => rejects.includes(one)))
  })
}

async function run(steps: Steps, connect: Connect, timeout: number): Promise<void> {
  const { fixture, close } = await createFixture(connect, timeout)
  try {
    await steps(fixture)
  } finally {
    await close()
  }
}

async function isPassed(steps: Steps, connect: Connect): Promise<boolean> {
  try {
    await run(steps, connect, NAIVE_TIMEOUT)
    return true
  } catch (error) {
    if (error instanceof Error && error.name === 'AssertionError') return false
    throw error
  }
}

import { expect, it } from 'vitest'
import { grantcord } from './clients/grantcord.ts'
import { oneQueue } from './clients/one-queue.ts'
import { plainFetch } from './clients/plain-fetch.ts'
import { retryAtOnce } from './clients/retry-at-once.ts'
import type { Connect } from './clients/scenario-client.ts'
import { openWorld, type World } from './world.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** The scenario that this test shows to be able to fail, and the naive clients that it fails. */
    scenario?: { readonly name: string; readonly refuses: readonly string[] }
  }
}

/** Milliseconds after which a call hangs. Long, since only what is wrong ever waits for it. */
const PATIENCE = 8_000
/** The same for naive clients, of which many hang. */
const NAIVE_PATIENCE = 2_000

const NAIVE_CLIENTS = {
  'plain fetch': plainFetch,
  'retry at once': retryAtOnce,
  'one queue': oneQueue,
} as const

/** A client that does not know the field. */
export type NaiveName = keyof typeof NAIVE_CLIENTS

/**
 * Two tests: that grantcord passes the scenario, and that the scenario refuses exactly the naive clients named.
 *
 * @param name Row, requirement and what it proves: `R07 RL-10: a global 429 holds back every route of a token`.
 * @param refuses Never empty: a judge that passes everything is a defect.
 */
export function scenario(
  name: string,
  refuses: readonly [NaiveName, ...NaiveName[]],
  run: (world: World) => Promise<void>,
): void {
  it(name, () => play(run, grantcord, PATIENCE))

  const [row] = name.split(' ')
  it(`${row} refuses ${refuses.join(', ')}`, async ({ task }) => {
    task.meta.scenario = { name, refuses }
    const names = Object.keys(NAIVE_CLIENTS) as NaiveName[]
    const passes = await Promise.all(names.map((one) => isPassed(run, NAIVE_CLIENTS[one])))
    expect(names.filter((_, index) => !passes[index])).toEqual(names.filter((one) => refuses.includes(one)))
  })
}

async function play(run: (world: World) => Promise<void>, connect: Connect, patience: number): Promise<void> {
  const { world, close } = await openWorld(connect, patience)
  try {
    await run(world)
  } finally {
    await close()
  }
}

async function isPassed(run: (world: World) => Promise<void>, connect: Connect): Promise<boolean> {
  try {
    await play(run, connect, NAIVE_PATIENCE)
    return true
  } catch (error) {
    if (error instanceof Error && error.name === 'AssertionError') return false
    throw error
  }
}

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { ManyCallsClient, Remains } from '../clients/many-calls.ts'

const PROGRAM = fileURLToPath(new URL('../clients/many-calls.ts', import.meta.url))
const USERS = 10_000
/** Maximum bytes that a client retains for a user who called once. `bench/memory.ts` measures it with 100 000 users. */
const BYTES_PER_USER = 400
/** Bytes by which the heap varies with compiled code and with the size of hash tables, which doubles. */
const VARIATION = 1_000_000
/**
 * Calls of L03. Its definition has 1 000 000 of them. Time is virtual, but a call creates a `Request` and a `Response`, which
 * takes 0.1 to 0.2 ms of the processor: two to three minutes for all. `SOAK_CALLS=1000000` makes them.
 */
const CALLS = Number(process.env.SOAK_CALLS ?? 10_000)
/** Milliseconds after which a test fails, also on a loaded machine. */
const TIMEOUT = 600_000 + CALLS

/** Runs the program with its arguments: number of users, number of calls, and `faults` for limited and lost requests. */
async function run(client: ManyCallsClient, ...options: readonly string[]): Promise<Remains> {
  const execArgv = ['--import', 'tsx', '--expose-gc']
  const child = fork(PROGRAM, [client, ...options], { execArgv })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The program ended with the exit code ${code} and no result`)
  })
  const [remains] = await Promise.race([once(child, 'message'), ended])
  child.kill()
  return remains
}

const ONCE = [String(2 * USERS), String(USERS)]
const MANY = ['500', String(CALLS), 'faults']

function expectNoUser({ rejected, unsettled, timers, heapGrowth }: Remains): void {
  expect({ rejected, unsettled, timers }).toEqual({ rejected: 0, unsettled: 0, timers: 0 })
  expect(heapGrowth).toBeLessThanOrEqual(USERS * BYTES_PER_USER + VARIATION)
}

function expectNothing({ requests, heapGrowth, fulfilled, ...rest }: Remains): void {
  expect(rest).toEqual({ rejected: 0, unsettled: 0, unhandledRejections: 0, timers: 0 })
  expect(fulfilled).toBeGreaterThanOrEqual(CALLS)
  expect(requests).toBeGreaterThan(fulfilled * 1.015)
  expect(heapGrowth).toBeLessThanOrEqual(VARIATION)
}

const IDLE = 'L02 RL-20: 10 000 users who called once take at most 400 bytes each, and no timer'
const SOAK = 'L03 RL-20: many calls with 1 % of 429 and 1 % of lost connections leave nothing behind'

it(IDLE, async () => expectNoUser(await run('grantcord', ...ONCE)), TIMEOUT)

it('L02 rejects a timer for each user', async ({ task }) => {
  task.meta.scenario = { name: IDLE, rejects: ['a timer for each user'] }
  const remains = await run('a timer for each user', ...ONCE)
  expect(() => expectNoUser(remains)).toThrow()
  expect(remains.timers).toBeGreaterThanOrEqual(USERS)
})

it(SOAK, async () => expectNothing(await run('grantcord', ...MANY)), TIMEOUT)

it('L03 rejects one attempt', async ({ task }) => {
  task.meta.scenario = { name: SOAK, rejects: ['one attempt'] }
  const remains = await run('one attempt', ...MANY)
  expect(() => expectNothing(remains)).toThrow()
  expect(remains.rejected).toBeGreaterThan(0)
})

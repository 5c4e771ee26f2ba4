/**
 * Program that makes many calls, and sends what remains of them. It is a separate process because it measures its heap. Time
 * is virtual.
 */
import { setImmediate } from 'node:timers/promises'
import { createTransport } from '../../../src/runtime/transport/pipeline.ts'
import { json } from '../../support/recording-fetch.ts'
import { createGate, limitHeaders, operationOf, TRANSPORT_CONFIG } from '../../support/transport-fixtures.ts'

/** Result of the program. */
export interface Remains {
  readonly fulfilled: number
  readonly rejected: number
  /** Number of calls that have neither a result nor an error after all timers have run. */
  readonly unsettled: number
  readonly unhandledRejections: number
  readonly requests: number
  /** Timers of the virtual clock and of the platform after the last call. */
  readonly timers: number
  /** Bytes by which the heap has grown since the first calls. */
  readonly heapGrowth: number
}

/** Client of the program: grantcord, or one that leaks. */
export type ManyCallsClient = 'grantcord' | 'one attempt' | 'a timer for each user'

/** Calls that load and compile code before the heap is measured. */
const FIRST_CALLS = 3_000
const CONCURRENCY = 500
/** With faults, every hundredth request is limited, and the one after it loses its connection. */
const PERIOD = 100

const [name, users, calls, faults] = process.argv.slice(2)
const { clock, gate, events } = createGate({ maxBuckets: 1_000_000 })
const counts = { fulfilled: 0, rejected: 0, unhandledRejections: 0, requests: 0 }
let started = 0
process.on('unhandledRejection', () => {
  counts.unhandledRejections += 1
})

const fetch = async () => {
  counts.requests += 1
  if (faults !== undefined && counts.requests % PERIOD === 0) {
    const body = { message: 'limited', retry_after: 0.5, global: false }
    return json(body, 429, { 'x-ratelimit-scope': 'shared', 'retry-after': '1' })
  }
  if (faults !== undefined && counts.requests % PERIOD === 1) throw new TypeError('fetch failed')
  return json({ id: String(counts.requests) }, 200, limitHeaders(5, 4, 1, 'bucket'))
}
const transport = createTransport({ ...TRANSPORT_CONFIG, maxAttempts: 5, minDelay: 1, gate, clock, fetch })
const operation = operationOf('GET', '/users/@me')
const leaked = new Map<number, () => unknown>()

async function call(user: number): Promise<void> {
  const accessToken = Buffer.from(String(user).padStart(30, '0')).toString()
  if (name === 'a timer for each user')
    leaked.set(
      user,
      clock.after(3_600_000, () => accessToken),
    )
  const credential = {
    kind: 'bearer',
    accessToken,
    scopes: null,
    expiresAt: null,
    refreshable: false,
  } as const
  if (name !== 'one attempt') await transport.call(operation, { credential })
  else if (!(await fetch()).ok) throw new Error('limited')
}

/** Makes calls as one user after another, and advances the clock until all have a result. No bucket becomes idle. */
async function callAsUsers(count: number): Promise<void> {
  for (let done = 0; done < count; done += CONCURRENCY) {
    for (let index = done; index < Math.min(count, done + CONCURRENCY); index += 1) {
      started += 1
      call(started % Number(users)).then(
        () => {
          counts.fulfilled += 1
        },
        () => {
          counts.rejected += 1
        },
      )
    }
    await clock.advance(10_000)
  }
}

async function measureHeap(): Promise<number> {
  // The events of the test would be counted too.
  events.length = 0
  for (let round = 0; round < 5; round += 1) {
    globalThis.gc?.()
    await setImmediate()
  }
  return process.memoryUsage().heapUsed
}

await callAsUsers(FIRST_CALLS)
// Their buckets are idle by now, and removed with the next calls.
await clock.advance(3_600_000)
await callAsUsers(1)
const before = await measureHeap()
await callAsUsers(Number(calls))
const platformTimers = process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length
const remains: Remains = {
  ...counts,
  unsettled: started - counts.fulfilled - counts.rejected,
  timers: clock.timers + platformTimers,
  heapGrowth: (await measureHeap()) - before,
}
process.send?.(remains)

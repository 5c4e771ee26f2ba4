import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { createVirtualTransport, fetchUser } from './transport.ts'
import { VirtualClock } from './virtual-clock.ts'

// Runs in its own process with --expose-gc: makes one call for each user and sends the memory that the client retains,
// first with a number of buckets in memory, then after all of them have been idle.
const [users, maxBuckets] = process.argv.slice(2).map(Number)

/** Memory and timers that a client retains. */
export interface Retained {
  /** Heap bytes for all users. */
  readonly bytes: number
  /** Heap bytes after all users have been idle and another user has called. */
  readonly bytesAfterSweep: number
  /** Pending timers of the virtual clock and of the platform. */
  readonly timers: number
}

const FIRST_ID = 80_351_110_224_678_912n
/** Milliseconds after which every bucket is idle. */
const IDLE = 1_200_000

const clock = new VirtualClock()
let responses = 0
const transport = createVirtualTransport(clock, {
  maxBuckets,
  async fetch() {
    responses += 1
    const headers = {
      'content-type': 'application/json',
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '4',
      'x-ratelimit-reset-after': '1.000',
      // A new string for every response, as from a server.
      'x-ratelimit-bucket': Buffer.from('abcd1234abcd1234abcd1234abcd1234').toString(),
    }
    return new Response(JSON.stringify({ id: String(FIRST_ID + BigInt(responses)) }), { headers })
  },
})

async function callAsUsers(count: number): Promise<void> {
  for (let user = 0; user < count; user += 1) {
    await fetchUser(transport, randomBytes(22).toString('base64url'))
    await clock.pass(1)
  }
}

/** Makes all buckets idle and then makes a call, which removes them. */
async function sweep(): Promise<void> {
  await clock.pass(IDLE)
  await callAsUsers(1)
  await clock.pass(IDLE)
  await callAsUsers(1)
}

async function measureHeap(): Promise<number> {
  for (let round = 0; round < 5; round += 1) {
    globalThis.gc?.()
    await setImmediate()
  }
  return process.memoryUsage().heapUsed
}

function countTimers(): number {
  return clock.pending + process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
}

// The first calls load and compile code, so they are not measured.
await callAsUsers(3000)
await sweep()
const before = await measureHeap()
await callAsUsers(users ?? 0)
const timers = countTimers()
const bytes = (await measureHeap()) - before
await sweep()
const retained: Retained = { bytes, bytesAfterSweep: (await measureHeap()) - before, timers }
process.send?.(retained)

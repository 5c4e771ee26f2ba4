import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { createRoad, fetchUser } from './road.ts'
import { VirtualClock } from './virtual-clock.ts'

// A program of its own, which needs --expose-gc: lets so many users call once, and sends what is kept of them when so
// many limits are remembered, and when they have been idle for long.
const [users, maxBuckets] = process.argv.slice(2).map(Number)

/** What is kept. */
export interface Kept {
  /** Bytes of all users together. */
  readonly bytes: number
  /** The same when they have been idle for long, and somebody else calls. */
  readonly bytesAfterSweep: number
  /** Timers that wait, of the clock and of the platform. */
  readonly timers: number
}

const FIRST_ID = 80_351_110_224_678_912n
const LONG = 1_200_000

const clock = new VirtualClock()
let answered = 0
const road = createRoad(clock, {
  maxBuckets,
  async fetch() {
    answered += 1
    const headers = {
      'content-type': 'application/json',
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '4',
      'x-ratelimit-reset-after': '1.000',
      'x-ratelimit-bucket': 'abcd1234abcd1234abcd1234abcd1234',
    }
    return new Response(JSON.stringify({ id: String(FIRST_ID + BigInt(answered)) }), { headers })
  },
})

async function letUsersCall(count: number): Promise<void> {
  for (let user = 0; user < count; user += 1) {
    await fetchUser(road, randomBytes(22).toString('base64url'))
    await clock.pass(1)
  }
}

/** Everybody has been idle for long, and then somebody calls. */
async function sweep(): Promise<void> {
  await clock.pass(LONG)
  await letUsersCall(1)
  await clock.pass(LONG)
  await letUsersCall(1)
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

// What the first calls load and compile is not the users'.
await letUsersCall(3000)
await sweep()
const before = await measureHeap()
await letUsersCall(users ?? 0)
const timers = countTimers()
const bytes = (await measureHeap()) - before
await sweep()
const kept: Kept = { bytes, bytesAfterSweep: (await measureHeap()) - before, timers }
process.send?.(kept)

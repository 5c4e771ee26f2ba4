/** Measures how completely rate limits are used: `npx tsx bench/limits.ts`. */
import { type Findings, runPart } from './support/part.ts'
import { fixedWindow, type Quota, tokenBucket } from './support/quota.ts'
import { createQuotaServer } from './support/quota-server.ts'
import { createRandom } from './support/random.ts'
import type { Reading } from './support/reading.ts'
import { formatTable } from './support/table.ts'
import { createVirtualTransport, fetchUser } from './support/transport.ts'
import { VirtualClock } from './support/virtual-clock.ts'

const HELP = `Usage: npx tsx bench/limits.ts

Starts 10 000 concurrent calls that share a rate limit of 5 requests per second: with fixed windows, and with a token
bucket. The server is in memory, the clock is virtual, and the latency varies randomly around the one in the table.
Prints how many requests were rejected with 429, and the total time as a multiple of the minimum that the limit allows.
Fails if a request was rejected or if the total time is too long.

  --json   print the results as JSON
  --help   print this text
`

const CALLS = 10_000
const LIMIT = 5
const WINDOW = 1000

const QUOTAS: Readonly<Record<string, (limit: number, window: number) => Quota>> = {
  'fixed windows': fixedWindow,
  'token bucket': tokenBucket,
}

/** Round-trip times in milliseconds. The readings use the first. */
const ROUND_TRIPS = [20, 100]

interface Run {
  readonly quota: string
  readonly roundTrip: number
  readonly requests: number
  readonly rejected: number
  /** Total time divided by the minimum. */
  readonly ratio: number
}

async function run(name: string, roundTrip: number): Promise<Run> {
  const quota = QUOTAS[name]?.(LIMIT, WINDOW)
  if (!quota) throw new Error(`Unknown quota: ${name}`)
  const clock = new VirtualClock()
  const random = createRandom(1)
  const server = createQuotaServer(clock, quota, () => (roundTrip / 2) * (0.5 + random()))
  const transport = createVirtualTransport(clock, {
    fetch: server.fetch,
    totalTimeout: Number.POSITIVE_INFINITY,
    random,
  })
  let completed = 0
  let completedAt = 0
  const calls = Array.from({ length: CALLS }, async () => {
    await fetchUser(transport, 'token')
    completed += 1
    completedAt = clock.now()
  })
  await clock.pass(Number.POSITIVE_INFINITY)
  if (completed < CALLS) throw new Error(`${CALLS - completed} calls did not complete`)
  await Promise.all(calls)
  const minimum = quota.fastest(CALLS) + roundTrip
  const { requests, rejected } = server
  return { quota: name, roundTrip, requests, rejected, ratio: completedAt / minimum }
}

function read({ quota, roundTrip, rejected, ratio }: Run): Reading[] {
  const name = `${CALLS} calls, limit of ${LIMIT}, ${quota}, round trip of ${roundTrip} ms`
  return [
    { name: `${name}: rejected requests`, value: rejected, unit: '', hold: 0, aim: 0 },
    { name: `${name}: time against the minimum`, value: ratio, unit: '×', hold: 1.1, aim: 1.02 },
  ]
}

await runPart(HELP, async (): Promise<Findings> => {
  const runs: Run[] = []
  for (const quota of Object.keys(QUOTAS)) {
    for (const roundTrip of ROUND_TRIPS) runs.push(await run(quota, roundTrip))
  }
  const rows = runs.map(({ quota, roundTrip, requests, rejected, ratio }) => [
    quota,
    `${roundTrip} ms`,
    String(requests),
    String(rejected),
    `${ratio.toFixed(3)} ×`,
  ])
  const head = ['limit', 'round trip', 'requests', 'rejected', 'time against the minimum']
  const bounded = runs.filter(({ roundTrip }) => roundTrip === ROUND_TRIPS[0])
  return { tables: [formatTable([head, ...rows])], readings: bounded.flatMap(read) }
})

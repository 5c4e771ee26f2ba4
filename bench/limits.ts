/** How well limits are used: `npx tsx bench/limits.ts`. */
import { type Findings, runPart } from './support/part.ts'
import { fixedWindow, type Quota, refilling } from './support/quota.ts'
import { createQuotaServer } from './support/quota-server.ts'
import { createRandom } from './support/random.ts'
import type { Reading } from './support/reading.ts'
import { createRoad, fetchUser } from './support/road.ts'
import { formatTable } from './support/table.ts'
import { VirtualClock } from './support/virtual-clock.ts'

const HELP = `Usage: npx tsx bench/limits.ts

Makes 10 000 calls at once that share a limit of five in a second: one of fixed windows, and one that refills little
by little. Both are played in memory, and nobody waits: the clock is told to pass. Every journey takes a random time
around the one that the table has. Prints how many calls were refused although the limit is known, and how long all
of them took against what the limit allows. Fails when one was refused, or when they took too long.

  --json   print what was found as JSON
  --help   print this text
`

const CALLS = 10_000
const LIMIT = 5
const WINDOW = 1000

const QUOTAS: Readonly<Record<string, (limit: number, window: number) => Quota>> = {
  'fixed windows': fixedWindow,
  refilling,
}

/** Milliseconds there and back. The first is the one that is held. */
const ROUND_TRIPS = [20, 100]

interface Run {
  readonly quota: string
  readonly roundTrip: number
  readonly requests: number
  readonly refused: number
  /** How many times the ideal time it took. */
  readonly ratio: number
}

async function run(name: string, roundTrip: number): Promise<Run> {
  const quota = QUOTAS[name]?.(LIMIT, WINDOW)
  if (!quota) throw new Error(`There is no limit of ${name}`)
  const clock = new VirtualClock()
  const random = createRandom(1)
  const server = createQuotaServer(clock, quota, () => (roundTrip / 2) * (0.5 + random()))
  const road = createRoad(clock, { fetch: server.fetch, totalTimeout: Number.POSITIVE_INFINITY, random })
  let done = 0
  let doneAt = 0
  const calls = Array.from({ length: CALLS }, async () => {
    await fetchUser(road, 'token')
    done += 1
    doneAt = clock.now()
  })
  await clock.pass(Number.POSITIVE_INFINITY)
  if (done < CALLS) throw new Error(`${CALLS - done} calls have not ended`)
  await Promise.all(calls)
  const ideal = quota.fastest(CALLS) + roundTrip
  return { quota: name, roundTrip, requests: server.requests, refused: server.refused, ratio: doneAt / ideal }
}

function read({ quota, roundTrip, refused, ratio }: Run): Reading[] {
  const what = `${CALLS} calls, limit of ${LIMIT}, ${quota}, ${roundTrip} ms there and back`
  return [
    { what: `${what}: refused`, value: refused, unit: '', hold: 0, aim: 0 },
    { what: `${what}: time against the ideal`, value: ratio, unit: '×', hold: 1.1, aim: 1.02 },
  ]
}

await runPart(HELP, async (): Promise<Findings> => {
  const runs: Run[] = []
  for (const quota of Object.keys(QUOTAS)) {
    for (const roundTrip of ROUND_TRIPS) runs.push(await run(quota, roundTrip))
  }
  const rows = runs.map(({ quota, roundTrip, requests, refused, ratio }) => [
    quota,
    `${roundTrip} ms`,
    String(requests),
    String(refused),
    `${ratio.toFixed(3)} ×`,
  ])
  const head = ['limit', 'there and back', 'requests', 'refused', 'time against the ideal']
  const held = runs.filter(({ roundTrip }) => roundTrip === ROUND_TRIPS[0])
  return { tables: [formatTable([head, ...rows])], readings: held.flatMap(read) }
})

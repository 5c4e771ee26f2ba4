/** What one stuck call sends: `npx tsx bench/stuck.ts`. */

import type { FetchLike } from '../src/runtime/transport/types.ts'
import { HOSTILE } from './support/hostile.ts'
import { type Findings, runPart } from './support/part.ts'
import { createRoad, fetchUser } from './support/road.ts'
import { formatTable } from './support/table.ts'
import { VirtualClock } from './support/virtual-clock.ts'

const HELP = `Usage: npx tsx bench/stuck.ts

Makes one call to servers that answer every request in the same bad way, and counts what it sends in 60 seconds. The
servers are played in memory, and nobody waits: the clock is told to pass. Every pause is as short as chance allows.
Fails when one call sends more than it may.

  --json   print what was found as JSON
  --help   print this text
`

interface Run {
  readonly answer: string
  readonly requests: number
  /** Seconds after which the last of them was sent. */
  readonly lastAt: number
  /** The name of the error that the caller got. */
  readonly error: string
}

async function run(answer: string, server: FetchLike): Promise<Run> {
  const clock = new VirtualClock()
  const sent: number[] = []
  const road = createRoad(clock, {
    fetch: (...request) => {
      sent.push(clock.now())
      return server(...request)
    },
  })
  const ended = fetchUser(road, 'token').then(
    () => 'none',
    (error: Error) => error.name,
  )
  await clock.pass(60_000)
  return { answer, requests: sent.length, lastAt: (sent.at(-1) ?? 0) / 1000, error: await ended }
}

await runPart(HELP, async (): Promise<Findings> => {
  const runs: Run[] = []
  for (const [answer, server] of Object.entries(HOSTILE)) runs.push(await run(answer, server))
  const rows = runs.map(({ answer, error, requests, lastAt }) => [
    answer,
    error,
    String(requests),
    `${lastAt.toFixed(2)} s`,
  ])
  const worst = Math.max(...runs.map(({ requests }) => requests))
  return {
    tables: [formatTable([['every answer', 'error', 'requests', 'last after'], ...rows], 2)],
    readings: [
      { what: 'requests in 60 s from one stuck call, at worst', value: worst, unit: '', hold: 6, aim: 4 },
    ],
  }
})

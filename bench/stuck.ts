/** Counts the requests of one call whose requests all fail: `npx tsx bench/stuck.ts`. */
import type { FetchLike } from '../src/runtime/transport/types.ts'
import { FAILING_SERVERS } from './support/failing-servers.ts'
import { type Findings, runPart } from './support/part.ts'
import { formatTable } from './support/table.ts'
import { createVirtualTransport, fetchUser } from './support/transport.ts'
import { VirtualClock } from './support/virtual-clock.ts'

const HELP = `Usage: npx tsx bench/stuck.ts

Makes one call to servers that fail every request in the same way, and counts its requests in 60 seconds. The servers
are in memory, the clock is virtual, and every delay before a retry is the shortest possible one. Fails if one call
sends too many requests.

  --json   print the results as JSON
  --help   print this text
`

interface Run {
  readonly failure: string
  readonly requests: number
  /** Time of the last request in seconds. */
  readonly lastAt: number
  /** Name of the error that the call threw. */
  readonly error: string
}

async function run(failure: string, server: FetchLike): Promise<Run> {
  const clock = new VirtualClock()
  const sentAt: number[] = []
  const transport = createVirtualTransport(clock, {
    fetch: (...request) => {
      sentAt.push(clock.now())
      return server(...request)
    },
  })
  const error = fetchUser(transport, 'token').then(
    () => 'none',
    (reason: Error) => reason.name,
  )
  await clock.pass(60_000)
  return { failure, requests: sentAt.length, lastAt: (sentAt.at(-1) ?? 0) / 1000, error: await error }
}

await runPart(HELP, async (): Promise<Findings> => {
  const runs: Run[] = []
  for (const [failure, server] of Object.entries(FAILING_SERVERS)) runs.push(await run(failure, server))
  const rows = runs.map(({ failure, error, requests, lastAt }) => [
    failure,
    error,
    String(requests),
    `${lastAt.toFixed(2)} s`,
  ])
  const worst = Math.max(...runs.map(({ requests }) => requests))
  return {
    tables: [formatTable([['every response', 'error', 'requests', 'last request'], ...rows], 2)],
    readings: [
      { name: 'requests of one stuck call in 60 s, worst case', value: worst, unit: '', hold: 6, aim: 4 },
    ],
  }
})

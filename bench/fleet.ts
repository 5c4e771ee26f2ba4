/** Measures many expired tokens on each store: `npx tsx bench/fleet.ts`. */
import type { Backend } from '../test/fleet/backends.ts'
import buildWorker from '../test/fleet/build-worker.ts'
import { createFixture, type FleetFixture } from '../test/fleet/fixture.ts'
import { type Herd, runHerd, runSequential, type Sequential } from './support/herd.ts'
import { type Findings, runPart } from './support/part.ts'
import type { Reading } from './support/reading.ts'
import { median, quantile } from './support/statistics.ts'
import { withStores } from './support/stores.ts'
import { formatTable } from './support/table.ts'

const HELP = `Usage: npx tsx bench/fleet.ts

Makes calls with 200 expired tokens from 50 callers in each of 4 processes, on each store. Refresh tokens of the server
are valid once. Counts refreshes and successful calls, and measures latencies. Then loads, uses and refreshes tokens in
one process, one after the other. Fails if a token is refreshed more than once.

Uses the PostgreSQL and Redis servers in TEST_POSTGRES_URL and TEST_REDIS_URL, or starts installed ones without fsync.
SQLite requires "npm ci --prefix test/runtimes". Skips unavailable stores.

  --json   print the results as JSON
  --help   print this text
`

/** Milliseconds until the token endpoint responds. */
const DELAY = 20

/** Results for one store. */
interface Measured {
  readonly herd: Herd
  readonly sequential: Sequential
}

async function withFixture<Result>(
  backend: Backend,
  work: (fixture: FleetFixture) => Promise<Result>,
): Promise<Result> {
  const { fixture, close } = await createFixture(backend, 'grantcord')
  fixture.server.behavior.delay = DELAY
  try {
    return await fixture.withTimeout(work(fixture))
  } finally {
    await close()
  }
}

const millis = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`

function herdRow({ herd }: Measured): string[] {
  const { processes, tokens, posts, reuses, calls, successes, maxConcurrent } = herd
  const { latencies, duration, operations } = herd
  return [
    String(processes),
    `${posts} for ${tokens}`,
    String(reuses),
    `${successes} of ${calls}`,
    String(maxConcurrent),
    millis(quantile(latencies, 0.5)),
    millis(quantile(latencies, 0.99)),
    ((tokens * 1000) / duration).toFixed(0),
    (operations / tokens).toFixed(1),
  ]
}

function sequentialRow({ sequential }: Measured): string[] {
  const { loads, calls, refreshes, operations } = sequential
  return [...[loads, calls, refreshes].map((times) => millis(median(times))), operations.toFixed(1)]
}

function tabulate(
  head: readonly string[],
  measured: ReadonlyMap<string, Measured | undefined>,
  rowOf: (measured: Measured) => string[],
): string {
  const blank = head.slice(2).map(() => '')
  const rows = [...measured].map(([name, results]) => [
    name,
    ...(results ? rowOf(results) : ['unavailable', ...blank]),
  ])
  return formatTable([head, ...rows])
}

/** Returns the worst results of all stores. */
function read(herds: readonly Herd[]): Reading[] {
  const worst = (of: (herd: Herd) => number) => Math.max(...herds.map(of))
  const name = 'herd of expired tokens'
  return [
    {
      name: `${name}: refreshes per token`,
      value: worst(({ posts, tokens }) => posts / tokens),
      unit: '×',
      hold: 1,
    },
    { name: `${name}: reused refresh tokens`, value: worst(({ reuses }) => reuses), unit: '', hold: 0 },
    {
      name: `${name}: failed calls`,
      value: worst(({ calls, successes }) => calls - successes),
      unit: '',
      hold: 0,
    },
    {
      name: `${name}: concurrent refreshes per process`,
      value: worst(({ maxConcurrent }) => maxConcurrent),
      unit: '',
      hold: 10,
    },
  ]
}

async function measure(backend: Backend): Promise<Measured> {
  return { herd: await withFixture(backend, runHerd), sequential: await withFixture(backend, runSequential) }
}

const HERD = [
  'store',
  'processes',
  'refreshes',
  'reused tokens',
  'successful calls',
  'concurrent refreshes',
  'p50',
  'p99',
  'refreshes/s',
  'operations per refresh',
]
const SEQUENTIAL = ['store', 'load()', 'call', 'refresh', 'operations per refresh']

await runPart(HELP, async (): Promise<Findings> => {
  await buildWorker()
  return withStores(async (stores) => {
    const measured = new Map<string, Measured | undefined>()
    for (const [name, backend] of stores) measured.set(name, backend && (await measure(backend)))
    const herds = [...measured.values()].flatMap((results) => (results ? [results.herd] : []))
    return {
      tables: [tabulate(HERD, measured, herdRow), tabulate(SEQUENTIAL, measured, sequentialRow)],
      readings: read(herds),
    }
  })
})

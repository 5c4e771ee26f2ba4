/** What tokens that expire together cost a fleet: `npx tsx bench/fleet.ts`. */
import type { Backend } from '../test/fleet/backends.ts'
import buildWorker from '../test/fleet/build-worker.ts'
import { openWorld, type World } from '../test/fleet/world.ts'
import { median, quantile } from './support/median.ts'
import { type Findings, runPart } from './support/part.ts'
import type { Reading } from './support/reading.ts'
import { withStores } from './support/stores.ts'
import { type Alone, runAlone, runStorm, type Storm } from './support/storm.ts'
import { formatTable } from './support/table.ts'

const HELP = `Usage: npx tsx bench/fleet.ts

Lets 50 callers in each of 4 processes call with 200 tokens that have expired, on each store, against a server whose
refresh tokens work once. Counts the refreshes, and how many callers were served; prints how long they waited. Then
loads tokens, calls with them and refreshes them in one process. Fails where a token was refreshed more than once.

PostgreSQL and Redis are those of TEST_POSTGRES_URL and TEST_REDIS_URL, or are started where they are installed, without
waiting for the disk. SQLite needs "npm ci --prefix test/runtimes". A store that is not there is left out.

  --json   print what was found as JSON
  --help   print this text
`

/** Milliseconds that the token endpoint takes for an answer. */
const DELAY = 20

/** What was measured on one store. */
interface Measured {
  readonly storm: Storm
  readonly alone: Alone
}

async function inWorld<Result>(backend: Backend, work: (world: World) => Promise<Result>): Promise<Result> {
  const { world, close } = await openWorld(backend, 'grantcord')
  world.server.switches.delay = DELAY
  try {
    return await world.settle(work(world))
  } finally {
    await close()
  }
}

const millis = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`

function stormRow({ storm }: Measured): string[] {
  const { processes, tokens, posts, reuses, calls, served, mostAtOnce } = storm
  const { latencies, duration, operations } = storm
  return [
    String(processes),
    `${posts} for ${tokens}`,
    String(reuses),
    `${served} of ${calls}`,
    String(mostAtOnce),
    millis(quantile(latencies, 0.5)),
    millis(quantile(latencies, 0.99)),
    ((tokens * 1000) / duration).toFixed(0),
    (operations / tokens).toFixed(1),
  ]
}

function aloneRow({ alone }: Measured): string[] {
  const { loads, calls, refreshes, operations } = alone
  return [...[loads, calls, refreshes].map((times) => millis(median(times))), operations.toFixed(1)]
}

function tabulate(
  head: readonly string[],
  measured: ReadonlyMap<string, Measured | undefined>,
  rowOf: (found: Measured) => string[],
): string {
  const blank = head.slice(2).map(() => '')
  const rows = [...measured].map(([name, found]) => [
    name,
    ...(found ? rowOf(found) : ['not there', ...blank]),
  ])
  return formatTable([head, ...rows])
}

/** Of all stores, the worst. */
function read(storms: readonly Storm[]): Reading[] {
  const worst = (of: (storm: Storm) => number) => Math.max(...storms.map(of))
  const what = 'expired tokens that all processes want at once: '
  return [
    { what: `${what}refreshes a token`, value: worst((one) => one.posts / one.tokens), unit: '×', hold: 1 },
    { what: `${what}refresh tokens sent twice`, value: worst((one) => one.reuses), unit: '', hold: 0 },
    { what: `${what}calls that failed`, value: worst((one) => one.calls - one.served), unit: '', hold: 0 },
    {
      what: `${what}most refreshes in a process`,
      value: worst((one) => one.mostAtOnce),
      unit: '',
      hold: 10,
    },
  ]
}

async function measure(backend: Backend): Promise<Measured> {
  return { storm: await inWorld(backend, runStorm), alone: await inWorld(backend, runAlone) }
}

const STORM = [
  'store',
  'processes',
  'refreshes',
  'sent twice',
  'served',
  'most at once',
  'p50',
  'p99',
  'refreshes/s',
  'store, each',
]
const ALONE = ['store', 'load()', 'a call', 'a refresh', 'store, each']

await runPart(HELP, async (): Promise<Findings> => {
  await buildWorker()
  return withStores(async (stores) => {
    const measured = new Map<string, Measured | undefined>()
    for (const [name, backend] of stores) measured.set(name, backend && (await measure(backend)))
    const storms = [...measured.values()].flatMap((found) => (found ? [found.storm] : []))
    return {
      tables: [tabulate(STORM, measured, stormRow), tabulate(ALONE, measured, aloneRow)],
      readings: read(storms),
    }
  })
})

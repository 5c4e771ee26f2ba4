import type { FleetProcess } from '../../test/fleet/fleet-process.ts'
import type { World } from '../../test/fleet/world.ts'

/** What came of many tokens that had all expired. */
export interface Storm {
  readonly processes: number
  readonly tokens: number
  /** Requests to the token endpoint, and those of them with a refresh token that was spent. */
  readonly posts: number
  readonly reuses: number
  /** Calls that were made, and those that were answered. */
  readonly calls: number
  readonly served: number
  /** Requests to the token endpoint that one process had under way at once, at most. */
  readonly mostAtOnce: number
  /** Milliseconds of each call, with the reading of its token from the store. */
  readonly latencies: readonly number[]
  /** Milliseconds until all were served. */
  readonly duration: number
  /** What the store was asked, without the reading of each call's token. */
  readonly operations: number
}

/** Seconds. */
const LIFETIME = 604_800
/** How often a process does something before it counts. */
const WARM_UP = 20
const PROCESSES = 4
const TOKENS = 200
/** Callers of a process that want the same token at the same time. */
const TOGETHER = 2
/** Tokens that a process wants at the same time. */
const APART = 25
/** Tokens that each caller calls with, one after the other: together, they call with all. */
const EACH = TOKENS / APART

/**
 * Lets fifty callers in each of several processes call with tokens that have expired. Each caller calls with a few of
 * them, so that each token is wanted by several callers of every process at the same time.
 */
export async function runStorm({ server, start, seed }: World): Promise<Storm> {
  const processes = await start(PROCESSES, { isQuiet: true })
  const own = await seed({ lifetime: LIFETIME })
  for (const process of processes) await warmUp(process, own)
  const keys = await Promise.all(Array.from({ length: TOKENS }, () => seed()))
  const earlier = server.posts.length
  const before = await countOperations(processes)
  const begun = performance.now()
  const tallies = await Promise.all(
    processes.flatMap((process) => Array.from({ length: TOGETHER }, () => process.call(keys, APART, EACH))),
  )
  const duration = performance.now() - begun
  const posts = server.posts.slice(earlier)
  const calls = processes.length * TOGETHER * APART * EACH
  return {
    processes: processes.length,
    tokens: TOKENS,
    posts: posts.length,
    reuses: posts.filter(({ redeemed }) => redeemed === 'reused').length,
    calls,
    served: tallies.reduce((sum, { ok = 0 }) => sum + ok, 0),
    mostAtOnce: server.mostAtOnce,
    latencies: (await Promise.all(processes.map((process) => process.latencies()))).flat(),
    duration,
    operations: (await countOperations(processes)) - before - calls,
  }
}

/** What one process takes when nobody else is there: milliseconds of each. */
export interface Alone {
  readonly loads: readonly number[]
  /** With a token that has not expired. */
  readonly calls: readonly number[]
  readonly refreshes: readonly number[]
  /** What one refresh asks the store. */
  readonly operations: number
}

const SAMPLES = 100

/** Loads tokens, calls with them and refreshes them, one after the other. */
export async function runAlone({ start, seed }: World): Promise<Alone> {
  const [process] = await start(1, { isQuiet: true })
  if (!process) throw new Error('No process was started')
  const keys: string[] = []
  while (keys.length < WARM_UP + SAMPLES) keys.push(await seed({ lifetime: LIFETIME }))

  async function time(work: (process: FleetProcess, key: string) => Promise<unknown>) {
    if (!process) return []
    for (const key of keys) await work(process, key)
    return (await process.latencies()).slice(WARM_UP)
  }

  const loads = await time((one, key) => one.ask({ do: 'load', key }))
  const calls = await time((one, key) => one.call(key))
  const before = await countOperations([process])
  const refreshes = await time((one, key) => one.try({ do: 'refresh', key }))
  const operations = ((await countOperations([process])) - before) / keys.length
  return { loads, calls, refreshes, operations }
}

/** What the first calls and refreshes load, compile and connect is nobody's. */
async function warmUp(process: FleetProcess, key: string): Promise<void> {
  for (let count = 0; count < WARM_UP; count += 1) {
    await process.call(key, APART)
    await process.try({ do: 'refresh', key })
  }
  await process.latencies()
}

async function countOperations(processes: readonly FleetProcess[]): Promise<number> {
  const counts = await Promise.all(processes.map((process) => process.operations()))
  return counts.reduce((sum, { get = 0, compareAndSet = 0 }) => sum + get + compareAndSet, 0)
}

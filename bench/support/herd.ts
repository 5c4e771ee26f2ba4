import type { FleetFixture } from '../../test/fleet/fixture.ts'
import type { FleetProcess } from '../../test/fleet/fleet-process.ts'

/** Results of a thundering herd: many processes call with many expired tokens at the same time. */
export interface Herd {
  readonly processes: number
  readonly tokens: number
  /** Requests to the token endpoint. */
  readonly posts: number
  /** Requests with a refresh token that was already used. */
  readonly reuses: number
  readonly calls: number
  readonly successes: number
  /** Maximum of concurrent requests to the token endpoint from one process. */
  readonly maxConcurrent: number
  /** Milliseconds of each call, including the load of its token. */
  readonly latencies: readonly number[]
  /** Milliseconds until all calls were complete. */
  readonly duration: number
  /** Operations of the store, without the load of each call's token. */
  readonly operations: number
}

/** Lifetime of a valid token in seconds. */
const LIFETIME = 604_800
/** Operations of a process that are not measured. */
const WARM_UP = 20
const PROCESSES = 4
const TOKENS = 200
/** Callers per process that use the same token at the same time. */
const CALLERS_PER_TOKEN = 2
/** Tokens per process that are in use at the same time. */
const CONCURRENT_TOKENS = 25
/** Tokens that each caller uses, one after the other. Together, the callers use all tokens. */
const TOKENS_PER_CALLER = TOKENS / CONCURRENT_TOKENS

/**
 * Makes calls with expired tokens from fifty callers in each of several processes. Each caller uses a few of the tokens,
 * and several callers of every process use each token at the same time.
 */
export async function runHerd({ server, start, seed }: FleetFixture): Promise<Herd> {
  const processes = await start(PROCESSES, { isQuiet: true })
  const valid = await seed({ lifetime: LIFETIME })
  for (const process of processes) await warmUp(process, valid)
  const keys = await Promise.all(Array.from({ length: TOKENS }, () => seed()))
  const postsBefore = server.posts.length
  const operationsBefore = await countOperations(processes)
  const startedAt = performance.now()
  const tallies = await Promise.all(
    processes.flatMap((process) =>
      Array.from({ length: CALLERS_PER_TOKEN }, () =>
        process.call(keys, CONCURRENT_TOKENS, TOKENS_PER_CALLER),
      ),
    ),
  )
  const duration = performance.now() - startedAt
  const posts = server.posts.slice(postsBefore)
  const calls = processes.length * CALLERS_PER_TOKEN * CONCURRENT_TOKENS * TOKENS_PER_CALLER
  return {
    processes: processes.length,
    tokens: TOKENS,
    posts: posts.length,
    reuses: posts.filter(({ result }) => result === 'reused').length,
    calls,
    successes: tallies.reduce((sum, { ok = 0 }) => sum + ok, 0),
    maxConcurrent: server.maxConcurrentRefreshes,
    latencies: (await Promise.all(processes.map((process) => process.latencies()))).flat(),
    duration,
    operations: (await countOperations(processes)) - operationsBefore - calls,
  }
}

/** Results of one process without concurrency, in milliseconds. */
export interface Sequential {
  readonly loads: readonly number[]
  /** Calls with a token that has not expired. */
  readonly calls: readonly number[]
  readonly refreshes: readonly number[]
  /** Operations of the store per refresh. */
  readonly operations: number
}

const SAMPLES = 100

/** Loads tokens, calls with them and refreshes them, one after the other. */
export async function runSequential({ start, seed }: FleetFixture): Promise<Sequential> {
  const [process] = await start(1, { isQuiet: true })
  if (!process) throw new Error('No process was started')
  const keys: string[] = []
  while (keys.length < WARM_UP + SAMPLES) keys.push(await seed({ lifetime: LIFETIME }))

  async function time(work: (process: FleetProcess, key: string) => Promise<unknown>) {
    if (!process) return []
    for (const key of keys) await work(process, key)
    return (await process.latencies()).slice(WARM_UP)
  }

  const loads = await time((one, key) => one.execute({ do: 'load', key }))
  const calls = await time((one, key) => one.call(key))
  const before = await countOperations([process])
  const refreshes = await time((one, key) => one.try({ do: 'refresh', key }))
  const operations = ((await countOperations([process])) - before) / keys.length
  return { loads, calls, refreshes, operations }
}

/** Loads and compiles code and opens connections, so that the measurement does not include them. */
async function warmUp(process: FleetProcess, key: string): Promise<void> {
  for (let count = 0; count < WARM_UP; count += 1) {
    await process.call(key, CONCURRENT_TOKENS)
    await process.try({ do: 'refresh', key })
  }
  await process.latencies()
}

async function countOperations(processes: readonly FleetProcess[]): Promise<number> {
  const counts = await Promise.all(processes.map((process) => process.operations()))
  return counts.reduce((sum, { get = 0, compareAndSet = 0 }) => sum + get + compareAndSet, 0)
}

/** Measures what a failover of Redis loses: `npx tsx bench/failover.ts`. */
import { redisTokenStore } from '../src/stores/redis.ts'
import { startRedisPair } from '../test/support/servers/redis-replication.ts'
import { type Findings, runPart } from './support/part.ts'
import { median } from './support/statistics.ts'
import { formatTable } from './support/table.ts'

const HELP = `Usage: npx tsx bench/failover.ts

Kills a Redis primary while writers change values in it, makes its replica the primary, and counts the writes that the
primary had confirmed and the replica does not have. Needs redis-server.

  --json   print the results as JSON
  --help   print this text
`

const FAILOVERS = 10
/** Number of confirmed writes after which the primary is killed. */
const WRITES = 5_000

interface Failover {
  readonly writesPerSecond: number
  /** Confirmed writes that the replica does not have. */
  readonly lost: number
}

/** @param writers Number of concurrent writers, each with a key of its own. */
async function failOver(writers: number): Promise<Failover> {
  const pair = await startRedisPair()
  if (!pair) throw new Error('redis-server is not installed')
  const [store, promoted] = [redisTokenStore(pair.primary), redisTokenStore(pair.replica)]
  const start = performance.now()
  let confirmed = 0
  let end = () => {}
  const enough = new Promise<void>((resolve) => {
    end = resolve
  })
  /** Writes increasing numbers until the primary is killed, and returns the last confirmed one. */
  const write = async (key: string): Promise<number> => {
    let version: string | null = null
    for (let number = 0; ; number += 1) {
      version = await store.compareAndSet(key, version, String(number + 1)).catch(() => null)
      if (version === null) return number
      confirmed += 1
      if (confirmed === WRITES) end()
    }
  }
  const keys = Array.from({ length: writers }, (_, index) => `writer ${index}`)
  const writing = keys.map(write)
  await enough
  const seconds = (performance.now() - start) / 1_000
  await pair.failOver()
  let lost = 0
  for (const [index, key] of keys.entries()) {
    const stored = Number((await promoted.get(key))?.value ?? 0)
    lost += Math.max(0, Number(await writing[index]) - stored)
  }
  await pair.close()
  return { writesPerSecond: WRITES / seconds, lost }
}

await runPart(HELP, async (): Promise<Findings> => {
  const rows = [['concurrent writers', 'writes/s', 'failovers', 'lost writes, median', 'lost writes, most']]
  for (const writers of [1, 32]) {
    const failovers: Failover[] = []
    while (failovers.length < FAILOVERS) failovers.push(await failOver(writers))
    const lost = failovers.map((one) => one.lost)
    const rate = median(failovers.map((one) => one.writesPerSecond))
    rows.push([writers, rate.toFixed(0), FAILOVERS, median(lost), Math.max(...lost)].map(String))
  }
  return { tables: [formatTable(rows)], readings: [] }
})

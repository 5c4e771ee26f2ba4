/** Measures the size of a token in each store: `npx tsx bench/rows.ts`. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Backend } from '../test/fleet/backends.ts'
import type { Filled } from './support/fill-store.ts'
import { type Findings, runPart } from './support/part.ts'
import { withStores } from './support/stores.ts'
import { formatTable } from './support/table.ts'

const HELP = `Usage: npx tsx bench/rows.ts

Saves 100 000 tokens in each store and prints the size of a token: in PostgreSQL with the index, in SQLite in the file,
in Redis in memory. Uses the same servers as bench/fleet.ts. Skips unavailable stores.

  --json   print the results as JSON
  --help   print this text
`

const ROWS = 100_000
const program = fileURLToPath(new URL('support/fill-store.ts', import.meta.url))

/** Fills a store from a separate process, with the Node version that the store requires. */
function fill({ address, program: execPath }: Backend): Promise<Filled> {
  const name = `rows_${crypto.randomUUID().slice(0, 8)}`
  return new Promise((resolve, reject) => {
    const child = fork(program, [JSON.stringify({ ...address, name }), String(ROWS)], { execPath })
    child.on('message', (filled: Filled) => resolve(filled))
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`fill-store.ts exited with code ${code}`)))
  })
}

async function rowOf(name: string, backend: Backend | undefined): Promise<string[]> {
  if (!backend) return [name, 'unavailable', '']
  const { values, stored } = await fill(backend)
  return [name, ...[values, stored].map((bytes) => `${Math.round(bytes / ROWS)} B`)]
}

await runPart(
  HELP,
  async (): Promise<Findings> =>
    withStores(async (stores) => {
      const table = [['store', 'value', 'row']]
      for (const [name, backend] of stores) if (name !== 'memory') table.push(await rowOf(name, backend))
      return { tables: [formatTable(table)], readings: [] }
    }),
)

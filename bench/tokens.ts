/** Measures calls and memory of auto-refreshing tokens: `npx tsx bench/tokens.ts`. */
import { fileURLToPath } from 'node:url'
import { installPackages } from './support/installed.ts'
import { withLoopback } from './support/loopback.ts'
import { type Findings, runPart } from './support/part.ts'
import { runProgram } from './support/program.ts'
import type { Reading } from './support/reading.ts'
import { compare, medianOf, type Rounds } from './support/rounds.ts'
import { formatTable } from './support/table.ts'
import { inWorkspace } from './support/workspace.ts'

const HELP = `Usage: npx tsx bench/tokens.ts

Calls a server on this machine with a stored token that has not expired and with an unbound token, in alternation.
Loads 10 000 stored tokens and measures the memory of each while it is idle.

  --json   print the results as JSON
  --help   print this text
`

const ROUNDS = 25
const CALLS_PER_ROUND = 150
const TOKENS = 10_000

const program = (name: string) => fileURLToPath(new URL(`support/${name}.ts`, import.meta.url))

async function measureCalls(): Promise<{ table: string; readings: Reading[] }> {
  const rounds = await inWorkspace(async (folder) => {
    await installPackages(folder)
    return withLoopback((origin) => {
      const args = [origin, String(ROUNDS), String(CALLS_PER_ROUND)]
      return runProgram<Rounds>(folder, { entry: program('stored-token-calls'), arguments: args })
    })
  })
  const micros = (name: string) => `${Math.round(medianOf(rounds, name) * 1000)} µs`
  const rows = [['call with', 'median'], ...Object.keys(rounds).map((name) => [name, micros(name)])]
  const ratio = compare(rounds, 'a stored token', 'an unbound token')
  const name = 'call with a stored token against one with an unbound token'
  return { table: formatTable(rows), readings: [{ name, ...ratio, unit: '×', aim: 1.05 }] }
}

async function measureMemory(): Promise<Reading> {
  const bytes = await inWorkspace(async (folder) => {
    await installPackages(folder)
    return runProgram<number>(folder, {
      entry: program('idle-tokens'),
      arguments: [String(TOKENS)],
      flags: ['--expose-gc'],
    })
  })
  return { name: 'memory per idle stored token, including its strings', value: bytes / TOKENS, unit: 'B' }
}

await runPart(HELP, async (): Promise<Findings> => {
  const calls = await measureCalls()
  return { tables: [calls.table], readings: [...calls.readings, await measureMemory()] }
})

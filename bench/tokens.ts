/** What a token costs that refreshes itself: `npx tsx bench/tokens.ts`. */
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

Calls a server on this machine with a token that is kept and has not expired, and with one that is not kept, in turn.
Loads 10 000 kept tokens, and measures what each of them takes while it is idle.

  --json   print what was found as JSON
  --help   print this text
`

const ROUNDS = 25
const CALLS_IN_ROUND = 150
const TOKENS = 10_000

const program = (name: string) => fileURLToPath(new URL(`support/${name}.ts`, import.meta.url))

async function measureCalls(): Promise<{ table: string; readings: Reading[] }> {
  const rounds = await inWorkspace(async (folder) => {
    await installPackages(folder)
    return withLoopback((origin) => {
      const args = [origin, String(ROUNDS), String(CALLS_IN_ROUND)]
      return runProgram<Rounds>(folder, { entry: program('live-calls'), arguments: args })
    })
  })
  const micros = (name: string) => `${Math.round(medianOf(rounds, name) * 1000)} µs`
  const rows = [['a call with', 'median'], ...Object.keys(rounds).map((name) => [name, micros(name)])]
  const against = compare(rounds, 'a kept token', 'another token')
  const what = 'a call with a kept token that has not expired, against one with another token'
  return { table: formatTable(rows), readings: [{ what, ...against, unit: '×', aim: 1.05 }] }
}

async function measureMemory(): Promise<Reading> {
  const bytes = await inWorkspace(async (folder) => {
    await installPackages(folder)
    const args = [String(TOKENS)]
    return runProgram<number>(folder, {
      entry: program('idle-tokens'),
      arguments: args,
      flags: ['--expose-gc'],
    })
  })
  return {
    what: 'kept of an idle live token, the texts of its tokens included',
    value: bytes / TOKENS,
    unit: 'B',
  }
}

await runPart(HELP, async (): Promise<Findings> => {
  const calls = await measureCalls()
  return { tables: [calls.table], readings: [...calls.readings, await measureMemory()] }
})

/** Measures the memory that a client retains for idle users: `npx tsx bench/memory.ts`. */
import { fileURLToPath } from 'node:url'
import type { Retained } from './support/idle-users.ts'
import { installPackages } from './support/installed.ts'
import { type Findings, runPart } from './support/part.ts'
import { runProgram } from './support/program.ts'
import type { Reading } from './support/reading.ts'
import { formatTable } from './support/table.ts'
import { inWorkspace } from './support/workspace.ts'

const HELP = `Usage: npx tsx bench/memory.ts

Makes one call for each of 100 000 users, within ten minutes of a virtual clock, and measures the heap that the client
retains: with the default maximum of 10 000 buckets, and with one that holds all users. Then advances the clock until
all buckets are idle, and measures again. Fails if the client retains too much memory or a timer.

  --json   print the results as JSON
  --help   print this text
`

const USERS = 100_000
const DEFAULT_BUCKETS = 10_000

async function measure(folder: string, maxBuckets: number): Promise<Retained> {
  const entry = fileURLToPath(new URL('support/idle-users.ts', import.meta.url))
  const args = [String(USERS), String(maxBuckets)]
  return runProgram(folder, { entry, arguments: args, flags: ['--expose-gc'] })
}

await runPart(HELP, async (): Promise<Findings> => {
  const { byDefault, all } = await inWorkspace(async (folder) => {
    await installPackages(folder)
    return { byDefault: await measure(folder, DEFAULT_BUCKETS), all: await measure(folder, 2 * USERS) }
  })
  const perUser = (bytes: number) => Math.max(0, bytes) / USERS
  const row = (name: string, { bytes, bytesAfterSweep, timers }: Retained, buckets: number) => [
    name,
    `${(bytes / 1e6).toFixed(1)} MB`,
    `${Math.round(perUser(bytes))} B`,
    `${Math.round(bytes / buckets)} B`,
    `${Math.round(perUser(bytesAfterSweep))} B`,
    String(timers),
  ]
  const head = ['maximum of buckets', 'heap', 'per user', 'per bucket', 'per user after the sweep', 'timers']
  const rows = [head, row('10 000, the default', byDefault, DEFAULT_BUCKETS), row('all users', all, USERS)]
  const read = (name: string, bytes: number, aim?: number): Reading => ({
    name: `memory per idle user, ${name}`,
    value: perUser(bytes),
    unit: 'B',
    hold: 400,
    aim,
  })
  return {
    tables: [formatTable(rows)],
    readings: [
      read('default maximum of buckets', byDefault.bytes),
      read('buckets for all users', all.bytes),
      read('after the sweep', all.bytesAfterSweep, 0),
      {
        name: 'pending timers',
        value: Math.max(byDefault.timers, all.timers),
        unit: '',
        hold: 0,
        aim: 0,
      },
    ],
  }
})

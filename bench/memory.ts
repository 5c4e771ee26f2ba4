/** What is kept of users who are gone: `npx tsx bench/memory.ts`. */
import { fileURLToPath } from 'node:url'
import type { Kept } from './support/idle-users.ts'
import { installPackages } from './support/installed.ts'
import { type Findings, runPart } from './support/part.ts'
import { runProgram } from './support/program.ts'
import { formatTable } from './support/table.ts'
import { inWorkspace } from './support/workspace.ts'

const HELP = `Usage: npx tsx bench/memory.ts

Lets 100 000 users call once each, in less than ten minutes of a clock that is told to pass, and measures what is kept
of them: as a client is by default, which remembers 10 000 limits, and as one that remembers them all. Then lets time
pass until they are forgotten, and measures again. Fails when too much is kept, or a timer waits.

  --json   print what was found as JSON
  --help   print this text
`

const USERS = 100_000
const DEFAULT = 10_000

async function measure(folder: string, maxBuckets: number): Promise<Kept> {
  const entry = fileURLToPath(new URL('support/idle-users.ts', import.meta.url))
  const args = [String(USERS), String(maxBuckets)]
  return runProgram(folder, { entry, arguments: args, flags: ['--expose-gc'] })
}

await runPart(HELP, async (): Promise<Findings> => {
  const { byDefault, all } = await inWorkspace(async (folder) => {
    await installPackages(folder)
    return { byDefault: await measure(folder, DEFAULT), all: await measure(folder, 2 * USERS) }
  })
  const perUser = (bytes: number) => Math.max(0, bytes) / USERS
  const row = (what: string, { bytes, bytesAfterSweep, timers }: Kept, remembered: number) => [
    what,
    `${(bytes / 1e6).toFixed(1)} MB`,
    `${Math.round(perUser(bytes))} B`,
    `${Math.round(bytes / remembered)} B`,
    `${Math.round(perUser(bytesAfterSweep))} B`,
    String(timers),
  ]
  const head = ['limits remembered', 'kept', 'each user', 'each limit', 'each user, when forgotten', 'timers']
  const rows = [head, row('10 000, the default', byDefault, DEFAULT), row('all', all, USERS)]
  return {
    tables: [formatTable(rows)],
    readings: [
      {
        what: 'kept of an idle user, by default',
        value: perUser(byDefault.bytes),
        unit: 'B',
        hold: 400,
        aim: 0,
      },
      {
        what: 'kept of an idle user where all are remembered',
        value: perUser(all.bytes),
        unit: 'B',
        hold: 400,
        aim: 0,
      },
      {
        what: 'kept of an idle user after the sweep',
        value: perUser(all.bytesAfterSweep),
        unit: 'B',
        hold: 400,
        aim: 0,
      },
      { what: 'timers left', value: Math.max(byDefault.timers, all.timers), unit: '', hold: 0, aim: 0 },
    ],
  }
})

/** Measures an update of the role connections of many users: `npx tsx bench/linked-roles.ts`. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Findings, runPart } from './support/part.ts'
import { formatTable } from './support/table.ts'
import type { Progress } from './support/update-users.ts'

const HELP = `Usage: npx tsx bench/linked-roles.ts

Updates the role connections of 100 000 users in a process that is killed half-way, and continues in another one after the
last progress that was stored. The server and the store are in memory. Prints the users per second, and fails if a user is
left out or fails, or if the heap grows with the users.

  --json   print the results as JSON
  --help   print this text
`

const USERS = 100_000
/** Number of users after which the progress is stored. */
const INTERVAL = 100
/** Number of users after which the heap is measured. */
const HEAP_INTERVAL = 10_000
/** Number of users until the limits of the client have their maximum number of buckets. */
const WARM_UP = 20_000

const program = fileURLToPath(new URL('support/update-users.ts', import.meta.url))

/** Heap at a number of users. */
type Sample = readonly [count: number, bytes: number]

interface Run {
  readonly progress: Progress
  readonly samples: readonly Sample[]
  readonly seconds: number
}

/** Runs the update. Kills its process when it has completed a number of users. */
function update(after: string | undefined, killAt: number): Promise<Run> {
  const args = [USERS, INTERVAL, HEAP_INTERVAL].map(String)
  const startedAt = performance.now()
  const samples: Sample[] = []
  return new Promise((resolve, reject) => {
    const child = fork(program, after === undefined ? args : [...args, after], {
      execArgv: [...process.execArgv, '--expose-gc'],
    })
    let latest: Progress | undefined
    child.on('message', (progress: Progress) => {
      latest = progress
      if (progress.heap !== undefined) samples.push([progress.count, progress.heap])
      if (progress.isDone) child.disconnect()
      else if (progress.count >= killAt) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (!latest || (signal !== 'SIGKILL' && code !== 0))
        reject(new Error(`update-users.ts ended with ${code ?? signal}`))
      else resolve({ progress: latest, samples, seconds: (performance.now() - startedAt) / 1000 })
    })
  })
}

/** Returns the bytes by which the heap grows for each user after the warm-up. */
function growthOf({ samples }: Run): number {
  const [first, ...rest] = samples.filter(([count]) => count >= WARM_UP)
  const last = rest.at(-1)
  return first && last ? (last[1] - first[1]) / (last[0] - first[0]) : Number.NaN
}

await runPart(HELP, async (): Promise<Findings> => {
  const first = await update(undefined, USERS / 2)
  const second = await update(first.progress.key, Number.POSITIVE_INFINITY)
  const runs = [first, second]
  const leftOut = USERS - first.progress.count - second.progress.count
  const rows = runs.map(({ progress, seconds }, index) => [
    index === 0 ? 'killed half-way' : 'continued',
    String(progress.count),
    String(progress.failed),
    String(Math.round(progress.count / seconds)),
  ])
  return {
    tables: [formatTable([['run', 'users', 'failed', 'users per second'], ...rows])],
    readings: [
      {
        name: `update of ${USERS} users: heap growth per user, the larger of two runs`,
        value: Math.max(0, ...runs.map(growthOf)),
        unit: 'B',
        hold: 20,
        aim: 2,
      },
      {
        name: `update of ${USERS} users: left out after a kill`,
        value: Math.abs(leftOut),
        unit: '',
        hold: 0,
        aim: 0,
      },
      {
        name: `update of ${USERS} users: failed`,
        value: first.progress.failed + second.progress.failed,
        unit: '',
        hold: 0,
        aim: 0,
      },
    ],
  }
})

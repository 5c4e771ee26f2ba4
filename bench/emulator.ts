/** Measures a sign-in through the emulator in process: `npx tsx bench/emulator.ts`. */
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createEmulator, type Emulator } from '../src/emulator/index.ts'
import { OAuth2Client } from '../src/index.ts'
import { type Findings, runPart } from './support/part.ts'
import { median, quantile } from './support/statistics.ts'
import { formatTable } from './support/table.ts'

const HELP = `Usage: npx tsx bench/emulator.ts

Signs in 1000 times through an emulator in the same process: authorization URL, consent, exchange of the code, and one call
that fetches the user. Then resets the emulator, which clears its journal too. Does both four times. Prints the time of a
sign-in, and the heap that remains of each repetition. Fails if a sign-in takes too long or if the heap grows.

  --json   print the results as JSON
  --help   print this text
`

const SIGN_INS = 1000
/** Times that the sign-ins and a reset are repeated: the heap after a collection differs by up to 0.3 MB. */
const REPETITIONS = 4
/** Sign-ins before the measurement, which compile the code and fill caches. */
const WARM_UP = 1000

setFlagsFromString('--expose_gc')
const collectGarbage: () => void = runInNewContext('gc')

async function signIn(emulator: Emulator): Promise<void> {
  const client = new OAuth2Client({ ...emulator.clientOptions(), scopes: ['identify'] })
  const authorization = await client.createAuthorization()
  const token = await client.handleCallback(emulator.signIn(authorization.url), authorization)
  await token.fetchIdentify()
}

/** Returns the milliseconds of each sign-in. */
async function signInOften(emulator: Emulator, count: number): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; index < count; index++) {
    const start = performance.now()
    await signIn(emulator)
    times.push(performance.now() - start)
  }
  return times
}

/** Resets the emulator, and returns the bytes of the heap. Finalizers of requests run between two collections. */
async function measureHeap(emulator: Emulator): Promise<number> {
  emulator.reset()
  for (let pass = 0; pass < 5; pass++) {
    collectGarbage()
    await setTimeout(20)
  }
  return process.memoryUsage().heapUsed
}

await runPart(HELP, async (): Promise<Findings> => {
  const emulator = createEmulator()
  await signInOften(emulator, WARM_UP)
  const before = await measureHeap(emulator)
  const times: number[] = []
  let after = before
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    times.push(...(await signInOften(emulator, SIGN_INS)))
    after = await measureHeap(emulator)
  }
  const growth = Math.max(0, after - before) / REPETITIONS
  const shares = [0.5, 0.75, 0.99]
  const head = ['sign-ins', ...shares.map((share) => `${share * 100} %`), 'heap after each reset']
  const row = [
    String(times.length),
    ...shares.map((share) => `${quantile(times, share).toFixed(2)} ms`),
    `+${Math.round(growth / 1000)} kB`,
  ]
  return {
    tables: [formatTable([head, row])],
    readings: [
      {
        name: 'sign-in through the emulator in process',
        value: median(times),
        unit: 'ms',
        spread: [quantile(times, 0.25), quantile(times, 0.75)],
        hold: 5,
        aim: 2,
      },
      {
        name: `heap that remains of ${SIGN_INS} sign-ins after a reset`,
        value: growth / 1000,
        unit: 'kB',
        hold: 500,
        aim: 100,
      },
    ],
  }
})

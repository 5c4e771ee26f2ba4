/** Measures what a call costs among many others: `npx tsx bench/many.ts`. */
import { getOperation } from '../src/runtime/api/call.ts'
import type { Transport } from '../src/runtime/transport/types.ts'
import { type Findings, runPart } from './support/part.ts'
import type { Reading } from './support/reading.ts'
import { formatTable } from './support/table.ts'
import { createVirtualTransport, fetchUser } from './support/transport.ts'
import { VirtualClock } from './support/virtual-clock.ts'

const HELP = `Usage: npx tsx bench/many.ts

Measures what a call costs among many others, as a multiple of the same call without them: the first call of a user while
the limits of 100 000 others are used up, the first call of a bot for a guild when it has called for 50 000 others, and
20 000 calls that wait with one AbortSignal against as many without a signal. The server is in memory and the clock is
virtual; the times are of this machine. Fails if a call costs too much.

  --json   print the results as JSON
  --help   print this text
`

const USERS = 100_000
const GUILDS = 50_000
const WAITERS = 20_000
/** Calls of one round. The ratio of two rounds that follow each other is one sample. */
const CALLS = 500
const ROUNDS = 21

const LIMITED = {
  'x-ratelimit-limit': '5',
  'x-ratelimit-reset-after': '3600',
  'x-ratelimit-bucket': 'bucket',
}

interface Subject {
  readonly clock: VirtualClock
  readonly transport: Transport
}

/** Creates a client whose server responds with this number of remaining requests. */
function createSubject(remaining: number, maxBuckets?: number, totalTimeout?: number): Subject {
  const clock = new VirtualClock()
  const headers = { ...LIMITED, 'x-ratelimit-remaining': String(remaining) }
  const fetch = async () => Response.json({ id: '1' }, { headers })
  return { clock, transport: createVirtualTransport(clock, { fetch, maxBuckets, totalTimeout }) }
}

async function joinGuild({ transport }: Subject, guild: number): Promise<void> {
  const path = { guild_id: String(10n ** 17n + BigInt(guild)), user_id: '80351110224678912' }
  const credential = { kind: 'bot', botToken: 'bot' } as const
  await transport.call(getOperation('GET', '/guilds/{guild_id}/channels'), { credential, path })
}

let created = 0

/** Makes the first call of another user. */
async function callAsNewUser({ transport }: Subject): Promise<void> {
  created += 1
  await fetchUser(transport, `user ${created}`)
}

/** Makes the first call of a bot for another guild. A second passes every 20 calls, because a bot may make 50. */
async function callForNewGuild(subject: Subject): Promise<void> {
  created += 1
  if (created % 20 === 0) await subject.clock.pass(1000)
  await joinGuild(subject, created)
}

async function timeOf(subject: Subject, call: (subject: Subject) => Promise<void>): Promise<number> {
  const start = performance.now()
  for (let made = 0; made < CALLS; made += 1) await call(subject)
  return performance.now() - start
}

/** Compares two clients in rounds that take turns. Returns the sorted ratios. */
async function compare(
  full: Subject,
  createEmpty: () => Subject,
  call: (subject: Subject) => Promise<void>,
): Promise<number[]> {
  await timeOf(createEmpty(), call)
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const base = await timeOf(createEmpty(), call)
    ratios.push((await timeOf(full, call)) / base)
  }
  return ratios.sort((a, b) => a - b)
}

async function measureUsers(maxBuckets?: number): Promise<number[]> {
  const full = createSubject(0, maxBuckets)
  for (let user = 0; user < USERS; user += 1) await callAsNewUser(full)
  return compare(full, () => createSubject(0, maxBuckets), callAsNewUser)
}

async function measureGuilds(): Promise<number[]> {
  const full = createSubject(4, 2 * GUILDS)
  for (let guild = 0; guild < GUILDS; guild += 1) await callForNewGuild(full)
  return compare(full, () => createSubject(4, 2 * GUILDS), callForNewGuild)
}

/** Starts calls that wait for one bucket, and aborts them. Returns the time in milliseconds. */
async function timeOfWaiters(signals: readonly AbortController[]): Promise<number> {
  const { clock, transport } = createSubject(0, undefined, Number.POSITIVE_INFINITY)
  const operation = getOperation('GET', '/users/@me')
  const credential = {
    kind: 'bearer',
    accessToken: 'one',
    scopes: null,
    expiresAt: null,
    refreshable: false,
  } as const
  await fetchUser(transport, 'one')
  const start = performance.now()
  const calls = Array.from({ length: WAITERS }, (_, index) =>
    transport
      .call(operation, { credential, signal: signals[index % signals.length]?.signal })
      .catch(() => {}),
  )
  await clock.pass(0)
  for (const signal of signals) signal.abort()
  await Promise.all(calls)
  return performance.now() - start
}

/** Compares waiters that share one signal with waiters that have one each. */
async function measureWaiters(): Promise<number[]> {
  const ratios: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const own = await timeOfWaiters(Array.from({ length: WAITERS }, () => new AbortController()))
    ratios.push((await timeOfWaiters([new AbortController()])) / own)
  }
  return ratios.sort((a, b) => a - b)
}

function read(name: string, ratios: readonly number[]): Reading {
  const at = (share: number) => ratios[Math.floor((ratios.length - 1) * share)] ?? 0
  return { name, value: at(0.5), spread: [at(0.25), at(0.75)], unit: '×', hold: 2, aim: 1.2 }
}

await runPart(HELP, async (): Promise<Findings> => {
  const readings = [
    read('first call of a user, 100 000 others used up, default maximum of buckets', await measureUsers()),
    read('first call of a user, 100 000 others used up and remembered', await measureUsers(4 * USERS)),
    read('first call of a bot for a guild, 50 000 others', await measureGuilds()),
    read('20 000 calls that wait with one AbortSignal, against one each', await measureWaiters()),
  ]
  const rows = readings.map(({ name, value }) => [name, `${value.toFixed(2)} ×`])
  return { tables: [formatTable([['call', 'time'], ...rows])], readings }
})

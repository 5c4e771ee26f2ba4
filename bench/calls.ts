/** Measures the time of a call: `npx tsx bench/calls.ts`. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { installPackages, versionOf } from './support/installed.ts'
import { withLoopback } from './support/loopback.ts'
import { type Findings, runPart } from './support/part.ts'
import { compileProgram } from './support/program.ts'
import type { Reading } from './support/reading.ts'
import { compare, fastestOf, medianOf, type Rounds, runRounds } from './support/rounds.ts'
import { formatTable } from './support/table.ts'
import { inWorkspace } from './support/workspace.ts'

const HELP = `Usage: npx tsx bench/calls.ts

Fetches the current user from a server on this machine over plain HTTP, one call after the other: with grantcord by
method and by path, each on fetch and on undici, with fetch, with openapi-fetch alone, and with the peers. Each call runs in
processes of its own, as in an application that uses one client. They are measured in rounds that each start with the next
one. Prints the medians and the ratios to openapi-fetch, to the fastest peer on fetch and to the fastest peer of any kind.
Fails if a ratio exceeds its bound. Requires "npm ci" in bench/.

  --json   print the results as JSON
  --help   print this text
`

/** Processes of each call, one after the other: the speed of the same code differs by up to 8 % between processes. */
const PROCESSES = 3
/** Rounds of each process. */
const ROUNDS = 25
/** Enough for the code of a client to be hot again. Shorter rounds measure the switch between clients. */
const CALLS_PER_ROUND = 150

const OURS = { method: 'grantcord: fetchIdentify()', path: "grantcord: api.GET('/users/@me')" }
const OVER_FETCH = 'grantcord: openapi-fetch over token.fetch'
const WITH_UNDICI = {
  method: 'grantcord: fetchIdentify() with undici',
  path: "grantcord: api.GET('/users/@me') with undici",
}
const BASELINE = 'openapi-fetch'
const PEERS = ['@discordjs/rest', 'oceanic.js', '@discordeno/rest', 'discord-oauth2']
const PEERS_ON_FETCH = ['@discordjs/rest on fetch', 'oceanic.js', '@discordeno/rest']

/** The calls that are measured, each with its client. */
const CALLS: Readonly<Record<string, string>> = {
  [OURS.method]: 'grantcord',
  [OURS.path]: 'grantcord',
  [OVER_FETCH]: 'grantcord',
  [WITH_UNDICI.method]: 'grantcord with undici',
  [WITH_UNDICI.path]: 'grantcord with undici',
  fetch: 'fetch',
  [BASELINE]: BASELINE,
  '@discordjs/rest': '@discordjs/rest',
  '@discordjs/rest on fetch': '@discordjs/rest',
  'oceanic.js': 'oceanic.js',
  '@discordeno/rest': '@discordeno/rest',
  'discord-oauth2': 'discord-oauth2',
}

async function measure(folder: string): Promise<Rounds> {
  await installPackages(folder)
  const program = await compileProgram(folder, fileURLToPath(new URL('clients/run.ts', import.meta.url)))
  return withLoopback(async (origin) => {
    const all: Rounds[] = []
    while (all.length < PROCESSES) all.push(await measureProcesses(program, origin))
    return Object.fromEntries(Object.keys(CALLS).map((name) => [name, all.flatMap((one) => one[name] ?? [])]))
  })
}

/** Measures every call in a new process. */
async function measureProcesses(program: string, origin: string): Promise<Rounds> {
  const processes: Record<string, ChildProcess> = {}
  try {
    for (const [name, client] of Object.entries(CALLS)) {
      processes[name] = fork(program, [origin, client, name, String(CALLS_PER_ROUND)], { execArgv: [] })
      await nextMessage(processes[name])
    }
    return await runRounds(processes, ROUNDS, (child) => {
      child.send('measure')
      return nextMessage(child)
    })
  } finally {
    for (const child of Object.values(processes)) child.kill()
  }
}

/** Returns the next message of a process. Throws if the process exits first. */
async function nextMessage(child: ChildProcess): Promise<number> {
  const done = new AbortController()
  const { signal } = done
  const exit = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`A client exited with code ${code}`)
  })
  const [message] = await Promise.race([once(child, 'message', { signal }), exit]).finally(() => {
    exit.catch(() => {})
    done.abort()
  })
  return message
}

async function tabulate(rounds: Rounds): Promise<string> {
  const rows = Object.keys(rounds).map(async (name) => {
    const [peer = ''] = name.split(' on ')
    const version = [BASELINE, ...PEERS].includes(peer) ? await versionOf(peer) : ''
    const { value, spread } = compare(rounds, name, BASELINE)
    const micros = `${Math.round(medianOf(rounds, name) * 1000)} µs`
    const quartiles = spread.map((bound) => bound.toFixed(2)).join(' to ')
    return [name, version, micros, `${value.toFixed(2)} ×`, quartiles]
  })
  const head = ['call', 'version', 'median', `against ${BASELINE}`, 'quartiles']
  return formatTable([head, ...(await Promise.all(rows))], 2)
}

function read(rounds: Rounds): Reading[] {
  const peer = fastestOf(rounds, PEERS)
  const peerOnFetch = fastestOf(rounds, PEERS_ON_FETCH)
  const against = (name: string, reference: string) => ({
    ...compare(rounds, name, reference),
    unit: '×' as const,
  })
  const boundsWithUndici = { method: { hold: 1.1, aim: 1 }, path: { aim: 1.1 } }
  const boundsOnFetch = { method: { hold: 1, aim: 0.9 }, path: { aim: 1 } }
  const overFetch = {
    name: `openapi-fetch over token.fetch against ${BASELINE} alone`,
    ...against(OVER_FETCH, BASELINE),
    hold: 1.25,
    aim: 1.15,
  }
  const calls = (['method', 'path'] as const).flatMap((kind) => {
    const name = OURS[kind]
    return [
      {
        name: `call by ${kind} against ${BASELINE} alone`,
        ...against(name, BASELINE),
        hold: 1.15,
        aim: 1.05,
      },
      {
        name: `call by ${kind} against ${peerOnFetch}`,
        ...against(name, peerOnFetch),
        ...boundsOnFetch[kind],
      },
      { name: `call by ${kind} against the fastest peer, ${peer}`, ...against(name, peer) },
      {
        name: `call by ${kind} with undici against the fastest peer, ${peer}`,
        ...against(WITH_UNDICI[kind], peer),
        ...boundsWithUndici[kind],
      },
    ]
  })
  return [...calls, overFetch]
}

await runPart(HELP, async (): Promise<Findings> => {
  const rounds = await inWorkspace(measure)
  return { tables: [await tabulate(rounds)], readings: read(rounds) }
})

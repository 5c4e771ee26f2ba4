/** Measures the time of a call: `npx tsx bench/calls.ts`. */
import { fileURLToPath } from 'node:url'
import { installPackages, versionOf } from './support/installed.ts'
import { withLoopback } from './support/loopback.ts'
import { type Findings, runPart } from './support/part.ts'
import { runProgram } from './support/program.ts'
import type { Reading } from './support/reading.ts'
import { compare, fastestOf, medianOf, type Rounds } from './support/rounds.ts'
import { formatTable } from './support/table.ts'
import { inWorkspace } from './support/workspace.ts'

const HELP = `Usage: npx tsx bench/calls.ts

Fetches the current user from a server on this machine over plain HTTP, one call after the other: with grantcord by
method and by path, with fetch, with openapi-fetch alone, and with the peers. All run in one process, in rounds that
each start with the next client. Prints the medians and the ratios to openapi-fetch, to the fastest peer on fetch and
to the fastest peer of any kind. Fails if a ratio exceeds its bound. Requires "npm ci" in bench/.

  --json   print the results as JSON
  --help   print this text
`

const ROUNDS = 25
/** Enough for the code of a client to be hot again. Shorter rounds measure the switch between clients. */
const CALLS_PER_ROUND = 150

const OURS = { method: 'grantcord: fetchIdentify()', path: "grantcord: api.GET('/users/@me')" }
const OVER_FETCH = 'grantcord: openapi-fetch over token.fetch'
const BASELINE = 'openapi-fetch'
const PEERS = ['@discordjs/rest', 'oceanic.js', '@discordeno/rest', 'discord-oauth2']
const PEERS_ON_FETCH = ['@discordjs/rest on fetch', 'oceanic.js', '@discordeno/rest']

async function measure(folder: string): Promise<Rounds> {
  await installPackages(folder)
  const entry = fileURLToPath(new URL('clients/run.ts', import.meta.url))
  return withLoopback((origin) =>
    runProgram(folder, { entry, arguments: [origin, String(ROUNDS), String(CALLS_PER_ROUND)] }),
  )
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
    ]
  })
  return [...calls, overFetch]
}

await runPart(HELP, async (): Promise<Findings> => {
  const rounds = await inWorkspace(measure)
  return { tables: [await tabulate(rounds)], readings: read(rounds) }
})

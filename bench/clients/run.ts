import { timeCalls } from '../support/rounds.ts'
import type { Connect } from './client.ts'

// Runs in its own process: makes one kind of call to the server at `origin`. Measures a round of calls for each message of
// the parent process, and sends the milliseconds of the median call. Loads one client only: undici, which some of them
// import, replaces the dispatcher of the platform's `fetch`.
const [origin = '', client = '', name = '', callsInRound] = process.argv.slice(2)

const CLIENTS: Readonly<Record<string, () => Promise<{ readonly connect: Connect }>>> = {
  fetch: () => import('./fetch.ts'),
  grantcord: () => import('./grantcord.ts'),
  'grantcord with undici': () => import('./grantcord-undici.ts'),
  'openapi-fetch': () => import('./openapi-fetch.ts'),
  '@discordjs/rest': () => import('./discordjs.ts'),
  'oceanic.js': () => import('./oceanic.ts'),
  '@discordeno/rest': () => import('./discordeno.ts'),
  'discord-oauth2': () => import('./discord-oauth2.ts'),
}

const { connect } = (await CLIENTS[client]?.()) ?? {}
const call = connect?.(origin)[name]
if (!call) throw new Error(`${client} has no call "${name}"`)
const user = await call()
const isUser = typeof user === 'object' && user !== null && 'username' in user
if (!isUser || user.username !== 'nelly') throw new Error(`${name} did not return the user`)
process.on('message', async () => process.send?.(await timeCalls(call, Number(callsInRound))))
process.send?.('ready')

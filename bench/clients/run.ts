import { timeCalls } from '../support/rounds.ts'
import type { Connect } from './client.ts'
import { connect as discordOAuth2 } from './discord-oauth2.ts'
import { connect as discordeno } from './discordeno.ts'
import { connect as discordjs } from './discordjs.ts'
import { connect as plainFetch } from './fetch.ts'
import { connect as grantcord } from './grantcord.ts'
import { connect as grantcordUndici } from './grantcord-undici.ts'
import { connect as oceanic } from './oceanic.ts'
import { connect as openapiFetch } from './openapi-fetch.ts'

// Runs in its own process: makes one kind of call to the server at `origin`. Measures a round of calls for each message of
// the parent process, and sends the milliseconds of the median call.
const [origin = '', client = '', name = '', callsInRound] = process.argv.slice(2)

const CLIENTS: Readonly<Record<string, Connect>> = {
  fetch: plainFetch,
  grantcord,
  'grantcord with undici': grantcordUndici,
  'openapi-fetch': openapiFetch,
  '@discordjs/rest': discordjs,
  'oceanic.js': oceanic,
  '@discordeno/rest': discordeno,
  'discord-oauth2': discordOAuth2,
}

const call = CLIENTS[client]?.(origin)[name]
if (!call) throw new Error(`${client} has no call "${name}"`)
const user = await call()
const isUser = typeof user === 'object' && user !== null && 'username' in user
if (!isUser || user.username !== 'nelly') throw new Error(`${name} did not return the user`)
process.on('message', async () => process.send?.(await timeCalls(call, Number(callsInRound))))
process.send?.('ready')

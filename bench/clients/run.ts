import { runRounds, timeCalls } from '../support/rounds.ts'
import type { Calls } from './client.ts'
import { connect as discordOAuth2 } from './discord-oauth2.ts'
import { connect as discordeno } from './discordeno.ts'
import { connect as discordjs } from './discordjs.ts'
import { connect as plainFetch } from './fetch.ts'
import { connect as grantcord } from './grantcord.ts'
import { connect as oceanic } from './oceanic.ts'
import { connect as openapiFetch } from './openapi-fetch.ts'

// Runs in its own process: measures every client against the server at `origin` and sends the times.
const [origin = '', rounds, callsInRound] = process.argv.slice(2)

const connects = [grantcord, plainFetch, openapiFetch, discordjs, oceanic, discordeno, discordOAuth2]
const calls: Calls = Object.assign({}, ...connects.map((connect) => connect(origin)))

/** Checks that a call returns the user. */
async function check(name: string, call: () => Promise<unknown>): Promise<void> {
  const user = await call()
  const isUser = typeof user === 'object' && user !== null && 'username' in user
  if (!isUser || user.username !== 'nelly') throw new Error(`${name} did not return the user`)
}

for (const [name, call] of Object.entries(calls)) await check(name, call)
process.send?.(await runRounds(calls, Number(rounds), (call) => timeCalls(call, Number(callsInRound))))

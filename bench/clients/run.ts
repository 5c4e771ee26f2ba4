import { runRounds } from '../support/rounds.ts'
import { timeCalls } from '../support/time-calls.ts'
import type { Calls } from './client.ts'
import { connect as discordOAuth2 } from './discord-oauth2.ts'
import { connect as discordeno } from './discordeno.ts'
import { connect as discordjs } from './discordjs.ts'
import { connect as plainFetch } from './fetch.ts'
import { connect as grantcord } from './grantcord.ts'
import { connect as oceanic } from './oceanic.ts'
import { connect as openapiFetch } from './openapi-fetch.ts'

// A program of its own: runs every call in turn against the server that it is told of, and sends what each took.
const [origin = '', rounds, callsInRound] = process.argv.slice(2)

const connects = [grantcord, plainFetch, openapiFetch, discordjs, oceanic, discordeno, discordOAuth2]
const calls: Calls = Object.assign({}, ...connects.map((connect) => connect(origin)))

/** A call that does not answer the user is not measured. */
async function check(name: string, call: () => Promise<unknown>): Promise<void> {
  const answer = await call()
  const isUser = typeof answer === 'object' && answer !== null && 'username' in answer
  if (!isUser || answer.username !== 'nelly') throw new Error(`${name} does not answer the user`)
}

for (const [name, call] of Object.entries(calls)) await check(name, call)
process.send?.(await runRounds(calls, Number(rounds), (call) => timeCalls(call, Number(callsInRound))))

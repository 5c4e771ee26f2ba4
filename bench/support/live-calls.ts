import { OAuth2Client } from 'grantcord'
import { TokenManager } from 'grantcord/tokens'
import { runRounds } from './rounds.ts'
import { timeCalls } from './time-calls.ts'

// A program of its own: calls the server that it is told of with a kept token and with another one, in turn.
const [origin = '', rounds, callsInRound] = process.argv.slice(2)

const client = new OAuth2Client({
  clientId: '159799960412356608',
  baseUrl: `${origin}/api/v10`,
  scopes: ['identify'],
})
const record = {
  accessToken: 'a-bearer-token-for-the-bench',
  refreshToken: 'a-refresh-token',
  expiresAt: Date.now() + 604_800_000,
  scopes: ['identify'],
  idToken: null,
}
const token = client.fromRecord<'identify'>(record)
const live = await new TokenManager(client).save('80351110224678912', token)

const calls = { 'another token': () => token.fetchIdentify(), 'a kept token': () => live.fetchIdentify() }
process.send?.(await runRounds(calls, Number(rounds), (call) => timeCalls(call, Number(callsInRound))))

import { OAuth2Client } from 'grantcord'
import { TokenManager } from 'grantcord/tokens'
import { runRounds, timeCalls } from './rounds.ts'

// Runs in its own process: calls the server at `origin` with a stored token and with an unbound token, in alternation.
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
const stored = await new TokenManager(client).save('80351110224678912', token)

const calls = {
  'an unbound token': () => token.fetchIdentify(),
  'a stored token': () => stored.fetchIdentify(),
}
process.send?.(await runRounds(calls, Number(rounds), (call) => timeCalls(call, Number(callsInRound))))

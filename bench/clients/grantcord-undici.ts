import { OAuth2Client } from 'grantcord'
import { createUndiciFetch } from 'grantcord/undici'
import { type Connect, TOKEN } from './client.ts'

/** Measures the client with undici in a process of its own, in which nothing else uses it. */
export const connect: Connect = (origin) => {
  const client = new OAuth2Client({
    clientId: '159799960412356608',
    baseUrl: `${origin}/api/v10`,
    fetch: createUndiciFetch(),
  })
  const token = client.fromAccessToken(TOKEN)
  return {
    'grantcord: fetchIdentify() with undici': () => token.fetchIdentify(),
    "grantcord: api.GET('/users/@me') with undici": async () => (await token.api.GET('/users/@me')).data,
  }
}

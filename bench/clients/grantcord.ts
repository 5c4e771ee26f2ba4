import { OAuth2Client } from 'grantcord'
import { createFetchClient } from 'grantcord/openapi-fetch'
import { type Connect, TOKEN } from './client.ts'

export const BY_METHOD = 'grantcord: fetchIdentify()'
export const BY_PATH = "grantcord: api.GET('/users/@me')"
export const BY_FETCH = 'grantcord: openapi-fetch over token.fetch'

export const connect: Connect = (origin) => {
  const client = new OAuth2Client({ clientId: '159799960412356608', baseUrl: `${origin}/api/v10` })
  const token = client.fromAccessToken(TOKEN)
  const fetchClient = createFetchClient(token)
  return {
    [BY_METHOD]: () => token.fetchIdentify(),
    [BY_PATH]: async () => (await token.api.GET('/users/@me')).data,
    [BY_FETCH]: async () => (await fetchClient.GET('/users/@me')).data,
  }
}

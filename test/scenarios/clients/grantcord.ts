import { type AccessToken, OAuth2Client, type PartialAccessToken } from '../../../src/index.ts'
import {
  BOT_TOKEN,
  CLIENT_ID,
  CLIENT_SECRET,
  REDIRECT_URI,
  SCOPES,
  type TestScope,
} from '../../support/client.ts'
import { ResponseError } from './errors.ts'
import type { CallOptions, ScenarioClient, ScenarioOptions, Session, User } from './scenario-client.ts'

type Scope = TestScope | 'sdk.social_layer'

/** Creates a client of the package. Uses only its public API. */
export function grantcord(baseUrl: string, options: ScenarioOptions): ScenarioClient {
  const client = new OAuth2Client<Scope>({
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    botToken: BOT_TOKEN,
    redirectUri: REDIRECT_URI,
    scopes: [...SCOPES, 'sdk.social_layer'],
    baseUrl,
    ...options,
  })
  return {
    user: (accessToken) => userOf(client.fromAccessToken(accessToken)),
    exchangeCode: async (code, call) => sessionOf(await client.exchangeCode(code, call)),
    refreshToken: async (token, call) => sessionOf(await client.refreshToken(token, call)),
    revokeToken: (token, call) => client.revokeToken(token, call),
    lobby: async (lobby_id, call) =>
      expectSuccess(await client.api.GET('/lobbies/{lobby_id}', { params: { path: { lobby_id } }, ...call })),
    executeWebhook: async (webhook_id, webhook_token, call) => {
      const params = { path: { webhook_id, webhook_token } }
      const init = { params, body: { content: 'hello' }, ...call }
      return expectSuccess(await client.api.POST('/webhooks/{webhook_id}/{webhook_token}', init))
    },
  }
}

function userOf(token: PartialAccessToken<Scope>): User {
  return {
    identify: (call) => token.fetchIdentify(call),
    guilds: (call) => token.fetchGuilds(call),
    connections: (call) => token.fetchConnections(call),
    member: (guildId, call) => token.fetchGuildMember(guildId, call),
    authorization: (call) => token.fetchAuthorization(call),
    clearMetadata: (call) => token.clearMetadata(call),
    sendMessage: async (lobby_id, call) => {
      const init = { params: { path: { lobby_id } }, body: { content: 'hello' }, ...call }
      return expectSuccess(await token.api.POST('/lobbies/{lobby_id}/messages', init))
    },
  }
}

function sessionOf(token: AccessToken<Scope>): Session {
  return {
    accessToken: token.token,
    refreshToken: token.refreshToken,
    expiresAt: token.expiresAt,
    user: userOf(token),
    refresh: async (call?: CallOptions) => sessionOf(await token.refresh(call)),
  }
}

/**
 * Returns the data of a call by path, which does not throw on an error response.
 *
 * @throws ResponseError on an error response.
 */
function expectSuccess(result: { readonly status: number; readonly data?: unknown }): unknown {
  if (result.status >= 400) throw new ResponseError(result.status)
  return result.data
}

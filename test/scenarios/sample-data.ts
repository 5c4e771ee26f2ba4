import { CLIENT_ID } from '../support/client.ts'
import { json, type ScriptedResponse } from './server/response.ts'

/** Access tokens of two users. */
export const ALICE = 'token-of-alice'
export const BOB = 'token-of-bob'

export const IDENTIFY = 'GET /users/@me'
export const GUILDS = 'GET /users/@me/guilds'
export const CONNECTIONS = 'GET /users/@me/connections'
export const MEMBER = 'GET /users/@me/guilds/{guild_id}/member'
export const AUTHORIZATION = 'GET /oauth2/@me'
export const MESSAGES = 'POST /lobbies/{lobby_id}/messages'
export const METADATA = 'DELETE /users/@me/applications/{application_id}/role-connection'
export const LOBBY = 'GET /lobbies/{lobby_id}'
export const WEBHOOK = 'POST /webhooks/{webhook_id}/{webhook_token}'
export const TOKEN = 'POST /oauth2/token'
export const REVOKE = 'POST /oauth2/token/revoke'

export const FIRST_GUILD = '197038439483310086'
export const SECOND_GUILD = '197038439483310087'
export const LOBBY_ID = '1350184413060661332'

/** Successful response of an operation that returns a list. */
export const LIST: ScriptedResponse = json([])
/** Successful response of an operation that returns an object. */
export const OBJECT: ScriptedResponse = json({ id: '268473310986240001' })
/** Successful response of an operation that creates an object. */
export const CREATED: ScriptedResponse = json({ id: '268473310986240001' }, 201)

/** Returns the response of a server that failed. */
export function failed(status = 500, headers: Readonly<Record<string, string>> = {}): ScriptedResponse {
  return json({ message: 'The server failed', code: 0 }, status, headers)
}

/** Discord's error code for a webhook that does not exist. */
export const UNKNOWN_WEBHOOK = 10015

/** Returns an error response with a code of the Discord API. */
export function rejected(status: number, code = 0): ScriptedResponse {
  return json({ message: 'No', code }, status)
}

/** Returns the response of `GET /users/@me` for the user of a token. */
export function userResponse(id: string): ScriptedResponse {
  return json({ id, username: 'nelly', discriminator: '0', global_name: null, avatar: null })
}

/** Returns the response of `GET /oauth2/@me` for the user of a token. */
export function authorizationResponse(id: string): ScriptedResponse {
  const application = { id: CLIENT_ID, name: 'app', icon: null, description: '', verify_key: '' }
  return json({
    application,
    scopes: ['identify'],
    expires: '2040-01-01T00:00:00Z',
    user: { id, username: 'x' },
  })
}

/** Returns a successful response of the token endpoint. */
export function tokenResponse(changes: Readonly<Record<string, unknown>> = {}): ScriptedResponse {
  const fields = {
    access_token: 'new-access-token',
    token_type: 'Bearer',
    expires_in: 604800,
    refresh_token: 'new-refresh-token',
    scope: 'identify guilds guilds.members.read connections',
  }
  return json({ ...fields, ...changes })
}

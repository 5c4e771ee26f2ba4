import { CLIENT_ID } from '../support/client.ts'
import { type Answer, json } from './server/answer.ts'

/** Two users' access tokens. */
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

/** The success of whatever answers a list. */
export const LIST: Answer = json([])
/** The success of whatever answers an object. */
export const OBJECT: Answer = json({ id: '268473310986240001' })
/** The success of what creates something. */
export const CREATED: Answer = json({ id: '268473310986240001' }, 201)

/** A server that failed. */
export function failed(status = 500, headers: Readonly<Record<string, string>> = {}): Answer {
  return json({ message: 'The server failed', code: 0 }, status, headers)
}

/** Discord's code for a webhook that is gone. */
export const UNKNOWN_WEBHOOK = 10015

/** An answer that says no. */
export function refused(status: number, code = 0): Answer {
  return json({ message: 'No', code }, status)
}

/** Who a token belongs to, as GET /users/@me says it. */
export function userAnswer(id: string): Answer {
  return json({ id, username: 'someone', discriminator: '0', global_name: null, avatar: null })
}

/** Who a token belongs to, as GET /oauth2/@me says it. */
export function authorizationAnswer(id: string): Answer {
  const application = { id: CLIENT_ID, name: 'app', icon: null, description: '', verify_key: '' }
  return json({
    application,
    scopes: ['identify'],
    expires: '2040-01-01T00:00:00Z',
    user: { id, username: 'x' },
  })
}

/** A good answer of the token endpoint. */
export function tokens(changes: Readonly<Record<string, unknown>> = {}): Answer {
  const fields = {
    access_token: 'new-access-token',
    token_type: 'Bearer',
    expires_in: 604800,
    refresh_token: 'new-refresh-token',
    scope: 'identify guilds guilds.members.read connections',
  }
  return json({ ...fields, ...changes })
}

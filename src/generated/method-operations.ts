// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

/** Where the API lives. */
export const API_SERVER = 'https://discord.com/api/v10'

/** The page that asks a user for consent. */
export const AUTHORIZATION_URL = 'https://discord.com/oauth2/authorize'

/**
 * The operations that have a method of their own, by method and path template: part of `OPERATIONS`.
 * What is left out of a row is as usual.
 *
 * - `server`: where it lives, if not where the API does.
 * - `credentials`: what may stand in the `Authorization` header; `none` where nothing has to.
 * - `scopes`: alternatives for an access token, each the scopes that are needed together; an empty
 *   alternative means any token. Left out where no access token is accepted.
 * - `bodyToken`: the property of the body that carries a user's access token, and the scopes it needs.
 * - `contentTypes`: of the body, if not JSON alone.
 * - `statuses`: what the description knows; `noContent`: those of them that carry no body, beside 204.
 * - `texts`: the path parameters that are no ids; `secrets`: those of them that must not be seen.
 * - `commaSeparated`: the lists in the query that are joined by commas; others repeat their name.
 */
export const METHOD_OPERATIONS = {
  'POST /oauth2/token': { credentials: ['client', 'none'], contentTypes: ['application/x-www-form-urlencoded'], statuses: [200, 400, 401, 403, 423, 429] },
  'POST /oauth2/token/revoke': { credentials: ['client', 'none'], contentTypes: ['application/x-www-form-urlencoded'], statuses: [200, 400, 401, 429] },
  'GET /oauth2/@me': { credentials: ['bearer'], scopes: [[]], statuses: [200, 401, 429] },
  'GET /users/@me': { credentials: ['bearer', 'bot'], scopes: [['identify']], statuses: [200, 401, 403, 429] },
  'GET /users/@me/guilds': { credentials: ['bearer', 'bot'], scopes: [['guilds']], statuses: [200, 400, 401, 403, 429] },
  'GET /users/@me/guilds/{guild_id}/member': { credentials: ['bearer'], scopes: [['guilds.members.read']], statuses: [200, 400, 401, 403, 404, 429] },
  'GET /users/@me/connections': { credentials: ['bearer'], scopes: [['connections']], statuses: [200, 401, 403, 429] },
  'GET /users/@me/applications/{application_id}/role-connection': { credentials: ['bearer'], scopes: [['role_connections.write']], statuses: [200, 400, 401, 403, 404, 429] },
  'PUT /users/@me/applications/{application_id}/role-connection': { credentials: ['bearer'], scopes: [['role_connections.write']], statuses: [200, 400, 401, 403, 404, 429] },
  'DELETE /users/@me/applications/{application_id}/role-connection': { credentials: ['bearer'], scopes: [['role_connections.write']], statuses: [204, 400, 401, 403, 404, 429] },
  'PUT /guilds/{guild_id}/members/{user_id}': { credentials: ['bot'], bodyToken: { property: 'access_token', scopes: ['guilds.join'] }, statuses: [201, 204, 400, 401, 403, 404, 429] },
  'GET /applications/{application_id}/role-connections/metadata': { credentials: ['bot'], statuses: [200, 400, 401, 403, 404, 429] },
  'PUT /applications/{application_id}/role-connections/metadata': { credentials: ['bot'], statuses: [200, 400, 401, 403, 404, 429] },
  'POST /oauth2/device/authorize': { credentials: ['client', 'none'], contentTypes: ['application/x-www-form-urlencoded'], statuses: [200, 400, 401, 429] },
} as const

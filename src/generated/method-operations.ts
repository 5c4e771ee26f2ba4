// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

/** Base URL of the API. */
export const API_SERVER = 'https://discord.com/api/v10'

/** URL of the page that asks a user for consent. */
export const AUTHORIZATION_URL = 'https://discord.com/oauth2/authorize'

/**
 * The operations that have a method of their own, by method and path template. A subset of `OPERATIONS`.
 * A row contains only the fields that differ from their defaults.
 *
 * - `server`: base URL; by default that of the API.
 * - `credentials`: credentials that the `Authorization` header may contain; `none` if it may be absent.
 * - `scopes`: alternatives for an access token, each a list of scopes that are required together. An empty
 *   list accepts any token. Absent if no access token is accepted.
 * - `bodyToken`: property of the body that contains a user's access token, and the scopes that it requires.
 * - `contentTypes`: media types of the body; by default only JSON.
 * - `statuses`: statuses that the description has; `noContent`: statuses without a body, beside 204.
 * - `texts`: path parameters that are not ids; `secrets`: path parameters that must not be logged.
 * - `commaSeparated`: query parameters whose values are joined by commas; all others are repeated.
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

// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

/** Where the API lives. */
export const API_SERVER = 'https://discord.com/api/v10'

/** The page that asks a user for consent. */
export const AUTHORIZATION_URL = 'https://discord.com/oauth2/authorize'

/**
 * Every operation that a client may call.
 *
 * - `credentials`: what may stand in the `Authorization` header; `none` where nothing has to.
 * - `scopes`: alternatives for an access token, each the scopes that are needed together; an empty
 *   alternative means any token, an empty list that no access token is accepted.
 * - `bodyToken`: the property of the body that carries a user's access token, and the scopes it needs.
 * - `statuses`: what the description knows; `noContent`: those of them that carry no body.
 * - `snowflakes`: the path parameters that are ids.
 */
export const OPERATIONS = {
  'POST /oauth2/token': {
    id: 'requestToken',
    method: 'POST',
    path: '/oauth2/token',
    server: 'https://discord.com/api/v10',
    credentials: ['client', 'none'],
    scopes: [],
    contentType: 'application/x-www-form-urlencoded',
    statuses: [200, 400, 401, 429],
    noContent: [],
    snowflakes: [],
  },
  'POST /oauth2/token/revoke': {
    id: 'revokeToken',
    method: 'POST',
    path: '/oauth2/token/revoke',
    server: 'https://discord.com/api/v10',
    credentials: ['client', 'none'],
    scopes: [],
    contentType: 'application/x-www-form-urlencoded',
    statuses: [200, 400, 401, 429],
    noContent: [],
    snowflakes: [],
  },
  'GET /oauth2/@me': {
    id: 'getCurrentAuthorization',
    method: 'GET',
    path: '/oauth2/@me',
    server: 'https://discord.com/api/v10',
    credentials: ['bearer'],
    scopes: [[]],
    statuses: [200, 401, 429],
    noContent: [],
    snowflakes: [],
  },
  'GET /users/@me': {
    id: 'getCurrentUser',
    method: 'GET',
    path: '/users/@me',
    server: 'https://discord.com/api/v10',
    credentials: ['bearer', 'bot'],
    scopes: [['identify']],
    statuses: [200, 401, 403, 429],
    noContent: [],
    snowflakes: [],
  },
  'GET /users/@me/guilds': {
    id: 'getCurrentUserGuilds',
    method: 'GET',
    path: '/users/@me/guilds',
    server: 'https://discord.com/api/v10',
    credentials: ['bearer', 'bot'],
    scopes: [['guilds']],
    statuses: [200, 400, 401, 403, 429],
    noContent: [],
    snowflakes: [],
  },
  'GET /users/@me/guilds/{guild_id}/member': {
    id: 'getCurrentUserGuildMember',
    method: 'GET',
    path: '/users/@me/guilds/{guild_id}/member',
    server: 'https://discord.com/api/v10',
    credentials: ['bearer'],
    scopes: [['guilds.members.read']],
    statuses: [200, 400, 401, 403, 404, 429],
    noContent: [],
    snowflakes: ['guild_id'],
  },
  'GET /users/@me/connections': {
    id: 'getCurrentUserConnections',
    method: 'GET',
    path: '/users/@me/connections',
    server: 'https://discord.com/api/v10',
    credentials: ['bearer'],
    scopes: [['connections']],
    statuses: [200, 401, 403, 429],
    noContent: [],
    snowflakes: [],
  },
  'GET /users/@me/applications/{application_id}/role-connection': {
    id: 'getCurrentUserApplicationRoleConnection',
    method: 'GET',
    path: '/users/@me/applications/{application_id}/role-connection',
    server: 'https://discord.com/api/v10',
    credentials: ['bearer'],
    scopes: [['role_connections.write']],
    statuses: [200, 400, 401, 403, 404, 429],
    noContent: [],
    snowflakes: ['application_id'],
  },
  'PUT /users/@me/applications/{application_id}/role-connection': {
    id: 'updateCurrentUserApplicationRoleConnection',
    method: 'PUT',
    path: '/users/@me/applications/{application_id}/role-connection',
    server: 'https://discord.com/api/v10',
    credentials: ['bearer'],
    scopes: [['role_connections.write']],
    contentType: 'application/json',
    statuses: [200, 400, 401, 403, 404, 429],
    noContent: [],
    snowflakes: ['application_id'],
  },
  'DELETE /users/@me/applications/{application_id}/role-connection': {
    id: 'deleteCurrentUserApplicationRoleConnection',
    method: 'DELETE',
    path: '/users/@me/applications/{application_id}/role-connection',
    server: 'https://discord.com/api/v10',
    credentials: ['bearer'],
    scopes: [['role_connections.write']],
    statuses: [204, 400, 401, 403, 404, 429],
    noContent: [204],
    snowflakes: ['application_id'],
  },
  'PUT /guilds/{guild_id}/members/{user_id}': {
    id: 'addGuildMember',
    method: 'PUT',
    path: '/guilds/{guild_id}/members/{user_id}',
    server: 'https://discord.com/api/v10',
    credentials: ['bot'],
    scopes: [],
    bodyToken: { property: 'access_token', scopes: ['guilds.join'] },
    contentType: 'application/json',
    statuses: [201, 204, 400, 401, 403, 404, 429],
    noContent: [204],
    snowflakes: ['guild_id', 'user_id'],
  },
  'GET /applications/{application_id}/role-connections/metadata': {
    id: 'getApplicationRoleConnectionMetadata',
    method: 'GET',
    path: '/applications/{application_id}/role-connections/metadata',
    server: 'https://discord.com/api/v10',
    credentials: ['bot'],
    scopes: [],
    statuses: [200, 400, 401, 403, 404, 429],
    noContent: [],
    snowflakes: ['application_id'],
  },
  'PUT /applications/{application_id}/role-connections/metadata': {
    id: 'updateApplicationRoleConnectionMetadata',
    method: 'PUT',
    path: '/applications/{application_id}/role-connections/metadata',
    server: 'https://discord.com/api/v10',
    credentials: ['bot'],
    scopes: [],
    contentType: 'application/json',
    statuses: [200, 400, 401, 403, 404, 429],
    noContent: [],
    snowflakes: ['application_id'],
  },
} as const

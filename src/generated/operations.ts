// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

/** Where the API lives. */
export const API_SERVER = 'https://discord.com/api/v10'

/** The page that asks a user for consent. */
export const AUTHORIZATION_URL = 'https://discord.com/oauth2/authorize'

/**
 * Every operation that a client may call, by method and path template. What is left out is as usual.
 *
 * - `id`: the `operationId` of the description.
 * - `server`: where it lives, if not at {@link API_SERVER}.
 * - `credentials`: what may stand in the `Authorization` header; `none` where nothing has to.
 * - `scopes`: alternatives for an access token, each the scopes that are needed together; an empty
 *   alternative means any token. Left out where no access token is accepted.
 * - `bodyToken`: the property of the body that carries a user's access token, and the scopes it needs.
 * - `contentTypes`: of the body, if not JSON alone.
 * - `statuses`: what the description knows; `noContent`: those of them that carry no body, beside 204.
 * - `texts`: the path parameters that are no ids; `secrets`: those of them that must not be seen.
 * - `commaSeparated`: the lists in the query that are joined by commas; others repeat their name.
 */
export const OPERATIONS = {
  'POST /oauth2/token': { id: 'requestToken', credentials: ['client', 'none'], contentTypes: ['application/x-www-form-urlencoded'], statuses: [200, 400, 401, 403, 423, 429] },
  'POST /oauth2/token/revoke': { id: 'revokeToken', credentials: ['client', 'none'], contentTypes: ['application/x-www-form-urlencoded'], statuses: [200, 400, 401, 429] },
  'GET /oauth2/@me': { id: 'getCurrentAuthorization', credentials: ['bearer'], scopes: [[]], statuses: [200, 401, 429] },
  'GET /users/@me': { id: 'getCurrentUser', credentials: ['bearer', 'bot'], scopes: [['identify']], statuses: [200, 401, 403, 429] },
  'PATCH /users/@me': { id: 'modifyCurrentUser', credentials: ['bot'], statuses: [200, 400, 401, 403, 429] },
  'GET /users/@me/guilds': { id: 'getCurrentUserGuilds', credentials: ['bearer', 'bot'], scopes: [['guilds']], statuses: [200, 400, 401, 403, 429] },
  'GET /users/@me/guilds/{guild_id}/member': { id: 'getCurrentUserGuildMember', credentials: ['bearer'], scopes: [['guilds.members.read']], statuses: [200, 400, 401, 403, 404, 429] },
  'GET /users/@me/connections': { id: 'getCurrentUserConnections', credentials: ['bearer'], scopes: [['connections']], statuses: [200, 401, 403, 429] },
  'GET /users/@me/applications/{application_id}/role-connection': { id: 'getCurrentUserApplicationRoleConnection', credentials: ['bearer'], scopes: [['role_connections.write']], statuses: [200, 400, 401, 403, 404, 429] },
  'PUT /users/@me/applications/{application_id}/role-connection': { id: 'updateCurrentUserApplicationRoleConnection', credentials: ['bearer'], scopes: [['role_connections.write']], statuses: [200, 400, 401, 403, 404, 429] },
  'DELETE /users/@me/applications/{application_id}/role-connection': { id: 'deleteCurrentUserApplicationRoleConnection', credentials: ['bearer'], scopes: [['role_connections.write']], statuses: [204, 400, 401, 403, 404, 429] },
  'PUT /guilds/{guild_id}/members/{user_id}': { id: 'addGuildMember', credentials: ['bot'], bodyToken: { property: 'access_token', scopes: ['guilds.join'] }, statuses: [201, 204, 400, 401, 403, 404, 429] },
  'GET /applications/{application_id}/role-connections/metadata': { id: 'getApplicationRoleConnectionMetadata', credentials: ['bot'], statuses: [200, 400, 401, 403, 404, 429] },
  'PUT /applications/{application_id}/role-connections/metadata': { id: 'updateApplicationRoleConnectionMetadata', credentials: ['bot'], statuses: [200, 400, 401, 403, 404, 429] },
  'GET /applications/@me': { id: 'getCurrentApplication', credentials: ['bot'], statuses: [200, 401, 403, 429] },
  'PATCH /applications/@me': { id: 'editCurrentApplication', credentials: ['bot'], statuses: [200, 400, 401, 403, 429] },
  'GET /applications/{application_id}/activity-instances/{instance_id}': { id: 'getApplicationActivityInstance', credentials: ['bot'], statuses: [200, 400, 401, 403, 404, 429], texts: ['instance_id'] },
  'POST /applications/{application_id}/attachment': { id: 'uploadApplicationAttachment', credentials: ['bearer', 'bot'], scopes: [[]], contentTypes: ['multipart/form-data'], statuses: [200, 400, 401, 403, 404, 429] },
  'GET /applications/{application_id}/commands': { id: 'getGlobalApplicationCommands', credentials: ['bearer', 'bot'], scopes: [['applications.commands.update']], statuses: [200, 400, 401, 403, 404, 429] },
  'PUT /applications/{application_id}/commands': { id: 'bulkOverwriteGlobalApplicationCommands', credentials: ['bearer', 'bot'], scopes: [['applications.commands.update']], statuses: [200, 400, 401, 403, 404, 429] },
  'POST /applications/{application_id}/commands': { id: 'createGlobalApplicationCommand', credentials: ['bearer', 'bot'], scopes: [['applications.commands.update']], statuses: [200, 201, 400, 401, 403, 404, 429] },
  'GET /applications/{application_id}/commands/{command_id}': { id: 'getGlobalApplicationCommand', credentials: ['bearer', 'bot'], scopes: [['applications.commands.update']], statuses: [200, 400, 401, 403, 404, 429] },
  'DELETE /applications/{application_id}/commands/{command_id}': { id: 'deleteGlobalApplicationCommand', credentials: ['bearer', 'bot'], scopes: [['applications.commands.update']], statuses: [204, 400, 401, 403, 404, 429] },
  'PATCH /applications/{application_id}/commands/{command_id}': { id: 'editGlobalApplicationCommand', credentials: ['bearer', 'bot'], scopes: [['applications.commands.update']], statuses: [200, 400, 401, 403, 404, 429] },
  'GET /applications/{application_id}/guilds/{guild_id}/commands': { id: 'getGuildApplicationCommands', credentials: ['bearer', 'bot'], scopes: [['applications.commands.update']], statuses: [200, 400, 401, 403, 404, 429] },
  'PUT /applications/{application_id}/guilds/{guild_id}/commands': { id: 'bulkOverwriteGuildApplicationCommands', credentials: ['bearer', 'bot'], scopes: [['applications.commands.update']], statuses: [200, 400, 401, 403, 404, 429] },
  'POST /applications/{application_id}/guilds/{guild_id}/commands': { id: 'createGuildApplicationCommand', credentials: ['bearer', 'bot'], scopes: [['applications.commands.update']], statuses: [200, 201, 400, 401, 403, 404, 429] },
  'GET /applications/{application_id}/guilds/{guild_id}/commands/permissions': { id: 'getGuildApplicationCommandPermissions', credentials: ['bearer', 'bot'], scopes: [['applications.commands.permissions.update']], statuses: [200, 400, 401, 403, 404, 429] },
  'GET /applications/{application_id}/guilds/{guild_id}/commands/{command_id}': { id: 'getGuildApplicationCommand', credentials: ['bearer', 'bot'], scopes: [['applications.commands.update']], statuses: [200, 400, 401, 403, 404, 429] },
  'DELETE /applications/{application_id}/guilds/{guild_id}/commands/{command_id}': { id: 'deleteGuildApplicationCommand', credentials: ['bearer', 'bot'], scopes: [['applications.commands.update']], statuses: [204, 400, 401, 403, 404, 429] },
  'PATCH /applications/{application_id}/guilds/{guild_id}/commands/{command_id}': { id: 'editGuildApplicationCommand', credentials: ['bearer', 'bot'], scopes: [['applications.commands.update']], statuses: [200, 400, 401, 403, 404, 429] },
  'GET /applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions': { id: 'getApplicationCommandPermissions', credentials: ['bearer', 'bot'], scopes: [['applications.commands.permissions.update']], statuses: [200, 400, 401, 403, 404, 429] },
  'PUT /applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions': { id: 'editApplicationCommandPermissions', credentials: ['bearer'], scopes: [['applications.commands.permissions.update']], statuses: [200, 400, 401, 403, 404, 429] },
  'GET /applications/{application_id}/entitlements': { id: 'listEntitlements', credentials: ['bearer', 'bot'], scopes: [['applications.entitlements']], statuses: [200, 400, 401, 403, 404, 429], commaSeparated: ['sku_ids'] },
  'POST /applications/{application_id}/entitlements': { id: 'createTestEntitlement', credentials: ['bot'], statuses: [200, 400, 401, 403, 404, 429] },
  'GET /applications/{application_id}/entitlements/{entitlement_id}': { id: 'getEntitlement', credentials: ['bearer', 'bot'], scopes: [['applications.entitlements']], statuses: [200, 400, 401, 403, 404, 429] },
  'DELETE /applications/{application_id}/entitlements/{entitlement_id}': { id: 'deleteTestEntitlement', credentials: ['bearer', 'bot'], scopes: [['applications.entitlements']], statuses: [204, 400, 401, 403, 404, 429] },
  'POST /applications/{application_id}/entitlements/{entitlement_id}/consume': { id: 'consumeEntitlement', credentials: ['bearer', 'bot'], scopes: [['applications.entitlements']], statuses: [204, 400, 401, 403, 404, 429] },
  'GET /applications/{application_id}/skus': { id: 'listSKUs', credentials: ['bot'], statuses: [200, 400, 401, 403, 404, 429] },
  'GET /skus/{sku_id}/subscriptions': { id: 'listSKUSubscriptions', credentials: ['bearer', 'bot'], scopes: [[]], statuses: [200, 400, 401, 403, 404, 429] },
  'GET /skus/{sku_id}/subscriptions/{subscription_id}': { id: 'getSKUSubscription', credentials: ['bearer', 'bot'], scopes: [[]], statuses: [200, 400, 401, 403, 404, 429] },
  'GET /users/@me/applications/{application_id}/entitlements': { id: 'getCurrentUserApplicationEntitlements', credentials: ['bearer'], scopes: [[]], statuses: [200, 400, 401, 404, 429], commaSeparated: ['sku_ids'] },
  'GET /oauth2/applications/@me': { id: 'getCurrentBotApplicationInformation', credentials: ['bot'], statuses: [200, 401, 403, 429] },
  'PUT /lobbies': { id: 'createOrJoinLobby', credentials: ['bearer'], scopes: [['sdk.social_layer']], statuses: [200, 400, 401, 403, 429] },
  'POST /lobbies': { id: 'createLobby', credentials: ['bot'], statuses: [201, 400, 401, 403, 429] },
  'GET /lobbies/{lobby_id}': { id: 'getLobby', credentials: ['bot'], statuses: [200, 400, 401, 403, 404, 429] },
  'DELETE /lobbies/{lobby_id}': { id: 'deleteLobby', credentials: ['bot'], statuses: [204, 400, 401, 403, 404, 429] },
  'PATCH /lobbies/{lobby_id}': { id: 'modifyLobby', credentials: ['bot'], statuses: [200, 400, 401, 403, 404, 429] },
  'PUT /lobbies/{lobby_id}/members/{user_id}': { id: 'addLobbyMember', credentials: ['bot'], statuses: [200, 400, 401, 403, 404, 429] },
  'DELETE /lobbies/{lobby_id}/members/{user_id}': { id: 'removeLobbyMember', credentials: ['bot'], statuses: [204, 400, 401, 403, 404, 429] },
  'POST /lobbies/{lobby_id}/members/bulk': { id: 'bulkUpdateLobbyMembers', credentials: ['bot'], statuses: [200, 400, 401, 403, 404, 429] },
  'DELETE /lobbies/{lobby_id}/members/@me': { id: 'leaveLobby', credentials: ['bearer'], scopes: [[]], statuses: [204, 400, 401, 404, 429] },
  'PATCH /lobbies/{lobby_id}/channel-linking': { id: 'linkChannelToLobby', credentials: ['bearer'], scopes: [[]], statuses: [200, 400, 401, 403, 404, 429] },
  'GET /lobbies/{lobby_id}/messages': { id: 'getLobbyMessages', credentials: ['bearer'], scopes: [['sdk.social_layer']], statuses: [200, 400, 401, 403, 404, 429] },
  'POST /lobbies/{lobby_id}/messages': { id: 'sendLobbyMessage', credentials: ['bearer'], scopes: [['sdk.social_layer']], statuses: [201, 400, 401, 403, 404, 429] },
  'POST /lobbies/{lobby_id}/members/@me/invites': { id: 'createLobbyChannelInviteForSelf', credentials: ['bearer'], scopes: [['sdk.social_layer']], statuses: [200, 400, 401, 403, 404, 429] },
  'POST /lobbies/{lobby_id}/members/{user_id}/invites': { id: 'createLobbyChannelInviteForUser', credentials: ['bot'], statuses: [200, 400, 401, 403, 404, 429] },
  'PUT /lobbies/{lobby_id}/messages/{message_id}/moderation-metadata': { id: 'updateLobbyMessageModerationMetadata', credentials: ['bot'], statuses: [204, 400, 401, 403, 404, 429] },
  'GET /guilds/{guild_id}/channels': { id: 'getGuildChannels', credentials: ['bearer', 'bot'], scopes: [[]], statuses: [200, 400, 401, 403, 404, 429] },
  'PUT /channels/{channel_id}/recipients/{user_id}': { id: 'addGroupDMRecipient', credentials: ['bot'], bodyToken: { property: 'access_token', scopes: ['gdm.join'] }, statuses: [201, 204, 400, 401, 403, 404, 429] },
  'DELETE /channels/{channel_id}/recipients/{user_id}': { id: 'removeGroupDMRecipient', credentials: ['bot'], statuses: [204, 400, 401, 403, 404, 429] },
  'POST /users/@me/channels': { id: 'createDM', credentials: ['bot'], statuses: [200, 400, 401, 403, 429] },
  'DELETE /users/@me/guilds/{guild_id}': { id: 'leaveGuild', credentials: ['bot'], statuses: [204, 400, 401, 403, 404, 429] },
  'GET /webhooks/{webhook_id}/{webhook_token}': { id: 'getWebhookWithToken', credentials: ['none'], statuses: [200, 400, 401, 404, 429], texts: ['webhook_token'], secrets: ['webhook_token'] },
  'POST /webhooks/{webhook_id}/{webhook_token}': { id: 'executeWebhook', credentials: ['none'], contentTypes: ['application/json', 'multipart/form-data'], statuses: [200, 204, 400, 401, 404, 429], texts: ['webhook_token'], secrets: ['webhook_token'] },
  'DELETE /webhooks/{webhook_id}/{webhook_token}': { id: 'deleteWebhookWithToken', credentials: ['none'], statuses: [204, 400, 401, 404, 429], texts: ['webhook_token'], secrets: ['webhook_token'] },
  'PATCH /webhooks/{webhook_id}/{webhook_token}': { id: 'modifyWebhookWithToken', credentials: ['none'], statuses: [200, 400, 401, 404, 429], texts: ['webhook_token'], secrets: ['webhook_token'] },
  'GET /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}': { id: 'getWebhookMessage', credentials: ['none'], statuses: [200, 400, 401, 404, 429], texts: ['webhook_token'], secrets: ['webhook_token'] },
  'DELETE /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}': { id: 'deleteWebhookMessage', credentials: ['none'], statuses: [204, 400, 401, 404, 429], texts: ['webhook_token'], secrets: ['webhook_token'] },
  'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}': { id: 'editWebhookMessage', credentials: ['none'], contentTypes: ['application/json', 'multipart/form-data'], statuses: [200, 400, 401, 404, 429], texts: ['webhook_token'], secrets: ['webhook_token'] },
  'POST /oauth2/device/authorize': { id: 'authorizeDevice', credentials: ['client', 'none'], contentTypes: ['application/x-www-form-urlencoded'], statuses: [200, 400, 401, 429] },
  'GET /oauth2/userinfo': { id: 'getUserInfo', credentials: ['bearer'], scopes: [['openid']], statuses: [200, 401, 403, 429] },
  'GET /oauth2/keys': { id: 'getPublicKeys', credentials: ['none'], statuses: [200, 429] },
  'GET /.well-known/openid-configuration': { id: 'getOpenIDConfiguration', server: 'https://discord.com', credentials: ['none'], statuses: [200, 429] },
  'GET /.well-known/oauth-authorization-server': { id: 'getAuthorizationServerMetadata', server: 'https://discord.com', credentials: ['none'], statuses: [200, 429] },
} as const

// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

/**
 * All scopes that the description declares, in alphabetical order.
 *
 * @see https://docs.discord.com/developers/topics/oauth2#shared-resources-oauth2-scopes
 */
export const SCOPES = [
  'account.global_name.update',
  'activities.invites.write',
  'activities.read',
  'activities.write',
  'application_identities.write',
  'applications.builds.read',
  'applications.builds.upload',
  'applications.commands',
  'applications.commands.permissions.update',
  'applications.commands.update',
  'applications.entitlements',
  'applications.store.update',
  'bot',
  'connections',
  'dm_channels.messages.read',
  'dm_channels.messages.write',
  'dm_channels.read',
  'email',
  'gateway.connect',
  'gdm.join',
  'guilds',
  'guilds.channels.read',
  'guilds.join',
  'guilds.members.read',
  'identify',
  'identify.premium',
  'lobbies.write',
  'messages.read',
  'openid',
  'payment_sources.country_code',
  'presences.read',
  'presences.write',
  'relationships.read',
  'relationships.write',
  'role_connections.write',
  'rpc',
  'rpc.activities.write',
  'rpc.notifications.read',
  'rpc.screenshare.read',
  'rpc.screenshare.write',
  'rpc.video.read',
  'rpc.video.write',
  'rpc.voice.read',
  'rpc.voice.write',
  'sdk.social_layer',
  'sdk.social_layer_presence',
  'voice',
  'webhook.incoming',
] as const

/** A scope that the description declares. */
export type Scope = (typeof SCOPES)[number]

/** Scopes that a grant cannot request, by the name of the grant. */
export const UNSUPPORTED_SCOPES: Readonly<
  Record<'authorization code' | 'implicit' | 'client credentials', readonly string[]>
> = {
  'authorization code': ['applications.commands.update'],
  implicit: ['applications.commands.update', 'role_connections.write', 'sdk.social_layer', 'sdk.social_layer_presence', 'webhook.incoming'],
  'client credentials': ['bot', 'role_connections.write', 'sdk.social_layer', 'sdk.social_layer_presence', 'webhook.incoming'],
}

/** All scopes that are granted with a scope, directly or indirectly. */
export const IMPLIED_SCOPES: Readonly<Record<string, readonly string[]>> = {
  'bot': ['applications.commands'],
  'sdk.social_layer': ['activities.invites.write', 'activities.read', 'activities.write', 'application_identities.write', 'dm_channels.messages.read', 'dm_channels.messages.write', 'dm_channels.read', 'gateway.connect', 'guilds', 'guilds.channels.read', 'identify', 'lobbies.write', 'relationships.read', 'relationships.write', 'sdk.social_layer_presence'],
  'sdk.social_layer_presence': ['activities.invites.write', 'activities.read', 'activities.write', 'application_identities.write', 'gateway.connect', 'identify', 'relationships.read', 'relationships.write'],
}

/** The scopes that a scope is granted with: the inverse of {@link IMPLIED_SCOPES}, for the compiler. */
export interface ImplyingScopes {
  readonly 'activities.invites.write': 'sdk.social_layer' | 'sdk.social_layer_presence'
  readonly 'activities.read': 'sdk.social_layer' | 'sdk.social_layer_presence'
  readonly 'activities.write': 'sdk.social_layer' | 'sdk.social_layer_presence'
  readonly 'application_identities.write': 'sdk.social_layer' | 'sdk.social_layer_presence'
  readonly 'applications.commands': 'bot'
  readonly 'dm_channels.messages.read': 'sdk.social_layer'
  readonly 'dm_channels.messages.write': 'sdk.social_layer'
  readonly 'dm_channels.read': 'sdk.social_layer'
  readonly 'gateway.connect': 'sdk.social_layer' | 'sdk.social_layer_presence'
  readonly 'guilds': 'sdk.social_layer'
  readonly 'guilds.channels.read': 'sdk.social_layer'
  readonly 'identify': 'sdk.social_layer' | 'sdk.social_layer_presence'
  readonly 'lobbies.write': 'sdk.social_layer'
  readonly 'relationships.read': 'sdk.social_layer' | 'sdk.social_layer_presence'
  readonly 'relationships.write': 'sdk.social_layer' | 'sdk.social_layer_presence'
  readonly 'sdk.social_layer_presence': 'sdk.social_layer'
}

// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

import type { Scope } from './scopes.ts'

/**
 * Grants that request a list of scopes.
 *
 * @see https://docs.discord.com/developers/topics/oauth2#shared-resources-oauth2-urls
 */
export const GRANTS = ['authorizationCode', 'implicit', 'clientCredentials'] as const

/** A grant that requests a list of scopes. */
export type Grant = (typeof GRANTS)[number]

/**
 * Applications that may request a scope: all (`open`), those that Discord approved for it (`approval`), partners of
 * Discord (`partner`), those that are set up for the Social SDK (`social-sdk`), or none at present
 * (`unavailable`).
 */
export type ScopeAccess = 'open' | 'approval' | 'partner' | 'social-sdk' | 'unavailable'

/** Source of a fact: Discord's documentation (`documented`), or observed behavior (`observed`). */
export type ScopeStatus = 'documented' | 'observed'

/** Properties of a scope. */
export interface ScopeDetails {
  /** Applications that may request it. */
  readonly access: ScopeAccess
  /** Grants that can request it. */
  readonly grants: readonly Grant[]
  /** Scopes that are granted with it, each with the source of that fact. */
  readonly implies: Readonly<Partial<Record<Scope, ScopeStatus>>>
  /** Source of the scope itself. */
  readonly status: ScopeStatus
}

/**
 * The properties of each scope.
 *
 * @see https://docs.discord.com/developers/topics/oauth2#shared-resources-oauth2-scopes
 */
export const SCOPE_DETAILS: Readonly<Record<Scope, ScopeDetails>> = {
  'account.global_name.update': { access: 'approval', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'observed' },
  'activities.invites.write': { access: 'approval', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'observed' },
  'activities.read': { access: 'unavailable', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'activities.write': { access: 'unavailable', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'application_identities.write': { access: 'approval', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'applications.builds.read': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'applications.builds.upload': { access: 'partner', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'applications.commands': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'applications.commands.permissions.update': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'applications.commands.update': { access: 'open', grants: ['clientCredentials'], implies: {}, status: 'documented' },
  'applications.entitlements': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'applications.store.update': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'bot': { access: 'open', grants: ['authorizationCode', 'implicit'], implies: { 'applications.commands': 'documented' }, status: 'documented' },
  'connections': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'dm_channels.messages.read': { access: 'approval', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'observed' },
  'dm_channels.messages.write': { access: 'approval', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'observed' },
  'dm_channels.read': { access: 'partner', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'email': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'gateway.connect': { access: 'approval', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'observed' },
  'gdm.join': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'guilds': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'guilds.channels.read': { access: 'approval', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'observed' },
  'guilds.join': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'guilds.members.read': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'identify': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'identify.premium': { access: 'partner', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'lobbies.write': { access: 'approval', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'observed' },
  'messages.read': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'openid': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'payment_sources.country_code': { access: 'approval', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'observed' },
  'presences.read': { access: 'approval', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'observed' },
  'presences.write': { access: 'approval', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'observed' },
  'relationships.read': { access: 'social-sdk', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'relationships.write': { access: 'approval', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'observed' },
  'role_connections.write': { access: 'open', grants: ['authorizationCode'], implies: {}, status: 'documented' },
  'rpc': { access: 'partner', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'rpc.activities.write': { access: 'partner', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'rpc.notifications.read': { access: 'partner', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'rpc.screenshare.read': { access: 'approval', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'observed' },
  'rpc.screenshare.write': { access: 'approval', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'observed' },
  'rpc.video.read': { access: 'approval', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'observed' },
  'rpc.video.write': { access: 'approval', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'observed' },
  'rpc.voice.read': { access: 'partner', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'rpc.voice.write': { access: 'partner', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'sdk.social_layer': { access: 'social-sdk', grants: ['authorizationCode'], implies: { 'sdk.social_layer_presence': 'documented', 'dm_channels.messages.read': 'observed', 'dm_channels.messages.write': 'observed', 'dm_channels.read': 'observed', guilds: 'observed', 'guilds.channels.read': 'observed', 'lobbies.write': 'observed' }, status: 'documented' },
  'sdk.social_layer_presence': { access: 'social-sdk', grants: ['authorizationCode'], implies: { 'activities.invites.write': 'observed', 'activities.read': 'observed', 'activities.write': 'observed', 'application_identities.write': 'documented', 'gateway.connect': 'observed', identify: 'observed', 'relationships.read': 'observed', 'relationships.write': 'observed' }, status: 'documented' },
  'voice': { access: 'partner', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'webhook.incoming': { access: 'open', grants: ['authorizationCode'], implies: {}, status: 'documented' },
}

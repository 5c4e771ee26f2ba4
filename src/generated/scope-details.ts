// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

import type { Scope } from './scopes.ts'

/**
 * The grants that begin with a list of scopes.
 *
 * @see https://docs.discord.com/developers/topics/oauth2#shared-resources-oauth2-urls
 */
export const GRANTS = ['authorizationCode', 'implicit', 'clientCredentials'] as const

/** A grant that begins with a list of scopes. */
export type Grant = (typeof GRANTS)[number]

/**
 * Who may ask for a scope: every application (`open`), one that Discord approved for it, a partner of Discord,
 * one that is set up for the Social SDK, or none at present.
 */
export type ScopeAccess = 'open' | 'approval' | 'partner' | 'social-sdk' | 'unavailable'

/** Whether Discord documents something, or it was only seen. */
export type ScopeStatus = 'documented' | 'observed'

/** What is known of a scope. */
export interface ScopeDetails {
  /** Who may ask for it. */
  readonly access: ScopeAccess
  /** The grants that can carry it. */
  readonly grants: readonly Grant[]
  /** The scopes that come with it, and whether Discord documents that. */
  readonly implies: Readonly<Partial<Record<Scope, ScopeStatus>>>
  /** Whether Discord documents the scope. */
  readonly status: ScopeStatus
}

/**
 * What is known of each scope.
 *
 * @see https://docs.discord.com/developers/topics/oauth2#shared-resources-oauth2-scopes
 */
export const SCOPE_DETAILS: Readonly<Record<Scope, ScopeDetails>> = {
  'activities.invites.write': { access: 'approval', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'observed' },
  'activities.read': { access: 'unavailable', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'activities.write': { access: 'unavailable', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'applications.builds.read': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'applications.builds.upload': { access: 'partner', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'applications.commands': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'applications.commands.permissions.update': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'applications.commands.update': { access: 'open', grants: ['clientCredentials'], implies: {}, status: 'documented' },
  'applications.entitlements': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'applications.store.update': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'bot': { access: 'open', grants: ['authorizationCode', 'implicit'], implies: { 'applications.commands': 'documented' }, status: 'documented' },
  'connections': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'dm_channels.read': { access: 'partner', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'email': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'gdm.join': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'guilds': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'guilds.join': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'guilds.members.read': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'identify': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'identify.premium': { access: 'partner', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'messages.read': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'openid': { access: 'open', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'relationships.read': { access: 'social-sdk', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
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
  'sdk.social_layer': { access: 'social-sdk', grants: ['authorizationCode'], implies: { 'sdk.social_layer_presence': 'documented', 'dm_channels.read': 'observed', guilds: 'observed' }, status: 'documented' },
  'sdk.social_layer_presence': { access: 'social-sdk', grants: ['authorizationCode'], implies: { 'activities.invites.write': 'observed', 'activities.read': 'observed', 'activities.write': 'observed', identify: 'observed', 'relationships.read': 'observed' }, status: 'documented' },
  'voice': { access: 'partner', grants: ['authorizationCode', 'implicit', 'clientCredentials'], implies: {}, status: 'documented' },
  'webhook.incoming': { access: 'open', grants: ['authorizationCode'], implies: {}, status: 'documented' },
}

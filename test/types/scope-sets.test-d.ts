import { describe, expectTypeOf, test } from 'vitest'
import type { AllowedPathsOf, CustomScopeBrand, OpenScope, PathsOf } from '../../src/index.ts'

type AnyTokenGet =
  | '/oauth2/@me'
  | '/skus/{sku_id}/subscriptions'
  | '/skus/{sku_id}/subscriptions/{subscription_id}'
  | '/users/@me/applications/{application_id}/entitlements'
type AnyTokenPost = '/applications/{application_id}/attachment' | '/applications/{application_id}/quick-links'
type RoleConnection = '/users/@me/applications/{application_id}/role-connection'
type Commands = '/applications/{application_id}/commands'
type Command = '/applications/{application_id}/commands/{command_id}'
type GuildCommands = '/applications/{application_id}/guilds/{guild_id}/commands'
type GuildCommand = '/applications/{application_id}/guilds/{guild_id}/commands/{command_id}'

/** Paths that a token with these scopes can call, by method. */
interface Allowed<Scopes extends string> {
  GET: AllowedPathsOf<'GET', Scopes>
  POST: AllowedPathsOf<'POST', Scopes>
  PUT: AllowedPathsOf<'PUT', Scopes>
  PATCH: AllowedPathsOf<'PATCH', Scopes>
  DELETE: AllowedPathsOf<'DELETE', Scopes>
}

interface AnyToken {
  GET: AnyTokenGet
  POST: AnyTokenPost
  PUT: never
  PATCH: never
  DELETE: never
}

/** Paths that any token can call, and more. */
type With<More> = {
  [Method in keyof AnyToken]: AnyToken[Method] | (Method extends keyof More ? More[Method] : never)
}

describe('the scopes of a token determine exactly which operations it can call:', () => {
  test('scopes that no operation needs', () => {
    expectTypeOf<Allowed<'voice'>>().toEqualTypeOf<AnyToken>()
    expectTypeOf<Allowed<never>>().toEqualTypeOf<AnyToken>()
  })

  test('identify', () => {
    expectTypeOf<Allowed<'identify'>>().toEqualTypeOf<With<{ GET: '/users/@me' }>>()
  })

  test('identify, guilds and guilds.members.read', () => {
    expectTypeOf<Allowed<'identify' | 'guilds' | 'guilds.members.read'>>().toEqualTypeOf<
      With<{ GET: '/users/@me' | '/users/@me/guilds' | '/users/@me/guilds/{guild_id}/member' }>
    >()
  })

  test('role_connections.write and connections', () => {
    expectTypeOf<Allowed<'role_connections.write' | 'connections'>>().toEqualTypeOf<
      With<{ GET: RoleConnection | '/users/@me/connections'; PUT: RoleConnection; DELETE: RoleConnection }>
    >()
  })

  test('applications.commands.update', () => {
    expectTypeOf<Allowed<'applications.commands.update'>>().toEqualTypeOf<
      With<{
        GET: Commands | Command | GuildCommands | GuildCommand
        POST: Commands | GuildCommands
        PUT: Commands | GuildCommands
        PATCH: Command | GuildCommand
        DELETE: Command | GuildCommand
      }>
    >()
  })

  test('sdk.social_layer and openid', () => {
    expectTypeOf<Allowed<'sdk.social_layer' | 'openid'>>().toEqualTypeOf<
      With<{
        GET:
          | '/guilds/{guild_id}/channels'
          | '/lobbies/{lobby_id}/messages'
          | '/oauth2/userinfo'
          | '/users/@me'
          | '/users/@me/guilds'
        POST: '/lobbies/{lobby_id}/messages' | '/lobbies/{lobby_id}/members/@me/invites'
        PUT: '/lobbies'
        PATCH: '/lobbies/{lobby_id}/channel-linking'
        DELETE: '/lobbies/{lobby_id}/members/@me'
      }>
    >()
  })

  test('sdk.social_layer_presence, with which identify is granted', () => {
    expectTypeOf<Allowed<'sdk.social_layer_presence'>>().toEqualTypeOf<With<{ GET: '/users/@me' }>>()
  })

  test('bot and a scope of the caller, with which none of an operation is granted', () => {
    expectTypeOf<Allowed<'bot' | (string & CustomScopeBrand)>>().toEqualTypeOf<AnyToken>()
  })

  test('unknown scopes allow every operation', () => {
    interface All {
      GET: PathsOf<'GET', 'bearer'>
      POST: PathsOf<'POST', 'bearer'>
      PUT: PathsOf<'PUT', 'bearer'>
      PATCH: PathsOf<'PATCH', 'bearer'>
      DELETE: PathsOf<'DELETE', 'bearer'>
    }
    expectTypeOf<Allowed<OpenScope>>().toEqualTypeOf<All>()
    expectTypeOf<Allowed<string>>().toEqualTypeOf<All>()
  })
})

import { describe, expectTypeOf, test } from 'vitest'
import type { AllowedPathsOf, OpenScope, PathsOf } from '../../src/index.ts'

type AnyTokenGet =
  | '/oauth2/@me'
  | '/guilds/{guild_id}/channels'
  | '/skus/{sku_id}/subscriptions'
  | '/skus/{sku_id}/subscriptions/{subscription_id}'
  | '/users/@me/applications/{application_id}/entitlements'
type AnyTokenPost = '/applications/{application_id}/attachment'
type AnyTokenPatch = '/lobbies/{lobby_id}/channel-linking'
type AnyTokenDelete = '/lobbies/{lobby_id}/members/@me'
type RoleConnection = '/users/@me/applications/{application_id}/role-connection'
type Commands = '/applications/{application_id}/commands'
type Command = '/applications/{application_id}/commands/{command_id}'
type GuildCommands = '/applications/{application_id}/guilds/{guild_id}/commands'
type GuildCommand = '/applications/{application_id}/guilds/{guild_id}/commands/{command_id}'

/** What a token with these scopes may call, by method. */
interface Offered<Scopes extends string> {
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
  PATCH: AnyTokenPatch
  DELETE: AnyTokenDelete
}

/** More than any token may call. */
type With<More> = {
  [Method in keyof AnyToken]: AnyToken[Method] | (Method extends keyof More ? More[Method] : never)
}

describe('exactly the operations that the scopes allow are offered to a token', () => {
  test('without any scope that opens something', () => {
    expectTypeOf<Offered<'voice'>>().toEqualTypeOf<AnyToken>()
    expectTypeOf<Offered<never>>().toEqualTypeOf<AnyToken>()
  })

  test('with identify', () => {
    expectTypeOf<Offered<'identify'>>().toEqualTypeOf<With<{ GET: '/users/@me' }>>()
  })

  test('with identify, guilds and guilds.members.read', () => {
    expectTypeOf<Offered<'identify' | 'guilds' | 'guilds.members.read'>>().toEqualTypeOf<
      With<{ GET: '/users/@me' | '/users/@me/guilds' | '/users/@me/guilds/{guild_id}/member' }>
    >()
  })

  test('with role_connections.write and connections', () => {
    expectTypeOf<Offered<'role_connections.write' | 'connections'>>().toEqualTypeOf<
      With<{ GET: RoleConnection | '/users/@me/connections'; PUT: RoleConnection; DELETE: RoleConnection }>
    >()
  })

  test('with applications.commands.update', () => {
    expectTypeOf<Offered<'applications.commands.update'>>().toEqualTypeOf<
      With<{
        GET: Commands | Command | GuildCommands | GuildCommand
        POST: Commands | GuildCommands
        PUT: Commands | GuildCommands
        PATCH: Command | GuildCommand
        DELETE: Command | GuildCommand
      }>
    >()
  })

  test('with sdk.social_layer and openid', () => {
    expectTypeOf<Offered<'sdk.social_layer' | 'openid'>>().toEqualTypeOf<
      With<{
        GET: '/lobbies/{lobby_id}/messages' | '/oauth2/userinfo'
        POST: '/lobbies/{lobby_id}/messages' | '/lobbies/{lobby_id}/members/@me/invites'
        PUT: '/lobbies'
      }>
    >()
  })

  test('of which nobody knows the scopes: all of them', () => {
    interface All {
      GET: PathsOf<'GET', 'bearer'>
      POST: PathsOf<'POST', 'bearer'>
      PUT: PathsOf<'PUT', 'bearer'>
      PATCH: PathsOf<'PATCH', 'bearer'>
      DELETE: PathsOf<'DELETE', 'bearer'>
    }
    expectTypeOf<Offered<OpenScope>>().toEqualTypeOf<All>()
    expectTypeOf<Offered<string>>().toEqualTypeOf<All>()
  })
})

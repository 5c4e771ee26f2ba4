import { describe, expectTypeOf, test } from 'vitest'
import type { AllowedPathsOf, CustomScopeBrand, OpenScope, PathsOf } from '../../src/index.ts'

type RoleConnection = '/users/@me/applications/{application_id}/role-connection'
type Commands =
  | '/applications/{application_id}/commands'
  | '/applications/{application_id}/guilds/{guild_id}/commands'
type Command = `${Commands}/{command_id}`

type AnyToken =
  | 'GET /oauth2/@me'
  | 'GET /skus/{sku_id}/subscriptions'
  | 'GET /skus/{sku_id}/subscriptions/{subscription_id}'
  | 'GET /users/@me/applications/{application_id}/entitlements'
  | 'POST /applications/{application_id}/attachment'
  | 'POST /applications/{application_id}/quick-links'

/** Operations that a token with one scope can call, beyond those of any token. */
interface ByScope {
  readonly identify: 'GET /users/@me'
  readonly guilds: 'GET /users/@me/guilds'
  readonly 'guilds.members.read': 'GET /users/@me/guilds/{guild_id}/member'
  readonly connections: 'GET /users/@me/connections'
  readonly 'role_connections.write': `${'GET' | 'PUT' | 'DELETE'} ${RoleConnection}`
  readonly 'applications.commands.update':
    | `${'GET' | 'POST' | 'PUT'} ${Commands}`
    | `${'GET' | 'PATCH' | 'DELETE'} ${Command}`
  readonly openid: 'GET /oauth2/userinfo'
  readonly 'sdk.social_layer':
    | ByScope['identify' | 'guilds']
    | 'GET /guilds/{guild_id}/channels'
    | 'PUT /lobbies'
    | 'PATCH /lobbies/{lobby_id}/channel-linking'
    | 'DELETE /lobbies/{lobby_id}/members/@me'
    | 'POST /lobbies/{lobby_id}/members/@me/invites'
    | `${'GET' | 'POST'} /lobbies/{lobby_id}/messages`
  readonly 'sdk.social_layer_presence': ByScope['identify']
}

/** Operations that a token with these scopes can call. */
type Allowed<Scopes extends string> =
  | `GET ${AllowedPathsOf<'GET', Scopes>}`
  | `POST ${AllowedPathsOf<'POST', Scopes>}`
  | `PUT ${AllowedPathsOf<'PUT', Scopes>}`
  | `PATCH ${AllowedPathsOf<'PATCH', Scopes>}`
  | `DELETE ${AllowedPathsOf<'DELETE', Scopes>}`

/** Operations in one of two unions, so that the compiler's message names these and no others. */
type Difference<One, Other> = Exclude<One, Other> | Exclude<Other, One>

/** Operations that a token can call and the lists above lack, and the reverse. */
type Unlisted<Scopes extends string> = Difference<
  Allowed<Scopes>,
  AnyToken | ByScope[Extract<Scopes, keyof ByScope>]
>

describe('the scopes of a token determine exactly which operations it can call:', () => {
  test('scopes that no operation needs', () => {
    expectTypeOf<never>().toEqualTypeOf<Unlisted<'voice'>>()
    expectTypeOf<never>().toEqualTypeOf<Unlisted<never>>()
  })

  test('one scope', () => {
    expectTypeOf<never>().toEqualTypeOf<Unlisted<'identify'>>()
    expectTypeOf<never>().toEqualTypeOf<Unlisted<'guilds'>>()
    expectTypeOf<never>().toEqualTypeOf<Unlisted<'guilds.members.read'>>()
    expectTypeOf<never>().toEqualTypeOf<Unlisted<'connections'>>()
    expectTypeOf<never>().toEqualTypeOf<Unlisted<'role_connections.write'>>()
    expectTypeOf<never>().toEqualTypeOf<Unlisted<'applications.commands.update'>>()
    expectTypeOf<never>().toEqualTypeOf<Unlisted<'openid'>>()
    expectTypeOf<never>().toEqualTypeOf<Unlisted<'sdk.social_layer'>>()
  })

  test('sdk.social_layer_presence, with which identify is granted', () => {
    expectTypeOf<never>().toEqualTypeOf<Unlisted<'sdk.social_layer_presence'>>()
  })

  test('several scopes', () => {
    expectTypeOf<never>().toEqualTypeOf<Unlisted<'identify' | 'guilds' | 'guilds.members.read'>>()
    expectTypeOf<never>().toEqualTypeOf<Unlisted<'role_connections.write' | 'connections'>>()
    expectTypeOf<never>().toEqualTypeOf<Unlisted<'sdk.social_layer' | 'openid'>>()
  })

  test('bot and a scope of the caller, with which none of an operation is granted', () => {
    expectTypeOf<never>().toEqualTypeOf<Unlisted<'bot' | (string & CustomScopeBrand)>>()
  })

  test('unknown scopes allow every operation', () => {
    type All =
      | `GET ${PathsOf<'GET', 'bearer'>}`
      | `POST ${PathsOf<'POST', 'bearer'>}`
      | `PUT ${PathsOf<'PUT', 'bearer'>}`
      | `PATCH ${PathsOf<'PATCH', 'bearer'>}`
      | `DELETE ${PathsOf<'DELETE', 'bearer'>}`
    expectTypeOf<never>().toEqualTypeOf<Difference<Allowed<OpenScope>, All>>()
    expectTypeOf<never>().toEqualTypeOf<Difference<Allowed<string>, All>>()
  })
})

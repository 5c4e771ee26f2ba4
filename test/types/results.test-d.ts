import { describe, expectTypeOf, test } from 'vitest'
import {
  type AllowedPathsOf,
  type BotPathsOf,
  type DataOf,
  type DataOfResult,
  type GuildMember,
  type InitArguments,
  type InitOf,
  type NeededApi,
  type OAuth2Client,
  type OperationOf,
  orThrow,
  type PartialAccessToken,
  type PartialGuild,
  type PathsOf,
  type ResultOf,
  type User,
} from '../../src/index.ts'

declare const identify: PartialAccessToken<'identify'>
declare const open: PartialAccessToken
declare const discord: OAuth2Client

describe('orThrow', () => {
  test('returns the data with its type', async () => {
    expectTypeOf(orThrow(await identify.api.GET('/users/@me'))).toEqualTypeOf<User>()
    expectTypeOf(orThrow(await open.api.GET('/users/@me/guilds'))).toEqualTypeOf<PartialGuild[]>()
    expectTypeOf(orThrow(await discord.api.GET('/users/@me'))).toEqualTypeOf<User>()
  })

  test('returns undefined for a response without a body', async () => {
    const params = { path: { application_id: '1' } }
    const roleConnection = '/users/@me/applications/{application_id}/role-connection'
    const removed = orThrow(await open.api.DELETE(roleConnection, { params }))
    expectTypeOf(removed).toEqualTypeOf<undefined>()
  })

  test('returns the union of all successes', async () => {
    const params = { path: { guild_id: '1', user_id: '1' } }
    const body = { access_token: '' }
    const member = orThrow(await discord.api.PUT('/guilds/{guild_id}/members/{user_id}', { params, body }))
    expectTypeOf(member).toEqualTypeOf<GuildMember | undefined>()
  })

  test('returns the same type as DataOf', () => {
    type Operation = OperationOf<'GET', '/users/@me'>
    expectTypeOf<DataOfResult<ResultOf<Operation>>>().toEqualTypeOf<DataOf<Operation>>()
  })

  test('does not accept a promise or another value', async () => {
    // @ts-expect-error the promise must be awaited
    orThrow(identify.api.GET('/users/@me'))
    // @ts-expect-error it is not a result
    orThrow('result')
    // @ts-expect-error a Response has no data
    orThrow(await identify.fetch('https://discord.com/api/v10/users/@me'))
    // @ts-expect-error it has only the status of a result
    orThrow({ status: 200 })
  })
})

describe('a generic wrapper', () => {
  /** Calls an operation with a token, and returns its data. */
  async function get<Path extends PathsOf<'GET', 'bearer'>>(
    token: { readonly api: NeededApi<'GET', Path> },
    path: Path,
    ...init: InitArguments<InitOf<OperationOf<'GET', Path>>>
  ): Promise<DataOf<OperationOf<'GET', Path>>> {
    return orThrow(await token.api.GET(path, ...init))
  }

  /** Calls an operation with the bot token, and returns its data. */
  async function getAsBot<Path extends BotPathsOf<'GET'>>(
    client: OAuth2Client,
    path: Path,
    ...init: InitArguments<InitOf<OperationOf<'GET', Path>>>
  ): Promise<DataOf<OperationOf<'GET', Path>>> {
    return orThrow(await client.api.GET(path, ...init))
  }

  /** Calls an operation with a token, and returns its result. */
  async function post<Path extends PathsOf<'POST', 'bearer'>>(
    token: { readonly api: NeededApi<'POST', Path> },
    path: Path,
    ...init: InitArguments<InitOf<OperationOf<'POST', Path>>>
  ): Promise<ResultOf<OperationOf<'POST', Path>>> {
    return token.api.POST(path, ...init)
  }

  test('returns the data of each path', () => {
    expectTypeOf(get(identify, '/users/@me')).resolves.toEqualTypeOf<User>()
    expectTypeOf(get(open, '/users/@me/guilds', { params: { query: { limit: 1 } } })).resolves.toEqualTypeOf<
      PartialGuild[]
    >()
    expectTypeOf(getAsBot(discord, '/users/@me')).resolves.toEqualTypeOf<User>()
  })

  test('checks scopes, paths and parameters', () => {
    const path = { guild_id: '1' }
    get(open, '/users/@me/guilds/{guild_id}/member', { params: { path } })
    // @ts-expect-error guild_id is required
    get(open, '/users/@me/guilds/{guild_id}/member')
    // @ts-expect-error guilds is missing
    get(identify, '/users/@me/guilds')
    // @ts-expect-error the path does not exist
    get(identify, '/users/@mee')
    // @ts-expect-error it accepts the bot token only
    get(open, '/applications/@me')
    // @ts-expect-error it accepts an access token only
    getAsBot(discord, '/users/@me/connections')
    // @ts-expect-error the token endpoint accepts neither
    post(open, '/oauth2/token')
  })

  test('is restricted to the paths of some scopes with AllowedPathsOf', () => {
    expectTypeOf<'/users/@me'>().toExtend<AllowedPathsOf<'GET', 'identify'>>()
    expectTypeOf<'/users/@me/guilds'>().not.toExtend<AllowedPathsOf<'GET', 'identify'>>()
    const request = <Path extends AllowedPathsOf<'GET', 'identify'>>(path: Path) => path
    request('/users/@me')
    // @ts-expect-error guilds is missing
    request('/users/@me/guilds')
  })
})

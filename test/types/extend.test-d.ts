import { describe, expectTypeOf, test } from 'vitest'
import { extendApi, type OperationTable } from '../../src/extend/index.ts'
import type { OPERATIONS } from '../../src/generated/operations.ts'
import type { paths as ShippedPaths } from '../../src/generated/schema.ts'
import {
  type AccessToken,
  type APIError,
  customScope,
  OAuth2Client,
  type PartialAccessToken,
  type RateLimited,
  type User,
} from '../../src/index.ts'

interface Session {
  id: string
}

/** Paths in the form that openapi-typescript generates. */
interface Paths {
  '/users/@me/sessions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { limit?: number }; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Session[] } }
        429: { headers: { [name: string]: unknown }; content: { 'application/json': RateLimited } }
        '4XX': { headers: { [name: string]: unknown }; content: { 'application/json': APIError } }
        default: { headers: { [name: string]: unknown }; content?: never }
      }
    }
    put?: never
    post?: never
    delete?: never
    patch?: never
  }
  '/guilds/{guild_id}/badges': {
    parameters: { query?: never; header?: never; path: { guild_id: string }; cookie?: never }
    get?: never
    post: {
      parameters: { query?: never; header?: never; path: { guild_id: string }; cookie?: never }
      requestBody: { content: { 'application/json': { name: string } } }
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } }
    }
  }
  '/oauth2/token': {
    post: {
      requestBody: { content: { 'application/x-www-form-urlencoded': { code: string } } }
      responses: { 200: { content: { 'application/json': Session } } }
    }
  }
}

/** Operations table in the form that `printOperations` generates. */
const TABLE = {
  'GET /users/@me/sessions': {
    credentials: ['bearer'],
    scopes: [['sessions.read', 'identify'], ['sessions.write']],
    statuses: [200, 429],
  },
  'POST /guilds/{guild_id}/badges': { credentials: ['bot', 'none'], statuses: [204] },
  'POST /oauth2/token': { credentials: ['client', 'none'], statuses: [200] },
} as const satisfies OperationTable

declare const document: unknown
declare const open: AccessToken
declare const identify: AccessToken<'identify'>
declare const both: PartialAccessToken<'identify' | 'sessions.read' | 'guilds'>
declare const social: AccessToken<'sdk.social_layer'>
declare const writer: AccessToken<'sessions.write'>
declare const discord: OAuth2Client
declare const narrow: OAuth2Client<'identify'>

const badges = '/guilds/{guild_id}/badges'
const init = { params: { path: { guild_id: '1' } }, body: { name: 'a' } }

describe('an api with paths only', () => {
  const apiOf = extendApi<Paths>(document)

  test('accepts every path that has the method, with any scopes', () => {
    apiOf(identify).GET('/users/@me/sessions')
    apiOf(open).GET('/users/@me/sessions', { params: { query: { limit: 1 } } })
    apiOf(discord).POST(badges, init)
    apiOf(narrow).POST(badges, init)
  })

  test('rejects calls that the paths do not describe', () => {
    // @ts-expect-error only the published description has this path
    apiOf(identify).GET('/users/@me')
    // @ts-expect-error the path has no POST
    apiOf(identify).POST('/users/@me/sessions')
    // @ts-expect-error the path has no GET
    apiOf(discord).GET(badges, init)
    // @ts-expect-error guild_id is required
    apiOf(discord).POST(badges, { body: { name: 'a' } })
    // @ts-expect-error the body is required
    apiOf(discord).POST(badges, { params: init.params })
    // @ts-expect-error the field is named name
    apiOf(discord).POST(badges, { params: init.params, body: { nam: 'a' } })
    // @ts-expect-error limit is a number
    apiOf(identify).GET('/users/@me/sessions', { params: { query: { limit: '1' } } })
    // @ts-expect-error the option is named signal
    apiOf(identify).GET('/users/@me/sessions', { singal: AbortSignal.timeout(1) })
    // @ts-expect-error neither a token nor a client
    apiOf({})
  })

  test('returns the responses that have a numeric status', async () => {
    const result = await apiOf(identify).GET('/users/@me/sessions')
    expectTypeOf(result.status).toEqualTypeOf<200 | 429>()
    if (result.status === 200) {
      expectTypeOf(result.data).toEqualTypeOf<Session[]>()
      expectTypeOf(result.error).toEqualTypeOf<undefined>()
    } else {
      expectTypeOf(result.error).toEqualTypeOf<RateLimited>()
    }
    const created = await apiOf(discord).POST(badges, init)
    expectTypeOf(created.data).toEqualTypeOf<undefined>()
  })
})

describe('an api with an operations table', () => {
  const apiOf = extendApi<Paths, typeof TABLE>(document)

  test('requires one complete alternative of the scopes', () => {
    apiOf(both).GET('/users/@me/sessions')
    apiOf(writer).GET('/users/@me/sessions')
    // @ts-expect-error sessions.read is missing
    apiOf(identify).GET('/users/@me/sessions')
  })

  test('accepts a custom scope, and a token whose scopes are unknown', () => {
    const client = new OAuth2Client({ clientId: '1', scopes: ['identify', customScope('sessions.read')] })
    apiOf(client.fromAccessToken('a-token')).GET('/users/@me/sessions')
    apiOf(open).GET('/users/@me/sessions')
    const other = new OAuth2Client({ clientId: '1', scopes: ['identify', customScope('sessions.list')] })
    // @ts-expect-error sessions.read is missing
    apiOf(other.fromAccessToken('a-token')).GET('/users/@me/sessions')
  })

  test('requires the credential that the operation accepts', () => {
    apiOf(discord).POST(badges, init)
    apiOf(narrow).POST(badges, init)
    // @ts-expect-error it accepts the bot token only
    apiOf(both).POST(badges, init)
    // @ts-expect-error it accepts an access token only
    apiOf(discord).GET('/users/@me/sessions')
    // @ts-expect-error it requires client credentials
    apiOf(discord).POST('/oauth2/token', { body: { code: '1' } })
  })

  test('is assignable to the api of a token with fewer scopes, but not of one with more', () => {
    let fewer = apiOf(identify)
    let more = apiOf(both)
    fewer = more
    // @ts-expect-error scopes are missing
    more = fewer
    return more
  })
})

describe('the published description', () => {
  test('has the same types and scopes as without extendApi', async () => {
    const apiOf = extendApi<ShippedPaths, typeof OPERATIONS>(document)
    const result = await apiOf(identify).GET('/users/@me')
    expectTypeOf(result.status).toEqualTypeOf<200 | 401 | 403 | 429>()
    if (result.status === 200) expectTypeOf(result.data).toEqualTypeOf<User>()
    apiOf(open).GET('/users/@me/connections')
    apiOf(social).GET('/users/@me/guilds')
    // @ts-expect-error connections is missing
    apiOf(identify).GET('/users/@me/connections')
  })
})

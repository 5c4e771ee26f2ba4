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

/** As openapi-typescript writes it. */
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

/** As `printOperations` writes it. */
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
declare const writer: AccessToken<'sessions.write'>
declare const discord: OAuth2Client
declare const narrow: OAuth2Client<'identify'>

const badges = '/guilds/{guild_id}/badges'
const init = { params: { path: { guild_id: '1' } }, body: { name: 'a' } }

describe('an api by paths alone', () => {
  const apiOf = extendApi<Paths>(document)

  test('compiles with every path that has the method, whatever the scopes', () => {
    apiOf(identify).GET('/users/@me/sessions')
    apiOf(open).GET('/users/@me/sessions', { params: { query: { limit: 1 } } })
    apiOf(discord).POST(badges, init)
    apiOf(narrow).POST(badges, init)
  })

  test('does not compile with what the paths do not have', () => {
    // @ts-expect-error it is the shipped description's
    apiOf(identify).GET('/users/@me')
    // @ts-expect-error it cannot be posted to
    apiOf(identify).POST('/users/@me/sessions')
    // @ts-expect-error it cannot be read
    apiOf(discord).GET(badges, init)
    // @ts-expect-error the guild is required
    apiOf(discord).POST(badges, { body: { name: 'a' } })
    // @ts-expect-error the body is required
    apiOf(discord).POST(badges, { params: init.params })
    // @ts-expect-error it is called name
    apiOf(discord).POST(badges, { params: init.params, body: { nam: 'a' } })
    // @ts-expect-error it is a number
    apiOf(identify).GET('/users/@me/sessions', { params: { query: { limit: '1' } } })
    // @ts-expect-error it is called signal
    apiOf(identify).GET('/users/@me/sessions', { singal: AbortSignal.timeout(1) })
    // @ts-expect-error neither a token nor a client
    apiOf({})
  })

  test('answers by the statuses that have a number', async () => {
    const answer = await apiOf(identify).GET('/users/@me/sessions')
    expectTypeOf(answer.status).toEqualTypeOf<200 | 429>()
    if (answer.status === 200) {
      expectTypeOf(answer.data).toEqualTypeOf<Session[]>()
      expectTypeOf(answer.error).toEqualTypeOf<undefined>()
    } else {
      expectTypeOf(answer.error).toEqualTypeOf<RateLimited>()
    }
    const made = await apiOf(discord).POST(badges, init)
    expectTypeOf(made.data).toEqualTypeOf<undefined>()
  })
})

describe('an api with a table', () => {
  const apiOf = extendApi<Paths, typeof TABLE>(document)

  test('compiles with one set of the scopes as a whole', () => {
    apiOf(both).GET('/users/@me/sessions')
    apiOf(writer).GET('/users/@me/sessions')
    // @ts-expect-error sessions.read is missing
    apiOf(identify).GET('/users/@me/sessions')
  })

  test('compiles with a scope that scopeToken let pass, and with a token of which nobody knows the scopes', () => {
    const client = new OAuth2Client({ clientId: '1', scopes: ['identify', customScope('sessions.read')] })
    apiOf(client.fromAccessToken('a-token')).GET('/users/@me/sessions')
    apiOf(open).GET('/users/@me/sessions')
    const other = new OAuth2Client({ clientId: '1', scopes: ['identify', customScope('sessions.list')] })
    // @ts-expect-error sessions.read is missing
    apiOf(other.fromAccessToken('a-token')).GET('/users/@me/sessions')
  })

  test('compiles with the credential that the operation takes', () => {
    apiOf(discord).POST(badges, init)
    apiOf(narrow).POST(badges, init)
    // @ts-expect-error it takes the bot token only
    apiOf(both).POST(badges, init)
    // @ts-expect-error it takes an access token only
    apiOf(discord).GET('/users/@me/sessions')
    // @ts-expect-error it takes client credentials
    apiOf(discord).POST('/oauth2/token', { body: { code: '1' } })
  })

  test('lets a token with more scopes pass for one with fewer, and not the other way round', () => {
    let fewer = apiOf(identify)
    let more = apiOf(both)
    fewer = more
    // @ts-expect-error scopes are missing
    more = fewer
    return more
  })
})

describe('the shipped description', () => {
  test('has the types and the scopes that it has without', async () => {
    const apiOf = extendApi<ShippedPaths, typeof OPERATIONS>(document)
    const answer = await apiOf(identify).GET('/users/@me')
    expectTypeOf(answer.status).toEqualTypeOf<200 | 401 | 403 | 429>()
    if (answer.status === 200) expectTypeOf(answer.data).toEqualTypeOf<User>()
    apiOf(open).GET('/users/@me/connections')
    // @ts-expect-error connections is missing
    apiOf(identify).GET('/users/@me/connections')
  })
})

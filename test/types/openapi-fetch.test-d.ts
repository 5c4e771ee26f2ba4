import type { Client } from 'openapi-fetch'
import { describe, expectTypeOf, test } from 'vitest'
import type { OAuth2Client, PartialAccessToken, paths, User } from '../../src/index.ts'
import { createFetchClient } from '../../src/openapi-fetch/index.ts'

declare const identify: PartialAccessToken<'identify'>
declare const open: PartialAccessToken
declare const discord: OAuth2Client

describe('createFetchClient', () => {
  test("returns openapi-fetch's own client", () => {
    expectTypeOf(createFetchClient(open)).toEqualTypeOf<Client<paths>>()
    expectTypeOf(createFetchClient(discord)).toEqualTypeOf<Client<paths>>()
  })

  test('accepts a token with any scopes, and nothing else', () => {
    createFetchClient(identify)
    // @ts-expect-error it is neither a token nor a client
    createFetchClient('token')
    // @ts-expect-error the base URL is an option of the client
    createFetchClient(open, { baseUrl: 'https://proxy.example' })
    // @ts-expect-error the requests are sent by the token
    createFetchClient(open, { fetch })
  })

  test('returns data and errors with the types of the description', async () => {
    const { data, error } = await createFetchClient(identify).GET('/users/@me')
    // Not `User` itself: openapi-fetch 0.17 maps the open enums of a response, `string & {}`, to objects.
    if (data) expectTypeOf(data).toExtend<Pick<User, 'id' | 'username' | 'avatar'>>()
    else expectTypeOf(error.message).toEqualTypeOf<string>()
  })

  test("accepts the caller's own paths", async () => {
    interface own {
      '/things/{thing_id}': {
        get: {
          parameters: { path: { thing_id: string } }
          responses: { 200: { content: { 'application/json': { name: string } } } }
        }
      }
    }
    const client = createFetchClient<own>(open)
    const { data } = await client.GET('/things/{thing_id}', { params: { path: { thing_id: '1' } } })
    expectTypeOf(data).toEqualTypeOf<{ name: string } | undefined>()
    // @ts-expect-error thing_id is required
    client.GET('/things/{thing_id}')
    // @ts-expect-error the path is not part of the caller's description
    client.GET('/users/@me')
  })
})

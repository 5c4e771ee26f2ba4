import { setupServer } from 'msw/node'
import { createOpenApiHttp } from 'openapi-msw'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { OAuth2Client, type paths } from '../../../src/index.ts'
import { createFetchClient } from '../../../src/openapi-fetch/index.ts'
import { ForbiddenError } from '../../../src/runtime/errors/index.ts'
import { ACCESS_TOKEN, CLIENT_ID, GUILD_ID } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'

const http = createOpenApiHttp<paths>({ baseUrl: 'https://discord.com/api/v10' })
const server = setupServer()
const platformFetch = globalThis.fetch

/** Requests that msw received, with the status of its responses. */
const seen: string[] = []
server.events.on('response:mocked', ({ request, response }) => {
  seen.push(`${request.method} ${new URL(request.url).pathname} ${response.status}`)
})

// msw replaces the `fetch` of the process, which the other test files share, only while this file runs.
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  server.resetHandlers()
  seen.length = 0
})
afterAll(() => {
  server.close()
  expect(globalThis.fetch).toBe(platformFetch)
})

/** Creates a token of a client that uses the platform's `fetch`, as an application does. */
function createToken() {
  const discord = new OAuth2Client({ clientId: CLIENT_ID, retry: { minDelay: 0 } })
  return discord.fromAccessToken(ACCESS_TOKEN, { scopes: ['identify', 'guilds', 'guilds.members.read'] })
}

const USER = {
  id: '80351110224678912',
  username: 'nelly',
  discriminator: '0',
  global_name: null,
  avatar: null,
}
const LIMITED = { message: 'You are being rate limited.', retry_after: 0.05, global: false }

describe('a typed handler of openapi-msw', () => {
  it('responds to the client, with its credential and parameters', async () => {
    server.use(
      http.get('/users/@me/guilds/{guild_id}/member', ({ request, params, response }) => {
        if (request.headers.get('authorization') !== `Bearer ${ACCESS_TOKEN}`) {
          return response(401).json({ message: '401: Unauthorized', code: 0 })
        }
        return response(403).json({ message: `Missing Access to ${params.guild_id}`, code: 50001 })
      }),
    )
    const { error, response } = await createFetchClient(createToken()).GET(
      '/users/@me/guilds/{guild_id}/member',
      { params: { path: { guild_id: GUILD_ID } } },
    )
    expect(response.status).toBe(403)
    expect(error?.message).toBe(`Missing Access to ${GUILD_ID}`)
  })

  it('reads the typed query', async () => {
    server.use(
      http.get('/users/@me/guilds', ({ query, response }) => {
        expect(query.get('limit')).toBe('5')
        return response(200).json([])
      }),
    )
    const client = createFetchClient(createToken())
    expect((await client.GET('/users/@me/guilds', { params: { query: { limit: 5 } } })).data).toEqual([])
  })

  it('responds to methods, api and fetch of a token', async () => {
    server.use(http.get('/users/@me', ({ response }) => response(200).json(USER)))
    const token = createToken()
    expect((await token.fetchIdentify()).id).toBe(USER.id)
    expect((await token.api.GET('/users/@me')).status).toBe(200)
    const response = await token.fetch('https://discord.com/api/v10/users/@me')
    expect(await response.json()).toEqual(USER)
    expect(seen).toEqual(Array(3).fill('GET /api/v10/users/@me 200'))
  })

  it('responds with 429, which is waited for: msw sees two requests, and the caller one response', async () => {
    let limitedAt = 0
    server.use(
      http.get('/users/@me', ({ response }) => {
        if (limitedAt > 0) return response(200).json(USER)
        limitedAt = performance.now()
        return response(429).json(LIMITED)
      }),
    )
    const { data, response } = await createFetchClient(createToken()).GET('/users/@me')
    expect(data).toEqual(USER)
    expect(response.status).toBe(200)
    expect(performance.now() - limitedAt).toBeGreaterThanOrEqual(49)
    expect(seen).toEqual(['GET /api/v10/users/@me 429', 'GET /api/v10/users/@me 200'])
  })

  it('fails once, which is retried', async () => {
    let requests = 0
    server.use(
      http.get('/users/@me', ({ response }) => {
        requests += 1
        return requests === 1 ? response.untyped(new Response('', { status: 502 })) : response(200).json(USER)
      }),
    )
    expect((await createFetchClient(createToken()).GET('/users/@me')).data).toEqual(USER)
    expect(seen).toEqual(['GET /api/v10/users/@me 502', 'GET /api/v10/users/@me 200'])
  })

  it('leads to the typed error of a method', async () => {
    server.use(
      http.get('/users/@me', ({ response }) =>
        response(403).json({ message: 'Missing Access', code: 50001 }),
      ),
    )
    const error = await failure(() => createToken().fetchIdentify(), ForbiddenError)
    expect(error.discordCode).toBe(50001)
  })
})

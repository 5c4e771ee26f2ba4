import { describe, expect, it } from 'vitest'
import { extendApi } from '../../../src/extend/index.ts'
import openapi from '../../../src/generated/openapi.json' with { type: 'json' }
import type { paths } from '../../../src/generated/schema.ts'
import type { OAuth2Client } from '../../../src/index.ts'
import { NotFoundError } from '../../../src/runtime/errors/http.ts'
import { InvalidArgumentError, MissingBotTokenError } from '../../../src/runtime/errors/index.ts'
import { NetworkError } from '../../../src/runtime/errors/network.ts'
import { AccessTokenExpiredError, MissingScopeError } from '../../../src/runtime/errors/token.ts'
import { ACCESS_TOKEN, BOT_TOKEN, GUILD_ID, NOW, setUp, setUpToken } from '../../support/client.ts'
import { failure, thrown } from '../../support/failure.ts'
import { json } from '../../support/recording-fetch.ts'

interface Session {
  readonly id: string
}

/** Types of the document below, in the form that openapi-typescript generates. */
interface Paths {
  '/users/@me/sessions': {
    parameters: { query?: never; path?: never }
    get: {
      parameters: { query?: { ids?: string[] }; path?: never }
      responses: {
        200: { content: { 'application/json': Session[] } }
        '4XX': { content: { 'application/json': { code: number } } }
      }
    }
    put?: never
  }
  '/guilds/{guild_id}/badges/{badge_key}': {
    delete: {
      parameters: { path: { guild_id: string; badge_key: string } }
      responses: { 204: { content?: never } }
    }
  }
  '/status': { get: { responses: { 200: { content: { 'application/json': object } } } } }
}

const inPath = (name: string, format?: string) => ({ name, in: 'path', schema: { type: 'string', format } })
const success = { 200: { content: { 'application/json': {} } } }
const document = {
  paths: {
    '/users/@me/sessions': {
      get: {
        security: [{ OAuth2: ['sessions.read'] }],
        parameters: [{ name: 'ids', in: 'query', explode: false, schema: { type: 'array' } }],
        responses: { ...success, '4XX': {} },
      },
    },
    '/guilds/{guild_id}/badges/{badge_key}': {
      delete: {
        security: [{ BotToken: [] }],
        parameters: [inPath('guild_id', 'snowflake'), inPath('badge_key', 'password')],
        responses: { 204: {} },
      },
    },
    '/status': {
      get: { security: [{}], servers: [{ url: 'https://discord.com' }], responses: success },
    },
  },
}

const apiOf = extendApi<Paths>(document)

/** Creates a token with these scopes, and a client whose `fetch` records requests. */
function tokenWith(scopes: readonly string[], responses: Parameters<typeof setUp>[0] = [], options = {}) {
  const { client, fetch } = setUp(responses, { botToken: BOT_TOKEN, ...options })
  const record = { accessToken: ACCESS_TOKEN, refreshToken: null, expiresAt: NOW + 1, scopes, idToken: null }
  return { client, fetch, token: client.fromRecord<string>({ ...record, scopes: [...scopes] }) }
}

describe('an operation of another description', () => {
  it('is sent with the token to the baseUrl of the client, and returns its response', async () => {
    const baseUrl = 'https://proxy.example/discord'
    const { token, fetch } = tokenWith(['sessions.read'], [json([{ id: '1' }])], { baseUrl })
    const result = await apiOf(token).GET('/users/@me/sessions', { params: { query: { ids: ['1', '2'] } } })

    expect(result).toMatchObject({ status: 200, data: [{ id: '1' }] })
    expect(fetch.only().url).toBe(`${baseUrl}/users/@me/sessions?ids=1,2`)
    expect(fetch.only().headers.get('authorization')).toBe(`Bearer ${ACCESS_TOKEN}`)
  })

  it('is not sent without its scope, nor with an expired token', async () => {
    const { token, fetch } = tokenWith(['identify'])
    const missing = await failure(() => apiOf(token).GET('/users/@me/sessions'), MissingScopeError)
    expect(missing).toMatchObject({ operation: 'GET /users/@me/sessions', missing: ['sessions.read'] })

    const { token: expired } = tokenWith(['sessions.read'], [], { now: () => NOW + 1 })
    await failure(() => apiOf(expired).GET('/users/@me/sessions'), AccessTokenExpiredError)
    expect(fetch.sent).toHaveLength(0)
  })

  it('throws on a status that the description does not list', async () => {
    const { token } = tokenWith(['sessions.read'], [json({ code: 10013, message: 'Unknown User' }, 404)])
    const error = await failure(() => apiOf(token).GET('/users/@me/sessions'), NotFoundError)
    expect(error).toMatchObject({ status: 404, operation: 'GET /users/@me/sessions' })
  })

  it('validates ids, and redacts a secret path parameter from errors', async () => {
    const fail = () => Promise.reject(new Error('no way to /badges/hush-hush'))
    const { client, fetch } = tokenWith([], [fail])
    const call = (guild_id: string) =>
      apiOf(client).DELETE('/guilds/{guild_id}/badges/{badge_key}', {
        params: { path: { guild_id, badge_key: 'hush-hush' } },
      })
    expect(await thrown(() => call('..'))).toMatchObject({ field: 'guild_id' })
    expect(fetch.sent).toHaveLength(0)

    const error = await failure(() => call(GUILD_ID), NetworkError)
    expect(JSON.stringify([String(error), String(error.cause)])).not.toContain('hush-hush')
    expect(fetch.only().headers.get('authorization')).toBe(`Bot ${BOT_TOKEN}`)
  })

  it('is rejected without a credential that it accepts', async () => {
    const { client, token, fetch } = tokenWith(['sessions.read'], [], { botToken: undefined })
    const params = { path: { guild_id: GUILD_ID, badge_key: 'a' } }
    const badge = '/guilds/{guild_id}/badges/{badge_key}'
    expect(await thrown(() => apiOf(token).DELETE(badge, { params }))).toMatchObject({ field: 'path' })
    await failure(() => apiOf(client).DELETE(badge, { params }), MissingBotTokenError)
    expect(await thrown(() => apiOf(client).GET('/users/@me/sessions'))).toMatchObject({ field: 'path' })
    expect(fetch.sent).toHaveLength(0)
  })

  it('without a credential is sent to the issuer without one', async () => {
    const { client, fetch } = tokenWith([], [json({})], { issuer: 'https://issuer.example' })
    expect(await apiOf(client).GET('/status')).toMatchObject({ status: 200 })
    expect(fetch.only().url).toBe('https://issuer.example/status')
    expect(fetch.only().headers.has('authorization')).toBe(false)
  })

  it('does not change the operations of the package', async () => {
    const { token, fetch } = setUpToken([json({ id: '1' })])
    // @ts-expect-error The document does not contain the path.
    await failure(() => apiOf(token).GET('/users/@me'), InvalidArgumentError)
    await token.api.GET('/users/@me')
    expect(fetch.only().url).toBe('https://discord.com/api/v10/users/@me')
  })
})

describe('the shipped description', () => {
  it('can be called', async () => {
    const { token, fetch } = setUpToken([json({ id: '1' })])
    const result = await extendApi<paths>(openapi)(token).GET('/users/@me')
    expect(result).toMatchObject({ status: 200, data: { id: '1' } })
    expect(fetch.only().headers.get('authorization')).toBe(`Bearer ${ACCESS_TOKEN}`)
  })

  it('does not let clients and tokens call the token endpoint', async () => {
    const { client } = setUp()
    const init = { body: { grant_type: 'refresh_token', refresh_token: 'x' } } as const
    const error = await thrown(() => extendApi<paths>(openapi)(client).POST('/oauth2/token', init))
    expect(error).toMatchObject({ field: 'path' })
  })
})

describe('an invalid argument', () => {
  it('is a document with another server', () => {
    const servers = [{ url: 'https://evil.example' }]
    expect(() => extendApi<Paths>({ ...document, servers })).toThrow(
      'document.servers.0.url must be https://discord.com/api/v10',
    )
  })

  it.each([undefined, null, {}, { api: {} }, { api: { GET() {} } }])(
    'is an owner without an api: %j',
    (owner) => {
      expect(() => apiOf(owner as unknown as OAuth2Client)).toThrow(InvalidArgumentError)
    },
  )
})

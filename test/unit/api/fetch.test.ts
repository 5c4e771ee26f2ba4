import { getEventListeners } from 'node:events'
import { inspect } from 'node:util'
import { describe, expect, it, test, vi } from 'vitest'
import type { OAuth2ClientOptions } from '../../../src/index.ts'
import { type ApiFetch, createFetch } from '../../../src/runtime/api/fetch.ts'
import {
  AccessTokenExpiredError,
  InvalidArgumentError,
  IpBannedError,
  MissingBotTokenError,
  MissingScopeError,
  NetworkError,
  RateLimitError,
  ReauthorizationRequiredError,
  TimeoutError,
  UnauthorizedError,
  UnexpectedResponseError,
} from '../../../src/runtime/errors/index.ts'
import { ACCESS_TOKEN, BOT_TOKEN, GUILD_ID, NOW, setUp, setUpToken } from '../../support/client.ts'
import { failure, thrown } from '../../support/failure.ts'
import { json, type MockResponse, type RecordingFetch, type Sent } from '../../support/recording-fetch.ts'
import {
  HOUR,
  invalidGrant,
  never,
  resultWithin,
  TokenFixture,
  unauthorized,
  watch,
} from '../../support/token-fixture.ts'
import { bearer, limitHeaders } from '../../support/transport-fixtures.ts'

const API = 'https://discord.com/api/v10'
const ME = `${API}/users/@me`
const DISCOVERY = 'https://discord.com/.well-known/openid-configuration'

/** Returns the `fetch` of a token and that of a client, with the requests that each of them sends. */
function bothWith(
  responses: readonly MockResponse[] = [() => json({})],
  options: Partial<OAuth2ClientOptions<never>> = {},
): readonly (readonly [name: string, fetch: ApiFetch, sent: RecordingFetch])[] {
  const one = setUpToken(responses, options)
  const other = setUp(responses, { botToken: BOT_TOKEN, ...options })
  return [
    ['token', one.token.fetch, one.fetch],
    ['client', other.client.fetch, other.fetch],
  ]
}

/** Returns the operation that a request is sent as, which its error names. */
async function operationOf(
  owner: 'token' | 'client',
  path: string,
  method = 'GET',
  options: Partial<OAuth2ClientOptions<never>> = {},
): Promise<string> {
  const fail = () => Promise.reject(new TypeError('fetch failed'))
  const found = bothWith([fail], options).find(([name]) => name === owner)
  if (!found) throw new Error('unreachable')
  const url = path.startsWith('/') ? API + path : path
  return (await failure(() => found[1](url, { method }), NetworkError)).operation
}

/** Creates a client and a token with rate limits on a virtual clock. */
function setUpLimited(respond: TokenFixture['onApi'], client: Partial<OAuth2ClientOptions<never>> = {}) {
  const fixture = new TokenFixture({ limited: true, client, random: () => 0 })
  fixture.onApi = respond
  return { fixture, clock: fixture.clock, fetch: createFetch(fixture.context, bearer('the-token')) }
}

/** A request as the platform's `fetch` receives it, with the bytes of its body. */
interface RawSent {
  readonly headers: Headers
  readonly bytes: Uint8Array
}

/** Creates a token whose requests are recorded with their bytes. */
function setUpRaw(
  respond: (attempt: number) => Response = () => json({}),
  options: Partial<OAuth2ClientOptions<never>> = {},
) {
  const sent: RawSent[] = []
  const fetch = async (request: Request) => {
    sent.push({ headers: request.headers, bytes: new Uint8Array(await request.arrayBuffer()) })
    return respond(sent.length)
  }
  return { token: setUpToken([], { fetch, ...options }).token, sent }
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

function streamOf(...chunks: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(bytesOf(chunk))
      controller.close()
    },
  })
}

describe('a URL that is refused', () => {
  const cases: readonly (readonly [title: string, url: string])[] = [
    ['of another origin', 'https://evil.example/api/v10/users/@me'],
    ['of a host that begins with the allowed one', 'https://discord.com.evil.example/api/v10/users/@me'],
    ['of a subdomain', 'https://canary.discord.com/api/v10/users/@me'],
    ['of another port', 'https://discord.com:8443/api/v10/users/@me'],
    ['with http', 'http://discord.com/api/v10/users/@me'],
    ['with ws', 'ws://discord.com/api/v10/users/@me'],
    ['with wss', 'wss://discord.com/api/v10/users/@me'],
    ['with ftp', 'ftp://discord.com/api/v10/users/@me'],
    ['with data', 'data:application/json,{}'],
    ['with file', 'file:///api/v10/users/@me'],
    ['with user information', 'https://user:password@discord.com/api/v10/users/@me'],
    ['with a user name', 'https://user@discord.com/api/v10/users/@me'],
    ['with the allowed host as user name', 'https://discord.com@evil.example/api/v10/users/@me'],
    ['without a protocol', '//discord.com/api/v10/users/@me'],
    ['without a protocol, of another host', '//evil.example/api/v10/users/@me'],
    ['above the base URL', 'https://discord.com/users/@me'],
    ['of another version', 'https://discord.com/api/v9/users/@me'],
    ['whose version begins with the allowed one', 'https://discord.com/api/v100/users/@me'],
    ['that is the base URL', API],
    ['that is the base URL with a slash', `${API}/`],
    ['with an empty segment at the beginning', `${API}//users/@me`],
    ['with an empty segment', `${API}/users//@me`],
    ['with an empty segment at the end', `${ME}/`],
    ['with %2F', `${ME}%2Fguilds`],
    ['with %2f', `${ME}%2fguilds`],
    ['with %5C', `${ME}%5Cguilds`],
    ['with %5c', `${ME}%5cguilds`],
    ['with ..', `${API}/guilds/../users/@me`],
    ['with .. at the end', `${ME}/..`],
    ['with .', `${API}/./users/@me`],
    ['with . at the end', `${ME}/.`],
    ['with .. that leave the base URL', `${API}/../v10/users/@me`],
    ['with .. and backslashes', `${API}\\..\\v10\\users\\@me`],
    ['with .. and a line break', `${API}/.\n./v10/users/@me`],
    ['with %2e%2e', `${API}/guilds/%2e%2e/users/@me`],
    ['with %2E%2E', `${API}/guilds/%2E%2E/users/@me`],
    ['with .%2e', `${API}/guilds/.%2e/users/@me`],
    ['with %2e', `${API}/%2e/users/@me`],
    ['with %2e%2e before the query', `${ME}/%2e%2e?limit=1`],
    ['that is relative', '/users/@me'],
    ['that is relative without a slash', 'users/@me'],
    ['that is empty', ''],
    ['that cannot be parsed', 'https://'],
    ['with a malformed percent-encoding', `${API}/users/%`],
    ['with a percent-encoding that is not hexadecimal', `${API}/users/%zz`],
    ['with a percent-encoding that is not UTF-8', `${API}/users/%E0%A4`],
    ['with an encoded control character', `${API}/users/..%00`],
    ['with a path parameter in braces', `${ME}/guilds/{guild_id}/member`],
    ['with an encoded path parameter in braces', `${ME}/guilds/%7Bguild_id%7D/member`],
    ['of the issuer that the description does not contain', 'https://discord.com/.well-known/other'],
  ]

  test.each(cases)('%s: throws before anything is sent', async (_, url) => {
    for (const [, fetch, sent] of bothWith()) {
      const error = await failure(() => fetch(url), InvalidArgumentError)
      expect(error.field).toBe('input')
      expect(error.message).not.toContain('password')
      expect(sent.sent).toEqual([])
    }
  })

  // A `URL` and a `Request` have resolved dot segments before: what counts is the URL that they contain.
  const absolute = cases.filter(
    ([, url]) => URL.canParse(url) && !/\/\.|%2e|\\\./i.test(url.replaceAll('\n', '')),
  )

  test.each([...absolute, ['with .. that leave the base URL', `${API}/../v9/users/@me`] as const])(
    '%s: throws for a URL object and a Request too',
    async (_, url) => {
      for (const [, fetch, sent] of bothWith()) {
        await failure(() => fetch(new URL(url)), InvalidArgumentError)
        // A Request cannot be created with user information.
        const { username } = new URL(url)
        if (username === '') await failure(() => fetch(new Request(url)), InvalidArgumentError)
        expect(sent.sent).toEqual([])
      }
    },
  )

  test.each(['/users/@me', 'users/@me', '//discord.com/api/v10/users/@me'])(
    'is relative, even on a platform that resolves relative URLs: %s',
    async (url) => {
      class ResolvingRequest extends Request {
        constructor(input: string | URL | Request, init?: RequestInit) {
          super(typeof input === 'string' ? new URL(input, `${API}/`) : input, init)
        }
      }
      vi.stubGlobal('Request', ResolvingRequest)
      try {
        for (const [, fetch, sent] of bothWith()) {
          await failure(() => fetch(url), InvalidArgumentError)
          expect(sent.sent).toEqual([])
        }
      } finally {
        vi.unstubAllGlobals()
      }
    },
  )

  test.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['an object', {}],
    ['a symbol', Symbol('url')],
  ])('%s: throws before anything is sent', async (_, input) => {
    for (const [, fetch, sent] of bothWith()) {
      await failure(() => fetch(input as string), InvalidArgumentError)
      expect(sent.sent).toEqual([])
    }
  })

  test.each<[string, RequestInit]>([
    ['method', { method: 'GE T' }],
    ['forbidden method', { method: 'TRACE' }],
    ['header name', { headers: { 'X Y': 'z' } }],
    ['header value', { headers: { 'X-Y': 'a\nSECRET' } }],
    ['body of a GET', { body: 'SECRET' }],
  ])('throws for an invalid %s before anything is sent', async (_, init) => {
    for (const [, fetch, sent] of bothWith()) {
      const error = await failure(() => fetch(ME, init), InvalidArgumentError)
      expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('SECRET')
      expect(sent.sent).toEqual([])
    }
  })

  it('throws for a Request whose body has been read', async () => {
    const request = new Request(`${API}/lobbies`, { method: 'POST', body: '{}' })
    await request.text()
    for (const [, fetch, sent] of bothWith()) {
      await failure(() => fetch(request), InvalidArgumentError)
      expect(sent.sent).toEqual([])
    }
  })
})

describe('a URL that is accepted', () => {
  test.each([
    ['a string', ME],
    ['a URL', new URL(ME)],
    ['a Request', new Request(ME)],
    ['a string with the default port', 'https://discord.com:443/api/v10/users/@me'],
    ['a string with a fragment', `${ME}#/../fragment`],
    ['a string with an encoded @', `${API}/users/%40me`],
  ])('%s', async (_, input) => {
    for (const [, fetch, sent] of bothWith()) {
      expect((await fetch(input)).status).toBe(200)
      expect(sent.only().url.replace('%40', '@')).toBe(ME)
    }
  })

  it('keeps its query as it is', async () => {
    const query = '?limit=5&with_counts=true&path=/../%2F..&name=%20a+b'
    for (const [, fetch, sent] of bothWith()) {
      await fetch(`${ME}/guilds${query}`)
      expect(sent.only().url).toBe(`${ME}/guilds${query}`)
    }
  })

  test.each(['http://localhost:8080', 'http://api.localhost', 'http://127.0.0.1:8080', 'http://[::1]:8080'])(
    'with http and a loopback address: %s',
    async (origin) => {
      for (const [, fetch, sent] of bothWith(undefined, { baseUrl: `${origin}/api` })) {
        await fetch(`${origin}/api/users/@me`)
        expect(sent.only().url).toBe(`${origin}/api/users/@me`)
      }
    },
  )

  it('is of another address with http only with dangerouslyAllowHttp', async () => {
    const baseUrl = 'http://emulator:4010/api'
    for (const [, fetch, sent] of bothWith(undefined, { baseUrl, dangerouslyAllowHttp: true })) {
      await fetch(`${baseUrl}/users/@me`)
      expect(sent.only().url).toBe(`${baseUrl}/users/@me`)
    }
    expect(() => bothWith(undefined, { baseUrl })).toThrow('dangerouslyAllowHttp')
  })

  it('is below a base URL with a slash at its end too', async () => {
    const baseUrl = 'https://proxy.example/discord/'
    for (const [, fetch, sent] of bothWith(undefined, { baseUrl })) {
      await fetch('https://proxy.example/discord/users/@me')
      expect(sent.only().url).toBe('https://proxy.example/discord/users/@me')
      await failure(() => fetch('https://proxy.example/discord'), InvalidArgumentError)
      await failure(() => fetch('https://proxy.example/discordant/users/@me'), InvalidArgumentError)
    }
  })
})

describe('the operation', () => {
  test.each<['token' | 'client', method: string, path: string, key: string]>([
    ['token', 'GET', '/users/@me', 'GET /users/@me'],
    ['token', 'GET', '/users/%40me', 'GET /users/@me'],
    ['token', 'GET', '/%75sers/@me', 'GET /users/@me'],
    ['client', 'patch', '/users/@me', 'PATCH /users/@me'],
    ['token', 'get', '/users/@me', 'GET /users/@me'],
    ['token', 'GET', `/users/@me/guilds/${GUILD_ID}/member?a=b`, 'GET /users/@me/guilds/{guild_id}/member'],
  ])('of a %s is found by method and decoded path: %s %s', async (owner, method, path, key) => {
    expect(await operationOf(owner, path, method)).toBe(key)
  })

  describe('of overlapping templates has literal segments before parameters:', () => {
    const COMMANDS = '/applications/1/guilds/2/commands'
    const COMMAND = 'GET /applications/{application_id}/guilds/{guild_id}/commands/{command_id}'

    test.each<['token' | 'client', method: string, path: string, key: string]>([
      ['client', 'GET', `${COMMANDS}/permissions`, COMMAND.replace('{command_id}', 'permissions')],
      ['client', 'GET', `${COMMANDS}/%70ermissions`, COMMAND.replace('{command_id}', 'permissions')],
      ['client', 'GET', `${COMMANDS}/3`, COMMAND],
      ['token', 'DELETE', '/lobbies/1/members/@me', 'DELETE /lobbies/{lobby_id}/members/@me'],
      ['token', 'DELETE', '/lobbies/1/members/%40me', 'DELETE /lobbies/{lobby_id}/members/@me'],
      ['client', 'DELETE', '/lobbies/1/members/2', 'DELETE /lobbies/{lobby_id}/members/{user_id}'],
      ['token', 'POST', '/lobbies/1/members/@me/invites', 'POST /lobbies/{lobby_id}/members/@me/invites'],
      ['token', 'POST', '/lobbies/1/members/%40me/invites', 'POST /lobbies/{lobby_id}/members/@me/invites'],
      [
        'client',
        'POST',
        '/lobbies/1/members/2/invites',
        'POST /lobbies/{lobby_id}/members/{user_id}/invites',
      ],
    ])('of a %s, %s %s', async (owner, method, path, key) => {
      // The scopes of the token are unknown, so that only the path decides.
      const fail = () => Promise.reject(new TypeError('fetch failed'))
      const { client } = setUp([fail], { botToken: BOT_TOKEN })
      const { fetch } = owner === 'token' ? client.fromAccessToken(ACCESS_TOKEN) : client
      const error = await failure(() => fetch(API + path, { method }), NetworkError)
      expect(error.operation).toBe(key)
    })

    it('the other operation would not accept the credential', async () => {
      const [[, token, sent] = [], [, client, other] = []] = bothWith()
      const remove = { method: 'DELETE' }
      if (!token || !client) throw new Error('unreachable')
      await failure(() => token(`${API}/lobbies/1/members/2`, remove), InvalidArgumentError)
      await failure(() => client(`${API}/lobbies/1/members/@me`, remove), InvalidArgumentError)
      expect([sent?.sent, other?.sent]).toEqual([[], []])
    })
  })

  it('checks the path parameters of the description', async () => {
    const [[, fetch, sent] = []] = bothWith()
    const error = await failure(() => fetch?.(`${ME}/guilds/none/member`), InvalidArgumentError)
    expect(error.field).toBe('guild_id')
    expect(sent?.sent).toEqual([])
  })
})

describe('an operation that the description does not contain', () => {
  test.each<[method: string, path: string, key: string]>([
    ['GET', '/gateway/bot', 'GET /gateway/bot'],
    ['GET', '/guilds/1/audit-logs', 'GET /guilds/1/audit-logs'],
    ['GET', '/guilds/1/bans/2', 'GET /guilds/1/bans/{id}'],
    [
      'PUT',
      '/channels/1/messages/2/reactions/%F0%9F%94%A5/@me',
      'PUT /channels/1/messages/{id}/reactions/{id2}/@me',
    ],
    ['GET', '/invites/AbCdEf12', 'GET /invites/{id}'],
    ['PATCH', '/webhooks/1/Secret-Token/messages/@original', 'PATCH /webhooks/1/{id}/messages/@original'],
    ['GET', '/users/@me/other', 'GET /users/@me/other'],
    ['HEAD', '/users/@me', 'HEAD /users/@me'],
    ['GET', '/Users/@me', 'GET /{id}/@me'],
  ])('goes through with its masked key: %s %s', async (method, path, key) => {
    for (const owner of ['token', 'client'] as const) {
      expect(await operationOf(owner, path, method)).toBe(key)
    }
  })

  it('is sent with the credential, and its URL is not changed', async () => {
    for (const [name, fetch, sent] of bothWith()) {
      const url = `${API}/guilds/1/new-thing/Some%20Name?a=b`
      expect((await fetch(url)).status).toBe(200)
      const { headers } = sent.only()
      expect(sent.only().url).toBe(url)
      expect(headers.get('authorization')).toBe(
        name === 'token' ? `Bearer ${ACCESS_TOKEN}` : `Bot ${BOT_TOKEN}`,
      )
    }
  })

  it('is sent without a credential by a client without a bot token', async () => {
    const { client, fetch } = setUp([json({})])
    await client.fetch(`${API}/gateway`)
    expect(fetch.only().headers.get('authorization')).toBeNull()
  })

  it('has a limit for each first resource, whatever its other ids are', async () => {
    const limited = setUpLimited(() => json({}, 200, limitHeaders(1, 0, 60)), { totalTimeout: 1000 })
    const { fetch, fixture } = limited
    await fetch(`${API}/guilds/1/things/2`)
    const error = await failure(() => fetch(`${API}/guilds/1/things/3`), RateLimitError)
    expect(error.message).toContain('GET /guilds/1/things/{id} was not sent')
    expect((await fetch(`${API}/guilds/2/things/3`)).status).toBe(200)
    expect((await fetch(`${API}/guilds/1/others/3`)).status).toBe(200)
    expect((await fetch(`${API}/guilds/1/things/3`, { method: 'POST' })).status).toBe(200)
    expect(fixture.fetch.sent).toHaveLength(4)
  })

  it('has a limit for each first resource, also of one bucket name', async () => {
    const { fetch } = setUpLimited(
      ({ url }) => json({}, 200, limitHeaders(5, url.includes('/guilds/1/') ? 0 : 4, 60, 'the-bucket')),
      { totalTimeout: 1000 },
    )
    for (const path of ['guilds/2/things', 'guilds/1/things']) await fetch(`${API}/${path}`)
    expect((await fetch(`${API}/guilds/2/things`)).status).toBe(200)
    await failure(() => fetch(`${API}/guilds/1/things`), RateLimitError)
  })

  it('has one of 100 limits, and shares one beyond', async () => {
    const { fetch, fixture } = setUpLimited(() => json({}, 200, limitHeaders(1, 0, 60)), {
      totalTimeout: 1000,
    })
    for (let number = 1; number <= 101; number++) await fetch(`${API}/guilds/${number}/things`)
    await failure(() => fetch(`${API}/guilds/102/things`), RateLimitError)
    await failure(() => fetch(`${API}/guilds/1/things`), RateLimitError)
    await fetch(ME)
    expect(fixture.fetch.sent).toHaveLength(102)
  })

  it('is masked in events', async () => {
    const { fetch, fixture } = setUpLimited(() => json({ retry_after: 60, message: 'm' }, 429))
    expect((await fetch(`${API}/guilds/1/things/Secret2`)).status).toBe(429)
    expect(fixture.events).toMatchObject([
      { type: 'rateLimit', operation: 'GET /guilds/1/things/{id}' },
      { type: 'request', operation: 'GET /guilds/1/things/{id}' },
    ])
    expect(JSON.stringify(fixture.events)).not.toContain('Secret2')
  })
})

describe('the credential', () => {
  const cases: readonly (readonly [owner: string, method: string, path: string])[] = [
    ['token', 'GET', '/applications/@me'],
    ['token', 'PUT', `/guilds/${GUILD_ID}/members/1`],
    ['client', 'GET', '/users/@me/connections'],
    ['client', 'GET', '/oauth2/@me'],
    ...['token', 'client'].flatMap((owner) =>
      ['/oauth2/token', '/oauth2/token/revoke', '/oauth2/device/authorize', '/oauth2/%74oken'].map(
        (path) => [owner, 'POST', path] as const,
      ),
    ),
    ['token', 'post', '/oauth2/token'],
  ]

  test.each(cases)('of a %s is not accepted by %s %s, which is not sent', async (owner, method, path) => {
    for (const [name, fetch, sent] of bothWith()) {
      if (name !== owner) continue
      const error = await failure(() => fetch(API + path, { method }), InvalidArgumentError)
      expect(error.message).toContain(method.toUpperCase())
      expect(sent.sent).toEqual([])
    }
  })

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OTHER'])(
    'is not sent to the token endpoint by %s',
    async (method) => {
      for (const [, fetch, sent] of bothWith()) {
        for (const path of ['token', 'token/revoke', 'device/authorize', '%74oken'])
          await failure(() => fetch(`${API}/oauth2/${path}`, { method }), InvalidArgumentError)
        expect(sent.sent).toEqual([])
      }
    },
  )

  it('is not sent to another version below a base URL without one', async () => {
    for (const [, fetch, sent] of bothWith(undefined, { baseUrl: 'https://discord.com/api' })) {
      for (const path of ['users/@me', 'oauth2/token', 'gateway'])
        await failure(() => fetch(`${API}/${path}`, { method: 'POST' }), InvalidArgumentError)
      expect(sent.sent).toEqual([])
    }
  })

  it('of a client without a bot token is not sent', async () => {
    const { client, fetch } = setUp()
    await failure(() => client.fetch(`${API}/applications/@me`), MissingBotTokenError)
    expect(fetch.sent).toEqual([])
  })

  it('needs its scope', async () => {
    const { client, fetch } = setUp()
    const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: ['identify'] })
    const error = await failure(() => token.fetch(`${ME}/connections`), MissingScopeError)
    expect(error).toMatchObject({ missing: ['connections'], granted: ['identify'] })
    expect(fetch.sent).toEqual([])
  })

  it('must not have expired', async () => {
    const { client, fetch } = setUp()
    const expiresAt = new Date(NOW)
    const token = client.fromAccessToken(ACCESS_TOKEN, { expiresAt })
    for (const url of [ME, `${API}/gateway`]) {
      expect((await failure(() => token.fetch(url), AccessTokenExpiredError)).expiredAt).toBe(NOW)
    }
    expect(fetch.sent).toEqual([])
  })

  it('is not replaced by an Authorization of the caller', async () => {
    for (const [name, fetch, sent] of bothWith()) {
      const authorization = 'Bearer another-token'
      await fetch(ME, { headers: { authorization } })
      await fetch(new Request(ME, { headers: { Authorization: authorization } }))
      await fetch(DISCOVERY, { headers: { authorization } })
      const own = name === 'token' ? `Bearer ${ACCESS_TOKEN}` : `Bot ${BOT_TOKEN}`
      expect(sent.sent.map(({ headers }) => headers.get('authorization'))).toEqual([own, own, null])
    }
  })
})

describe('operations without a credential', () => {
  test.each([
    ['discovery', DISCOVERY],
    ['discovery of OAuth2', 'https://discord.com/.well-known/oauth-authorization-server'],
    ['the keys', `${API}/oauth2/keys`],
    ['a webhook', `${API}/webhooks/1/webhook-token`],
  ])('are sent without one: %s', async (_, url) => {
    for (const [, fetch, sent] of bothWith([() => json({ issuer: 'https://discord.com' })])) {
      expect(await (await fetch(url)).json()).toEqual({ issuer: 'https://discord.com' })
      expect(sent.only().url).toBe(url)
      expect(sent.only().headers.get('authorization')).toBeNull()
    }
  })

  it('are sent by an expired token too', async () => {
    const { client, fetch } = setUp([json({})])
    await client.fromAccessToken(ACCESS_TOKEN, { expiresAt: new Date(0) }).fetch(DISCOVERY)
    expect(fetch.sent).toHaveLength(1)
  })

  it('of the issuer are found even if it is the base URL', async () => {
    const options = { baseUrl: 'http://localhost:4010', issuer: 'http://localhost:4010' }
    for (const [, fetch, sent] of bothWith(undefined, options)) {
      await fetch('http://localhost:4010/.well-known/openid-configuration')
      await fetch('http://localhost:4010/users/@me')
      expect(sent.sent.map(({ headers }) => headers.has('authorization'))).toEqual([false, true])
    }
  })

  it('of the issuer accept only their method', async () => {
    for (const [, fetch, sent] of bothWith()) {
      await failure(() => fetch(DISCOVERY, { method: 'POST' }), InvalidArgumentError)
      expect(sent.sent).toEqual([])
    }
  })
})

describe('headers', () => {
  it('of the client are sent, and those of the call replace them', async () => {
    const headers = { 'X-One': 'client', 'X-Two': 'client' }
    for (const [, fetch, sent] of bothWith(undefined, { headers, userAgent: 'agent' })) {
      await fetch(ME, { headers: { 'x-two': 'call', 'Accept-Language': 'de' } })
      const all = Object.fromEntries(sent.only().headers)
      expect(all).toMatchObject({
        accept: 'application/json',
        'user-agent': 'agent',
        'x-one': 'client',
        'x-two': 'call',
        'accept-language': 'de',
      })
    }
  })

  it('that the client or the platform sets are dropped', async () => {
    const request = new Request(ME)
    for (const name of ['cookie', 'host', 'content-length']) request.headers.set(name, '1')
    for (const [, fetch, sent] of bothWith()) {
      await fetch(request)
      const names = [...sent.only().headers.keys()]
      expect(names).not.toContain('cookie')
      expect(names).not.toContain('host')
      expect(names).not.toContain('content-length')
    }
  })
})

describe('a body', () => {
  const POST = `${API}/applications/1/attachment`
  const form = new FormData()
  form.set('name', 'value')
  form.set('file', new Blob([new Uint8Array([0, 255, 128])], { type: 'image/png' }), 'a.png')

  test.each<[string, () => RequestInit, string, string]>([
    ['text', () => ({ body: 'tëxt' }), 'tëxt', 'text/plain;charset=UTF-8'],
    [
      'JSON',
      () => ({ body: '{"a": 1}', headers: { 'content-type': 'application/json' } }),
      '{"a": 1}',
      'application/json',
    ],
    [
      'JSON that is malformed',
      () => ({ body: '{"a', headers: { 'content-type': 'application/json' } }),
      '{"a',
      'application/json',
    ],
    [
      'a form',
      () => ({ body: new URLSearchParams({ a: 'b c' }) }),
      'a=b+c',
      'application/x-www-form-urlencoded;charset=UTF-8',
    ],
    ['a Blob', () => ({ body: new Blob(['blob'], { type: 'text/css' }) }), 'blob', 'text/css'],
    [
      'a stream',
      () => ({ body: streamOf('one ', 'two'), headers: { 'content-type': 'text/plain' } }),
      'one two',
      'text/plain',
    ],
  ])('is sent as the platform does: %s', async (_, init, expected, contentType) => {
    const { token, sent } = setUpRaw()
    await token.fetch(POST, { method: 'POST', ...init() })
    expect(sent[0]?.headers.get('content-type')).toBe(contentType)
    expect(new TextDecoder().decode(sent[0]?.bytes)).toBe(expected)
  })

  it('is sent as the platform does: bytes', async () => {
    const { token, sent } = setUpRaw()
    await token.fetch(POST, { method: 'POST', body: new Uint8Array([0, 255, 128]) })
    expect(sent[0]?.bytes).toEqual(new Uint8Array([0, 255, 128]))
    expect(sent[0]?.headers.get('content-type')).toBeNull()
  })

  it('is sent as the platform does: a multipart form', async () => {
    const { token, sent } = setUpRaw()
    await token.fetch(POST, { method: 'POST', body: form })
    const { headers, bytes } = sent[0] as RawSent
    const parsed = await new Response(bytes.slice(), { headers }).formData()
    expect(parsed.get('name')).toBe('value')
    const file = parsed.get('file') as File
    expect([file.name, file.type]).toEqual(['a.png', 'image/png'])
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array([0, 255, 128]))
  })

  it('of a Request is sent', async () => {
    const { token, sent } = setUpRaw()
    await token.fetch(new Request(POST, { method: 'POST', body: form }))
    expect(new TextDecoder().decode(sent[0]?.bytes)).toContain('a.png')
  })

  test.each<[string, () => BodyInit]>([
    ['a stream', () => streamOf('a', 'b', 'c')],
    ['a multipart form', () => form],
    ['text', () => 'abc'],
  ])('is retried with the same bytes: %s', async (_, create) => {
    const respond = (attempt: number) => (attempt < 3 ? json({}, 500) : json({ id: '1' }))
    const { token, sent } = setUpRaw(respond, { retry: { maxAttempts: 3, minDelay: 0 } })
    const response = await token.fetch(`${ME}/applications/1/role-connection`, {
      method: 'PUT',
      body: create(),
    })
    expect(await response.json()).toEqual({ id: '1' })
    expect(sent).toHaveLength(3)
    expect(sent[0]?.bytes.length).toBeGreaterThan(0)
    for (const one of sent) {
      expect(one.bytes).toEqual(sent[0]?.bytes)
      expect(one.headers.get('content-type')).toBe(sent[0]?.headers.get('content-type'))
    }
  })

  it('of a Request that is passed as `init` is sent, with its method and headers', async () => {
    const { token, sent } = setUpRaw()
    const request = new Request('https://app.example/x', {
      method: 'PUT',
      body: 'text',
      headers: { 'x-a': 'b' },
    })
    await token.fetch(`${API}/unknown`, request)
    expect(sent).toEqual([expect.objectContaining({ bytes: bytesOf('text') })])
    expect(sent[0]?.headers.get('x-a')).toBe('b')
  })

  it('counts toward the deadline of the call', async () => {
    const { fetch, fixture } = setUpLimited(() => never(), { timeout: 500, totalTimeout: 1000 })
    const stalled = new ReadableStream({ pull: () => never() })
    const call = watch(fetch(`${API}/unknown`, { method: 'POST', body: stalled }))
    await fixture.clock.advance(1000)
    expect(call.outcome).toMatchObject({ error: { name: 'TimeoutError', timeout: 1000 } })
    expect(fixture.fetch.sent).toEqual([])
  })

  it('leaves the rest of the deadline to the waits for limits', async () => {
    const respond = () => json({ message: 'm', retry_after: 15, global: false }, 429)
    const { fetch, fixture, clock } = setUpLimited(respond, { totalTimeout: 30_000 })
    const slow = new ReadableStream({
      start: (stream) => clock.after(20_000, () => stream.close()),
    })
    const call = watch(fetch(`${API}/unknown`, { method: 'POST', body: slow }))
    await clock.advance(20_000)
    await vi.waitFor(() => expect(call.outcome).toMatchObject({ value: { status: 429 } }))
    expect(fixture.fetch.sent).toHaveLength(1)
  })

  it('of a stream that fails is not sent', async () => {
    const broken = new ReadableStream({ pull: () => Promise.reject(new Error('SECRET')) })
    for (const [, fetch, sent] of bothWith()) {
      const init = { method: 'POST', body: broken }
      const error = await failure(() => fetch(`${API}/unknown`, init), InvalidArgumentError)
      expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('SECRET')
      expect(sent.sent).toEqual([])
    }
  })
})

describe('a response', () => {
  test.each<[number, BodyInit | null]>([
    [200, '{"id":"1"}'],
    [200, '[]'],
    [200, ''],
    [200, '<html>'],
    [201, '{}'],
    [202, 'accepted'],
    [204, null],
    [205, null],
    [206, 'part'],
    [304, null],
    [400, '{"message":"m","code":50035}'],
    [401, '{"message":"401: Unauthorized","code":0}'],
    [403, '<html>'],
    [404, '{"message":"Unknown"}'],
    [409, 'conflict'],
    [418, ''],
    [429, '{"message":"m","retry_after":9999,"global":false}'],
    [429, '<html>error 1015</html>'],
    [500, '{"message":"m"}'],
    [502, '<html>'],
    [503, ''],
    [599, '{}'],
  ])('with the status %i is returned: %s', async (status, body) => {
    const headers = { 'x-one': '1', 'content-type': 'application/test' }
    for (const [, fetch] of bothWith([() => new Response(body, { status, headers })])) {
      const response = await fetch(ME)
      expect(response).toBeInstanceOf(Response)
      expect(response.status).toBe(status)
      expect(response.ok).toBe(status < 300)
      expect(response.headers.get('x-one')).toBe('1')
      expect(response.headers.get('content-type')).toBe('application/test')
      expect(await response.text()).toBe(body ?? '')
    }
  })

  test.each([301, 302, 303, 307, 308])(
    'that is a redirect is returned, and not followed: %i',
    async (status) => {
      const headers = { location: 'https://evil.example/' }
      for (const [, fetch, sent] of bothWith([() => new Response('moved', { status, headers })])) {
        const response = await fetch(ME)
        expect(response.status).toBe(status)
        expect(response.headers.get('location')).toBe(headers.location)
        expect(await response.text()).toBe('')
        expect(sent.only().init.redirect).toBe('manual')
      }
    },
  )

  test.each([200, 404])('has its binary body with the status %i', async (status) => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256)
    const headers = { 'content-type': 'image/png', 'content-length': '1', 'content-encoding': 'gzip' }
    for (const [, fetch] of bothWith([() => new Response(bytes, { status, headers })])) {
      const response = await fetch(ME)
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
      expect(response.headers.get('content-type')).toBe('image/png')
      // Headers about the transferred form do not match the body.
      expect(response.headers.has('content-length')).toBe(false)
      expect(response.headers.has('content-encoding')).toBe(false)
    }
  })

  it('has no body if it is an error whose body is larger than 64 KiB', async () => {
    const large = () =>
      new Response(new Uint8Array(64 * 1024 + 1), { status: 400, headers: { 'x-one': '1' } })
    for (const [, fetch] of bothWith([large])) {
      const response = await fetch(ME)
      expect([response.status, response.headers.get('x-one')]).toEqual([400, '1'])
      expect(await response.text()).toBe('')
    }
  })

  it('with a 500 is returned after the last attempt', async () => {
    const options = { retry: { maxAttempts: 3, minDelay: 0 } }
    for (const [, fetch, sent] of bothWith([() => json({ message: 'm' }, 500)], options)) {
      const response = await fetch(ME)
      expect(response.status).toBe(500)
      expect(await response.json()).toEqual({ message: 'm' })
      expect(sent.sent).toHaveLength(3)
    }
  })

  it('can be read in every form', async () => {
    for (const [, fetch] of bothWith([() => json({ id: '1' })])) {
      const response = await fetch(ME)
      const copy = response.clone()
      expect(await response.json()).toEqual({ id: '1' })
      expect(await (await copy.blob()).text()).toBe('{"id":"1"}')
    }
  })

  it('links the token to its user, whose limits its other tokens share', async () => {
    const { fixture, fetch } = setUpLimited(() => json({ id: '1' }, 200, limitHeaders(1, 0, 60)), {
      totalTimeout: 1000,
    })
    const other = createFetch(fixture.context, bearer('another-token'))
    await fetch(ME)
    await other(ME)
    await failure(() => fetch(ME), RateLimitError)
    await failure(() => other(ME), RateLimitError)
    fixture.onApi = () => json({ id: '1' }, 200, limitHeaders(1, 0, 60))
    await fixture.clock.advance(60_000)
    await fetch(ME)
    await failure(() => other(ME), RateLimitError)
    expect(fixture.fetch.sent).toHaveLength(3)
  })
})

describe('a failure without a response', () => {
  it('is a NetworkError if the connection breaks', async () => {
    const cause = new TypeError('fetch failed')
    for (const [, fetch] of bothWith([() => Promise.reject(cause)])) {
      const error = await failure(() => fetch(ME), NetworkError)
      expect(error).toMatchObject({ operation: 'GET /users/@me', sent: true, cause })
    }
  })

  it('is a TimeoutError if the response is late', async () => {
    for (const [, fetch] of bothWith([never], { timeout: 20 })) {
      expect(await failure(() => fetch(ME), TimeoutError)).toMatchObject({ timeout: 20, sent: true })
    }
  })

  it('is an UnexpectedResponseError if the body of a success is larger than 8 MiB', async () => {
    const large = () => new Response(new Uint8Array(8 * 1024 * 1024 + 1))
    for (const [, fetch] of bothWith([large])) {
      const error = await failure(() => fetch(ME), UnexpectedResponseError)
      expect(error.message).toContain('8388608 bytes')
    }
  })

  it('is an UnexpectedResponseError without a valid status', async () => {
    for (const [, fetch] of bothWith([() => Response.error()])) {
      await failure(() => fetch(ME), UnexpectedResponseError)
    }
  })

  it('is thrown for requests that are not sent after a response', async () => {
    const { fetch, fixture } = setUpLimited(() => unauthorized())
    expect((await fetch(ME)).status).toBe(401)
    await failure(() => fetch(ME), UnauthorizedError)
    const other = createFetch(fixture.context, bearer('other'))
    fixture.onApi = () => new Response('error 1015', { status: 429 })
    expect((await other(ME)).status).toBe(429)
    await failure(() => other(ME), IpBannedError)
    // Each token once, and the question whether the rejected one is valid.
    expect(fixture.fetch.sent).toHaveLength(3)
  })
})

describe('a 429', () => {
  const limited = (seconds: number) => json({ message: 'm', retry_after: seconds, global: false }, 429)

  it('that the limits can wait for is waited for', async () => {
    const { fetch, fixture, clock } = setUpLimited(() => {
      return fixture.fetch.sent.length === 1 ? limited(3) : json({ id: '1' })
    })
    const call = watch(fetch(ME))
    await clock.advance(2999)
    expect(call.outcome).toBeUndefined()
    expect(fixture.fetch.sent).toHaveLength(1)
    await clock.advance(1)
    expect(call.outcome).toMatchObject({ value: { status: 200 } })
    expect(fixture.fetch.sent).toHaveLength(2)
    expect(fixture.events.map(({ type }) => type)).toEqual([
      'rateLimit',
      'request',
      'retry',
      'wait',
      'request',
    ])
  })

  it('that resets too late is returned, and the next call is not sent', async () => {
    const { fetch, fixture, clock } = setUpLimited(() => limited(20), { totalTimeout: 15_000 })
    const response = await fetch(ME)
    expect(response.status).toBe(429)
    expect(await response.json()).toMatchObject({ retry_after: 20 })
    const error = await failure(() => fetch(ME), RateLimitError)
    expect(error).toMatchObject({ attempts: 0, retryAfter: 20 })
    expect(fixture.fetch.sent).toHaveLength(1)
    expect(clock.timers).toBe(0)
  })

  it('is returned by a client without limits', async () => {
    for (const [, fetch, sent] of bothWith([() => limited(1)])) {
      expect((await fetch(ME)).status).toBe(429)
      expect(sent.sent).toHaveLength(1)
    }
  })

  it('is avoided: calls wait for the limit that a response names', async () => {
    const { fetch, fixture, clock } = setUpLimited(() => json({}, 200, limitHeaders(1, 0, 2, 'h')))
    await fetch(ME)
    const call = watch(fetch(ME))
    await clock.advance(1999)
    expect(fixture.fetch.sent).toHaveLength(1)
    await clock.advance(1)
    expect(call.outcome).toMatchObject({ value: { status: 200 } })
  })
})

describe('an abort', () => {
  const reasons = [
    ['an Error', new Error('enough')],
    ['a string', 'enough'],
    ['null', null],
  ] as const

  test.each(reasons)('before the call throws the reason, and nothing is sent: %s', async (_, reason) => {
    const signal = AbortSignal.abort(reason)
    for (const [, fetch, sent] of bothWith()) {
      expect(await thrown(() => fetch(ME, { signal }))).toBe(reason)
      expect(await thrown(() => fetch(new Request(ME, { signal })))).toBe(reason)
      expect(sent.sent).toEqual([])
    }
  })

  test.each(reasons)('during an attempt throws the reason: %s', async (_, reason) => {
    for (const useRequest of [false, true]) {
      const controller = new AbortController()
      const { signal } = controller
      const abort = () => {
        controller.abort(reason)
        return never()
      }
      const { token, fetch } = setUpToken([abort], { retry: { maxAttempts: 3, minDelay: 0 } })
      const call = () => (useRequest ? token.fetch(new Request(ME, { signal })) : token.fetch(ME, { signal }))
      expect(await thrown(call)).toBe(reason)
      expect(fetch.sent).toHaveLength(1)
    }
  })

  it('during the body of a response throws the reason', async () => {
    const controller = new AbortController()
    const stalled = new ReadableStream({
      pull: () => {
        controller.abort('enough')
        return never()
      },
    })
    const { token } = setUpToken([new Response(stalled)])
    expect(await thrown(() => token.fetch(ME, { signal: controller.signal }))).toBe('enough')
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })

  it('between two attempts throws the reason, and sends nothing more', async () => {
    const { fetch, fixture, clock } = setUpLimited(() => json({}, 500), {
      retry: { maxAttempts: 3, minDelay: 1000 },
    })
    const controller = new AbortController()
    const call = watch(fetch(ME, { signal: controller.signal }))
    await clock.advance(500)
    expect(fixture.fetch.sent).toHaveLength(1)
    expect(call.outcome).toBeUndefined()
    controller.abort('enough')
    await clock.runAll()
    expect(call.outcome).toEqual({ error: 'enough' })
    expect(fixture.fetch.sent).toHaveLength(1)
  })

  it('during the wait for a limit throws the reason, and sends nothing more', async () => {
    const { fetch, fixture, clock } = setUpLimited(() => json({}, 200, limitHeaders(1, 0, 10)))
    await fetch(ME)
    const controller = new AbortController()
    const call = watch(fetch(ME, { signal: controller.signal }))
    await clock.advance(500)
    expect(call.outcome).toBeUndefined()
    controller.abort('enough')
    await clock.runAll()
    expect(call.outcome).toEqual({ error: 'enough' })
    expect(fixture.fetch.sent).toHaveLength(1)
  })

  it('stops reading the body of the request', async () => {
    const controller = new AbortController()
    let cancelled: unknown
    const endless = new ReadableStream({
      pull: (stream) => {
        controller.abort('enough')
        stream.enqueue(new Uint8Array(1))
      },
      cancel: (reason) => {
        cancelled = reason
      },
    })
    const { token } = setUpToken()
    const init = { method: 'POST', body: endless, signal: controller.signal }
    expect(await thrown(() => token.fetch(`${API}/unknown`, init))).toBe('enough')
    await vi.waitFor(() => expect(cancelled).toBe('enough'))
  })

  it('of a Request does not count if `init` has the signal null', async () => {
    const request = new Request(ME, { signal: AbortSignal.abort('enough') })
    const { token } = setUpToken([json({})])
    expect((await token.fetch(request, { signal: null })).status).toBe(200)
    expect(await thrown(() => setUpToken().token.fetch(request, {}))).toBe('enough')
  })

  it('while the body of the request is read throws the reason, and nothing is sent', async () => {
    const controller = new AbortController()
    const endless = new ReadableStream({
      pull: () => {
        controller.abort('enough')
        return never()
      },
    })
    const { token, fetch } = setUpToken()
    const init = { method: 'POST', body: endless, signal: controller.signal }
    expect(await thrown(() => token.fetch(`${API}/unknown`, init))).toBe('enough')
    expect(fetch.sent).toEqual([])
  })

  it('after the response has no effect', async () => {
    const controller = new AbortController()
    const { token } = setUpToken([json({ id: '1' })])
    const response = await token.fetch(ME, { signal: controller.signal })
    controller.abort()
    expect(await response.json()).toEqual({ id: '1' })
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })
})

describe('a stored token', () => {
  it('is refreshed before it is sent if it has expired', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    expect((await token.fetch(ME)).status).toBe(200)
    expect(fixture.usedAccessTokens).toEqual(['access-1'])
  })

  it('is refreshed after a 401, and the request is retried with the same body', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken()
    fixture.onApi = ({ headers }) =>
      headers.get('authorization') === 'Bearer access-1' ? json({ id: '1' }) : unauthorized()
    const { fetch } = token
    const response = await fetch(`${ME}/applications/1/role-connection`, {
      method: 'PUT',
      body: streamOf('{"platform', '_name":"a"}'),
    })
    expect(await response.json()).toEqual({ id: '1' })
    expect(fixture.usedAccessTokens).toEqual(['access-0', 'access-0', 'access-1'])
    const bodies = fixture.fetch.sent.filter(({ method }) => method === 'PUT').map(({ body }) => body)
    expect(bodies).toEqual(['{"platform_name":"a"}', '{"platform_name":"a"}'])
    await fetch(ME)
    expect(fixture.usedAccessTokens.at(-1)).toBe('access-1')
  })

  it('returns the 401 if a refresh does not help', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken(null, { refreshToken: null })
    fixture.onApi = unauthorized
    const response = await token.fetch(ME)
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({ message: '401: Unauthorized', code: 0 })
  })

  it('throws if its grant is no longer valid', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    fixture.onToken = invalidGrant
    await failure(() => resultWithin(fixture.clock, 60_000, token.fetch(ME)), ReauthorizationRequiredError)
    expect(fixture.usedAccessTokens).toEqual([])
  })

  it('is not refreshed for an operation without a credential', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    expect((await token.fetch(DISCOVERY)).status).toBe(200)
    expect(fixture.sentRefreshTokens).toEqual([])
    expect(fixture.usedAccessTokens).toEqual([undefined])
  })

  it('is not refreshed if a scope is missing', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken(HOUR, { scopes: ['identify'] })
    await fixture.clock.advance(HOUR)
    await failure(() => token.fetch(`${ME}/connections`), MissingScopeError)
    expect(fixture.fetch.sent).toEqual([])
  })
})

describe('a secret', () => {
  const SECRET = 'Se/cr+et &=%:SENTINEL'

  /** Fails like a platform whose error repeats the request. */
  async function repeat({ url, headers, body }: Sent): Promise<Response> {
    const text = [url, decodeURIComponent(url), ...[...headers].flat(), body].join('\n')
    throw Object.assign(new TypeError(text), { cause: new Error(text) })
  }

  const post = (body: BodyInit, contentType?: string): RequestInit => ({
    method: 'POST',
    body,
    ...(contentType === undefined ? {} : { headers: { 'content-type': contentType } }),
  })
  const form = new FormData()
  form.set('client_secret', SECRET)
  const encoded = encodeURIComponent(SECRET.replace('/', ''))

  test.each<[string, string, RequestInit]>([
    ['the path', `/webhooks/1/${encoded}`, {}],
    ['the path of an operation that the description does not contain', `/guilds/1/things/${encoded}`, {}],
    ['the query', `/unknown?access_token=${encoded}`, {}],
    ['a JSON body', '/unknown', post(JSON.stringify({ access_token: SECRET }), 'application/json')],
    ['a form', '/unknown', post(new URLSearchParams({ refresh_token: SECRET }))],
    ['a multipart form', '/unknown', post(form)],
    ['a header', '/unknown', { headers: { 'X-Api-Key': SECRET } }],
    ['the dropped Authorization', '/unknown', { headers: { Authorization: `Bearer ${SECRET}` } }],
  ])('of %s does not appear in an error', async (_, path, init) => {
    for (const [, fetch] of bothWith([repeat])) {
      const error = await failure(() => fetch(API + path, init), NetworkError)
      const shown = inspect(error, { showHidden: true, depth: 20, getters: true, maxStringLength: null })
      expect(shown).toContain('fetch')
      expect(shown).not.toContain('SENTINEL')
      expect(JSON.stringify(error)).not.toContain('SENTINEL')
      expect(shown).not.toContain(ACCESS_TOKEN)
      expect(shown).not.toContain(BOT_TOKEN)
    }
  })

  it('of a content type does not appear in an error', async () => {
    const respond = () =>
      new Response(new Uint8Array(8 * 1024 * 1024 + 1), { headers: { 'content-type': ACCESS_TOKEN } })
    const error = await failure(() => setUpToken([respond]).token.fetch(ME), UnexpectedResponseError)
    expect(error.contentType).toBe('[redacted]')
  })
})

describe('the function', () => {
  it('sends HEAD requests as their GET, and keeps the headers about the body', async () => {
    const headers = { 'content-length': '9', 'content-encoding': 'gzip' }
    const { token, fetch } = setUpToken([() => new Response(null, { headers })])
    const response = await token.fetch(ME, { method: 'HEAD' })
    expect(Object.fromEntries(response.headers)).toMatchObject(headers)
    expect(fetch.only().method).toBe('HEAD')
    const other = setUp().client.fromAccessToken(ACCESS_TOKEN, { scopes: ['identify'] })
    await failure(() => other.fetch(`${ME}/connections`, { method: 'HEAD' }), MissingScopeError)
    await failure(() => token.fetch(`${API}/applications/@me`, { method: 'head' }), InvalidArgumentError)
  })

  it('works unbound, and is always the same', async () => {
    const { token } = setUpToken([() => json({})])
    const { client } = setUp([() => json({})], { botToken: BOT_TOKEN })
    for (const owner of [token, client]) {
      const { fetch } = owner
      expect((await fetch(ME)).status).toBe(200)
      expect(owner.fetch).toBe(fetch)
    }
  })

  it('replaces the fetch of the platform', async () => {
    const { token } = setUpToken([() => json({ id: '1' })])
    const get = async (fetch: typeof globalThis.fetch) => (await fetch(ME)).json()
    expect(await get(token.fetch)).toEqual({ id: '1' })
  })

  it('rejects and never throws synchronously', async () => {
    const { token } = setUpToken()
    const call = token.fetch('')
    expect(call).toBeInstanceOf(Promise)
    await failure(() => call, InvalidArgumentError)
  })
})

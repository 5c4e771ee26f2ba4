import { describe, expect, it, test } from 'vitest'
import { VERSION } from '../../src/generated/version.ts'
import { OAuth2Client } from '../../src/index.ts'
import { readOptions, readRateLimit, readRetry } from '../../src/runtime/config.ts'
import { InvalidArgumentError } from '../../src/runtime/errors/index.ts'
import { sharedLimits } from '../../src/shared-limits/index.ts'
import { memoryTokenStore } from '../../src/stores/memory.ts'
import { ACCESS_TOKEN, CLIENT_ID, setUp } from '../support/client.ts'
import { failure } from '../support/failure.ts'
import { inBrowser } from '../support/in-browser.ts'
import { json } from '../support/recording-fetch.ts'

describe('readOptions', () => {
  it('adds the defaults', () => {
    expect(readOptions({ clientId: CLIENT_ID })).toMatchObject({
      clientId: CLIENT_ID,
      clientSecret: undefined,
      redirectUri: undefined,
      scopes: undefined,
      botToken: undefined,
      tokenEndpointAuthMethod: 'client_secret_post',
      baseUrl: 'https://discord.com/api/v10',
      authorizationUrl: 'https://discord.com/oauth2/authorize',
      issuer: 'https://discord.com',
      requireIssuer: true,
      timeout: 12_000,
      totalTimeout: 30_000,
      retry: { maxAttempts: 5, minDelay: 250 },
      rateLimit: { requestsPerSecond: 50, maxInvalidRequests: 9500, maxBuckets: 10_000 },
      dangerouslyAllowBrowser: false,
    })
  })

  it("uses the platform's clock by default", () => {
    const before = Date.now()
    const now = readOptions({ clientId: CLIENT_ID }).now()
    expect(now).toBeGreaterThanOrEqual(before)
    expect(now).toBeLessThanOrEqual(Date.now())
  })

  it('requires only a client id', () => {
    const client = new OAuth2Client({ clientId: CLIENT_ID })
    expect(client.clientId).toBe(CLIENT_ID)
    expect(client.redirectUri).toBeUndefined()
  })
})

describe('timeout', () => {
  test.each([0.5, 1, 2 ** 31 - 1])('can be %d', (timeout) => {
    expect(readOptions({ clientId: CLIENT_ID, timeout }).timeout).toBe(timeout)
  })
})

describe('request headers', () => {
  async function headersOf(
    options: Parameters<typeof setUp>[1],
    headers?: Record<string, string>,
  ): Promise<Headers> {
    const { client, fetch } = setUp([json({})], options)
    await client.fromAccessToken(ACCESS_TOKEN).fetchIdentify(headers ? { headers } : {})
    return fetch.only().headers
  }

  it('contain the user agent in the form that Discord asks for', async () => {
    const headers = await headersOf({})
    expect(headers.get('user-agent')).toBe(`DiscordBot (https://github.com/grantcord/grantcord, ${VERSION})`)
    expect(headers.get('accept')).toBe('application/json')
  })

  it('contain the user agent of the options', async () => {
    const headers = await headersOf({ userAgent: 'DiscordBot (https://app.example, 1.0)' })
    expect(headers.get('user-agent')).toBe('DiscordBot (https://app.example, 1.0)')
  })

  it('contain those of the client', async () => {
    const headers = await headersOf({ headers: { 'Accept-Language': 'de' } })
    expect(headers.get('accept-language')).toBe('de')
  })

  it('contain those of the call, which take precedence', async () => {
    const headers = await headersOf(
      { headers: { 'Accept-Language': 'de', 'X-A': 'a' } },
      { 'accept-language': 'fr' },
    )
    expect(headers.get('accept-language')).toBe('fr')
    expect(headers.get('x-a')).toBe('a')
  })

  it('contain no user agent in a browser, which sets its own', async () => {
    const { headers } = await inBrowser(() => readOptions({ clientId: CLIENT_ID }))
    expect(headers).toEqual({ accept: 'application/json' })
  })

  it('contain no content type without a body', async () => {
    expect((await headersOf({})).has('content-type')).toBe(false)
  })

  it('do not change with the object that was passed', async () => {
    const headers: Record<string, string> = { 'X-A': 'a' }
    const { client, fetch } = setUp([json({})], { headers })
    headers['X-A'] = 'b'
    await client.fromAccessToken(ACCESS_TOKEN).fetchIdentify()
    expect(fetch.only().headers.get('x-a')).toBe('a')
  })
})

describe('baseUrl', () => {
  test.each([
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010/users/@me'],
    ['http://127.0.0.1:4010/', 'http://127.0.0.1:4010/users/@me'],
    ['https://proxy.example/discord/v10', 'https://proxy.example/discord/v10/users/@me'],
  ])('%s results in %s', async (baseUrl, url) => {
    const { client, fetch } = setUp([json({})], { baseUrl })
    await client.fromAccessToken(ACCESS_TOKEN).fetchIdentify()
    expect(fetch.only().url).toBe(url)
  })

  it('applies to the token endpoint too', async () => {
    const { client, fetch } = setUp([json({})], { baseUrl: 'http://127.0.0.1:4010' })
    await client.revokeToken(ACCESS_TOKEN)
    expect(fetch.only().url).toBe('http://127.0.0.1:4010/oauth2/token/revoke')
  })

  it('does not affect another client', async () => {
    const one = setUp([json({})], { baseUrl: 'http://127.0.0.1:4010' })
    const other = setUp([json({})])
    await one.client.fromAccessToken(ACCESS_TOKEN).fetchIdentify()
    await other.client.fromAccessToken(ACCESS_TOKEN).fetchIdentify()
    expect(other.fetch.only().url).toBe('https://discord.com/api/v10/users/@me')
  })
})

describe('headers', () => {
  const PROXY = { baseUrl: 'https://proxy.example/v10', headers: { 'X-Proxy-Key': 'secret' }, userAgent: 'a' }

  it('of the options are not sent to an issuer of another origin', async () => {
    const { client, fetch } = setUp([json({}), json({})], PROXY)
    await client.api.GET('/oauth2/keys')
    await client.api.GET('/.well-known/openid-configuration')
    const [api, issuer] = fetch.sent
    expect(api?.headers.get('x-proxy-key')).toBe('secret')
    expect(issuer?.url).toMatch(/^https:\/\/discord\.com\//)
    expect(Object.fromEntries(issuer?.headers ?? [])).toEqual({
      accept: 'application/json',
      'user-agent': 'a',
    })
  })

  it('are sent to an issuer of the same origin, and those of the call to any', async () => {
    const same = setUp([json({})], { ...PROXY, issuer: 'https://proxy.example' })
    await same.client.api.GET('/.well-known/openid-configuration')
    expect(same.fetch.only().headers.get('x-proxy-key')).toBe('secret')
    const other = setUp([json({})], PROXY)
    await other.client.api.GET('/.well-known/openid-configuration', { headers: { 'X-A': 'a' } })
    expect(other.fetch.only().headers.get('x-a')).toBe('a')
  })
})

describe('http', () => {
  const LOOPBACK = [
    'http://127.0.0.1:4010',
    'http://127.1.2.3',
    'http://localhost:4010',
    'http://[::1]:4010',
    'http://discord.localhost',
  ]

  test.each(['baseUrl', 'authorizationUrl', 'issuer'] as const)(
    'is allowed for %s of a loopback address',
    (name) => {
      for (const url of LOOPBACK) expect(readOptions({ clientId: CLIENT_ID, [name]: url })[name]).toBe(url)
    },
  )

  test.each(['baseUrl', 'authorizationUrl', 'issuer'] as const)(
    'is allowed for %s with dangerouslyAllowHttp',
    (name) => {
      const options = { clientId: CLIENT_ID, [name]: 'http://emulator:4010', dangerouslyAllowHttp: true }
      expect(readOptions(options)[name]).toBe('http://emulator:4010')
      expect(() => readOptions({ ...options, [name]: 'ftp://emulator' })).toThrow(InvalidArgumentError)
    },
  )

  it.each([
    'http://192.168.0.7:3000/callback',
    'http://app.example/callback',
    'https://app.example/callback?a=b',
    'com.example.app:/callback',
    'myapp://callback',
    'discord-159799960412356608:/authorize/callback',
  ])('and other schemes are allowed for redirect URIs: %s', (redirectUri) => {
    expect(readOptions({ clientId: CLIENT_ID, redirectUri }).redirectUri).toBe(redirectUri)
  })

  it('keeps the query of an authorization URL', async () => {
    const { client } = setUp([], { authorizationUrl: 'http://127.0.0.1:4010/authorize?tenant=a' })
    expect((await client.createAuthorization()).url).toContain('?tenant=a&client_id=')
  })
})

describe('retry', () => {
  it('allows five attempts by default', () => {
    expect(readRetry()).toEqual({ maxAttempts: 5, minDelay: 250 })
    expect(readRetry(undefined)).toEqual({ maxAttempts: 5, minDelay: 250 })
    expect(readRetry({ maxAttempts: undefined })).toEqual({ maxAttempts: 5, minDelay: 250 })
  })

  it('overrides single defaults', () => {
    expect(readRetry({ maxAttempts: 2 })).toEqual({ maxAttempts: 2, minDelay: 250 })
    expect(readRetry({ minDelay: 0 })).toEqual({ maxAttempts: 5, minDelay: 0 })
  })

  it('has upper bounds', async () => {
    expect(readRetry({ maxAttempts: 100, minDelay: 60_000 })).toEqual({ maxAttempts: 100, minDelay: 60_000 })
    await failure(() => readRetry({ maxAttempts: 101 }), InvalidArgumentError)
    await failure(() => readRetry({ minDelay: 60_001 }), InvalidArgumentError)
  })

  it('allows one attempt when it is false', () => {
    expect(readRetry(false).maxAttempts).toBe(1)
  })
})

describe('rateLimit', () => {
  const DEFAULT = { requestsPerSecond: 50, maxInvalidRequests: 9500, maxBuckets: 10_000 }

  it('applies rate limits by default', () => {
    expect(readRateLimit()).toEqual(DEFAULT)
    expect(readRateLimit({ maxBuckets: 7 })).toEqual({ ...DEFAULT, maxBuckets: 7 })
  })

  it('can share limits', () => {
    const shared = sharedLimits(memoryTokenStore())
    expect(readRateLimit({ shared })).toEqual({ ...DEFAULT, shared })
    // @ts-expect-error a store is not shared limits
    const read = () => readRateLimit({ shared: memoryTokenStore() })
    expect(read).toThrow('rateLimit.shared must be a function')
  })

  it('has an upper bound for invalid requests', async () => {
    expect(readRateLimit({ maxInvalidRequests: 10_000 })).toMatchObject({ maxInvalidRequests: 10_000 })
    await failure(() => readRateLimit({ maxInvalidRequests: 10_001 }), InvalidArgumentError)
  })

  it('applies none when it is false', () => {
    expect(readRateLimit(false)).toBeUndefined()
  })
})

describe('an invalid option of retry or rateLimit', () => {
  const INVALID = [Number.NaN, -1, '5', null, {}, true]

  test.each(['maxAttempts', 'minDelay'].flatMap((name) => INVALID.map((value) => [name, value] as const)))(
    'is named in the error: retry.%s of %j',
    async (name, value) => {
      const error = await failure(() => readRetry({ [name]: value } as object), InvalidArgumentError)
      expect(error.message).toContain(`retry.${name} must`)
    },
  )

  test.each(
    ['requestsPerSecond', 'maxInvalidRequests', 'maxBuckets'].flatMap((name) =>
      [...INVALID, 0].map((value) => [name, value] as const),
    ),
  )('is named in the error: rateLimit.%s of %j', async (name, value) => {
    const error = await failure(() => readRateLimit({ [name]: value } as object), InvalidArgumentError)
    expect(error.message).toContain(`rateLimit.${name} must`)
  })

  it('is a maximum of 0 attempts', async () => {
    await failure(() => readRetry({ maxAttempts: 0 }), InvalidArgumentError)
  })

  test.each([[true], [null], [5], ['no'], [[]]])('is a value that is not an object: %j', async (value) => {
    await failure(() => readRetry(value as never), InvalidArgumentError)
    await failure(() => readRateLimit(value as never), InvalidArgumentError)
  })

  it('is an unknown name', async () => {
    const error = await failure(() => readRetry({ maxAtempts: 2 } as object), InvalidArgumentError)
    expect(error.field).toBe('retry.maxAtempts')
    expect(error.message).toContain('use maxAttempts, minDelay')
    await failure(() => readRateLimit({ perSecond: 2 } as object), InvalidArgumentError)
  })
})

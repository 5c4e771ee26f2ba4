import { describe, expect, it, test } from 'vitest'
import { VERSION } from '../../src/generated/version.ts'
import { OAuth2Client } from '../../src/index.ts'
import { readOptions, readRateLimit, readRetry } from '../../src/runtime/config.ts'
import { InvalidArgumentError } from '../../src/runtime/errors/index.ts'
import { ACCESS_TOKEN, CLIENT_ID, setUp } from '../support/client.ts'
import { failure } from '../support/failure.ts'
import { inBrowser } from '../support/in-browser.ts'
import { json } from '../support/recording-fetch.ts'

describe('the defaults of a client', () => {
  it('are these', () => {
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
      requireIssuer: false,
      timeout: 10_000,
    })
  })

  it("take the platform's clock", () => {
    const before = Date.now()
    const now = readOptions({ clientId: CLIENT_ID }).now()
    expect(now).toBeGreaterThanOrEqual(before)
    expect(now).toBeLessThanOrEqual(Date.now())
  })

  it('need nothing but a client id', () => {
    const client = new OAuth2Client({ clientId: CLIENT_ID })
    expect(client.clientId).toBe(CLIENT_ID)
    expect(client.redirectUri).toBeUndefined()
  })
})

describe('timeout', () => {
  test.each([0.5, 1, 2 ** 31 - 1])('may be %d', (timeout) => {
    expect(readOptions({ clientId: CLIENT_ID, timeout }).timeout).toBe(timeout)
  })
})

describe('the headers of each request', () => {
  async function headersOf(
    options: Parameters<typeof setUp>[1],
    headers?: Record<string, string>,
  ): Promise<Headers> {
    const { client, fetch } = setUp([json({})], options)
    await client.fromAccessToken(ACCESS_TOKEN).fetchIdentify(headers ? { headers } : {})
    return fetch.only().headers
  }

  it('say who asks, in the form that Discord wants', async () => {
    const headers = await headersOf({})
    expect(headers.get('user-agent')).toBe(`DiscordBot (https://github.com/grantcord/grantcord, ${VERSION})`)
    expect(headers.get('accept')).toBe('application/json')
  })

  it('say what the application calls itself', async () => {
    const headers = await headersOf({ userAgent: 'DiscordBot (https://app.example, 1.0)' })
    expect(headers.get('user-agent')).toBe('DiscordBot (https://app.example, 1.0)')
  })

  it('carry those of the client', async () => {
    const headers = await headersOf({ headers: { 'Accept-Language': 'de' } })
    expect(headers.get('accept-language')).toBe('de')
  })

  it('carry those of the call, which count more', async () => {
    const headers = await headersOf(
      { headers: { 'Accept-Language': 'de', 'X-A': 'a' } },
      { 'accept-language': 'fr' },
    )
    expect(headers.get('accept-language')).toBe('fr')
    expect(headers.get('x-a')).toBe('a')
  })

  it('do not say who asks in a browser, which says it itself', async () => {
    const { headers } = await inBrowser(() => readOptions({ clientId: CLIENT_ID }))
    expect(headers).toEqual({ accept: 'application/json' })
  })

  it('have no content type where there is no body', async () => {
    expect((await headersOf({})).has('content-type')).toBe(false)
  })

  it('are not changed by what happens to the options later', async () => {
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
  ])('%s leads to %s', async (baseUrl, url) => {
    const { client, fetch } = setUp([json({})], { baseUrl })
    await client.fromAccessToken(ACCESS_TOKEN).fetchIdentify()
    expect(fetch.only().url).toBe(url)
  })

  it('is where the token endpoint is too', async () => {
    const { client, fetch } = setUp([json({})], { baseUrl: 'http://127.0.0.1:4010' })
    await client.revokeToken(ACCESS_TOKEN)
    expect(fetch.only().url).toBe('http://127.0.0.1:4010/oauth2/token/revoke')
  })

  it('of one client is not that of another', async () => {
    const one = setUp([json({})], { baseUrl: 'http://127.0.0.1:4010' })
    const other = setUp([json({})])
    await one.client.fromAccessToken(ACCESS_TOKEN).fetchIdentify()
    await other.client.fromAccessToken(ACCESS_TOKEN).fetchIdentify()
    expect(other.fetch.only().url).toBe('https://discord.com/api/v10/users/@me')
  })
})

describe('retry', () => {
  it('sends five times by default', () => {
    expect(readRetry()).toEqual({ attempts: 5, minDelay: 250 })
    expect(readRetry(undefined)).toEqual({ attempts: 5, minDelay: 250 })
    expect(readRetry({ maxAttempts: undefined })).toEqual({ attempts: 5, minDelay: 250 })
  })

  it('takes what is given', () => {
    expect(readRetry({ maxAttempts: 2 })).toEqual({ attempts: 2, minDelay: 250 })
    expect(readRetry({ minDelay: 0 })).toEqual({ attempts: 5, minDelay: 0 })
  })

  it('sends once where it is off', () => {
    expect(readRetry(false).maxAttempts).toBe(1)
  })
})

describe('rateLimit', () => {
  const DEFAULT = { requestsPerSecond: 50, maxInvalidRequests: 9500, maxBuckets: 10_000 }

  it('keeps the limits by default', () => {
    expect(readRateLimit()).toEqual(DEFAULT)
    expect(readRateLimit({ maxBuckets: 7 })).toEqual({ ...DEFAULT, maxBuckets: 7 })
  })

  it('keeps none where it is off', () => {
    expect(readRateLimit(false)).toBeUndefined()
  })
})

describe('what is wrong', () => {
  const WRONG = [Number.NaN, -1, '5', null, {}, true]

  test.each(['attempts', 'minDelay'].flatMap((name) => WRONG.map((value) => [name, value] as const)))(
    'is named: retry.%s of %j',
    async (name, value) => {
      const error = await failure(() => readRetry({ [name]: value } as object), InvalidArgumentError)
      expect(error.message).toContain(`retry.${name} must`)
    },
  )

  test.each(
    ['requestsPerSecond', 'maxInvalidRequests', 'maxBuckets'].flatMap((name) =>
      [...WRONG, 0].map((value) => [name, value] as const),
    ),
  )('is named: rateLimit.%s of %j', async (name, value) => {
    const error = await failure(() => readRateLimit({ [name]: value } as object), InvalidArgumentError)
    expect(error.message).toContain(`rateLimit.${name} must`)
  })

  it('is no attempt at all', async () => {
    await failure(() => readRetry({ maxAttempts: 0 }), InvalidArgumentError)
  })

  test.each([[true], [null], [5], ['no'], [[]]])('is no object: %j', async (value) => {
    await failure(() => readRetry(value as never), InvalidArgumentError)
    await failure(() => readRateLimit(value as never), InvalidArgumentError)
  })

  it('is a name that is none of theirs', async () => {
    const error = await failure(() => readRetry({ atempts: 2 } as object), InvalidArgumentError)
    expect(error.message).toContain('attempts')
    await failure(() => readRateLimit({ perSecond: 2 } as object), InvalidArgumentError)
  })
})

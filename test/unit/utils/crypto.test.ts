import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { calculateCodeChallenge, generateCodeVerifier, generateState } from '../../../src/index.ts'
import { DiscordOAuth2Error } from '../../../src/runtime/errors/index.ts'
import { TokenManager } from '../../../src/runtime/tokens/index.ts'
import { randomText, sha256 } from '../../../src/runtime/utils/crypto.ts'
import { CLIENT_ID, REDIRECT_URI, setUp } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** The `crypto` of a page with http, which is not a secure context. */
const insecure = () => ({ getRandomValues: crypto.getRandomValues.bind(crypto) })

describe('randomText', () => {
  it('returns another 256 bits in base64url every time', () => {
    const texts = Array.from({ length: 100 }, randomText)
    expect(new Set(texts).size).toBe(100)
    for (const text of texts) expect(text).toMatch(/^[\w-]{43}$/)
  })
})

describe('sha256', () => {
  it('returns the digest of RFC 6234', async () => {
    const digest = Buffer.from(await sha256('abc')).toString('hex')
    expect(digest).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

describe('a platform', () => {
  const authorization = {
    url: '',
    responseType: 'code',
    state: 'x'.repeat(22),
    codeVerifier: null,
    nonce: null,
    redirectUri: REDIRECT_URI,
    scopes: ['identify'],
    createdAt: Date.now(),
    clientId: CLIENT_ID,
    issuer: 'https://discord.com',
  } as const

  test.each<[string, () => unknown]>([
    ['createAuthorization', () => setUp().client.createAuthorization()],
    [
      'readCallback',
      () => setUp().client.readCallback(`?code=a&state=${authorization.state}`, authorization),
    ],
    ['calculateCodeChallenge', () => calculateCodeChallenge('v'.repeat(43))],
  ])('without crypto.subtle is named by %s', async (_, call) => {
    vi.stubGlobal('crypto', insecure())
    const error = await failure(call, DiscordOAuth2Error)
    expect(error.message).toContain('crypto.subtle is missing: use https or localhost')
  })

  test.each<[string, () => unknown]>([
    ['createAuthorization', () => setUp().client.createAuthorization()],
    ['generateState', generateState],
    ['generateCodeVerifier', generateCodeVerifier],
    ['new TokenManager', () => new TokenManager(setUp().client)],
  ])('without crypto is named by %s', async (_, call) => {
    for (const missing of [undefined, {}]) {
      vi.stubGlobal('crypto', missing)
      const error = await failure(call, DiscordOAuth2Error)
      expect(error.message).toContain('crypto.getRandomValues is missing')
    }
  })

  it('without crypto.randomUUID can store tokens', async () => {
    vi.stubGlobal('crypto', insecure())
    const { client } = setUp()
    const tokens = new TokenManager(client)
    const record = { accessToken: 'a', refreshToken: 'r', expiresAt: null, scopes: null, idToken: null }
    await tokens.save('user', client.fromRecord(record))
    expect((await tokens.load('user'))?.token).toBe('a')
  })
})

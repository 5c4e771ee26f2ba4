import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { OAuth2Client } from '../../src/index.ts'
import { HTTPError, InvalidRefreshTokenError, OAuth2ResponseError } from '../../src/runtime/errors/index.ts'
import { failure, thrown } from '../support/failure.ts'
import { CLIENT_ID, CLIENT_SECRET, createActors, REFRESH_TOKEN } from './actors.ts'

const url = inject('prismUrl')

describe('Prism accepts', () => {
  test('the code of a sign-in', async () => {
    const { discord } = createActors(url)
    const authorization = await discord.createAuthorization({ scopes: ['identify'] })
    const callback = `${authorization.redirectUri}?code=the-code&state=${authorization.state}&iss=${encodeURIComponent(authorization.issuer)}`
    const token = await discord.handleCallback(callback, authorization)
    expect(token.refreshToken).not.toBeNull()
  })

  test('a refresh token', async () => {
    const { discord, token } = createActors(url)
    const refreshed = await token.refresh()
    expect(refreshed.token).toBe((await discord.refreshToken(REFRESH_TOKEN)).token)
  })

  test('client credentials', async () => {
    const { discord } = createActors(url)
    const headers = { Prefer: 'code=200, example=clientCredentials' }
    const token = await discord.clientCredentialsGrant(['identify', 'connections'], { headers })
    expect(token.scopes).toEqual(['identify', 'connections'])
    expect(token.refreshToken).toBeNull()
  })

  test('a device code', async () => {
    const forms: Record<string, string>[] = []
    const { discord } = createActors(url, {
      fetch: async (request, init) => {
        forms.push(Object.fromEntries(new URLSearchParams(await request.clone().text())))
        return fetch(request, init)
      },
    })
    const { device_code } = await discord.createDeviceAuthorization(['identify', 'openid'])
    expect((await discord.exchangeDeviceCode(device_code)).token).not.toBe('')
    const client = { client_id: CLIENT_ID, client_secret: CLIENT_SECRET }
    expect(forms).toEqual([
      { ...client, scope: 'identify openid' },
      { ...client, grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code },
    ])
  })

  test('a code with HTTP Basic authentication', async () => {
    const { discord } = createActors(url, { tokenEndpointAuthMethod: 'client_secret_basic' })
    expect((await discord.exchangeCode('the-code')).token).not.toBe('')
    await expect(discord.revokeToken('a-token')).resolves.toBeUndefined()
  })

  test('a code from a public client', async () => {
    const discord = new OAuth2Client({
      clientId: CLIENT_ID,
      tokenEndpointAuthMethod: 'none',
      redirectUri: 'https://example.com/callback',
      baseUrl: url,
    })
    const codeVerifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
    expect((await discord.exchangeCode('the-code', { codeVerifier })).token).not.toBe('')
  })
})

test('a client reads token responses that Prism generates from the schema', async () => {
  const { discord } = createActors(url)
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[0-9a-f]{4,8}$/), async (seed) => {
      const headers = { Prefer: `code=200, dynamic=true, seed=${seed}` }
      const token = await discord.exchangeCode('the-code', { headers })
      expect(token.token).not.toBe('')
      expect((await discord.createDeviceAuthorization(['identify'], { headers })).device_code).toBeTypeOf(
        'string',
      )
    }),
    { numRuns: 20 },
  )
})

describe('an error response is thrown as an error', () => {
  test.each(['invalidRefreshToken', 'invalidCode'])('of a refresh: %s', async (example) => {
    const { token } = createActors(url)
    const headers = { Prefer: `code=400, example=${example}` }
    await expect(token.refresh({ headers })).rejects.toThrow(InvalidRefreshTokenError)
  })

  test.each([
    ['authorizationPending', 'authorization_pending'],
    ['slowDown', 'slow_down'],
    ['expiredToken', 'expired_token'],
    ['accessDenied', 'access_denied'],
  ])('of a device code: %s', async (example, error) => {
    const { discord } = createActors(url)
    const headers = { Prefer: `code=400, example=${example}` }
    const call = () => discord.exchangeDeviceCode('the-device-code', { headers })
    expect((await failure(call, OAuth2ResponseError)).error).toBe(error)
  })

  test('of client credentials: invalidScope', async () => {
    const { discord } = createActors(url)
    const headers = { Prefer: 'code=400, example=invalidScope' }
    const call = () => discord.clientCredentialsGrant(['identify'], { headers })
    expect((await failure(call, OAuth2ResponseError)).error).toBe('invalid_scope')
  })
})

describe('Prism rejects', () => {
  const grants = {
    'a code verifier that is too short': [
      (client: OAuth2Client) => client.exchangeCode('the-code', { codeVerifier: 'x'.repeat(43) }),
      'code_verifier',
    ],
    'a refresh without a refresh token': [
      (client: OAuth2Client) => client.refreshToken(REFRESH_TOKEN),
      'refresh_token',
    ],
    'a device grant without a device code': [
      (client: OAuth2Client) => client.exchangeDeviceCode('the-device-code'),
      'device_code',
    ],
    'client credentials without a scope': [
      (client: OAuth2Client) => client.clientCredentialsGrant(['identify']),
      'scope',
    ],
  } as const

  test.each(Object.entries(grants))('%s', async (_, [call, field]) => {
    const { discord } = createActors(url, {
      fetch: async (request, init) => {
        const form = new URLSearchParams(await request.text())
        if (field === 'code_verifier') form.set(field, 'short')
        else form.delete(field)
        return fetch(new Request(request.url, { method: 'POST', headers: request.headers, body: form }), init)
      },
    })
    const error = await thrown(() => call(discord))
    expect(error).toBeInstanceOf(HTTPError)
    expect(error).toHaveProperty('status', 400)
  })

  test('JSON instead of a form', async () => {
    const response = await fetch(`${url}/oauth2/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'refresh_token',
        refresh_token: REFRESH_TOKEN,
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
      }),
    })
    expect(response.ok).toBe(false)
  })
})

import { once } from 'node:events'
import { createServer } from 'node:http'
import { Agent } from 'node:https'
import { connect } from 'node:net'
import { API } from '@discordjs/core/http-only'
import { REST } from '@discordjs/rest'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { memoryAdapter } from 'better-auth/adapters/memory'
import { genericOAuth } from 'better-auth/plugins'
import DiscordOAuth2 from 'discord-oauth2'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import * as oauth from 'oauth4webapi'
import * as openid from 'openid-client'
import passport from 'passport'
import OAuth2Strategy from 'passport-oauth2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator/index.ts'
import { type EmulatorServer, listen } from '../../src/emulator/server.ts'
import { propertyOf } from '../../src/runtime/utils/objects.ts'
import { createCheckedEmulator } from '../emulator/support.ts'

const APP = 'http://localhost:3000'
const REDIRECT_URI = `${APP}/callback`
const NELLY = { id: '80351110224678912', username: 'nelly' }

let emulator: Emulator
let server: EmulatorServer
let clientId: string
let clientSecret: string

beforeAll(async () => {
  const redirect_uris = [
    REDIRECT_URI,
    ...['discord', 'emulator'].map((id) => `${APP}/api/auth/callback/${id}`),
  ]
  emulator = createCheckedEmulator({ now: Date.now, applications: [{ name: 'Demo App', redirect_uris }] })
  server = await listen(emulator, { port: 0, allowedHosts: ['discord.com'] })
  ;({ clientId, clientSecret } = server.clientOptions())
})
afterAll(() => server.close())

/** Opens a page as a browser does, also one at discord.com. Returns the URL of the redirect. */
async function visit(url: string | URL): Promise<URL> {
  const { pathname, search } = new URL(url)
  const response = await fetch(`${server.url}${pathname}${search}`, { redirect: 'manual' })
  expect(response.status).toBe(302)
  return new URL(response.headers.get('location') ?? '')
}

describe('openid-client', () => {
  const insecure = [openid.allowInsecureRequests]

  test.each([
    ['the form', openid.ClientSecretPost],
    ['Basic', openid.ClientSecretBasic],
  ])('signs in, refreshes and revokes with %s', async (_, authenticateWith) => {
    const issuer = new URL(server.url)
    const authentication = authenticateWith(clientSecret)
    const config = await openid.discovery(issuer, clientId, {}, authentication, { execute: insecure })
    const pkceCodeVerifier = openid.randomPKCECodeVerifier()
    const expectedState = openid.randomState()
    const expectedNonce = openid.randomNonce()
    const url = openid.buildAuthorizationUrl(config, {
      redirect_uri: REDIRECT_URI,
      scope: 'openid identify email',
      code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
      state: expectedState,
      nonce: expectedNonce,
    })
    const checks = { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true }
    const tokens = await openid.authorizationCodeGrant(config, await visit(url), checks)
    expect(tokens.claims()).toMatchObject({ iss: server.url, sub: NELLY.id, aud: [clientId] })
    const user = await openid.fetchUserInfo(config, tokens.access_token, NELLY.id)
    expect(user).toMatchObject({ sub: NELLY.id, preferred_username: 'nelly', email: 'nelly@example.com' })

    const refreshToken = tokens.refresh_token ?? ''
    const refreshed = await openid.refreshTokenGrant(config, refreshToken)
    await expect(openid.refreshTokenGrant(config, refreshToken)).rejects.toMatchObject({
      error: 'invalid_grant',
    })
    const algorithm = 'oauth2'
    const options = { algorithm, execute: insecure } as const
    const withRevocation = await openid.discovery(issuer, clientId, {}, authentication, options)
    await openid.tokenRevocation(withRevocation, refreshed.access_token)
    await expect(openid.fetchUserInfo(config, refreshed.access_token, NELLY.id)).rejects.toMatchObject({
      cause: { status: 401 },
    })
  })

  test('signs a device in', async () => {
    const endpoints = {
      issuer: server.url,
      token_endpoint: `${server.url}/api/oauth2/token`,
      device_authorization_endpoint: `${server.url}/api/oauth2/device/authorize`,
    }
    const config = new openid.Configuration(endpoints, clientId, clientSecret)
    openid.allowInsecureRequests(config)
    const device = await openid.initiateDeviceAuthorization(config, { scope: 'identify' })
    const pollOnce = { signal: AbortSignal.timeout(10_000) }
    const polling = openid.pollDeviceAuthorizationGrant(
      config,
      { ...device, interval: 0 },
      undefined,
      pollOnce,
    )
    emulator.approveDevice(device.user_code)
    expect((await polling).refresh_token).toBeTypeOf('string')
  })
})

test.each(['oidc', 'oauth2'] as const)(
  'oauth4webapi signs in, refreshes, revokes and signs a device in after the discovery of %s',
  async (algorithm) => {
    const options = { [oauth.allowInsecureRequests]: true }
    const issuer = new URL(server.url)
    const discovered = await oauth.discoveryRequest(issuer, { algorithm, ...options })
    const authorizationServer = {
      ...(await oauth.processDiscoveryResponse(issuer, discovered)),
      // Discord's metadata has no endpoint for devices, and only one of the two documents has the one of revocation.
      device_authorization_endpoint: `${server.url}/api/oauth2/device/authorize`,
      revocation_endpoint: `${server.url}/api/oauth2/token/revoke`,
    }
    const client = { client_id: clientId }
    const authentication = oauth.ClientSecretPost(clientSecret)
    const base = [authorizationServer, client, authentication] as const
    const verifier = oauth.generateRandomCodeVerifier()
    const state = oauth.generateRandomState()
    const nonce = oauth.generateRandomNonce()
    const request = new URLSearchParams({
      client_id: clientId,
      response_type: 'code',
      redirect_uri: REDIRECT_URI,
      scope: 'openid identify',
      state,
      nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    })
    const callback = await visit(`${authorizationServer.authorization_endpoint}?${request}`)
    const params = oauth.validateAuthResponse(authorizationServer, client, callback, state)
    const response = await oauth.authorizationCodeGrantRequest(
      ...base,
      params,
      REDIRECT_URI,
      verifier,
      options,
    )
    const checks = { expectedNonce: nonce, requireIdToken: true }
    const tokens = await oauth.processAuthorizationCodeResponse(authorizationServer, client, response, checks)
    const signed = { ...authorizationServer, id_token_signing_alg_values_supported: ['RS256'] }
    await oauth.validateApplicationLevelSignature(signed, response, options)
    expect(oauth.getValidatedIdTokenClaims(tokens)).toMatchObject({ sub: NELLY.id, nonce })

    const refreshing = await oauth.refreshTokenGrantRequest(...base, tokens.refresh_token ?? '', options)
    const refreshed = await oauth.processRefreshTokenResponse(authorizationServer, client, refreshing)
    const revoking = await oauth.revocationRequest(...base, refreshed.access_token, options)
    await oauth.processRevocationResponse(revoking)
    const url = new URL(`${server.url}/api/users/@me`)
    const { access_token } = refreshed
    const after = await oauth.protectedResourceRequest(access_token, 'GET', url, undefined, null, options)
    expect(after.status).toBe(401)

    const scope = new URLSearchParams({ scope: 'identify' })
    const starting = await oauth.deviceAuthorizationRequest(...base, scope, options)
    const device = await oauth.processDeviceAuthorizationResponse(authorizationServer, client, starting)
    emulator.approveDevice(device.user_code)
    const polling = await oauth.deviceCodeGrantRequest(...base, device.device_code, options)
    const granted = await oauth.processDeviceCodeResponse(authorizationServer, client, polling)
    expect(granted.scope).toBe('identify')
  },
)

test('@discordjs/core signs in, refreshes, adds a member and revokes', async () => {
  const connect = (authPrefix: 'Bearer' | 'Bot', token = '') =>
    new API(new REST({ version: '10', api: `${server.url}/api`, retries: 0, authPrefix }).setToken(token))
  const { oauth2, guilds } = connect('Bot', server.clientOptions().botToken)
  const credentials = { client_id: clientId, client_secret: clientSecret }
  const url = oauth2.generateAuthorizationURL({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: REDIRECT_URI,
    scope: 'identify guilds guilds.join',
    state: 'a-state',
  })
  const code = (await visit(url)).searchParams.get('code') ?? ''
  const grant = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI } as const
  const first = await oauth2.tokenExchange({ ...credentials, ...grant })
  const { access_token, token_type } = await oauth2.refreshToken({
    ...credentials,
    grant_type: 'refresh_token',
    refresh_token: first.refresh_token,
  })
  expect(token_type).toBe('Bearer')
  const { users } = connect('Bearer', access_token)
  expect(await users.getCurrent()).toMatchObject(NELLY)
  const guild = (await users.getGuilds()).find(({ name }) => name === 'Grantcord Testers')
  await guilds.addMember(guild?.id ?? '', NELLY.id, { access_token })
  await oauth2.revokeToken(clientId, clientSecret, { token: access_token })
  await expect(users.getCurrent()).rejects.toMatchObject({ status: 401 })
})

test('discord-oauth2 signs in, refreshes and revokes', async () => {
  /** Connects to the emulator instead of discord.com. */
  class EmulatorAgent extends Agent {
    override createConnection() {
      return connect(server.port, '127.0.0.1')
    }
  }
  const credentials = btoa(`${clientId}:${clientSecret}`)
  // The types of the package lack the agent.
  const options = {
    agent: new EmulatorAgent(),
    clientId,
    clientSecret,
    redirectUri: REDIRECT_URI,
    credentials,
  }
  const client = new DiscordOAuth2(options)
  const scope = ['identify', 'email', 'guilds']
  const callback = await visit(client.generateAuthUrl({ scope, state: 'a-state' }))
  const code = callback.searchParams.get('code') ?? ''
  const first = await client.tokenRequest({ code, scope, grantType: 'authorization_code' })
  const refreshToken = first.refresh_token
  const { access_token } = await client.tokenRequest({ refreshToken, scope, grantType: 'refresh_token' })
  expect(await client.getUser(access_token)).toMatchObject({ ...NELLY, email: 'nelly@example.com' })
  expect((await client.getUserGuilds(access_token)).length).toBeGreaterThan(0)
  await client.revokeToken(access_token, credentials)
  await expect(client.getUser(access_token)).rejects.toMatchObject({ code: 401 })
})

describe('better-auth', () => {
  /** Signs in with the handler of an application. Returns the user of its session. */
  async function signIn(provider: string, options: BetterAuthOptions): Promise<unknown> {
    const { handler } = betterAuth({
      ...options,
      baseURL: APP,
      secret: 'a secret of this test that is long enough',
      database: memoryAdapter({ user: [], session: [], account: [], verification: [] }),
      telemetry: { enabled: false },
    })
    const cookies = new Map<string, string>()
    const send = async (url: string | URL, init: RequestInit = {}) => {
      const headers = {
        Origin: APP,
        Cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
        ...(init.body && { 'Content-Type': 'application/json' }),
      }
      const response = await handler(new Request(new URL(url, APP), { ...init, headers }))
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(cookie) ?? []
        cookies.set(name, value)
      }
      return response
    }
    const body = JSON.stringify({ provider, callbackURL: '/home' })
    const started = await send('/api/auth/sign-in/social', { method: 'POST', body })
    const { url }: { url: string } = await started.json()
    const landed = await send(await visit(url))
    expect(landed.headers.get('location')).toBe('/home')
    const { user }: { user: unknown } = await (await send('/api/auth/get-session')).json()
    return user
  }

  const user = { name: 'Nelly', email: 'nelly@example.com', emailVerified: true }

  test('signs in with its generic OAuth', async () => {
    const provider = {
      providerId: 'emulator',
      clientId,
      clientSecret,
      discoveryUrl: `${server.url}/.well-known/openid-configuration`,
      scopes: ['openid', 'identify', 'email'],
    }
    const options = { plugins: [genericOAuth({ config: [provider] })] }
    expect(await signIn('emulator', options)).toMatchObject({ email: user.email })
  })

  test('signs in with its Discord provider, whose addresses are fixed', async () => {
    const network = setupServer(
      http.all('https://discord.com/*', async ({ request }) => {
        const { pathname, search } = new URL(request.url)
        const { method, headers } = request
        const body = method === 'GET' ? null : await request.text()
        const response = await fetch(`${server.url}${pathname}${search}`, { method, headers, body })
        return new HttpResponse(response.body, response)
      }),
    )
    network.listen({ onUnhandledRequest: 'bypass' })
    try {
      const options = { socialProviders: { discord: { clientId, clientSecret } } }
      expect(await signIn('discord', options)).toMatchObject(user)
    } finally {
      network.close()
    }
  })
})

test('a strategy of passport-oauth2 signs in with a state and PKCE', async () => {
  class EmulatorStrategy extends OAuth2Strategy {
    override userProfile(accessToken: string, done: (error?: unknown, profile?: unknown) => void) {
      this._oauth2.useAuthorizationHeaderforGET(true)
      this._oauth2.get(`${server.url}/api/users/@me`, accessToken, (error, body) =>
        error ? done(error) : done(null, JSON.parse(String(body))),
      )
    }
  }
  const options = {
    clientID: clientId,
    clientSecret,
    authorizationURL: `${server.url}/oauth2/authorize`,
    tokenURL: `${server.url}/api/oauth2/token`,
    callbackURL: REDIRECT_URI,
    scope: ['identify', 'email'],
    state: true,
    pkce: true,
  }
  const authenticator = new passport.Passport()
  type Done = OAuth2Strategy.VerifyCallback
  const verify = (_: string, refreshToken: string, profile: object, done: Done) =>
    done(null, { ...profile, refreshToken })
  authenticator.use(new EmulatorStrategy(options, verify))
  const session = {}
  const application = createServer((received, response) => {
    const query = Object.fromEntries(new URL(received.url ?? '', APP).searchParams)
    const request = Object.assign(received, { query, session })
    const end = (error: unknown, user?: unknown) => {
      response.statusCode = error ? 500 : 200
      response.end(error ? String(error) : JSON.stringify(user))
    }
    authenticator.authenticate('oauth2', { session: false }, end)(request, response, end)
  })
  application.listen(0, '127.0.0.1')
  await once(application, 'listening')
  try {
    const port = propertyOf(application.address(), 'port')
    const open = (search = '') => fetch(`http://127.0.0.1:${port}/${search}`, { redirect: 'manual' })
    const { search } = await visit((await open()).headers.get('location') ?? '')
    const user: unknown = await (await open(search)).json()
    expect(user).toMatchObject({ ...NELLY, email: 'nelly@example.com', refreshToken: expect.any(String) })
  } finally {
    application.close()
  }
})

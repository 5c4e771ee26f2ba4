/** Checks of a client: its options, the authorization request, the callback and the grants. */
import { expect } from 'vitest'
import {
  AccessToken,
  type AuthorizationOptions,
  customScope,
  generateState,
  OAuth2Client,
  type RequestableScope,
} from '../../../src/index.ts'
import { AuthorizationCallbackError } from '../../../src/runtime/errors/index.ts'
import { REDIRECT_URI } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'
import { formOf, json } from '../../support/recording-fetch.ts'
import { defineChecks } from '../table.ts'
import { APPLICATION, createMockedWorld, createWorld, GUILD, NELLY, type World } from '../world.ts'

/** Returns a parameter of the URL of an authorization. */
async function parameterOf(name: string, options: AuthorizationOptions<RequestableScope>) {
  const { url } = await createWorld().client.createAuthorization(options)
  return new URL(url).searchParams.get(name)
}

/** Signs a user in, and returns the code of the redirect. */
async function getCode({ client, emulator }: World, options: AuthorizationOptions<RequestableScope> = {}) {
  const authorization = await client.createAuthorization(options)
  const { code } = await client.readCallback(emulator.signIn(authorization.url), authorization)
  return { code, codeVerifier: authorization.codeVerifier }
}

/** Returns a client that has used a token of its own, and the emulator. */
const isActive = async ({ emulator }: World, accessToken: string) => {
  const response = await emulator.fetch('https://discord.com/api/v10/oauth2/@me', {
    headers: { Authorization: `Bearer ${accessToken}` },
  })
  return response.ok
}

export const CLIENT_CHECKS = defineChecks({
  'new OAuth2Client(options)': async () => {
    const { client, fetch } = createMockedWorld([])
    expect(client).toBeInstanceOf(OAuth2Client)
    expect(fetch.sent).toEqual([])
  },
  'new OAuth2Client(options): the limits of all its tokens': async () => {
    const limited = () =>
      json({ message: 'You are being rate limited.', retry_after: 600, global: true }, 429, { Via: '1' })
    const { client, fetch } = createMockedWorld([limited, limited, limited], {
      rateLimit: { requestsPerSecond: 50, maxInvalidRequests: 2, maxBuckets: 100 },
    })
    const calls = ['a', 'b', 'c'].map((text) => client.fromAccessToken(text, { scopes: ['identify'] }))
    for (const token of calls) await token.fetchIdentify().catch(() => {})
    expect(fetch.sent).toHaveLength(2)
  },
  clientId: async () => {
    const { client } = createMockedWorld([], { clientId: APPLICATION })
    expect(new URL((await client.createAuthorization()).url).searchParams.get('client_id')).toBe(APPLICATION)
  },
  clientSecret: async () => {
    const { client, fetch } = createMockedWorld([json({})], { clientSecret: 'another-secret' })
    await client.revokeToken('a')
    expect(formOf(fetch.only())).toMatchObject({ client_secret: 'another-secret' })
  },
  redirectUri: async () => {
    const { client } = createMockedWorld([], { redirectUri: 'https://a.example/b' })
    const { url } = await client.createAuthorization()
    expect(new URL(url).searchParams.get('redirect_uri')).toBe('https://a.example/b')
  },
  scopes: async () => {
    const { client } = createMockedWorld([], { scopes: ['email', 'identify'] })
    expect(new URL((await client.createAuthorization()).url).searchParams.get('scope')).toBe('email identify')
  },
  'client.clientId': () =>
    expect(createMockedWorld([], { clientId: APPLICATION }).client.clientId).toBe(APPLICATION),
  'client.redirectUri': () => expect(createMockedWorld([]).client.redirectUri).toBe(REDIRECT_URI),
  'client.toJSON().scopes': () =>
    expect(createMockedWorld([]).client.toJSON().scopes).toEqual(['identify', 'guilds']),
  'client.api with botToken': async () => {
    const { client, sent } = createWorld()
    const result = await client.api.GET('/users/@me')
    expect(result.data?.bot).toBe(true)
    expect(sent[0]?.headers.get('Authorization')).toBe('Bot emulator-bot-token')
  },
  baseUrl: async () => {
    const one = createMockedWorld([json({})], { baseUrl: 'https://proxy.example/api/v9' })
    const other = createMockedWorld([json({})])
    await Promise.all([one.token.fetchIdentify(), other.token.fetchIdentify()])
    expect(one.fetch.only().url).toBe('https://proxy.example/api/v9/users/@me')
    expect(other.fetch.only().url).toBe('https://discord.com/api/v10/users/@me')
  },
  headers: async () => {
    const { token, fetch } = createMockedWorld([json({})], { headers: { 'X-Discord-Locale': 'de' } })
    await token.fetchIdentify()
    expect(fetch.only().headers.get('X-Discord-Locale')).toBe('de')
  },
  userAgent: async () => {
    const own = createMockedWorld([json({})], { userAgent: 'DiscordBot (https://app.example, 1.0)' })
    const { token, fetch } = createMockedWorld([json({})])
    await Promise.all([own.token.fetchIdentify(), token.fetchIdentify()])
    expect(own.fetch.only().headers.get('User-Agent')).toBe('DiscordBot (https://app.example, 1.0)')
    expect(fetch.only().headers.get('User-Agent')).toMatch(/^DiscordBot \(https:\/\/.+, .+\)$/)
  },
  fetch: async () => {
    const { token, fetch } = createMockedWorld([
      json({ id: NELLY }),
      json({ access_token: 'a', token_type: 'Bearer' }),
    ])
    await token.fetchIdentify()
    await token.refresh()
    expect(fetch.sent.map(({ method }) => method)).toEqual(['GET', 'POST'])
  },
  totalTimeout: async () => {
    const { token } = createMockedWorld([() => new Promise(() => {})], { totalTimeout: 50 })
    await expect(token.fetchIdentify()).rejects.toMatchObject({ name: 'TimeoutError' })
  },
  'timeout, totalTimeout': async () => {
    const { token, fetch } = createMockedWorld([() => new Promise(() => {}), json({ id: NELLY })], {
      timeout: 1,
      totalTimeout: 30_000,
      retry: { maxAttempts: 2, minDelay: 1 },
    })
    expect(await token.fetchIdentify()).toEqual({ id: NELLY })
    expect(fetch.sent).toHaveLength(2)
  },
  'retry: { maxAttempts }': async () => {
    const { token, fetch } = createMockedWorld([() => json({}, 503)], {
      retry: { maxAttempts: 3, minDelay: 1 },
    })
    await expect(token.fetchIdentify()).rejects.toMatchObject({ name: 'ServerError' })
    expect(fetch.sent).toHaveLength(3)
  },
  'a 429 is retried within totalTimeout': async () => {
    const limited = json({ message: 'Limited', retry_after: 0.001, global: false }, 429, { Via: '1' })
    const { token, fetch } = createMockedWorld([limited, json({ id: NELLY })], {
      retry: { maxAttempts: 2, minDelay: 1 },
    })
    expect(await token.fetchIdentify()).toEqual({ id: NELLY })
    expect(fetch.sent).toHaveLength(2)
  },
  'a limit of one user does not delay another': async () => {
    const closed = {
      'X-RateLimit-Bucket': 'a',
      'X-RateLimit-Limit': '1',
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset-After': '600',
    }
    const { client } = createMockedWorld([() => json({ id: NELLY }, 200, closed)], { totalTimeout: 1_000 })
    const [one, other] = ['a', 'b'].map((text) => client.fromAccessToken(text, { scopes: ['identify'] }))
    await one?.fetchIdentify()
    await expect(one?.fetchIdentify()).rejects.toMatchObject({ name: 'RateLimitError' })
    expect(await other?.fetchIdentify()).toEqual({ id: NELLY })
  },
  'redirects are not followed': async () => {
    const redirect = new Response(null, { status: 302, headers: { Location: 'https://evil.example/' } })
    const { token, fetch } = createMockedWorld([redirect])
    await expect(token.fetchIdentify()).rejects.toMatchObject({ name: 'UnexpectedResponseError' })
    expect(fetch.only().init.redirect).toBe('manual')
  },
  'a failed request is sent again': async () => {
    const { token, fetch } = createMockedWorld([json({}, 404), json({ id: NELLY })])
    await expect(token.fetchIdentify()).rejects.toMatchObject({ status: 404 })
    expect(await token.fetchIdentify()).toEqual({ id: NELLY })
    expect(fetch.sent).toHaveLength(2)
  },
  'a JSON response with a charset': async () => {
    const response = json({ id: NELLY }, 200, { 'Content-Type': 'application/json; charset=utf-8' })
    expect(await createMockedWorld([response]).token.fetchIdentify()).toEqual({ id: NELLY })
  },
  onEvent: async () => {
    const events: string[] = []
    const { token } = createMockedWorld([json({}, 503), json({})], {
      retry: { maxAttempts: 2, minDelay: 1 },
      onEvent: ({ type }) => void events.push(type),
    })
    await token.fetchIdentify()
    expect(events).toEqual(['request', 'retry', 'request'])
  },
  logger: async () => {
    const lines: string[] = []
    const log = (...parts: unknown[]) => void lines.push(parts.join(' '))
    const { token } = createMockedWorld([json({}, 503), json({})], {
      retry: { maxAttempts: 2, minDelay: 1 },
      logger: { debug: log, info: log, warn: log, error: log },
    })
    await token.fetchIdentify()
    expect(lines.join('\n')).toContain('GET /users/@me')
  },
  'logger: { warn, error }': async () => {
    const lines: unknown[] = []
    const { token } = createMockedWorld([json({}, 503), json({})], {
      retry: { maxAttempts: 2, minDelay: 1 },
      logger: { error: (line) => void lines.push(line) },
    })
    await token.fetchIdentify()
    expect(lines).toEqual([])
  },
  'no secret in a log line or an event': async () => {
    const lines: string[] = []
    const log = (...parts: unknown[]) => void lines.push(JSON.stringify(parts))
    const { token } = createMockedWorld([json({}, 503), json({ access_token: 'SENTINEL' })], {
      retry: { maxAttempts: 2, minDelay: 1 },
      onEvent: log,
      logger: { debug: log, info: log, warn: log, error: log },
    })
    await token.fetchIdentify()
    expect(lines).not.toEqual([])
    expect(lines.join()).not.toMatch(/SENTINEL|the-access-token|the-client-secret|the-bot-token/)
  },
  'client.createAuthorization().url': async () => {
    const { url, state, codeVerifier } = await createWorld().client.createAuthorization()
    const { origin, pathname, searchParams } = new URL(url)
    expect(`${origin}${pathname}`).toBe('https://discord.com/oauth2/authorize')
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: APPLICATION,
      response_type: 'code',
      redirect_uri: 'http://localhost:3000/callback',
      scope: 'identify guilds',
      state,
      code_challenge: expect.any(String),
      code_challenge_method: 'S256',
    })
    expect(codeVerifier).toMatch(/^[\w-]{43,128}$/)
  },
  'createAuthorization({ scopes })': async () => {
    expect(await parameterOf('scope', { scopes: ['guilds', 'email'] })).toBe('guilds email')
    const { url } = await createWorld().client.createAuthorization({ scopes: ['guilds', 'email'] })
    expect(url).toContain('scope=guilds%20email')
  },
  "createAuthorization({ scopes: text.split(' ').map(customScope) })": async () =>
    expect(await parameterOf('scope', { scopes: 'identify new.scope'.split(' ').map(customScope) })).toBe(
      'identify new.scope',
    ),
  'createAuthorization({ state })': async () =>
    expect(await parameterOf('state', { state: 'a-state-of-my-own-12345678' })).toBe(
      'a-state-of-my-own-12345678',
    ),
  "createAuthorization({ prompt: 'none' })": async () => {
    expect(await parameterOf('prompt', { prompt: 'none' })).toBe('none')
    expect(await parameterOf('prompt', {})).toBeNull()
  },
  "createAuthorization({ prompt: 'consent' })": async () =>
    expect(await parameterOf('prompt', { prompt: 'consent' })).toBe('consent'),
  "createAuthorization({ responseType: 'code' })": async () =>
    expect(await parameterOf('response_type', { responseType: 'code' })).toBe('code'),
  "createAuthorization({ responseType: 'token' })": async () =>
    expect(await parameterOf('response_type', { responseType: 'token' })).toBe('token'),
  'createAuthorization({ guildId })': async () =>
    expect(await parameterOf('guild_id', { scopes: ['bot'], guildId: GUILD })).toBe(GUILD),
  'createAuthorization({ disableGuildSelect })': async () => {
    const options = { scopes: ['bot'], disableGuildSelect: true } as const
    expect(await parameterOf('disable_guild_select', options)).toBe('true')
    expect(await parameterOf('disable_guild_select', { scopes: ['bot'], prompt: 'consent' })).toBeNull()
  },
  'createAuthorization({ permissions })': async () =>
    expect(await parameterOf('permissions', { scopes: ['bot'], permissions: 2048n })).toBe('2048'),
  'createAuthorization({ redirectUri })': async () =>
    expect(await parameterOf('redirect_uri', { redirectUri: 'https://a.example/b?c=d' })).toBe(
      'https://a.example/b?c=d',
    ),
  'client.createInstallUrl(options)': () => {
    const url = createWorld().client.createInstallUrl({ scopes: ['bot'], permissions: 8n, guildId: GUILD })
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      client_id: APPLICATION,
      scope: 'bot',
      permissions: '8',
      guild_id: GUILD,
    })
  },
  'generateState()': async () => {
    expect(generateState()).toMatch(/^[\w-]{22,}$/)
    expect(generateState()).not.toBe(generateState())
    const { url, state } = await createWorld().client.createAuthorization()
    expect(new URL(url).searchParams.get('state')).toBe(state)
  },
  'a redirect without its state is rejected': async () => {
    const { client, emulator, sent } = createWorld()
    const authorization = await client.createAuthorization()
    const redirect = new URL(emulator.signIn(authorization.url))
    redirect.searchParams.delete('state')
    const error = await failure(
      () => client.handleCallback(redirect, authorization),
      AuthorizationCallbackError,
    )
    expect(error.reason).toBe('missing_state')
    expect(sent).toEqual([])
  },
  'client.handleCallback(request, authorization)': async () => {
    const { client, emulator } = createWorld()
    const authorization = await client.createAuthorization()
    const request = new Request(emulator.signIn(authorization.url))
    const token = await client.handleCallback(request, authorization)
    expect((await token.fetchIdentify()).username).toBe('nelly')
    const other = await client.createAuthorization()
    const error = await failure(() => client.handleCallback(request, other), AuthorizationCallbackError)
    expect(error.reason).toBe('state_mismatch')
  },
  'client.handleImplicitCallback(location, authorization)': async () => {
    const { client, emulator } = createWorld()
    const authorization = await client.createAuthorization({ responseType: 'token' })
    const token = await client.handleImplicitCallback(emulator.signIn(authorization.url), authorization)
    expect(token.refreshToken).toBeNull()
    expect(token.expiresAt).toBeInstanceOf(Date)
    expect((await token.fetchIdentify()).username).toBe('nelly')
    const other = await client.createAuthorization({ responseType: 'token' })
    const foreign = emulator.signIn(other.url).replace(other.state, generateState())
    await failure(() => client.handleImplicitCallback(foreign, other), AuthorizationCallbackError)
  },
  'client.exchangeCode(code)': async () => {
    const world = createWorld()
    const token = await world.client.exchangeCode((await getCode(world, { pkce: false })).code)
    expect(token).toBeInstanceOf(AccessToken)
    expect((await token.fetchIdentify()).id).toBe(NELLY)
  },
  'client.exchangeCode(code, { redirectUri })': async () => {
    const world = createWorld({ redirectUri: undefined })
    const redirectUri = 'https://app.example/callback'
    const { code } = await getCode(world, { pkce: false, redirectUri })
    const token = await world.client.exchangeCode(code, { redirectUri })
    expect((await token.fetchIdentify()).id).toBe(NELLY)
  },
  'client.exchangeCode(code, { codeVerifier })': async () => {
    const world = createWorld()
    const { code, codeVerifier } = await getCode(world)
    await expect(world.client.exchangeCode(code)).rejects.toMatchObject({ error: 'invalid_grant' })
    const again = await getCode(world)
    expect(codeVerifier).not.toBe(again.codeVerifier)
    expect(
      (await world.client.exchangeCode(again.code, { codeVerifier: again.codeVerifier })).scopes,
    ).toEqual(['identify', 'guilds'])
  },
  'a code is sent once': async () => {
    const { client, fetch } = createMockedWorld([() => json({}, 503)], {
      retry: { maxAttempts: 5, minDelay: 1 },
    })
    await expect(client.exchangeCode('code')).rejects.toMatchObject({ status: 503 })
    expect(fetch.sent).toHaveLength(1)
  },
  'client.refreshToken(refreshToken)': async () => {
    const world = createWorld()
    const { refreshToken, token } = world.token()
    const refreshed = await world.client.refreshToken<'identify'>(refreshToken ?? '')
    expect(refreshed.token).not.toBe(token)
    expect((await refreshed.fetchIdentify()).id).toBe(NELLY)
    await expect(world.client.refreshToken(refreshToken ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    })
  },
  'client.clientCredentialsGrant(scopes)': async () => {
    const { client, emulator, sent } = createWorld()
    const token = await client.clientCredentialsGrant(['identify', 'connections'])
    expect(token.refreshToken).toBeNull()
    expect(token.scopes).toEqual(['identify', 'connections'])
    const owner = emulator.snapshot().rows.users.find(({ username }) => username === 'nelly')?.id
    expect((await token.fetchIdentify()).id).toBe(owner)
    expect(sent[0]?.headers.has('Authorization')).toBe(false)
  },
  "tokenEndpointAuthMethod: 'client_secret_basic'": async () => {
    const { client, sent } = createWorld({ tokenEndpointAuthMethod: 'client_secret_basic' })
    await client.clientCredentialsGrant(['identify'])
    expect(sent[0]?.headers.get('Authorization')).toBe(`Basic ${btoa(`${APPLICATION}:emulator-secret`)}`)
  },
  'client.revokeToken(token)': async () => {
    const world = createWorld()
    const { token } = world.token()
    expect(await isActive(world, token)).toBe(true)
    expect(await world.client.revokeToken(token)).toBeUndefined()
    expect(await isActive(world, token)).toBe(false)
  },
  'client.revokeToken(token, { tokenTypeHint })': async () => {
    for (const tokenTypeHint of ['access_token', 'refresh_token'] as const) {
      const world = createWorld()
      const { token, refreshToken } = world.token()
      const revoked = tokenTypeHint === 'access_token' ? token : (refreshToken ?? '')
      await world.client.revokeToken(revoked, { tokenTypeHint })
      expect(await isActive(world, token)).toBe(false)
      const [request] = world.sent
      expect(request && formOf(request)).toMatchObject({ token: revoked, token_type_hint: tokenTypeHint })
    }
  },
  'client.revokeToken() of an unknown token': async () =>
    expect(await createWorld().client.revokeToken('unknown')).toBeUndefined(),
  'client.fromAccessToken(accessToken)': async () => {
    const { client, emulator, sent } = createWorld()
    const { accessToken } = emulator.issueToken({ scopes: ['identify'] })
    const token = client.fromAccessToken(accessToken)
    expect(sent).toEqual([])
    expect(token.token).toBe(accessToken)
    expect((await token.fetchIdentify()).username).toBe('nelly')
  },
  'client.fromAccessToken(accessToken).fetchIdentify()': async () => {
    const { client, emulator } = createWorld()
    const { accessToken } = emulator.issueToken({ user: 'sam_collects', scopes: ['identify'] })
    expect((await client.fromAccessToken(accessToken).fetchIdentify()).username).toBe('sam_collects')
  },
  'client.fetchLinkedRolesMetadata()': async () =>
    expect((await createWorld().client.fetchLinkedRolesMetadata()).map(({ key }) => key)).toEqual([
      'level',
      'joined_on',
      'is_moderator',
    ]),
  'client.updateLinkedRolesMetadata(records)': async () => {
    const { client } = createWorld()
    const record = { type: 1, key: 'wins', name: 'Wins', description: 'At most' } as const
    expect(await client.updateLinkedRolesMetadata([record])).toEqual([record])
    expect(await client.fetchLinkedRolesMetadata()).toEqual([record])
  },
})

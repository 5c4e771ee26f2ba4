import { describe, expect, it, test } from 'vitest'
import { type Form, REDIRECT_URI, setUp, type World } from './oauth-support.ts'
import { NOW } from './support.ts'

const TESTERS = '197038439483310086'
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'

/** Signs in and exchanges the code. */
async function signIn(
  world: World,
  params: Form = {},
  decision?: Parameters<World['authorize']>[1],
  form: Form = {},
) {
  const code = world.authorize(params, decision).searchParams.get('code') ?? ''
  const { body } = await world.post('/oauth2/token', {
    grant_type: 'authorization_code',
    code,
    redirect_uri: REDIRECT_URI,
    ...form,
  })
  return body
}

function userOf(world: World, token: unknown) {
  return world.get('/users/@me', String(token))
}

describe('the redirect of an authorization', () => {
  it('contains the code, the state unchanged, and the issuer', async () => {
    const { open } = setUp()
    const { status, location } = await open({ state: 'a b+c&d="ü"' })
    expect(status).toBe(302)
    expect(location?.href.startsWith(`${REDIRECT_URI}?`)).toBe(true)
    expect(Object.fromEntries(location?.searchParams ?? [])).toEqual({
      code: expect.stringMatching(/^[\w-]{32}$/),
      state: 'a b+c&d="ü"',
      iss: 'https://discord.com',
    })
  })

  it('contains the token in its fragment for the implicit grant, without a refresh token', async () => {
    const world = setUp()
    const { location } = await world.open({ response_type: 'token', state: 's' })
    expect(location?.search).toBe('')
    const fragment = Object.fromEntries(new URLSearchParams(location?.hash.slice(1)))
    expect(fragment).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: '604800',
      scope: 'identify',
      state: 's',
      iss: 'https://discord.com',
    })
    expect((await userOf(world, fragment.access_token)).status).toBe(200)
  })

  it('keeps the query of the redirect URI', () => {
    const redirect_uri = 'https://app.example/callback?tenant=1'
    const world = setUp({ applications: [{ name: 'Demo App', redirect_uris: [redirect_uri] }] })
    expect(world.authorize({ redirect_uri }).href.startsWith(`${redirect_uri}&code=`)).toBe(true)
  })

  it('leads to the first registered URI if the request has none', () => {
    const { origin, pathname } = setUp().authorize({ redirect_uri: undefined })
    expect(origin + pathname).toBe('http://localhost:3000/callback')
  })

  it('says that the user cancelled, in the part of the URL that the response type demands', async () => {
    const { open } = setUp({ consent: 'deny' })
    const expected = {
      error: 'access_denied',
      error_description: 'The resource owner or authorization server denied the request.',
      state: 's',
      iss: 'https://discord.com',
    }
    const code = await open({ state: 's' })
    expect(Object.fromEntries(code.location?.searchParams ?? [])).toEqual(expected)
    const token = await open({ state: 's', response_type: 'token' })
    expect(Object.fromEntries(new URLSearchParams(token.location?.hash.slice(1)))).toEqual(expected)
  })
})

describe('a request that Discord does not redirect', () => {
  test.each<[string, Form]>([
    ['an unknown client', { client_id: '1' }],
    ['no client', { client_id: undefined }],
    ['a redirect URI with a slash more', { redirect_uri: `${REDIRECT_URI}/` }],
    ['a redirect URI with another host', { redirect_uri: 'https://app.example.evil.test/callback' }],
    ['a redirect URI in other letters', { redirect_uri: 'https://APP.example/callback' }],
    ['a redirect URI that is a script', { redirect_uri: 'javascript:alert(1)' }],
    ['an invalid request with an invalid redirect URI', { redirect_uri: 'x', scope: 'unknown' }],
  ])('is one with %s', async (_, params) => {
    const { open } = setUp()
    const { status, location, text } = await open(params)
    expect({ status, location }).toEqual({ status: 400, location: undefined })
    expect(text).toContain('<title>Invalid OAuth2 request</title>')
  })

  it('names the registered redirect URIs, and escapes names', async () => {
    const { open } = setUp()
    expect((await open({ redirect_uri: 'x' })).text).toContain('http://localhost:3000/callback')
    expect((await open({ client_id: 'x' })).text).toContain('Team &lt;i&gt;App&lt;/i&gt;')
  })
})

describe('an invalid authorization request', () => {
  test.each<[string, Form, string]>([
    ['no response type', { response_type: undefined }, 'invalid_request'],
    ['another response type', { response_type: 'id_token' }, 'unsupported_response_type'],
    ['no scope', { scope: undefined }, 'invalid_scope'],
    ['an unknown scope', { scope: 'identify unknown' }, 'invalid_scope'],
    ['a scope of the prototype', { scope: 'constructor' }, 'invalid_scope'],
    ['a scope that needs an approval', { scope: 'rpc' }, 'invalid_scope'],
    ['a scope of client credentials', { scope: 'applications.commands.update' }, 'invalid_scope'],
    ['another prompt', { prompt: 'login' }, 'invalid_request'],
    ['another integration type', { integration_type: '2' }, 'invalid_request'],
    ['permissions that are not a number', { permissions: '-1' }, 'invalid_request'],
    ['a guild that is not an id', { guild_id: 'x' }, 'invalid_request'],
    ['a plain challenge', { code_challenge: CHALLENGE, code_challenge_method: 'plain' }, 'invalid_request'],
    ['a challenge without a method', { code_challenge: CHALLENGE }, 'invalid_request'],
    ['a short challenge', { code_challenge: 'x', code_challenge_method: 'S256' }, 'invalid_request'],
    [
      'a challenge with role_connections.write',
      { scope: 'role_connections.write', code_challenge: CHALLENGE, code_challenge_method: 'S256' },
      'invalid_scope',
    ],
    ['a bot that is installed to a user', { scope: 'bot', integration_type: '1' }, 'invalid_scope'],
  ])('with %s is redirected with the error', async (_, params, error) => {
    const { location } = await setUp().open({ state: 's', ...params })
    expect(location?.href.startsWith(`${REDIRECT_URI}?`)).toBe(true)
    expect(location?.searchParams.get('error')).toBe(error)
    expect(location?.searchParams.get('state')).toBe('s')
    expect(location?.searchParams.get('iss')).toBe('https://discord.com')
  })

  test.each(['role_connections.write', 'webhook.incoming'])(
    'of the implicit grant is one for %s',
    async (scope) => {
      const { location } = await setUp().open({ response_type: 'token', scope })
      expect(new URLSearchParams(location?.hash.slice(1)).get('error')).toBe('invalid_scope')
    },
  )

  it('is one for the bot of an application without a bot', async () => {
    const { location } = await setUp().open({
      client_id: '1130000000000000002',
      redirect_uri: 'http://localhost:3000/callback',
      scope: 'bot',
    })
    expect(location?.searchParams.get('error')).toBe('invalid_scope')
  })

  it('is one for an installation type that the application is not configured for', async () => {
    const applications = [{ name: 'Demo App', integration_types_config: { '1': {} } }]
    const { open } = setUp({ applications })
    const errorFor = async (integration_type: string) =>
      (await open({ scope: 'applications.commands', integration_type })).location?.searchParams.get('error')
    expect([await errorFor('0'), await errorFor('1')]).toEqual(['invalid_request', null])
  })

  it('is one without PKCE for a deep link', async () => {
    const redirect_uri = 'com.example.app:/authorize/callback'
    const { open } = setUp({ applications: [{ name: 'Demo App', redirect_uris: [redirect_uri] }] })
    const pkce = { code_challenge: CHALLENGE, code_challenge_method: 'S256' }
    expect((await open({ redirect_uri })).location?.searchParams.get('error')).toBe('invalid_request')
    expect((await open({ redirect_uri, ...pkce })).location?.searchParams.get('code')).toBeTruthy()
  })

  it('is not one for a scope that Discord approved', async () => {
    const { open } = setUp({ applications: [{ name: 'Demo App', approved_scopes: ['rpc'] }] })
    expect((await open({ scope: 'rpc' })).location?.searchParams.get('code')).toBeTruthy()
    expect((await open({ scope: 'sdk.social_layer' })).location?.searchParams.get('code')).toBeTruthy()
  })
})

describe('prompt=none', () => {
  const params = { prompt: 'none' }

  it('asks a user who has not granted the scopes', async () => {
    const world = setUp()
    expect(world.authorize(params, { approve: false }).searchParams.get('error')).toBe('access_denied')
    await signIn(world)
    expect(world.authorize(params, { approve: false }).searchParams.get('code')).toBeTruthy()
    expect(
      world.authorize({ ...params, scope: 'identify email' }, { approve: false }).searchParams.get('error'),
    ).toBe('access_denied')
    expect(world.authorize(params, { user: 'sam_collects', approve: false }).searchParams.get('error')).toBe(
      'access_denied',
    )
  })

  it('tells the decision of the page, and asks for the bot always', async () => {
    const requests: unknown[] = []
    const world = setUp({
      consent: (request) => {
        requests.push(request)
        return { approve: false }
      },
    })
    const scope = 'identify bot'
    await signIn(world, { scope }, { user: 'nelly' })
    const { location } = await world.open({ ...params, scope, guild_id: TESTERS })
    expect(location?.searchParams.get('error')).toBe('access_denied')
    expect(requests).toEqual([
      { clientId: world.clientId, scopes: ['identify', 'bot'], prompt: 'none', guildId: TESTERS },
    ])
  })

  it('asks again after the tokens were revoked', async () => {
    const world = setUp()
    const { access_token } = await signIn(world)
    await world.post('/oauth2/token/revoke', { token: String(access_token) })
    expect(world.authorize(params, { approve: false }).searchParams.get('error')).toBe('access_denied')
  })
})

describe('an authorization with a guild', () => {
  it('adds the bot, and returns the guild with the token', async () => {
    const world = setUp({ guilds: [{ name: 'New', owner: 'nelly' }] })
    const location = world.authorize({ scope: 'bot identify', permissions: '2048' }, { guild: 'New' })
    const guild = world.emulator.snapshot().rows.guilds.find(({ name }) => name === 'New')
    expect(location.searchParams.get('guild_id')).toBe(guild?.id)
    expect(location.searchParams.get('permissions')).toBe('2048')
    const { members } = world.emulator.snapshot().rows
    expect(
      members.filter((row) => row.guild_id === guild?.id && row.user_id === world.clientId),
    ).toHaveLength(1)
    const { body } = await world.post('/oauth2/token', {
      grant_type: 'authorization_code',
      code: location.searchParams.get('code') ?? '',
      redirect_uri: REDIRECT_URI,
    })
    expect(body).toMatchObject({
      scope: 'bot identify',
      guild: {
        id: guild?.id,
        roles: [
          { name: '@everyone', permissions: expect.any(Number), permissions_new: '2248473465835073' },
          { name: 'Demo App', permissions: 2048, managed: true, tags: { bot_id: world.clientId } },
        ],
      },
    })
  })

  it('adds the bot that requires a code with the exchange only', async () => {
    const world = setUp({
      applications: [{ name: 'Demo App', bot_require_code_grant: true }],
      guilds: [{ name: 'New', owner: 'nelly' }],
    })
    const isMember = () => {
      const { guilds, members } = world.emulator.snapshot().rows
      const guild = guilds.find(({ name }) => name === 'New')
      return members.some((row) => row.guild_id === guild?.id && row.user_id === world.clientId)
    }
    const location = world.authorize({ scope: 'bot' }, { guild: 'New' })
    expect(isMember()).toBe(false)
    await world.post('/oauth2/token', {
      grant_type: 'authorization_code',
      code: location.searchParams.get('code') ?? '',
      redirect_uri: REDIRECT_URI,
    })
    expect(isMember()).toBe(true)
  })

  it('creates a webhook in the channel', async () => {
    const world = setUp()
    const scope = 'webhook.incoming'
    const body = await signIn(world, { scope }, { guild: 'Grantcord Testers', channel: 'announcements' })
    const { channels, webhooks } = world.emulator.snapshot().rows
    const channel = channels.find(({ name }) => name === 'announcements')
    const webhook = webhooks.find(({ application_id }) => application_id === world.clientId)
    expect(body.webhook).toEqual(webhook)
    expect(webhook).toMatchObject({
      type: 1,
      guild_id: TESTERS,
      channel_id: channel?.id,
      name: 'Demo App',
      url: `https://discord.com/api/webhooks/${webhook?.id}/${webhook?.token}`,
    })
  })

  it('begins with the guild and the channel of the request', async () => {
    const world = setUp()
    const { channels } = world.emulator.snapshot().rows
    const channel = channels.find(({ name }) => name === 'announcements')
    const request = { scope: 'webhook.incoming', guild_id: TESTERS, channel_id: channel?.id }
    expect(await signIn(world, request)).toMatchObject({ webhook: { channel_id: channel?.id } })
  })

  test.each<[string, Form, Parameters<World['authorize']>[1], string]>([
    [
      'a guild that the user does not manage',
      {},
      { user: 'sam_collects', guild: 'Grantcord Testers' },
      'guild must',
    ],
    ['a user without a guild', {}, { user: 'mika.novak' }, 'guild must be a guild in which the user may'],
    [
      'another guild than the fixed one',
      { guild_id: '1', disable_guild_select: 'true' },
      {},
      'guild_id must',
    ],
    ['a channel that does not exist', { scope: 'webhook.incoming' }, { channel: 'x' }, 'channel must'],
  ])('rejects %s', async (_, params, decision, message) => {
    const world = setUp({ consent: () => decision ?? {} })
    const request = { scope: 'bot', ...params }
    expect(() => world.authorize(request, decision)).toThrow(message)
    const { status, text } = await world.open(request)
    expect(status).toBe(400)
    expect(text).toContain(message)
  })

  it('cannot be in another guild than the one that is fixed', () => {
    const world = setUp({ guilds: [{ name: 'New', owner: 'nelly' }] })
    const params = { scope: 'bot', guild_id: TESTERS, disable_guild_select: 'true' }
    expect(world.authorize(params, { guild: 'New' }).searchParams.get('guild_id')).toBe(TESTERS)
  })
})

describe('an installation', () => {
  const none = { response_type: undefined, redirect_uri: undefined, scope: undefined }
  const isInstalled = ({ emulator, clientId }: World, name: string) => {
    const { guilds, members } = emulator.snapshot().rows
    const guild = guilds.find((row) => row.name === name)
    return members.some((row) => row.guild_id === guild?.id && row.user_id === clientId)
  }

  it('needs the id of the client only, and ends at Discord', async () => {
    const world = setUp({ guilds: [{ name: 'New', owner: 'nelly' }] })
    const url = world.authorize(none, { guild: 'New' })
    expect(url.origin + url.pathname).toBe('https://discord.com/oauth2/authorized')
    expect(isInstalled(world, 'New')).toBe(true)
    const page = await world.emulator.fetch(url)
    expect(await page.text()).toContain('<title>Authorized</title>')
    const denied = world.authorize(none, { approve: false })
    expect(denied.pathname).toBe('/oauth2/error')
    expect((await world.emulator.fetch(denied)).status).toBe(200)
  })

  it('uses the settings of the application', () => {
    const world = setUp({
      applications: [
        {
          name: 'Demo App',
          integration_types_config: {
            '0': { oauth2_install_params: { scopes: ['bot'], permissions: '8' } },
            '1': { oauth2_install_params: { scopes: ['applications.commands'], permissions: '0' } },
          },
        },
      ],
    })
    expect(world.authorize(none).searchParams.get('permissions')).toBe('8')
    expect(world.authorize({ ...none, integration_type: '1' }).searchParams.get('permissions')).toBeNull()
    const chosen = world.authorize({ ...none, scope: 'bot', permissions: '2048', guild_id: TESTERS })
    expect(chosen.searchParams.get('permissions')).toBe('2048')
    expect(chosen.searchParams.get('guild_id')).toBe(TESTERS)
  })

  it('works with the URL of the client', () => {
    const { client, emulator } = setUp({ guilds: [{ name: 'New', owner: 'nelly' }] })
    const url = client.createInstallUrl({ scopes: ['bot'], permissions: 8n })
    expect(emulator.signIn(url, { guild: 'New' })).toContain('/oauth2/authorized?')
  })
})

describe('a token request', () => {
  const exchange = (world: World, form: Form = {}, headers?: Record<string, string>) =>
    world.post(
      '/oauth2/token',
      {
        grant_type: 'authorization_code',
        code: world.authorize({}).searchParams.get('code') ?? '',
        redirect_uri: REDIRECT_URI,
        ...form,
      },
      headers,
    )
  const basic = (id: string, secret: string) => ({
    Authorization: `Basic ${btoa(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`)}`,
  })

  it('authenticates the client with the form or with Basic', async () => {
    const world = setUp({ applications: [{ name: 'Demo App', client_secret: 'a:b%+~' }] })
    const { clientId, clientSecret } = world
    expect((await exchange(world)).status).toBe(200)
    expect((await exchange(world, {}, basic(clientId, clientSecret))).status).toBe(200)
    const sameId = await exchange(world, { client_id: clientId }, basic(clientId, clientSecret))
    expect(sameId.status).toBe(200)
  })

  test.each<[string, Form, Record<string, string> | undefined]>([
    ['a wrong secret', { client_secret: 'wrong' }, undefined],
    ['no secret', { client_secret: undefined }, undefined],
    ['an unknown id', { client_id: '1' }, undefined],
    ['a wrong secret in Basic', {}, { Authorization: `Basic ${btoa('1130000000000000001:wrong')}` }],
    ['Basic without credentials', {}, { Authorization: 'Basic' }],
    ['Basic that is not base64', {}, { Authorization: 'Basic ???' }],
    ['a bearer token', {}, { Authorization: 'Bearer x' }],
  ])('responds with invalid_client to %s', async (_, form, headers) => {
    expect(await exchange(setUp(), form, headers)).toEqual({ status: 401, body: { error: 'invalid_client' } })
  })

  it('refuses a client that authenticates twice', async () => {
    const world = setUp()
    const headers = basic(world.clientId, world.clientSecret)
    for (const form of [{ client_secret: world.clientSecret }, { client_id: '1' }]) {
      expect(await exchange(world, form, headers)).toEqual({
        status: 400,
        body: { error: 'invalid_request' },
      })
    }
  })

  test.each<[string, RequestInit]>([
    ['JSON', { body: '{"grant_type":"refresh_token"}', headers: { 'Content-Type': 'application/json' } }],
    ['no body', {}],
    ['multipart', { body: new FormData() }],
  ])('reads %s as a request without a grant type, as Discord does', async (_, init) => {
    const { emulator } = setUp()
    const url = 'https://discord.com/api/oauth2/token?grant_type=refresh_token'
    const response = await emulator.fetch(url, { method: 'POST', ...init })
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ error: 'unsupported_grant_type' })
  })

  it('is a POST request', async () => {
    const { emulator } = setUp()
    expect((await emulator.fetch('https://discord.com/api/oauth2/token')).status).toBe(405)
  })

  it('returns a token that is not stored by caches', async () => {
    const world = setUp()
    const code = world.authorize({}).searchParams.get('code') ?? ''
    const { clientId: client_id, clientSecret: client_secret } = world
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: REDIRECT_URI,
      client_id,
      client_secret,
    })
    const response = await world.emulator.fetch('https://discord.com/oauth2/token', { method: 'POST', body })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 604_800,
      scope: 'identify',
    })
  })

  it('of a client that did not receive the code fails, and leaves the code', async () => {
    const world = setUp()
    const code = world.authorize({}).searchParams.get('code') ?? ''
    const other = { client_id: '1130000000000000002', client_secret: 'emulator-team-secret' }
    expect(await exchange(world, { code, ...other })).toMatchObject({ body: { error: 'invalid_grant' } })
    expect((await exchange(world, { code })).status).toBe(200)
  })

  it('refuses a verifier for a code without a challenge', async () => {
    expect(await exchange(setUp(), { code_verifier: VERIFIER })).toMatchObject({
      body: { error: 'invalid_request' },
    })
  })

  it('accepts the code of an Activity without a redirect URI, or with the one that was used', async () => {
    const world = setUp()
    const codeOf = () => world.authorize({ redirect_uri: undefined }).searchParams.get('code') ?? ''
    expect((await exchange(world, { code: codeOf(), redirect_uri: undefined })).status).toBe(200)
    const used = 'http://localhost:3000/callback'
    expect((await exchange(world, { code: codeOf(), redirect_uri: used })).status).toBe(200)
    expect(await exchange(world, { code: codeOf() })).toMatchObject({ body: { error: 'invalid_grant' } })
    const token = await world.client.exchangeCode(codeOf(), { redirectUri: null, codeVerifier: null })
    expect(token.scopes).toEqual(['identify'])
  })

  it('needs both fields for the merge of an account', async () => {
    const world = setUp()
    const type = { external_auth_type: 'OIDC' }
    expect(await exchange(world, type)).toMatchObject({ body: { error: 'invalid_request' } })
    expect((await exchange(world, { ...type, external_auth_token: 'x' })).status).toBe(200)
  })

  it('of a public client needs PKCE, and no secret', async () => {
    const world = setUp({ applications: [{ name: 'Demo App', is_public: true }] })
    const pkce = { code_challenge: CHALLENGE, code_challenge_method: 'S256' }
    const form = { client_secret: undefined }
    const code = world.authorize(pkce).searchParams.get('code') ?? ''
    const token = await exchange(world, { ...form, code, code_verifier: VERIFIER })
    expect(token.status).toBe(200)
    const refresh_token = String(token.body.refresh_token)
    const refreshed = await world.post('/oauth2/token', {
      ...form,
      grant_type: 'refresh_token',
      refresh_token,
    })
    expect(refreshed.status).toBe(200)
    expect(await exchange(world, form)).toMatchObject({ body: { error: 'invalid_grant' } })
    expect(
      await world.post('/oauth2/token', { ...form, grant_type: 'client_credentials', scope: 'identify' }),
    ).toEqual({ status: 400, body: { error: 'unauthorized_client' } })
    const wrong = { client_secret: 'wrong', code_verifier: VERIFIER }
    expect((await exchange(world, wrong)).status).toBe(401)
  })
})

describe('a refresh token', () => {
  const refresh = (world: World, token: unknown, form: Form = {}) =>
    world.post('/oauth2/token', { grant_type: 'refresh_token', refresh_token: String(token), ...form })

  it('can be used once, and ends the old access token', async () => {
    const world = setUp()
    const first = await signIn(world, { scope: 'identify email' })
    const { body: second } = await refresh(world, first.refresh_token)
    expect(second).toMatchObject({ scope: 'identify email', expires_in: 604_800 })
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect(await refresh(world, first.refresh_token)).toEqual({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Invalid "refresh_token" in request' },
    })
    expect((await userOf(world, first.access_token)).status).toBe(401)
    expect((await userOf(world, second.access_token)).status).toBe(200)
    expect((await refresh(world, second.refresh_token)).status).toBe(200)
  })

  it('outlives its access token', async () => {
    const world = setUp()
    const { refresh_token } = await signIn(world)
    world.emulator.advance(604_800_000)
    expect((await refresh(world, refresh_token)).status).toBe(200)
  })

  it('belongs to its client', async () => {
    const world = setUp()
    const { refresh_token } = await signIn(world)
    const other = { client_id: '1130000000000000002', client_secret: 'emulator-team-secret' }
    expect(await refresh(world, refresh_token, other)).toMatchObject({ body: { error: 'invalid_grant' } })
    expect((await refresh(world, refresh_token)).status).toBe(200)
  })
})

describe('client credentials', () => {
  const request = (world: World, form: Form) =>
    world.post('/oauth2/token', { grant_type: 'client_credentials', ...form })
  const team = { client_id: '1130000000000000002', client_secret: 'emulator-team-secret' }

  it('return a token of the owner, without a refresh token', async () => {
    const world = setUp()
    const { body } = await request(world, { scope: 'identify connections' })
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 604_800,
      scope: 'identify connections',
    })
    expect((await userOf(world, body.access_token)).body).toMatchObject({ username: 'nelly' })
  })

  it('of a team are those of its owner, for two scopes', async () => {
    const world = setUp()
    const { body } = await request(world, { ...team, scope: 'identify applications.commands.update' })
    expect((await userOf(world, body.access_token)).body).toMatchObject({ username: 'ines.admin' })
    expect(await request(world, { ...team, scope: 'identify guilds' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_scope' },
    })
  })

  test.each([undefined, 'unknown', 'bot', 'role_connections.write'])('refuse the scope %s', async (scope) => {
    expect(await request(setUp(), { scope })).toEqual({
      status: 400,
      body: {
        error: 'invalid_scope',
        error_description: 'The requested scope is invalid, unknown, or malformed.',
      },
    })
  })
})

describe('a revocation', () => {
  const revoke = (world: World, token: unknown, form: Form = {}) =>
    world.post('/oauth2/token/revoke', { token: String(token), ...form })

  test.each(['access_token', 'refresh_token'])('of an %s ends all tokens of the grant', async (name) => {
    const world = setUp()
    const [first, second, other] = [
      await signIn(world),
      await signIn(world),
      await signIn(world, {}, { user: 'sam_collects' }),
    ]
    expect(await revoke(world, first[name], { token_type_hint: 'refresh_token' })).toEqual({
      status: 200,
      body: {},
    })
    expect((await userOf(world, first.access_token)).status).toBe(401)
    expect((await userOf(world, second.access_token)).status).toBe(401)
    expect((await userOf(world, other.access_token)).status).toBe(200)
    const form = { grant_type: 'refresh_token', refresh_token: String(second.refresh_token) }
    expect((await world.post('/oauth2/token', form)).status).toBe(400)
  })

  it('of an unknown token is a success', async () => {
    expect(await revoke(setUp(), 'unknown')).toEqual({ status: 200, body: {} })
  })

  it('needs the token and the client', async () => {
    const world = setUp()
    const wrongName = await world.post('/oauth2/token/revoke', { access_token: 'x' })
    expect(wrongName).toEqual({ status: 400, body: { error: 'invalid_request' } })
    expect((await revoke(world, 'x', { client_secret: 'wrong' })).status).toBe(401)
  })

  it('does not end the tokens of another application', async () => {
    const world = setUp()
    const { access_token } = await signIn(world)
    const other = { client_id: '1130000000000000002', client_secret: 'emulator-team-secret' }
    expect((await revoke(world, access_token, other)).status).toBe(400)
    expect((await userOf(world, access_token)).status).toBe(200)
  })
})

describe('the current authorization', () => {
  it('has the public fields of the application, and the user with identify', async () => {
    const world = setUp()
    const { access_token } = await signIn(world, { scope: 'identify email' })
    const { body } = await world.get('/oauth2/@me', String(access_token))
    expect(body).toEqual({
      application: expect.objectContaining({ id: world.clientId, name: 'Demo App' }),
      scopes: ['identify', 'email'],
      expires: new Date(NOW + 604_800_000).toISOString().replace('Z', '000+00:00'),
      user: expect.objectContaining({ username: 'nelly', discriminator: '0' }),
    })
    expect(Object.keys(Object(body.application))).not.toContain('redirect_uris')
    expect(Object(body.user)).not.toHaveProperty('email')
    const other = await signIn(world, { scope: 'guilds' })
    expect((await world.get('/oauth2/@me', String(other.access_token))).body).not.toHaveProperty('user')
  })

  it('verifies a token of another source', async () => {
    const { client, emulator } = setUp()
    const { accessToken } = emulator.issueToken({ scopes: ['identify'] })
    await expect(client.verifyAccessToken(accessToken)).resolves.toMatchObject({
      userId: '80351110224678912',
    })
    const foreign = emulator.issueToken({ scopes: ['identify'], application: 'Team <i>App</i>' })
    await expect(client.verifyAccessToken(foreign.accessToken)).rejects.toThrow()
  })
})

it('the application of a bot is the one of its token', async () => {
  const { emulator, clientId } = setUp()
  const headers = { Authorization: 'Bot emulator-bot-token' }
  const response = await emulator.fetch('https://discord.com/api/oauth2/applications/@me', { headers })
  expect(await response.json()).toMatchObject({ id: clientId, owner: { username: 'nelly' } })
})

it('an RPC token needs the secret of the application', async () => {
  const world = setUp()
  expect(await world.post('/oauth2/token/rpc', {})).toEqual({
    status: 200,
    body: { rpc_token: expect.any(String) },
  })
  expect((await world.post('/oauth2/token/rpc', { client_secret: 'wrong' })).status).toBe(401)
  const { post } = setUp({ applications: [{ name: 'Demo App', is_public: true }] })
  expect((await post('/oauth2/token/rpc', { client_secret: undefined })).status).toBe(401)
})

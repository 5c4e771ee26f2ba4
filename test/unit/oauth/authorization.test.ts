import { describe, expect, it, test } from 'vitest'
import { UNSUPPORTED_SCOPES } from '../../../src/generated/scopes.ts'
import {
  type AuthorizationOptions,
  calculateCodeChallenge,
  customScope,
  OAuth2Client,
  SCOPES,
  type Scope,
} from '../../../src/index.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/arguments.ts'
import { CLIENT_ID, CLIENT_SECRET, NOW, REDIRECT_URI, setUp, setUpPublic } from '../../support/client.ts'
import { failure } from '../../support/failure.ts'

/** Returns the query of the URL that `createAuthorization` builds. */
async function queryOf(options: AuthorizationOptions<Scope> = {}): Promise<Record<string, string>> {
  const { url } = await setUp().client.createAuthorization(options)
  return Object.fromEntries(new URL(url).searchParams)
}

describe('createAuthorization', () => {
  it("returns the URL of Discord's consent page", async () => {
    const { url } = await setUp().client.createAuthorization()
    expect(new URL(url).origin + new URL(url).pathname).toBe('https://discord.com/oauth2/authorize')
  })

  it('sends no request', async () => {
    const { client, fetch } = setUp()
    await client.createAuthorization()
    expect(fetch.sent).toEqual([])
  })

  it('adds exactly the required parameters', async () => {
    const { url, state, codeVerifier } = await setUp().client.createAuthorization()
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      client_id: CLIENT_ID,
      response_type: 'code',
      scope: 'identify guilds',
      redirect_uri: REDIRECT_URI,
      state,
      code_challenge: await calculateCodeChallenge(codeVerifier ?? ''),
      code_challenge_method: 'S256',
    })
  })

  const STATE = 'a-state-of-my-own-that-is-long-enough'

  test.each<[string, AuthorizationOptions<Scope>, string, string]>([
    ['scopes', { scopes: ['email', 'identify'] }, 'scope', 'email identify'],
    ['duplicate scopes once', { scopes: ['identify', 'identify'] }, 'scope', 'identify'],
    [
      'redirectUri',
      { redirectUri: 'https://b.example/cb?a=1&b=2' },
      'redirect_uri',
      'https://b.example/cb?a=1&b=2',
    ],
    ['responseType code', { responseType: 'code' }, 'response_type', 'code'],
    ['responseType token', { responseType: 'token' }, 'response_type', 'token'],
    ['state', { state: STATE }, 'state', STATE],
    ['prompt none', { prompt: 'none' }, 'prompt', 'none'],
    ['prompt consent', { prompt: 'consent' }, 'prompt', 'consent'],
    ['integrationType 0', { integrationType: 0 }, 'integration_type', '0'],
    ['integrationType 1', { integrationType: 1 }, 'integration_type', '1'],
    ['permissions 0n', { permissions: 0n }, 'permissions', '0'],
    ['permissions above 2^53', { permissions: (1n << 53n) + 1n }, 'permissions', '9007199254740993'],
    ['permissions above 2^63', { permissions: 1n << 70n }, 'permissions', '1180591620717411303424'],
    ['guildId', { guildId: '80351110224678912' }, 'guild_id', '80351110224678912'],
    ['guildId 0', { guildId: '0' }, 'guild_id', '0'],
    ['disableGuildSelect false', { disableGuildSelect: false }, 'disable_guild_select', 'false'],
    ['disableGuildSelect true', { disableGuildSelect: true }, 'disable_guild_select', 'true'],
    ['channelId', { channelId: '41771983423143937' }, 'channel_id', '41771983423143937'],
    ['nonce', { nonce: 'n-0S6_WzA2Mj' }, 'nonce', 'n-0S6_WzA2Mj'],
  ])('adds %s', async (_, options, name, value) => {
    expect(await queryOf(options)).toHaveProperty([name], value)
  })

  it('distinguishes disableGuildSelect from prompt', async () => {
    const query = await queryOf({ prompt: 'none', disableGuildSelect: true })
    expect(query).toMatchObject({ prompt: 'none', disable_guild_select: 'true' })
  })

  it('adds a guild for webhook.incoming as for bot', async () => {
    const query = await queryOf({ scopes: ['webhook.incoming'], guildId: '1', channelId: '2' })
    expect(query).toMatchObject({ scope: 'webhook.incoming', guild_id: '1', channel_id: '2' })
  })

  it('leaves out undefined options', async () => {
    const options = { prompt: undefined, nonce: undefined, guildId: undefined, permissions: undefined }
    const query = await queryOf(options as never)
    expect(Object.keys(query).sort()).toEqual(Object.keys(await queryOf()).sort())
  })

  it('separates scopes with %20, because few parsers decode a plus sign', async () => {
    const { url } = await setUp().client.createAuthorization({ nonce: 'a b' })
    expect(url).toContain('scope=identify%20guilds')
    expect(url).toContain('nonce=a%20b')
    expect(url).not.toContain('+')
  })

  it('preserves a plus sign in a value', async () => {
    expect(await queryOf({ nonce: 'a+b' })).toHaveProperty('nonce', 'a+b')
  })

  it('encodes values, so that none adds a parameter', async () => {
    const query = await queryOf({ nonce: 'x&redirect_uri=https://evil.example#' })
    expect(query.redirect_uri).toBe(REDIRECT_URI)
    expect(query.nonce).toBe('x&redirect_uri=https://evil.example#')
  })

  it('keeps the query of authorizationUrl', async () => {
    const authorizationUrl = 'http://127.0.0.1:4010/oauth2/authorize?tenant=a%20b&client_id=other'
    const { client } = setUp([], { authorizationUrl })
    const url = new URL((await client.createAuthorization()).url)
    expect(url.origin + url.pathname).toBe('http://127.0.0.1:4010/oauth2/authorize')
    expect(url.searchParams.get('tenant')).toBe('a b')
    expect(url.searchParams.getAll('client_id')).toEqual([CLIENT_ID])
  })

  it('returns everything that the callback needs', async () => {
    const authorization = await setUp().client.createAuthorization({
      scopes: ['email'],
      redirectUri: 'https://b.example/cb',
    })
    expect(authorization).toEqual({
      url: expect.stringContaining('scope=email'),
      clientId: CLIENT_ID,
      issuer: 'https://discord.com',
      responseType: 'code',
      state: expect.stringMatching(/^[\w-]{43}$/),
      codeVerifier: expect.stringMatching(/^[\w-]{43}$/),
      nonce: null,
      redirectUri: 'https://b.example/cb',
      scopes: ['email'],
      createdAt: NOW,
    })
  })

  it('contains a new nonce each time with the scope openid, which the URL has too', async () => {
    const { client } = setUp()
    const start = () => client.createAuthorization({ scopes: ['identify', 'openid'] })
    const [one, other] = [await start(), await start()]
    expect(one.nonce).toMatch(/^[\w-]{43}$/)
    expect(new URL(one.url).searchParams.get('nonce')).toBe(one.nonce)
    expect(other.nonce).not.toBe(one.nonce)
    expect(one.nonce).not.toBe(one.state)
  })

  it("contains the caller's nonce, and none for a scope that begins like openid or for the implicit grant", async () => {
    const { client } = setUp()
    expect((await client.createAuthorization({ scopes: ['openid'], nonce: 'n-1' })).nonce).toBe('n-1')
    const scopes = [customScope('openid.x')]
    expect((await client.createAuthorization({ scopes })).nonce).toBeNull()
    const implicit = await client.createAuthorization({ scopes: ['openid'], responseType: 'token' })
    expect(implicit.nonce).toBeNull()
    expect(implicit.url).not.toContain('nonce')
  })

  it('returns plain data, which JSON preserves', async () => {
    const authorization = await setUp().client.createAuthorization({ permissions: 8n })
    expect(JSON.parse(JSON.stringify(authorization))).toStrictEqual(authorization)
  })

  it('generates a new state and a new verifier each time', async () => {
    const { client } = setUp()
    const [a, b] = await Promise.all([client.createAuthorization(), client.createAuthorization()])
    expect(a.state).not.toBe(b.state)
    expect(a.codeVerifier).not.toBe(b.codeVerifier)
    expect(a.codeVerifier).not.toBe(a.state)
  })

  it('copies the array of scopes', async () => {
    const scopes: Scope[] = ['identify']
    const authorization = await setUp().client.createAuthorization({ scopes })
    scopes.push('email')
    expect(authorization.scopes).toEqual(['identify'])
  })

  it("copies the client's array of scopes", async () => {
    const scopes: Scope[] = ['identify']
    const client = new OAuth2Client({ clientId: CLIENT_ID, redirectUri: REDIRECT_URI, scopes })
    scopes.push('email')
    expect((await client.createAuthorization()).scopes).toEqual(['identify'])
  })

  it('returns no secret of the client', async () => {
    const authorization = await setUp([], { botToken: 'the-bot-token' }).client.createAuthorization()
    expect(JSON.stringify(authorization)).not.toContain(CLIENT_SECRET)
    expect(JSON.stringify(authorization)).not.toContain('the-bot-token')
  })
})

describe('PKCE', () => {
  it('is on by default, with S256 and never plain', async () => {
    const { url, codeVerifier } = await setUp().client.createAuthorization()
    expect(codeVerifier).not.toBeNull()
    expect(new URL(url).searchParams.get('code_challenge_method')).toBe('S256')
  })

  it('S10: keeps the verifier out of the URL', async () => {
    const { url, codeVerifier } = await setUp().client.createAuthorization()
    expect(url).not.toContain(codeVerifier)
    expect(new URL(url).searchParams.has('code_verifier')).toBe(false)
  })

  it('is off with pkce: false', async () => {
    const { url, codeVerifier } = await setUp().client.createAuthorization({ pkce: false })
    expect(codeVerifier).toBeNull()
    expect(url).not.toContain('code_challenge')
  })

  it('is off with role_connections.write, for which Discord rejects it', async () => {
    const scopes = ['identify', 'role_connections.write'] as const
    const { url, codeVerifier } = await setUp().client.createAuthorization({ scopes })
    expect(codeVerifier).toBeNull()
    expect(url).not.toContain('code_challenge')
  })

  it('cannot be requested with role_connections.write', async () => {
    const options = { scopes: ['role_connections.write'], pkce: true } as const
    const error = await failure(() => setUp().client.createAuthorization(options), InvalidArgumentError)
    expect(error.field).toBe('pkce')
    expect(error.message).toContain('must not be true with role_connections.write')
  })

  it('prevents a public client from requesting role_connections.write with a code', async () => {
    const scopes = ['identify', 'role_connections.write'] as const
    const error = await failure(
      () => setUpPublic().client.createAuthorization({ scopes }),
      InvalidArgumentError,
    )
    expect(error.field).toBe('scopes')
    expect(error.message).toContain('without a client secret')
  })

  it('cannot be turned off for a public client', async () => {
    const error = await failure(
      () => setUpPublic().client.createAuthorization({ pkce: false }),
      InvalidArgumentError,
    )
    expect(error.field).toBe('pkce')
    expect(error.message).toContain('without a client secret')
  })

  it('is on for a public client', async () => {
    expect((await setUpPublic().client.createAuthorization()).codeVerifier).not.toBeNull()
  })

  it('is off for the implicit grant, which has no code', async () => {
    const { url, codeVerifier, responseType } = await setUp().client.createAuthorization({
      responseType: 'token',
    })
    expect(responseType).toBe('token')
    expect(codeVerifier).toBeNull()
    expect(url).not.toContain('code_challenge')
  })

  test.each([null, 'yes', 0])('must be true or false: %j', async (pkce) => {
    const options = { pkce } as object
    const error = await failure(() => setUp().client.createAuthorization(options), InvalidArgumentError)
    expect(error.field).toBe('pkce')
  })

  it('cannot be requested for the implicit grant', async () => {
    const error = await failure(
      () => setUp().client.createAuthorization({ responseType: 'token', pkce: true }),
      InvalidArgumentError,
    )
    expect(error.field).toBe('pkce')
    expect(error.message).toContain('implicit grant')
  })
})

describe('the implicit grant', () => {
  test.each([
    'applications.commands.update',
    'role_connections.write',
    'sdk.social_layer',
    'sdk.social_layer_presence',
    'webhook.incoming',
  ] as const)('rejects %s, which it does not support', async (scope) => {
    const options = { responseType: 'token', scopes: ['identify', scope] } as const
    const error = await failure(() => setUp().client.createAuthorization(options), InvalidArgumentError)
    expect(error.field).toBe('scopes')
    expect(error.message).toContain(`${scope}, which the implicit grant does not support`)
  })

  it('rejects them for a public client too', async () => {
    const options = { responseType: 'token', scopes: ['role_connections.write'] } as const
    await failure(() => setUpPublic().client.createAuthorization(options), InvalidArgumentError)
  })

  it('accepts every other scope', async () => {
    const scopes = SCOPES.filter((scope) => !UNSUPPORTED_SCOPES.implicit.includes(scope))
    const { url } = await setUp().client.createAuthorization({ responseType: 'token', scopes })
    expect(new URL(url).searchParams.get('scope')?.split(' ')).toEqual(scopes)
  })

  it('rejects scopes that are not an array', async () => {
    for (const scopes of ['identify', 1, {}]) {
      for (const responseType of ['code', 'token'] as const) {
        const options = { responseType, scopes: scopes as never }
        const error = await failure(() => setUp().client.createAuthorization(options), InvalidArgumentError)
        expect(error.field).toBe('scopes')
      }
    }
  })
})

describe('the scopes of the authorization code grant', () => {
  it('do not include those that only client credentials can have', async () => {
    for (const scopes of [
      ['applications.commands.update'],
      ['identify', 'applications.commands.update'],
    ] as const) {
      const error = await failure(() => setUp().client.createAuthorization({ scopes }), InvalidArgumentError)
      expect(error).toMatchObject({ field: 'scopes' })
      expect(error.message).toContain(
        'must not contain applications.commands.update, which the authorization code grant does not support',
      )
    }
  })

  it('include all others, and custom ones', async () => {
    const known = SCOPES.filter((scope) => scope !== 'applications.commands.update')
    const scopes = [...known, customScope('custom')]
    const { url } = await setUp().client.createAuthorization({ scopes })
    expect(new URL(url).searchParams.get('scope')?.split(' ')).toEqual(scopes)
  })
})

describe('createInstallUrl', () => {
  it('needs only the client id', () => {
    expect(new OAuth2Client({ clientId: CLIENT_ID }).createInstallUrl()).toBe(
      `https://discord.com/oauth2/authorize?client_id=${CLIENT_ID}`,
    )
  })

  it("does not request the client's scopes", () => {
    expect(setUp().client.createInstallUrl()).not.toContain('scope')
  })

  it('adds all options', () => {
    const url = setUp().client.createInstallUrl({
      scopes: ['bot', 'applications.commands'],
      permissions: 1n << 60n,
      guildId: '80351110224678912',
      disableGuildSelect: true,
      integrationType: 1,
    })
    expect(url).toContain('scope=bot%20applications.commands')
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      client_id: CLIENT_ID,
      scope: 'bot applications.commands',
      permissions: '1152921504606846976',
      guild_id: '80351110224678912',
      disable_guild_select: 'true',
      integration_type: '1',
    })
  })

  it('adds options that are false or zero', () => {
    const url = setUp().client.createInstallUrl({
      permissions: 0n,
      disableGuildSelect: false,
      integrationType: 0,
    })
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      client_id: CLIENT_ID,
      permissions: '0',
      disable_guild_select: 'false',
      integration_type: '0',
    })
  })

  it('keeps the query of authorizationUrl', () => {
    const { client } = setUp([], { authorizationUrl: 'https://d.example/authorize?x=1' })
    expect(client.createInstallUrl()).toBe(`https://d.example/authorize?x=1&client_id=${CLIENT_ID}`)
  })
})

import { inspect } from 'node:util'
import { describe, expect, expectTypeOf, it, test } from 'vitest'
import { AccessToken, OAuth2Client } from '../../../src/index.ts'
import {
  HTTPError,
  InvalidArgumentError,
  InvalidAuthorizationCodeError,
  MissingBotTokenError,
  UnexpectedResponseError,
} from '../../../src/runtime/errors/index.ts'
import {
  createBotProvisionalToken,
  createProvisionalToken,
  createQuickLink,
  createRpcToken,
  exchangeForChildToken,
  mergeProvisionalAccount,
  unmergeBotProvisionalAccount,
  unmergeProvisionalAccount,
} from '../../../src/social-sdk/index.ts'
import { createCheckedEmulator } from '../../emulator/support.ts'
import {
  ACCESS_TOKEN,
  BOT_TOKEN,
  CLIENT_ID,
  CLIENT_SECRET,
  NOW,
  setUp,
  setUpPublic,
  tokenResponse,
} from '../../support/client.ts'
import { failure } from '../../support/failure.ts'
import { formOf, json, type Sent } from '../../support/recording-fetch.ts'

const API = 'https://discord.com/api/v10'
const EXTERNAL = { type: 'OIDC', token: 'the-external-token' } as const
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
/** Discord's documented response. */
const PROVISIONAL = {
  access_token: 'the-provisional-token',
  id_token: 'the-id-token',
  token_type: 'Bearer',
  expires_in: 604800,
  scope: 'sdk.social_layer',
}
const GAME_ID = '987654321098765432'

type Client = ReturnType<typeof setUp>['client']

const bodyOf = ({ body }: Sent): unknown => JSON.parse(body)

function createGame(): OAuth2Client {
  return new OAuth2Client({ clientId: GAME_ID, tokenEndpointAuthMethod: 'none', now: () => NOW })
}

describe('createProvisionalToken', () => {
  it('sends the credentials of the application as JSON, and returns the token', async () => {
    const { client, fetch } = setUp([json(PROVISIONAL)])
    const token = await createProvisionalToken(client, EXTERNAL)
    const sent = fetch.only()
    expect(sent.url).toBe(`${API}/partner-sdk/token`)
    expect(sent.headers.has('authorization')).toBe(false)
    expect(bodyOf(sent)).toEqual({
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      external_auth_type: 'OIDC',
      external_auth_token: 'the-external-token',
    })
    expectTypeOf(token).toEqualTypeOf<AccessToken<'sdk.social_layer'>>()
    expect(token.toRecord()).toEqual({
      accessToken: 'the-provisional-token',
      refreshToken: null,
      expiresAt: NOW + 604_800_000,
      scopes: ['sdk.social_layer'],
      idToken: 'the-id-token',
    })
  })

  it('sends no secret of a public client', async () => {
    const { client, fetch } = setUpPublic([json(PROVISIONAL)])
    await createProvisionalToken(client, EXTERNAL)
    expect(bodyOf(fetch.only())).not.toHaveProperty('client_secret')
  })

  it('throws the error of a player who has linked a Discord account, without the secrets', async () => {
    const { client } = setUp([
      ({ body }) => json({ message: `User account is non-provisional: ${body}`, code: 530010 }, 400),
    ])
    const error = await failure(() => createProvisionalToken(client, EXTERNAL), HTTPError)
    expect(error).toMatchObject({ discordCode: 530010, operation: 'POST /partner-sdk/token' })
    const shown = inspect(error, { showHidden: true, depth: 9 }) + error.message
    expect(shown).not.toContain('the-external-token')
    expect(shown).not.toContain(CLIENT_SECRET)
  })

  it('throws for a response without a token', async () => {
    const { client } = setUp([json({ ...PROVISIONAL, token_type: 'mac' })])
    const error = await failure(() => createProvisionalToken(client, EXTERNAL), UnexpectedResponseError)
    expect(error.message).toContain('token_type is not Bearer')
  })
})

describe('createBotProvisionalToken', () => {
  it('sends the bot token and the player', async () => {
    const { client, fetch } = setUp([json(PROVISIONAL)], { botToken: BOT_TOKEN })
    const user = { externalUserId: 'player-42', preferredGlobalName: 'Nelly' }
    expect((await createBotProvisionalToken(client, user)).token).toBe('the-provisional-token')
    const sent = fetch.only()
    expect(sent.url).toBe(`${API}/partner-sdk/token/bot`)
    expect(sent.headers.get('authorization')).toBe(`Bot ${BOT_TOKEN}`)
    expect(bodyOf(sent)).toEqual({ external_user_id: 'player-42', preferred_global_name: 'Nelly' })
  })

  it('sends the bot token of the call', async () => {
    const { client, fetch } = setUp([json(PROVISIONAL)])
    const user = { externalUserId: 'p', provisionalUserId: '7' }
    await createBotProvisionalToken(client, user, { botToken: 'another' })
    expect(fetch.only().headers.get('authorization')).toBe('Bot another')
    expect(bodyOf(fetch.only())).toEqual({ external_user_id: 'p', provisional_user_id: '7' })
  })
})

describe('mergeProvisionalAccount', () => {
  const origin = {
    redirectUri: 'https://app.example/callback',
    codeVerifier: VERIFIER,
    scopes: ['identify'],
  } as const

  it('exchanges the code with the external account', async () => {
    const { client, fetch } = setUp([tokenResponse()])
    const token = await mergeProvisionalAccount(client, 'the-code', origin, EXTERNAL)
    expectTypeOf(token).toEqualTypeOf<AccessToken<'identify'>>()
    expect(token.token).toBe(ACCESS_TOKEN)
    expect(fetch.only().url).toBe(`${API}/oauth2/token`)
    expect(formOf(fetch.only())).toEqual({
      grant_type: 'authorization_code',
      code: 'the-code',
      redirect_uri: origin.redirectUri,
      code_verifier: VERIFIER,
      external_auth_type: 'OIDC',
      external_auth_token: 'the-external-token',
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
    })
  })

  it('sends neither a redirect URI nor a verifier that the authorization lacks', async () => {
    const { client, fetch } = setUp([tokenResponse()])
    await mergeProvisionalAccount(
      client,
      'c',
      { redirectUri: null, codeVerifier: null, scopes: [] },
      EXTERNAL,
    )
    expect(formOf(fetch.only())).not.toHaveProperty('redirect_uri')
    expect(formOf(fetch.only())).not.toHaveProperty('code_verifier')
  })

  it('sends the code once, and throws the error of a failed merge or of an invalid code', async () => {
    const locked = json({ message: 'The resource is locked', code: 0 }, 423)
    const invalid = json({ error: 'invalid_grant' }, 400)
    const lost = () => Promise.reject(new TypeError('fetch failed'))
    const options = { retry: { minDelay: 0 } }
    const merge = ({ client }: ReturnType<typeof setUp>) =>
      mergeProvisionalAccount(client, 'the-code', origin, EXTERNAL)
    expect(await failure(() => merge(setUp([locked])), HTTPError)).toMatchObject({ status: 423 })
    await failure(() => merge(setUp([invalid])), InvalidAuthorizationCodeError)
    const world = setUp([lost], options)
    await expect(merge(world)).rejects.toThrow('connection')
    expect(world.fetch.sent).toHaveLength(1)
  })

  it('merges at the emulator', async () => {
    const applications = [{ name: 'Game', redirect_uris: [origin.redirectUri] }]
    const emulator = createCheckedEmulator({ applications })
    const discord = new OAuth2Client({ ...emulator.clientOptions(), scopes: ['sdk.social_layer'] })
    const authorization = await discord.createAuthorization()
    const { code } = await discord.readCallback(emulator.signIn(authorization.url), authorization)
    const token = await mergeProvisionalAccount(discord, code, authorization, EXTERNAL)
    expect(token.scopes).toEqual(['sdk.social_layer'])
  })
})

test('unmergeProvisionalAccount sends the external account', async () => {
  const { client, fetch } = setUp([new Response(null, { status: 204 })])
  expect(await unmergeProvisionalAccount(client, EXTERNAL)).toBeUndefined()
  expect(fetch.only().url).toBe(`${API}/partner-sdk/provisional-accounts/unmerge`)
  expect(bodyOf(fetch.only())).toMatchObject({ client_id: CLIENT_ID, external_auth_type: 'OIDC' })
})

test('unmergeBotProvisionalAccount sends the bot token and the id of the player', async () => {
  const { client, fetch } = setUp([new Response(null, { status: 204 })], { botToken: BOT_TOKEN })
  expect(await unmergeBotProvisionalAccount(client, 'player-42')).toBeUndefined()
  expect(fetch.only().url).toBe(`${API}/partner-sdk/provisional-accounts/unmerge/bot`)
  expect(fetch.only().headers.get('authorization')).toBe(`Bot ${BOT_TOKEN}`)
  expect(bodyOf(fetch.only())).toEqual({ external_user_id: 'player-42' })
})

test("exchangeForChildToken sends the publisher's token and secret, and returns a token of the game", async () => {
  const { id_token, ...child } = PROVISIONAL
  const { client, fetch } = setUp([json(child)])
  const parent = client.fromAccessToken('the-parent-token')
  const game = createGame()
  const token = await exchangeForChildToken(client, parent, game)
  expect(fetch.only().url).toBe(`${API}/partner-sdk/child-token`)
  expect(bodyOf(fetch.only())).toEqual({
    parent_access_token: 'the-parent-token',
    parent_client_secret: CLIENT_SECRET,
    child_application_id: GAME_ID,
  })
  expect(token).toBeInstanceOf(AccessToken)
  expect([token.token, token.refreshToken, token.idToken]).toEqual(['the-provisional-token', null, null])
  expect(id_token).toBeDefined()
})

test('createRpcToken sends the credentials as a form, and returns the token', async () => {
  const { client, fetch } = setUp([json({ rpc_token: 'the-rpc-token' })], {
    tokenEndpointAuthMethod: 'client_secret_basic',
  })
  expect(await createRpcToken(client)).toBe('the-rpc-token')
  expect(fetch.only().url).toBe(`${API}/oauth2/token/rpc`)
  expect(formOf(fetch.only())).toEqual({ client_id: CLIENT_ID, client_secret: CLIENT_SECRET })
})

test('createQuickLink sends the token and the link of its application', async () => {
  const { client, fetch } = setUp([json({ link_id: '7' })])
  const token = client.fromAccessToken(ACCESS_TOKEN, { scopes: ['identify'] })
  const link = { title: 'High score', description: 'Beat it', image: 'data:image/png;base64,iVBORw0KGgo=' }
  expect(await createQuickLink(token, link)).toEqual({ link_id: '7' })
  expect(fetch.only().url).toBe(`${API}/applications/${CLIENT_ID}/quick-links`)
  expect(fetch.only().headers.get('authorization')).toBe(`Bearer ${ACCESS_TOKEN}`)
  expect(bodyOf(fetch.only())).toEqual(link)
})

describe('an invalid argument', () => {
  const origin = { redirectUri: null, codeVerifier: null, scopes: [] }
  const cases: readonly [string, (client: Client) => Promise<unknown>, string][] = [
    [
      'an external account without a token',
      (client) => createProvisionalToken(client, { type: 'OIDC' } as never),
      'externalAuth.token',
    ],
    ['another option', (client) => createProvisionalToken(client, EXTERNAL, { retry: 1 } as never), 'retry'],
    [
      'a player without an id',
      (client) => createBotProvisionalToken(client, {} as never),
      'user.externalUserId',
    ],
    [
      'a player with another field',
      (client) => createBotProvisionalToken(client, { externalUserId: 'p', name: 'x' } as never),
      'user.name',
    ],
    ['no code', (client) => mergeProvisionalAccount(client, '', origin, EXTERNAL), 'code'],
    ['no origin', (client) => mergeProvisionalAccount(client, 'c', undefined as never, EXTERNAL), 'origin'],
    [
      'a short verifier',
      (client) => mergeProvisionalAccount(client, 'c', { ...origin, codeVerifier: 'v' }, EXTERNAL),
      'origin.codeVerifier',
    ],
    [
      'no scopes',
      (client) => mergeProvisionalAccount(client, 'c', { ...origin, scopes: undefined } as never, EXTERNAL),
      'origin.scopes',
    ],
    [
      'no external account',
      (client) => mergeProvisionalAccount(client, 'c', origin, undefined as never),
      'externalAuth',
    ],
    ['an empty id', (client) => unmergeBotProvisionalAccount(client, ''), 'externalUserId'],
    ['no parent token', (client) => exchangeForChildToken(client, 'token' as never, createGame()), 'token'],
    [
      'no game',
      (client) => exchangeForChildToken(client, client.fromAccessToken('t'), undefined as never),
      'client',
    ],
    ['no link', (client) => createQuickLink(client.fromAccessToken('t'), undefined as never), 'link'],
    ['no token for a link', () => createQuickLink(undefined as never, {} as never), 'token'],
    ['an RPC token without a secret', () => createRpcToken(setUpPublic().client), 'clientSecret'],
    [
      'a provisional token without a secret',
      () => createProvisionalToken(new OAuth2Client({ clientId: CLIENT_ID }), EXTERNAL),
      'clientSecret',
    ],
  ]

  test.each(cases)('is rejected before a request: %s', async (_, call, field) => {
    const { client, fetch } = setUp([], { botToken: BOT_TOKEN })
    expect((await failure(() => call(client), InvalidArgumentError)).field).toBe(field)
    expect(fetch.sent).toHaveLength(0)
  })

  it('can be the bot token', async () => {
    const { client } = setUp()
    await failure(() => createBotProvisionalToken(client, { externalUserId: 'p' }), MissingBotTokenError)
    await failure(() => unmergeBotProvisionalAccount(client, 'p'), MissingBotTokenError)
  })
})

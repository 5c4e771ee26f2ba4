import { describe, expect, test } from 'vitest'
import { OAuth2Client } from '../../src/index.ts'
import { InvalidArgumentError } from '../../src/runtime/errors/arguments.ts'
import {
  ACCESS_TOKEN,
  CLIENT_ID,
  GUILD_ID,
  REDIRECT_URI,
  REQUEST_METHODS,
  setUp,
  setUpToken,
  tokenResponse,
  USER_ID,
} from '../support/client.ts'
import { failure } from '../support/failure.ts'
import { FIREFOX, inBrowser } from '../support/in-browser.ts'
import { recordingFetch } from '../support/recording-fetch.ts'
import { untyped } from '../support/untyped-api.ts'

type Token = ReturnType<typeof setUpToken>['token']
type Client = ReturnType<typeof setUp>['client']

/** A call with invalid input, the field that the error names, and a part of its message. */
type Case<Subject> = readonly [
  title: string,
  call: (subject: Subject) => unknown,
  field: string,
  message: string,
]

const SNOWFLAKE = 'a snowflake, a string of digits below'
const PATH_VALUES = ['', '.', '..', '../@me', 'abc', ' 1', '1/2', '1'.repeat(21)]

describe('an invalid argument of a token', () => {
  const cases: readonly Case<Token>[] = [
    ...PATH_VALUES.map(
      (id): Case<Token> => [
        `fetchGuildMember with the guild id ${JSON.stringify(id)}`,
        (token) => token.fetchGuildMember(id),
        'guildId',
        SNOWFLAKE,
      ],
    ),
    ...PATH_VALUES.map(
      (id): Case<Token> => [
        `joinGuild with the guild id ${JSON.stringify(id)}`,
        (token) => token.joinGuild(id, { userId: USER_ID }),
        'guildId',
        SNOWFLAKE,
      ],
    ),
    ...PATH_VALUES.map(
      (id): Case<Token> => [
        `joinGuild with the user id ${JSON.stringify(id)}`,
        (token) => token.joinGuild(GUILD_ID, { userId: id }),
        'userId',
        SNOWFLAKE,
      ],
    ),
    ...PATH_VALUES.map(
      (id): Case<Token> => [
        `token.api with the guild id ${JSON.stringify(id)}`,
        (token) =>
          token.api.GET('/users/@me/guilds/{guild_id}/member', { params: { path: { guild_id: id } } }),
        'guild_id',
        SNOWFLAKE,
      ],
    ),
    [
      'fetchGuildMember with a number',
      (token) => token.fetchGuildMember(Number(GUILD_ID) as never),
      'guildId',
      'below 2 ** 64, and is of type number',
    ],
    [
      'fetchGuildMember without an id',
      (token) => token.fetchGuildMember(undefined as never),
      'guildId',
      SNOWFLAKE,
    ],
    [
      'joinGuild without options',
      (token) => token.joinGuild(GUILD_ID, undefined as never),
      'options',
      'options must be an object, and is',
    ],
    [
      'joinGuild with null',
      (token) => token.joinGuild(GUILD_ID, null as never),
      'options',
      'options must be an object, and is',
    ],
    [
      'joinGuild with a nickname of 33 characters',
      (token) => token.joinGuild(GUILD_ID, { userId: USER_ID, nick: 'n'.repeat(33) }),
      'nick',
      'at most 32 characters, and has 33',
    ],
    [
      'joinGuild with more than 250 roles',
      (token) => token.joinGuild(GUILD_ID, { userId: USER_ID, roles: Array(251).fill('1') }),
      'roles',
      'at most 250 items, and has 251',
    ],
    [
      'joinGuild with an invalid role id',
      (token) => token.joinGuild(GUILD_ID, { userId: USER_ID, roles: ['1', 'admin'] }),
      'roles[1]',
      SNOWFLAKE,
    ],
    [
      'joinGuild with roles as a string',
      (token) => token.joinGuild(GUILD_ID, { userId: USER_ID, roles: 'admin' as never }),
      'roles',
      'must be array',
    ],
    [
      'joinGuild with mute as a string',
      (token) => token.joinGuild(GUILD_ID, { userId: USER_ID, mute: 'true' as never }),
      'mute',
      'must be boolean',
    ],
    [
      'joinGuild with deaf as a number',
      (token) => token.joinGuild(GUILD_ID, { userId: USER_ID, deaf: 1 as never }),
      'deaf',
      'must be boolean',
    ],
    [
      'joinGuild with a bot token with its prefix',
      (token) => token.joinGuild(GUILD_ID, { userId: USER_ID, botToken: 'Bot abc' }),
      'botToken',
      'must not start with "Bot " or "Bearer "',
    ],
    [
      'joinGuild with an empty bot token',
      (token) => token.joinGuild(GUILD_ID, { userId: USER_ID, botToken: '' }),
      'botToken',
      'an empty string',
    ],
    ['fetchGuilds with a limit of 0', (token) => token.fetchGuilds({ limit: 0 }), 'limit', '1 to 200'],
    ['fetchGuilds with a limit of 201', (token) => token.fetchGuilds({ limit: 201 }), 'limit', '1 to 200'],
    [
      'fetchGuilds with a limit of 1.5',
      (token) => token.fetchGuilds({ limit: 1.5 }),
      'limit',
      'must be integer',
    ],
    ['fetchGuilds before an invalid id', (token) => token.fetchGuilds({ before: 'x' }), 'before', SNOWFLAKE],
    ['fetchGuilds after an empty id', (token) => token.fetchGuilds({ after: '' }), 'after', SNOWFLAKE],
    [
      'fetchGuilds with withCounts as a string',
      (token) => token.fetchGuilds({ withCounts: 'yes' as never }),
      'withCounts',
      'must be one of true, false',
    ],
    [
      'updateMetadata with more than five keys',
      (token) => token.updateMetadata({ metadata: { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 } }),
      'metadata',
      'at most 5 keys, and has 6',
    ],
    [
      'updateMetadata with a value of 101 characters',
      (token) => token.updateMetadata({ metadata: { wins: 'w'.repeat(101) } }),
      'metadata.wins',
      '1 to 100 characters, and has 101',
    ],
    [
      'updateMetadata with an empty value',
      (token) => token.updateMetadata({ metadata: { wins: '' } }),
      'metadata.wins',
      '1 to 100 characters, and has 0',
    ],
    [
      'updateMetadata with a fraction',
      (token) => token.updateMetadata({ metadata: { wins: 1.5 } }),
      'metadata.wins',
      'a whole number',
    ],
    [
      'updateMetadata with a platform name of 51 characters',
      (token) => token.updateMetadata({ platformName: 'p'.repeat(51) }),
      'platformName',
      'at most 50 characters, and has 51',
    ],
    [
      'updateMetadata with a username of 101 characters',
      (token) => token.updateMetadata({ platformUsername: 'p'.repeat(101) }),
      'platformUsername',
      'at most 100 characters, and has 101',
    ],
    [
      'updateMetadata without an update',
      (token) => token.updateMetadata(undefined as never),
      'update',
      'must be an object',
    ],
    [
      'token.api with an unknown path',
      (token) => untyped(token.api).GET('/users/@you'),
      'path',
      'must be the path template',
    ],
    [
      'token.api with a path that only a bot may call',
      (token) =>
        untyped(token.api).GET('/applications/{application_id}/role-connections/metadata', {
          params: { path: { application_id: CLIENT_ID } },
        }),
      'path',
      'GET /applications/{application_id}/role-connections/metadata does not',
    ],
    [
      'token.api with the token endpoint',
      (token) => untyped(token.api).POST('/oauth2/token'),
      'path',
      'POST /oauth2/token does not',
    ],
    [
      'token.api without path parameters',
      (token) => untyped(token.api).GET('/users/@me/guilds/{guild_id}/member'),
      'guild_id',
      SNOWFLAKE,
    ],
    [
      'a call with a header that cannot be sent',
      (token) => token.fetchIdentify({ headers: { 'X-Trace': 'a\r\nb' } }),
      'headers.X-Trace',
      'a header name with a value of one line',
    ],
    ...[new AbortController(), {}, 'x', 0, null].map(
      (signal): Case<Token> => [
        `a call with an invalid signal of type ${typeof signal}`,
        (token) => token.fetchIdentify({ signal: signal as never }),
        'signal',
        'must be an AbortSignal',
      ],
    ),
    [
      'a call by path with a controller as its signal',
      (token) => token.api.GET('/users/@me', { signal: new AbortController() as never }),
      'signal',
      'must be an AbortSignal',
    ],
    [
      'a call with a header name that cannot be sent',
      (token) => token.fetchIdentify({ headers: { 'X Trace': 'a' } }),
      'headers.X Trace',
      'a header name with a value of one line',
    ],
    [
      'a call with an Authorization header of its own',
      (token) => token.fetchIdentify({ headers: { Authorization: 'Bearer other' } }),
      'headers.Authorization',
      'is set by the client',
    ],
    ...[new Headers({ 'X-Trace': 'a' }), new Map([['X-Trace', 'a']]), 'ab'].map(
      (headers): Case<Token> => [
        `fetchIdentify with headers that are ${headers.constructor.name}`,
        (token) => token.fetchIdentify({ headers: headers as unknown as Record<string, string> }),
        'headers',
        'must be an object of strings',
      ],
    ),
    [
      'token.api with a header that cannot be sent',
      (token) => token.api.GET('/users/@me', { headers: { 'X-Trace': 'a\r\nb' } }),
      'headers.X-Trace',
      'a header name with a value of one line',
    ],
  ]

  test.each(cases)(
    'throws with its field and its limit, and sends nothing: %s',
    async (_, call, field, message) => {
      const { token, fetch } = setUpToken()
      const error = await failure(() => call(token), InvalidArgumentError)
      expect(error.field).toBe(field)
      expect(error.message).toContain(message)
      expect(fetch.sent).toEqual([])
    },
  )
})

describe('an invalid argument of a client', () => {
  const record = { type: 1, key: 'wins', name: 'Wins', description: 'Games won' }
  const stored = { accessToken: 'a', refreshToken: null, expiresAt: null, scopes: null, idToken: null }
  const VERIFIER = 'must have 43 to 128 characters'

  const cases: readonly Case<Client>[] = [
    [
      'createAuthorization with a redirect URI that is not a URL',
      (client) => client.createAuthorization({ redirectUri: '/callback' }),
      'redirectUri',
      'must be an absolute URL',
    ],
    [
      'createAuthorization with a redirect URI with a fragment',
      (client) => client.createAuthorization({ redirectUri: 'https://app.example/#here' }),
      'redirectUri',
      'a password or a fragment',
    ],
    [
      'createAuthorization without scopes',
      (client) => client.createAuthorization({ scopes: [] }),
      'scopes',
      'at least one scope',
    ],
    [
      'createAuthorization with scopes as a string',
      (client) => client.createAuthorization({ scopes: 'identify guilds' as never }),
      'scopes',
      'must be an array',
    ],
    [
      'createAuthorization with two scopes in one',
      (client) => client.createAuthorization({ scopes: ['identify', 'guilds email' as never] }),
      'scopes[1]',
      'must be a scope',
    ],
    [
      'createAuthorization with a state that can be guessed',
      (client) => client.createAuthorization({ state: 'x'.repeat(21) }),
      'state',
      'at least 22 characters',
    ],
    [
      'createAuthorization with a state that is a number',
      (client) => client.createAuthorization({ state: (10 ** 30) as never }),
      'state',
      'at least 22 characters',
    ],
    [
      'createAuthorization with an unknown response type',
      (client) => client.createAuthorization({ responseType: 'code token' as never }),
      'responseType',
      'must be one of code, token',
    ],
    [
      'createAuthorization with an unknown prompt',
      (client) => client.createAuthorization({ prompt: 'login' as never }),
      'prompt',
      'must be one of consent, none',
    ],
    [
      'createAuthorization with an unknown integration type',
      (client) => client.createAuthorization({ integrationType: 2 as never }),
      'integrationType',
      'must be one of 0, 1',
    ],
    [
      'createAuthorization with permissions as a number',
      (client) => client.createAuthorization({ permissions: 8 as never }),
      'permissions',
      'must be a bigint of 0n or more',
    ],
    [
      'createAuthorization with negative permissions',
      (client) => client.createAuthorization({ permissions: -1n }),
      'permissions',
      'must be a bigint of 0n or more',
    ],
    [
      'createAuthorization with an empty guild id',
      (client) => client.createAuthorization({ guildId: '' }),
      'guildId',
      SNOWFLAKE,
    ],
    [
      'createAuthorization with an invalid channel id',
      (client) => client.createAuthorization({ channelId: '#general' }),
      'channelId',
      SNOWFLAKE,
    ],
    [
      'createInstallUrl with an invalid guild id',
      (client) => client.createInstallUrl({ guildId: '..' }),
      'guildId',
      SNOWFLAKE,
    ],
    [
      'createInstallUrl with an empty array of scopes',
      (client) => client.createInstallUrl({ scopes: [] }),
      'scopes',
      'at least one scope',
    ],
    ...['', 0, null].map(
      (scopes) =>
        [
          `createInstallUrl with the scopes ${JSON.stringify(scopes)}`,
          (client: OAuth2Client) => client.createInstallUrl({ scopes: scopes as never }),
          'scopes',
          'at least one scope',
        ] as const,
    ),
    ...['', 0, null].map(
      (scopes) =>
        [
          `fromAccessToken with the scopes ${JSON.stringify(scopes)}`,
          (client: OAuth2Client) => client.fromAccessToken('token', { scopes: scopes as never }),
          'scopes',
          'at least one scope',
        ] as const,
    ),
    [
      'createInstallUrl with permissions as a string',
      (client) => client.createInstallUrl({ permissions: '8' as never }),
      'permissions',
      'must be a bigint of 0n or more',
    ],
    ['exchangeCode without a code', (client) => client.exchangeCode(''), 'code', 'an empty string'],
    [
      'exchangeCode with undefined',
      (client) => client.exchangeCode(undefined as never),
      'code',
      'is undefined',
    ],
    [
      'exchangeCode with a redirect URI that is not a URL',
      (client) => client.exchangeCode('code', { redirectUri: 'callback' }),
      'redirectUri',
      'must be an absolute URL',
    ],
    [
      'exchangeCode with a code verifier of 42 characters',
      (client) => client.exchangeCode('code', { codeVerifier: 'v'.repeat(42) }),
      'codeVerifier',
      VERIFIER,
    ],
    [
      'exchangeCode with a code verifier of 129 characters',
      (client) => client.exchangeCode('code', { codeVerifier: 'v'.repeat(129) }),
      'codeVerifier',
      VERIFIER,
    ],
    ['refreshToken without a token', (client) => client.refreshToken(''), 'refreshToken', 'an empty string'],
    ['refreshToken with null', (client) => client.refreshToken(null as never), 'refreshToken', 'is null'],
    ['revokeToken with white space', (client) => client.revokeToken('a b'), 'token', 'without white space'],
    [
      'revokeToken with an unknown hint',
      (client) => client.revokeToken('token', { tokenTypeHint: 'id_token' as never }),
      'tokenTypeHint',
      'must be one of access_token, refresh_token',
    ],
    [
      'clientCredentialsGrant without scopes',
      (client) => client.clientCredentialsGrant([]),
      'scopes',
      'at least one scope',
    ],
    ...['bot', 'role_connections.write', 'sdk.social_layer', 'webhook.incoming'].map(
      (scope) =>
        [
          `clientCredentialsGrant with ${scope}`,
          (client: OAuth2Client) => client.clientCredentialsGrant(['identify', scope as never]),
          'scopes',
          `must not contain ${scope}, which the client credentials grant does not support`,
        ] as const,
    ),
    [
      'fromAccessToken with a prefix',
      (client) => client.fromAccessToken('Bearer abc'),
      'accessToken',
      'must not start with "Bot " or "Bearer "',
    ],
    [
      'fromAccessToken with a line break',
      (client) => client.fromAccessToken('abc\n'),
      'accessToken',
      'without white space',
    ],
    [
      'fromAccessToken with an invalid date',
      (client) => client.fromAccessToken('abc', { expiresAt: new Date(Number.NaN) }),
      'expiresAt',
      'must be a valid Date',
    ],
    [
      'fromAccessToken with a number of milliseconds',
      (client) => client.fromAccessToken('abc', { expiresAt: 1_800_000_000_000 as never }),
      'expiresAt',
      'must be a valid Date',
    ],
    [
      'fromAccessToken with an invalid scope',
      (client) => client.fromAccessToken('abc', { scopes: ['two words' as never] }),
      'scopes[0]',
      'must be a scope',
    ],
    [
      'fromRecord with null',
      (client) => client.fromRecord(null as never),
      'record',
      'record must be an object, and is null',
    ],
    [
      'fromRecord without an access token',
      (client) => client.fromRecord({ ...stored, accessToken: '' }),
      'record.accessToken',
      'an empty string',
    ],
    [
      'fromRecord with a refresh token that cannot be sent',
      (client) => client.fromRecord({ ...stored, refreshToken: 'a b' }),
      'record.refreshToken',
      'without white space',
    ],
    [
      'fromRecord with an expiry as a string',
      (client) => client.fromRecord({ ...stored, expiresAt: '2026-11-21' as never }),
      'record.expiresAt',
      'milliseconds since the Unix epoch, or null',
    ],
    [
      'fromRecord with an expiry of NaN',
      (client) => client.fromRecord({ ...stored, expiresAt: Number.NaN }),
      'record.expiresAt',
      'milliseconds since the Unix epoch, or null',
    ],
    [
      'fromRecord with an expiry that no Date can represent',
      (client) => client.fromRecord({ ...stored, expiresAt: 8.65e15 }),
      'record.expiresAt',
      'milliseconds since the Unix epoch, or null',
    ],
    [
      'fromRecord with scopes as a string',
      (client) => client.fromRecord({ ...stored, scopes: 'identify guilds' as never }),
      'record.scopes',
      'an array of scopes, or null',
    ],
    [
      'verifyAccessToken without a token',
      (client) => client.verifyAccessToken(''),
      'accessToken',
      'an empty string',
    ],
    [
      'updateLinkedRolesMetadata with more than five records',
      (client) => client.updateLinkedRolesMetadata(Array(6).fill(record), { botToken: 'b' }),
      'records',
      'at most 5 items, and has 6',
    ],
    [
      'updateLinkedRolesMetadata with an invalid key',
      (client) => client.updateLinkedRolesMetadata([{ ...record, key: 'Wins!' }], { botToken: 'b' }),
      'records[0].key',
      'must match',
    ],
    [
      'updateLinkedRolesMetadata with a name of 101 characters',
      (client) => client.updateLinkedRolesMetadata([{ ...record, name: 'n'.repeat(101) }], { botToken: 'b' }),
      'records[0].name',
      '1 to 100 characters, and has 101',
    ],
    [
      'updateLinkedRolesMetadata with a description of 201 characters',
      (client) =>
        client.updateLinkedRolesMetadata([{ ...record, description: 'd'.repeat(201) }], { botToken: 'b' }),
      'records[0].description',
      '1 to 200 characters, and has 201',
    ],
    [
      'updateLinkedRolesMetadata with a record instead of an array',
      (client) => client.updateLinkedRolesMetadata(record as never, { botToken: 'b' }),
      'records',
      'must be array',
    ],
    [
      'fetchLinkedRolesMetadata with a bot token with its prefix',
      (client) => client.fetchLinkedRolesMetadata({ botToken: 'Bot abc' }),
      'botToken',
      'must not start with "Bot " or "Bearer "',
    ],
    [
      'client.api with a path that only a user may call',
      (client) => untyped(client.api).GET('/users/@me/connections'),
      'path',
      'GET /users/@me/connections does not',
    ],
    [
      'client.api with a member of Object.prototype',
      (client) => untyped(client.api).GET('toString'),
      'path',
      'must be the path template',
    ],
    [
      'client.api with a guild id that would address another endpoint',
      () =>
        setUp([], { botToken: 'b' }).client.api.PUT('/guilds/{guild_id}/members/{user_id}', {
          params: { path: { guild_id: '..', user_id: USER_ID } },
          body: { access_token: ACCESS_TOKEN },
        }),
      'guild_id',
      SNOWFLAKE,
    ],
  ]

  test.each(cases)(
    'throws with its field and its limit, and sends nothing: %s',
    async (_, call, field, message) => {
      const { client, fetch } = setUp()
      const error = await failure(() => call(client), InvalidArgumentError)
      expect(error.field).toBe(field)
      expect(error.message).toContain(message)
      expect(fetch.sent).toEqual([])
    },
  )

  test('throws in exchangeCode if neither client nor call has a redirect URI', async () => {
    const fetch = recordingFetch()
    const client = new OAuth2Client({ clientId: CLIENT_ID, clientSecret: 's', fetch })
    const error = await failure(() => client.exchangeCode('code'), InvalidArgumentError)
    expect(error.field).toBe('redirectUri')
    expect(error.message).toContain('is required: pass it to the client or to this call')
    expect(fetch.sent).toEqual([])
  })

  test('throws in createAuthorization if neither client nor call has scopes', async () => {
    const client = new OAuth2Client({ clientId: CLIENT_ID, redirectUri: REDIRECT_URI })
    const error = await failure(() => client.createAuthorization(), InvalidArgumentError)
    expect(error.message).toBe('scopes is required: pass it to the client or to this call')
  })

  test('throws in createAuthorization if neither client nor call has a redirect URI', async () => {
    const client = new OAuth2Client({ clientId: CLIENT_ID, scopes: ['identify'] })
    const error = await failure(() => client.createAuthorization(), InvalidArgumentError)
    expect(error.message).toBe('redirectUri is required: pass it to the client or to this call')
  })
})

describe('an invalid option of a client', () => {
  test.each<readonly [string, unknown, string, string]>([
    ['no options', undefined, 'options', 'an object'],
    ['null', null, 'options', 'an object'],
    ['a missing client id', {}, 'clientId', SNOWFLAKE],
    ['an empty client id', { clientId: '' }, 'clientId', SNOWFLAKE],
    [
      'a client id that is a number',
      { clientId: Number(CLIENT_ID) },
      'clientId',
      'below 2 ** 64, and is of type number',
    ],
    ['a client id that is not a snowflake', { clientId: 'my-app' }, 'clientId', SNOWFLAKE],
    ['an empty client secret', { clientSecret: '' }, 'clientSecret', 'an empty string'],
    ['a client secret of null', { clientSecret: null }, 'clientSecret', 'is null'],
    ['a client secret with a line break', { clientSecret: 'abc\n' }, 'clientSecret', 'without white space'],
    ['an empty bot token', { botToken: '' }, 'botToken', 'an empty string'],
    [
      'a bot token with its prefix',
      { botToken: 'Bot abc' },
      'botToken',
      'must not start with "Bot " or "Bearer "',
    ],
    ['a redirect URI that is not a URL', { redirectUri: 'app.example/cb' }, 'redirectUri', 'an absolute URL'],
    ['a redirect URI with a fragment', { redirectUri: 'https://a.example/#b' }, 'redirectUri', 'fragment'],
    ['an empty array of scopes', { scopes: [] }, 'scopes', 'at least one scope'],
    ['scopes as a string', { scopes: 'identify' }, 'scopes', 'must be an array'],
    ['an empty scope', { scopes: ['identify', ''] }, 'scopes[1]', 'must be a scope'],
    [
      'an unknown authentication method',
      { tokenEndpointAuthMethod: 'private_key_jwt' },
      'tokenEndpointAuthMethod',
      'one of',
    ],
    [
      'a client secret of a public client',
      { tokenEndpointAuthMethod: 'none', clientSecret: 's' },
      'clientSecret',
      "must be left out with tokenEndpointAuthMethod: 'none'",
    ],
    ...['requireIssuer', 'dangerouslyAllowBrowser', 'dangerouslyAllowHttp'].flatMap((name) =>
      ['true', 'false', '', 0, null].map(
        (value) =>
          [`${name} of ${JSON.stringify(value)}`, { [name]: value }, name, 'one of true, false'] as const,
      ),
    ),
    ...['localhost:3000/callback', 'app.example:8080/cb', 'mailto:a@b.example', 'http:app.example'].map(
      (uri) =>
        [`the redirect URI ${uri}`, { redirectUri: uri }, 'redirectUri', 'must start with https://'] as const,
    ),
    ...[
      'javascript:alert(1)',
      'JavaScript://x/%0aalert(1)',
      'data:/x',
      'vbscript:/x',
      'file:///x',
      'blob:/x',
      'localhost:/cb',
      'mailto:/x',
      'ftp://a.example/cb',
      'ws://a.example/cb',
      'wss://a.example/cb',
    ].map(
      (uri) =>
        [`the redirect URI ${uri}`, { redirectUri: uri }, 'redirectUri', 'must start with https://'] as const,
    ),
    ...[
      ' https://a.example',
      'https://a.example/\n',
      'https://a.example/a b',
      'https://a.example/\ud800',
    ].map(
      (uri) =>
        [
          `the redirect URI ${JSON.stringify(uri)}`,
          { redirectUri: uri },
          'redirectUri',
          'an absolute URL',
        ] as const,
    ),
    ...['baseUrl', 'issuer'].flatMap((name) =>
      ['https://a.example/?x=1', 'https://a.example?'].map(
        (url) => [`${name} of ${url}`, { [name]: url }, name, 'must be a URL without a query'] as const,
      ),
    ),
    ...['baseUrl', 'authorizationUrl', 'issuer'].flatMap((name) =>
      [
        'http://discord.com',
        'http://10.0.0.1',
        'http://0.0.0.0',
        'http://localhost.example',
        'http://127.0.0.1.example',
        'http://[::2]',
        'HTTP://emulator:4010',
      ].map((url) => [`${name} of ${url}`, { [name]: url }, name, 'dangerouslyAllowHttp'] as const),
    ),
    ['a relative base URL', { baseUrl: '/api' }, 'baseUrl', 'an absolute URL'],
    ['a base URL of another protocol', { baseUrl: 'file:///api' }, 'baseUrl', 'must be an https URL'],
    ['a base URL with credentials', { baseUrl: 'https://user:pass@api.example' }, 'baseUrl', 'without'],
    ['an invalid authorization URL', { authorizationUrl: 'x' }, 'authorizationUrl', 'an absolute URL'],
    ['an issuer that is not a URL', { issuer: 'discord' }, 'issuer', 'an absolute URL'],
    [
      'an Authorization header',
      { headers: { authorization: 'x' } },
      'headers.authorization',
      'set by the client',
    ],
    ['a header with a line break', { headers: { 'X-A': 'a\nb' } }, 'headers.X-A', 'a value of one line'],
    ['an unknown option', { maxwait: 5 }, 'maxwait', 'an option'],
    ['a logger that is a string', { logger: 'x' }, 'logger', 'must be an object'],
    ['a method of a logger that is a string', { logger: { warn: 'x' } }, 'logger.warn', 'a function'],
    ['a method of a logger that is null', { logger: { debug: null } }, 'logger.debug', 'a function'],
    ['1.5 attempts', { retry: { maxAttempts: 1.5 } }, 'retry.maxAttempts', 'a whole number'],
    ['an unknown option of retry', { retry: { attempts: 2 } }, 'retry.attempts', 'use maxAttempts, minDelay'],
    [
      'an unknown option of rateLimit',
      { rateLimit: { perSecond: 2 } },
      'rateLimit.perSecond',
      'use requestsPerSecond, maxInvalidRequests, maxBuckets',
    ],
    ['options of a token manager', { tokens: { leaseTtl: 5000 } }, 'tokens', 'an option'],
    ['an empty user agent', { userAgent: '' }, 'userAgent', 'not empty'],
    ['a user agent that is a number', { userAgent: 5 }, 'userAgent', 'must be a string'],
    ['a user agent with a line break', { userAgent: 'a\nb' }, 'userAgent', 'a value of one line'],
    ['a user agent among the headers', { headers: { 'user-agent': 'a' } }, 'headers.user-agent', 'userAgent'],
    ['a fetch that is a string', { fetch: 'x' }, 'fetch', 'a function'],
    ['a clock that is a number', { now: 1 }, 'now', 'a function'],
    ['a timeout of 0', { timeout: 0 }, 'timeout', 'above 0'],
    ['a negative timeout', { timeout: -1 }, 'timeout', 'above 0'],
    ['a timeout as a string', { timeout: '5' }, 'timeout', 'a number of milliseconds'],
    ['a timeout of NaN', { timeout: Number.NaN }, 'timeout', 'a number of milliseconds'],
    ['a timeout that a timer cannot wait', { timeout: 2 ** 31 }, 'timeout', '2147483647'],
  ])('throws with its field and its limit: %s', async (_, options, field, message) => {
    const complete =
      typeof options === 'object' && options !== null && Object.keys(options).length > 0
        ? { clientId: CLIENT_ID, ...options }
        : options
    const error = await failure(() => new OAuth2Client(complete as never), InvalidArgumentError)
    expect(error.field).toBe(field)
    expect(error.message).toContain(message)
  })
})

describe('an unknown option of a call', () => {
  const stored = { accessToken: 'a', refreshToken: 'r', expiresAt: null, scopes: null, idToken: null }
  const clientCalls: readonly (readonly [string, (client: Client, unknown: never) => unknown])[] = [
    ['createAuthorization', (client, unknown) => client.createAuthorization(unknown)],
    ['createInstallUrl', (client, unknown) => client.createInstallUrl(unknown)],
    ['handleCallback', (client, unknown) => client.handleCallback('?code=a&state=b', undefined, unknown)],
    ['exchangeCode', (client, unknown) => client.exchangeCode('code', unknown)],
    ['refreshToken', (client, unknown) => client.refreshToken('r', unknown)],
    ['clientCredentialsGrant', (client, unknown) => client.clientCredentialsGrant(['identify'], unknown)],
    [
      'createDeviceAuthorization',
      (client, unknown) => client.createDeviceAuthorization(['identify'], unknown),
    ],
    ['exchangeDeviceCode', (client, unknown) => client.exchangeDeviceCode('code', unknown)],
    ['revokeToken', (client, unknown) => client.revokeToken('a', unknown)],
    ['fromAccessToken', (client, unknown) => client.fromAccessToken('a', unknown)],
    ['verifyAccessToken', (client, unknown) => client.verifyAccessToken('a', unknown)],
    ['fetchLinkedRolesMetadata', (client, unknown) => client.fetchLinkedRolesMetadata(unknown)],
    ['updateLinkedRolesMetadata', (client, unknown) => client.updateLinkedRolesMetadata([], unknown)],
    ['client.api', (client, unknown) => client.api.GET('/oauth2/keys', unknown)],
    [
      'params of client.api',
      (client, unknown) => client.api.GET('/oauth2/keys', { params: unknown } as never),
    ],
    ['token.refresh', (client, unknown) => client.fromRecord(stored).refresh(unknown)],
    ['token.revoke', (client, unknown) => client.fromRecord(stored).revoke(unknown)],
    ['token.revokeRefreshToken', (client, unknown) => client.fromRecord(stored).revokeRefreshToken(unknown)],
  ]
  const tokenCalls: readonly (readonly [string, (token: Token, unknown: never) => unknown])[] = [
    ['fetchIdentify', (token, unknown) => token.fetchIdentify(unknown)],
    ['fetchConnections', (token, unknown) => token.fetchConnections(unknown)],
    ['fetchGuilds', (token, unknown) => token.fetchGuilds(unknown)],
    ['fetchGuildMember', (token, unknown) => token.fetchGuildMember(GUILD_ID, unknown)],
    ['joinGuild', (token, unknown: object) => token.joinGuild(GUILD_ID, { userId: USER_ID, ...unknown })],
    ['fetchMetadata', (token, unknown) => token.fetchMetadata(unknown)],
    ['updateMetadata', (token, unknown) => token.updateMetadata({}, unknown)],
    ['the update of updateMetadata', (token, unknown) => token.updateMetadata(unknown)],
    ['clearMetadata', (token, unknown) => token.clearMetadata(unknown)],
    ['fetchAuthorization', (token, unknown) => token.fetchAuthorization(unknown)],
    ['token.api', (token, unknown) => token.api.GET('/users/@me', unknown)],
  ]

  test('has a case for every method of a token that sends a request', () => {
    const cases = [...clientCalls, ...tokenCalls].map(([name]) => name.replace('token.', ''))
    expect(REQUEST_METHODS.filter((name) => !cases.includes(name))).toEqual([])
  })

  // Names of another library, and names that the request pipeline itself uses.
  const NAMES = ['code_verifier', 'credential', 'ignoreBody', 'totalTimeout', 'Signal']

  test.each(clientCalls)('throws and sends nothing: %s', async (_, call) => {
    for (const name of NAMES) {
      const { client, fetch } = setUp([], { botToken: 'b' })
      const error = await failure(() => call(client, { [name]: 'x' } as never), InvalidArgumentError)
      expect(error.field).toBe(name)
      expect(error.message).toMatch(/is not an option: use \w+/)
      expect(fetch.sent).toEqual([])
    }
  })

  test.each(tokenCalls)('throws and sends nothing: %s', async (_, call) => {
    for (const name of NAMES) {
      const { token, fetch } = setUpToken()
      const error = await failure(() => call(token, { [name]: 'x' } as never), InvalidArgumentError)
      expect(error.field).toBe(name)
      expect(error.message).toMatch(/is not an option: use \w+/)
      expect(fetch.sent).toEqual([])
    }
  })

  test.each([null, 'signal', 5, true, ['signal']])('is named if the options are %j', async (options) => {
    const { token, fetch } = setUpToken()
    const error = await failure(() => token.fetchIdentify(options as never), InvalidArgumentError)
    expect(error.message).toMatch(/^options must be an object/)
    expect(fetch.sent).toEqual([])
  })

  test.each(['true', 1, null])('idempotent must be a boolean: %j', async (idempotent) => {
    const { token, fetch } = setUpToken()
    const options = { idempotent } as never
    for (const call of [() => token.fetchIdentify(options), () => token.api.GET('/users/@me', options)]) {
      const error = await failure(call, InvalidArgumentError)
      expect(error.message).toBe('idempotent must be one of true, false')
    }
    expect(fetch.sent).toEqual([])
  })

  test('is not one of the documented names', async () => {
    const { client } = setUp()
    const authorization = {
      scopes: ['identify', 'bot', 'webhook.incoming', 'openid', 'applications.commands'],
      redirectUri: REDIRECT_URI,
      responseType: 'code',
      state: 'x'.repeat(22),
      pkce: true,
      prompt: 'none',
      integrationType: 0,
      permissions: 8n,
      guildId: GUILD_ID,
      disableGuildSelect: true,
      channelId: GUILD_ID,
      nonce: 'n',
    } as const
    await expect(client.createAuthorization(authorization)).resolves.toHaveProperty('url')
    const { integrationType, permissions, guildId, disableGuildSelect } = authorization
    const install = { scopes: ['bot'], integrationType, permissions, guildId, disableGuildSelect } as const
    expect(client.createInstallUrl(install)).toContain('scope=bot')
    const options = { signal: new AbortController().signal, headers: { 'X-A': 'a' }, idempotent: false }
    const exchange = {
      ...options,
      redirectUri: null,
      codeVerifier: 'v'.repeat(43),
      scopes: ['identify'],
    } as const
    await expect(setUp([tokenResponse()]).client.exchangeCode('code', exchange)).resolves.toBeDefined()
  })
})

describe('a time in seconds', () => {
  const record = { accessToken: 'a', refreshToken: null, expiresAt: null, scopes: null, idToken: null }
  const SECONDS = [1_790_000_000, 604_800, 1, -1, 99_999_999_999]

  test.each(SECONDS)('is rejected by fromRecord and fromAccessToken: %d', async (time) => {
    const { client } = setUp()
    const calls = {
      'record.expiresAt': () => client.fromRecord({ ...record, expiresAt: time }),
      expiresAt: () => client.fromAccessToken('a', { expiresAt: new Date(time) }),
    }
    for (const [field, call] of Object.entries(calls)) {
      const error = await failure(call, InvalidArgumentError)
      expect(error.message).toBe(
        `${field} must be milliseconds since the Unix epoch: multiply seconds by 1000`,
      )
    }
  })

  test.each([null, 0, 100_000_000_000, Date.UTC(2026, 0)])('is not %j', (expiresAt) => {
    expect(
      setUp()
        .client.fromRecord({ ...record, expiresAt })
        .toRecord().expiresAt,
    ).toBe(expiresAt)
  })
})

describe('half of a surrogate pair', () => {
  const HALF = 'half \ud83d'.padEnd(30, 'x')

  test.each<Case<Client>>([
    ['in a state', (client) => client.createAuthorization({ state: HALF }), 'state', 'characters'],
    ['in a nonce', (client) => client.createAuthorization({ nonce: HALF }), 'nonce', 'surrogate'],
    [
      'in a path parameter',
      (client) =>
        client.api.GET('/webhooks/{webhook_id}/{webhook_token}', {
          params: { path: { webhook_id: '1', webhook_token: HALF } },
        }),
      'webhook_token',
      'surrogate',
    ],
    [
      'in a query parameter',
      (client) => untyped(client.api).GET('/oauth2/keys', { params: { query: { a: ['b', HALF] } } }),
      'a',
      'surrogate',
    ],
    [
      'in the name of a query parameter',
      (client) => untyped(client.api).GET('/oauth2/keys', { params: { query: { '\ud83d': 1 } } }),
      '\ud83d',
      'surrogate',
    ],
    [
      'in a body',
      (client) => client.updateLinkedRolesMetadata([{ type: 1, key: 'a', name: HALF, description: 'b' }]),
      'body',
      'surrogate',
    ],
  ])('is rejected %s', async (_, call, field, message) => {
    const { client, fetch } = setUp([], { botToken: 'b' })
    const error = await failure(() => call(client), InvalidArgumentError)
    expect(error.message).toContain(message)
    expect(error.field).toBe(field)
    expect(fetch.sent).toEqual([])
  })
})

describe('a secret in a browser', () => {
  const build = (options: object) => () =>
    new OAuth2Client({ clientId: CLIENT_ID, redirectUri: REDIRECT_URI, ...options })

  test.each([
    ['clientSecret', { clientSecret: 'SENTINEL' }],
    ['botToken', { botToken: 'SENTINEL' }],
  ])('throws as an option: %s', async (field, options) => {
    const error = await inBrowser(() => failure(build(options), InvalidArgumentError))
    expect(error.field).toBe(field)
    expect(error.message).toContain('dangerouslyAllowBrowser')
    expect(error.message).not.toContain('SENTINEL')
  })

  test.each<[string, (client: OAuth2Client) => Promise<unknown>]>([
    [
      'joinGuild',
      (client) => client.fromAccessToken('a').joinGuild('1', { userId: '2', botToken: 'SENTINEL' }),
    ],
    ['fetchLinkedRolesMetadata', (client) => client.fetchLinkedRolesMetadata({ botToken: 'SENTINEL' })],
    ['updateLinkedRolesMetadata', (client) => client.updateLinkedRolesMetadata([], { botToken: 'SENTINEL' })],
  ])('throws as an option of %s', async (_, call) => {
    let sent = 0
    const fetch = () => {
      sent += 1
      return Promise.reject(new Error('nothing should be sent'))
    }
    const run = () =>
      failure(() => call(new OAuth2Client({ clientId: CLIENT_ID, fetch })), InvalidArgumentError)
    const error = await inBrowser(run)
    expect(error.field).toBe('botToken')
    expect(error.message).not.toContain('SENTINEL')
    expect(sent).toBe(0)
  })

  test('is allowed with dangerouslyAllowBrowser', async () => {
    const client = await inBrowser(build({ clientSecret: 's', botToken: 'b', dangerouslyAllowBrowser: true }))
    expect(client.clientId).toBe(CLIENT_ID)
  })

  test('is not required by a public client', async () => {
    const client = await inBrowser(build({}))
    expect(client.clientId).toBe(CLIENT_ID)
  })

  test.each(['window', 'document'])(
    'is allowed if only %s is defined, which is not a browser',
    async (name) => {
      const client = await inBrowser(build({ clientSecret: 's' }), { [name]: {}, navigator: FIREFOX })
      expect(client.clientId).toBe(CLIENT_ID)
    },
  )

  test('is allowed on a server', () => {
    expect(build({ clientSecret: 's', botToken: 'b' })).not.toThrow()
  })
})

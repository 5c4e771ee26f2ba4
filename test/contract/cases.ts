import {
  type AccessToken,
  type BotRequestOptions,
  OAuth2Client,
  type OAuth2ClientOptions,
  type RequestOptions,
} from '../../src/index.ts'

export const CLIENT_ID = '159799960412356608'
export const CLIENT_SECRET = 'the-client-secret'
export const BOT_TOKEN = 'the.bot.token'
export const ACCESS_TOKEN = 'the-access-token'
export const REFRESH_TOKEN = 'the-refresh-token'
export const GUILD_ID = '290926798626357250'
export const USER_ID = '80351110224678912'

/** A client and a token of it, as a test made them. */
export interface Actors {
  readonly discord: OAuth2Client
  readonly token: AccessToken
}

/** One operation: how a user calls it, what must stand in its header, and what makes Prism refuse it. */
export interface Case {
  readonly credential: 'bearer' | 'bot' | 'body'
  /** The scopes without which nothing is sent. */
  readonly scopes: readonly string[]
  /** Calls it by its method. */
  call(actors: Actors, options: RequestOptions): Promise<unknown>
  /** Calls it by method and path template; the token endpoints have no place there. */
  api?(actors: Actors, options: RequestOptions): Promise<unknown>
  /** Turns a good request into one that breaks the description. */
  breaks(request: Request): Promise<Request> | Request
}

export function createActors(url: string, options: Partial<OAuth2ClientOptions<never>> = {}): Actors {
  const discord = new OAuth2Client({
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    redirectUri: 'https://example.com/callback',
    botToken: BOT_TOKEN,
    baseUrl: url,
    ...options,
  })
  const token = discord.fromRecord({
    accessToken: ACCESS_TOKEN,
    refreshToken: REFRESH_TOKEN,
    expiresAt: null,
    scopes: null,
    idToken: null,
  })
  return { discord, token }
}

const ROLE_CONNECTION = '/users/@me/applications/{application_id}/role-connection'
const METADATA = '/applications/{application_id}/role-connections/metadata'
const application = { path: { application_id: CLIENT_ID } }

/** Sends the same to another path. */
function moved(from: string, to: string) {
  return (request: Request) => new Request(request.url.replace(from, to), request)
}

/** Sends another body. */
function withBody(change: (body: string) => string) {
  return async (request: Request) =>
    new Request(request.url, {
      method: request.method,
      headers: request.headers,
      body: change(await request.text()),
    })
}

/** An answer in another format: all that can be wrong with a request that has neither parameters nor a body. */
export function asHtml(request: Request): Request {
  const headers = new Headers(request.headers)
  headers.set('Accept', 'text/html')
  return new Request(request.url, { method: request.method, headers })
}

export const CASES: Readonly<Record<string, Case>> = {
  'POST /oauth2/token': {
    credential: 'body',
    scopes: [],
    call: ({ discord }, options) => discord.exchangeCode('the-code', options),
    breaks: withBody((body) => body.replace('grant_type=authorization_code', 'grant_type=password')),
  },
  'POST /oauth2/token/revoke': {
    credential: 'body',
    scopes: [],
    call: ({ token }, options) => token.revoke(options),
    breaks: withBody((body) => body.replace('token=', 'access_token=')),
  },
  'GET /oauth2/@me': {
    credential: 'bearer',
    scopes: [],
    call: ({ token }, options) => token.fetchAuthorization(options),
    api: ({ token }, options) => token.api.GET('/oauth2/@me', options),
    breaks: asHtml,
  },
  'GET /users/@me': {
    credential: 'bearer',
    scopes: ['identify'],
    call: ({ token }, options) => token.fetchIdentify(options),
    api: ({ token }, options) => token.api.GET('/users/@me', options),
    breaks: asHtml,
  },
  'GET /users/@me/guilds': {
    credential: 'bearer',
    scopes: ['guilds'],
    call: ({ token }, options) => token.fetchGuilds({ ...options, limit: 200, withCounts: false }),
    api: ({ token }, options) =>
      token.api.GET('/users/@me/guilds', { ...options, params: { query: { limit: 1, after: '0' } } }),
    breaks: moved('limit=200', 'limit=201'),
  },
  'GET /users/@me/guilds/{guild_id}/member': {
    credential: 'bearer',
    scopes: ['guilds.members.read'],
    call: ({ token }, options) => token.fetchGuildMember(GUILD_ID, options),
    api: ({ token }, options) =>
      token.api.GET('/users/@me/guilds/{guild_id}/member', {
        ...options,
        params: { path: { guild_id: GUILD_ID } },
      }),
    breaks: moved(GUILD_ID, 'no-id'),
  },
  'GET /users/@me/connections': {
    credential: 'bearer',
    scopes: ['connections'],
    call: ({ token }, options) => token.fetchConnections(options),
    api: ({ token }, options) => token.api.GET('/users/@me/connections', options),
    breaks: asHtml,
  },
  [`GET ${ROLE_CONNECTION}`]: {
    credential: 'bearer',
    scopes: ['role_connections.write'],
    call: ({ token }, options) => token.fetchMetadata(options),
    api: ({ token }, options) => token.api.GET(ROLE_CONNECTION, { ...options, params: application }),
    breaks: moved(CLIENT_ID, 'no-id'),
  },
  [`PUT ${ROLE_CONNECTION}`]: {
    credential: 'bearer',
    scopes: ['role_connections.write'],
    call: ({ token }, options) =>
      token.updateMetadata({ platformName: 'Game', metadata: { wins: 3, since: new Date(0) } }, options),
    api: ({ token }, options) =>
      token.api.PUT(ROLE_CONNECTION, { ...options, params: application, body: { platform_username: null } }),
    breaks: withBody((body) => body.replace('"Game"', `"${'x'.repeat(51)}"`)),
  },
  [`DELETE ${ROLE_CONNECTION}`]: {
    credential: 'bearer',
    scopes: ['role_connections.write'],
    call: ({ token }, options) => token.clearMetadata(options),
    api: ({ token }, options) => token.api.DELETE(ROLE_CONNECTION, { ...options, params: application }),
    breaks: moved(CLIENT_ID, 'no-id'),
  },
  'PUT /guilds/{guild_id}/members/{user_id}': {
    credential: 'bot',
    scopes: ['guilds.join'],
    call: ({ token }, options) =>
      token.joinGuild(GUILD_ID, { ...options, userId: USER_ID, nick: 'Nelly', roles: [], mute: false }),
    api: ({ discord }, options) =>
      discord.api.PUT('/guilds/{guild_id}/members/{user_id}', {
        ...options,
        params: { path: { guild_id: GUILD_ID, user_id: USER_ID } },
        body: { access_token: ACCESS_TOKEN },
      }),
    breaks: withBody((body) => body.replace('"access_token"', '"token"')),
  },
  [`GET ${METADATA}`]: {
    credential: 'bot',
    scopes: [],
    call: ({ discord }, options: BotRequestOptions) => discord.fetchLinkedRolesMetadata(options),
    api: ({ discord }, options) => discord.api.GET(METADATA, { ...options, params: application }),
    breaks: moved(CLIENT_ID, 'no-id'),
  },
  [`PUT ${METADATA}`]: {
    credential: 'bot',
    scopes: [],
    call: ({ discord }, options: BotRequestOptions) =>
      discord.updateLinkedRolesMetadata(
        [{ type: 2, key: 'wins', name: 'Wins', description: 'Games won' }],
        options,
      ),
    api: ({ discord }, options) => discord.api.PUT(METADATA, { ...options, params: application, body: [] }),
    breaks: withBody((body) => body.replace('"wins"', '"Wins"')),
  },
}

import { type AccessToken, OAuth2Client, type OAuth2ClientOptions } from '../../src/index.ts'

export const CLIENT_ID = '159799960412356608'
export const CLIENT_SECRET = 'the-client-secret'
export const BOT_TOKEN = 'the.bot.token'
export const ACCESS_TOKEN = 'the-access-token'
export const REFRESH_TOKEN = 'the-refresh-token'

/** A client and one of its tokens. */
export interface Actors {
  readonly discord: OAuth2Client
  readonly token: AccessToken
}

/**
 * Creates a client that sends its requests to a server, without retries and rate limits, and a token.
 *
 * @param scopes Granted scopes of the token; by default unknown.
 */
export function createActors(
  url: string,
  options: Partial<OAuth2ClientOptions<never>> = {},
  scopes: readonly string[] | null = null,
): Actors {
  const discord = new OAuth2Client({
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    redirectUri: 'https://example.com/callback',
    botToken: BOT_TOKEN,
    baseUrl: url,
    issuer: url,
    retry: false,
    rateLimit: false,
    ...options,
  })
  const fields = { accessToken: ACCESS_TOKEN, refreshToken: REFRESH_TOKEN, expiresAt: null, idToken: null }
  return { discord, token: discord.fromRecord({ ...fields, scopes }) }
}

/** Changes that make a valid request violate the description. */
export const violations = {
  /** Changes the URL. */
  url: (from: string, to: string) => (request: Request) =>
    new Request(request.url.replace(from, to), request),

  /** Changes the body. */
  body: (change: (body: string) => string) => async (request: Request) => {
    const { method, headers } = request
    return new Request(request.url, { method, headers, body: change(await request.text()) })
  },

  /** Requests another format: the only possible violation of a request that has neither parameters nor a body. */
  format: (request: Request) => {
    const headers = new Headers(request.headers)
    headers.set('Accept', 'text/html')
    return new Request(request, { headers })
  },
}

import { BOT_TOKEN, CLIENT_ID, CLIENT_SECRET, REDIRECT_URI } from '../../support/client.ts'
import { NetworkError, ResponseError } from './errors.ts'
import type { CallOptions, ScenarioClient, ScenarioOptions, Session, User } from './scenario-client.ts'

/** Arguments of `fetch`. */
export interface NaiveRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | URLSearchParams
  readonly signal?: AbortSignal
}

/** Sends a request and returns the JSON of a successful response. */
export type Sender = (request: NaiveRequest) => Promise<unknown>

/** Functions that read the fields of a token response. */
export interface TokenReading {
  expiresAt(fields: TokenFields): Date | null
  refreshToken(fields: TokenFields, sent: string | null): string | null
}

/** Token response that was not validated. */
export interface TokenFields {
  readonly access_token: string
  readonly refresh_token?: string
  readonly expires_in: number
}

/** Creates a client that only adds credentials and paths to a function that sends requests. */
export function naiveClient(baseUrl: string, send: Sender, reading: TokenReading): ScenarioClient {
  async function call(
    authorization: string,
    method: string,
    path: string,
    { signal }: CallOptions = {},
  ): Promise<unknown> {
    const headers = { Authorization: authorization, 'Content-Type': 'application/json' }
    const body = method === 'POST' ? { body: JSON.stringify({ content: 'hello' }) } : {}
    return send({ url: baseUrl + path, method, headers, ...body, ...(signal && { signal }) })
  }

  function post(path: string, form: Readonly<Record<string, string>>, { signal }: CallOptions = {}) {
    const body = new URLSearchParams({ ...form, client_id: CLIENT_ID, client_secret: CLIENT_SECRET })
    return send({ url: baseUrl + path, method: 'POST', headers: {}, body, ...(signal && { signal }) })
  }

  function user(accessToken: string): User {
    const authorization = `Bearer ${accessToken}`
    return {
      identify: (options) => call(authorization, 'GET', '/users/@me', options),
      guilds: ({ after, ...options } = {}) =>
        call(authorization, 'GET', `/users/@me/guilds${after ? `?after=${after}` : ''}`, options),
      connections: (options) => call(authorization, 'GET', '/users/@me/connections', options),
      member: (guildId, options) =>
        call(authorization, 'GET', `/users/@me/guilds/${guildId}/member`, options),
      authorization: (options) => call(authorization, 'GET', '/oauth2/@me', options),
      sendMessage: (lobbyId, options) => call(authorization, 'POST', `/lobbies/${lobbyId}/messages`, options),
      clearMetadata: (options) =>
        call(authorization, 'DELETE', `/users/@me/applications/${CLIENT_ID}/role-connection`, options),
    }
  }

  async function requestTokens(
    form: Readonly<Record<string, string>>,
    sent: string | null,
    options?: CallOptions,
  ): Promise<Session> {
    const fields = (await post('/oauth2/token', form, options)) as TokenFields
    const refreshToken = reading.refreshToken(fields, sent)
    return {
      accessToken: fields.access_token,
      refreshToken,
      expiresAt: reading.expiresAt(fields),
      user: user(fields.access_token),
      refresh: (more) => refresh(refreshToken ?? '', more),
    }
  }

  const refresh = (token: string, options?: CallOptions) =>
    requestTokens({ grant_type: 'refresh_token', refresh_token: token }, token, options)

  return {
    user,
    exchangeCode: (code, options) =>
      requestTokens({ grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI }, null, options),
    refreshToken: refresh,
    revokeToken: async (token, options) => {
      await post('/oauth2/token/revoke', { token }, options)
    },
    lobby: (lobbyId, options) => call(`Bot ${BOT_TOKEN}`, 'GET', `/lobbies/${lobbyId}`, options),
    executeWebhook: (id, token, options) => call('', 'POST', `/webhooks/${id}/${token}`, options),
  }
}

/** Sends a request with the `fetch` of the options, or with the global one. */
export async function sendOnce(options: ScenarioOptions, request: NaiveRequest): Promise<Response> {
  const { url, ...init } = request
  const prepared = new Request(url, init)
  return await (options.fetch ? options.fetch(prepared) : fetch(prepared)).catch(toNetworkError)
}

/** Throws a `NetworkError` for the `TypeError` of a failed connection, and any other error unchanged. */
function toNetworkError(error: unknown): never {
  throw error instanceof TypeError ? new NetworkError(error) : error
}

/**
 * Returns the JSON of a successful response.
 *
 * @throws ResponseError on a non-2xx response.
 */
export async function readJson(
  request: NaiveRequest,
  response: Response,
  options?: ErrorOptions,
): Promise<unknown> {
  if (!response.ok) throw new ResponseError(response.status, request.url.includes('/oauth2/token'), options)
  const text = await response.text().catch(toNetworkError)
  return text === '' ? undefined : JSON.parse(text)
}

import { BOT_TOKEN, CLIENT_ID, CLIENT_SECRET, REDIRECT_URI } from '../../support/client.ts'
import { AnswerError, NoAnswerError } from './codes.ts'
import type { CallOptions, ScenarioClient, ScenarioOptions, Session, User } from './scenario-client.ts'

/** A request in the words of plain `fetch`. */
export interface NaiveRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | URLSearchParams
  readonly signal?: AbortSignal
}

/** Sends a request and answers the JSON of a success. */
export type Sender = (request: NaiveRequest) => Promise<unknown>

/** What a naive client makes of the fields of a token response. */
export interface TokenReading {
  expiresAt(fields: TokenFields): Date | null
  refreshToken(fields: TokenFields, sent: string | null): string | null
}

/** A token response that nobody has checked. */
export interface TokenFields {
  readonly access_token: string
  readonly refresh_token?: string
  readonly expires_in: number
}

/** A client without any care but that of the function that sends. */
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
    const as = `Bearer ${accessToken}`
    return {
      identify: (options) => call(as, 'GET', '/users/@me', options),
      guilds: ({ after, ...options } = {}) =>
        call(as, 'GET', `/users/@me/guilds${after ? `?after=${after}` : ''}`, options),
      connections: (options) => call(as, 'GET', '/users/@me/connections', options),
      member: (guildId, options) => call(as, 'GET', `/users/@me/guilds/${guildId}/member`, options),
      authorization: (options) => call(as, 'GET', '/oauth2/@me', options),
      sendMessage: (lobbyId, options) => call(as, 'POST', `/lobbies/${lobbyId}/messages`, options),
      clearMetadata: (options) =>
        call(as, 'DELETE', `/users/@me/applications/${CLIENT_ID}/role-connection`, options),
    }
  }

  async function tokens(
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
    tokens({ grant_type: 'refresh_token', refresh_token: token }, token, options)

  return {
    user,
    exchangeCode: (code, options) =>
      tokens({ grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI }, null, options),
    refreshToken: refresh,
    revokeToken: async (token, options) => {
      await post('/oauth2/token/revoke', { token }, options)
    },
    lobby: (lobbyId, options) => call(`Bot ${BOT_TOKEN}`, 'GET', `/lobbies/${lobbyId}`, options),
    executeWebhook: (id, token, options) => call('', 'POST', `/webhooks/${id}/${token}`, options),
  }
}

/** `fetch`, or the one of the options. */
export async function sendOnce(options: ScenarioOptions, request: NaiveRequest): Promise<Response> {
  const { url, ...init } = request
  const one = new Request(url, init)
  return await (options.fetch ? options.fetch(one) : fetch(one)).catch(toNoAnswer)
}

/** What `fetch` says of a connection that failed is a `TypeError`. */
function toNoAnswer(error: unknown): never {
  throw error instanceof TypeError ? new NoAnswerError(error) : error
}

/** The JSON of a success. */
export async function readJson(
  request: NaiveRequest,
  response: Response,
  options?: ErrorOptions,
): Promise<unknown> {
  if (!response.ok) throw new AnswerError(response.status, request.url.includes('/oauth2/token'), options)
  const text = await response.text().catch(toNoAnswer)
  return text === '' ? undefined : JSON.parse(text)
}

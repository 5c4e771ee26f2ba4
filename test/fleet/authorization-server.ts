import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TokenFields } from '../../src/runtime/oauth/token-response.ts'
import { CLIENT_ID } from '../support/client.ts'
import { type Grant, Grants, type RefreshResult, type RefreshTokenPolicy } from './grants.ts'
import { PID_HEADER } from './pid-header.ts'
import { createSecret } from './secrets.ts'

/** Client secret of the only application of the server. */
export const SERVER_SECRET = createSecret('cs')

/** Fault of one request to the token endpoint, before or after the refresh token is exchanged. */
export type Fault = '503 before' | '500 after' | 'drop after'

/** Behavior of the server, which a scenario can change at any time. */
export interface ServerBehavior extends RefreshTokenPolicy {
  /** Faults of the next requests to the token endpoint, in order. */
  readonly faults: Fault[]
  /** Milliseconds until the token endpoint responds. */
  delay: number
  /** Rejects all access tokens, even new ones. */
  rejectAll: boolean
}

/** Request to the token endpoint. */
export interface Post {
  readonly pid: string
  readonly refreshToken: string
  readonly result: RefreshResult | 'failed'
}

/** Request with an access token. */
export interface Call {
  readonly pid: string
  readonly status: number
}

/** Strict authorization server and its users. */
export interface AuthorizationServer {
  readonly url: string
  readonly behavior: ServerBehavior
  readonly posts: readonly Post[]
  readonly calls: readonly Call[]
  /** Number of requests that revoke a token. */
  readonly revocations: number
  /** Maximum number of concurrent requests to the token endpoint from one process. */
  readonly maxConcurrentRefreshes: number
  /**
   * Signs a user in and returns the tokens of the new grant.
   *
   * @param lifetime Lifetime of the access token in seconds. Negative for an expired token.
   */
  signIn(lifetime: number): TokenFields
  /** Revokes the grant of a token. */
  revoke(token: TokenFields): void
  /** Checks whether both tokens are the current ones of a valid grant. */
  isCurrent(token: TokenFields): boolean
  /** Delays the responses of a path until the returned function is called. */
  delayResponses(path: string): () => void
  /** Resolves when the condition is true. Checks it after each request. */
  until(isReached: () => boolean): Promise<void>
  close(): Promise<void>
}

const SCOPES = ['identify', 'guilds']

/** Starts a server on a free port. */
export async function startAuthorizationServer(): Promise<AuthorizationServer> {
  const week = 604_800
  const behavior: ServerBehavior = {
    rotate: true,
    grace: 0,
    revokeOnReuse: false,
    lifetime: week,
    faults: [],
    delay: 0,
    rejectAll: false,
  }
  const grants = new Grants(behavior)
  const posts: Post[] = []
  const calls: Call[] = []
  const delayed = new Map<string, Promise<void>>()
  const concurrent = new Map<string, number>()
  const changes = new EventEmitter().setMaxListeners(0)
  let maxConcurrentRefreshes = 0
  let revocations = 0

  function record(post: Post): void {
    posts.push(post)
    changes.emit('change')
  }

  async function respondToRefresh(
    pid: string,
    form: URLSearchParams,
    response: ServerResponse,
  ): Promise<void> {
    const refreshToken = form.get('refresh_token') ?? ''
    const fault = behavior.faults.shift()
    if (fault === '503 before') {
      record({ pid, refreshToken, result: 'failed' })
      return sendJson(response, 503, { message: 'The server is busy', code: 0 })
    }
    const { result, grant } = grants.refresh(refreshToken)
    record({ pid, refreshToken, result })
    await sleep(behavior.delay)
    if (fault === 'drop after') response.destroy()
    else if (fault === '500 after') sendJson(response, 500, { message: 'The server failed', code: 0 })
    else if (grant) sendJson(response, 200, toTokenResponse(grant, behavior.lifetime))
    else sendJson(response, 400, { error: 'invalid_grant', error_description: `Invalid ${refreshToken}` })
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pid = String(request.headers[PID_HEADER])
    const path = request.url ?? ''
    if (request.method === 'POST') {
      const form = new URLSearchParams(await readText(request))
      if (form.get('client_id') !== CLIENT_ID || form.get('client_secret') !== SERVER_SECRET) {
        return sendJson(response, 401, { error: 'invalid_client' })
      }
      if (path === '/oauth2/token') {
        const count = (concurrent.get(pid) ?? 0) + 1
        concurrent.set(pid, count)
        maxConcurrentRefreshes = Math.max(maxConcurrentRefreshes, count)
        response.once('close', () => concurrent.set(pid, (concurrent.get(pid) ?? 0) - 1))
        return respondToRefresh(pid, form, response)
      }
      revocations += 1
      grants.revoke(form.get('token') ?? '')
      return sendJson(response, 200, {})
    }
    const [, token = ''] = request.headers.authorization?.split(' ') ?? []
    const status = grants.accepts(token) && !behavior.rejectAll ? 200 : 401
    calls.push({ pid, status })
    changes.emit('change')
    await delayed.get(path)
    if (status === 401) return sendJson(response, 401, { message: '401: Unauthorized', code: 0 })
    const user = { id: '268473310986240001', username: 'nelly', discriminator: '0', avatar: null }
    sendJson(response, 200, path === '/users/@me' ? { ...user, global_name: null } : [])
  }

  const server = createServer((request, response) => {
    respond(request, response).finally(() => changes.emit('change'))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port')

  return {
    url: `http://127.0.0.1:${address.port}`,
    behavior,
    posts,
    calls,
    get revocations() {
      return revocations
    },
    get maxConcurrentRefreshes() {
      return maxConcurrentRefreshes
    },
    signIn(lifetime) {
      const { accessToken, refreshToken, expiresAt } = grants.create(lifetime)
      return { accessToken, refreshToken, expiresAt, scopes: SCOPES, idToken: null }
    },
    revoke: ({ accessToken }) => grants.revoke(accessToken),
    isCurrent: (token) => grants.isCurrent(token),
    delayResponses(path) {
      let release = () => {}
      delayed.set(
        path,
        new Promise((resolve) => {
          release = resolve
        }),
      )
      return () => release()
    },
    async until(isReached) {
      while (!isReached()) await once(changes, 'change')
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

function toTokenResponse({ accessToken, refreshToken }: Grant, lifetime: number): object {
  return {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: lifetime,
    refresh_token: refreshToken,
    scope: SCOPES.join(' '),
  }
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

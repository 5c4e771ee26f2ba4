import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TokenFields } from '../../src/runtime/oauth/token-response.ts'
import { CLIENT_ID } from '../support/client.ts'
import { type Login, Logins, type Redeemed, type Rules } from './logins.ts'
import { PID_HEADER } from './pid-header.ts'
import { createSecret } from './secrets.ts'

/** What the server knows its one application by. */
export const SERVER_SECRET = createSecret('cs')

/** What goes wrong with one request to the token endpoint: before or after the refresh token is spent. */
export type Fault = '503 before' | '500 after' | 'drop after'

/** How the server behaves. May be changed at any time. */
export interface Switches extends Rules {
  /** What goes wrong with the next requests to the token endpoint, one after the other. */
  readonly faults: Fault[]
  /** Milliseconds before the token endpoint answers. */
  delay: number
  /** Whether no access token is taken, however new it is. */
  refuseAll: boolean
}

/** One request to the token endpoint. */
export interface Post {
  readonly pid: string
  readonly refreshToken: string
  readonly redeemed: Redeemed | 'failed'
}

/** One request with an access token. */
export interface Call {
  readonly pid: string
  readonly status: number
}

/** A strict authorization server, with the users behind it. */
export interface AuthorizationServer {
  readonly url: string
  readonly switches: Switches
  readonly posts: readonly Post[]
  readonly calls: readonly Call[]
  /** How many requests there were to end a login. */
  readonly revocations: number
  /** How many requests to the token endpoint one process has had under way at once. */
  readonly mostAtOnce: number
  /** Logs a user in. @param lifetime Seconds; a negative number for a token that has expired. */
  login(lifetime: number): TokenFields
  /** Ends a login. */
  end(token: TokenFields): void
  /** Whether both tokens are what their login has at present. */
  isLive(token: TokenFields): boolean
  /** Holds back the answers of a path until the function is called that comes back. */
  hold(path: string): () => void
  /** Settles when something is so, which is asked again after each request. */
  until(reached: () => boolean): Promise<void>
  close(): Promise<void>
}

const SCOPES = ['identify', 'guilds']

/** Starts a server on a free port. */
export async function startAuthorizationServer(): Promise<AuthorizationServer> {
  const week = 604_800
  const switches: Switches = {
    rotate: true,
    grace: 0,
    revokeOnReuse: false,
    lifetime: week,
    faults: [],
    delay: 0,
    refuseAll: false,
  }
  const logins = new Logins(switches)
  const posts: Post[] = []
  const calls: Call[] = []
  const held = new Map<string, Promise<void>>()
  const underWay = new Map<string, number>()
  const changes = new EventEmitter().setMaxListeners(0)
  let mostAtOnce = 0
  let revocations = 0

  function note(post: Post): void {
    posts.push(post)
    changes.emit('change')
  }

  async function answerToken(pid: string, form: URLSearchParams, response: ServerResponse): Promise<void> {
    const refreshToken = form.get('refresh_token') ?? ''
    const fault = switches.faults.shift()
    if (fault === '503 before') {
      note({ pid, refreshToken, redeemed: 'failed' })
      return reply(response, 503, { message: 'The server is busy', code: 0 })
    }
    const { redeemed, login } = logins.redeem(refreshToken)
    note({ pid, refreshToken, redeemed })
    await sleep(switches.delay)
    if (fault === 'drop after') response.destroy()
    else if (fault === '500 after') reply(response, 500, { message: 'The server failed', code: 0 })
    else if (login) reply(response, 200, pairOf(login, switches.lifetime))
    else reply(response, 400, { error: 'invalid_grant', error_description: `Invalid ${refreshToken}` })
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pid = String(request.headers[PID_HEADER])
    const path = request.url ?? ''
    if (request.method === 'POST') {
      const form = new URLSearchParams(await readText(request))
      if (form.get('client_id') !== CLIENT_ID || form.get('client_secret') !== SERVER_SECRET) {
        return reply(response, 401, { error: 'invalid_client' })
      }
      if (path === '/oauth2/token') {
        const count = (underWay.get(pid) ?? 0) + 1
        underWay.set(pid, count)
        mostAtOnce = Math.max(mostAtOnce, count)
        response.once('close', () => underWay.set(pid, (underWay.get(pid) ?? 0) - 1))
        return answerToken(pid, form, response)
      }
      revocations += 1
      logins.revoke(form.get('token') ?? '')
      return reply(response, 200, {})
    }
    const [, token = ''] = request.headers.authorization?.split(' ') ?? []
    const status = logins.accepts(token) && !switches.refuseAll ? 200 : 401
    calls.push({ pid, status })
    changes.emit('change')
    await held.get(path)
    if (status === 401) return reply(response, 401, { message: '401: Unauthorized', code: 0 })
    const user = { id: '268473310986240001', username: 'someone', discriminator: '0', avatar: null }
    reply(response, 200, path === '/users/@me' ? { ...user, global_name: null } : [])
  }

  const server = createServer((request, response) => {
    answer(request, response).finally(() => changes.emit('change'))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port')

  return {
    url: `http://127.0.0.1:${address.port}`,
    switches,
    posts,
    calls,
    get revocations() {
      return revocations
    },
    get mostAtOnce() {
      return mostAtOnce
    },
    login(lifetime) {
      const { accessToken, refreshToken, expiresAt } = logins.start(lifetime)
      return { accessToken, refreshToken, expiresAt, scopes: SCOPES, idToken: null }
    },
    end: ({ accessToken }) => logins.revoke(accessToken),
    isLive: (token) => logins.isLive(token),
    hold(path) {
      let release = () => {}
      held.set(
        path,
        new Promise((resolve) => {
          release = resolve
        }),
      )
      return () => release()
    },
    async until(reached) {
      while (!reached()) await once(changes, 'change')
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

function pairOf({ accessToken, refreshToken }: Login, lifetime: number): object {
  return {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: lifetime,
    refresh_token: refreshToken,
    scope: SCOPES.join(' '),
  }
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

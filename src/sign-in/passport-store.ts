import type { OAuth2Client } from '../runtime/client.ts'
import { contextOf } from '../runtime/context.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import type { Authorization } from '../runtime/oauth/authorization.ts'
import { isRecord, propertyOf } from '../runtime/utils/objects.ts'
import { readSecrets } from './options.ts'
import { PendingCookies } from './pending.ts'

/** Property of `req.session` with the pending sign-ins by state. */
const SESSION_KEY = 'grantcord:discord'
/** Maximum number of pending sign-ins of a session. */
const MAX_PENDING = 5

/** Storage of pending sign-ins of a browser. */
export interface PendingStore {
  add(request: unknown, authorization: Authorization): Promise<void>
  /** Returns a sign-in and removes it, because it can be used once. */
  take(request: unknown, state: string): Promise<Authorization | undefined>
}

export const SESSION_STORE: PendingStore = {
  async add(request, authorization) {
    const session = sessionOf(request)
    const others = Object.entries(readPending(session)).slice(1 - MAX_PENDING)
    session[SESSION_KEY] = Object.fromEntries([...others, [authorization.state, authorization]])
  },
  async take(request, state) {
    const session = sessionOf(request)
    const { [state]: authorization, ...others } = readPending(session)
    session[SESSION_KEY] = others
    return authorization
  },
}

function sessionOf(request: unknown): Record<string, unknown> {
  const session = propertyOf(request, 'session')
  if (isMutable(session)) return session
  throw new InvalidArgumentError(
    'secret',
    'is required without req.session: set it, or use express-session before passport',
  )
}

function isMutable(value: unknown): value is Record<string, unknown> {
  return isRecord(value)
}

/** Returns the pending sign-ins of a session, oldest first. The client checks each one before it uses it. */
function readPending(session: Record<string, unknown>): Readonly<Record<string, Authorization>> {
  const pending = session[SESSION_KEY]
  return isPending(pending) ? pending : {}
}

function isPending(value: unknown): value is Readonly<Record<string, Authorization>> {
  return isRecord(value)
}

export function createCookieStore(
  client: OAuth2Client,
  redirectUri: string,
  secret: string | readonly string[],
): PendingStore {
  const { origin, protocol } = new URL(redirectUri)
  const { now } = contextOf(client).config
  const attributes = {
    path: '/',
    domain: undefined,
    secure: protocol === 'https:',
    sameSite: 'lax',
    partitioned: false,
  } as const
  const options = { secrets: readSecrets(secret), audience: `${client.clientId} ${origin} passport`, now }
  const pending = new PendingCookies('discord', attributes, options)
  return {
    async add(request, authorization) {
      send(request, await pending.add({ authorization, returnTo: '/' }, cookiesOf(request)))
    },
    async take(request, state) {
      const started = await pending.read(state, cookiesOf(request))
      if (started) send(request, [pending.delete(started)])
      return started?.authorization
    },
  }
}

function cookiesOf(request: unknown): string | undefined {
  const cookie = propertyOf(propertyOf(request, 'headers'), 'cookie')
  return typeof cookie === 'string' ? cookie : undefined
}

/** Sends cookies with the response of a request, which Express stores as `res`. */
function send(request: unknown, cookies: readonly string[]): void {
  const response = propertyOf(request, 'res')
  if (!isResponse(response)) {
    throw new InvalidArgumentError(
      'secret',
      'needs req.res, which Express sets: use req.session without Express',
    )
  }
  for (const cookie of cookies) response.appendHeader('Set-Cookie', cookie)
}

function isResponse(value: unknown): value is { appendHeader(name: string, value: string): void } {
  return typeof propertyOf(value, 'appendHeader') === 'function'
}

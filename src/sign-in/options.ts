import type { OAuth2Client } from '../runtime/client.ts'
import { type ClientContext, contextOf } from '../runtime/context.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import { checkScope, customScope, type RequestableScope } from '../runtime/oauth/scopes.ts'
import type { TokenManager } from '../runtime/tokens/token-manager.ts'
import {
  checkArray,
  checkBoolean,
  checkFunction,
  checkNumber,
  checkObject,
  checkOneOf,
  checkOptions,
  checkString,
  invalidType,
} from '../runtime/validation/arguments.ts'
import type { CookieAttributes } from './cookies.ts'
import { logFailure } from './failures.ts'
import { PendingCookies } from './pending.ts'
import type { Verdict } from './policies.ts'
import { type JsonOf, SessionCookies, type SessionUser } from './session.ts'
import {
  type OnError,
  type OnSignIn,
  ROUTES,
  type SessionCookieOptions,
  type SignInAttempt,
  type SignInOptions,
  type SignInRoute,
  type SignOutEvent,
  type VerifyIdToken,
} from './types.ts'

/** Options of a sign-in with their defaults. */
export interface SignInConfig<SessionData> {
  readonly client: OAuth2Client
  readonly context: ClientContext
  readonly tokens: TokenManager | undefined
  /** Scopes of every sign-in. */
  readonly scopes: readonly RequestableScope[]
  readonly optionalScopes: readonly RequestableScope[]
  /** Origin of the application. */
  readonly origin: string
  /** Origins of its pages: with an Activity also the one at which Discord shows it. */
  readonly origins: readonly string[]
  readonly paths: Readonly<Record<SignInRoute, string>>
  /** Routes that are on, by path. */
  readonly routes: ReadonlyMap<string, SignInRoute>
  readonly prompt: 'consent' | 'none' | undefined
  readonly sessions: SessionCookies<SessionData>
  readonly pending: PendingCookies
  readonly toSessionData: (attempt: SignInAttempt<RequestableScope>) => SessionData | Promise<SessionData>
  readonly allow: (attempt: SignInAttempt<RequestableScope>) => Verdict | Promise<Verdict>
  readonly verifyIdToken: VerifyIdToken | undefined
  readonly onSignIn: OnSignIn<RequestableScope, SessionData> | undefined
  readonly onSignOut: ((event: SignOutEvent<SessionData>) => void | Promise<void>) | undefined
  readonly onError: OnError
  readonly checkGrant: boolean
  readonly hasActivity: boolean
}

const WEEK = 604_800
const MONTH = 2_592_000
/** Longest lifetime of a cookie that browsers accept, in seconds: 400 days. */
const MAX_AGE = 34_560_000
const MIN_SECRET_LENGTH = 32
/** Maximum number of secrets, because each one is tried. */
const MAX_SECRETS = 10

/**
 * Checks the options of a sign-in and adds the defaults.
 *
 * @throws {@link InvalidArgumentError} that names the option.
 */
export function readSignInOptions<
  Scopes extends RequestableScope,
  Optional extends RequestableScope,
  SessionData extends JsonOf<SessionData>,
>(options: SignInOptions<Scopes, Optional, SessionData>): SignInConfig<SessionData> {
  checkObject('options', options)
  const {
    client,
    secret,
    tokens,
    optionalScopes = [],
    basePath,
    prompt,
    // Without the option, the type of its result is the default one.
    session = toSessionUser as unknown as NonNullable<typeof options.session>,
    allow = () => true,
    verifyIdToken,
    onSignIn,
    onSignOut,
    onError = logFailure,
    checkGrant = false,
    cookie,
    maxAge = WEEK,
    absoluteMaxAge = Math.max(MONTH, maxAge),
    activity = false,
    ...rest
  } = options
  checkOptions('options', rest, [])
  const context = contextOf(client)
  const { clientId, redirectUri, scopes = [], now } = context.config
  const callback = redirectUri === undefined ? undefined : new URL(redirectUri)
  if (!callback || !/^https?:$/.test(callback.protocol)) {
    throw new InvalidArgumentError('client', 'must have the option redirectUri, with https or http')
  }
  if (callback.pathname === '/') {
    const example = new URL('/auth/callback', callback).href
    const problem = `must have a redirectUri with a path of its own, such as ${example}: the callback would be the start page`
    throw new InvalidArgumentError('client', problem)
  }
  if (!scopes.includes('identify')) {
    throw new InvalidArgumentError('client', 'must have the option scopes, which contains identify')
  }
  if (verifyIdToken && !scopes.includes('openid')) {
    throw new InvalidArgumentError('client', 'must have the scope openid for the option verifyIdToken')
  }
  const secrets = readSecrets(secret)
  if (tokens !== undefined) checkObject('tokens', tokens)
  checkBoolean('checkGrant', checkGrant)
  if (checkGrant) requireTokens({ tokens })
  checkArray('optionalScopes', optionalScopes)
  optionalScopes.forEach((scope, index) => void checkScope(`optionalScopes[${index}]`, scope))
  if (prompt !== undefined) checkOneOf('prompt', prompt, ['consent', 'none'])
  for (const [field, value] of Object.entries({
    session,
    allow,
    verifyIdToken,
    onSignIn,
    onSignOut,
    onError,
  })) {
    checkFunction(field, value)
  }
  checkNumber('maxAge', maxAge, 1, MAX_AGE, 1)
  checkNumber('absoluteMaxAge', absoluteMaxAge, maxAge, Number.MAX_SAFE_INTEGER, 1)
  checkBoolean('activity', activity)
  const paths = readPaths(basePath, callback.pathname)
  const { name, attributes } = readCookieOptions(cookie, callback.protocol === 'https:', paths)
  const sealing = { secrets, audience: `${clientId} ${callback.origin}`, now }
  return {
    client,
    context,
    tokens,
    scopes: scopes.map((scope) => customScope(scope)),
    optionalScopes,
    origin: callback.origin,
    origins: [callback.origin, ...(activity ? [`https://${clientId}.discordsays.com`] : [])],
    paths,
    routes: new Map(
      ROUTES.filter((route) => activity || route !== 'activity').map((route) => [paths[route], route]),
    ),
    prompt,
    sessions: new SessionCookies(name, attributes, { maxAge, absoluteMaxAge }, sealing),
    pending: new PendingCookies(name, attributes, sealing),
    toSessionData: session,
    allow,
    verifyIdToken,
    onSignIn,
    onSignOut,
    onError,
    checkGrant,
    hasActivity: activity,
  }
}

/** @throws {@link InvalidArgumentError} without the option `tokens`. */
export function requireTokens({ tokens }: { readonly tokens: TokenManager | undefined }): TokenManager {
  if (tokens) return tokens
  throw new InvalidArgumentError('tokens', 'is required: pass a TokenManager to createSignIn()')
}

function toSessionUser({ user }: SignInAttempt<RequestableScope>): SessionUser {
  const { id, username, global_name, avatar } = user
  return { id, username, name: global_name ?? username, avatar: avatar ?? null }
}

/** @throws {@link InvalidArgumentError} unless every secret is long enough. */
export function readSecrets(secret: string | readonly string[]): readonly string[] {
  const secrets = Array.isArray(secret) ? [...secret] : [secret]
  if (secrets.length < 1 || secrets.length > MAX_SECRETS) {
    throw new InvalidArgumentError('secret', `must be a string, or a list of 1 to ${MAX_SECRETS} strings`)
  }
  for (const one of secrets) {
    if (typeof one === 'string' && one.length >= MIN_SECRET_LENGTH) continue
    const expected = `a random string of at least ${MIN_SECRET_LENGTH} characters, such as the output of "openssl rand -base64 32"`
    throw invalidType('secret', expected, one)
  }
  return secrets
}

function readPaths(basePath: string | undefined, callback: string): Readonly<Record<SignInRoute, string>> {
  const base = basePath ?? callback.replace(/\/[^/]*$/, '')
  checkString('basePath', base)
  if (base !== '' && !/^(\/[\w.~-]+)+$/.test(base)) {
    throw new InvalidArgumentError('basePath', 'must be a path such as /auth, without a slash at its end')
  }
  const paths = {
    login: `${base}/login`,
    callback,
    logout: `${base}/logout`,
    session: `${base}/session`,
    activity: `${base}/activity`,
  }
  if (new Set(Object.values(paths)).size === Object.keys(paths).length) return paths
  const problem = 'must have a path other than those of login, logout, session and activity'
  throw new InvalidArgumentError('redirectUri', problem)
}

function readCookieOptions(
  options: SessionCookieOptions = {},
  secure: boolean,
  paths: Readonly<Record<SignInRoute, string>>,
): { readonly name: string; readonly attributes: CookieAttributes } {
  checkOptions('cookie', options, ['name', 'path', 'domain'], 'cookie.')
  const { name = 'session', path = '/', domain } = options
  if (typeof name !== 'string' || !/^[\w-]{1,64}$/.test(name)) {
    throw new InvalidArgumentError('cookie.name', 'must have 1 to 64 letters, digits, "-" and "_"')
  }
  const folder = String(path).replace(/\/$/, '')
  if (Object.values(paths).some((route) => !route.startsWith(`${folder}/`))) {
    throw new InvalidArgumentError('cookie.path', `must include ${paths.login} and ${paths.callback}`)
  }
  if (domain !== undefined && !/^[a-z\d.-]+$/i.test(domain)) {
    throw new InvalidArgumentError('cookie.domain', 'must be a host name, such as example.com')
  }
  return { name, attributes: { path, domain, secure, sameSite: 'lax', partitioned: false } }
}

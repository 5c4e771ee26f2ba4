import type { User } from '../generated/models.ts'
import type { AccessToken } from '../runtime/access-token.ts'
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
  checkRest,
  checkString,
  invalidType,
} from '../runtime/validation/arguments.ts'
import type { CookieAttributes } from './cookies.ts'
import type { FailureWords } from './failures.ts'
import { PendingCookies } from './pending.ts'
import type { Verdict } from './policies.ts'
import { type JsonOf, type Session, SessionCookies, type SessionUser } from './session.ts'

/** A user who has consented at Discord and is not signed in yet. */
export interface SignInAttempt<Scopes extends string> {
  /** The user. Link accounts by `id`: a username can change, and an e-mail address counts only if `verified` is true. */
  readonly user: User
  /** Token of the user, not stored yet. */
  readonly token: AccessToken<Scopes>
  readonly request: Request
}

/** A completed sign-in. */
export interface SignInEvent<Scopes extends string, SessionData> {
  readonly user: User
  /** Token of the user: the stored, auto-refreshing one with the option `tokens`. */
  readonly token: AccessToken<Scopes>
  readonly session: Session<SessionData>
  /**
   * True if no token of the user was stored before, and false at a later sign-in. `undefined` without the option `tokens`:
   * look the user up by `user.id` in your database.
   */
  readonly isFirst: boolean | undefined
  readonly request: Request
}

/** A completed sign-out. */
export interface SignOutEvent<SessionData> {
  readonly session: Session<SessionData>
  /** True if the grant at Discord was revoked too. */
  readonly isRevoked: boolean
  readonly request: Request
}

/** A sign-in or sign-out that failed, with the page that the user sees. */
export interface SignInFailure extends FailureWords {
  /** What went wrong, for developers. Its message is not part of the page. */
  readonly error: unknown
  readonly route: SignInRoute
  /** Path of the link on the page, which tries again. */
  readonly retryUrl: string
  readonly request: Request
}

/** Handles a completed sign-in. May return a path to go to. */
export type OnSignIn<Scopes extends string, SessionData> = (
  event: SignInEvent<Scopes, SessionData>,
) => unknown

/** Handles a failure. May return a response, which replaces the page. */
export type OnError = (failure: SignInFailure) => unknown

/** Options of the session's cookie. */
export interface SessionCookieOptions {
  /**
   * Name, without the prefix `__Host-` or `__Secure-` that it has on https. The cookies of pending sign-ins begin with it.
   *
   * @default 'session'
   */
  readonly name?: string | undefined
  /**
   * Path for which it is valid. It must include the routes of the sign-in.
   *
   * @default '/'
   */
  readonly path?: string | undefined
  /** Domain whose subdomains receive it too. By default only the host itself receives it, which is safer. */
  readonly domain?: string | undefined
}

/** Options of `createSignIn()`. */
export interface SignInOptions<
  Scopes extends RequestableScope = RequestableScope,
  Optional extends RequestableScope = never,
  SessionData extends JsonOf<SessionData> = SessionUser,
> {
  /**
   * Client of the application, with `redirectUri` and `scopes`, of which one is `identify`. The path of the redirect URI is
   * the callback route, and its origin that of the application: no `Host` header is trusted.
   */
  readonly client: OAuth2Client<Scopes>
  /**
   * Secret of at least 32 characters that encrypts the cookies, such as the output of `openssl rand -base64 32`. To replace
   * it, pass a list: the first one encrypts, and cookies of the others stay valid.
   */
  readonly secret: string | readonly string[]
  /** Stores the token of each user under their id. Without it, the token is discarded after the sign-in. */
  readonly tokens?: TokenManager<Scopes> | undefined
  /** Scopes that a sign-in may request in addition to those of the client, with `signInUrl({ scopes })`. */
  readonly optionalScopes?: readonly Optional[] | undefined
  /**
   * Path below which the routes are.
   *
   * @default the path of the redirect URI without its last segment
   */
  readonly basePath?: string | undefined
  /**
   * Whether Discord asks a user again who has granted the scopes before (`consent`), or not (`none`).
   *
   * @default Discord's, which is to ask
   */
  readonly prompt?: 'consent' | 'none' | undefined
  /**
   * Returns what the session has about its user: plain JSON of about 2 kB at most. Scripts of the page can read it.
   *
   * @default id, username, display name and avatar
   */
  readonly session?: ((attempt: SignInAttempt<Scopes>) => SessionData | Promise<SessionData>) | undefined
  /**
   * Decides who may sign in. Only `true` lets the user in.
   *
   * @default everybody
   */
  readonly allow?: ((attempt: SignInAttempt<Scopes>) => Verdict | Promise<Verdict>) | undefined
  /**
   * Called before the browser receives the session. It may return a path to go to instead of `returnTo`. If it throws, the
   * user is not signed in.
   */
  readonly onSignIn?: OnSignIn<Scopes, SessionData> | undefined
  /** Called after a session was ended by its user. */
  readonly onSignOut?: ((event: SignOutEvent<SessionData>) => void | Promise<void>) | undefined
  /**
   * Called with each failure, refusals included. It may return a response, which replaces the page. The client's `logger` and
   * `onEvent` receive the failure too.
   */
  readonly onError?: OnError | undefined
  readonly cookie?: SessionCookieOptions | undefined
  /**
   * Seconds for which a session stays valid without being used, up to 400 days.
   *
   * @default 604_800, a week
   */
  readonly maxAge?: number | undefined
  /**
   * Seconds after a sign-in at which its session ends although it was renewed.
   *
   * @default 2_592_000, 30 days, or `maxAge` if that is longer
   */
  readonly absoluteMaxAge?: number | undefined
  /**
   * Adds the route `POST …/activity`, which signs in the user of an Activity.
   *
   * @default false
   */
  readonly activity?: boolean | undefined
}

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
  readonly onSignIn: OnSignIn<RequestableScope, SessionData> | undefined
  readonly onSignOut: ((event: SignOutEvent<SessionData>) => void | Promise<void>) | undefined
  readonly onError: OnError | undefined
  readonly hasActivity: boolean
}

const ROUTES = ['login', 'callback', 'logout', 'session', 'activity'] as const

/** A route of the sign-in. */
export type SignInRoute = (typeof ROUTES)[number]

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
    onSignIn,
    onSignOut,
    onError,
    cookie,
    maxAge = WEEK,
    absoluteMaxAge = Math.max(MONTH, maxAge),
    activity = false,
    ...rest
  } = options
  checkRest('', rest)
  const context = contextOf(client)
  const { clientId, redirectUri, scopes = [], now } = context.config
  const callback = redirectUri === undefined ? undefined : new URL(redirectUri)
  if (!callback || !/^https?:$/.test(callback.protocol)) {
    throw new InvalidArgumentError('client', 'must have the option redirectUri, with https or http')
  }
  if (!scopes.includes('identify')) {
    throw new InvalidArgumentError('client', 'must have the option scopes, which contains identify')
  }
  const secrets = readSecrets(secret)
  if (tokens !== undefined) checkObject('tokens', tokens)
  checkArray('optionalScopes', optionalScopes)
  optionalScopes.forEach((scope, index) => void checkScope(`optionalScopes[${index}]`, scope))
  if (prompt !== undefined) checkOneOf('prompt', prompt, ['consent', 'none'])
  for (const [field, value] of Object.entries({ session, allow, onSignIn, onSignOut, onError })) {
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
    onSignIn,
    onSignOut,
    onError,
    hasActivity: activity,
  }
}

function toSessionUser({ user }: SignInAttempt<RequestableScope>): SessionUser {
  const { id, username, global_name, avatar } = user
  return { id, username, name: global_name ?? username, avatar: avatar ?? null }
}

export function readSecrets(secret: string | readonly string[]): readonly string[] {
  const secrets = typeof secret === 'string' ? [secret] : secret
  checkArray('secret', secrets)
  if (secrets.length < 1 || secrets.length > MAX_SECRETS) {
    throw new InvalidArgumentError('secret', `must be a string, or a list of 1 to ${MAX_SECRETS} strings`)
  }
  for (const one of secrets) {
    if (typeof one === 'string' && one.length >= MIN_SECRET_LENGTH) continue
    const expected = `a random string of at least ${MIN_SECRET_LENGTH} characters, such as the output of "openssl rand -base64 32"`
    throw invalidType('secret', expected, one)
  }
  return [...secrets]
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

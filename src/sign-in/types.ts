import type { User } from '../generated/models.ts'
import type { AccessToken } from '../runtime/access-token.ts'
import type { OAuth2Client } from '../runtime/client.ts'
import type { Authorization } from '../runtime/oauth/authorization.ts'
import type { RequestableScope } from '../runtime/oauth/scopes.ts'
import type { TokenManager } from '../runtime/tokens/token-manager.ts'
import type { FailureWords } from './failures.ts'
import type { Verdict } from './policies.ts'
import type { JsonOf, Session, SessionUser } from './session.ts'

/** Routes of the sign-in. */
export const ROUTES = ['login', 'callback', 'logout', 'session', 'activity'] as const

/** A route of the sign-in. */
export type SignInRoute = (typeof ROUTES)[number]

/** A user who has consented at Discord and is not signed in yet. */
export interface SignInAttempt<Scopes extends string> {
  /** The user. Link accounts by `id`: a username can change, and an e-mail address counts only if `verified` is true. */
  readonly user: User
  /** Token of the user, not stored yet. */
  readonly token: AccessToken<Scopes>
  /** The authorization of the sign-in, with which `verifyIdToken` compares the nonce; `null` for the user of an Activity. */
  readonly authorization: Authorization | null
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
  /** Error, for developers. Its message is not part of the page. */
  readonly error: unknown
  readonly route: SignInRoute
  /** Path of the link on the page, which tries again. */
  readonly retryUrl: string
  readonly request: Request
}

/** Path of the application to go to after a sign-in instead of `returnTo`, or nothing. */
// biome-ignore lint/suspicious/noConfusingVoidType: a function without a return statement returns void
type NextPath = `/${string}` | undefined | void

/** Verifies an ID token with the authorization of the sign-in, which is `null` for the user of an Activity. */
export type VerifyIdToken = (
  token: AccessToken<'openid'>,
  authorization: Authorization | null,
) => Promise<unknown>

/** Handles a completed sign-in. May return a path to go to. */
export type OnSignIn<Scopes extends string, SessionData> = (
  event: SignInEvent<Scopes, SessionData>,
) => NextPath | Promise<NextPath>

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
  readonly tokens?: TokenManager<NoInfer<Scopes>> | undefined
  /**
   * Accepts a session only if the grant of its sign-in is still stored and valid, which reads the token store with each
   * request. Needs the option `tokens`. `getSession()` and `requireSession()` can decide otherwise.
   *
   * @default false
   */
  readonly checkGrant?: boolean | undefined
  /** Scopes that a sign-in may request in addition to those of the client, with `signInUrl({ scopes })`. */
  readonly optionalScopes?: readonly Optional[] | undefined
  /**
   * Path below which the routes are.
   *
   * @default the path of the redirect URI without its last segment
   */
  readonly basePath?: string | undefined
  /**
   * Decision of Discord about a user who has granted the scopes before: to ask again (`consent`), or not (`none`).
   *
   * @default Discord's, which is to ask
   */
  readonly prompt?: 'consent' | 'none' | undefined
  /**
   * Returns what the session has about its user: plain JSON of about 2 kB at most. Scripts of the page can read it.
   *
   * @default id, username, display name and avatar
   */
  readonly session?:
    | ((attempt: SignInAttempt<NoInfer<Scopes>>) => SessionData | Promise<SessionData>)
    | undefined
  /**
   * Decides who may sign in. Only `true` lets the user in.
   *
   * @default everybody
   */
  readonly allow?: ((attempt: SignInAttempt<NoInfer<Scopes>>) => Verdict | Promise<Verdict>) | undefined
  /**
   * Verifies the ID token of each sign-in before `allow` is called: `verifyIdToken` of `grantcord/oidc`, or a function that calls
   * it with options. If it throws, the user is not signed in. Needs the scope `openid` in the client's `scopes`.
   */
  readonly verifyIdToken?: VerifyIdToken | undefined
  /**
   * Called before the browser receives the session. It may return a path to go to instead of `returnTo`; anything else is
   * ignored. If it throws, the user is not signed in.
   */
  readonly onSignIn?: OnSignIn<NoInfer<Scopes>, NoInfer<SessionData>> | undefined
  /** Called after a session was ended by its user. */
  readonly onSignOut?: ((event: SignOutEvent<NoInfer<SessionData>>) => void | Promise<void>) | undefined
  /**
   * Called with each failure, a denial by `allow` included. It may return a response, which replaces the page. The client's `logger` and
   * `onEvent` receive the failure too.
   *
   * @default logs the errors of the application and of Discord, with a status of 500 or more, with `console.error`
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
   * Seconds after a sign-in at which its session ends although it was extended.
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

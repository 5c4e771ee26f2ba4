import type { AccessToken } from '../runtime/access-token.ts'
import { InvalidArgumentError } from '../runtime/errors/arguments.ts'
import type { RequestableScope } from '../runtime/oauth/scopes.ts'
import { propertyOf } from '../runtime/utils/objects.ts'
import { checkOptions } from '../runtime/validation/arguments.ts'
import type { CookieSource } from './cookies.ts'
import { SignInRequiredError } from './failures.ts'
import { readSignInOptions, requireTokens, type SignInConfig } from './options.ts'
import { HEADERS } from './pages.ts'
import { acceptsHtml, pathOf } from './requests.ts'
import { extendSession, readSession, respond, toSignInUrl } from './routes.ts'
import type { JsonOf, Session, SessionUser } from './session.ts'
import type { SignInOptions } from './types.ts'

/** Options of `signInUrl()`. */
export interface SignInUrlOptions<Scopes extends string> {
  /** Path of the application to return to after the sign-in; `/` for one that is not within its origin. */
  readonly returnTo?: string | undefined
  /** Scopes to request in addition: those of the option `optionalScopes`, as in `missing` of a `MissingScopeError`. */
  readonly scopes?: readonly (Scopes | (string & {}))[] | undefined
}

/** Options of `getSession()` and `requireSession()`. */
export interface SessionOptions {
  /**
   * Reads the token store, and accepts the session only if the grant of its sign-in is still stored and valid. Needs the
   * option `tokens`.
   *
   * @default the option `checkGrant` of `createSignIn()`, which is `false`
   */
  readonly checkGrant?: boolean | undefined
}

/** The sign-in of an application. Its functions can be passed on without it. */
export interface SignIn<Scopes extends string = RequestableScope, SessionData = SessionUser> {
  /**
   * Responds to the routes of the sign-in: `GET …/login?returnTo=…`, `GET …/callback`, `POST …/logout`, `GET …/session`, and
   * `POST …/activity` if it is on. Returns `undefined` for any other route.
   */
  readonly handler: (request: Request) => Promise<Response | undefined>
  /** Handlers by method for a catch-all route of Next.js. They respond with 404 to any other route. */
  readonly handlers: {
    readonly GET: (request: Request) => Promise<Response>
    readonly POST: (request: Request) => Promise<Response>
  }
  /**
   * Returns the session of a request, or `null` if it has no valid one. Without `checkGrant` it reads the cookie only.
   *
   * @throws `TokenStoreError` with `checkGrant` · `InvalidArgumentError` with `checkGrant` and without the option `tokens`
   */
  readonly getSession: (
    source: CookieSource,
    options?: SessionOptions,
  ) => Promise<Session<SessionData> | null>
  /**
   * Returns the session of a request.
   *
   * @throws `SignInRequiredError` if it has no valid one: respond with its `toResponse()`
   */
  readonly requireSession: (source: CookieSource, options?: SessionOptions) => Promise<Session<SessionData>>
  /**
   * Returns the `Set-Cookie` header that extends the session of a request, or `undefined` if there is none, or it was extended
   * less than a tenth of `maxAge` ago. `GET …/session` sends it by itself. Send it with pages that no cache stores. With the
   * option `tokens`, a session is extended only if its grant is valid: it is not while the token store fails.
   */
  readonly extendSession: (source: CookieSource) => Promise<string | undefined>
  /**
   * Returns the path that starts a sign-in.
   *
   * @throws `InvalidArgumentError` for a scope that is not in the options
   */
  readonly signInUrl: (options?: SignInUrlOptions<Scopes>) => string
  /**
   * Returns the stored, auto-refreshing token of a session's user; `null` if none is stored.
   *
   * @throws `InvalidArgumentError` without the option `tokens` · `TokenStoreError`
   */
  readonly token: (session: Pick<Session, 'userId'>) => Promise<AccessToken<Scopes> | null>
}

/**
 * Creates the sign-in of an application: its routes, its sessions, and its error pages.
 *
 * @param options Options, or a function that returns them. It is called at the first use, so that a build without secrets
 *   succeeds.
 * @throws `InvalidArgumentError` that names the invalid option, at the first use for a function
 * @example
 * ```ts
 * import { OAuth2Client } from 'grantcord'
 * import { createSignIn } from 'grantcord/sign-in'
 *
 * const signIn = createSignIn(() => ({
 *   client: new OAuth2Client({
 *     clientId: '159799960412356608',
 *     clientSecret: process.env.DISCORD_CLIENT_SECRET ?? '',
 *     redirectUri: 'https://example.com/auth/callback',
 *     scopes: ['identify'],
 *   }),
 *   secret: process.env.SESSION_SECRET ?? '',
 * }))
 *
 * export default {
 *   async fetch(request: Request): Promise<Response> {
 *     const response = await signIn.handler(request)
 *     if (response) return response
 *     const session = await signIn.getSession(request)
 *     return session
 *       ? new Response(`Hello ${session.user.name}`)
 *       : Response.redirect(new URL(signIn.signInUrl(), request.url), 303)
 *   },
 * }
 * ```
 */
export function createSignIn<
  Scopes extends RequestableScope,
  Optional extends RequestableScope = never,
  SessionData extends JsonOf<SessionData> = SessionUser,
>(
  options:
    | SignInOptions<Scopes, Optional, SessionData>
    | (() => SignInOptions<Scopes, Optional, SessionData>),
): SignIn<Scopes | Optional, SessionData> {
  let config: SignInConfig<SessionData> | undefined
  const resolve = () => {
    config ??= readSignInOptions(typeof options === 'function' ? options() : options)
    return config
  }
  if (typeof options !== 'function') resolve()

  const handler = async (request: Request) => respond(resolve(), request)
  const respondAlways = async (request: Request) =>
    (await handler(request)) ?? new Response(null, { status: 404, headers: HEADERS })
  const getSession = async (source: CookieSource, sessionOptions: SessionOptions = {}) => {
    checkOptions('options', sessionOptions, ['checkGrant'])
    return (await readSession(resolve(), source, sessionOptions.checkGrant))?.session ?? null
  }
  return {
    handler,
    handlers: { GET: respondAlways, POST: respondAlways },
    getSession,
    async requireSession(source, sessionOptions) {
      const session = await getSession(source, sessionOptions)
      if (session) return session
      const returnTo = pathOf(source)
      throw new SignInRequiredError(
        toSignInUrl(resolve(), returnTo),
        returnTo !== undefined && acceptsHtml(propertyOf(source, 'headers')),
      )
    },
    async extendSession(source) {
      const stored = await resolve().sessions.read(source)
      return stored && extendSession(resolve(), stored)
    },
    signInUrl({ returnTo, scopes = [] } = {}) {
      const { optionalScopes, scopes: always } = resolve()
      const known: readonly string[] = [...always, ...optionalScopes]
      if (!scopes.every((scope) => known.includes(scope))) {
        throw new InvalidArgumentError('scopes', 'must contain only scopes of the option optionalScopes')
      }
      return toSignInUrl(resolve(), returnTo, scopes)
    },
    async token({ userId }) {
      return requireTokens(resolve()).load(userId)
    },
  }
}

import { DiscordOAuth2Error } from '../runtime/errors/base.ts'
import { hasErrorCode } from '../runtime/errors/guards.ts'
import { respondToActivity } from './activity.ts'
import { completeSignIn } from './complete.ts'
import type { CookieSource } from './cookies.ts'
import {
  AccountMismatchError,
  CrossSiteRequestError,
  describeFailure,
  type FailureWords,
  logFailure,
} from './failures.ts'
import { requireTokens, type SignInConfig } from './options.ts'
import { createPage, HEADERS } from './pages.ts'
import { acceptsHtml, isSameOrigin, readReturnTo } from './requests.ts'
import type { StoredSession } from './session.ts'
import type { SignInFailure, SignInRoute } from './types.ts'

/** A route: the only method that it accepts, and its handler. */
interface RouteHandler {
  readonly method: 'GET' | 'POST'
  readonly handle: <SessionData>(config: SignInConfig<SessionData>, request: Request) => Promise<Response>
}

const HANDLERS: Readonly<Record<SignInRoute, RouteHandler>> = {
  login: { method: 'GET', handle: startSignIn },
  callback: { method: 'GET', handle: finishSignIn },
  logout: { method: 'POST', handle: signOut },
  session: { method: 'GET', handle: sendSession },
  activity: { method: 'POST', handle: respondToActivity },
}

/** Responds to a request of the sign-in. Returns `undefined` for any other one. */
export async function respond<SessionData>(
  config: SignInConfig<SessionData>,
  request: Request,
): Promise<Response | undefined> {
  const route = config.routes.get(new URL(request.url).pathname)
  if (route === undefined) return undefined
  const { method, handle } = HANDLERS[route]
  // Phones and link checkers send HEAD before GET: it must not use up anything.
  if (request.method !== method) {
    return new Response(null, { status: 405, headers: { ...HEADERS, Allow: method } })
  }
  try {
    return await handle(config, request)
  } catch (error) {
    return fail(config, { route, request, error })
  }
}

/** Redirects the browser to Discord, and stores the sign-in in a cookie of its own. */
async function startSignIn<SessionData>(
  config: SignInConfig<SessionData>,
  request: Request,
): Promise<Response> {
  const { client, scopes, optionalScopes, prompt, sessions, pending } = config
  const { searchParams } = new URL(request.url)
  const session = (await sessions.read(request))?.session
  const requested = searchParams.get('scope')?.split(' ') ?? []
  // A sign-in for more scopes keeps those that the user granted before.
  const wanted = [...requested, ...(session?.scopes ?? [])]
  const more = optionalScopes.filter((scope) => wanted.includes(scope))
  // More scopes are for the user of the session; without them, the user may change the account.
  const userId = requested.length > 0 ? session?.userId : undefined
  const authorization = await client.createAuthorization({
    scopes: [...new Set([...scopes, ...more])],
    prompt,
  })
  const returnTo = toReturnPath(config, searchParams.get('returnTo'))
  return redirect(authorization.url, await pending.add({ authorization, returnTo, userId }, request))
}

/** Completes a sign-in when Discord redirects the browser back. */
async function finishSignIn<SessionData>(
  config: SignInConfig<SessionData>,
  request: Request,
): Promise<Response> {
  const { client, origin, pending, sessions } = config
  const started = await pending.read(new URL(request.url).searchParams.get('state'), request)
  // The page was reloaded: the first request has completed the sign-in.
  if (!started && (await sessions.read(request))) return redirect(`${origin}/`)
  // An authorization can be used once, so its cookie is deleted even if the sign-in fails.
  const cookies = started ? [pending.delete(started)] : []
  const returnTo = started?.returnTo ?? '/'
  try {
    const token = await client.handleCallback(request, started?.authorization)
    // Without an authorization, the callback was rejected.
    if (!started) return redirect(`${origin}/`)
    const { cookie, returnTo: other = null } = await completeSignIn(config, token, request, started)
    return redirect(origin + toReturnPath(config, other, returnTo), [...cookies, cookie])
  } catch (error) {
    return fail(config, { route: 'callback', request, error, cookies, returnTo })
  }
}

/** Ends the session, and with `revoke=true` the grant at Discord. */
async function signOut<SessionData>(config: SignInConfig<SessionData>, request: Request): Promise<Response> {
  const { origin, origins, sessions, hasActivity, onSignOut } = config
  if (!isSameOrigin(request.headers, origins)) throw new CrossSiteRequestError(origins)
  const { searchParams } = new URL(request.url)
  const stored = await sessions.read(request)
  const cookies = [sessions.delete(false), ...(hasActivity ? [sessions.delete(true)] : [])]
  const isRevoked = searchParams.get('revoke') === 'true'
  try {
    if (stored && isRevoked) await requireTokens(config).revoke(stored.session.userId)
    if (stored) await onSignOut?.({ session: stored.session, isRevoked, request })
  } catch (error) {
    const words = {
      title: 'You are signed out',
      text: SIGN_OUT_FAILED,
      status: describeFailure(error).status,
    }
    return fail(config, { route: 'logout', request, error, cookies, words })
  }
  if (acceptsHtml(request.headers)) {
    return redirect(origin + toReturnPath(config, searchParams.get('returnTo')), cookies)
  }
  return withCookies(new Response(null, { status: 204, headers: HEADERS }), cookies)
}

const SIGN_OUT_FAILED =
  'Not everything could be done. You can remove the access of this application in Discord, under Authorized Apps in your settings.'

/** Sends the session as JSON, `null` without one, and extends it. */
async function sendSession<SessionData>(
  config: SignInConfig<SessionData>,
  request: Request,
): Promise<Response> {
  const stored = await readSession(config, request)
  const cookie = stored && (await extendSession(config, stored))
  const response = Response.json(stored?.session ?? null, { headers: HEADERS })
  return withCookies(response, cookie === undefined ? [] : [cookie])
}

/** Returns the session of a request, or `undefined` if there is none, or its grant is checked and has ended. */
export async function readSession<SessionData>(
  config: SignInConfig<SessionData>,
  source: CookieSource,
  checkGrant: boolean = config.checkGrant,
): Promise<StoredSession<SessionData> | undefined> {
  const stored = await config.sessions.read(source)
  return stored && checkGrant && !(await hasGrant(config, stored)) ? undefined : stored
}

/**
 * Returns the `Set-Cookie` header that extends a session, or `undefined` if it is too early, or its grant has ended or cannot be
 * checked: a failure of the store must not fail a page that only needs the cookie.
 */
export async function extendSession<SessionData>(
  config: SignInConfig<SessionData>,
  stored: StoredSession<SessionData>,
): Promise<string | undefined> {
  const cookie = await config.sessions.extend(stored)
  if (cookie === undefined || !config.tokens) return cookie
  try {
    return (await hasGrant(config, stored)) ? cookie : undefined
  } catch (error) {
    if (hasErrorCode(error, 'ERR_TOKEN_STORE')) return undefined
    throw error
  }
}

/** Checks whether the grant of a session is still stored and valid. */
async function hasGrant<SessionData>(
  config: SignInConfig<SessionData>,
  { session, grantId }: StoredSession<SessionData>,
): Promise<boolean> {
  const tokens = requireTokens(config)
  return grantId !== null && (await tokens.grantId(session.userId)) === grantId
}

/** Returns the path that starts a sign-in. */
export function toSignInUrl(
  { paths }: Pick<SignInConfig<never>, 'paths'>,
  returnTo?: string,
  scopes: readonly string[] = [],
): string {
  const query = new URLSearchParams({
    ...(returnTo !== undefined && returnTo !== '/' && { returnTo }),
    ...(scopes.length > 0 && { scope: scopes.join(' ') }),
  })
  return query.size > 0 ? `${paths.login}?${query}` : paths.login
}

/** Returns the path to return to: `fallback` for one that is not within the origin, or is a route of the sign-in itself. */
function toReturnPath(
  { origin, routes }: Pick<SignInConfig<never>, 'origin' | 'routes'>,
  value: string | null,
  fallback = '/',
): string {
  const path = readReturnTo(value, origin)
  return path === undefined || routes.has(new URL(path, origin).pathname) ? fallback : path
}

/** A failure of a route, and what the response has besides its page. */
interface Failure extends Pick<SignInFailure, 'request' | 'error'> {
  readonly route: SignInRoute
  readonly cookies?: readonly string[]
  readonly returnTo?: string
  readonly words?: FailureWords
}

/** Reports a failure, and responds with a page in plain words, or with what `onError` returns. */
async function fail<SessionData>(
  config: SignInConfig<SessionData>,
  { route, request, error, cookies = [], returnTo = '/', words = describeFailure(error) }: Failure,
): Promise<Response> {
  const operation = `${request.method} ${config.paths[route]}`
  const isOwn = error instanceof DiscordOAuth2Error
  config.context.config.emit({
    type: 'signInFailure',
    operation,
    status: words.status,
    code: isOwn ? error.code : undefined,
    // The message of another error may contain a secret.
    message: isOwn ? error.message : 'an error of the application: see onError',
  })
  // The user is signed in, and continues.
  const isComplete =
    error instanceof AccountMismatchError ||
    (hasErrorCode(error, 'ERR_AUTHORIZATION_CALLBACK') && error.reason === 'used_authorization')
  const isStart = route === 'login' || route === 'callback'
  const retryUrl = isComplete ? returnTo : isStart ? toSignInUrl(config, returnTo) : '/'
  const failure = { ...words, error, route, retryUrl, request }
  try {
    const custom = await config.onError(failure)
    if (custom instanceof Response) return withCookies(custom, cookies)
  } catch (thrown) {
    // The page is the response to the failure of the sign-in.
    console.error('grantcord: onError threw an error', thrown)
    logFailure(failure)
    config.context.config.emit({
      type: 'signInFailure',
      operation,
      status: words.status,
      code: undefined,
      message: 'onError threw an error',
    })
  }
  const { status, title, text } = words
  if (route === 'activity' || route === 'session') {
    return Response.json({ error: 'sign_in_failed', message: text }, { status, headers: HEADERS })
  }
  const label = isStart && !isComplete ? 'Try again' : 'Continue'
  return withCookies(await createPage({ status, title, text, link: { url: retryUrl, label } }), cookies)
}

function redirect(location: string, cookies: readonly string[] = []): Response {
  return withCookies(
    new Response(null, { status: 303, headers: { ...HEADERS, Location: location } }),
    cookies,
  )
}

/** Adds cookies to a response, whose headers may be immutable. */
function withCookies(response: Response, cookies: readonly string[]): Response {
  if (cookies.length === 0) return response
  const headers = new Headers(response.headers)
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  const { status, statusText, body } = response
  return new Response(body, { status, statusText, headers })
}

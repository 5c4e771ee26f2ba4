import { DiscordOAuth2Error } from '../runtime/errors/base.ts'
import { hasErrorCode } from '../runtime/errors/guards.ts'
import { HEADERS } from './pages.ts'

/** Thrown if `allow` denies a user the sign-in. `onError` receives it. */
export class SignInDeniedError extends DiscordOAuth2Error {
  override readonly name = 'SignInDeniedError'
  override readonly code = 'ERR_SIGN_IN_DENIED'
  /** Discord id of the user. */
  readonly userId: string
  /** Reason for the user; `undefined` if `allow` returned none. */
  readonly reason: string | undefined

  constructor(userId: string, reason: string | undefined) {
    super(`The option allow denied the user ${userId}${reason === undefined ? '' : `: ${reason}`}`)
    this.userId = userId
    this.reason = reason
  }
}

/** Thrown if a user requests more scopes, and grants them with another Discord account. `onError` receives it. */
export class AccountMismatchError extends DiscordOAuth2Error {
  override readonly name = 'AccountMismatchError'
  override readonly code = 'ERR_ACCOUNT_MISMATCH'
  /** Discord id of the account that granted the scopes. */
  readonly userId: string
  /** Discord id of the user of the session. */
  readonly expectedUserId: string

  constructor(userId: string, expectedUserId: string) {
    super(
      `The user ${userId} granted the scopes that the session of the user ${expectedUserId} requested: sign out first to change the user`,
    )
    this.userId = userId
    this.expectedUserId = expectedUserId
  }
}

/** Thrown for a sign-out, or a sign-in of an Activity, that another site may have sent. `onError` receives it. */
export class CrossSiteRequestError extends DiscordOAuth2Error {
  override readonly name = 'CrossSiteRequestError'
  override readonly code = 'ERR_CROSS_SITE_REQUEST'

  constructor(origins: readonly string[]) {
    super(
      `The request did not come from a page of this application: send it from ${origins.join(' or ')}, with the header Sec-Fetch-Site or Origin`,
    )
  }
}

/** Thrown by `requireSession()` if the request has no valid session. */
export class SignInRequiredError extends DiscordOAuth2Error {
  override readonly name = 'SignInRequiredError'
  override readonly code = 'ERR_SIGN_IN_REQUIRED'
  /** Path that starts a sign-in and then returns to the page of the request. */
  readonly signInUrl: string
  readonly #isPage: boolean

  /** @param isPage True if a browser navigates to a page. */
  constructor(signInUrl: string, isPage: boolean) {
    super('The request has no valid session: redirect the browser to signInUrl, or respond with toResponse()')
    this.signInUrl = signInUrl
    this.#isPage = isPage
  }

  /** Returns a redirect to the sign-in for a page, and the status 401 for any other request. */
  toResponse(): Response {
    return this.#isPage
      ? new Response(null, { status: 303, headers: { ...HEADERS, Location: this.signInUrl } })
      : Response.json({ error: 'sign_in_required' }, { status: 401, headers: HEADERS })
  }
}

/** Words about a failure for the user. */
export interface FailureWords {
  /** HTTP status. */
  readonly status: number
  readonly title: string
  /** Text without details for developers. */
  readonly text: string
}

/** Field of the `InvalidArgumentError` for the body of a request. */
export const REQUEST_BODY = 'body'

const TRY_AGAIN = 'Please try again.'

/** Texts about a redirect that was rejected, by the reason of the error. */
const CALLBACK_TEXTS: Readonly<Record<string, string>> = {
  expired_authorization: `The sign-in took longer than ten minutes. ${TRY_AGAIN}`,
  missing_authorization:
    'This sign-in was started in another browser, has ended already, or your browser does not keep cookies. Please start again.',
  used_authorization: 'This sign-in is complete already.',
  too_many_authorizations: 'Too many people are signing in. Please try again in a few minutes.',
}

/** Returns the words for an error. They do not repeat its message, which is for developers. */
export function describeFailure(error: unknown): FailureWords {
  const title = 'You are not signed in'
  if (hasErrorCode(error, 'ERR_AUTHORIZATION_CALLBACK')) {
    if (error.error === 'access_denied')
      return { status: 400, title, text: 'You cancelled the sign-in at Discord.' }
    const text = CALLBACK_TEXTS[error.reason] ?? `The sign-in did not succeed. ${TRY_AGAIN}`
    return { status: error.reason === 'too_many_authorizations' ? 503 : 400, title, text }
  }
  if (error instanceof SignInDeniedError) {
    const text = error.reason ?? 'Your Discord account is not allowed to sign in here.'
    return { status: 403, title, text }
  }
  const unchanged = 'Nothing was changed'
  if (error instanceof AccountMismatchError) {
    const text =
      'You chose another Discord account than the one that you are signed in with. Please choose the same one, or sign out first.'
    return { status: 403, title: unchanged, text }
  }
  if (error instanceof CrossSiteRequestError) {
    const text = 'The request came from another site. Please use the button of this one.'
    return { status: 403, title: unchanged, text }
  }
  if (hasErrorCode(error, 'ERR_INVALID_AUTHORIZATION_CODE')) {
    return { status: 400, title, text: `Discord did not accept the sign-in. ${TRY_AGAIN}` }
  }
  if (hasErrorCode(error, 'ERR_INVALID_ARGUMENT') && error.field === REQUEST_BODY) {
    return { status: 400, title, text: `The request is not complete. ${TRY_AGAIN}` }
  }
  const isOwnFault =
    hasErrorCode(error, 'ERR_INVALID_ARGUMENT') ||
    hasErrorCode(error, 'ERR_TOKEN_STORE') ||
    hasErrorCode(error, 'ERR_MISSING_SCOPE') ||
    (hasErrorCode(error, 'ERR_OAUTH2_RESPONSE') && error.error === 'invalid_client')
  if (error instanceof DiscordOAuth2Error && !isOwnFault) {
    const text = 'Discord cannot be reached at the moment. Please try again in a few minutes.'
    return { status: 502, title, text }
  }
  return { status: 500, title, text: 'Something went wrong on this site. Please try again in a few minutes.' }
}

/** Logs a failure that the user did not cause: the default of `onError`. */
export function logFailure(
  failure: Pick<FailureWords, 'status'> & { readonly error: unknown; readonly request: Request },
): void {
  const { request, status, error } = failure
  if (status < 500) return
  console.error(`grantcord: ${request.method} ${new URL(request.url).pathname} failed with ${status}`, error)
}

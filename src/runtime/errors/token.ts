import { DiscordOAuth2Error, type DiscordOAuth2ErrorOptions } from './base.ts'

/** The user did not grant what the operation needs. Nothing was sent: ask for consent to the missing scopes. */
export class MissingScopeError extends DiscordOAuth2Error {
  override readonly name = 'MissingScopeError'
  override readonly code = 'ERR_MISSING_SCOPE'
  /** The operation: method and path template. */
  readonly operation: string
  /** What is needed and was not granted. */
  readonly missing: readonly string[]
  /** What Discord granted. */
  readonly granted: readonly string[]

  constructor(operation: string, missing: readonly string[], granted: readonly string[]) {
    super(
      `${operation} needs the scope ${missing.join(', ')}, and was granted ${granted.join(', ') || 'none'}: ` +
        'ask the user again with createAuthorization()',
    )
    this.operation = operation
    this.missing = missing
    this.granted = granted
  }
}

/** The access token has expired. Nothing was sent: `token.refresh()` answers a new one. */
export class AccessTokenExpiredError extends DiscordOAuth2Error {
  override readonly name = 'AccessTokenExpiredError'
  override readonly code = 'ERR_ACCESS_TOKEN_EXPIRED'
  /** When it expired, in milliseconds since the Unix epoch. */
  readonly expiredAt: number
  /** Whether a refresh token is at hand. */
  readonly refreshable: boolean

  constructor(expiredAt: number, refreshable: boolean) {
    super(
      `The access token expired at ${new Date(expiredAt).toISOString()}: ${
        refreshable ? 'call refresh() and store the new token' : 'the user must sign in again'
      }`,
    )
    this.expiredAt = expiredAt
    this.refreshable = refreshable
  }
}

/** Why a user must sign in again. */
export type ReauthorizationReason =
  /** Discord refused the refresh token. */
  | 'invalid_grant'
  /** The same, after the answer of a refresh had been lost, which spent it. */
  | 'invalid_grant_after_lost_response'
  /** It was revoked here. */
  | 'revoked'
  /** Nothing is stored under the key any more. */
  | 'not_stored'

/** The grant of a stored token is gone for good: the user must sign in again. It is remembered, and not tried again. */
export class ReauthorizationRequiredError extends DiscordOAuth2Error {
  override readonly name = 'ReauthorizationRequiredError'
  override readonly code = 'ERR_REAUTHORIZATION_REQUIRED'
  /** What became of the grant. */
  readonly reason: ReauthorizationReason

  constructor(reason: ReauthorizationReason, options: DiscordOAuth2ErrorOptions = {}) {
    super(`The grant is gone (${reason}): the user must sign in again`, options)
    this.reason = reason
  }
}

/** There is no refresh token to refresh with: implicit and client-credentials grants bring none. */
export class AccessTokenNotRefreshableError extends DiscordOAuth2Error {
  override readonly name = 'AccessTokenNotRefreshableError'
  override readonly code = 'ERR_ACCESS_TOKEN_NOT_REFRESHABLE'

  constructor() {
    super('This token came without a refresh token: ask for a new grant')
  }
}

/** The access token is valid, and was issued to another application: whoever sent it is not your user. */
export class AccessTokenMismatchError extends DiscordOAuth2Error {
  override readonly name = 'AccessTokenMismatchError'
  override readonly code = 'ERR_ACCESS_TOKEN_MISMATCH'
  /** The application that the token was issued to. */
  readonly applicationId: string

  constructor(applicationId: string) {
    super('The access token was issued to another application: do not sign anybody in with it')
    this.applicationId = applicationId
  }
}

/**
 * A refresh was sent and its answer was lost. Discord may have spent the refresh token: it can be tried
 * once more, and where that fails with {@link InvalidRefreshTokenError} the user must sign in again.
 */
export class RefreshOutcomeUnknownError extends DiscordOAuth2Error {
  override readonly name = 'RefreshOutcomeUnknownError'
  override readonly code = 'ERR_REFRESH_OUTCOME_UNKNOWN'

  constructor(options: DiscordOAuth2ErrorOptions = {}) {
    super('The refresh was sent and its answer was lost: the refresh token may be spent', options)
  }
}

/**
 * The store of the tokens failed, gave no answer in time, or holds what cannot be read. A token that is still valid
 * goes on working; it is not refreshed before the store can be written. `cause` is what the store threw.
 */
export class TokenStoreError extends DiscordOAuth2Error {
  override readonly name = 'TokenStoreError'
  override readonly code = 'ERR_TOKEN_STORE'
  /** The method of the store. */
  readonly action: 'get' | 'compareAndSet'
  /** Under which key; `undefined` where that is not known. */
  readonly key: string | undefined

  constructor(
    action: 'get' | 'compareAndSet',
    { key, ...options }: DiscordOAuth2ErrorOptions & { readonly key?: string | undefined },
  ) {
    super(`The token store failed in ${action}()`, options)
    this.action = action
    this.key = key
  }
}

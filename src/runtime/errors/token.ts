import { DiscordOAuth2Error, type DiscordOAuth2ErrorOptions } from './base.ts'

/**
 * Thrown if the user did not grant a scope that the operation needs. Nothing was sent. Start a sign-in that requests
 * the scopes in `missing`.
 */
export class MissingScopeError extends DiscordOAuth2Error {
  override readonly name = 'MissingScopeError'
  override readonly code = 'ERR_MISSING_SCOPE'
  /** The operation: method and path template. */
  readonly operation: string
  /** Scopes that the operation needs and the user did not grant. */
  readonly missing: readonly string[]
  /** Scopes that the user granted. */
  readonly granted: readonly string[]

  constructor(operation: string, missing: readonly string[], granted: readonly string[]) {
    super(
      `${operation} needs the scope ${missing.join(', ')} (granted: ${
        granted.join(', ') || 'none'
      }): request it with createAuthorization()`,
    )
    this.operation = operation
    this.missing = missing
    this.granted = granted
  }
}

/**
 * Thrown if the access token has expired. Nothing was sent. Call `token.refresh()` if `refreshable` is true, and store
 * the new token; otherwise the user must sign in again.
 */
export class AccessTokenExpiredError extends DiscordOAuth2Error {
  override readonly name = 'AccessTokenExpiredError'
  override readonly code = 'ERR_ACCESS_TOKEN_EXPIRED'
  /** Expiry in milliseconds since the Unix epoch. */
  readonly expiredAt: number
  /** True if the token has a refresh token. */
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

/** Reason why a user must sign in again. */
export type ReauthorizationReason =
  /** Discord rejected the refresh token. */
  | 'invalid_grant'
  /** Discord rejected the refresh token, which an earlier request with a lost response may have used. */
  | 'invalid_grant_after_lost_response'
  /** The grant was revoked with `revoke()`. */
  | 'revoked'
  /** The store no longer contains a token under the key. */
  | 'not_stored'

/**
 * Thrown if the grant of a stored token is no longer valid. The operation of the call was not carried out. If Discord
 * rejected the refresh token, refresh requests were sent; the rejection is stored, and later calls with this token send
 * nothing. The user must sign in again; see `reason`.
 */
export class ReauthorizationRequiredError extends DiscordOAuth2Error {
  override readonly name = 'ReauthorizationRequiredError'
  override readonly code = 'ERR_REAUTHORIZATION_REQUIRED'
  /** Reason why the grant is no longer valid. */
  readonly reason: ReauthorizationReason

  constructor(reason: ReauthorizationReason, options: DiscordOAuth2ErrorOptions = {}) {
    super(`The grant is no longer valid (${reason}): the user must sign in again`, options)
    this.reason = reason
  }
}

/**
 * Thrown if an operation needs the refresh token of a token that has none, such as one of an implicit or client
 * credentials grant. Nothing was sent. Sign the user in again, or repeat the client credentials grant.
 */
export class AccessTokenNotRefreshableError extends DiscordOAuth2Error {
  override readonly name = 'AccessTokenNotRefreshableError'
  override readonly code = 'ERR_ACCESS_TOKEN_NOT_REFRESHABLE'

  constructor() {
    super('The token has no refresh token: sign the user in again, or repeat the client credentials grant')
  }
}

/**
 * Thrown by `verifyAccessToken()` for a valid access token that was issued to another application. The request was
 * sent. Do not sign the user in: the sender of the token may be that application instead of the user.
 */
export class AccessTokenMismatchError extends DiscordOAuth2Error {
  override readonly name = 'AccessTokenMismatchError'
  override readonly code = 'ERR_ACCESS_TOKEN_MISMATCH'
  /** The application that the token was issued to. */
  readonly applicationId: string

  constructor(applicationId: string) {
    super('The access token was issued to another application: do not sign a user in with it')
    this.applicationId = applicationId
  }
}

/**
 * Thrown if a refresh request was sent and its response was lost, so that the refresh token may have been used. Refresh
 * once more. If Discord then rejects the refresh token, the user must sign in again: an auto-refreshing token throws a
 * {@link ReauthorizationRequiredError} with the reason `invalid_grant_after_lost_response`, and any other token an
 * `InvalidRefreshTokenError`.
 */
export class RefreshOutcomeUnknownError extends DiscordOAuth2Error {
  override readonly name = 'RefreshOutcomeUnknownError'
  override readonly code = 'ERR_REFRESH_OUTCOME_UNKNOWN'

  constructor(options: DiscordOAuth2ErrorOptions = {}) {
    super('The response was lost, so the refresh token may have been used: refresh once more', options)
  }
}

/**
 * Thrown if the token store failed, did not respond in time, or contains a record that cannot be read (`unreadable`), and by
 * `close()` if the store or `onTokens` does not accept a refreshed token in time. See `cause`, the error that the store threw,
 * without secrets. Usually no refresh token was sent. A refresh may have been rejected by Discord, if the rejection could
 * not be stored, and `revoke()` may have revoked the grant. Repeat the call when the store works again. Until then a token
 * that has not expired can be used.
 */
export class TokenStoreError extends DiscordOAuth2Error {
  override readonly name = 'TokenStoreError'
  override readonly code = 'ERR_TOKEN_STORE'
  /** Method of the store that failed. Also `compareAndSet` if `onTokens` did not accept a token before `close()` ended. */
  readonly action: 'get' | 'compareAndSet'
  /** Key of the record; `undefined` if unknown. */
  readonly key: string | undefined
  /**
   * True if the store works, but its record of the key cannot be decrypted or parsed. Repeating the call does not help: save
   * the token of a new sign-in, or delete the record.
   */
  readonly unreadable: boolean

  constructor(
    action: 'get' | 'compareAndSet',
    {
      key,
      unreadable = false,
      ...options
    }: DiscordOAuth2ErrorOptions & {
      readonly key?: string | undefined
      readonly unreadable?: boolean | undefined
    },
  ) {
    const problem = unreadable
      ? 'contains a record that cannot be read: save the token of a new sign-in, or delete the record'
      : `failed in ${action}()`
    super(`The token store ${problem}`, options)
    this.action = action
    this.key = key
    this.unreadable = unreadable
  }
}

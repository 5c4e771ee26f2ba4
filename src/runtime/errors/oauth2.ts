import { HTTPError, type HTTPErrorDetails } from './http.ts'

/** Details of an error response of RFC 6749. */
export interface OAuth2ErrorDetails extends HTTPErrorDetails {
  readonly error: string
  readonly errorDescription: string | undefined
}

/**
 * Thrown if the token or the revocation endpoint responds with an error of RFC 6749. The request was sent. See `error`:
 * most often the client id, the client secret or the redirect URI is wrong.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export class OAuth2ResponseError extends HTTPError {
  override readonly name: string = 'OAuth2ResponseError'
  override readonly code: string = 'ERR_OAUTH2_RESPONSE'
  /**
   * The error code of the response: `invalid_client`, `invalid_grant`, `invalid_request`, `invalid_scope`,
   * `unsupported_grant_type`, …
   */
  readonly error: string
  /** Discord's description of `error`; `undefined` without one. */
  readonly errorDescription: string | undefined

  constructor(details: OAuth2ErrorDetails) {
    super(details)
    this.error = details.redactor.name(details.error)
    this.errorDescription = details.errorDescription && details.redactor.text(details.errorDescription)
  }
}

/**
 * Thrown if Discord rejects the authorization code: it was used before, it expired (after about 100 seconds), it was
 * issued for another redirect URI, or the code verifier does not match. The request was sent. Let the user start the
 * sign-in again, without an automatic redirect: a wrong redirect URI would fail forever.
 */
export class InvalidAuthorizationCodeError extends OAuth2ResponseError {
  override readonly name = 'InvalidAuthorizationCodeError'
  override readonly code = 'ERR_INVALID_AUTHORIZATION_CODE'
}

/**
 * Thrown if Discord rejects the refresh token: it was used before, expired, or was revoked. Discord does not say which.
 * The request was sent. Delete the stored token; the user must sign in again.
 */
export class InvalidRefreshTokenError extends OAuth2ResponseError {
  override readonly name = 'InvalidRefreshTokenError'
  override readonly code = 'ERR_INVALID_REFRESH_TOKEN'
}

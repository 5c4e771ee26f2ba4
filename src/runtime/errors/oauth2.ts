import { HTTPError, type HTTPErrorDetails } from './http.ts'

/** What the token endpoint says. */
export interface OAuth2ErrorDetails extends HTTPErrorDetails {
  readonly error: string
  readonly errorDescription: string | undefined
}

/**
 * The token or the revocation endpoint said no: `error` is one of the codes of RFC 6749 section 5.2.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export class OAuth2ResponseError extends HTTPError {
  override readonly name: string = 'OAuth2ResponseError'
  override readonly code: string = 'ERR_OAUTH2_RESPONSE'
  /** `invalid_client`, `invalid_grant`, `invalid_request`, `invalid_scope`, `unsupported_grant_type`, … */
  readonly error: string
  /** Discord's words for it, where there are any. */
  readonly errorDescription: string | undefined

  constructor(details: OAuth2ErrorDetails) {
    super(details)
    this.error = details.redactor.text(details.error)
    this.errorDescription = details.errorDescription && details.redactor.text(details.errorDescription)
  }
}

/**
 * The authorization code was refused: used, expired (after about 100 seconds), issued for another redirect
 * URI, or the code verifier does not match. Start the sign-in again.
 */
export class InvalidAuthorizationCodeError extends OAuth2ResponseError {
  override readonly name = 'InvalidAuthorizationCodeError'
  override readonly code = 'ERR_INVALID_AUTHORIZATION_CODE'
}

/** The refresh token was refused: spent, expired or revoked, Discord does not say which. The user must sign in again. */
export class InvalidRefreshTokenError extends OAuth2ResponseError {
  override readonly name = 'InvalidRefreshTokenError'
  override readonly code = 'ERR_INVALID_REFRESH_TOKEN'
}

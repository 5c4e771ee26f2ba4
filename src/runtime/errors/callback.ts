import { DiscordOAuth2Error, type DiscordOAuth2ErrorOptions } from './base.ts'

/** Reason why a redirect was rejected. */
export type AuthorizationCallbackReason =
  /** The request is a HEAD, OPTIONS or TRACE request. The authorization was not used, and the GET request can follow. */
  | 'wrong_method'
  /** The call received no authorization: the session is new, was lost, or is another one. */
  | 'missing_authorization'
  /** The authorization is older than ten minutes, or its `createdAt` is more than a minute in the future. */
  | 'expired_authorization'
  /** The authorization was used before: by a double click, a reload, or a replay. */
  | 'used_authorization'
  /** A million authorizations were used within their lifetimes. This one was not used: try again later. */
  | 'too_many_authorizations'
  /** The authorization was created by a client with another id or another issuer. */
  | 'wrong_client'
  /** The authorization was created for the other response type. */
  | 'wrong_response_type'
  /** The redirect has no `state`. */
  | 'missing_state'
  /** The `state` is not the one of the authorization: the redirect belongs to another sign-in. */
  | 'state_mismatch'
  /** The redirect has a code or a token and no `iss`: the application must pass the whole query. See `requireIssuer`. */
  | 'missing_issuer'
  /** The `iss` is not the option `issuer`: the redirect comes from another server. */
  | 'issuer_mismatch'
  /** A parameter occurs more than once. */
  | 'duplicate_parameter'
  /** The redirect has neither a code (or token) nor an error. */
  | 'missing_result'
  /** The redirect has the parameter `error`: see `error` and `errorDescription`. */
  | 'error_response'

/** Options of an {@link AuthorizationCallbackError}. */
export interface AuthorizationCallbackErrorOptions extends DiscordOAuth2ErrorOptions {
  readonly error?: string | undefined
  readonly errorDescription?: string | undefined
}

/**
 * Thrown for a redirect that has an error, or that does not belong to the authorization that this session started.
 * Nothing was sent, and the code was not exchanged. See `reason`, and let the user sign in again.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1
 */
export class AuthorizationCallbackError extends DiscordOAuth2Error {
  override readonly name = 'AuthorizationCallbackError'
  override readonly code = 'ERR_AUTHORIZATION_CALLBACK'
  /** Reason why the redirect was rejected. */
  readonly reason: AuthorizationCallbackReason
  /** The error code of the redirect, such as `access_denied` if the user cancelled; `undefined` without one. */
  readonly error: string | undefined
  /**
   * Discord's description of `error`; `undefined` without one. It comes from a URL that anyone can write: escape it
   * before you show it.
   */
  readonly errorDescription: string | undefined

  constructor(
    reason: AuthorizationCallbackReason,
    message: string,
    options: AuthorizationCallbackErrorOptions = {},
  ) {
    super(message, options)
    this.reason = reason
    const { error, errorDescription, redactor } = options
    this.error = error && redactor ? redactor.name(error) : error
    this.errorDescription = errorDescription && redactor ? redactor.text(errorDescription) : errorDescription
  }
}

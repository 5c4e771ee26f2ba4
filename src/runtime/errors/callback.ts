import { DiscordOAuth2Error, type DiscordOAuth2ErrorOptions } from './base.ts'

/** Why a redirect was refused. */
export type AuthorizationCallbackReason =
  /** No authorization was handed over: the session is new, lost, or another one. */
  | 'missing_authorization'
  /** It is older than ten minutes. */
  | 'expired_authorization'
  /** It has been used: a double click, a reload, or a replay. */
  | 'used_authorization'
  /** It asked for the other response type. */
  | 'wrong_response_type'
  | 'missing_state'
  | 'state_mismatch'
  | 'missing_issuer'
  | 'issuer_mismatch'
  /** A parameter stands there more than once. */
  | 'duplicate_parameter'
  /** Neither a code (or token) nor an error. */
  | 'missing_result'
  /** The redirect carries `error=…`: see `error` and `errorDescription`. */
  | 'error_response'

/** What an {@link AuthorizationCallbackError} is made with. */
export interface AuthorizationCallbackErrorOptions extends DiscordOAuth2ErrorOptions {
  readonly error?: string | undefined
  readonly errorDescription?: string | undefined
}

/**
 * The redirect does not end in a sign-in: it carries an error, or it is not the answer to the
 * authorization that this session started. No code was sent anywhere.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1
 */
export class AuthorizationCallbackError extends DiscordOAuth2Error {
  override readonly name = 'AuthorizationCallbackError'
  override readonly code = 'ERR_AUTHORIZATION_CALLBACK'
  /** Why it was refused. */
  readonly reason: AuthorizationCallbackReason
  /** The error code of the redirect, `access_denied` when the user said no. */
  readonly error: string | undefined
  /** Discord's words for `error`. They come from the browser's address: escape them. */
  readonly errorDescription: string | undefined

  constructor(
    reason: AuthorizationCallbackReason,
    message: string,
    options: AuthorizationCallbackErrorOptions = {},
  ) {
    super(message, options)
    this.reason = reason
    this.error = options.error && options.redactor ? options.redactor.text(options.error) : options.error
    this.errorDescription =
      options.errorDescription && options.redactor
        ? options.redactor.text(options.errorDescription)
        : options.errorDescription
  }
}

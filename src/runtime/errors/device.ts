import { DiscordOAuth2Error, type DiscordOAuth2ErrorOptions } from './base.ts'

/** Reason why a device receives no token. */
export type DeviceAuthorizationReason =
  /** The user declined. */
  | 'access_denied'
  /** The codes expired before the user decided. */
  | 'expired_token'

const MESSAGES: Readonly<Record<DeviceAuthorizationReason, string>> = {
  access_denied: 'The user declined the sign-in on the device: start a new one if they ask for it',
  expired_token: 'The device code expired before the user decided: start a new sign-in',
}

/**
 * Thrown if the sign-in on a device ends without a token. See `reason`, and offer the user a new sign-in. `cause` is the
 * `OAuth2ResponseError` of Discord, if there is one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8628#section-3.5
 */
export class DeviceAuthorizationError extends DiscordOAuth2Error {
  override readonly name = 'DeviceAuthorizationError'
  override readonly code = 'ERR_DEVICE_AUTHORIZATION'
  /** Reason why there is no token. */
  readonly reason: DeviceAuthorizationReason

  constructor(reason: DeviceAuthorizationReason, options: DiscordOAuth2ErrorOptions = {}) {
    super(MESSAGES[reason], options)
    this.reason = reason
  }
}

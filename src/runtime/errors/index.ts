/** `grantcord/errors`: all errors of this package and the functions that recognise them. */

export { InvalidArgumentError, MissingBotTokenError } from './arguments.ts'
export { DiscordOAuth2Error, type DiscordOAuth2ErrorOptions } from './base.ts'
export { AuthorizationCallbackError, type AuthorizationCallbackReason } from './callback.ts'
export { DeviceAuthorizationError, type DeviceAuthorizationReason } from './device.ts'
export {
  type AnyDiscordOAuth2Error,
  type ErrorCode,
  hasErrorCode,
  isDiscordOAuth2Error,
  isReauthorizationRequired,
} from './guards.ts'
export {
  type FieldError,
  ForbiddenError,
  HTTPError,
  NotFoundError,
  ServerError,
  UnauthorizedError,
  UserAtGuildLimitError,
  ValidationError,
} from './http.ts'
export { IdTokenError, type IdTokenReason } from './id-token.ts'
export { NetworkError, TimeoutError, UnexpectedResponseError } from './network.ts'
export { InvalidAuthorizationCodeError, InvalidRefreshTokenError, OAuth2ResponseError } from './oauth2.ts'
export { IpBannedError, RateLimitError } from './rate-limit.ts'
export {
  AccessTokenExpiredError,
  AccessTokenMismatchError,
  AccessTokenNotRefreshableError,
  MissingScopeError,
  type ReauthorizationReason,
  ReauthorizationRequiredError,
  RefreshOutcomeUnknownError,
  TokenStoreError,
} from './token.ts'
export { WebhookEventError, type WebhookEventReason } from './webhook-event.ts'

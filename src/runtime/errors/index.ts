/** `grantcord/errors`: every error of this package, a guard for each, and the union of them. */

export { InvalidArgumentError, MissingBotTokenError } from './arguments.ts'
export { DiscordOAuth2Error, type DiscordOAuth2ErrorOptions } from './base.ts'
export { AuthorizationCallbackError, type AuthorizationCallbackReason } from './callback.ts'
export {
  type AnyDiscordOAuth2Error,
  type ErrorCode,
  isAccessTokenExpiredError,
  isAccessTokenMismatchError,
  isAccessTokenNotRefreshableError,
  isAuthorizationCallbackError,
  isDiscordOAuth2Error,
  isForbiddenError,
  isHTTPError,
  isInvalidArgumentError,
  isInvalidAuthorizationCodeError,
  isInvalidRefreshTokenError,
  isIpBannedError,
  isMissingBotTokenError,
  isMissingScopeError,
  isNetworkError,
  isNotFoundError,
  isOAuth2ResponseError,
  isRateLimitError,
  isReauthorizationRequired,
  isReauthorizationRequiredError,
  isRefreshOutcomeUnknownError,
  isServerError,
  isTimeoutError,
  isTokenStoreError,
  isUnauthorizedError,
  isUnexpectedResponseError,
  isUserAtGuildLimitError,
  isValidationError,
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

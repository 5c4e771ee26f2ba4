import type { InvalidArgumentError, MissingBotTokenError } from './arguments.ts'
import type { AuthorizationCallbackError } from './callback.ts'
import type {
  ForbiddenError,
  HTTPError,
  NotFoundError,
  ServerError,
  UnauthorizedError,
  UserAtGuildLimitError,
  ValidationError,
} from './http.ts'
import type { NetworkError, TimeoutError, UnexpectedResponseError } from './network.ts'
import type {
  InvalidAuthorizationCodeError,
  InvalidRefreshTokenError,
  OAuth2ResponseError,
} from './oauth2.ts'
import type { IpBannedError, RateLimitError } from './rate-limit.ts'
import type {
  AccessTokenExpiredError,
  AccessTokenMismatchError,
  AccessTokenNotRefreshableError,
  MissingScopeError,
  ReauthorizationRequiredError,
  RefreshOutcomeUnknownError,
  TokenStoreError,
} from './token.ts'

/**
 * Every error of this package, to be told apart by `code`.
 *
 * @example
 * ```ts
 * import { type AnyDiscordOAuth2Error, isDiscordOAuth2Error } from 'grantcord/errors'
 *
 * export function advise(error: unknown): string {
 *   if (!isDiscordOAuth2Error(error)) throw error
 *   switch (error.code) {
 *     case 'ERR_RATE_LIMIT':
 *       return `wait ${error.retryAfter} seconds`
 *     case 'ERR_MISSING_SCOPE':
 *       return `ask for ${error.missing.join(', ')}`
 *     default:
 *       return error.message
 *   }
 * }
 * ```
 */
export type AnyDiscordOAuth2Error =
  | AccessTokenExpiredError
  | AccessTokenMismatchError
  | AccessTokenNotRefreshableError
  | AuthorizationCallbackError
  | ForbiddenError
  | (HTTPError & { readonly code: 'ERR_HTTP' })
  | InvalidArgumentError
  | InvalidAuthorizationCodeError
  | InvalidRefreshTokenError
  | IpBannedError
  | MissingBotTokenError
  | MissingScopeError
  | NetworkError
  | NotFoundError
  | (OAuth2ResponseError & { readonly code: 'ERR_OAUTH2_RESPONSE' })
  | RateLimitError
  | ReauthorizationRequiredError
  | RefreshOutcomeUnknownError
  | ServerError
  | TimeoutError
  | TokenStoreError
  | UnauthorizedError
  | UnexpectedResponseError
  | UserAtGuildLimitError
  | ValidationError

/** The stable codes. */
export type ErrorCode = AnyDiscordOAuth2Error['code']

const OAUTH2_CODES: readonly string[] = [
  'ERR_INVALID_AUTHORIZATION_CODE',
  'ERR_INVALID_REFRESH_TOKEN',
  'ERR_OAUTH2_RESPONSE',
]
const HTTP_CODES: readonly string[] = [
  ...OAUTH2_CODES,
  'ERR_FORBIDDEN',
  'ERR_HTTP',
  'ERR_NOT_FOUND',
  'ERR_SERVER',
  'ERR_UNAUTHORIZED',
  'ERR_USER_AT_GUILD_LIMIT',
  'ERR_VALIDATION',
  'ERR_IP_BANNED',
  'ERR_RATE_LIMIT',
]

/** The name of the class by its code. */
const NAMES: Readonly<Record<string, string>> = {
  ERR_ACCESS_TOKEN_EXPIRED: 'AccessTokenExpiredError',
  ERR_ACCESS_TOKEN_MISMATCH: 'AccessTokenMismatchError',
  ERR_ACCESS_TOKEN_NOT_REFRESHABLE: 'AccessTokenNotRefreshableError',
  ERR_AUTHORIZATION_CALLBACK: 'AuthorizationCallbackError',
  ERR_DISCORD_OAUTH2: 'DiscordOAuth2Error',
  ERR_FORBIDDEN: 'ForbiddenError',
  ERR_HTTP: 'HTTPError',
  ERR_INVALID_ARGUMENT: 'InvalidArgumentError',
  ERR_INVALID_AUTHORIZATION_CODE: 'InvalidAuthorizationCodeError',
  ERR_INVALID_REFRESH_TOKEN: 'InvalidRefreshTokenError',
  ERR_IP_BANNED: 'IpBannedError',
  ERR_MISSING_BOT_TOKEN: 'MissingBotTokenError',
  ERR_MISSING_SCOPE: 'MissingScopeError',
  ERR_NETWORK: 'NetworkError',
  ERR_NOT_FOUND: 'NotFoundError',
  ERR_OAUTH2_RESPONSE: 'OAuth2ResponseError',
  ERR_RATE_LIMIT: 'RateLimitError',
  ERR_REAUTHORIZATION_REQUIRED: 'ReauthorizationRequiredError',
  ERR_REFRESH_OUTCOME_UNKNOWN: 'RefreshOutcomeUnknownError',
  ERR_SERVER: 'ServerError',
  ERR_TIMEOUT: 'TimeoutError',
  ERR_TOKEN_STORE: 'TokenStoreError',
  ERR_UNAUTHORIZED: 'UnauthorizedError',
  ERR_UNEXPECTED_RESPONSE: 'UnexpectedResponseError',
  ERR_USER_AT_GUILD_LIMIT: 'UserAtGuildLimitError',
  ERR_VALIDATION: 'ValidationError',
}

/** By name and code and not by class, so that it holds when two copies of this package are installed. */
function hasCode(error: unknown, codes: readonly string[]): boolean {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return false
  return codes.includes(error.code) && error.name === NAMES[error.code]
}

/** Whether this package threw it. */
export function isDiscordOAuth2Error(error: unknown): error is AnyDiscordOAuth2Error {
  return hasCode(error, Object.keys(NAMES))
}

/** Whether it is a {@link AccessTokenExpiredError}. */
export function isAccessTokenExpiredError(error: unknown): error is AccessTokenExpiredError {
  return hasCode(error, ['ERR_ACCESS_TOKEN_EXPIRED'])
}

/** Whether it is a {@link AccessTokenMismatchError}. */
export function isAccessTokenMismatchError(error: unknown): error is AccessTokenMismatchError {
  return hasCode(error, ['ERR_ACCESS_TOKEN_MISMATCH'])
}

/** Whether it is a {@link AccessTokenNotRefreshableError}. */
export function isAccessTokenNotRefreshableError(error: unknown): error is AccessTokenNotRefreshableError {
  return hasCode(error, ['ERR_ACCESS_TOKEN_NOT_REFRESHABLE'])
}

/** Whether it is a {@link AuthorizationCallbackError}. */
export function isAuthorizationCallbackError(error: unknown): error is AuthorizationCallbackError {
  return hasCode(error, ['ERR_AUTHORIZATION_CALLBACK'])
}

/** Whether it is a {@link ForbiddenError}. */
export function isForbiddenError(error: unknown): error is ForbiddenError {
  return hasCode(error, ['ERR_FORBIDDEN'])
}

/** Whether it is any answer that was no success. */
export function isHTTPError(error: unknown): error is HTTPError {
  return hasCode(error, HTTP_CODES)
}

/** Whether it is a {@link InvalidArgumentError}. */
export function isInvalidArgumentError(error: unknown): error is InvalidArgumentError {
  return hasCode(error, ['ERR_INVALID_ARGUMENT'])
}

/** Whether it is a {@link InvalidAuthorizationCodeError}. */
export function isInvalidAuthorizationCodeError(error: unknown): error is InvalidAuthorizationCodeError {
  return hasCode(error, ['ERR_INVALID_AUTHORIZATION_CODE'])
}

/** Whether it is a {@link InvalidRefreshTokenError}. */
export function isInvalidRefreshTokenError(error: unknown): error is InvalidRefreshTokenError {
  return hasCode(error, ['ERR_INVALID_REFRESH_TOKEN'])
}

/** Whether it is a {@link IpBannedError}. */
export function isIpBannedError(error: unknown): error is IpBannedError {
  return hasCode(error, ['ERR_IP_BANNED'])
}

/** Whether it is a {@link MissingBotTokenError}. */
export function isMissingBotTokenError(error: unknown): error is MissingBotTokenError {
  return hasCode(error, ['ERR_MISSING_BOT_TOKEN'])
}

/** Whether it is a {@link MissingScopeError}. */
export function isMissingScopeError(error: unknown): error is MissingScopeError {
  return hasCode(error, ['ERR_MISSING_SCOPE'])
}

/** Whether it is a {@link NetworkError}. */
export function isNetworkError(error: unknown): error is NetworkError {
  return hasCode(error, ['ERR_NETWORK'])
}

/** Whether it is a {@link NotFoundError}. */
export function isNotFoundError(error: unknown): error is NotFoundError {
  return hasCode(error, ['ERR_NOT_FOUND'])
}

/** Whether it is any refusal of the token or the revocation endpoint. */
export function isOAuth2ResponseError(error: unknown): error is OAuth2ResponseError {
  return hasCode(error, OAUTH2_CODES)
}

/** Whether it is a {@link RateLimitError}. */
export function isRateLimitError(error: unknown): error is RateLimitError {
  return hasCode(error, ['ERR_RATE_LIMIT'])
}

/** Whether it is a {@link ReauthorizationRequiredError}. */
export function isReauthorizationRequiredError(error: unknown): error is ReauthorizationRequiredError {
  return hasCode(error, ['ERR_REAUTHORIZATION_REQUIRED'])
}

/** Whether it is a {@link RefreshOutcomeUnknownError}. */
export function isRefreshOutcomeUnknownError(error: unknown): error is RefreshOutcomeUnknownError {
  return hasCode(error, ['ERR_REFRESH_OUTCOME_UNKNOWN'])
}

/** Whether it is a {@link ServerError}. */
export function isServerError(error: unknown): error is ServerError {
  return hasCode(error, ['ERR_SERVER'])
}

/** Whether it is a {@link TimeoutError}. */
export function isTimeoutError(error: unknown): error is TimeoutError {
  return hasCode(error, ['ERR_TIMEOUT'])
}

/** Whether it is a {@link TokenStoreError}. */
export function isTokenStoreError(error: unknown): error is TokenStoreError {
  return hasCode(error, ['ERR_TOKEN_STORE'])
}

/** Whether it is a {@link UnauthorizedError}. */
export function isUnauthorizedError(error: unknown): error is UnauthorizedError {
  return hasCode(error, ['ERR_UNAUTHORIZED'])
}

/** Whether it is a {@link UnexpectedResponseError}. */
export function isUnexpectedResponseError(error: unknown): error is UnexpectedResponseError {
  return hasCode(error, ['ERR_UNEXPECTED_RESPONSE'])
}

/** Whether it is a {@link UserAtGuildLimitError}. */
export function isUserAtGuildLimitError(error: unknown): error is UserAtGuildLimitError {
  return hasCode(error, ['ERR_USER_AT_GUILD_LIMIT'])
}

/** Whether it is a {@link ValidationError}. */
export function isValidationError(error: unknown): error is ValidationError {
  return hasCode(error, ['ERR_VALIDATION'])
}

const SIGN_IN_AGAIN: readonly string[] = [
  'ERR_ACCESS_TOKEN_NOT_REFRESHABLE',
  'ERR_INVALID_AUTHORIZATION_CODE',
  'ERR_INVALID_REFRESH_TOKEN',
  'ERR_MISSING_SCOPE',
  'ERR_REAUTHORIZATION_REQUIRED',
]

/**
 * The one question that every application asks: must this user go through the consent page again? True when
 * the grant is gone, when it cannot be refreshed, and when a scope is missing.
 *
 * False for `UnauthorizedError` and for an expired token that has a refresh token: refresh it first.
 */
export function isReauthorizationRequired(error: unknown): boolean {
  if (isAccessTokenExpiredError(error)) return !error.refreshable
  return hasCode(error, SIGN_IN_AGAIN)
}

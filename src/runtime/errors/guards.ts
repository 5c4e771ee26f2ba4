import { isError } from '../utils/objects.ts'
import type { InvalidArgumentError, MissingBotTokenError } from './arguments.ts'
import type { AuthorizationCallbackError } from './callback.ts'
import type { DeviceAuthorizationError } from './device.ts'
import type {
  ForbiddenError,
  HTTPError,
  NotFoundError,
  ServerError,
  UnauthorizedError,
  UserAtGuildLimitError,
  ValidationError,
} from './http.ts'
import type { IdTokenError } from './id-token.ts'
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
import type { WebhookEventError } from './webhook-event.ts'

/**
 * All errors of this package, distinguished by `code`.
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
  | DeviceAuthorizationError
  | ForbiddenError
  | (HTTPError & { readonly code: 'ERR_HTTP' })
  | IdTokenError
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
  | WebhookEventError

/** Stable error codes. */
export type ErrorCode = AnyDiscordOAuth2Error['code']

/** Class names by code. */
const NAMES: Readonly<Record<string, string>> = {
  ERR_ACCESS_TOKEN_EXPIRED: 'AccessTokenExpiredError',
  ERR_ACCESS_TOKEN_MISMATCH: 'AccessTokenMismatchError',
  ERR_ACCESS_TOKEN_NOT_REFRESHABLE: 'AccessTokenNotRefreshableError',
  ERR_AUTHORIZATION_CALLBACK: 'AuthorizationCallbackError',
  ERR_DEVICE_AUTHORIZATION: 'DeviceAuthorizationError',
  ERR_DISCORD_OAUTH2: 'DiscordOAuth2Error',
  ERR_FORBIDDEN: 'ForbiddenError',
  ERR_HTTP: 'HTTPError',
  ERR_ID_TOKEN: 'IdTokenError',
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
  ERR_WEBHOOK_EVENT: 'WebhookEventError',
}

/** Returns the result of a check, and false if it throws: a getter of an error of another package may throw. */
function attempt(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}

/**
 * Checks name and code, not the class, so that it also works for an error of another realm, and if two copies of this
 * package are installed.
 */
function hasCode(error: unknown, code: string): boolean {
  return attempt(() => isError(error) && 'code' in error && error.code === code && error.name === NAMES[code])
}

/** Checks whether this package threw the error. Narrows to the union of all errors, distinguished by `code`. */
export function isDiscordOAuth2Error(error: unknown): error is AnyDiscordOAuth2Error {
  return Object.keys(NAMES).some((code) => hasCode(error, code))
}

/**
 * Checks whether this package threw the error with this code. Narrows to its class.
 *
 * @example
 * ```ts
 * import { hasErrorCode } from 'grantcord/errors'
 *
 * export function retryAfterOf(error: unknown): number | undefined {
 *   return hasErrorCode(error, 'ERR_RATE_LIMIT') ? error.retryAfter : undefined
 * }
 * ```
 */
export function hasErrorCode<Code extends ErrorCode>(
  error: unknown,
  code: Code,
): error is Extract<AnyDiscordOAuth2Error, { readonly code: Code }> {
  return hasCode(error, code)
}

const SIGN_IN_AGAIN: readonly ErrorCode[] = [
  'ERR_ACCESS_TOKEN_NOT_REFRESHABLE',
  'ERR_INVALID_REFRESH_TOKEN',
  'ERR_MISSING_SCOPE',
  'ERR_REAUTHORIZATION_REQUIRED',
]

/** Discord's JSON error code of a missing OAuth2 scope. */
const MISSING_SCOPE = 50026

/**
 * Checks whether the user must sign in again: the grant is no longer valid, it cannot be refreshed, or a scope is
 * missing.
 *
 * Returns false for a token that has expired or was rejected and has a refresh token: refresh it first. Also false for an
 * `UnauthorizedError` that does not say that the token was rejected, and for `InvalidAuthorizationCodeError`.
 */
export function isReauthorizationRequired(error: unknown): boolean {
  return attempt(() => {
    if (hasErrorCode(error, 'ERR_ACCESS_TOKEN_EXPIRED')) return !error.refreshable
    if (hasErrorCode(error, 'ERR_FORBIDDEN')) return error.discordCode === MISSING_SCOPE
    if (hasErrorCode(error, 'ERR_UNAUTHORIZED'))
      return (
        error.discordCode === MISSING_SCOPE || (error.tokenRejected === true && error.refreshable === false)
      )
    return SIGN_IN_AGAIN.some((code) => hasCode(error, code))
  })
}

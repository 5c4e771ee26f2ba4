import type { HTTPErrorDetails } from '../../src/runtime/errors/http.ts'
import * as errors from '../../src/runtime/errors/index.ts'
import { createRedactor } from '../../src/runtime/errors/redact.ts'

/** Replaces the word THE-SECRET. */
export const redactor = createRedactor(['THE-SECRET'])

/** Details of an error response with a secret in each text. */
export const details: HTTPErrorDetails = {
  operation: 'PUT /guilds/{guild_id}/members/{user_id}',
  status: 400,
  body: { message: 'THE-SECRET said', code: 7, nested: ['THE-SECRET'] },
  discordCode: 7,
  message: 'THE-SECRET said',
  fieldErrors: [{ field: 'nick', code: 'C', message: 'THE-SECRET is too long' }],
  retryAfter: 1.5,
  redactor,
}
/** Details of an error response of the token endpoint. */
export const oauth2 = { ...details, error: 'invalid_grant', errorDescription: 'THE-SECRET was used' }
/** Details of a 429. */
export const limit = { ...details, scope: 'user', global: false, bucket: 'b', attempts: 2 }

/** One error of each class, with its code. */
export const EVERY_ERROR: readonly [errors.DiscordOAuth2Error, string][] = [
  [new errors.AccessTokenExpiredError(0, true), 'ERR_ACCESS_TOKEN_EXPIRED'],
  [new errors.AccessTokenMismatchError('1'), 'ERR_ACCESS_TOKEN_MISMATCH'],
  [new errors.AccessTokenNotRefreshableError(), 'ERR_ACCESS_TOKEN_NOT_REFRESHABLE'],
  [new errors.AuthorizationCallbackError('missing_state', 'm'), 'ERR_AUTHORIZATION_CALLBACK'],
  [new errors.DeviceAuthorizationError('access_denied'), 'ERR_DEVICE_AUTHORIZATION'],
  [new errors.ForbiddenError(details), 'ERR_FORBIDDEN'],
  [new errors.HTTPError(details), 'ERR_HTTP'],
  [new errors.IdTokenError('malformed', 'm'), 'ERR_ID_TOKEN'],
  [new errors.InvalidArgumentError('field', 'is wrong'), 'ERR_INVALID_ARGUMENT'],
  [new errors.InvalidAuthorizationCodeError(oauth2), 'ERR_INVALID_AUTHORIZATION_CODE'],
  [new errors.InvalidRefreshTokenError(oauth2), 'ERR_INVALID_REFRESH_TOKEN'],
  [new errors.IpBannedError(details), 'ERR_IP_BANNED'],
  [new errors.MissingBotTokenError('PUT /guilds/{guild_id}/members/{user_id}'), 'ERR_MISSING_BOT_TOKEN'],
  [new errors.MissingScopeError('GET /users/@me', ['identify'], []), 'ERR_MISSING_SCOPE'],
  [new errors.NetworkError('GET /users/@me', { sent: true }), 'ERR_NETWORK'],
  [new errors.NotFoundError(details), 'ERR_NOT_FOUND'],
  [new errors.OAuth2ResponseError(oauth2), 'ERR_OAUTH2_RESPONSE'],
  [new errors.RateLimitError(limit), 'ERR_RATE_LIMIT'],
  [new errors.ReauthorizationRequiredError('invalid_grant'), 'ERR_REAUTHORIZATION_REQUIRED'],
  [new errors.RefreshOutcomeUnknownError({}), 'ERR_REFRESH_OUTCOME_UNKNOWN'],
  [new errors.ServerError(details), 'ERR_SERVER'],
  [new errors.TimeoutError('GET /users/@me', 10, true), 'ERR_TIMEOUT'],
  [new errors.TokenStoreError('get', {}), 'ERR_TOKEN_STORE'],
  [new errors.UnauthorizedError(details), 'ERR_UNAUTHORIZED'],
  [new errors.UnexpectedResponseError('GET /users/@me', 'p', { status: 200 }), 'ERR_UNEXPECTED_RESPONSE'],
  [new errors.UserAtGuildLimitError(details), 'ERR_USER_AT_GUILD_LIMIT'],
  [new errors.ValidationError(details), 'ERR_VALIDATION'],
  [new errors.WebhookEventError('malformed', 'm'), 'ERR_WEBHOOK_EVENT'],
]

/** Every class that the entry point `grantcord/errors` exports, by name, except the base class. */
export const ERROR_CLASSES: readonly [string, unknown][] = Object.entries(errors).filter(
  ([name]) => name.endsWith('Error') && /^[A-Z]/.test(name) && name !== 'DiscordOAuth2Error',
)

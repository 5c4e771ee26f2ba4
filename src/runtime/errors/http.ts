import { DiscordOAuth2Error } from './base.ts'
import type { Redactor } from './redact.ts'

/** An error of one field, from Discord's tree of `errors`. */
export interface FieldError {
  /** Path of the field: `nick`, `roles[0]`, `metadata.wins`; empty for an error about the whole request. */
  readonly field: string
  /** Discord's code, such as `BASE_TYPE_REQUIRED`. */
  readonly code: string
  /** Discord's message. */
  readonly message: string
}

/** Details of a response with an error status. */
export interface HTTPErrorDetails {
  /** The operation: method and path template. */
  readonly operation: string
  readonly status: number
  /** The parsed JSON of the body, or its text. */
  readonly body?: unknown
  readonly discordCode?: number | undefined
  /** The server's message. */
  readonly message?: string | undefined
  /** Replaces the message for a request that was not sent. Continues a sentence that begins with the operation. */
  readonly problem?: string
  readonly fieldErrors: readonly FieldError[]
  /** Delay in seconds that the server asks for. */
  readonly retryAfter?: number | undefined
  /** Headers of the response; absent if there is none. */
  readonly headers?: Headers
  readonly redactor: Redactor
}

/**
 * Thrown for a response with an error status that has no class of its own, such as one of the edge or a proxy; base class
 * of those that have one. The request was sent. See `status` and `body`.
 *
 * @see https://docs.discord.com/developers/topics/opcodes-and-status-codes
 */
export class HTTPError extends DiscordOAuth2Error {
  override readonly name: string = 'HTTPError'
  override readonly code: string = 'ERR_HTTP'
  /** The HTTP status. */
  readonly status: number
  /** The operation: method and path template. */
  readonly operation: string
  /** Discord's JSON error code, such as 10004 for an unknown guild; `undefined` without one. */
  readonly discordCode: number | undefined
  /** Discord's tree of `errors`, flattened. */
  readonly fieldErrors: readonly FieldError[]
  /** Delay in seconds that the server asks for before the next attempt, at most 3600; `undefined` if it does not. */
  readonly retryAfter: number | undefined
  /** The body of the response without secrets. It is not enumerable, so that logs stay short. */
  declare readonly body: unknown
  /**
   * The headers of the response without secrets, `Set-Cookie` and `Authorization`. Empty if the request was not sent.
   * The property is not enumerable, so that logs stay short.
   */
  declare readonly headers: Headers

  constructor(details: HTTPErrorDetails) {
    super(describe(details), { redactor: details.redactor })
    const { redactor } = details
    this.status = details.status
    this.operation = details.operation
    this.discordCode = details.discordCode
    this.fieldErrors = redactor.value(details.fieldErrors) as readonly FieldError[]
    this.retryAfter = details.retryAfter
    Object.defineProperties(this, {
      body: { value: redactor.value(details.body), enumerable: false },
      headers: { value: redactHeaders(details.headers, redactor), enumerable: false },
    })
  }
}

/** Headers whose value is secret as a whole. */
const SECRET_HEADERS = ['authorization', 'cookie', 'proxy-authorization', 'set-cookie']

/** Copies headers without secrets. A challenge that contains a secret is left out, like the headers that are secret. */
function redactHeaders(headers: Headers | undefined, redactor: Redactor): Headers {
  const copy = new Headers()
  for (const [name, value] of headers ?? []) {
    const text = redactor.text(value)
    const isSecret = SECRET_HEADERS.includes(name) || redactor.text(name) !== name
    if (!isSecret && (text === value || !name.endsWith('-authenticate'))) copy.append(name, text)
  }
  return copy
}

function describe(details: HTTPErrorDetails): string {
  const { operation, status, message, problem, discordCode, fieldErrors } = details
  if (problem !== undefined) return `${operation} ${problem}`
  const text = message ? `: ${message}` : ''
  const code = discordCode === undefined ? '' : ` (code ${discordCode})`
  const fields = fieldErrors.map((one) => `; ${one.field || 'request'}: ${one.message}`).join('')
  return `${operation} responded with ${status}${text}${code}${fields}`
}

/**
 * Thrown for a 400 with a list of invalid fields. The request was sent, and rejected. Correct the fields in
 * `fieldErrors`.
 */
export class ValidationError extends HTTPError {
  override readonly name = 'ValidationError'
  override readonly code = 'ERR_VALIDATION'
}

/** Details of a 401. */
export interface UnauthorizedDetails extends HTTPErrorDetails {
  readonly tokenRejected?: boolean | undefined
  readonly refreshable?: boolean | undefined
}

/**
 * Thrown for a 401: the credential is missing, invalid, expired or revoked, or it is valid and lacks a scope or a
 * permission: see `tokenRejected`. The request was sent, unless Discord rejected the same token, or the operation with
 * it, in the last ten minutes. Refresh a token that was rejected; if that fails, the user must sign in again.
 */
export class UnauthorizedError extends HTTPError {
  override readonly name = 'UnauthorizedError'
  override readonly code = 'ERR_UNAUTHORIZED'
  /**
   * True if Discord rejects the token itself; false if it accepts the token elsewhere, so that a scope or a permission is
   * missing; `undefined` if that is unknown. After a 401 the client asks Discord, with `GET /oauth2/@me`, or
   * `GET /users/@me` for a bot.
   */
  readonly tokenRejected: boolean | undefined
  /** True if the access token can be refreshed; `undefined` if the credential was not a user's access token. */
  readonly refreshable: boolean | undefined

  constructor(details: UnauthorizedDetails) {
    super(details)
    this.tokenRejected = details.tokenRejected
    this.refreshable = details.refreshable
  }
}

/**
 * Thrown for a 403: the credential is valid, but a permission or a scope is missing. The request was sent.
 * `discordCode` says why: 50001 missing access, 50013 missing permissions, 50025 invalid OAuth2 access token, 50026
 * missing scope, 40007 user banned from the guild.
 */
export class ForbiddenError extends HTTPError {
  override readonly name = 'ForbiddenError'
  override readonly code = 'ERR_FORBIDDEN'
}

/**
 * Thrown for a 404. The request was sent, unless Discord reported the same webhook as unknown in the last ten minutes.
 * `discordCode` says what does not exist: 10002 application, 10004 guild, 10007 member, 10013 user.
 */
export class NotFoundError extends HTTPError {
  override readonly name = 'NotFoundError'
  override readonly code = 'ERR_NOT_FOUND'
}

/** Thrown for a 5xx: Discord failed. The request was sent, and may have been processed. Try again later. */
export class ServerError extends HTTPError {
  override readonly name = 'ServerError'
  override readonly code = 'ERR_SERVER'
}

/**
 * Thrown for code 30001: the user is in the maximum number of guilds. The request was sent, and rejected. Tell the user
 * to leave a guild first.
 */
export class UserAtGuildLimitError extends HTTPError {
  override readonly name = 'UserAtGuildLimitError'
  override readonly code = 'ERR_USER_AT_GUILD_LIMIT'
}

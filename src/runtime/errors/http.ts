import { DiscordOAuth2Error } from './base.ts'
import type { Redactor } from './redact.ts'

/** One problem of one field, from Discord's tree of `errors`. */
export interface FieldError {
  /** Where: `nick`, `roles[0]`, `metadata.wins`; empty when the request as a whole is meant. */
  readonly field: string
  /** Discord's word for it, such as `BASE_TYPE_REQUIRED`. */
  readonly code: string
  /** Discord's words for it. */
  readonly message: string
}

/** What an answer that is no success says. */
export interface HTTPErrorDetails {
  /** The operation: method and path template. */
  readonly operation: string
  readonly status: number
  /** The body: parsed when it is JSON, else its text. */
  readonly body: unknown
  readonly discordCode: number | undefined
  /** What the server says of it. */
  readonly message: string | undefined
  /** What is the matter where nothing was sent, in words that follow the name of the operation. */
  readonly problem?: string
  readonly fieldErrors: readonly FieldError[]
  /** Seconds, from the `Retry-After` header. */
  readonly retryAfter: number | undefined
  readonly redactor: Redactor
}

/**
 * Any answer of the API that is no success and has no class of its own; the base of those that have one.
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
  /** Discord's JSON error code, such as 10004 for an unknown guild. */
  readonly discordCode: number | undefined
  /** Discord's tree of `errors`, flattened. */
  readonly fieldErrors: readonly FieldError[]
  /** How long the server asks to wait, in seconds, where it does. */
  readonly retryAfter: number | undefined
  /** The answer's body, secrets taken out. Not enumerable, so that logs stay short. */
  declare readonly body: unknown

  constructor(details: HTTPErrorDetails) {
    super(describe(details), { redactor: details.redactor })
    const { redactor } = details
    this.status = details.status
    this.operation = details.operation
    this.discordCode = details.discordCode
    this.fieldErrors = redactor.value(details.fieldErrors) as readonly FieldError[]
    this.retryAfter = details.retryAfter
    Object.defineProperty(this, 'body', { value: redactor.value(details.body), enumerable: false })
  }
}

function describe(details: HTTPErrorDetails): string {
  const { operation, status, message, problem, discordCode, fieldErrors } = details
  if (problem !== undefined) return `${operation} ${problem}`
  const said = message ? `: ${message}` : ''
  const code = discordCode === undefined ? '' : ` (code ${discordCode})`
  const fields = fieldErrors.map((one) => `; ${one.field || 'request'}: ${one.message}`).join('')
  return `${operation} was answered with ${status}${said}${code}${fields}`
}

/** 400 with a tree of `errors`: Discord refused the fields in `fieldErrors`. */
export class ValidationError extends HTTPError {
  override readonly name = 'ValidationError'
  override readonly code = 'ERR_VALIDATION'
}

/** 401: the credential is missing, invalid, expired or revoked. */
export class UnauthorizedError extends HTTPError {
  override readonly name = 'UnauthorizedError'
  override readonly code = 'ERR_UNAUTHORIZED'
}

/** 403: the credential is good, and may not do this. `discordCode` says why: 50001, 50013, 50025, 50026, 40007. */
export class ForbiddenError extends HTTPError {
  override readonly name = 'ForbiddenError'
  override readonly code = 'ERR_FORBIDDEN'
}

/** 404: `discordCode` says what is unknown: 10002 application, 10004 guild, 10007 member, 10013 user. */
export class NotFoundError extends HTTPError {
  override readonly name = 'NotFoundError'
  override readonly code = 'ERR_NOT_FOUND'
}

/** 5xx: the fault is Discord's. */
export class ServerError extends HTTPError {
  override readonly name = 'ServerError'
  override readonly code = 'ERR_SERVER'
}

/** Code 30001: the user is in as many guilds as a user can be. */
export class UserAtGuildLimitError extends HTTPError {
  override readonly name = 'UserAtGuildLimitError'
  override readonly code = 'ERR_USER_AT_GUILD_LIMIT'
}

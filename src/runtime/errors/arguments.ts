import { DiscordOAuth2Error } from './base.ts'

/**
 * An argument or an option is wrong. Nothing was sent and nothing was stored. The value itself is never
 * repeated, because it may be a secret in the wrong place.
 */
export class InvalidArgumentError extends DiscordOAuth2Error {
  override readonly name = 'InvalidArgumentError'
  override readonly code = 'ERR_INVALID_ARGUMENT'
  /** The argument's name, with a path where it is inside of something: `metadata.wins`, `roles[3]`. */
  readonly field: string

  /** @param problem What is wrong with it and what would be right: "must be at most 32 characters long". */
  constructor(field: string, problem: string) {
    super(`${field} ${problem}`)
    this.field = field
  }
}

/** The operation acts as the bot, and the client has no bot token. Nothing was sent. */
export class MissingBotTokenError extends DiscordOAuth2Error {
  override readonly name = 'MissingBotTokenError'
  override readonly code = 'ERR_MISSING_BOT_TOKEN'
  /** The operation: method and path template. */
  readonly operation: string

  constructor(operation: string) {
    super(`${operation} acts as the bot: give the client a botToken, or pass one to this call`)
    this.operation = operation
  }
}

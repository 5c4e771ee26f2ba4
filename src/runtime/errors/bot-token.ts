import { DiscordOAuth2Error } from './base.ts'

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

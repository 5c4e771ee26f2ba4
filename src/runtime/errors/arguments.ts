import { DiscordOAuth2Error } from './base.ts'

/**
 * Thrown for an invalid argument or option. Nothing was sent and nothing was stored. Correct the argument in `field`:
 * the message says which value is expected. The value itself is never repeated, because it may be a secret in the wrong
 * place.
 */
export class InvalidArgumentError extends DiscordOAuth2Error {
  override readonly name = 'InvalidArgumentError'
  override readonly code = 'ERR_INVALID_ARGUMENT'
  /** Name of the argument, or its path if it is nested: `metadata.wins`, `roles[3]`. */
  readonly field: string

  /** @param problem Continues a sentence that begins with the field: "must have at most 32 characters, and has 33". */
  constructor(field: string, problem: string) {
    super(`${field} ${problem}`)
    this.field = field
  }
}

/**
 * Thrown if an operation needs a bot token and neither the client nor the call has one. Nothing was sent. Set the
 * option `botToken` of the client, or pass `botToken` to the call.
 */
export class MissingBotTokenError extends DiscordOAuth2Error {
  override readonly name = 'MissingBotTokenError'
  override readonly code = 'ERR_MISSING_BOT_TOKEN'
  /** The operation: method and path template. */
  readonly operation: string

  constructor(operation: string) {
    super(`${operation} needs a bot token: pass botToken to the client or to this call`)
    this.operation = operation
  }
}

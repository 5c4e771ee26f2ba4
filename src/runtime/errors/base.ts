import { toPrintable } from '../utils/text.ts'
import type { Redactor } from './redact.ts'

/** Options of every error of this package. */
export interface DiscordOAuth2ErrorOptions {
  /** The value that led to the error, such as the one that `fetch` threw. */
  readonly cause?: unknown
  /** Removes the secrets of the call from message and cause. */
  readonly redactor?: Redactor
}

/**
 * Base class of every error that this package throws. The only exception is a call that the caller aborts: it throws
 * the reason of the caller's signal.
 *
 * @example
 * ```ts
 * import { DiscordOAuth2Error } from 'grantcord/errors'
 *
 * export function describe(error: unknown): string {
 *   return error instanceof DiscordOAuth2Error ? `${error.code}: ${error.message}` : 'another error'
 * }
 * ```
 */
export class DiscordOAuth2Error extends Error {
  override readonly name: string = 'DiscordOAuth2Error'
  /** Error code. It is stable across releases; the message is not. */
  readonly code: string = 'ERR_DISCORD_OAUTH2'

  constructor(message: string, options: DiscordOAuth2ErrorOptions = {}) {
    const { cause, redactor } = options
    const shown = redactor ? redactor.cause(cause) : cause
    const text = toPrintable(redactor ? redactor.text(message) : message)
    super(text, cause === undefined ? undefined : { cause: shown })
  }
}

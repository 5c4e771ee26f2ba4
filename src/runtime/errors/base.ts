import type { Redactor } from './redact.ts'

/** What every error of this package is made with. */
export interface DiscordOAuth2ErrorOptions {
  /** What led to it: the thrown value of `fetch`, the body that could not be read. */
  readonly cause?: unknown
  /** Knows the secrets of the call, which are taken out of message and cause. */
  readonly redactor?: Redactor
}

/**
 * The base of every error that this package throws. A caller's own abort is the exception: it is thrown as
 * the caller's own reason.
 *
 * @example
 * ```ts
 * import { DiscordOAuth2Error } from 'grantcord/errors'
 *
 * export function describe(error: unknown): string {
 *   return error instanceof DiscordOAuth2Error ? `${error.code}: ${error.message}` : 'not ours'
 * }
 * ```
 */
export class DiscordOAuth2Error extends Error {
  override readonly name: string = 'DiscordOAuth2Error'
  /** Stable across releases; the message is not. */
  readonly code: string = 'ERR_DISCORD_OAUTH2'

  constructor(message: string, options: DiscordOAuth2ErrorOptions = {}) {
    const { cause, redactor } = options
    const shown = redactor ? redactor.cause(cause) : cause
    super(redactor ? redactor.text(message) : message, cause === undefined ? undefined : { cause: shown })
  }
}

/** `grantcord/error-codes`: Discord's JSON error codes and their texts. */
import { ERROR_CODE_TEXTS } from '../generated/error-codes.ts'

export { ERROR_CODE_TEXTS, ERROR_CODES } from '../generated/error-codes.ts'

/**
 * Discord's documented text of an error code; `undefined` for a code that is not known, or none. The message of an
 * answer may say it in other words.
 *
 * @example
 * ```ts
 * import { HTTPError } from 'grantcord/errors'
 * import { ERROR_CODES, errorCodeText } from 'grantcord/error-codes'
 *
 * export function explain(error: unknown): string | undefined {
 *   if (!(error instanceof HTTPError)) return undefined
 *   if (error.discordCode === ERROR_CODES.UNKNOWN_GUILD) return 'That server is gone.'
 *   return errorCodeText(error.discordCode)
 * }
 * ```
 * @see https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes
 */
export function errorCodeText(code: number | undefined): string | undefined {
  return typeof code === 'number' ? ERROR_CODE_TEXTS[code] : undefined
}

/** Entry point `grantcord/error-codes`: Discord's JSON error codes and their texts. */
import { ERROR_CODE_TEXTS } from '../generated/error-codes.ts'

export { ERROR_CODE_TEXTS, ERROR_CODES } from '../generated/error-codes.ts'

/**
 * Returns Discord's documented text for an error code. The message in a response may be worded differently.
 *
 * @returns `undefined` for an unknown code, and without a code.
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

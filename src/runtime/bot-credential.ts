import { checkCredential, refuseInBrowser } from './check.ts'
import type { ClientConfig } from './config.ts'
import { MissingBotTokenError } from './errors/bot-token.ts'
import type { Credential } from './transport/credential.ts'

/**
 * Who acts as the bot.
 *
 * @param botToken The one of this call; the client's where it names none.
 * @param operation What cannot be called without one.
 * @throws {@link MissingBotTokenError} · `InvalidArgumentError`
 */
export function botCredential(
  config: ClientConfig,
  botToken: string | undefined,
  operation: string,
): Credential {
  const token = botToken ?? config.botToken
  if (token === undefined) throw new MissingBotTokenError(operation)
  checkCredential('botToken', token)
  if (!config.dangerouslyAllowBrowser) refuseInBrowser('botToken')
  return { kind: 'bot', botToken: token }
}

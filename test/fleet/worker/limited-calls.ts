import { OAuth2Client } from '../../../src/index.ts'
import type { TokenStore } from '../../../src/runtime/tokens/index.ts'
import { sharedLimits } from '../../../src/shared-limits/index.ts'
import { CLIENT_ID } from '../../support/client.ts'
import type { Command, WorkerSettings } from './messages.ts'

/** Returns a function that makes calls as the bot, with or without shared limits, and returns their results. */
export function limitedCalls(
  { serverUrl, serverSecret }: WorkerSettings,
  store: TokenStore,
): (command: Extract<Command, { readonly do: 'callAsBot' }>) => Promise<string[]> {
  const clientOf = (isShared: boolean) =>
    new OAuth2Client({
      clientId: CLIENT_ID,
      botToken: serverSecret,
      baseUrl: serverUrl,
      retry: false,
      // Longer than any delay of a busy machine: a request without a response is not counted.
      timeout: 50_000,
      totalTimeout: 50_000,
      rateLimit: { requestsPerSecond: 100_000, ...(isShared && { shared: sharedLimits(store) }) },
    })
  const clients = { shared: clientOf(true), alone: clientOf(false) }
  return async ({ calls, callers, isShared }) => {
    const client = isShared ? clients.shared : clients.alone
    const results: string[] = []
    const call = async () => {
      for (let count = 0; count < calls / callers; count += 1) {
        try {
          results.push(String((await client.fetch(`${serverUrl}/users/@me`)).status))
        } catch (error) {
          results.push(String(Object(error).code))
        }
      }
    }
    await Promise.all(Array.from({ length: callers }, call))
    return results
  }
}

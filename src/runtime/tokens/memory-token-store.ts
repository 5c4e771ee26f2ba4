import { randomText } from '../utils/crypto.ts'
import { throwIfAborted } from '../utils/time.ts'
import type { StoredValue, TokenStore } from './token-store.ts'

/**
 * Creates a store in the memory of this process. Use it in tests, in programs with one process, and in applications that
 * store tokens in a table of their own, which the option `onTokens` updates. Tokens are lost when the process ends.
 *
 * @example
 * ```ts
 * import { OAuth2Client } from 'grantcord'
 * import { memoryTokenStore } from 'grantcord/stores/memory'
 * import { TokenManager } from 'grantcord/tokens'
 *
 * const discord = new OAuth2Client({ clientId: '159799960412356608', clientSecret: 'the client secret' })
 *
 * export const tokens = new TokenManager(discord, { store: memoryTokenStore() })
 * ```
 */
export function memoryTokenStore(): TokenStore {
  const values = new Map<string, StoredValue>()
  return {
    async get(key, { signal } = {}) {
      throwIfAborted(signal)
      return values.get(key) ?? null
    },
    async compareAndSet(key, expected, value) {
      if ((values.get(key)?.version ?? null) !== expected) return null
      const version = randomText()
      if (value === null) values.delete(key)
      else values.set(key, { version, value })
      return version
    },
  }
}

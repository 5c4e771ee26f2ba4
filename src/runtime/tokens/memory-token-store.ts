import type { StoredValue, TokenStore } from './token-store.ts'

/**
 * Keeps tokens in this process, for as long as it lives: for tests, for programs of one process, and for applications
 * that keep the tokens in a table of their own and are told of new ones by `onTokens`.
 *
 * @example
 * ```ts
 * import { OAuth2Client } from 'grantcord'
 * import { memoryTokenStore } from 'grantcord/stores/memory'
 *
 * const store = memoryTokenStore()
 *
 * export const discord = new OAuth2Client({ clientId: '159799960412356608', tokens: { store } })
 * ```
 */
export function memoryTokenStore(): TokenStore {
  const values = new Map<string, StoredValue>()
  return {
    async get(key, { signal } = {}) {
      signal?.throwIfAborted()
      return values.get(key) ?? null
    },
    async compareAndSet(key, expected, value) {
      if ((values.get(key)?.version ?? null) !== expected) return null
      const version = crypto.randomUUID()
      if (value === null) values.delete(key)
      else values.set(key, { version, value })
      return version
    },
  }
}

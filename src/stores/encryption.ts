/** `grantcord/stores/encryption` */

import type { TokenStore } from '../runtime/tokens/token-store.ts'
import { checkTokenStore } from './check-token-store.ts'
import { encodeBase64 } from './encryption/base64.ts'
import { type EncryptionKey, importKeys, KEY_BYTES } from './encryption/keys.ts'
import { open, seal } from './encryption/seal.ts'

export type { TokenStore } from '../runtime/tokens/token-store.ts'
export type { EncryptionKey } from './encryption/keys.ts'

/** How {@link encryptedTokenStore} encrypts. */
export interface EncryptionOptions {
  /**
   * The first key encrypts, all decrypt. To change the key, put the new one in front and keep the old ones: a value is
   * encrypted anew with its next change, and a key can go when no value is left that names it. Whose token was encrypted
   * with a key that is gone must sign in again.
   */
  readonly keys: readonly EncryptionKey[]
  /**
   * Reads values that are not encrypted, such as those from before encryption was turned on, and encrypts each with its
   * next change. Whoever can write to the store can then put tokens there without a key. Default: `false`, such a
   * value is refused.
   */
  readonly acceptPlaintext?: boolean
}

/**
 * A store that keeps in another one what only the holder of the keys can read: AES-256-GCM, with a random IV for every
 * write. A value is bound to its key in the store, so that it does not open where somebody has copied it to, and
 * one that was changed does not open at all. What it does not hide is the keys of the store, the length of a value, and
 * that an older value of the same key was put back.
 *
 * One key is good for 4 billion writes.
 *
 * @param store Any store. It sees encrypted values alone.
 * @returns A store whose `get` rejects for a value that does not open, with the version of it as `storedVersion`, so that
 *   it can still be replaced and deleted. No message names a key, a token or a user.
 * @throws {@link InvalidArgumentError} when there is no key, two have the same id, or one is no key of 256 bits.
 *
 * @example
 * ```ts
 * import { encryptedTokenStore } from 'grantcord/stores/encryption'
 * import { memoryTokenStore } from 'grantcord/stores/memory'
 *
 * export const store = encryptedTokenStore(memoryTokenStore(), {
 *   keys: [
 *     { id: '2026-11', secret: process.env.TOKEN_KEY ?? '' },
 *     { id: '2025-11', secret: process.env.OLD_TOKEN_KEY ?? '' },
 *   ],
 * })
 * ```
 *
 * @see https://www.rfc-editor.org/rfc/rfc5116#section-5.2
 */
export function encryptedTokenStore(store: TokenStore, options: EncryptionOptions): TokenStore {
  checkTokenStore('store', store)
  const keys = importKeys('keys', options?.keys)
  const acceptPlaintext = options.acceptPlaintext === true
  return {
    async get(key, given) {
      const stored = await store.get(key, given)
      if (!stored) return null
      const value = await open(keys, key, stored.value, acceptPlaintext).catch((error: unknown) => {
        throw Object.assign(Object(error), { storedVersion: stored.version })
      })
      given?.signal?.throwIfAborted()
      return { version: stored.version, value }
    },
    async compareAndSet(key, expected, value) {
      return store.compareAndSet(key, expected, value === null ? null : await seal(keys, key, value))
    },
  }
}

/**
 * A new random key for {@link encryptedTokenStore}, as base64 text. Keep it where the application's other secrets are,
 * and away from the store.
 *
 * @example
 * ```ts
 * import { generateEncryptionKey } from 'grantcord/stores/encryption'
 *
 * console.log(generateEncryptionKey())
 * ```
 *
 * @see https://www.rfc-editor.org/rfc/rfc5116#section-5.2
 */
export function generateEncryptionKey(): string {
  return encodeBase64(crypto.getRandomValues(new Uint8Array(KEY_BYTES)))
}

/** What a store holds under a key. */
export interface StoredValue {
  /** Changes with every change of the value, and never comes back: a counter will not do where a key can be deleted. */
  readonly version: string
  /** A text that only its writer reads. Holds tokens: keep it as you would keep a password, or encrypted. */
  readonly value: string
}

/**
 * Where tokens are kept. Two methods are all that it takes, and every backend with a conditional write can have them:
 * one that has none cannot be safe for refresh tokens, which work once.
 *
 * A key is any text. Both reject when the backend fails, and for a key that it cannot keep apart from others, such as one
 * with half of a surrogate pair where texts are UTF-8; and only then. The suite of `grantcord/testing` shows whether a store of your
 * own does it right.
 *
 * @example
 * ```ts
 * import type { StoredValue, TokenStore } from 'grantcord'
 *
 * export function createStore(): TokenStore {
 *   const values = new Map<string, StoredValue>()
 *   return {
 *     async get(key) {
 *       return values.get(key) ?? null
 *     },
 *     async compareAndSet(key, expected, value) {
 *       if ((values.get(key)?.version ?? null) !== expected) return null
 *       const version = crypto.randomUUID()
 *       if (value === null) values.delete(key)
 *       else values.set(key, { version, value })
 *       return version
 *     },
 *   }
 * }
 * ```
 */
export interface TokenStore {
  /**
   * What is stored under a key; `null` when nothing is. Rejects with the signal's reason once it is aborted. A store that
   * cannot open what it finds rejects with an error that has its version as `storedVersion`: a new login can then take its
   * place.
   */
  get(key: string, options?: { readonly signal?: AbortSignal | undefined }): Promise<StoredValue | null>
  /**
   * Stores a value in one indivisible step, if the version is still the expected one.
   *
   * @param expected The version that is to be replaced; `null` when nothing may be stored under the key yet.
   * @param value `null` to delete what is stored.
   * @returns The new version, after a deletion any text; `null` when the version was another one and nothing was done.
   */
  compareAndSet(key: string, expected: string | null, value: string | null): Promise<string | null>
}

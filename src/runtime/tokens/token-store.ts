/** A stored value with its version. */
export interface StoredValue {
  /**
   * Version of the value, a string. It differs from every version that the key has ever had, even if the key was deleted
   * in between: use a random UUID, for example. A counter within the row starts again after a deletion.
   */
  readonly version: string
  /**
   * Text that the token manager wrote. It contains tokens: protect it like a password, or encrypt it with
   * `encryptedTokenStore` of `grantcord/stores/encryption`.
   */
  readonly value: string
}

/**
 * A store of tokens: a map from keys to values with versions. A backend needs conditional writes. Without them a store
 * cannot be safe, because a refresh token can be used only once.
 *
 * - A key is any string that is not empty, and a value is any string. Keys of 512 characters and values of 256 KiB must be
 *   possible. A value is returned character for character.
 * - All keys are distinguished byte by byte. In a database, that is a case-sensitive, binary collation.
 * - Both methods may reject keys and values that contain a lone surrogate or a NUL character, and no others.
 * - A write is visible to every later read of the same key, through any connection to the backend.
 * - Both methods reject if the backend fails. A rejected write may have been stored, if only its response was lost, but it
 *   must not be queued and sent later.
 * - A version that is not the expected one is not an error: `compareAndSet` returns `null`.
 *
 * For an invalid key or value, throw an `InvalidArgumentError` of `grantcord/errors`: it is passed to the caller unchanged.
 * Any other error becomes the `cause` of a `TokenStoreError`, without secrets. The token manager waits 5 seconds for a call,
 * and then treats it as failed.
 *
 * `grantcord/testing` has the token store contract, a test suite that checks these requirements for your own store.
 *
 * @example
 * ```ts
 * import type { StoredValue, TokenStore } from 'grantcord/tokens'
 *
 * export function createStore(): TokenStore {
 *   const values = new Map<string, StoredValue>()
 *   return {
 *     async get(key, { signal } = {}) {
 *       signal?.throwIfAborted()
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
   * Name of the part of the backend that contains the values, such as a table. `encryptedTokenStore` binds each value to
   * it, so that it cannot be decrypted after it was copied to another part.
   */
  readonly namespace?: string | undefined
  /**
   * Returns the value of a key, or `null` if the key has none.
   *
   * @param options.signal Aborts the call, which then rejects with the signal's reason.
   * @throws An error with the property `storedVersion`, the version of the value, if the value exists but cannot be
   *   decrypted or decoded. With it, `save()` can replace the value, and `delete()` can delete it.
   */
  get(key: string, options?: { readonly signal?: AbortSignal | undefined }): Promise<StoredValue | null>
  /**
   * Creates, replaces or deletes the value of a key if its version is the expected one. The comparison and the change are
   * one atomic operation: of several concurrent calls that expect the same version, at most one succeeds.
   *
   * @param expected Version of the value to replace or delete; `null` if the key must not have a value. It can be a string
   *   that the store has never returned, even an empty one: then return `null`, and do not reject.
   * @param value New value; `null` to delete the value. With `null` for `expected` too, nothing changes: return any string
   *   if the key has no value, and `null` if it has one.
   * @returns The version of the new value, or any string after a deletion; `null` if the version was not the expected one
   *   and nothing was changed.
   */
  compareAndSet(key: string, expected: string | null, value: string | null): Promise<string | null>
}

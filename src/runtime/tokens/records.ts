import { InvalidArgumentError } from '../errors/arguments.ts'
import { createRedactor } from '../errors/redact.ts'
import { TokenStoreError } from '../errors/token.ts'
import { propertyOf } from '../utils/objects.ts'
import { type Clock, throwIfAborted, withTimeout } from '../utils/time.ts'
import { read, type StoredToken, write } from './stored-token.ts'
import type { TokenStore } from './token-store.ts'

/** A token as read from the store, with its version. */
export interface StoredEntry {
  readonly version: string
  readonly stored: StoredToken
}

/** Timeout of a call of the store in milliseconds. */
const STORE_TIMEOUT = 5_000

/**
 * Reads and writes tokens in a store. An {@link InvalidArgumentError} of the store, for a key or a value that its backend
 * cannot represent, is thrown unchanged. Any other error becomes the cause of a {@link TokenStoreError}, without secrets.
 */
export class Records {
  readonly #store: TokenStore
  readonly #clock: Clock

  constructor(store: TokenStore, clock: Clock) {
    this.#store = store
    this.#clock = clock
  }

  /**
   * Returns the token of a key, or `null` if none is stored.
   *
   * @throws {@link TokenStoreError}, also if the value cannot be read · {@link InvalidArgumentError} · the signal's reason
   */
  async get(key: string, signal?: AbortSignal): Promise<StoredEntry | null> {
    throwIfAborted(signal)
    return this.#callStore('get', key, [], () => this.#read(key, signal), signal)
  }

  /**
   * Returns the token of a key with its version, so that it can be replaced. If the value cannot be decrypted or parsed,
   * `stored` is `null`. An error of the store with the property `storedVersion` says that the value cannot be decrypted.
   *
   * @throws {@link TokenStoreError} · {@link InvalidArgumentError}
   */
  getEvenIfUnreadable(
    key: string,
  ): Promise<{ readonly version: string; readonly stored: StoredToken | null } | null> {
    const getVersion = (error: unknown) => {
      const version = unreadableVersion(error)
      if (version !== undefined) return { version, stored: null }
      throw error
    }
    return this.#callStore('get', key, [], () => this.#read(key, undefined).catch(getVersion), undefined)
  }

  /**
   * Writes or deletes a token if the version is the expected one.
   *
   * @param replaced Token that is replaced, if it is known. Its secrets are redacted from errors as well.
   * @returns The new version; `null` if the version was not the expected one.
   * @throws {@link TokenStoreError}. The token may have been stored nevertheless. · {@link InvalidArgumentError}
   */
  compareAndSet(
    key: string,
    expected: string | null,
    stored: StoredToken | null,
    replaced: StoredToken | null = null,
  ): Promise<string | null> {
    const secrets = [...secretsOf(stored), ...secretsOf(replaced)]
    const compareAndSet = async () => {
      const value = stored && write(stored)
      secrets.push(value)
      const version = await this.#store.compareAndSet(key, expected, value)
      return version === null ? null : checkVersion(version)
    }
    return this.#callStore('compareAndSet', key, secrets, compareAndSet, undefined)
  }

  async #read(key: string, signal: AbortSignal | undefined): Promise<StoredEntry | null> {
    const found = await this.#store.get(key, { signal })
    if (found === null) return null
    const version = checkVersion(propertyOf(found, 'version'))
    try {
      return { version, stored: read(found.value) }
    } catch (error) {
      throw Object.assign(Object(error), { storedVersion: version })
    }
  }

  async #callStore<Value>(
    action: 'get' | 'compareAndSet',
    key: string,
    secrets: readonly (string | null | undefined)[],
    call: () => Promise<Value>,
    signal: AbortSignal | undefined,
  ): Promise<Value> {
    const onTimeout = () => new Error(`no response within ${STORE_TIMEOUT} ms`)
    try {
      return await withTimeout(call(), { clock: this.#clock, delay: STORE_TIMEOUT, signal, onTimeout })
    } catch (cause) {
      throwIfAborted(signal)
      if (cause instanceof InvalidArgumentError) throw cause
      const unreadable = unreadableVersion(cause) !== undefined
      throw new TokenStoreError(action, { key, unreadable, cause, redactor: createRedactor(secrets) })
    }
  }
}

/** Returns a version from the store. Throws for a value of another type, which would otherwise count as a success. */
function checkVersion(version: unknown): string {
  if (typeof version === 'string') return version
  throw new Error('the store returned a version that is not a string')
}

function secretsOf(stored: StoredToken | null): readonly (string | null)[] {
  if (!stored) return []
  const { accessToken, refreshToken, idToken } = stored.token
  return [accessToken, refreshToken, idToken]
}

/** Returns the version of a value that cannot be decrypted or parsed, from its error; `undefined` for any other error. */
function unreadableVersion(error: unknown): string | undefined {
  const version = propertyOf(error, 'storedVersion')
  return typeof version === 'string' ? version : undefined
}

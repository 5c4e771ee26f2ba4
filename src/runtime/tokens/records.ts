import { InvalidArgumentError } from '../errors/arguments.ts'
import { createRedactor } from '../errors/redact.ts'
import { TokenStoreError } from '../errors/token.ts'
import { withTimeout } from '../utils/abort.ts'
import type { Clock } from '../utils/clock.ts'
import { propertyOf } from '../utils/objects.ts'
import { read, type StoredToken, WRITTEN_TOKEN, write } from './stored-token.ts'
import type { StoredValue, TokenStore } from './token-store.ts'

/** What is stored under a key, read. */
export interface StoredEntry {
  readonly version: string
  readonly stored: StoredToken
}

/** Milliseconds for one answer of the store. */
const STORE_TIMEOUT = 5_000

/** The tokens in a store. Whatever the store throws becomes a {@link TokenStoreError} that shows none of them. */
export class Records {
  readonly #store: TokenStore
  readonly #clock: Clock

  constructor(store: TokenStore, clock: Clock) {
    this.#store = store
    this.#clock = clock
  }

  /** @throws {@link TokenStoreError} · the reason of the signal */
  async get(key: string, signal?: AbortSignal): Promise<StoredEntry | null> {
    signal?.throwIfAborted()
    const get = async () => {
      const found = await this.#find(key, signal)
      return found && { version: found.version, stored: read(found.value) }
    }
    return this.#ask('get', key, [], get, signal)
  }

  /**
   * What is stored under a key, whatever it is, and even where the store cannot open it: `null` in place of what cannot be
   * read.
   *
   * @throws {@link TokenStoreError}
   */
  find(key: string): Promise<{ readonly version: string; readonly stored: StoredToken | null } | null> {
    const find = async () => {
      const found = await this.#find(key, undefined)
      return found && { version: found.version, stored: readable(found.value) }
    }
    const findClosed = (error: unknown) => {
      const version = propertyOf(error, 'storedVersion')
      if (typeof version === 'string') return { version, stored: null }
      throw error
    }
    return this.#ask('get', key, [], () => find().catch(findClosed), undefined)
  }

  /**
   * @param replaced What stands there, as far as it is known: an error does not show that either.
   * @returns The new version; `null` when the version was another one.
   * @throws {@link TokenStoreError}: then nobody knows whether it was stored
   */
  set(
    key: string,
    expected: string | null,
    stored: StoredToken | null,
    replaced: StoredToken | null = null,
  ): Promise<string | null> {
    const value = stored && write(stored)
    const secrets = [value, ...secretsOf(stored), ...secretsOf(replaced)]
    const compareAndSet = async () => checkVersion(await this.#store.compareAndSet(key, expected, value))
    return this.#ask('compareAndSet', key, secrets, compareAndSet, undefined)
  }

  async #find(key: string, signal: AbortSignal | undefined): Promise<StoredValue | null> {
    const found = await this.#store.get(key, { signal })
    if (found) checkVersion(found.version)
    return found
  }

  async #ask<Value>(
    action: 'get' | 'compareAndSet',
    key: string,
    secrets: readonly (string | null | undefined)[],
    run: () => Promise<Value>,
    signal: AbortSignal | undefined,
  ): Promise<Value> {
    const onTimeout = () => new Error(`no answer within ${STORE_TIMEOUT} ms`)
    try {
      return await withTimeout(run(), { clock: this.#clock, delay: STORE_TIMEOUT, signal, onTimeout })
    } catch (cause) {
      signal?.throwIfAborted()
      if (cause instanceof InvalidArgumentError) throw cause
      throw new TokenStoreError(action, { key, cause, redactor: createRedactor(secrets, WRITTEN_TOKEN) })
    }
  }
}

/** What a store that is none answers would otherwise pass for a success. */
function checkVersion<Version>(version: Version): Version {
  if (version === null || typeof version === 'string') return version
  throw new Error('the store answered a version that is no string')
}

function secretsOf(stored: StoredToken | null): readonly (string | null)[] {
  if (!stored) return []
  const { accessToken, refreshToken, idToken } = stored.token
  return [accessToken, refreshToken, idToken]
}

function readable(text: string): StoredToken | null {
  try {
    return read(text)
  } catch {
    return null
  }
}

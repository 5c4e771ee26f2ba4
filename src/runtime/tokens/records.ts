import { InvalidArgumentError } from '../errors/argument.ts'
import { createRedactor } from '../errors/redact.ts'
import { TokenStoreError } from '../errors/token-store.ts'
import type { Clock } from '../transport/clock.ts'
import { read, type StoredToken, write } from './stored-token.ts'
import type { TokenStore } from './token-store.ts'
import { within } from './within.ts'

/** What is stored under a key, read. */
export interface Entry {
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
  async get(key: string, signal?: AbortSignal): Promise<Entry | null> {
    signal?.throwIfAborted()
    const get = async () => {
      const found = await this.#store.get(key, { signal })
      return found ? { version: found.version, stored: read(found.value) } : null
    }
    return this.#ask('get', [], get, signal)
  }

  /**
   * @returns The new version; `null` when the version was another one.
   * @throws {@link TokenStoreError}: then nobody knows whether it was stored
   */
  set(key: string, expected: string | null, stored: StoredToken | null): Promise<string | null> {
    const value = stored && write(stored)
    const { accessToken, refreshToken, idToken } = stored?.token ?? {}
    const secrets = [value, accessToken, refreshToken, idToken]
    return this.#ask(
      'compareAndSet',
      secrets,
      async () => this.#store.compareAndSet(key, expected, value),
      undefined,
    )
  }

  async #ask<Value>(
    action: 'get' | 'compareAndSet',
    secrets: readonly (string | null | undefined)[],
    run: () => Promise<Value>,
    signal: AbortSignal | undefined,
  ): Promise<Value> {
    const late = () => new Error(`no answer within ${STORE_TIMEOUT} ms`)
    try {
      return await within(run(), { clock: this.#clock, delay: STORE_TIMEOUT, signal, late })
    } catch (cause) {
      signal?.throwIfAborted()
      if (cause instanceof InvalidArgumentError) throw cause
      throw new TokenStoreError(action, { cause, redactor: createRedactor(secrets) })
    }
  }
}

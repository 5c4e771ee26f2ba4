import type { StoredValue, TokenStore } from '../runtime/tokens/token-store.ts'

/** Number of stores that a check creates. */
const STORES = 4
/** Default of {@link TokenStoreHarness.timeout}. */
const DEFAULT_TIMEOUT = 10_000

/**
 * The store to check: creates stores with the same backend and, optionally, disconnects that backend.
 *
 * @example
 * ```ts
 * import { memoryTokenStore } from 'grantcord/stores/memory'
 * import type { TokenStoreHarness } from 'grantcord/testing'
 *
 * const memory = memoryTokenStore()
 *
 * export const harness: TokenStoreHarness = { createStore: () => memory }
 * ```
 */
export interface TokenStoreHarness {
  /**
   * Returns a new store with the same backend for each call, with a connection of its own if the backend has connections.
   * Otherwise concurrent calls do not race. Each check creates four stores.
   */
  createStore(): Promise<TokenStore> | TokenStore
  /** Closes a store that {@link TokenStoreHarness.createStore} returned. Each check calls it at its end. */
  closeStore?(store: TokenStore): Promise<void> | void
  /**
   * Disconnects all stores from the backend, which keeps its data. Without `disconnect` and `reconnect`, the check for it
   * passes without checking anything: leave them out only for a store without a backend.
   */
  disconnect?(): Promise<void>
  /** Ends {@link TokenStoreHarness.disconnect}. Resolves when the backend accepts connections again. */
  reconnect?(): Promise<void>
  /**
   * Maximum number of milliseconds for a call while the backend is disconnected, for a store to connect again, and for
   * deleting the values of a check.
   *
   * @default 10_000
   */
  readonly timeout?: number
}

/** A check of the token store contract: one requirement that every token store must meet. */
export interface TokenStoreCheck {
  /** Requirement, for use as the title of a test. */
  readonly name: string
  /** Rejects with an error that states the actual and the expected behavior of the store. */
  run(harness: TokenStoreHarness): Promise<void>
}

/** The stores and keys of a check. */
export interface CheckContext {
  readonly harness: TokenStoreHarness
  /** Value of {@link TokenStoreHarness.timeout} or its default. */
  readonly timeout: number
  /** First store. */
  readonly store: TokenStore
  /** Returns the store for the n-th task. Consecutive tasks have different stores. */
  storeOf(index: number): TokenStore
  /**
   * Returns an unused key. Its value is deleted at the end of the check.
   *
   * @param createKey Returns a key that contains a random string. By default the key is that string.
   */
  newKey(createKey?: (random: string) => string): string
}

/** Creates a check that closes its stores and deletes the values of its keys at its end. */
export function defineCheck(name: string, check: (context: CheckContext) => Promise<void>): TokenStoreCheck {
  return {
    name,
    async run(harness) {
      const { timeout = DEFAULT_TIMEOUT } = harness
      const store = await harness.createStore()
      const stores = [store]
      const keys = new Set<string>()
      try {
        while (stores.length < STORES) stores.push(await harness.createStore())
        await check({
          harness,
          timeout,
          store,
          storeOf: (index) => stores[index % stores.length] ?? store,
          newKey(createKey = (random) => random) {
            const key = createKey(`grantcord-${crypto.randomUUID()}`)
            keys.add(key)
            return key
          },
        })
      } finally {
        // A failing deletion is reported by the check of deletions and does not replace the error of this one.
        await withTimeout(timeout, Promise.allSettled([...keys].map((key) => remove(store, key))))
        await withTimeout(timeout, Promise.allSettled(stores.map((one) => harness.closeStore?.(one))))
      }
    },
  }
}

async function remove(store: TokenStore, key: string): Promise<void> {
  const stored = await store.get(key)
  if (stored) await store.compareAndSet(key, stored.version, null)
}

/** Returns the value of a promise, or `undefined` if it takes longer than `timeout` milliseconds. */
export function withTimeout<Value>(timeout: number, promise: Promise<Value>): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, timeout, undefined)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** @throws `Error` with the message unless the condition is true. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message)
}

/**
 * Asserts that `compareAndSet` changed nothing.
 *
 * @param result Its return value.
 * @param call The call, as the subject of the message.
 */
export function assertUnchanged(result: string | null, call: string): void {
  assert(result === null, `${call} returned ${format(result)}, and must return null and change nothing`)
}

/**
 * Asserts that `compareAndSet` changed something, and returns the new version.
 *
 * @param result Its return value.
 * @param call The call, as the subject of the message.
 */
export function assertChanged(result: string | null, call: string): string {
  assert(typeof result === 'string', `${call} returned ${format(result)}, and must return the new version`)
  return result
}

/** Creates a value and returns its version. */
export async function create(store: TokenStore, key: string, value: string): Promise<string> {
  return assertChanged(await store.compareAndSet(key, null, value), 'compareAndSet of a key without a value')
}

/**
 * Asserts the value of a key and its version.
 *
 * @param when Description of the call, for the message.
 */
export async function assertStored(
  store: TokenStore,
  key: string,
  expected: StoredValue | null,
  when: string,
): Promise<void> {
  const found = await store.get(key)
  const isExpected =
    expected === null ? found === null : found?.version === expected.version && found.value === expected.value
  assert(isExpected, `get ${when} returned ${formatStored(found)}, and must return ${formatStored(expected)}`)
}

/**
 * Asserts that exactly one of several concurrent calls succeeded. Returns its index and the new version.
 *
 * @param results Return values of `compareAndSet`.
 */
export function assertOneWinner(
  results: readonly (string | null)[],
  calls: string,
): [index: number, version: string] {
  const winners = results.flatMap((version, index) =>
    version === null ? [] : [[index, assertChanged(version, calls)] satisfies [number, string]],
  )
  const [winner] = winners
  assert(
    winner !== undefined && winners.length === 1,
    `${calls}: ${winners.length} of ${results.length} succeeded, and exactly 1 must succeed`,
  )
  return winner
}

/** Maximum number of characters of a value in a message. */
const MAX_SHOWN = 80

function formatStored(stored: StoredValue | null | undefined): string {
  return stored ? `version ${format(stored.version)} with ${format(stored.value)}` : format(stored)
}

function format(value: unknown): string {
  if (typeof value !== 'string') return String(value)
  const rest = value.length - MAX_SHOWN
  return JSON.stringify(value.slice(0, MAX_SHOWN)) + (rest > 0 ? ` and ${rest} more characters` : '')
}

import type { TokenStore } from '../runtime/tokens/token-store.ts'
import { FAILURE_CHECKS } from './checks/failures.ts'
import { RACE_CHECKS } from './checks/races.ts'
import { TEXT_CHECKS } from './checks/texts.ts'
import { VALUE_CHECKS } from './checks/values.ts'

/**
 * What every token store must do, for a store of your own: each check is one test under whatever runs your tests.
 *
 * Every check uses keys that nobody else has, deletes what it leaves and may run beside others on a shared backend. Give
 * each 30 seconds.
 *
 * @example With vitest
 * ```ts
 * import { memoryTokenStore } from 'grantcord/stores/memory'
 * import { tokenStoreContract } from 'grantcord/testing'
 * import { test } from 'vitest'
 *
 * const store = memoryTokenStore()
 *
 * for (const { name, run } of tokenStoreContract) {
 *   test(name, () => run({ createStore: () => store }), 30_000)
 * }
 * ```
 *
 * @example With node:test
 * ```ts
 * import { test } from 'node:test'
 * import { memoryTokenStore } from 'grantcord/stores/memory'
 * import { tokenStoreContract } from 'grantcord/testing'
 *
 * const store = memoryTokenStore()
 *
 * for (const { name, run } of tokenStoreContract) {
 *   test(name, { timeout: 30_000 }, () => run({ createStore: () => store }))
 * }
 * ```
 */
export const tokenStoreContract: readonly TokenStoreCheck[] = [
  ...VALUE_CHECKS,
  ...RACE_CHECKS,
  ...TEXT_CHECKS,
  ...FAILURE_CHECKS,
]

/**
 * What the checks of a token store are given: how to make the store, and how to do without its backend.
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
   * Answers another client of the same backend with each call, with a connection of its own where the backend has
   * connections: only then are the races real. A check makes four.
   */
  createStore(): Promise<TokenStore> | TokenStore
  /** Closes what {@link TokenStoreHarness.createStore} opened. Every check ends with it. */
  closeStore?(store: TokenStore): Promise<void> | void
  /** Cuts every client off from the backend, which keeps what it holds. A store without a backend leaves it out. */
  takeDown?(): Promise<void>
  /** Ends what {@link TokenStoreHarness.takeDown} began, and resolves when the backend can be reached again. */
  bringUp?(): Promise<void>
  /**
   * Milliseconds that a call may take while the backend is down, that a client may take to find it again, and that a
   * check waits for its end. Default: 10,000.
   */
  readonly patience?: number
}

/** One thing that every token store must do. */
export interface TokenStoreCheck {
  /** What the store must do, as the name of a test. */
  readonly name: string
  /** Rejects with an error that says what the store did and what it should have done. */
  run(harness: TokenStoreHarness): Promise<void>
}

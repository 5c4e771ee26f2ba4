import { FAILURE_CHECKS } from './checks/failures.ts'
import { RACE_CHECKS } from './checks/races.ts'
import { TEXT_CHECKS } from './checks/texts.ts'
import { VALUE_CHECKS } from './checks/values.ts'
import type { TokenStoreCheck } from './context.ts'

/**
 * The token store contract: checks of the requirements that every token store must meet, for your own stores. Each check is
 * one test for any test runner. Give each a timeout of 30 seconds.
 *
 * A check uses random keys and deletes their values at its end, so several may run concurrently on a shared backend. If the
 * harness has `disconnect`, run them one after the other: one of them disconnects the backend for all.
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

import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import type { TokenStore } from '../../src/runtime/tokens/index.ts'
import type { TokenStoreHarness } from '../../src/testing/index.ts'
import { contractChecks } from '../support/contract-checks.ts'
import { thrown } from '../support/failure.ts'
import type { Power } from '../support/servers/test-server.ts'

/** A store with its own client. */
export interface OpenedStore {
  readonly store: TokenStore
  close(): Promise<unknown>
}

/**
 * Creates a harness whose stores have their own clients.
 *
 * @param power Disconnects the backend. `undefined` if it cannot be disconnected, for example because other tests use it.
 */
export function harnessOf(
  open: () => Promise<OpenedStore> | OpenedStore,
  power: Power | undefined,
): TokenStoreHarness {
  const opened = new Map<TokenStore, OpenedStore>()
  return {
    async createStore() {
      const one = await open()
      opened.set(one.store, one)
      return one.store
    },
    async closeStore(store) {
      await opened.get(store)?.close()
    },
    ...(power && { disconnect: power.off, reconnect: power.on }),
  }
}

/** Defines the tests of the token store contract, and a test of the errors of a disconnected backend. */
export function testContract(harness: TokenStoreHarness): void {
  const { createStore, closeStore, disconnect, reconnect } = harness
  test.each(contractChecks(harness))('$name', ({ run }) => run(harness))
  if (!disconnect || !reconnect) return

  test('shows no value in the error of a write while the backend is disconnected', async () => {
    const store = await createStore()
    await disconnect()
    try {
      const error = await thrown(() => store.compareAndSet('disconnected', null, 'planted-secret'))
      expect(inspect(error, { showHidden: true, depth: 10 })).not.toContain('planted')
    } finally {
      await reconnect()
      await closeStore?.(store)
    }
  })
}

/** Runs a test with a store and closes the store. */
export async function withStore<Result>(
  opening: Promise<OpenedStore>,
  use: (store: TokenStore) => Promise<Result>,
): Promise<Result> {
  const { store, close } = await opening
  try {
    return await use(store)
  } finally {
    await close()
  }
}

/**
 * Counts the round trips of an insertion, an update, a read and a removal, each made for the second time: the first one can prepare
 * a statement.
 *
 * @param proxy Proxy through which the store connects.
 */
export async function countRoundTrips(
  store: TokenStore,
  proxy: { readonly roundTrips: number },
): Promise<number[]> {
  let trips: number[] = []
  const count = async (call: () => Promise<string | null>) => {
    const before = proxy.roundTrips
    const result = await call()
    trips.push(proxy.roundTrips - before)
    return result
  }
  for (const key of ['to prepare', 'to count']) {
    trips = []
    const first = await count(() => store.compareAndSet(key, null, 'value'))
    const second = await count(() => store.compareAndSet(key, first, 'other'))
    await count(async () => (await store.get(key))?.value ?? null)
    await count(() => store.compareAndSet(key, second, null))
  }
  return trips
}

import type { TokenStore } from '../../src/runtime/tokens/index.ts'
import type { TokenStoreHarness } from '../../src/testing/index.ts'
import type { TestServer } from '../support/servers/test-server.ts'

/** A store with its own client. */
export interface OpenedStore {
  readonly store: TokenStore
  close(): Promise<unknown>
}

/**
 * Creates a harness whose stores have their own clients.
 *
 * @param power Stops and starts the server. Absent if the tests did not start it.
 */
export function harnessOf(
  open: () => Promise<OpenedStore> | OpenedStore,
  power?: TestServer['power'],
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

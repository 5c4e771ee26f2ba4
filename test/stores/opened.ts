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

import type { TokenStore } from '../../src/runtime/tokens/index.ts'
import type { TokenStoreHarness } from '../../src/testing/index.ts'
import type { TestServer } from '../support/servers/test-server.ts'

/** A store with a client of its own. */
export interface Opened {
  readonly store: TokenStore
  close(): Promise<unknown>
}

/** What the contract is given: each store has a client of its own, and the server goes down where it is ours. */
export function harnessOf(server: TestServer, open: () => Promise<Opened>): TokenStoreHarness {
  const opened = new Map<TokenStore, Opened>()
  return {
    async createStore() {
      const one = await open()
      opened.set(one.store, one)
      return one.store
    },
    async closeStore(store) {
      await opened.get(store)?.close()
    },
    ...(server.power && { disconnect: server.power.off, reconnect: server.power.on }),
  }
}

import type { TokenStore } from '../../src/runtime/tokens/index.ts'
import type { TokenStoreHarness } from '../../src/testing/index.ts'
import type { TestServer } from '../support/servers/test-server.ts'

/** A store with its own client. */
export interface OpenedStore {
  readonly store: TokenStore
  close(): Promise<unknown>
}

/** Creates the harness of a server. Each store has its own client. The server can be disconnected if the tests started it. */
export function harnessOf(server: TestServer, open: () => Promise<OpenedStore>): TokenStoreHarness {
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
    ...(server.power && { disconnect: server.power.off, reconnect: server.power.on }),
  }
}

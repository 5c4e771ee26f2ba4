import type { TokenStore } from '../runtime/tokens/token-store.ts'
import type { TokenStoreCheck, TokenStoreHarness } from './harness.ts'
import { within } from './within.ts'

/** Clients of the backend, as many as four processes would be. */
const CLIENTS = 4
/** Milliseconds, where the harness says nothing else. */
const PATIENCE = 10_000

/** What a check works with. */
export interface Bench {
  readonly harness: TokenStoreHarness
  readonly patience: number
  /** One of the clients. */
  readonly store: TokenStore
  /** The client for the n-th piece of work: all take turns. */
  storeOf(index: number): TokenStore
  /** A key that nobody has used. Whatever the check leaves under it is deleted at its end. */
  newKey(write?: (random: string) => string): string
}

/** A check with its clients and its keys, which it leaves no trace of. */
export function defineCheck(name: string, work: (bench: Bench) => Promise<void>): TokenStoreCheck {
  return {
    name,
    async run(harness) {
      const { patience = PATIENCE } = harness
      const store = await harness.createStore()
      const stores = [store]
      const keys = new Set<string>()
      try {
        while (stores.length < CLIENTS) stores.push(await harness.createStore())
        await work({
          harness,
          patience,
          store,
          storeOf: (index) => stores[index % stores.length] ?? store,
          newKey(write = (random) => random) {
            const key = write(`grantcord-${crypto.randomUUID()}`)
            keys.add(key)
            return key
          },
        })
      } finally {
        // A store that cannot delete is the finding of another check: this one has its own.
        await within(patience, Promise.allSettled([...keys].map((key) => remove(store, key))))
        await within(patience, Promise.allSettled(stores.map((one) => harness.closeStore?.(one))))
      }
    },
  }
}

async function remove(store: TokenStore, key: string): Promise<void> {
  const stored = await store.get(key)
  if (stored) await store.compareAndSet(key, stored.version, null)
}

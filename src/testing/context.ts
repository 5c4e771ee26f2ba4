import type { StoredValue, TokenStore } from '../runtime/tokens/token-store.ts'
import { within } from './within.ts'

/** Clients of the backend, as many as four processes would be. */
const CLIENTS = 4
/** Milliseconds, where the harness says nothing else. */
const PATIENCE = 10_000

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

/** What a check works with. */
export interface CheckContext {
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
export function defineCheck(name: string, work: (bench: CheckContext) => Promise<void>): TokenStoreCheck {
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

/** How much of a value stands in a message. */
const SHOWN = 80

/** @throws Error that begins with what was done. */
export function judge(isRight: boolean, message: string): asserts isRight {
  if (!isRight) throw new Error(message)
}

/** @throws Error unless the store refused: anything but `null` says that it has changed something. */
export function mustRefuse(answer: string | null, what: string): void {
  judge(answer === null, `${what} answered ${show(answer)}, and must answer null and change nothing`)
}

/** @throws Error unless the answer is a version, which says that something was stored. */
export function mustChange(answer: string | null, what: string): string {
  judge(typeof answer === 'string', `${what} answered ${show(answer)}, and must answer the new version`)
  return answer
}

/** Creates a value and answers its version. */
export async function create(store: TokenStore, key: string, value: string): Promise<string> {
  return mustChange(await store.compareAndSet(key, null, value), 'compareAndSet of a key that holds nothing')
}

/** @throws Error unless exactly this is stored. */
export async function mustHold(
  store: TokenStore,
  key: string,
  expected: StoredValue | null,
  when: string,
): Promise<void> {
  const found = await store.get(key)
  const isRight =
    expected === null ? found === null : found?.version === expected.version && found.value === expected.value
  judge(isRight, `get ${when} answered ${showStored(found)}, and must answer ${showStored(expected)}`)
}

/** @throws Error unless one alone of many calls at once was answered. Answers its place and the version. */
export function mustBeOne(
  answers: readonly (string | null)[],
  what: string,
): [index: number, version: string] {
  const winners = answers.flatMap((version, index) =>
    version === null ? [] : [[index, mustChange(version, what)] satisfies [number, string]],
  )
  const [winner] = winners
  judge(
    winner !== undefined && winners.length === 1,
    `${what}: ${winners.length} of ${answers.length} were told that they had won, and it must be 1`,
  )
  return winner
}

function showStored(stored: StoredValue | null | undefined): string {
  return stored ? `version ${show(stored.version)} with ${show(stored.value)}` : show(stored)
}

function show(value: unknown): string {
  if (typeof value !== 'string') return String(value)
  const rest = value.length - SHOWN
  return JSON.stringify(value.slice(0, SHOWN)) + (rest > 0 ? ` and ${rest} characters more` : '')
}

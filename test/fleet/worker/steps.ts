import type { TokenStore } from '../../../src/runtime/tokens/index.ts'
import type { FetchLike } from '../../../src/runtime/transport/types.ts'

import type { Step } from './messages.ts'

/**
 * Wraps the `fetch` function and the store of a client. Observes the steps of a refresh, can stop at a step, and can
 * disconnect the store.
 */
export class Steps {
  readonly #onStop: (step: Step) => void
  #stopAt: Step | undefined
  #resume = () => {}
  /** `true` if the client has received new tokens that are not stored yet. */
  #hasUnstoredTokens = false
  isStoreConnected = true
  /** Number of operations of the store. */
  readonly operations: { get: number; compareAndSet: number } = { get: 0, compareAndSet: 0 }

  constructor(onStop: (step: Step) => void) {
    this.#onStop = onStop
  }

  stopAt(step: Step): void {
    this.#stopAt = step
  }

  resume(): void {
    this.#resume()
  }

  wrapFetch(): FetchLike {
    return async (request, init) => {
      if (!request.url.endsWith('/oauth2/token')) return fetch(request, init)
      await this.#reach('sending')
      const response = await fetch(request, init)
      const body = await response.text()
      await this.#reach('received')
      if (response.ok) this.#hasUnstoredTokens = true
      return new Response(body, response)
    }
  }

  wrapStore(store: TokenStore): TokenStore {
    return {
      get: async (key, options) => {
        this.operations.get += 1
        this.#checkStore()
        const found = await store.get(key, options)
        await this.#reach('read')
        return found
      },
      compareAndSet: async (key, expected, value) => {
        this.operations.compareAndSet += 1
        this.#checkStore()
        const acquiresLease = value !== null && hasLease(value)
        const storesTokens = this.#hasUnstoredTokens && !acquiresLease
        if (storesTokens) await this.#reach('storing')
        this.#checkStore()
        const version = await store.compareAndSet(key, expected, value)
        if (acquiresLease && version !== null) await this.#reach('leased')
        if (storesTokens && version !== null) {
          this.#hasUnstoredTokens = false
          await this.#reach('stored')
        }
        return version
      },
    }
  }

  #checkStore(): void {
    if (!this.isStoreConnected) throw new Error('The store is disconnected')
  }

  async #reach(step: Step): Promise<void> {
    if (step !== this.#stopAt) return
    this.#stopAt = undefined
    await new Promise<void>((resolve) => {
      this.#resume = resolve
      this.#onStop(step)
    })
  }
}

function hasLease(value: string): boolean {
  const { lease } = JSON.parse(value)
  return Boolean(lease)
}

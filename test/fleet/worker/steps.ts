import type { TokenStore } from '../../../src/runtime/tokens/index.ts'
import type { FetchLike } from '../../../src/runtime/transport/types.ts'

import type { Step } from './messages.ts'

/**
 * Stands around a client's `fetch` and store, where it sees every step of a refresh, can stop at one, and can take the
 * store away.
 */
export class Steps {
  readonly #onStop: (step: Step) => void
  #stopAt: Step | undefined
  #resume = () => {}
  /** Whether new tokens have come that are not stored yet. */
  #hasPair = false
  isStoreUp = true
  /** How often the store was asked. */
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

  watchFetch(): FetchLike {
    return async (request, init) => {
      if (!request.url.endsWith('/oauth2/token')) return fetch(request, init)
      await this.#reach('posting')
      const response = await fetch(request, init)
      const body = await response.text()
      await this.#reach('answered')
      if (response.ok) this.#hasPair = true
      return new Response(body, response)
    }
  }

  watchStore(store: TokenStore): TokenStore {
    return {
      get: async (key, options) => {
        this.operations.get += 1
        this.#checkStore()
        const found = await store.get(key, options)
        await this.#reach('got')
        return found
      },
      compareAndSet: async (key, expected, value) => {
        this.operations.compareAndSet += 1
        this.#checkStore()
        const isClaim = value !== null && isLeased(value)
        const isPair = this.#hasPair && !isClaim
        if (isPair) await this.#reach('storing')
        this.#checkStore()
        const version = await store.compareAndSet(key, expected, value)
        if (isClaim && version !== null) await this.#reach('claimed')
        if (isPair && version !== null) {
          this.#hasPair = false
          await this.#reach('stored')
        }
        return version
      },
    }
  }

  #checkStore(): void {
    if (!this.isStoreUp) throw new Error('The store is down')
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

function isLeased(value: string): boolean {
  const { lease } = JSON.parse(value)
  return Boolean(lease)
}

import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../src/runtime/utils/time.ts'

/** A clock whose time advances only when `pass()` is called. All times are in milliseconds. */
export class VirtualClock implements Clock {
  #now = 0
  readonly #timers = new Set<{ readonly at: number; readonly run: () => void }>()

  /** Number of timers that have not fired. */
  get pending(): number {
    return this.#timers.size
  }

  now(): number {
    return this.#now
  }

  after(delay: number, run: () => void): () => void {
    const timer = { at: this.#now + delay, run }
    this.#timers.add(timer)
    return () => this.#timers.delete(timer)
  }

  /** Resolves after a delay on this clock. */
  sleep(delay: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(delay, resolve)
    })
  }

  /** Advances the time and fires the timers that are due, in order. `Infinity` advances until no timer is pending. */
  async pass(duration: number): Promise<void> {
    const end = this.#now + duration
    for (;;) {
      // Pending microtasks and I/O run before the next timer.
      await setImmediate()
      const next = this.#next()
      if (!next || next.at > end) break
      this.#timers.delete(next)
      this.#now = Math.max(this.#now, next.at)
      next.run()
    }
    if (Number.isFinite(end)) this.#now = end
  }

  #next() {
    let next: { readonly at: number; readonly run: () => void } | undefined
    for (const timer of this.#timers) if (!next || timer.at < next.at) next = timer
    return next
  }
}

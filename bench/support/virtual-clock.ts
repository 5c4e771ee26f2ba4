import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../src/runtime/utils/clock.ts'

/** A time that passes only when it is told to: nobody waits for it. Milliseconds. */
export class VirtualClock implements Clock {
  #now = 0
  readonly #timers = new Set<{ readonly at: number; readonly run: () => void }>()

  /** How many timers wait. */
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

  /** Resolves after so many milliseconds of this clock. */
  sleep(delay: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(delay, resolve)
    })
  }

  /** Lets time pass: everything that is due in it happens in its order. `Infinity` ends when nothing is due any more. */
  async pass(duration: number): Promise<void> {
    const end = this.#now + duration
    for (;;) {
      // Whatever can go on without the clock goes on first.
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

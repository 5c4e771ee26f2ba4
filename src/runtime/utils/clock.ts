/** A monotonic clock with timers: it never goes back and never jumps. */
export interface Clock {
  /** Returns milliseconds since an arbitrary moment. */
  now(): number
  /** Calls `run` once after `delay` milliseconds. Returns a function that cancels the timer. */
  after(delay: number, run: () => void): () => void
}

/** Longest delay of a platform timer in milliseconds. */
export const MAX_TIMER_DELAY: number = 2 ** 31 - 1

/** The clock of the platform. Delays longer than a platform timer are split into several timers. */
export const PLATFORM_CLOCK: Clock = {
  now: () => performance.now(),
  after(delay, run) {
    let timer: ReturnType<typeof setTimeout>
    const wait = (left: number) => {
      const step = Math.min(left, MAX_TIMER_DELAY)
      timer = setTimeout(() => (left > step ? wait(left - step) : run()), step)
    }
    wait(delay)
    return () => clearTimeout(timer)
  },
}

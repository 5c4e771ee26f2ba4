/** The time that passes: never set back, never moved forward. */
export interface Clock {
  /** Milliseconds since some moment. */
  now(): number
  /** Runs once after so many milliseconds; the answer calls it off. */
  after(delay: number, run: () => void): () => void
}

/** What one timer can wait, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1

/** The platform's. A wait that is longer than a timer can be is made of several. */
export const PLATFORM_CLOCK: Clock = {
  now: () => performance.now(),
  after(delay, run) {
    let timer: ReturnType<typeof setTimeout>
    const wait = (left: number) => {
      const step = Math.min(left, LONGEST_TIMER)
      timer = setTimeout(() => (left > step ? wait(left - step) : run()), step)
    }
    wait(delay)
    return () => clearTimeout(timer)
  },
}

/** Resolves after so many milliseconds, and rejects with the reason of the signal when that is sooner. */
export function sleep(clock: Clock, delay: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const leave = () => {
      cancel()
      reject(signal?.reason)
    }
    const cancel = clock.after(delay, () => {
      signal?.removeEventListener('abort', leave)
      resolve()
    })
    signal?.addEventListener('abort', leave, { once: true })
  })
}

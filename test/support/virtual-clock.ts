import type { Clock } from '../../src/runtime/utils/time.ts'

/** A clock that does not advance until a test lets time pass. */
export interface VirtualClock extends Clock {
  /** Number of active timers. */
  readonly timers: number
  /** Advances by a number of milliseconds. Runs each timer at its time, in order, and waits for its promises. */
  advance(delay: number): Promise<void>
  /** Advances from timer to timer until none is left. Throws if more than `maximum` timers have run. */
  runAll(maximum?: number): Promise<void>
}

interface Timer {
  readonly at: number
  readonly run: () => void
}

/**
 * Creates a virtual clock.
 *
 * @param start Initial time in milliseconds.
 */
export function virtualClock(start = 0): VirtualClock {
  const timers = new Set<Timer>()
  let time = start

  async function runNext(until: number): Promise<boolean> {
    await flushPromises()
    const due = [...timers].filter(({ at }) => at <= until)
    const next = due.reduce<Timer | undefined>(
      (first, one) => (first && first.at <= one.at ? first : one),
      undefined,
    )
    if (!next) return false
    timers.delete(next)
    time = Math.max(time, next.at)
    next.run()
    return true
  }

  return {
    now: () => time,
    after(delay, run) {
      const timer = { at: time + delay, run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    get timers() {
      return timers.size
    },
    async advance(delay) {
      const until = time + delay
      while (await runNext(until));
      time = until
      await flushPromises()
    },
    async runAll(maximum = 100_000) {
      for (let ran = 0; ran < maximum; ran++) if (!(await runNext(Number.POSITIVE_INFINITY))) return
      throw new Error(`More than ${maximum} timers have run`)
    },
  }
}

/**
 * Waits until all promises have settled. The platform reads even an empty body over several turns of the event loop.
 */
export async function flushPromises(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
}

import type { Clock } from '../../src/runtime/utils/time.ts'

/** A clock that stands still until a test lets time pass. */
export interface VirtualClock extends Clock {
  /** How many timers are set. */
  readonly timers: number
  /** Lets so many milliseconds pass: every timer runs at its moment, in order, and what it leads to settles first. */
  advance(delay: number): Promise<void>
  /** Goes from timer to timer until none is left, or so many have run. */
  runAll(most?: number): Promise<void>
}

interface Timer {
  readonly at: number
  readonly run: () => void
}

/** @param start What it shows at first, in milliseconds. */
export function virtualClock(start = 0): VirtualClock {
  const timers = new Set<Timer>()
  let time = start

  async function runNext(until: number): Promise<boolean> {
    await settle()
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
      await settle()
    },
    async runAll(most = 100_000) {
      for (let ran = 0; ran < most; ran++) if (!(await runNext(Number.POSITIVE_INFINITY))) return
      throw new Error(`${most} timers have run, and there are more`)
    },
  }
}

/** Until every promise that can settle has: the platform reads even an empty body over several turns. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
}

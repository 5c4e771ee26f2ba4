import type { Clock } from '../transport/clock.ts'

/** How long somebody waits for a work that goes on without him. */
export interface Patience {
  readonly clock: Clock
  /** Milliseconds. */
  readonly delay: number
  readonly signal: AbortSignal | undefined
  /** What to throw when the time is up. */
  readonly late: () => Error
}

/** What the work answers, unless the time is up or the signal ends before. */
export function within<Value>(
  work: Promise<Value>,
  { clock, delay, signal, late }: Patience,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = () => {
      cancel()
      signal?.removeEventListener('abort', leave)
    }
    const leave = () => {
      end()
      reject(signal?.reason)
    }
    let cancel = clock.after(delay, () => {
      // A process that was asleep finds its timers due before it hears what has come in the meantime.
      cancel = clock.after(0, () => {
        end()
        reject(late())
      })
    })
    signal?.addEventListener('abort', leave, { once: true })
    if (signal?.aborted) leave()
    work.then(resolve, reject).finally(end)
  })
}

import type { Clock } from './clock.ts'

/** Ends work when the caller aborts or the time is up, whichever is first. */
export class Deadline {
  readonly signal: AbortSignal
  /** Whether it was the time. */
  expired = false
  readonly #controller = new AbortController()
  readonly #callerSignal: AbortSignal | undefined
  readonly #timer: ReturnType<typeof setTimeout>
  #fail: ((reason: unknown) => void) | undefined

  /** @param timeout Milliseconds. */
  constructor(timeout: number, callerSignal: AbortSignal | undefined) {
    this.signal = this.#controller.signal
    this.#callerSignal = callerSignal
    this.#timer = setTimeout(() => {
      this.expired = true
      this.#end(new DOMException('The deadline passed', 'TimeoutError'))
    }, timeout)
    callerSignal?.addEventListener('abort', this, { once: true })
    if (callerSignal?.aborted) this.handleEvent()
  }

  /** The caller has aborted. */
  handleEvent(): void {
    this.#end(this.#callerSignal?.reason)
  }

  #end(reason: unknown): void {
    this.#controller.abort(reason)
    this.#fail?.(this.signal.reason)
  }

  /** Settles as the work does, or rejects when the signal ends, for work that does not listen to signals. */
  race<Result>(work: Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#fail = reject
      work.then(resolve, reject)
      if (this.signal.aborted) reject(this.signal.reason)
    })
  }

  /** Stops the timer. */
  clear(): void {
    clearTimeout(this.#timer)
    this.#callerSignal?.removeEventListener('abort', this)
  }
}

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

/**
 * What a call answers, unless the signal is aborted first. The call goes on then, and what comes of it is dropped.
 *
 * @throws The reason of the signal.
 */
export async function untilAborted<Answer>(
  signal: AbortSignal | undefined,
  call: () => Promise<Answer>,
): Promise<Answer> {
  if (!signal) return call()
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason)
    signal.addEventListener('abort', leave, { once: true })
    call()
      .finally(() => signal.removeEventListener('abort', leave))
      .then(resolve, reject)
  })
}

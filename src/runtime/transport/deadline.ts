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

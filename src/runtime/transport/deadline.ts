/** Ends work when the caller aborts or the time is up, whichever is first. */
export interface Deadline {
  readonly signal: AbortSignal
  /** Whether it was the time. */
  readonly expired: boolean
  /** Settles as the work does, or rejects when the signal ends, for work that does not listen to signals. */
  race<Result>(work: Promise<Result>): Promise<Result>
  /** Stops the timer. */
  clear(): void
}

/** @param timeout Milliseconds. */
export function startDeadline(timeout: number, callerSignal: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  const { signal } = controller
  let expired = false
  let fail = (_: unknown) => {}
  const end = (reason: unknown) => {
    controller.abort(reason)
    fail(signal.reason)
  }
  const timer = setTimeout(() => {
    expired = true
    end(new DOMException('The deadline passed', 'TimeoutError'))
  }, timeout)
  const forward = () => end(callerSignal?.reason)
  callerSignal?.addEventListener('abort', forward, { once: true })
  if (callerSignal?.aborted) forward()
  return {
    signal,
    get expired() {
      return expired
    },
    race(work) {
      return new Promise((resolve, reject) => {
        fail = reject
        work.then(resolve, reject)
        if (signal.aborted) reject(signal.reason)
      })
    },
    clear() {
      clearTimeout(timer)
      callerSignal?.removeEventListener('abort', forward)
    },
  }
}

/** A signal that ends when the caller aborts or the time is up, whichever is first. */
export interface Deadline {
  readonly signal: AbortSignal
  /** Whether it was the time. */
  readonly expired: boolean
  /** Rejects when the signal ends; for work that does not listen to signals. */
  readonly ended: Promise<never>
  /** Stops the timer. */
  clear(): void
}

/** @param timeout Milliseconds. */
export function startDeadline(timeout: number, callerSignal: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  const { signal } = controller
  let expired = false
  let reject: (reason: unknown) => void
  const ended = new Promise<never>((_, fail) => {
    reject = fail
  })
  ended.catch(() => {})
  const end = (reason: unknown) => {
    controller.abort(reason)
    reject(signal.reason)
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
    ended,
    clear() {
      clearTimeout(timer)
      callerSignal?.removeEventListener('abort', forward)
    },
  }
}

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
  let expired = false
  const timer = setTimeout(() => {
    expired = true
    controller.abort(new DOMException('The deadline passed', 'TimeoutError'))
  }, timeout)
  const forward = () => controller.abort(callerSignal?.reason)
  callerSignal?.addEventListener('abort', forward, { once: true })
  if (callerSignal?.aborted) forward()
  const { signal } = controller
  const ended = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  ended.catch(() => {})
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

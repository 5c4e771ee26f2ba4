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

/** Longest extension of a timeout that fires late, in milliseconds. */
const MAX_EXTENSION = 1000

/**
 * Calls `run` after `delay` milliseconds, like {@link Clock.after}. If the timer fires late, `run` is called ten times as
 * much later, at most a second: after a standstill of the process, timers run before data that has arrived is read.
 */
function afterTimeout(clock: Clock, delay: number, run: () => void): () => void {
  const due = clock.now() + delay
  let cancel = clock.after(delay, () => {
    const extension = Math.min(10 * (clock.now() - due), MAX_EXTENSION)
    if (extension > 0) cancel = clock.after(extension, run)
    else run()
  })
  return () => cancel()
}

/** Returns why a signal was aborted. Signals of React Native have no reason. */
export function reasonOf(signal: AbortSignal | undefined): unknown {
  if (signal?.reason !== undefined) return signal.reason
  return Object.assign(new Error('The call was aborted'), { name: 'AbortError' })
}

/** Throws the reason of a signal that is aborted. Signals of React Native have no method that does this. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw reasonOf(signal)
}

/** All listeners of a signal, as one listener of the platform. */
class AbortListeners extends Set<() => void> {
  handleEvent(): void {
    for (const listener of this) listener()
  }
}

const listeners = new WeakMap<AbortSignal, AbortListeners>()

/**
 * Calls a listener when the signal is aborted. Returns a function that stops listening. The platform gets one listener for
 * each signal, because it compares each further one with all before it, and thousands of calls can share a signal.
 */
export function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (!signal) return () => {}
  const known = listeners.get(signal)
  const all = known ?? new AbortListeners()
  all.add(listener)
  if (!known) {
    listeners.set(signal, all)
    signal.addEventListener('abort', all, { once: true })
  }
  return () => {
    all.delete(listener)
    if (all.size > 0 || listeners.get(signal) !== all) return
    listeners.delete(signal)
    signal.removeEventListener('abort', all)
  }
}

/** Resolves after `delay` milliseconds. Rejects with the signal's reason if it is aborted before. */
export function sleep(clock: Clock, delay: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(reasonOf(signal))
    const stopListening = onAbort(signal, () => {
      stopListening()
      cancel()
      reject(reasonOf(signal))
    })
    const cancel = clock.after(delay, () => {
      stopListening()
      resolve()
    })
  })
}

/**
 * Settles as the work does, or rejects with the signal's reason if it is aborted before. The work then continues, and
 * its result is ignored.
 */
export async function untilAborted<Value>(
  signal: AbortSignal | undefined,
  work: () => Promise<Value>,
): Promise<Value> {
  if (!signal) return work()
  throwIfAborted(signal)
  return new Promise((resolve, reject) => {
    const stopListening = onAbort(signal, () => reject(reasonOf(signal)))
    work().finally(stopListening).then(resolve, reject)
  })
}

/** Limits of {@link withTimeout}. */
export interface TimeoutOptions {
  readonly clock: Clock
  /** Milliseconds. */
  readonly delay: number
  readonly signal: AbortSignal | undefined
  /** Returns the error to reject with when the time is over. */
  readonly onTimeout: () => Error
}

/**
 * Settles as the work does, or rejects when the time is over or the signal is aborted. The work then continues. After a
 * standstill of the process, a result that has arrived counts.
 */
export function withTimeout<Value>(
  work: Promise<Value>,
  { clock, delay, signal, onTimeout }: TimeoutOptions,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const cancel = afterTimeout(clock, delay, () => end(reject, onTimeout()))
    const abort = () => end(reject, reasonOf(signal))
    const stopListening = onAbort(signal, abort)
    const end = <Result>(settle: (result: Result) => void, result: Result) => {
      cancel()
      stopListening()
      settle(result)
    }
    if (signal?.aborted) abort()
    work.then(
      (value) => end(resolve, value),
      (error) => end(reject, error),
    )
  })
}

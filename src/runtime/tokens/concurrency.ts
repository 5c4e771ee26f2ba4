/**
 * Maps keys with a limited number of concurrent calls, and yields the results in the order of the keys. A result is
 * yielded as soon as it and all results before it are available, even while the source has not produced the next key.
 *
 * @param concurrency Maximum number of concurrent calls of `map`.
 */
export async function* mapOrdered<Key, Value>(
  keys: Iterable<Key> | AsyncIterable<Key>,
  concurrency: number,
  map: (key: Key) => Promise<Value>,
): AsyncGenerator<[Key, Value]> {
  const source = iterate(keys)
  const inProgress: Promise<[Key, Value] | undefined>[] = []
  let isReading = false
  let isDone = false

  async function mapNext(): Promise<[Key, Value] | undefined> {
    isReading = true
    const next = await source.next().finally(() => {
      isReading = false
    })
    if (next.done) isDone = true
    if (next.done || isDone) return undefined
    startNext()
    return [next.value, await map(next.value)]
  }

  function startNext(): void {
    if (isDone || isReading || inProgress.length >= concurrency) return
    const started = mapNext()
    // A rejection is thrown when its result is due, which may be later.
    started.catch(() => {})
    inProgress.push(started)
  }

  try {
    for (startNext(); ; startNext()) {
      const first = await inProgress[0]
      if (!first) return
      inProgress.shift()
      yield first
    }
  } finally {
    isDone = true
    const closed = source.return(undefined)
    // A source that is producing a key closes after that key, which may never come.
    if (isReading) closed.catch(() => {})
    else await closed
  }
}

async function* iterate<Key>(keys: Iterable<Key> | AsyncIterable<Key>): AsyncGenerator<Key, void> {
  yield* keys
}

/** Limits the number of concurrent tasks. Further tasks start in the order in which they were added. */
export class Semaphore {
  #permits: number
  readonly #waiting: (() => void)[] = []

  /** @param permits Maximum number of concurrent tasks. */
  constructor(permits: number) {
    this.#permits = permits
  }

  /** Runs a task as soon as a permit is free, and releases the permit when the task settles. */
  async use<Value>(task: () => Promise<Value>): Promise<Value> {
    if (this.#permits > 0) this.#permits -= 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#permits += 1
    }
  }
}

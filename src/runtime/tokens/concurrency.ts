/**
 * Works on many things, a few at a time, and answers in their order: each as soon as it is done and its turn has come,
 * however long the next key takes to come.
 *
 * @param width How many at a time.
 */
export async function* mapOrdered<Key, Value>(
  keys: Iterable<Key> | AsyncIterable<Key>,
  width: number,
  work: (key: Key) => Promise<Value>,
): AsyncGenerator<[Key, Value]> {
  const source = each(keys)
  const underWay: Promise<[Key, Value] | undefined>[] = []
  let isAsking = false
  let isOver = false

  async function begin(): Promise<[Key, Value] | undefined> {
    isAsking = true
    const next = await source.next().finally(() => {
      isAsking = false
    })
    if (next.done) isOver = true
    if (next.done || isOver) return undefined
    more()
    return [next.value, await work(next.value)]
  }

  function more(): void {
    if (isOver || isAsking || underWay.length >= width) return
    const begun = begin()
    // It may fail before its turn has come.
    begun.catch(() => {})
    underWay.push(begun)
  }

  try {
    for (more(); ; more()) {
      const first = await underWay[0]
      if (!first) return
      underWay.shift()
      yield first
    }
  } finally {
    isOver = true
    const closed = source.return(undefined)
    // A source that is still asked for a key closes when that has come, which may be never.
    if (isAsking) closed.catch(() => {})
    else await closed
  }
}

async function* each<Key>(keys: Iterable<Key> | AsyncIterable<Key>): AsyncGenerator<Key, void> {
  yield* keys
}

/** Lets so many run at a time, and the others in the order in which they came. */
export class Semaphore {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(size: number) {
    this.#free = size
  }

  async use<Value>(run: () => Promise<Value>): Promise<Value> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await run()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }
}

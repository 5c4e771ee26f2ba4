/**
 * Works on many things, a few at a time, and answers in their order.
 *
 * @param width How many at a time.
 */
export async function* inOrder<Key, Value>(
  keys: Iterable<Key> | AsyncIterable<Key>,
  width: number,
  work: (key: Key) => Promise<Value>,
): AsyncGenerator<[Key, Value]> {
  const underWay: Promise<[Key, Value]>[] = []
  for await (const key of keys) {
    const begun = work(key).then((value): [Key, Value] => [key, value])
    // It may fail before its turn has come.
    begun.catch(() => {})
    underWay.push(begun)
    if (underWay.length < width) continue
    const first = underWay.shift()
    if (first) yield await first
  }
  for (const one of underWay) yield await one
}

import { expect, it, test } from 'vitest'
import { mapOrdered, Semaphore } from '../../../src/runtime/tokens/concurrency.ts'
import { thrown } from '../../support/failure.ts'
import { flushPromises } from '../../support/virtual-clock.ts'

/** Creates a function whose calls the test settles. */
function controlledMap() {
  const started: number[] = []
  const settlers: (() => void)[] = []
  const map = (key: number) => {
    started.push(key)
    return new Promise<string>((resolve, reject) => {
      settlers[key] = () => (key < 0 ? reject(key) : resolve(`v${key}`))
    })
  }
  return { started, settlers, map }
}

it('yields results in the order of the keys, and limits concurrent calls', async () => {
  const { started, settlers, map } = controlledMap()
  const all = mapOrdered([0, 1, 2], 2, map)
  const first = all.next()
  await flushPromises()
  expect(started).toEqual([0, 1])
  settlers[1]?.()
  settlers[0]?.()
  expect(await first).toEqual({ value: [0, 'v0'], done: false })
  expect(started).toEqual([0, 1])
  expect(await all.next()).toEqual({ value: [1, 'v1'], done: false })
  await flushPromises()
  settlers[2]?.()
  expect(await all.next()).toEqual({ value: [2, 'v2'], done: false })
  expect(await all.next()).toEqual({ value: undefined, done: true })
})

it('throws the error of a call when its result is due', async () => {
  const all = mapOrdered([1, 2, 3], 3, async (key) => (key === 2 ? Promise.reject('no') : key))
  expect(await all.next()).toMatchObject({ value: [1, 1] })
  expect(await thrown(() => all.next())).toBe('no')
  expect(await all.next()).toMatchObject({ done: true })
})

it('closes the source when the loop ends', async () => {
  let isClosed = false
  async function* keys() {
    try {
      for (let key = 0; ; key += 1) yield key
    } finally {
      isClosed = true
    }
  }
  for await (const [key] of mapOrdered(keys(), 2, async (one) => one)) if (key === 3) break
  await flushPromises()
  expect(isClosed).toBe(true)
})

/** Creates a source whose keys the test provides. */
function controlledSource() {
  let provide: (key: number) => void = () => {}
  let isClosed = false
  async function* keys() {
    try {
      for (;;) {
        yield await new Promise<number>((resolve) => {
          provide = resolve
        })
      }
    } finally {
      isClosed = true
    }
  }
  return { keys: keys(), provide: (key: number) => provide(key), isClosed: () => isClosed }
}

it('yields a result, and ends, while the source has not produced the next key', async () => {
  const { keys, provide, isClosed } = controlledSource()
  const seen: number[] = []
  const all = mapOrdered(keys, 3, async (key) => {
    seen.push(key)
    return key
  })
  for (const key of [0, 1]) {
    const next = all.next()
    await flushPromises()
    provide(key)
    expect(await next).toEqual({ value: [key, key], done: false })
  }
  const last = all.next()
  await flushPromises()
  provide(2)
  await last
  await flushPromises()
  // The source is producing the next key, which may never come.
  expect(await all.return(undefined)).toMatchObject({ done: true })
  provide(3)
  await flushPromises()
  expect(isClosed()).toBe(true)
  expect(seen).toEqual([0, 1, 2])
})

it('throws the error of the source after the results before it', async () => {
  async function* keys() {
    yield 0
    yield 1
    throw new Error('source failed')
  }
  const all = mapOrdered(keys(), 5, async (key) => key)
  expect(await all.next()).toMatchObject({ value: [0, 0] })
  expect(await all.next()).toMatchObject({ value: [1, 1] })
  expect(await thrown(() => all.next())).toMatchObject({ message: 'source failed' })
  expect(await all.next()).toMatchObject({ done: true })
})

it('reads no key and starts no call after an error', async () => {
  const started: number[] = []
  const all = mapOrdered([0, 1, 2, 3, 4], 2, async (key) => {
    started.push(key)
    if (key === 0) throw new Error('no')
    return key
  })
  await thrown(() => all.next())
  await flushPromises()
  expect(started.length).toBeLessThanOrEqual(2)
})

test.each([1, 2, 7, Number.POSITIVE_INFINITY])('limits concurrent calls to %s', async (concurrency) => {
  let running = 0
  let maximum = 0
  const keys = Array.from({ length: 20 }, (_, key) => key)
  const all = mapOrdered(keys, concurrency, async (key) => {
    running += 1
    maximum = Math.max(maximum, running)
    for (let turn = 0; turn <= (key * 7) % 5; turn += 1) await flushPromises()
    running -= 1
    return key
  })
  const found: number[] = []
  for await (const [key] of all) found.push(key)
  expect(found).toEqual(keys)
  expect(maximum).toBe(Math.min(concurrency, keys.length))
})

it('limits concurrent tasks and starts them in order, even if some reject', async () => {
  const semaphore = new Semaphore(2)
  const started: number[] = []
  const settlers: ((isSuccess: boolean) => void)[] = []
  const runs = [0, 1, 2, 3].map((number) =>
    semaphore.use(() => {
      started.push(number)
      return new Promise<number>((resolve, reject) => {
        settlers[number] = (isSuccess) => (isSuccess ? resolve(number) : reject(number))
      })
    }),
  )
  await Promise.resolve()
  expect(started).toEqual([0, 1])
  settlers[1]?.(false)
  expect(await thrown(() => runs[1])).toBe(1)
  expect(started).toEqual([0, 1, 2])
  settlers[0]?.(true)
  await runs[0]
  expect(started).toEqual([0, 1, 2, 3])
  settlers[2]?.(true)
  settlers[3]?.(true)
  expect(await Promise.all([runs[2], runs[3]])).toEqual([2, 3])
  expect(await semaphore.use(async () => 4)).toBe(4)
})

import { expect, it, test } from 'vitest'
import { mapOrdered, Semaphore } from '../../../src/runtime/tokens/concurrency.ts'
import { thrown } from '../../support/failure.ts'
import { settle } from '../../support/virtual-clock.ts'

/** Works that end when the test says so. */
function works() {
  const begun: number[] = []
  const ends: (() => void)[] = []
  const work = (key: number) => {
    begun.push(key)
    return new Promise<string>((resolve, reject) => {
      ends[key] = () => (key < 0 ? reject(key) : resolve(`v${key}`))
    })
  }
  return { begun, ends, work }
}

it('answers in order, whatever ends first, and begins no more than it may', async () => {
  const { begun, ends, work } = works()
  const all = mapOrdered([0, 1, 2], 2, work)
  const first = all.next()
  await settle()
  expect(begun).toEqual([0, 1])
  ends[1]?.()
  ends[0]?.()
  expect(await first).toEqual({ value: [0, 'v0'], done: false })
  expect(begun).toEqual([0, 1])
  expect(await all.next()).toEqual({ value: [1, 'v1'], done: false })
  await settle()
  ends[2]?.()
  expect(await all.next()).toEqual({ value: [2, 'v2'], done: false })
  expect(await all.next()).toEqual({ value: undefined, done: true })
})

it('throws the failure of one when its turn has come', async () => {
  const all = mapOrdered([1, 2, 3], 3, async (key) => (key === 2 ? Promise.reject('no') : key))
  expect(await all.next()).toMatchObject({ value: [1, 1] })
  expect(await thrown(() => all.next())).toBe('no')
  expect(await all.next()).toMatchObject({ done: true })
})

it('tells the source when nobody wants more of it', async () => {
  let isClosed = false
  async function* keys() {
    try {
      for (let key = 0; ; key += 1) yield key
    } finally {
      isClosed = true
    }
  }
  for await (const [key] of mapOrdered(keys(), 2, async (one) => one)) if (key === 3) break
  await settle()
  expect(isClosed).toBe(true)
})

/** Keys that come when the test says so. */
function channel() {
  let give: (key: number) => void = () => {}
  let isClosed = false
  async function* keys() {
    try {
      for (;;) {
        yield await new Promise<number>((resolve) => {
          give = resolve
        })
      }
    } finally {
      isClosed = true
    }
  }
  return { keys: keys(), give: (key: number) => give(key), isClosed: () => isClosed }
}

it('answers what is done while the next key is slow to come, and leaves then too', async () => {
  const { keys, give, isClosed } = channel()
  const seen: number[] = []
  const all = mapOrdered(keys, 3, async (key) => {
    seen.push(key)
    return key
  })
  for (const key of [0, 1]) {
    const next = all.next()
    await settle()
    give(key)
    expect(await next).toEqual({ value: [key, key], done: false })
  }
  const last = all.next()
  await settle()
  give(2)
  await last
  await settle()
  // The source is asked for the next key at this moment, and that may never come.
  expect(await all.return(undefined)).toMatchObject({ done: true })
  give(3)
  await settle()
  expect(isClosed()).toBe(true)
  expect(seen).toEqual([0, 1, 2])
})

it('throws what the source throws, behind what it gave before', async () => {
  async function* keys() {
    yield 0
    yield 1
    throw new Error('no more')
  }
  const all = mapOrdered(keys(), 5, async (key) => key)
  expect(await all.next()).toMatchObject({ value: [0, 0] })
  expect(await all.next()).toMatchObject({ value: [1, 1] })
  expect(await thrown(() => all.next())).toMatchObject({ message: 'no more' })
  expect(await all.next()).toMatchObject({ done: true })
})

it('asks for no key and begins nothing after a failure', async () => {
  const begun: number[] = []
  const all = mapOrdered([0, 1, 2, 3, 4], 2, async (key) => {
    begun.push(key)
    if (key === 0) throw new Error('no')
    return key
  })
  await thrown(() => all.next())
  await settle()
  expect(begun.length).toBeLessThanOrEqual(2)
})

test.each([1, 2, 7, Number.POSITIVE_INFINITY])('never has more than %s under way', async (width) => {
  let underWay = 0
  let most = 0
  const keys = Array.from({ length: 20 }, (_, key) => key)
  const all = mapOrdered(keys, width, async (key) => {
    underWay += 1
    most = Math.max(most, underWay)
    for (let turn = 0; turn <= (key * 7) % 5; turn += 1) await settle()
    underWay -= 1
    return key
  })
  const found: number[] = []
  for await (const [key] of all) found.push(key)
  expect(found).toEqual(keys)
  expect(most).toBe(Math.min(width, keys.length))
})

it('lets so many run at a time, in their order, whatever becomes of them', async () => {
  const slots = new Semaphore(2)
  const begun: number[] = []
  const ends: ((isGood: boolean) => void)[] = []
  const runs = [0, 1, 2, 3].map((number) =>
    slots.use(() => {
      begun.push(number)
      return new Promise<number>((resolve, reject) => {
        ends[number] = (isGood) => (isGood ? resolve(number) : reject(number))
      })
    }),
  )
  await Promise.resolve()
  expect(begun).toEqual([0, 1])
  ends[1]?.(false)
  expect(await thrown(() => runs[1])).toBe(1)
  expect(begun).toEqual([0, 1, 2])
  ends[0]?.(true)
  await runs[0]
  expect(begun).toEqual([0, 1, 2, 3])
  ends[2]?.(true)
  ends[3]?.(true)
  expect(await Promise.all([runs[2], runs[3]])).toEqual([2, 3])
  expect(await slots.use(async () => 4)).toBe(4)
})

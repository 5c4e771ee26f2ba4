import { expect, it } from 'vitest'
import { inOrder } from '../../../../src/runtime/tokens/in-order.ts'
import { thrown } from '../../../support/failure.ts'
import { settle } from '../../../support/virtual-clock.ts'

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
  const all = inOrder([0, 1, 2], 2, work)
  const first = all.next()
  await settle()
  expect(begun).toEqual([0, 1])
  ends[1]?.()
  ends[0]?.()
  expect(await first).toEqual({ value: [0, 'v0'], done: false })
  expect(begun).toEqual([0, 1])
  expect(await Promise.all([all.next(), ends[2]]).then(([two]) => two)).toEqual({
    value: [1, 'v1'],
    done: false,
  })
  ends[2]?.()
  expect(await all.next()).toEqual({ value: [2, 'v2'], done: false })
  expect(await all.next()).toEqual({ value: undefined, done: true })
})

it('throws the failure of one when its turn has come', async () => {
  const all = inOrder([1, 2, 3], 3, async (key) => (key === 2 ? Promise.reject('no') : key))
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
  for await (const [key] of inOrder(keys(), 2, async (one) => one)) if (key === 3) break
  expect(isClosed).toBe(true)
})

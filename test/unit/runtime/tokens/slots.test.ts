import { expect, it } from 'vitest'
import { Slots } from '../../../../src/runtime/tokens/slots.ts'
import { thrown } from '../../../support/failure.ts'

it('lets so many run at a time, in their order, whatever becomes of them', async () => {
  const slots = new Slots(2)
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

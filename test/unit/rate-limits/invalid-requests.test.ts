import { describe, expect, it } from 'vitest'
import { InvalidRequests } from '../../../src/runtime/rate-limits/invalid-requests.ts'
import { virtualClock } from '../../support/virtual-clock.ts'

function setUp(limit: number) {
  const clock = virtualClock(5000)
  const told: [share: number, count: number][] = []
  const invalid = new InvalidRequests(clock, limit, (...one) => told.push(one))
  const add = (count: number) => {
    for (let added = 0; added < count; added++) invalid.add()
  }
  return { clock, told, invalid, add }
}

describe('invalid requests', () => {
  it('are told at 50, 80, 95 and 100 %', () => {
    const { told, add } = setUp(100)
    add(99)
    expect(told).toEqual([
      [0.5, 50],
      [0.8, 80],
      [0.95, 95],
    ])
    add(1)
    expect(told.at(-1)).toEqual([1, 100])
  })

  it('are told by the largest share where few are allowed', () => {
    const { told, add } = setUp(1)
    add(1)
    expect(told).toEqual([[1, 1]])
  })

  it('stop everything from the last that is allowed', () => {
    const { invalid, add } = setUp(3)
    add(2)
    expect(invalid.delay).toBe(0)
    add(1)
    expect(invalid.delay).toBeGreaterThanOrEqual(600_000)
    expect(invalid.delay).toBeLessThanOrEqual(610_000)
  })

  it('slide: each counts for ten minutes, and not much longer', async () => {
    const { clock, invalid, add } = setUp(2)
    add(1)
    await clock.advance(300_000)
    add(1)
    const { delay } = invalid
    expect(delay).toBeGreaterThanOrEqual(300_000)
    await clock.advance(delay - 1)
    expect(invalid.delay).toBe(1)
    await clock.advance(1)
    expect(invalid.delay).toBe(0)
    add(1)
    expect(invalid.delay).toBeGreaterThan(0)
  })

  it('are told again when they come back', async () => {
    const { clock, told, add } = setUp(10)
    add(5)
    await clock.advance(700_000)
    add(5)
    expect(told).toEqual([
      [0.5, 5],
      [0.5, 5],
    ])
  })
})

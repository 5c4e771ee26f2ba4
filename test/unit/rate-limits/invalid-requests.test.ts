import { describe, expect, it } from 'vitest'
import { InvalidRequests } from '../../../src/runtime/rate-limits/invalid-requests.ts'
import { virtualClock } from '../../support/virtual-clock.ts'

function setUp(limit: number) {
  const clock = virtualClock(5000)
  const reported: [share: number, count: number][] = []
  const invalid = new InvalidRequests(clock, limit, (...one) => reported.push(one))
  const add = (count: number) => {
    for (let added = 0; added < count; added++) invalid.add()
  }
  return { clock, reported, invalid, add }
}

describe('invalid requests', () => {
  it('are reported at 50, 80, 95 and 100 %', () => {
    const { reported, add } = setUp(100)
    add(99)
    expect(reported).toEqual([
      [0.5, 50],
      [0.8, 80],
      [0.95, 95],
    ])
    add(1)
    expect(reported.at(-1)).toEqual([1, 100])
  })

  it('are reported with the largest share for a small limit', () => {
    const { reported, add } = setUp(1)
    add(1)
    expect(reported).toEqual([[1, 1]])
  })

  it('stop all requests once the limit is reached', () => {
    const { invalid, add } = setUp(3)
    add(2)
    expect(invalid.delay()).toBe(0)
    add(1)
    expect(invalid.delay()).toBeGreaterThanOrEqual(600_000)
    expect(invalid.delay()).toBeLessThanOrEqual(610_000)
  })

  it('count for ten minutes each', async () => {
    const { clock, invalid, add } = setUp(2)
    add(1)
    await clock.advance(300_000)
    add(1)
    const delay = invalid.delay()
    expect(delay).toBeGreaterThanOrEqual(300_000)
    await clock.advance(delay - 1)
    expect(invalid.delay()).toBe(1)
    await clock.advance(1)
    expect(invalid.delay()).toBe(0)
    add(1)
    expect(invalid.delay()).toBeGreaterThan(0)
  })

  it('are reported again after ten minutes', async () => {
    const { clock, reported, add } = setUp(10)
    add(5)
    await clock.advance(700_000)
    add(5)
    expect(reported).toEqual([
      [0.5, 5],
      [0.5, 5],
    ])
  })

  it('count while they are in flight, because any of them may become invalid', async () => {
    const { clock, invalid, add } = setUp(3)
    add(1)
    invalid.inFlight = 1
    expect(invalid.delay()).toBe(0)
    invalid.inFlight = 2
    expect(invalid.delay()).toBe(50)
    await clock.advance(700_000)
    expect(invalid.delay()).toBe(0)
    invalid.inFlight = 3
    expect(invalid.delay()).toBe(50)
  })
})

import { describe, expect, it } from 'vitest'
import { Bucket } from '../../../src/runtime/rate-limits/bucket.ts'

const NEVER = Number.POSITIVE_INFINITY

function learned(remaining: number, resetAfter: number, now = 0, limit = 5): Bucket {
  const bucket = new Bucket()
  bucket.learn({ hash: undefined, limit, remaining, resetAfter }, now)
  return bucket
}

const said = (remaining: number, resetAfter: number) => ({ hash: undefined, limit: 5, remaining, resetAfter })

describe('an unknown bucket', () => {
  it('lets one request through, and no other until it is answered', () => {
    const bucket = new Bucket()
    expect(bucket.openAt(7)).toBe(7)
    bucket.inFlight = 1
    expect(bucket.openAt(7)).toBe(NEVER)
  })

  it('stays unknown when nobody answers', () => {
    const bucket = new Bucket()
    bucket.spend()
    bucket.inFlight = 1
    expect(bucket.openAt(0)).toBe(NEVER)
  })

  it('has no limit when an answer names none', () => {
    const bucket = new Bucket()
    bucket.learn(undefined, 0)
    bucket.inFlight = 1000
    expect(bucket.openAt(0)).toBe(0)
  })
})

describe('a known bucket', () => {
  it('lets through what remains, those under way included', () => {
    const bucket = learned(2, 1000)
    bucket.inFlight = 1
    expect(bucket.openAt(0)).toBe(0)
    bucket.inFlight = 2
    expect(bucket.openAt(0)).toBe(1000)
  })

  it('opens in full with the next window', () => {
    const bucket = learned(0, 1000)
    expect(bucket.openAt(999)).toBe(1000)
    bucket.inFlight = 4
    expect(bucket.openAt(1000)).toBe(1000)
    bucket.inFlight = 5
    expect(bucket.openAt(1000)).toBe(NEVER)
  })

  it('is not told by an answer that is late that more remains', () => {
    const bucket = learned(1, 1000)
    bucket.learn(said(3, 1000), 10)
    bucket.inFlight = 1
    expect(bucket.openAt(10)).toBe(1010)
  })

  it('waits for the latest end that was said, as of a limit that refills', () => {
    const bucket = learned(4, 1000)
    bucket.learn(said(0, 5000), 10)
    bucket.learn(said(1, 4000), 20)
    expect(bucket.openAt(20)).toBe(5010)
  })

  it('takes the first answer of the next window for what it is', () => {
    const bucket = learned(1, 1000)
    bucket.learn(said(4, 1000), 1050)
    bucket.inFlight = 3
    expect(bucket.openAt(1050)).toBe(1050)
    bucket.inFlight = 4
    expect(bucket.openAt(1050)).toBe(2050)
  })

  it('counts a request of which no answer tells', () => {
    const bucket = learned(1, 1000)
    bucket.spend()
    expect(bucket.openAt(0)).toBe(1000)
  })

  it('counts an answer without headers', () => {
    const bucket = learned(1, 1000)
    bucket.learn(undefined, 0)
    expect(bucket.openAt(0)).toBe(1000)
  })

  it('sends one request ahead again when a window is used up and nobody has said how long it is', () => {
    const bucket = learned(0, 1000)
    expect(bucket.openAt(1000)).toBe(1000)
    for (let spent = 0; spent < 5; spent++) bucket.spend()
    expect(bucket.openAt(1000)).toBe(1000)
    bucket.inFlight = 1
    expect(bucket.openAt(1000)).toBe(NEVER)
  })
})

describe('a 429', () => {
  it('closes it whatever remains', () => {
    const bucket = learned(5, 1000)
    bucket.close(3000)
    bucket.close(2000)
    expect(bucket.openAt(0)).toBe(3000)
    expect(bucket.openAt(3000)).toBe(3000)
  })
})

describe('two that turn out to be one', () => {
  it('have what remains of the one that has less, and the later end', () => {
    const bucket = learned(3, 1000)
    bucket.merge(learned(1, 3000))
    bucket.inFlight = 1
    expect(bucket.openAt(0)).toBe(3000)
  })

  it('are known when one of them is', () => {
    const bucket = new Bucket()
    bucket.merge(learned(2, 1000))
    bucket.inFlight = 1
    expect(bucket.openAt(0)).toBe(0)
  })

  it('learn nothing of one that is unknown', () => {
    const bucket = learned(2, 1000)
    bucket.merge(new Bucket())
    bucket.inFlight = 2
    expect(bucket.openAt(0)).toBe(1000)
  })

  it('are closed when one of them is', () => {
    const closed = new Bucket()
    closed.close(500)
    const bucket = learned(5, 1000)
    bucket.merge(closed)
    expect(bucket.openAt(0)).toBe(500)
  })
})

describe('an idle bucket', () => {
  it('is one that nobody uses, and that is open', () => {
    expect(new Bucket().isIdle(0)).toBe(true)
    expect(learned(1, 1000).isIdle(0)).toBe(true)
  })

  it('is none while it is used up, closed or in use', () => {
    const closed = new Bucket()
    closed.close(10)
    const used = Object.assign(new Bucket(), { inFlight: 1 })
    expect([learned(0, 1000), closed, used].map((bucket) => bucket.isIdle(9))).toEqual([false, false, false])
    expect(learned(0, 1000).isIdle(1000)).toBe(true)
    expect(closed.isIdle(10)).toBe(true)
  })
})

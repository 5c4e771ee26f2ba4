import { describe, expect, it } from 'vitest'
import { Bucket, type Waiter } from '../../../src/runtime/rate-limits/bucket.ts'
import { type VirtualClock, virtualClock } from '../../support/virtual-clock.ts'

const NEVER = Number.POSITIVE_INFINITY

function knownBucket(remaining: number, resetAfter: number, now = 0, limit = 5): Bucket {
  const bucket = new Bucket()
  bucket.update({ hash: undefined, limit, remaining, resetAfter }, now)
  return bucket
}

const headersOf = (remaining: number, resetAfter: number) => ({
  hash: undefined,
  limit: 5,
  remaining,
  resetAfter,
})

describe('an unknown bucket', () => {
  it('allows one request, and no other before its response', () => {
    const bucket = new Bucket()
    expect(bucket.openAt(7)).toBe(7)
    bucket.inFlight = 1
    expect(bucket.openAt(7)).toBe(NEVER)
  })

  it('stays unknown without a response', () => {
    const bucket = new Bucket()
    bucket.consume()
    bucket.inFlight = 1
    expect(bucket.openAt(0)).toBe(NEVER)
  })

  it('is unlimited after a response that names no limit', () => {
    const bucket = new Bucket()
    bucket.update(undefined, 0)
    bucket.inFlight = 1000
    expect(bucket.openAt(0)).toBe(0)
  })
})

describe('a known bucket', () => {
  it('allows the remaining requests, including those in flight', () => {
    const bucket = knownBucket(2, 1000)
    bucket.inFlight = 1
    expect(bucket.openAt(0)).toBe(0)
    bucket.inFlight = 2
    expect(bucket.openAt(0)).toBe(1000)
  })

  it('allows the whole limit in the next window', () => {
    const bucket = knownBucket(0, 1000)
    expect(bucket.openAt(999)).toBe(1000)
    bucket.inFlight = 4
    expect(bucket.openAt(1000)).toBe(1000)
    bucket.inFlight = 5
    expect(bucket.openAt(1000)).toBe(NEVER)
  })

  it('ignores a late response with more remaining requests', () => {
    const bucket = knownBucket(1, 1000)
    bucket.update(headersOf(3, 1000), 10)
    bucket.inFlight = 1
    expect(bucket.openAt(10)).toBe(1010)
  })

  it('resets at the latest end of all responses, for a limit that refills', () => {
    const bucket = knownBucket(4, 1000)
    bucket.update(headersOf(0, 5000), 10)
    bucket.update(headersOf(1, 4000), 20)
    expect(bucket.openAt(20)).toBe(5010)
  })

  it('replaces its state by the first response of the next window', () => {
    const bucket = knownBucket(1, 1000)
    bucket.update(headersOf(4, 1000), 1050)
    bucket.inFlight = 3
    expect(bucket.openAt(1050)).toBe(1050)
    bucket.inFlight = 4
    expect(bucket.openAt(1050)).toBe(2050)
  })

  it('counts a request without a response', () => {
    const bucket = knownBucket(1, 1000)
    bucket.consume()
    expect(bucket.openAt(0)).toBe(1000)
  })

  it('counts a response without headers', () => {
    const bucket = knownBucket(1, 1000)
    bucket.update(undefined, 0)
    expect(bucket.openAt(0)).toBe(1000)
  })

  it('allows a single request if the window is exhausted and its end is unknown', () => {
    const bucket = knownBucket(0, 1000)
    expect(bucket.openAt(1000)).toBe(1000)
    for (let count = 0; count < 5; count++) bucket.consume()
    expect(bucket.openAt(1000)).toBe(1000)
    bucket.inFlight = 1
    expect(bucket.openAt(1000)).toBe(NEVER)
  })
})

describe('close', () => {
  it('closes the bucket, even with remaining requests', () => {
    const bucket = knownBucket(5, 1000)
    bucket.close(3000)
    bucket.close(2000)
    expect(bucket.openAt(0)).toBe(3000)
    expect(bucket.openAt(3000)).toBe(3000)
  })
})

describe('merged buckets', () => {
  it('have the smaller number of remaining requests and the later end', () => {
    const bucket = knownBucket(3, 1000)
    bucket.merge(knownBucket(1, 3000))
    bucket.inFlight = 1
    expect(bucket.openAt(0)).toBe(3000)
  })

  it('are known if one of them is', () => {
    const bucket = new Bucket()
    bucket.merge(knownBucket(2, 1000))
    bucket.inFlight = 1
    expect(bucket.openAt(0)).toBe(0)
  })

  it('ignore an unknown bucket', () => {
    const bucket = knownBucket(2, 1000)
    bucket.merge(new Bucket())
    bucket.inFlight = 2
    expect(bucket.openAt(0)).toBe(1000)
  })

  it('are closed if one of them is', () => {
    const closed = new Bucket()
    closed.close(500)
    const bucket = knownBucket(5, 1000)
    bucket.merge(closed)
    expect(bucket.openAt(0)).toBe(500)
  })
})

describe('isIdle', () => {
  it('is true for an open bucket that is not in use', () => {
    expect(new Bucket().isIdle(0)).toBe(true)
    expect(knownBucket(1, 1000).isIdle(0)).toBe(true)
  })

  it('is false while the bucket is exhausted, closed or in use', () => {
    const closed = new Bucket()
    closed.close(10)
    const used = Object.assign(new Bucket(), { inFlight: 1 })
    expect([knownBucket(0, 1000), closed, used].map((bucket) => bucket.isIdle(9))).toEqual([
      false,
      false,
      false,
    ])
    expect(knownBucket(0, 1000).isIdle(1000)).toBe(true)
    expect(closed.isIdle(10)).toBe(true)
  })
})

describe('pump', () => {
  /** A bucket whose waiting calls log what happens to them. */
  function setUp(bucket: Bucket) {
    const clock = virtualClock()
    const log: string[] = []
    function wait(ticket: number, changes: Partial<Waiter> = {}): Waiter {
      const leave = (entry: string) => {
        bucket.dequeue(waiter)
        log.push(entry)
      }
      const waiter: Waiter = {
        route: { closedUntil: 0, principal: { openAt: () => 0 } },
        ticket,
        until: NEVER,
        admit: () => {
          bucket.inFlight += 1
          leave(`${ticket} admitted at ${clock.now()}`)
        },
        reject: (openAt) => leave(`${ticket} rejected until ${openAt}`),
        notify: (openAt) => log.push(`${ticket} waits until ${openAt}`),
        ...changes,
      }
      bucket.enqueue(waiter)
      return waiter
    }
    return { clock, log, wait }
  }

  /** Responds to one request in flight. */
  function respond(bucket: Bucket, remaining: number, clock: VirtualClock): void {
    bucket.inFlight -= 1
    bucket.update(headersOf(remaining, 1000), clock.now())
    bucket.pump(clock)
  }

  it('does nothing without a waiting call', () => {
    const { clock } = setUp(new Bucket())
    new Bucket().pump(clock)
    expect(clock.timers).toBe(0)
  })

  it('admits waiting calls in the order of their tickets, as many as are allowed', () => {
    const bucket = knownBucket(2, 1000)
    const { clock, log, wait } = setUp(bucket)
    for (const ticket of [3, 1, 2]) wait(ticket)
    bucket.pump(clock)
    expect(log).toEqual(['1 admitted at 0', '2 admitted at 0', '3 waits until 1000'])
  })

  it('admits the others when the window ends, with one timer', async () => {
    const bucket = knownBucket(0, 1000)
    const { clock, log, wait } = setUp(bucket)
    wait(1)
    wait(2)
    bucket.pump(clock)
    bucket.pump(clock)
    expect(clock.timers).toBe(1)
    await clock.advance(1000)
    expect(log.slice(-2)).toEqual(['1 admitted at 1000', '2 admitted at 1000'])
    expect([clock.timers, bucket.queue]).toEqual([0, undefined])
  })

  it('sets no timer while the reset depends on a response', () => {
    const bucket = Object.assign(new Bucket(), { inFlight: 1 })
    const { clock, log, wait } = setUp(bucket)
    wait(1)
    bucket.pump(clock)
    expect(clock.timers).toBe(0)
    respond(bucket, 1, clock)
    expect(log.at(-1)).toBe('1 admitted at 0')
  })

  it('rejects calls that stop waiting before the reset, and keeps the others', () => {
    const bucket = knownBucket(0, 1000)
    const { clock, log, wait } = setUp(bucket)
    wait(1, { until: 999 })
    wait(2, { until: 1000 })
    bucket.pump(clock)
    expect(log).toEqual(['1 rejected until 1000', '2 waits until 1000'])
  })

  it('passes over a call whose route is closed, and checks it when its route opens', async () => {
    const bucket = knownBucket(5, 1000)
    const { clock, log, wait } = setUp(bucket)
    wait(1, { route: { closedUntil: 700, principal: { openAt: () => 0 } } })
    wait(2)
    bucket.pump(clock)
    expect(log).toEqual(['1 waits until 700', '2 admitted at 0'])
    await clock.advance(700)
    expect(log.at(-1)).toBe('1 admitted at 700')
  })

  it('waits for the principal of a call', async () => {
    const bucket = knownBucket(5, 1000)
    const { clock, log, wait } = setUp(bucket)
    wait(1, { route: { closedUntil: 0, principal: { openAt: () => 300 } } })
    bucket.pump(clock)
    await clock.advance(300)
    expect(log).toEqual(['1 waits until 300', '1 admitted at 300'])
  })

  it('notifies further calls of a reset only once it changes', () => {
    const bucket = knownBucket(0, 1000)
    const { clock, log, wait } = setUp(bucket)
    wait(1)
    bucket.pump(clock)
    wait(2)
    bucket.pump(clock)
    expect(log.filter((entry) => entry.startsWith('2'))).toEqual([])
    bucket.close(2000)
    bucket.pump(clock)
    expect(log.filter((entry) => entry.startsWith('2'))).toEqual(['2 waits until 2000'])
  })
})

import { getEventListeners } from 'node:events'
import { beforeEach, describe, expect, it } from 'vitest'
import { Limiter, type LimiterUse, type LimitScope } from '../../../src/runtime/rate-limits/limiter.ts'
import type { Route } from '../../../src/runtime/rate-limits/principal.ts'
import type { Credential, Rejection } from '../../../src/runtime/transport/types.ts'
import { bearer, limitHeaders, operationOf } from '../../support/transport-fixtures.ts'
import { flushPromises, type VirtualClock, virtualClock } from '../../support/virtual-clock.ts'

const NEVER = Number.POSITIVE_INFINITY

let clock: VirtualClock
let limiter: Limiter
/** Names of the admitted requests in their order. */
let admitted: string[]
/** Delays that calls were notified of, in milliseconds. */
let waits: number[]

beforeEach(() => {
  clock = virtualClock()
  limiter = new Limiter(clock, 50, 10_000)
  admitted = []
  waits = []
})

/** The right to send a request on a route. */
class Permit {
  readonly #route: Route

  constructor(route: Route) {
    this.#route = route
  }

  release(use?: LimiterUse): void {
    limiter.release(this.#route, use)
  }
}

/** A call of `acquire` and its result, once it has settled. */
interface Admission {
  result?: Permit | Rejection
  reason?: unknown
}

interface AdmitOptions {
  token?: string
  isBot?: boolean
  guild?: string
  isDescribed?: boolean
  until?: number
  signal?: AbortSignal
  ticket?: number
  onWait?: (delay: number) => void
}

/** Calls `acquire` and does not wait for its result. */
function admit(name: string, options: AdmitOptions = {}): Admission {
  const {
    token = 'me',
    isBot = false,
    guild,
    isDescribed = true,
    until = NEVER,
    signal,
    ticket = limiter.nextTicket(),
  } = options
  const { onWait = (delay: number) => waits.push(delay) } = options
  const path = guild === undefined ? `/${name}` : `/${name}/{guild_id}`
  const operation = operationOf('GET', path, { isDescribed })
  const admission: Admission = {}
  const credential: Credential = isBot ? { kind: 'bot', botToken: token } : bearer(token)
  const request = { operation, call: { credential, path: { guild_id: guild }, signal } }
  limiter.acquire(request, { ticket, until, onWait }).then(
    (result) => {
      admission.result = 'kind' in result ? result : new Permit(result)
      if (!('kind' in result)) admitted.push(name)
    },
    (reason) => {
      admission.reason = reason
    },
  )
  return admission
}

/** Returns the permit of an admitted request. */
function permitOf({ result }: Admission): Permit {
  if (result instanceof Permit) return result
  throw new Error('The request was not admitted')
}

/** Responds to an admitted request. */
function respond(
  admission: Admission,
  headers: Record<string, string> = {},
  limit?: NonNullable<LimiterUse['limit']>,
  status = 200,
): void {
  permitOf(admission).release({ response: { status, headers: new Headers(headers) }, limit })
}

/** Sends a request that receives its response at once. */
async function exchange(
  name: string,
  headers: Record<string, string>,
  options: AdmitOptions = {},
): Promise<void> {
  const admission = admit(name, options)
  await flushPromises()
  respond(admission, headers)
}

const reportedLimit = (scope: LimitScope, delay: number): NonNullable<LimiterUse['limit']> => ({
  scope,
  delay,
})

describe('acquire', () => {
  it('admits one request of an unknown bucket, and then as many as its response allows', async () => {
    const [first] = ['a', 'a', 'a', 'a'].map((name) => admit(name))
    await flushPromises()
    expect(admitted).toHaveLength(1)
    respond(first as Admission, limitHeaders(3, 2, 1))
    await flushPromises()
    expect(admitted).toHaveLength(3)
    await clock.advance(1000)
    expect(admitted).toHaveLength(4)
  })

  it('admits every request without a limit', async () => {
    const [first] = ['a', 'a', 'a', 'a'].map((name) => admit(name))
    await flushPromises()
    respond(first as Admission)
    await flushPromises()
    expect(admitted).toHaveLength(4)
  })

  it('admits another request of an unknown bucket if the first received no response', async () => {
    const first = admit('a')
    admit('a')
    await flushPromises()
    expect(admitted).toHaveLength(1)
    permitOf(first).release({})
    await flushPromises()
    expect(admitted).toHaveLength(2)
  })

  it('counts requests in flight against the next window too', async () => {
    await exchange('a', limitHeaders(2, 1, 1))
    admit('a')
    await clock.advance(1000)
    admit('a')
    admit('a')
    await flushPromises()
    expect(admitted).toHaveLength(3)
  })

  it('admits requests in the order of their tickets', async () => {
    await exchange('a', limitHeaders(1, 0, 1))
    const tickets = [1, 2, 3, 4].map(() => limiter.nextTicket())
    const admissions = [2, 0, 3, 1].map((index) => ({
      index,
      one: admit(`a`, { ticket: tickets[index] as number }),
    }))
    const seen: number[] = []
    for (let window = 0; window < 4; window++) {
      await clock.advance(1000)
      for (const { index, one } of admissions) {
        if (!one.result || seen.includes(index)) continue
        seen.push(index)
        respond(one, limitHeaders(1, 0, 1))
      }
    }
    expect(seen).toEqual([0, 1, 2, 3])
  })

  it('admits no new call before a waiting one when the bucket resets', async () => {
    await exchange('a', limitHeaders(1, 0, 1))
    const admissions: Admission[] = []
    clock.after(1000, () => admissions.push(admit('a')))
    const first = admit('a')
    await clock.advance(1000)
    expect(first.result).toBeInstanceOf(Permit)
    expect(admissions.map(({ result }) => result)).toEqual([undefined])
  })

  it('notifies a call that waits of its delay', async () => {
    await exchange('a', limitHeaders(1, 0, 2))
    await clock.advance(500)
    admit('a')
    await flushPromises()
    expect(waits).toEqual([1500])
  })

  it('notifies calls that wait for a first response once, as soon as it contains the delay', async () => {
    const first = admit('a')
    for (const name of ['a', 'a', 'a']) admit(name)
    await flushPromises()
    expect(waits).toEqual([])
    respond(first, limitHeaders(2, 1, 3))
    await flushPromises()
    expect(waits).toEqual([3000, 3000])
    await clock.advance(10_000)
    expect(waits).toEqual([3000, 3000])
  })

  it('notifies waiting calls whose limit is closed', async () => {
    await exchange('a', limitHeaders(2, 1, 60))
    const limited = admit('a')
    await flushPromises()
    await clock.advance(60_000)
    admit('a')
    admit('a')
    await flushPromises()
    expect(waits).toEqual([])
    respond(limited, {}, reportedLimit('bucket', 7000), 429)
    await flushPromises()
    expect(waits).toEqual([7000])
  })

  it('notifies calls that turn out to count against a limit that others already wait for', async () => {
    const probe = admit('b')
    await exchange('a', limitHeaders(3, 0, 9, 'h'))
    admit('a')
    admit('b')
    await flushPromises()
    expect(waits).toEqual([9000])
    respond(probe, limitHeaders(3, 0, 9, 'h'))
    await flushPromises()
    expect(waits).toEqual([9000, 9000])
  })

  it('does not notify calls that are admitted or rejected at once', async () => {
    const first = admit('a')
    admit('a')
    admit('a', { until: 2000 })
    await flushPromises()
    respond(first, limitHeaders(2, 1, 3))
    await flushPromises()
    expect(waits).toEqual([])
  })

  it('handles an abort during a notification, of this call and of another one', async () => {
    const controllers = [new AbortController(), new AbortController()]
    const admissions = controllers.map(({ signal }, index) => {
      const onWait = () => controllers[index]?.abort('enough')
      return admit('a', { signal, onWait })
    })
    await flushPromises()
    respond(admissions[0] as Admission, limitHeaders(1, 0, 60))
    await flushPromises()
    expect(admissions[1]?.reason).toBe('enough')
    const controller = new AbortController()
    const third = admit('a', { signal: controller.signal, onWait: () => controller.abort('too') })
    await flushPromises()
    expect(third.reason).toBe('too')
    expect(clock.timers).toBe(0)
  })
})

describe('routes', () => {
  it('of different principals have separate limits', async () => {
    await exchange('a', limitHeaders(1, 0, 9), { token: 'one' })
    admit('a', { token: 'one' })
    admit('a', { token: 'other' })
    await flushPromises()
    expect(admitted).toHaveLength(2)
  })

  it('of different top-level resources have separate limits, even with the same bucket name', async () => {
    await exchange('a', limitHeaders(1, 0, 9, 'h'), { guild: '1' })
    admit('a', { guild: '1' })
    await exchange('a', limitHeaders(1, 0, 9, 'h'), { guild: '2' })
    expect(admitted).toHaveLength(2)
  })

  it('with the same bucket name share a limit', async () => {
    await exchange('a', limitHeaders(2, 1, 9, 'h'))
    await exchange('b', limitHeaders(2, 0, 9, 'h'))
    admit('a')
    await flushPromises()
    expect(admitted).toEqual(['a', 'b'])
  })

  it('move with their waiting calls once the bucket name is known', async () => {
    await exchange('a', limitHeaders(3, 2, 9, 'h'))
    const probe = admit('b')
    admit('b')
    admit('b')
    await flushPromises()
    respond(probe, limitHeaders(3, 1, 9, 'h'))
    await flushPromises()
    expect(admitted).toEqual(['a', 'b', 'b'])
    await clock.advance(9000)
    expect(admitted).toEqual(['a', 'b', 'b', 'b'])
  })
})

describe('a reported limit', () => {
  it('of a route does not affect other routes of its bucket', async () => {
    await exchange('a', limitHeaders(5, 4, 1, 'h'))
    await exchange('b', limitHeaders(5, 3, 1, 'h'))
    const limited = admit('a')
    await flushPromises()
    respond(limited, limitHeaders(5, 2, 1, 'h'), reportedLimit('route', 60_000), 429)
    admit('a')
    admit('b')
    await flushPromises()
    expect(admitted).toEqual(['a', 'b', 'a', 'b'])
    await clock.advance(60_000)
    expect(admitted).toEqual(['a', 'b', 'a', 'b', 'a'])
  })

  it('of a route does not delay later calls of its bucket', async () => {
    await exchange('b', limitHeaders(3, 2, 5, 'h'))
    await exchange('a', limitHeaders(3, 1, 5, 'h'))
    const limited = admit('a')
    admit('a')
    admit('b')
    await clock.advance(1000)
    respond(limited, limitHeaders(3, 0, 4, 'h'), reportedLimit('route', 60_000), 429)
    await clock.advance(4000)
    expect(admitted).toEqual(['b', 'a', 'a', 'b'])
  })

  it('of a bucket stops all its routes', async () => {
    await exchange('a', limitHeaders(5, 4, 1, 'h'))
    await exchange('b', limitHeaders(5, 3, 1, 'h'))
    const limited = admit('a')
    await flushPromises()
    respond(limited, {}, reportedLimit('bucket', 7000), 429)
    admit('a')
    admit('b')
    await clock.advance(6999)
    expect(admitted).toHaveLength(3)
    await clock.advance(1)
    expect(admitted).toHaveLength(5)
  })

  it.each(['global', 'route', 'bucket'] as const)('of a %s lasts at most an hour', async (scope) => {
    const limited = admit('a')
    await flushPromises()
    respond(limited, {}, reportedLimit(scope, 1e14), 429)
    admit('a')
    await clock.advance(3_599_999)
    expect(admitted).toEqual(['a'])
    await clock.advance(1)
    expect(admitted).toEqual(['a', 'a'])
  })

  it('of a principal stops all its routes, and no other principal', async () => {
    const limited = admit('a')
    await flushPromises()
    respond(limited, {}, reportedLimit('global', 7000), 429)
    admit('a')
    admit('b')
    admit('b', { token: 'other' })
    await clock.advance(6999)
    expect(admitted).toEqual(['a', 'b'])
    await clock.advance(1)
    expect(admitted).toEqual(['a', 'b', 'a', 'b'])
  })

  it('rejects waiting calls at once if it resets too late for them', async () => {
    const limited = admit('a')
    const other = admit('a', { until: 3000 })
    await flushPromises()
    respond(limited, {}, reportedLimit('bucket', 7000), 429)
    await flushPromises()
    expect(other.result).toEqual({ kind: 'rateLimited', delay: 7000, bucket: undefined })
  })
})

describe('the end of the wait', () => {
  it('is immediate if the limit certainly resets too late', async () => {
    await exchange('a', limitHeaders(1, 0, 9, 'h'))
    const admission = admit('a', { until: 8999 })
    await flushPromises()
    expect(admission.result).toEqual({ kind: 'rateLimited', delay: 9000, bucket: 'h' })
    expect(waits).toEqual([])
  })

  it('is a rejection with an infinite delay if the reset is unknown', async () => {
    admit('a')
    const admission = admit('a', { until: 3000 })
    await clock.advance(2999)
    expect(admission.result).toBeUndefined()
    await clock.advance(1)
    expect(admission.result).toEqual({ kind: 'rateLimited', delay: NEVER, bucket: undefined })
  })

  it('removes the call from the queue and leaves no timer', async () => {
    const first = admit('a')
    admit('a', { until: 3000 })
    const third = admit('a')
    await clock.advance(3000)
    respond(first)
    await flushPromises()
    expect(third.result).toBeInstanceOf(Permit)
    expect(clock.timers).toBe(0)
  })
})

describe('an abort', () => {
  it('during the wait throws the reason and removes the call from the queue', async () => {
    await exchange('a', limitHeaders(1, 0, 1))
    const controller = new AbortController()
    const first = admit('a', { signal: controller.signal, until: 10_000 })
    const second = admit('a')
    await flushPromises()
    controller.abort('enough')
    await flushPromises()
    expect(first.reason).toBe('enough')
    await clock.advance(1000)
    expect(second.result).toBeInstanceOf(Permit)
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })

  it('of the only waiting call leaves no timer', async () => {
    await exchange('a', limitHeaders(1, 0, 60))
    const controller = new AbortController()
    admit('a', { signal: controller.signal })
    await flushPromises()
    expect(clock.timers).toBe(1)
    controller.abort()
    await flushPromises()
    expect(clock.timers).toBe(0)
  })

  it('before a call that would have to wait is thrown', async () => {
    await exchange('a', limitHeaders(1, 0, 60))
    const admission = admit('a', { signal: AbortSignal.abort('before') })
    await flushPromises()
    expect(admission.reason).toBe('before')
    expect(clock.timers).toBe(0)
  })

  it('is no longer listened for once the request is admitted', async () => {
    await exchange('a', limitHeaders(1, 0, 1))
    const { signal } = new AbortController()
    admit('a', { signal, until: 5000 })
    await clock.advance(1000)
    expect(getEventListeners(signal, 'abort')).toEqual([])
    expect(clock.timers).toBe(0)
  })
})

describe('a bot', () => {
  it('has a limit of requests per second over all its routes', async () => {
    limiter = new Limiter(clock, 3, 10_000)
    for (const name of ['a', 'b', 'c', 'd', 'e']) admit(name, { isBot: true })
    await flushPromises()
    expect(admitted).toEqual(['a', 'b', 'c'])
    await clock.advance(1000)
    expect(admitted).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('is the only principal with that limit', async () => {
    limiter = new Limiter(clock, 3, 10_000)
    for (const name of ['a', 'b', 'c', 'd', 'e']) admit(name)
    await flushPromises()
    expect(admitted).toHaveLength(5)
  })
})

describe('tokens', () => {
  it('that replace another one keep its limits', async () => {
    await exchange('a', limitHeaders(1, 0, 9), { token: 'old' })
    limiter.replaceToken('old', 'new')
    admit('a', { token: 'new' })
    admit('a', { token: 'old' })
    await flushPromises()
    expect(admitted).toHaveLength(1)
  })

  it('that replace an unknown one have no limits', async () => {
    limiter.replaceToken('old', 'new')
    admit('a', { token: 'new' })
    await flushPromises()
    expect(admitted).toHaveLength(1)
  })

  it('of the same user share their limits', async () => {
    await exchange('a', limitHeaders(1, 0, 9), { token: 'one' })
    limiter.linkUser('one', () => 'user')
    await exchange('b', limitHeaders(1, 0, 9), { token: 'two' })
    limiter.linkUser('two', () => 'user')
    limiter.linkUser('two', () => 'user')
    for (const token of ['one', 'two']) {
      admit('a', { token })
      admit('b', { token })
    }
    await flushPromises()
    expect(admitted).toEqual(['a', 'b'])
  })

  it('of the same user are admitted together when their limit resets', async () => {
    await exchange('a', limitHeaders(2, 0, 9), { token: 'one' })
    limiter.linkUser('one', () => 'user')
    const probe = admit('a', { token: 'two' })
    admit('a', { token: 'two' })
    await flushPromises()
    limiter.linkUser('two', () => 'user')
    respond(probe, limitHeaders(2, 0, 9))
    await clock.advance(9000)
    expect(admitted).toHaveLength(3)
    expect(clock.timers).toBe(0)
  })

  it('that were never used are not linked', async () => {
    limiter.linkUser('unused', () => 'user')
    admit('a', { token: 'user' })
    await flushPromises()
    expect(admitted).toHaveLength(1)
  })
})

describe('a permit', () => {
  it('that is released without a result frees its place and counts nothing', async () => {
    await exchange('a', limitHeaders(2, 1, 9))
    const first = admit('a')
    const second = admit('a')
    await flushPromises()
    expect(second.result).toBeUndefined()
    permitOf(first).release()
    await flushPromises()
    expect(second.result).toBeInstanceOf(Permit)
    const third = admit('a')
    await flushPromises()
    expect(third.result).toBeUndefined()
    permitOf(second).release()
    await flushPromises()
    expect(third.result).toBeInstanceOf(Permit)
    expect(clock.now()).toBe(0)
  })

  it('that is released without a result leaves the bucket unknown', async () => {
    const first = admit('a')
    admit('a')
    admit('a')
    await flushPromises()
    permitOf(first).release()
    await flushPromises()
    expect(admitted).toHaveLength(2)
  })
})

describe('operations that the description does not contain', () => {
  const undescribed = { isDescribed: false }

  it('have 100 limits for a principal, and share one beyond', async () => {
    for (let number = 1; number <= 100; number++) {
      await exchange(`a${number}`, limitHeaders(1, 0, 60), undescribed)
    }
    await exchange('b', limitHeaders(1, 0, 60), undescribed)
    expect(admitted).toHaveLength(101)
    for (const name of ['a1', 'a100', 'b', 'c']) admit(name, undescribed)
    await flushPromises()
    expect(admitted).toHaveLength(101)
    admit('c')
    admit('c', { ...undescribed, token: 'other' })
    await flushPromises()
    expect(admitted).toHaveLength(103)
    await clock.advance(60_000)
    expect(admitted.slice(103).toSorted()).toEqual(['a1', 'a100', 'b'])
  })
})

describe('memory', () => {
  /** Checks whether the limiter still knows that this principal has no limit. */
  async function isKnown(token: string): Promise<boolean> {
    const before = admitted.length
    admit('a', { token })
    admit('a', { token })
    await flushPromises()
    return admitted.length - before === 2
  }

  it('evicts the least recently used principals if there are too many', async () => {
    limiter = new Limiter(clock, 50, 2)
    for (const token of ['one', 'two']) await exchange('a', {}, { token })
    await exchange('a', {}, { token: 'one' })
    await exchange('a', {}, { token: 'three' })
    expect(await isKnown('one')).toBe(true)
    expect(await isKnown('two')).toBe(false)
  })

  it('counts the use of a token as use of its principal', async () => {
    limiter = new Limiter(clock, 50, 2)
    await exchange('a', {}, { token: 'old' })
    limiter.replaceToken('old', 'new')
    await exchange('a', {}, { token: 'two' })
    await exchange('a', {}, { token: 'new' })
    await exchange('a', {}, { token: 'three' })
    expect(await isKnown('new')).toBe(true)
  })

  it('keeps all tokens of a principal that lost a route', async () => {
    limiter = new Limiter(clock, 50, 1)
    await exchange('b', {}, { token: 'old' })
    limiter.replaceToken('old', 'new')
    await exchange('a', limitHeaders(1, 0, 60), { token: 'new' })
    const before = admitted.length
    admit('a', { token: 'old' })
    await flushPromises()
    expect(admitted).toHaveLength(before)
  })

  it('evicts principals that have been idle for ten minutes', async () => {
    await exchange('a', {}, { token: 'one' })
    await clock.advance(300_000)
    await exchange('a', {}, { token: 'two' })
    await clock.advance(301_000)
    await exchange('a', {}, { token: 'three' })
    expect(await isKnown('two')).toBe(true)
    expect(await isKnown('one')).toBe(false)
  })

  it('does not evict principals that are closed, in flight or waiting', async () => {
    limiter = new Limiter(clock, 50, 3)
    const limited = admit('a', { token: 'closed' })
    await flushPromises()
    respond(limited, {}, reportedLimit('global', 2_000_000), 429)
    const used = admit('a', { token: 'used' })
    await flushPromises()
    respond(used, limitHeaders(1, 0, 2000))
    admit('a', { token: 'busy' })
    await clock.advance(700_000)
    await exchange('a', {}, { token: 'other' })
    const before = admitted.length
    for (const token of ['closed', 'used', 'busy']) admit('a', { token })
    await flushPromises()
    expect(admitted).toHaveLength(before)
  })

  const exhausted = limitHeaders(1, 0, 3600)

  it('evicts limits that are used up if there are too many of them', async () => {
    limiter = new Limiter(clock, 50, 10)
    for (let guild = 0; guild < 100; guild++) await exchange('a', exhausted, { guild: String(guild) })
    const before = admitted.length
    for (let guild = 0; guild < 100; guild++) admit('a', { guild: String(guild), until: clock.now() })
    await flushPromises()
    // Those that are not remembered are admitted.
    expect(admitted.length - before).toBeGreaterThanOrEqual(90)
  })

  it('evicts idle limits before those that are used up', async () => {
    limiter = new Limiter(clock, 50, 10)
    await exchange('a', exhausted, { token: 'used' })
    for (let user = 0; user < 50; user++) await exchange('a', {}, { token: `idle ${user}` })
    const before = admitted.length
    admit('a', { token: 'used' })
    await flushPromises()
    expect(admitted).toHaveLength(before)
  })

  it('keeps the limits of calls in flight, and finds idle ones behind any number of them', async () => {
    limiter = new Limiter(clock, 50, 1)
    const busy = Array.from({ length: 200 }, (_, user) => admit('a', { token: `busy ${user}` }))
    await exchange('b', {}, { token: 'one' })
    for (let user = 0; user < 20; user++) await exchange('b', {}, { token: `idle ${user}` })
    await flushPromises()
    for (const one of busy) respond(one, exhausted)
    // The first evict all others.
    for (let user = 0; user < 20; user++) await exchange('b', {}, { token: `later ${user}` })
    const before = admitted.length
    for (let user = 0; user < 200; user++) admit('a', { token: `busy ${user}`, until: clock.now() })
    await flushPromises()
    expect(admitted.length - before).toBeGreaterThanOrEqual(199)
  })

  it('evicts the user of an evicted principal', async () => {
    limiter = new Limiter(clock, 50, 1)
    await exchange('a', exhausted, { token: 'one' })
    limiter.linkUser('one', () => 'user')
    await exchange('a', {}, { token: 'two' })
    await exchange('b', {}, { token: 'three' })
    limiter.linkUser('three', () => 'user')
    expect(await isKnown('one')).toBe(false)
  })

  it('sets no timer for the eviction', async () => {
    for (const token of ['one', 'two', 'three']) await exchange('a', limitHeaders(1, 0, 60), { token })
    expect(clock.timers).toBe(0)
  })
})

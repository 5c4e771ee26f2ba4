import { getEventListeners } from 'node:events'
import { beforeEach, describe, expect, it } from 'vitest'
import { Limiter, type ReportedLimit } from '../../../src/runtime/rate-limits/limiter.ts'
import { Route } from '../../../src/runtime/rate-limits/principal.ts'
import type { Rejection } from '../../../src/runtime/transport/types.ts'
import { limitHeaders, operationOf } from '../../support/transport-fixtures.ts'
import { settle, type VirtualClock, virtualClock } from '../../support/virtual-clock.ts'

const NEVER = Number.POSITIVE_INFINITY

let clock: VirtualClock
let limiter: Limiter
/** What was let through, in its order. */
let passed: string[]
/** How long those were said to wait who were told. */
let waits: number[]

beforeEach(() => {
  clock = virtualClock()
  limiter = new Limiter(clock, 50, 10_000)
  passed = []
  waits = []
})

interface Asked {
  /** What came of it, as soon as something has. */
  result?: Route | Rejection
  reason?: unknown
}

interface Question {
  principal?: string
  isBot?: boolean
  guild?: string
  until?: number
  signal?: AbortSignal
  ticket?: number
  onWait?: (delay: number) => void
}

/** Asks to be let through, without waiting for the answer. */
function ask(name: string, question: Question = {}): Asked {
  const {
    principal = 'me',
    isBot = false,
    guild,
    until = NEVER,
    signal,
    ticket = limiter.nextTicket(),
  } = question
  const { onWait = (delay: number) => waits.push(delay) } = question
  const operation = operationOf('GET', guild === undefined ? `/${name}` : `/${name}/{guild_id}`)
  const asked: Asked = {}
  const target = { operation, principal, isBot, path: { guild_id: guild } }
  Promise.resolve(limiter.admit(target, { ticket, until, signal, onWait })).then(
    (result) => {
      asked.result = result
      if (result instanceof Route) passed.push(name)
    },
    (reason) => {
      asked.reason = reason
    },
  )
  return asked
}

/** What it may be sent on. */
function routeOf({ result }: Asked): Route {
  if (result instanceof Route) return result
  throw new Error('It was not let through')
}

function answer(
  asked: Asked,
  headers: Record<string, string> = {},
  closure?: ReportedLimit,
  status = 200,
): void {
  limiter.release(routeOf(asked), { status, headers: new Headers(headers) }, closure)
}

/** Sends one request that is answered at once. */
async function learn(name: string, headers: Record<string, string>, question: Question = {}): Promise<void> {
  const asked = ask(name, question)
  await settle()
  answer(asked, headers)
}

const later = (scope: ReportedLimit['scope'], delay: number): ReportedLimit => ({ scope, delay })

describe('admission', () => {
  it('sends one request ahead into an unknown bucket, and then what its answer allows', async () => {
    const [first] = ['a', 'a', 'a', 'a'].map((name) => ask(name))
    await settle()
    expect(passed).toHaveLength(1)
    answer(first as Asked, limitHeaders(3, 2, 1))
    await settle()
    expect(passed).toHaveLength(3)
    await clock.advance(1000)
    expect(passed).toHaveLength(4)
  })

  it('lets everything through when there is no limit', async () => {
    const [first] = ['a', 'a', 'a', 'a'].map((name) => ask(name))
    await settle()
    answer(first as Asked)
    await settle()
    expect(passed).toHaveLength(4)
  })

  it('sends another one ahead when the first got no answer', async () => {
    const first = ask('a')
    ask('a')
    await settle()
    expect(passed).toHaveLength(1)
    limiter.release(routeOf(first))
    await settle()
    expect(passed).toHaveLength(2)
  })

  it('counts those under way against the next window too', async () => {
    await learn('a', limitHeaders(2, 1, 1))
    ask('a')
    await clock.advance(1000)
    ask('a')
    ask('a')
    await settle()
    expect(passed).toHaveLength(3)
  })

  it('lets through in the order in which calls came in', async () => {
    await learn('a', limitHeaders(1, 0, 1))
    const orders = [1, 2, 3, 4].map(() => limiter.nextTicket())
    const asked = [2, 0, 3, 1].map((index) => ({ index, one: ask(`a`, { ticket: orders[index] as number }) }))
    const seen: number[] = []
    for (let window = 0; window < 4; window++) {
      await clock.advance(1000)
      for (const { index, one } of asked) {
        if (!one.result || seen.includes(index)) continue
        seen.push(index)
        answer(one, limitHeaders(1, 0, 1))
      }
    }
    expect(seen).toEqual([0, 1, 2, 3])
  })

  it('lets nobody overtake who comes at the moment at which the bucket opens', async () => {
    await learn('a', limitHeaders(1, 0, 1))
    const asked: Asked[] = []
    clock.after(1000, () => asked.push(ask('a')))
    const first = ask('a')
    await clock.advance(1000)
    expect(first.result).toBeInstanceOf(Route)
    expect(asked.map(({ result }) => result)).toEqual([undefined])
  })

  it('tells when a call waits, and for how long', async () => {
    await learn('a', limitHeaders(1, 0, 2))
    await clock.advance(500)
    ask('a')
    await settle()
    expect(waits).toEqual([1500])
  })

  it('tells those who wait for a first answer as soon as it says how long, and once', async () => {
    const first = ask('a')
    for (const name of ['a', 'a', 'a']) ask(name)
    await settle()
    expect(waits).toEqual([])
    answer(first, limitHeaders(2, 1, 3))
    await settle()
    expect(waits).toEqual([3000, 3000])
    await clock.advance(10_000)
    expect(waits).toEqual([3000, 3000])
  })

  it('tells those whose limit is closed while they wait', async () => {
    await learn('a', limitHeaders(2, 1, 60))
    const met = ask('a')
    await settle()
    await clock.advance(60_000)
    ask('a')
    ask('a')
    await settle()
    expect(waits).toEqual([])
    answer(met, {}, later('bucket', 7000), 429)
    await settle()
    expect(waits).toEqual([7000])
  })

  it('tells those who turn out to count against a limit that others wait for already', async () => {
    const probe = ask('b')
    await learn('a', limitHeaders(3, 0, 9, 'h'))
    ask('a')
    ask('b')
    await settle()
    expect(waits).toEqual([9000])
    answer(probe, limitHeaders(3, 0, 9, 'h'))
    await settle()
    expect(waits).toEqual([9000, 9000])
  })

  it('tells nobody who may go at once, or is refused', async () => {
    const first = ask('a')
    ask('a')
    ask('a', { until: 2000 })
    await settle()
    answer(first, limitHeaders(2, 1, 3))
    await settle()
    expect(waits).toEqual([])
  })

  it('hears an abort that comes while it tells, at once and later', async () => {
    const controllers = [new AbortController(), new AbortController()]
    const asked = controllers.map(({ signal }, index) => {
      const onWait = () => controllers[index]?.abort('enough')
      return ask('a', { signal, onWait })
    })
    await settle()
    answer(asked[0] as Asked, limitHeaders(1, 0, 60))
    await settle()
    expect(asked[1]?.reason).toBe('enough')
    const controller = new AbortController()
    const third = ask('a', { signal: controller.signal, onWait: () => controller.abort('too') })
    await settle()
    expect(third.reason).toBe('too')
    expect(clock.timers).toBe(0)
  })
})

describe('keys', () => {
  it('keep callers apart', async () => {
    await learn('a', limitHeaders(1, 0, 9), { principal: 'one' })
    ask('a', { principal: 'one' })
    ask('a', { principal: 'other' })
    await settle()
    expect(passed).toHaveLength(2)
  })

  it('keep top-level resources apart, of one name too', async () => {
    await learn('a', limitHeaders(1, 0, 9, 'h'), { guild: '1' })
    ask('a', { guild: '1' })
    await learn('a', limitHeaders(1, 0, 9, 'h'), { guild: '2' })
    expect(passed).toHaveLength(2)
  })

  it('bring operations of one name together', async () => {
    await learn('a', limitHeaders(2, 1, 9, 'h'))
    await learn('b', limitHeaders(2, 0, 9, 'h'))
    ask('a')
    await settle()
    expect(passed).toEqual(['a', 'b'])
  })

  it('move those who wait along when a name is learnt', async () => {
    await learn('a', limitHeaders(3, 2, 9, 'h'))
    const probe = ask('b')
    ask('b')
    ask('b')
    await settle()
    answer(probe, limitHeaders(3, 1, 9, 'h'))
    await settle()
    expect(passed).toEqual(['a', 'b', 'b'])
    await clock.advance(9000)
    expect(passed).toEqual(['a', 'b', 'b', 'b'])
  })
})

describe('a closure', () => {
  it('of a route lets the others of its bucket pass', async () => {
    await learn('a', limitHeaders(5, 4, 1, 'h'))
    await learn('b', limitHeaders(5, 3, 1, 'h'))
    const met = ask('a')
    await settle()
    answer(met, limitHeaders(5, 2, 1, 'h'), later('route', 60_000), 429)
    ask('a')
    ask('b')
    await settle()
    expect(passed).toEqual(['a', 'b', 'a', 'b'])
    await clock.advance(60_000)
    expect(passed).toEqual(['a', 'b', 'a', 'b', 'a'])
  })

  it('of a route lets those behind it go as soon as their bucket opens', async () => {
    await learn('b', limitHeaders(3, 2, 5, 'h'))
    await learn('a', limitHeaders(3, 1, 5, 'h'))
    const met = ask('a')
    ask('a')
    ask('b')
    await clock.advance(1000)
    answer(met, limitHeaders(3, 0, 4, 'h'), later('route', 60_000), 429)
    await clock.advance(4000)
    expect(passed).toEqual(['b', 'a', 'a', 'b'])
  })

  it('of a bucket holds everybody who counts against it', async () => {
    await learn('a', limitHeaders(5, 4, 1, 'h'))
    await learn('b', limitHeaders(5, 3, 1, 'h'))
    const met = ask('a')
    await settle()
    answer(met, {}, later('bucket', 7000), 429)
    ask('a')
    ask('b')
    await clock.advance(6999)
    expect(passed).toHaveLength(3)
    await clock.advance(1)
    expect(passed).toHaveLength(5)
  })

  it('of everything holds this caller on every route, and nobody else', async () => {
    const met = ask('a')
    await settle()
    answer(met, {}, later('global', 7000), 429)
    ask('a')
    ask('b')
    ask('b', { principal: 'other' })
    await clock.advance(6999)
    expect(passed).toEqual(['a', 'b'])
    await clock.advance(1)
    expect(passed).toEqual(['a', 'b', 'a', 'b'])
  })

  it('refuses at once those who wait and for whom it is too long', async () => {
    const met = ask('a')
    const other = ask('a', { until: 3000 })
    await settle()
    answer(met, {}, later('bucket', 7000), 429)
    await settle()
    expect(other.result).toEqual({ kind: 'rateLimited', delay: 7000, bucket: undefined })
  })
})

describe('patience', () => {
  it('is not tried where it is certain to run out', async () => {
    await learn('a', limitHeaders(1, 0, 9, 'h'))
    const asked = ask('a', { until: 8999 })
    await settle()
    expect(asked.result).toEqual({ kind: 'rateLimited', delay: 9000, bucket: 'h' })
    expect(waits).toEqual([])
  })

  it('ends where nobody knows when the limit opens', async () => {
    ask('a')
    const asked = ask('a', { until: 3000 })
    await clock.advance(2999)
    expect(asked.result).toBeUndefined()
    await clock.advance(1)
    expect(asked.result).toEqual({ kind: 'rateLimited', delay: NEVER, bucket: undefined })
  })

  it('that ends gives the place back, and leaves no timer', async () => {
    const first = ask('a')
    ask('a', { until: 3000 })
    const third = ask('a')
    await clock.advance(3000)
    answer(first)
    await settle()
    expect(third.result).toBeInstanceOf(Route)
    expect(clock.timers).toBe(0)
  })
})

describe('an abort', () => {
  it('while waiting throws the reason, and gives the place back', async () => {
    await learn('a', limitHeaders(1, 0, 1))
    const controller = new AbortController()
    const first = ask('a', { signal: controller.signal, until: 10_000 })
    const second = ask('a')
    await settle()
    controller.abort('enough')
    await settle()
    expect(first.reason).toBe('enough')
    await clock.advance(1000)
    expect(second.result).toBeInstanceOf(Route)
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })

  it('of the only one who waits leaves no timer', async () => {
    await learn('a', limitHeaders(1, 0, 60))
    const controller = new AbortController()
    ask('a', { signal: controller.signal })
    await settle()
    expect(clock.timers).toBe(1)
    controller.abort()
    await settle()
    expect(clock.timers).toBe(0)
  })

  it('before is thrown where it would have to wait', async () => {
    await learn('a', limitHeaders(1, 0, 60))
    const asked = ask('a', { signal: AbortSignal.abort('before') })
    await settle()
    expect(asked.reason).toBe('before')
    expect(clock.timers).toBe(0)
  })

  it('is not listened for any more once it is let through', async () => {
    await learn('a', limitHeaders(1, 0, 1))
    const { signal } = new AbortController()
    ask('a', { signal, until: 5000 })
    await clock.advance(1000)
    expect(getEventListeners(signal, 'abort')).toEqual([])
    expect(clock.timers).toBe(0)
  })
})

describe('a bot', () => {
  it('sends so many in a second over all its routes', async () => {
    limiter = new Limiter(clock, 3, 10_000)
    for (const name of ['a', 'b', 'c', 'd', 'e']) ask(name, { isBot: true })
    await settle()
    expect(passed).toEqual(['a', 'b', 'c'])
    await clock.advance(1000)
    expect(passed).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('alone does', async () => {
    limiter = new Limiter(clock, 3, 10_000)
    for (const name of ['a', 'b', 'c', 'd', 'e']) ask(name)
    await settle()
    expect(passed).toHaveLength(5)
  })
})

describe('names', () => {
  it('that follow another one keep its limits', async () => {
    await learn('a', limitHeaders(1, 0, 9), { principal: 'old' })
    limiter.replaceToken('old', 'new')
    ask('a', { principal: 'new' })
    ask('a', { principal: 'old' })
    await settle()
    expect(passed).toHaveLength(1)
  })

  it('that follow nobody begin anew', async () => {
    limiter.replaceToken('old', 'new')
    ask('a', { principal: 'new' })
    await settle()
    expect(passed).toHaveLength(1)
  })

  it('of one user share what each has met', async () => {
    await learn('a', limitHeaders(1, 0, 9), { principal: 'one' })
    limiter.linkUser('one', 'user')
    await learn('b', limitHeaders(1, 0, 9), { principal: 'two' })
    limiter.linkUser('two', 'user')
    limiter.linkUser('two', 'user')
    for (const principal of ['one', 'two']) {
      ask('a', { principal })
      ask('b', { principal })
    }
    await settle()
    expect(passed).toEqual(['a', 'b'])
  })

  it('of one user let go together when their limit opens', async () => {
    await learn('a', limitHeaders(2, 0, 9), { principal: 'one' })
    limiter.linkUser('one', 'user')
    const probe = ask('a', { principal: 'two' })
    ask('a', { principal: 'two' })
    await settle()
    limiter.linkUser('two', 'user')
    answer(probe, limitHeaders(2, 0, 9))
    await clock.advance(9000)
    expect(passed).toHaveLength(3)
    expect(clock.timers).toBe(0)
  })

  it('that nobody has used are not made known', async () => {
    limiter.linkUser('nobody', 'user')
    ask('a', { principal: 'user' })
    await settle()
    expect(passed).toHaveLength(1)
  })
})

describe('memory', () => {
  /** Whether it still knows that this caller may not send. */
  async function isKnown(principal: string): Promise<boolean> {
    const before = passed.length
    ask('a', { principal })
    ask('a', { principal })
    await settle()
    return passed.length - before === 2
  }

  it('forgets those who have been idle the longest when there are too many', async () => {
    limiter = new Limiter(clock, 50, 2)
    for (const principal of ['one', 'two']) await learn('a', {}, { principal })
    await learn('a', {}, { principal: 'one' })
    await learn('a', {}, { principal: 'three' })
    expect(await isKnown('one')).toBe(true)
    expect(await isKnown('two')).toBe(false)
  })

  it('takes the use of one name for the use of all of them', async () => {
    limiter = new Limiter(clock, 50, 2)
    await learn('a', {}, { principal: 'old' })
    limiter.replaceToken('old', 'new')
    await learn('a', {}, { principal: 'two' })
    await learn('a', {}, { principal: 'new' })
    await learn('a', {}, { principal: 'three' })
    expect(await isKnown('new')).toBe(true)
  })

  it('keeps every name of whoever has lost a route', async () => {
    limiter = new Limiter(clock, 50, 1)
    await learn('b', {}, { principal: 'old' })
    limiter.replaceToken('old', 'new')
    await learn('a', limitHeaders(1, 0, 60), { principal: 'new' })
    const before = passed.length
    ask('a', { principal: 'old' })
    await settle()
    expect(passed).toHaveLength(before)
  })

  it('forgets those who have been idle for ten minutes', async () => {
    await learn('a', {}, { principal: 'one' })
    await clock.advance(300_000)
    await learn('a', {}, { principal: 'two' })
    await clock.advance(301_000)
    await learn('a', {}, { principal: 'three' })
    expect(await isKnown('two')).toBe(true)
    expect(await isKnown('one')).toBe(false)
  })

  it('never forgets who is closed, under way or waited for', async () => {
    limiter = new Limiter(clock, 50, 1)
    const met = ask('a', { principal: 'closed' })
    await settle()
    answer(met, {}, later('global', 2_000_000), 429)
    const used = ask('a', { principal: 'used' })
    await settle()
    answer(used, limitHeaders(1, 0, 2000))
    ask('a', { principal: 'busy' })
    await clock.advance(700_000)
    await learn('a', {}, { principal: 'other' })
    const before = passed.length
    for (const principal of ['closed', 'used', 'busy']) ask('a', { principal })
    await settle()
    expect(passed).toHaveLength(before)
  })

  it('sets no timer to forget', async () => {
    for (const principal of ['one', 'two', 'three']) await learn('a', limitHeaders(1, 0, 60), { principal })
    expect(clock.timers).toBe(0)
  })
})

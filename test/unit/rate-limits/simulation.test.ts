import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Limiter } from '../../../src/runtime/rate-limits/limiter.ts'
import { limitedServer, type ServerLimit } from '../../support/limited-server.ts'
import { bearer, operationOf } from '../../support/transport-fixtures.ts'
import { flushPromises, virtualClock } from '../../support/virtual-clock.ts'

interface Plan {
  readonly principal: number
  readonly route: number
  /** Milliseconds after the previous call. */
  readonly pause: number
  /** Milliseconds to the server and back. */
  readonly latencies: readonly [number, number]
}

/** Creates principals that call a distant server with its own counters. */
function setUp(limits: readonly ServerLimit[]) {
  const clock = virtualClock()
  const limiter = new Limiter(clock, 50, 10_000)
  const respond = limitedServer(clock)
  const seen = { served: 0, rejected: 0, inFlight: 0 }
  const orders = new Map<string, number[]>()

  async function call({ principal, route, latencies: [there, back] }: Plan): Promise<void> {
    // Two routes each count against one limit.
    const hash = Math.floor(route / 2) % limits.length
    const operation = operationOf('GET', `/${route}`)
    const ticket = limiter.nextTicket()
    const request = { operation, call: { credential: bearer(`token-${principal}`) } }
    const options = { ticket, until: Number.POSITIVE_INFINITY, onWait() {} }
    for (let attempt = 0; ; attempt++) {
      const admitted = await limiter.acquire(request, options)
      if ('kind' in admitted) throw new Error('No call may be rejected')
      const key = `${principal} ${route}`
      if (attempt === 0) orders.set(key, [...(orders.get(key) ?? []), ticket])
      seen.inFlight += 1
      await new Promise<void>((resolve) => clock.after(there, resolve))
      const { status, headers } = respond(`${principal} ${hash}`, `hash${hash}`, limits[hash] as ServerLimit)
      await new Promise<void>((resolve) => clock.after(back, resolve))
      seen.inFlight -= 1
      const delay = Number(headers['x-ratelimit-reset-after']) * 1000
      limiter.release(admitted, {
        response: { status, headers: new Headers(headers) },
        limit: status === 429 ? { scope: 'bucket', delay } : undefined,
      })
      if (status === 200) break
      seen.rejected += 1
    }
    seen.served += 1
  }

  async function run(plans: readonly Plan[]): Promise<void> {
    const calls: Promise<void>[] = []
    for (const plan of plans) {
      await clock.advance(plan.pause)
      calls.push(call(plan))
    }
    await clock.runAll()
    await Promise.all(calls)
  }

  return { clock, seen, orders, run }
}

const LIMIT = fc.record<ServerLimit>({
  kind: fc.constantFrom('window', 'refill'),
  limit: fc.integer({ min: 1, max: 6 }),
  period: fc.integer({ min: 200, max: 5000 }),
})
const LATENCY = fc.integer({ min: 0, max: 700 })
const PLAN = fc.record<Plan>({
  principal: fc.integer({ min: 0, max: 2 }),
  route: fc.integer({ min: 0, max: 5 }),
  pause: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 900 })),
  latencies: fc.tuple(LATENCY, LATENCY),
})
const LIMITS = fc.array(LIMIT, { minLength: 1, maxLength: 3 })
const PLANS = fc.array(PLAN, { minLength: 1, maxLength: 40, size: 'max' })

/** One call of every principal on every route, one after the other, after which every limit is known. */
const WARM_UP: readonly Plan[] = [0, 1, 2].flatMap((principal) =>
  [0, 1, 2, 3, 4, 5].map((route) => ({ principal, route, pause: 20_000, latencies: [1, 1] as const })),
)

test('a known limit is never exceeded', async () => {
  await fc.assert(
    fc.asyncProperty(LIMITS, PLANS, async (limits, plans) => {
      const { seen, run } = setUp(limits)
      await run(WARM_UP)
      await run(plans)
      expect(seen).toMatchObject({ served: WARM_UP.length + plans.length, rejected: 0 })
    }),
    { numRuns: 60 },
  )
})

test('all calls are served in the order of each route, and no timer or permit remains', async () => {
  await fc.assert(
    fc.asyncProperty(LIMITS, PLANS, async (limits, plans) => {
      const { clock, seen, orders, run } = setUp(limits)
      await run(plans)
      expect(seen).toMatchObject({ served: plans.length, inFlight: 0 })
      expect(clock.timers).toBe(0)
      for (const ticket of orders.values()) expect(ticket).toEqual(ticket.toSorted((a, b) => a - b))
      // All requests have ended: a call without others is admitted at once.
      await clock.advance(60_000)
      const before = clock.now()
      await run([{ principal: 0, route: 0, pause: 0, latencies: [1, 1] }])
      expect(clock.now() - before).toBe(2)
    }),
    { numRuns: 60 },
  )
})

test('concurrent calls are served as fast as the server allows', async () => {
  const { clock, seen, run } = setUp([{ kind: 'window', limit: 5, period: 1000 }])
  const plan = { principal: 0, route: 0, pause: 0, latencies: [10, 10] } as const
  await run([plan])
  const begun = clock.now()
  await run(Array.from({ length: 100 }, () => plan))
  await flushPromises()
  expect(seen.rejected).toBe(0)
  // 4 requests remain in the first window; then 20 windows of 5 follow, each noticed 20 ms late.
  expect(clock.now() - begun).toBeLessThanOrEqual(20 * 1020 + 20)
})

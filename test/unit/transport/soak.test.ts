import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTransport } from '../../../src/runtime/transport/pipeline.ts'
import { json } from '../../support/recording-fetch.ts'
import { createGate, limitHeaders, operationOf, TRANSPORT_CONFIG } from '../../support/transport-fixtures.ts'

const CALLS = 10_000
const CONCURRENCY = 500
/** Every hundredth request is limited, and the one after it loses its connection. */
const PERIOD = 100

describe('L03: many calls, of which 1 % are limited and 1 % lose their connection', () => {
  const unhandled: unknown[] = []
  const record = (reason: unknown) => unhandled.push(reason)

  beforeEach(() => {
    process.on('unhandledRejection', record)
  })
  afterEach(() => {
    process.off('unhandledRejection', record)
  })

  it('all settle, without an unhandled rejection, a timer or a queue that is left', async () => {
    const { clock, gate } = createGate()
    let requests = 0
    const fetch = async () => {
      requests += 1
      if (requests % PERIOD === 0) {
        const body = { message: 'limited', retry_after: 0.5, global: false }
        return json(body, 429, { 'x-ratelimit-scope': 'shared', 'retry-after': '1' })
      }
      if (requests % PERIOD === 1) throw new TypeError('fetch failed')
      return json({ id: '1' }, 200, limitHeaders(1000, 999, 1, 'bucket'))
    }
    const transport = createTransport({
      ...TRANSPORT_CONFIG,
      maxAttempts: 5,
      minDelay: 1,
      gate,
      clock,
      fetch,
    })
    const operation = operationOf('GET', '/users/@me')
    const outcomes = { fulfilled: 0, rejected: 0 }
    for (let started = 0; started < CALLS; started += CONCURRENCY) {
      const calls = Array.from({ length: CONCURRENCY }, (_, index) => {
        const accessToken = `token-${index}`
        const credential = {
          kind: 'bearer',
          accessToken,
          scopes: null,
          expiresAt: null,
          refreshable: false,
        } as const
        return transport.call(operation, { credential })
      })
      const settled = Promise.allSettled(calls)
      await clock.runAll()
      for (const { status } of await settled) outcomes[status] += 1
    }
    expect(outcomes).toEqual({ fulfilled: CALLS, rejected: 0 })
    expect(requests).toBeGreaterThan(CALLS * 1.015)
    expect(clock.timers).toBe(0)
    expect(unhandled).toEqual([])
  })
})

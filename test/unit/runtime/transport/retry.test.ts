import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Outcome } from '../../../../src/runtime/transport/outcome.ts'
import { delayOf, judge, type Setback } from '../../../../src/runtime/transport/retry.ts'

function answer(status: number, headers: Record<string, string> = {}): Outcome {
  return { kind: 'answer', status, ok: status < 400, headers: new Headers(headers), body: '' }
}

const unexpected = { kind: 'unexpected', problem: 'p', status: 200, contentType: null } as const
const asks = { 'retry-after': '2' }

describe('judge', () => {
  test.each<[string, Outcome, unknown, Setback | undefined]>([
    ['a success', answer(200), {}, undefined],
    ['a refusal', answer(400), {}, undefined],
    ['a refused token', answer(401), {}, undefined],
    ['an answer that cannot be used', unexpected, undefined, undefined],
    ['a 429 of the edge', answer(429, asks), '<html>', undefined],
    [
      'a 429 of the API',
      answer(429, asks),
      { retry_after: 1.5 },
      { reason: 'rateLimit', isCertain: true, retryAfter: 1.5 },
    ],
    [
      'a 429 without a number',
      answer(429, { 'x-ratelimit-scope': 'user' }),
      {},
      { reason: 'rateLimit', isCertain: true },
    ],
    ['a 500', answer(500), {}, { reason: 'server', isCertain: false }],
    ['a 500 that asks to wait', answer(500, asks), {}, { reason: 'server', isCertain: false, retryAfter: 2 }],
    ['a 502', answer(502), '<html>', { reason: 'server', isCertain: false }],
    ['a 503', answer(503), {}, { reason: 'server', isCertain: false }],
    ['a 503 that asks to wait', answer(503, asks), {}, { reason: 'server', isCertain: true, retryAfter: 2 }],
    ['a 504', answer(504), {}, { reason: 'server', isCertain: false }],
    [
      'a timeout',
      { kind: 'timeout', timeout: 1, sent: true },
      undefined,
      { reason: 'timeout', isCertain: false },
    ],
    [
      'a connection that broke',
      { kind: 'network', cause: 0, sent: true },
      undefined,
      { reason: 'network', isCertain: false },
    ],
    [
      'none that came about',
      { kind: 'network', cause: 0, sent: false },
      undefined,
      { reason: 'network', isCertain: true },
    ],
  ])('%s', (_, outcome, json, setback) => {
    expect(judge(outcome, json)).toEqual(setback)
  })
})

describe('the delay', () => {
  const limit = (retryAfter?: number): Setback => ({ reason: 'rateLimit', isCertain: true, retryAfter })
  const server = (retryAfter?: number): Setback => ({ reason: 'server', isCertain: false, retryAfter })

  it('is what a limit asks for, and no more', () => {
    expect(delayOf(limit(0.3), 4, 250, () => 1)).toBe(300)
    expect(delayOf(limit(0), 1, 250, () => 1)).toBe(0)
  })

  it('is at least what a server asks for', () => {
    expect(delayOf(server(9), 1, 250, () => 0)).toBe(9000)
    expect(delayOf(server(0.1), 2, 250, () => 0)).toBe(250)
    expect(delayOf(server(0.6), 2, 250, () => 1)).toBe(1000)
  })

  it('lies anywhere from the first step to twice the last one', () => {
    for (const [attempts, most] of [
      [1, 500],
      [2, 1000],
      [3, 2000],
      [4, 4000],
    ] as const) {
      expect(delayOf(server(), attempts, 250, () => 0)).toBe(250)
      expect(delayOf(server(), attempts, 250, () => 0.5)).toBe((250 + most) / 2)
      expect(delayOf(server(), attempts, 250, () => 1)).toBe(most)
    }
  })

  it('lies anywhere from a second on for a limit that gives no number, whatever the first step is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, minDelay, random) => {
          const most = 1000 * 2 ** attempts
          const expected = 1000 + random * (most - 1000)
          expect(delayOf(limit(), attempts, minDelay, () => random)).toBeCloseTo(expected, 6)
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import {
  type AttemptResult,
  calculateRetryDelay,
  decideRetry,
  type RetryableRequest,
  type RetryDecision,
  type SendConfig,
  sendWithRetries,
} from '../../../src/runtime/transport/retry.ts'
import type { Outcome } from '../../../src/runtime/transport/types.ts'
import { json } from '../../support/recording-fetch.ts'
import { limitHeaders, limitsOf, operationOf } from '../../support/transport-fixtures.ts'
import { settle } from '../../support/virtual-clock.ts'

function answer(status: number, headers: Record<string, string> = {}): Outcome {
  return { kind: 'response', status, ok: status < 400, headers: new Headers(headers), body: '' }
}

const unexpected = { kind: 'unexpected', problem: 'p', status: 200, contentType: null } as const
const asks = { 'retry-after': '2' }

describe('judge', () => {
  test.each<[string, Outcome, unknown, RetryDecision | undefined]>([
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
    expect(decideRetry(outcome, json)).toEqual(setback)
  })
})

describe('the delay', () => {
  const limit = (retryAfter?: number): RetryDecision => ({ reason: 'rateLimit', isCertain: true, retryAfter })
  const server = (retryAfter?: number): RetryDecision => ({ reason: 'server', isCertain: false, retryAfter })

  it('is what a limit asks for, and no more', () => {
    expect(calculateRetryDelay(limit(0.3), 4, 250, () => 1)).toBe(300)
    expect(calculateRetryDelay(limit(0), 1, 250, () => 1)).toBe(0)
  })

  it('is at least what a server asks for', () => {
    expect(calculateRetryDelay(server(9), 1, 250, () => 0)).toBe(9000)
    expect(calculateRetryDelay(server(0.1), 2, 250, () => 0)).toBe(250)
    expect(calculateRetryDelay(server(0.6), 2, 250, () => 1)).toBe(1000)
  })

  it('lies anywhere from the first step to twice the last one', () => {
    for (const [attempts, most] of [
      [1, 500],
      [2, 1000],
      [3, 2000],
      [4, 4000],
    ] as const) {
      expect(calculateRetryDelay(server(), attempts, 250, () => 0)).toBe(250)
      expect(calculateRetryDelay(server(), attempts, 250, () => 0.5)).toBe((250 + most) / 2)
      expect(calculateRetryDelay(server(), attempts, 250, () => 1)).toBe(most)
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
          expect(calculateRetryDelay(limit(), attempts, minDelay, () => random)).toBeCloseTo(expected, 6)
        },
      ),
    )
  })
})

type Answer = () => Response | Promise<Response>

const ok: Answer = () => json({})
const broken: Answer = () => Promise.reject(new TypeError('fetch failed'))
const refused: Answer = () => Promise.reject(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  () =>
    json({}, code, headers)
const limited =
  (retryAfter: number, headers: Record<string, string> = {}): Answer =>
  () =>
    json({ retry_after: retryAfter, global: false }, 429, headers)
const hangs: Answer = () => new Promise(() => {})

const operation = operationOf('GET', '/a')

/** Delivers to a server that answers in turn, the last answer for all that follow. */
function world(answers: readonly Answer[], changes: Partial<SendConfig> = {}) {
  const { clock, gate, events } = limitsOf()
  const sentAt: number[] = []
  const requests: Request[] = []
  const replayedAt: number[] = []
  const config: SendConfig = {
    timeout: 10_000,
    totalTimeout: 60_000,
    maxAttempts: 5,
    minDelay: 250,
    gate,
    clock,
    random: () => 0,
    emit: (event) => events.push(event),
    fetch: async (request) => {
      sentAt.push(clock.now())
      requests.push(request)
      const answer = answers[sentAt.length - 1] ?? answers.at(-1)
      return answer ? answer() : json({})
    },
    ...changes,
  }

  function start(parts: Partial<RetryableRequest> = {}) {
    const result: { delivered?: AttemptResult; reason?: unknown } = {}
    const delivery: RetryableRequest = {
      operation,
      credential: { kind: 'none' },
      path: undefined,
      signal: undefined,
      request: { url: 'https://api.example/a', init: {} },
      replays: 3,
      onReplay: () => replayedAt.push(clock.now()),
      bodyLimit: 1000,
      ...parts,
    }
    sendWithRetries(delivery, config).then(
      (delivered) => {
        result.delivered = delivered
      },
      (reason) => {
        result.reason = reason
      },
    )
    return result
  }

  async function run(parts: Partial<RetryableRequest> = {}): Promise<AttemptResult> {
    const result = start(parts)
    await clock.runAll()
    if (!result.delivered) throw new Error('It has not ended')
    return result.delivered
  }

  return { clock, events, requests, sentAt, replayedAt, start, run }
}

const types = (events: readonly { type: string }[]) => events.map(({ type }) => type)

describe('attempts', () => {
  it('end with the first answer that is final', async () => {
    const { run, sentAt, events } = world([ok])
    expect(await run()).toMatchObject({ outcome: { kind: 'response', status: 200 }, json: {}, attempts: 1 })
    expect(sentAt).toEqual([0])
    expect(events).toEqual([])
  })

  it('are no more than allowed, each with a request of its own', async () => {
    const { run, sentAt, requests } = world([limited(1)])
    expect(await run()).toMatchObject({ outcome: { status: 429 }, attempts: 5 })
    expect(sentAt).toEqual([0, 1000, 2000, 3000, 4000])
    expect(new Set(requests).size).toBe(5)
  })

  it('are one where nothing is to be sent again', async () => {
    const { run, sentAt, events } = world([limited(1)], { maxAttempts: 1 })
    expect(await run()).toMatchObject({ attempts: 1 })
    expect(sentAt).toHaveLength(1)
    expect(types(events)).toEqual(['rateLimit'])
  })

  it('may lie twice as far apart each time, and never closer than at first', async () => {
    const far = world([status(500)], { random: () => 1 })
    await far.run()
    expect(far.sentAt).toEqual([0, 500, 1500, 3500])
    const close = world([status(500)])
    await close.run()
    expect(close.sentAt).toEqual([0, 250, 500, 750])
  })

  it('wait as long as a server asks', async () => {
    const { run, sentAt } = world([status(500, { 'retry-after': '7' }), ok])
    await run()
    expect(sentAt).toEqual([0, 7000])
  })

  it('do not follow an answer of the edge, and nothing is sent after it', async () => {
    const edge = () => new Response('<html>', { status: 429, headers: { 'retry-after': '1' } })
    const { run, sentAt } = world([edge])
    expect(await run()).toMatchObject({ outcome: { status: 429 }, attempts: 1 })
    expect(await run()).toMatchObject({ outcome: { kind: 'ipBanned' }, attempts: 0 })
    expect(sentAt).toHaveLength(1)
  })

  test.each([400, 401, 403, 404])('do not follow a %i', async (code) => {
    const { run } = world([status(code)])
    expect(await run()).toMatchObject({ attempts: 1 })
  })

  it('do not follow a redirect', async () => {
    const { run, sentAt } = world([
      () => new Response('', { status: 307, headers: { location: 'https://evil.example' } }),
    ])
    expect(await run()).toMatchObject({ outcome: { kind: 'unexpected', status: 307 }, attempts: 1 })
    expect(sentAt).toHaveLength(1)
  })
})

describe('a request that may have been carried out', () => {
  test.each<[string, Answer, string]>([
    ['500', status(500), 'server'],
    ['502', status(502), 'server'],
    ['503 without a delay', status(503), 'server'],
    ['a connection that breaks', broken, 'network'],
  ])('is sent again only as often as it does no harm: %s', async (_, answer, reason) => {
    const never = world([answer])
    expect(await never.run({ replays: 0 })).toMatchObject({ attempts: 1 })
    expect(never.replayedAt).toEqual([])
    const once = world([answer])
    expect(await once.run({ replays: 1 })).toMatchObject({ attempts: 2 })
    expect(once.replayedAt).toEqual([0])
    expect(once.events).toMatchObject([{ type: 'retry', reason, attempts: 1, delay: 250 }])
  })

  test.each<[string, Answer]>([
    ['no connection came about', refused],
    ['503 with a delay', status(503, { 'retry-after': '1' })],
    ['429', limited(1)],
  ])('is another matter: %s', async (_, answer) => {
    const { run, replayedAt } = world([answer, answer, ok])
    expect(await run({ replays: 0 })).toMatchObject({ outcome: { status: 200 }, attempts: 3 })
    expect(replayedAt).toEqual([])
  })

  it('keeps its replays for what needs them', async () => {
    const { run, replayedAt } = world([limited(1), refused, status(500), status(500)])
    expect(await run({ replays: 1 })).toMatchObject({ outcome: { status: 500 }, attempts: 4 })
    expect(replayedAt).toHaveLength(1)
  })
})

describe('totalTimeout', () => {
  it('is not exceeded by a delay that is asked for: the call ends at once', async () => {
    const { start, clock, sentAt } = world([limited(60.001)])
    const result = start()
    await clock.advance(0)
    expect(result.delivered).toMatchObject({ outcome: { status: 429 }, attempts: 1 })
    expect(sentAt).toEqual([0])
  })

  it('holds for everything together', async () => {
    const { run, sentAt } = world([limited(25)])
    expect(await run()).toMatchObject({ outcome: { status: 429 }, attempts: 3 })
    expect(sentAt).toEqual([0, 25_000, 50_000])
  })

  it('holds for a bucket that another call has closed', async () => {
    const { run, start, clock } = world([status(200, limitHeaders(1, 0, 61))])
    await run()
    const result = start()
    await clock.advance(0)
    expect(result.delivered).toEqual({
      outcome: { kind: 'rateLimited', delay: 61_000, bucket: undefined },
      json: undefined,
      attempts: 0,
    })
  })

  it('may be without end', async () => {
    const { run, sentAt } = world([limited(1e6), ok], { totalTimeout: Number.POSITIVE_INFINITY })
    await run()
    expect(sentAt).toEqual([0, 1e9])
  })
})

describe('the timeout', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  it('is that of each attempt', async () => {
    const { start, clock, sentAt } = world([hangs, ok])
    const result = start()
    await clock.advance(9999)
    await vi.advanceTimersByTimeAsync(9999)
    expect(sentAt).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    await clock.advance(250)
    expect(result.delivered).toMatchObject({ outcome: { status: 200 }, attempts: 2 })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is cut by totalTimeout', async () => {
    const { start, clock } = world([limited(57), hangs], { maxAttempts: 2 })
    const result = start()
    await clock.advance(57_000)
    await vi.advanceTimersByTimeAsync(2999)
    expect(result.delivered).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(result.delivered).toMatchObject({ outcome: { kind: 'timeout', timeout: 3000 } })
  })

  it('that leaves none for another attempt ends with what went wrong', async () => {
    const down = () => new Response('{}', { status: 500 })
    const { run, sentAt } = world([down, ok], { totalTimeout: 250.5 })
    expect(await run()).toMatchObject({ outcome: { kind: 'response', status: 500 }, attempts: 1 })
    expect(sentAt).toEqual([0])
  })

  it('is not cut where a second attempt would do harm: nothing is sent', async () => {
    const { start, clock, sentAt } = world([limited(57), ok])
    const result = start({ replays: 1 })
    await clock.runAll()
    expect(result.delivered).toMatchObject({ outcome: { kind: 'rateLimited', delay: 0 }, attempts: 1 })
    expect(sentAt).toEqual([0])
  })
})

describe('an abort', () => {
  const reason = new Error('The user left')

  it('while queued throws the reason, and sends nothing', async () => {
    let release = (_: Response) => {}
    const { start, clock, sentAt } = world([
      () =>
        new Promise<Response>((resolve) => {
          release = resolve
        }),
      ok,
    ])
    const controller = new AbortController()
    const first = start()
    const second = start({ signal: controller.signal })
    const third = start()
    await clock.advance(1)
    controller.abort(reason)
    await clock.advance(1)
    expect(second.reason).toBe(reason)
    release(json({}, 200, limitHeaders(2, 1, 5)))
    await clock.advance(1)
    expect(first.delivered).toBeDefined()
    expect(third.delivered).toBeDefined()
    expect(sentAt).toHaveLength(2)
    expect(clock.timers).toBe(0)
  })

  it('while a limit is waited for throws the reason, sends nothing more, and gives the place back', async () => {
    const { start, clock, sentAt } = world([limited(5), ok])
    const controller = new AbortController()
    const aborted = start({ signal: controller.signal })
    await clock.advance(1000)
    controller.abort(reason)
    await clock.advance(0)
    expect(aborted.reason).toBe(reason)
    expect(clock.timers).toBe(0)
    const next = start()
    await clock.advance(4000)
    expect(next.delivered).toMatchObject({ outcome: { status: 200 } })
    expect(sentAt).toEqual([0, 5000])
  })

  it('in flight throws the reason, sends nothing more, and gives the place back', async () => {
    const { start, clock, sentAt } = world([hangs, ok])
    const controller = new AbortController()
    const aborted = start({ signal: controller.signal })
    const next = start()
    await clock.advance(10)
    controller.abort(reason)
    await clock.advance(0)
    expect(aborted.reason).toBe(reason)
    expect(next.delivered).toMatchObject({ outcome: { status: 200 } })
    expect(sentAt).toEqual([0, 10])
    expect(clock.timers).toBe(0)
  })

  it('between attempts throws the reason, and sends nothing more', async () => {
    const { start, clock, sentAt } = world([status(500), ok])
    const controller = new AbortController()
    const aborted = start({ signal: controller.signal })
    await clock.advance(100)
    controller.abort(reason)
    await clock.advance(0)
    expect(aborted.reason).toBe(reason)
    await clock.advance(10_000)
    expect(sentAt).toEqual([0])
    expect(clock.timers).toBe(0)
  })

  it('before sends nothing', async () => {
    const { start, clock, sentAt } = world([ok])
    const aborted = start({ signal: AbortSignal.abort(reason) })
    await clock.advance(0)
    expect(aborted.reason).toBe(reason)
    expect(sentAt).toEqual([])
  })
})

describe('events', () => {
  it('tell of the limit, of the wait and of the retry, once each', async () => {
    const { run, events } = world([limited(2, limitHeaders(5, 0, 2, 'h')), ok])
    await run()
    expect(events).toEqual([
      { type: 'rateLimit', operation: 'GET /a', scope: undefined, global: false, bucket: 'h', retryAfter: 2 },
      { type: 'retry', operation: 'GET /a', attempts: 1, delay: 2000, reason: 'rateLimit', status: 429 },
      { type: 'wait', operation: 'GET /a', delay: 2000, bucket: 'h' },
    ])
  })

  it('tell of no retry that does not come', async () => {
    const { run, events } = world([status(500)], { maxAttempts: 2 })
    await run()
    expect(types(events)).toEqual(['retry'])
  })
})

describe('a scope', () => {
  test.each([
    ['user', 'user'],
    ['shared', 'shared'],
    ['global', 'global'],
    ['a_secret', undefined],
  ])('is one of those that there are: %s', async (said, scope) => {
    const { run, events } = world([limited(2, { 'x-ratelimit-scope': said }), ok])
    await run()
    expect(events).toContainEqual(expect.objectContaining({ type: 'rateLimit', scope }))
  })
})

describe('one 429', () => {
  it('stops all that wait, and they go on in their order', async () => {
    const { start, clock, sentAt, requests } = world([limited(3), () => json({}, 200, limitHeaders(1, 0, 1))])
    for (let index = 0; index < 4; index++) {
      start({ request: { url: `https://api.example/${index}`, init: {} } })
    }
    await clock.runAll()
    expect(requests.map(({ url }) => url.at(-1)).join('')).toBe('00123')
    expect(sentAt).toEqual([0, 3000, 4000, 5000, 6000])
  })
})

describe('without limits', () => {
  it('waits itself', async () => {
    const { run, sentAt } = world([limited(3), ok], { gate: undefined })
    expect(await run()).toMatchObject({ attempts: 2 })
    expect(sentAt).toEqual([0, 3000])
  })

  it('holds nobody back', async () => {
    const { start, clock, sentAt } = world([limited(3), ok], { gate: undefined })
    start()
    start()
    await clock.advance(0)
    await settle()
    expect(sentAt).toEqual([0, 0])
  })
})

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import {
  type CallResult,
  calculateRetryDelay,
  decideRetry,
  type RetryDecision,
  type SendConfig,
  sendWithRetries,
} from '../../../src/runtime/transport/retry.ts'
import type { ApiRequest, Call, Outcome } from '../../../src/runtime/transport/types.ts'
import { sleep } from '../../../src/runtime/utils/time.ts'
import { json } from '../../support/recording-fetch.ts'
import {
  createGate,
  limitHeaders,
  operationOf,
  requestOf,
  responseTo,
} from '../../support/transport-fixtures.ts'
import { flushPromises, type VirtualClock } from '../../support/virtual-clock.ts'

function respondWith(status: number, body: unknown, headers: Record<string, string> = {}): Outcome {
  return responseTo(requestOf(), status, body, headers)
}

const tokenRequest = requestOf(operationOf('POST', '/token', { credentials: ['client'] }))
const asks = { 'retry-after': '2' }

describe('decideRetry', () => {
  test.each<[string, Outcome, RetryDecision | undefined]>([
    ['a success', respondWith(200, {}), undefined],
    ['a 400', respondWith(400, {}), undefined],
    ['a 401', respondWith(401, {}), undefined],
    ['an OAuth2 error', responseTo(tokenRequest, 400, { error: 'invalid_grant' }), undefined],
    ['an unusable response', respondWith(200, ''), undefined],
    ['a 429 from the edge', respondWith(429, '<html>', asks), undefined],
    [
      'a 429 from the API',
      respondWith(429, { retry_after: 1.5 }, asks),
      { reason: 'rateLimit', isCertain: true, retryAfter: 1.5 },
    ],
    [
      'a 429 without a delay',
      respondWith(429, {}, { 'x-ratelimit-scope': 'user' }),
      { reason: 'rateLimit', isCertain: true },
    ],
    ['a 500', respondWith(500, {}), { reason: 'server', isCertain: false }],
    ['a 500 with a delay', respondWith(500, {}, asks), { reason: 'server', isCertain: false, retryAfter: 2 }],
    [
      'a 500 with an OAuth2 error',
      responseTo(tokenRequest, 500, { error: 'server_error' }),
      { reason: 'server', isCertain: false },
    ],
    ['a 502', respondWith(502, '<html>'), { reason: 'server', isCertain: false }],
    ['a 503', respondWith(503, {}), { reason: 'server', isCertain: false }],
    ['a 503 with a delay', respondWith(503, {}, asks), { reason: 'server', isCertain: true, retryAfter: 2 }],
    ['a 504', respondWith(504, {}), { reason: 'server', isCertain: false }],
    ['a timeout', { kind: 'timeout', timeout: 1, sent: true }, { reason: 'timeout', isCertain: false }],
    [
      'a connection that broke',
      { kind: 'network', cause: 0, sent: true },
      { reason: 'network', isCertain: false },
    ],
    [
      'a connection that was not established',
      { kind: 'network', cause: 0, sent: false },
      { reason: 'network', isCertain: true },
    ],
  ])('decides for %s', (_, outcome, decision) => {
    expect(decideRetry(outcome)).toEqual(decision)
  })
})

describe('calculateRetryDelay', () => {
  const limit = (retryAfter?: number): RetryDecision => ({ reason: 'rateLimit', isCertain: true, retryAfter })
  const server = (retryAfter?: number): RetryDecision => ({ reason: 'server', isCertain: false, retryAfter })

  it('returns exactly the delay of a rate limit', () => {
    expect(calculateRetryDelay(limit(0.3), 4, 250, () => 1)).toBe(300)
    expect(calculateRetryDelay(limit(0), 1, 250, () => 1)).toBe(0)
  })

  it('returns at least the delay that a server asks for', () => {
    expect(calculateRetryDelay(server(9), 1, 250, () => 0)).toBe(9000)
    expect(calculateRetryDelay(server(0.1), 2, 250, () => 0)).toBe(250)
    expect(calculateRetryDelay(server(0.6), 2, 250, () => 1)).toBe(1000)
  })

  it('returns a delay between the minimum and a bound that doubles with each attempt', () => {
    for (const [attempts, bound] of [
      [1, 500],
      [2, 1000],
      [3, 2000],
      [4, 4000],
    ] as const) {
      expect(calculateRetryDelay(server(), attempts, 250, () => 0)).toBe(250)
      expect(calculateRetryDelay(server(), attempts, 250, () => 0.5)).toBe((250 + bound) / 2)
      expect(calculateRetryDelay(server(), attempts, 250, () => 1)).toBe(bound)
    }
  })

  it('returns at least a second for a rate limit without a delay, whatever the minimum is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, minDelay, random) => {
          const bound = 1000 * 2 ** attempts
          const expected = 1000 + random * (bound - 1000)
          expect(calculateRetryDelay(limit(), attempts, minDelay, () => random)).toBeCloseTo(expected, 6)
        },
      ),
    )
  })
})

type Respond = () => Response | Promise<Response>

const ok: Respond = () => json({})
const broken: Respond = () => Promise.reject(new TypeError('fetch failed'))
const notConnected: Respond = () => Promise.reject(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))
const status =
  (code: number, headers: Record<string, string> = {}): Respond =>
  () =>
    json({}, code, headers)
const limited =
  (retryAfter: number, headers: Record<string, string> = {}): Respond =>
  () =>
    json({ retry_after: retryAfter, global: false }, 429, headers)
const hangs: Respond = () => new Promise(() => {})

/** Creates a server that responds in order; the last response is repeated. */
function setUp(responses: readonly Respond[], changes: Partial<SendConfig> = {}) {
  const { clock, gate, events } = createGate()
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
    observe: (event) => events.push(event),
    fetch: async (request) => {
      sentAt.push(clock.now())
      requests.push(request)
      const respond = responses[sentAt.length - 1] ?? responses.at(-1)
      return respond ? respond() : json({})
    },
    ...changes,
  }

  function start(call: Partial<Call> = {}, changes: Partial<ApiRequest> = {}) {
    const result: { value?: CallResult; reason?: unknown } = {}
    const onReplay = () => replayedAt.push(clock.now())
    const request = requestOf(operationOf('GET', '/a'), { replays: 3, onReplay, ...call })
    sendWithRetries({ ...request, ...changes }, config).then(
      (value) => {
        result.value = value
      },
      (reason) => {
        result.reason = reason
      },
    )
    return result
  }

  async function run(call: Partial<Call> = {}, changes: Partial<ApiRequest> = {}): Promise<CallResult> {
    const result = start(call, changes)
    await clock.runAll()
    if (!result.value) throw new Error('The call has not ended')
    return result.value
  }

  return { clock, events, requests, sentAt, replayedAt, start, run }
}

const types = (events: readonly { type: string }[]) => events.map(({ type }) => type)

describe('attempts', () => {
  it('end with the first final response', async () => {
    const { run, sentAt, events } = setUp([ok])
    expect(await run()).toMatchObject({ outcome: { kind: 'success', status: 200, body: {} }, attempts: 1 })
    expect(sentAt).toEqual([0])
    expect(types(events)).toEqual(['request'])
  })

  it('are limited by maxAttempts, and each has its own request', async () => {
    const { run, sentAt, requests } = setUp([limited(1)])
    expect(await run()).toMatchObject({ outcome: { status: 429 }, attempts: 5 })
    expect(sentAt).toEqual([0, 1000, 2000, 3000, 4000])
    expect(new Set(requests).size).toBe(5)
  })

  it('are limited to one without retries', async () => {
    const { run, sentAt, events } = setUp([limited(1)], { maxAttempts: 1 })
    expect(await run()).toMatchObject({ attempts: 1 })
    expect(sentAt).toHaveLength(1)
    expect(types(events)).toEqual(['rateLimit', 'request'])
  })

  it('follow after delays that double at most and never fall below the minimum', async () => {
    const longest = setUp([status(500)], { random: () => 1 })
    await longest.run()
    expect(longest.sentAt).toEqual([0, 500, 1500, 3500])
    const shortest = setUp([status(500)])
    await shortest.run()
    expect(shortest.sentAt).toEqual([0, 250, 500, 750])
  })

  it('follow after the delay that a server asks for', async () => {
    const { run, sentAt } = setUp([status(500, { 'retry-after': '7' }), ok])
    await run()
    expect(sentAt).toEqual([0, 7000])
  })

  it('do not follow a 429 from the edge, and later calls send nothing', async () => {
    const edge = () => new Response('<html>', { status: 429, headers: { 'retry-after': '1' } })
    const { run, sentAt } = setUp([edge])
    expect(await run()).toMatchObject({ outcome: { status: 429 }, attempts: 1 })
    expect(await run()).toMatchObject({ outcome: { kind: 'ipBanned' }, attempts: 0 })
    expect(sentAt).toHaveLength(1)
  })

  test.each([400, 401, 403, 404])('do not follow a %i', async (code) => {
    const { run } = setUp([status(code)])
    expect(await run()).toMatchObject({ attempts: 1 })
  })

  it('do not follow a redirect', async () => {
    const { run, sentAt } = setUp([
      () => new Response('', { status: 307, headers: { location: 'https://evil.example' } }),
    ])
    expect(await run()).toMatchObject({ outcome: { kind: 'unusable', status: 307 }, attempts: 1 })
    expect(sentAt).toHaveLength(1)
  })
})

describe('a request that the server may have processed', () => {
  test.each<[string, Respond, string]>([
    ['500', status(500), 'server'],
    ['502', status(502), 'server'],
    ['503 without a delay', status(503), 'server'],
    ['a connection that breaks', broken, 'network'],
  ])('is retried at most as often as replays allows: %s', async (_, respond, reason) => {
    const never = setUp([respond])
    expect(await never.run({ replays: 0 })).toMatchObject({ attempts: 1 })
    expect(never.replayedAt).toEqual([])
    const once = setUp([respond])
    expect(await once.run({ replays: 1 })).toMatchObject({ attempts: 2 })
    expect(once.replayedAt).toEqual([0])
    expect(once.events).toContainEqual(
      expect.objectContaining({ type: 'retry', reason, attempts: 1, delay: 250 }),
    )
  })

  test.each<[string, boolean | undefined, number]>([
    ['GET', undefined, 4],
    ['PUT', undefined, 4],
    ['DELETE', undefined, 4],
    ['POST', undefined, 1],
    ['PATCH', undefined, 1],
    ['POST', true, 4],
    ['GET', false, 1],
  ])('is retried only if it is idempotent: %s, idempotent: %s', async (method, idempotent, attempts) => {
    const { run } = setUp([status(500)])
    const operation = operationOf(method, '/a')
    expect(await run({ replays: undefined, idempotent }, { operation })).toMatchObject({ attempts })
  })

  test.each<[string, Respond]>([
    ['a connection that was not established', notConnected],
    ['503 with a delay', status(503, { 'retry-after': '1' })],
    ['429', limited(1)],
  ])('does not include %s', async (_, respond) => {
    const { run, replayedAt } = setUp([respond, respond, ok])
    expect(await run({ replays: 0 })).toMatchObject({ outcome: { status: 200 }, attempts: 3 })
    expect(replayedAt).toEqual([])
  })

  it('uses its replays only for attempts that need them', async () => {
    const { run, replayedAt } = setUp([limited(1), notConnected, status(500), status(500)])
    expect(await run({ replays: 1 })).toMatchObject({ outcome: { status: 500 }, attempts: 4 })
    expect(replayedAt).toHaveLength(1)
  })
})

describe('totalTimeout', () => {
  it('ends the call at once if the requested delay exceeds it', async () => {
    const { start, clock, sentAt } = setUp([limited(60.001)])
    const result = start()
    await clock.advance(0)
    expect(result.value).toMatchObject({ outcome: { status: 429 }, attempts: 1 })
    expect(sentAt).toEqual([0])
  })

  it('covers all attempts and delays', async () => {
    const { run, sentAt } = setUp([limited(25)])
    expect(await run()).toMatchObject({ outcome: { status: 429 }, attempts: 3 })
    expect(sentAt).toEqual([0, 25_000, 50_000])
  })

  it('covers the wait for a bucket that another call has exhausted', async () => {
    const { run, start, clock } = setUp([status(200, limitHeaders(1, 0, 61))])
    await run()
    const result = start()
    await clock.advance(0)
    expect(result.value).toEqual({
      outcome: { kind: 'rateLimited', delay: 61_000, bucket: undefined },
      attempts: 0,
    })
  })

  it('can be infinite', async () => {
    const { run, sentAt } = setUp([limited(3000), ok], { totalTimeout: Number.POSITIVE_INFINITY })
    await run()
    expect(sentAt).toEqual([0, 3e6])
  })
})

describe('timeout', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  it('applies to each attempt', async () => {
    const { start, clock, sentAt } = setUp([hangs, ok])
    const result = start()
    await clock.advance(9999)
    await vi.advanceTimersByTimeAsync(9999)
    expect(sentAt).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    await clock.advance(250)
    expect(result.value).toMatchObject({ outcome: { status: 200 }, attempts: 2 })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is shortened by totalTimeout', async () => {
    const { start, clock } = setUp([limited(57), hangs], { maxAttempts: 2 })
    const result = start()
    await clock.advance(57_000)
    await vi.advanceTimersByTimeAsync(2999)
    expect(result.value).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(result.value).toMatchObject({ outcome: { kind: 'timeout', timeout: 3000 } })
  })

  it('ends with the last failure if no time is left for another attempt', async () => {
    const down = () => new Response('{}', { status: 500 })
    const { run, sentAt } = setUp([down, ok], { totalTimeout: 250.5 })
    expect(await run()).toMatchObject({ outcome: { kind: 'apiError', status: 500 }, attempts: 1 })
    expect(sentAt).toEqual([0])
  })

  it('is not shortened for a request that must not be sent twice: nothing is sent', async () => {
    const { start, clock, sentAt } = setUp([limited(57), ok])
    const result = start({ replays: 1 })
    await clock.runAll()
    expect(result.value).toMatchObject({ outcome: { kind: 'rateLimited', delay: 0 }, attempts: 1 })
    expect(sentAt).toEqual([0])
  })
})

describe('a connection that is not established', () => {
  const defaults = { timeout: 12_000, totalTimeout: 30_000 }
  /** Fails after the connect timeout of Node.js. */
  const connectTimeout =
    (clock: VirtualClock, delay = 10_500) =>
    async () => {
      await sleep(clock, delay, undefined)
      throw Object.assign(new Error('x'), { code: 'UND_ERR_CONNECT_TIMEOUT' })
    }

  test.each([
    ['a request that is safe to send twice', 3],
    ['a request that must not be sent twice', 0],
  ])('fails with sent: false within totalTimeout: %s', async (_, replays) => {
    const responses: Respond[] = []
    const { run, clock, sentAt } = setUp(responses, defaults)
    responses.push(connectTimeout(clock))
    expect(await run({ replays })).toMatchObject({ outcome: { kind: 'network', sent: false }, attempts: 2 })
    expect(sentAt).toEqual([0, 10_750])
    expect(clock.now()).toBeLessThan(30_000)
  })

  it('is not retried without enough time for the connect timeout', async () => {
    const responses: Respond[] = []
    const { run, clock, sentAt } = setUp(responses, { ...defaults, totalTimeout: 15_000 })
    responses.push(connectTimeout(clock, 3751), connectTimeout(clock))
    expect(await run()).toMatchObject({ outcome: { kind: 'network', sent: false }, attempts: 1 })
    expect(sentAt).toEqual([0])
  })

  it('is retried if it failed at once', async () => {
    const { run } = setUp([notConnected, notConnected, ok], defaults)
    expect(await run({ replays: 0 })).toMatchObject({ outcome: { status: 200 }, attempts: 3 })
  })

  it('is retried with a timeout below the connect timeout, which would not tell anyway', async () => {
    const { run } = setUp([notConnected, ok], { timeout: 5000, totalTimeout: 5000 })
    expect(await run()).toMatchObject({ outcome: { status: 200 }, attempts: 2 })
  })

  test.each<[string, Respond]>([
    ['a connection that broke', broken],
    ['500', status(500)],
  ])('does not hide that an earlier attempt may have been processed: %s', async (_, uncertain) => {
    const { run } = setUp([uncertain, notConnected], { maxAttempts: 2 })
    expect(await run()).toMatchObject({ outcome: { kind: 'network', sent: true }, attempts: 2 })
  })
})

describe('timeLeft', () => {
  it('is asked before each attempt, and ends the call with the last failure', async () => {
    const left = [10_000, 0]
    const { run, sentAt } = setUp([notConnected, ok])
    expect(await run({ timeLeft: () => left.shift() ?? 0 })).toMatchObject({
      outcome: { kind: 'network', sent: false },
      attempts: 1,
    })
    expect(sentAt).toEqual([0])
  })

  it('ends the call before its first attempt, with no attempts', async () => {
    const { run, sentAt } = setUp([ok])
    expect(await run({ timeLeft: () => 0 })).toEqual({
      outcome: { kind: 'rateLimited', delay: 0, bucket: undefined },
      attempts: 0,
    })
    expect(sentAt).toEqual([])
  })
})

describe('an abort', () => {
  const reason = new Error('The user left')

  it('in the queue throws the reason and sends nothing', async () => {
    let release = (_: Response) => {}
    const { start, clock, sentAt } = setUp([
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
    expect(first.value).toBeDefined()
    expect(third.value).toBeDefined()
    expect(sentAt).toHaveLength(2)
    expect(clock.timers).toBe(0)
  })

  it('during the wait for a limit throws the reason, sends nothing more, and leaves the queue', async () => {
    const { start, clock, sentAt } = setUp([limited(5), ok])
    const controller = new AbortController()
    const aborted = start({ signal: controller.signal })
    await clock.advance(1000)
    controller.abort(reason)
    await clock.advance(0)
    expect(aborted.reason).toBe(reason)
    expect(clock.timers).toBe(0)
    const next = start()
    await clock.advance(4000)
    expect(next.value).toMatchObject({ outcome: { status: 200 } })
    expect(sentAt).toEqual([0, 5000])
  })

  it('in flight throws the reason, sends nothing more, and releases its permit', async () => {
    const { start, clock, sentAt } = setUp([hangs, ok])
    const controller = new AbortController()
    const aborted = start({ signal: controller.signal })
    const next = start()
    await clock.advance(10)
    controller.abort(reason)
    await clock.advance(0)
    expect(aborted.reason).toBe(reason)
    expect(next.value).toMatchObject({ outcome: { status: 200 } })
    expect(sentAt).toEqual([0, 10])
    expect(clock.timers).toBe(0)
  })

  it('between attempts throws the reason and sends nothing more', async () => {
    const { start, clock, sentAt } = setUp([status(500), ok])
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

  it('before the call sends nothing', async () => {
    const { start, clock, sentAt } = setUp([ok])
    const aborted = start({ signal: AbortSignal.abort(reason) })
    await clock.advance(0)
    expect(aborted.reason).toBe(reason)
    expect(sentAt).toEqual([])
  })
})

describe('events', () => {
  it('report the limit, the wait and the retry once each', async () => {
    const { run, events } = setUp([limited(2, limitHeaders(5, 0, 2, 'h')), ok])
    await run()
    expect(events.filter(({ type }) => type !== 'request')).toEqual([
      { type: 'rateLimit', operation: 'GET /a', scope: undefined, global: false, bucket: 'h', retryAfter: 2 },
      { type: 'retry', operation: 'GET /a', attempts: 1, delay: 2000, reason: 'rateLimit', status: 429 },
      { type: 'wait', operation: 'GET /a', delay: 2000, bucket: 'h' },
    ])
  })

  it('do not report a retry that does not follow', async () => {
    const { run, events } = setUp([status(500)], { maxAttempts: 2 })
    await run()
    expect(types(events)).toEqual(['request', 'retry', 'request'])
  })

  it('report each attempt with its duration and result', async () => {
    const slow: Respond = () => sleep(clock, 30, undefined).then(ok)
    const { run, events, clock } = setUp([broken, status(500), slow])
    await run()
    const common = { type: 'request', operation: 'GET /a', baseUrl: 'https://api.example' }
    expect(events.filter(({ type }) => type === 'request')).toEqual([
      { ...common, attempts: 1, duration: 0, status: undefined, failure: 'network' },
      { ...common, attempts: 2, duration: 0, status: 500, failure: undefined },
      { ...common, attempts: 3, duration: 30, status: 200, failure: undefined },
    ])
  })

  it('report an attempt that the caller aborted, and none that was not sent', async () => {
    const { start, clock, events } = setUp([hangs])
    const controller = new AbortController()
    start({ signal: controller.signal })
    await flushPromises()
    controller.abort()
    await clock.runAll()
    expect(events).toMatchObject([{ type: 'request', attempts: 1, status: undefined, failure: 'aborted' }])
  })
})

describe('the scope of a limit', () => {
  test.each([
    ['user', 'user'],
    ['shared', 'shared'],
    ['global', 'global'],
    ['a_secret', undefined],
  ])('is one of the known scopes: %s', async (named, scope) => {
    const { run, events } = setUp([limited(2, { 'x-ratelimit-scope': named }), ok])
    await run()
    expect(events).toContainEqual(expect.objectContaining({ type: 'rateLimit', scope }))
  })
})

describe('one 429', () => {
  it('stops all waiting calls, which continue in their order', async () => {
    const { start, clock, sentAt, requests } = setUp([limited(3), () => json({}, 200, limitHeaders(1, 0, 1))])
    for (let index = 0; index < 4; index++) {
      start({}, { url: `https://api.example/${index}` })
    }
    await clock.runAll()
    expect(requests.map(({ url }) => url.at(-1)).join('')).toBe('00123')
    expect(sentAt).toEqual([0, 3000, 4000, 5000, 6000])
  })
})

describe('without a gate', () => {
  it('a call waits for its own limit', async () => {
    const { run, sentAt } = setUp([limited(3), ok], { gate: undefined })
    expect(await run()).toMatchObject({ attempts: 2 })
    expect(sentAt).toEqual([0, 3000])
  })

  it('other calls do not wait', async () => {
    const { start, clock, sentAt } = setUp([limited(3), ok], { gate: undefined })
    start()
    start()
    await clock.advance(0)
    await flushPromises()
    expect(sentAt).toEqual([0, 0])
  })
})

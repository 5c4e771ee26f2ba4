import { describe, expect, it, test } from 'vitest'
import type { RequestPermit } from '../../../src/runtime/rate-limits/gate.ts'
import type {
  ApiRequest,
  ApiResponse,
  Call,
  Credential,
  OperationDescriptor,
  Outcome,
  Rejection,
} from '../../../src/runtime/transport/types.ts'
import {
  bearer,
  createGate,
  limitHeaders,
  operationOf,
  type TestGate,
} from '../../support/transport-fixtures.ts'

const WEBHOOK = operationOf('POST', '/webhooks/{webhook_id}/{webhook_token}')
const TOKEN = operationOf('POST', '/oauth2/token', { credentials: ['client', 'none'] })
const USER = operationOf('GET', '/users/@me')

const BOT: Credential = { kind: 'bot', botToken: 'b' }
const NO_CREDENTIAL: Credential = { kind: 'none' }

function requestOf(
  credential: Credential,
  operation: OperationDescriptor = USER,
  path = {},
  { init = {}, ...call }: Partial<Call> & Partial<Pick<ApiRequest, 'init'>> = {},
): ApiRequest {
  return {
    operation,
    call: { credential, path, ...call },
    url: '',
    init,
    baseUrl: 'https://api.example',
    bodyLimit: 1000,
  }
}

interface ResponseOptions {
  readonly headers?: Record<string, string>
  readonly body?: unknown
  readonly isForeign?: boolean
  readonly retryAfter?: number
}

const baseOf = (status: number, { headers = {}, body, isForeign = false, retryAfter }: ResponseOptions) => ({
  status,
  headers: new Headers(headers),
  chunks: [],
  body,
  isForeign,
  retryAfter,
})

function respondWith(status: number, options: ResponseOptions = {}): ApiResponse {
  return { ...baseOf(status, options), kind: status < 300 ? 'success' : 'apiError' }
}

/** Returns a 429 from the edge. */
const edge = (retryAfter?: number): ApiResponse => ({
  ...baseOf(429, retryAfter === undefined ? {} : { retryAfter }),
  kind: 'edge',
})

type RateLimit = Extract<ApiResponse, { kind: 'rateLimit' }>

/** Returns a 429 from the API. */
function rateLimit(
  headers: Record<string, string> = {},
  limit: Partial<Pick<RateLimit, 'scope' | 'global'>> = {},
): ApiResponse {
  return { ...baseOf(429, { headers, body: {} }), kind: 'rateLimit', scope: 'user', global: false, ...limit }
}

/** Milliseconds of a 429, unless a test needs others. */
const DELAY = 5000

/** Outcome of a request that received no response. */
const NO_RESPONSE: Outcome = { kind: 'network', cause: undefined, sent: true }

/** Returns the permit if the request is admitted within a millisecond; otherwise the rejection. */
async function tryAcquire(
  { gate, clock }: TestGate,
  request: ApiRequest,
): Promise<RequestPermit | Rejection> {
  const admission = gate.acquire(request, gate.limiter.nextTicket(), clock.now() + 1)
  await clock.advance(1)
  return admission
}

/** Returns the permit of a request that is admitted within a millisecond. */
async function permitOf(fixture: TestGate, request: ApiRequest): Promise<RequestPermit> {
  const permit = await tryAcquire(fixture, request)
  if ('kind' in permit) throw new Error(`The request was rejected: ${permit.kind}`)
  return permit
}

/** Sends an admitted request with this outcome. */
async function send(
  fixture: TestGate,
  request: ApiRequest,
  outcome: Outcome,
  delay = 'kind' in outcome && outcome.kind === 'rateLimit' ? DELAY : 0,
): Promise<void> {
  const permit = await permitOf(fixture, request)
  permit.release(outcome, delay)
}

/** Returns the kind of the rejection, or 'admitted'. */
async function admit(fixture: TestGate, request: ApiRequest): Promise<string> {
  const admission = await tryAcquire(fixture, request)
  return 'kind' in admission ? admission.kind : 'admitted'
}

describe('a 429 from the edge', () => {
  it('stops all requests for a minute', async () => {
    const fixture = createGate()
    await send(fixture, requestOf(NO_CREDENTIAL), edge())
    expect(await admit(fixture, requestOf(bearer('t')))).toBe('ipBanned')
    await fixture.clock.advance(59_990)
    expect(await admit(fixture, requestOf(NO_CREDENTIAL))).toBe('ipBanned')
    await fixture.clock.advance(10)
    expect(await admit(fixture, requestOf(NO_CREDENTIAL))).toBe('admitted')
  })

  it('stops all requests for a longer Retry-After', async () => {
    const fixture = createGate()
    await send(fixture, requestOf(NO_CREDENTIAL), edge(3600))
    await fixture.clock.advance(3_599_000)
    expect(await admit(fixture, requestOf(NO_CREDENTIAL))).toBe('ipBanned')
    await fixture.clock.advance(1000)
    expect(await admit(fixture, requestOf(NO_CREDENTIAL))).toBe('admitted')
  })
})

describe('the end of a block by the edge', () => {
  const blocked = async () => {
    const fixture = createGate()
    await send(fixture, requestOf(NO_CREDENTIAL), edge())
    await fixture.clock.advance(60_000)
    return { fixture, probe: await permitOf(fixture, requestOf(NO_CREDENTIAL)) }
  }

  it('admits one request, and all others once it has received a response', async () => {
    const { fixture, probe } = await blocked()
    expect(await admit(fixture, requestOf(bearer('t')))).toBe('ipBanned')
    probe.release(respondWith(200))
    expect(await admit(fixture, requestOf(bearer('t')))).toBe('admitted')
    expect(await admit(fixture, requestOf(bearer('u')))).toBe('admitted')
  })

  it('is delayed if the request is blocked again', async () => {
    const { fixture, probe } = await blocked()
    probe.release(edge(120))
    await fixture.clock.advance(119_000)
    expect(await admit(fixture, requestOf(bearer('t')))).toBe('ipBanned')
  })

  it.each([
    ['received no response', NO_RESPONSE],
    ['was not sent', undefined],
  ] as const)('admits another request a minute after one that %s', async (_, outcome) => {
    const { fixture, probe } = await blocked()
    probe.release(outcome)
    expect(await admit(fixture, requestOf(bearer('t')))).toBe('ipBanned')
    await fixture.clock.advance(60_000)
    expect(await admit(fixture, requestOf(bearer('t')))).toBe('admitted')
  })

  it('does not depend on a response to an earlier request', async () => {
    const fixture = createGate()
    const earlier = await permitOf(fixture, requestOf(bearer('t')))
    await send(fixture, requestOf(NO_CREDENTIAL), edge())
    earlier.release(respondWith(200))
    expect(await admit(fixture, requestOf(NO_CREDENTIAL))).toBe('ipBanned')
  })
})

describe('a rejected token', () => {
  test.each<[string, Credential, Credential]>([
    ['a user', bearer('invalid'), bearer('valid')],
    ['a bot', BOT, { kind: 'bot', botToken: 'c' }],
  ])('of %s is not sent for ten minutes, on any route', async (_, invalid, valid) => {
    const fixture = createGate()
    const identity = operationOf('GET', invalid.kind === 'bot' ? '/users/@me' : '/oauth2/@me')
    await send(fixture, requestOf(invalid, identity), respondWith(401))
    const other = requestOf(invalid, operationOf('GET', '/other'))
    expect(await tryAcquire(fixture, other)).toEqual({ kind: 'rejectedToken', tokenRejected: true })
    expect(await admit(fixture, requestOf(valid))).toBe('admitted')
    await fixture.clock.advance(600_000)
    expect(await admit(fixture, requestOf(invalid))).toBe('admitted')
  })

  test.each<[string, Credential]>([
    ['a user', bearer('t')],
    ['a bot', BOT],
  ])('of %s is not sent to an operation that rejected it, and to others', async (_, credential) => {
    const fixture = createGate()
    const one = requestOf(credential, operationOf('GET', '/one'))
    const other = requestOf(credential, operationOf('GET', '/other'))
    await send(fixture, one, respondWith(401))
    expect(await tryAcquire(fixture, one)).toEqual({ kind: 'rejectedToken', tokenRejected: false })
    expect(await admit(fixture, other)).toBe('admitted')
    expect(await admit(fixture, requestOf(bearer('another'), one.operation))).toBe('admitted')
    await fixture.clock.advance(600_000)
    expect(await admit(fixture, one)).toBe('admitted')
  })

  it('is sent to an operation again if the reason of its rejection is unknown', async () => {
    const fixture = createGate()
    const one = requestOf(bearer('t'), operationOf('GET', '/one'))
    await send(fixture, one, respondWith(401))
    fixture.gate.forgetRejection(one.operation, one.call.credential)
    expect(await admit(fixture, one)).toBe('admitted')
  })

  it('is not assumed if the body has a token too, which another call may not have', async () => {
    const fixture = createGate()
    const bodyToken = { property: 'access_token', scopes: [] }
    const join = requestOf(BOT, operationOf('PUT', '/join', { bodyToken }))
    await send(fixture, join, respondWith(401))
    expect(await admit(fixture, join)).toBe('admitted')
  })

  it('is not assumed if a proxy responded', async () => {
    const fixture = createGate()
    await send(fixture, requestOf(bearer('t')), respondWith(401, { body: '<html>', isForeign: true }))
    expect(await admit(fixture, requestOf(bearer('t')))).toBe('admitted')
  })

  test.each([403, 404, 500])('is not assumed after a %i', async (status) => {
    const fixture = createGate()
    await send(fixture, requestOf(bearer('t')), respondWith(status))
    expect(await admit(fixture, requestOf(bearer('t')))).toBe('admitted')
  })

  it('is not assumed after a 401 without a token or with the credential of the client', async () => {
    const fixture = createGate()
    const client: Credential = { kind: 'client', clientId: '1', clientSecret: 's' }
    for (const credential of [NO_CREDENTIAL, client]) {
      await send(fixture, requestOf(credential, TOKEN), respondWith(401))
      expect(await admit(fixture, requestOf(credential, TOKEN))).toBe('admitted')
    }
  })

  it('is evicted if there are too many', async () => {
    const fixture = createGate({ maxBuckets: 2 })
    for (const token of ['1', '2', '3']) await send(fixture, requestOf(bearer(token)), respondWith(401))
    expect(await admit(fixture, requestOf(bearer('1')))).toBe('admitted')
    expect(await admit(fixture, requestOf(bearer('2')))).toBe('rejectedToken')
    expect(await admit(fixture, requestOf(bearer('3')))).toBe('rejectedToken')
  })
})

describe('an unknown webhook', () => {
  const path = { webhook_id: '1', webhook_token: 't' }

  it('is not called again', async () => {
    const fixture = createGate()
    await send(fixture, requestOf(NO_CREDENTIAL, WEBHOOK, path), respondWith(404, { body: { code: 10015 } }))
    expect(await admit(fixture, requestOf(NO_CREDENTIAL, WEBHOOK, path))).toBe('unknownWebhook')
    expect(await admit(fixture, requestOf(NO_CREDENTIAL, WEBHOOK, { ...path, webhook_token: 'u' }))).toBe(
      'admitted',
    )
  })

  it('is not assumed if only the message is unknown', async () => {
    const fixture = createGate()
    await send(fixture, requestOf(NO_CREDENTIAL, WEBHOOK, path), respondWith(404, { body: { code: 10008 } }))
    expect(await admit(fixture, requestOf(NO_CREDENTIAL, WEBHOOK, path))).toBe('admitted')
  })
})

describe('the limit of invalid requests', () => {
  it('counts 401, 403 and 429, and stops all requests once it is reached', async () => {
    const fixture = createGate({ maxInvalidRequests: 4 })
    await send(fixture, requestOf(bearer('1')), respondWith(401))
    await send(fixture, requestOf(bearer('2')), respondWith(403))
    await send(fixture, requestOf(bearer('3')), respondWith(404))
    await send(fixture, requestOf(bearer('4')), rateLimit())
    await send(fixture, requestOf(NO_CREDENTIAL), respondWith(200))
    await send(fixture, requestOf(bearer('5')), respondWith(403))
    const stopped = await tryAcquire(fixture, requestOf(NO_CREDENTIAL))
    expect(stopped).toMatchObject({ kind: 'rateLimited', bucket: undefined })
    expect('delay' in stopped && stopped.delay).toBeGreaterThan(590_000)
    const shares = fixture.events.filter(({ type }) => type === 'invalidRequests')
    expect(shares).toEqual([
      { type: 'invalidRequests', share: 0.5, count: 2 },
      { type: 'invalidRequests', share: 1, count: 4 },
    ])
  })

  it('admits as many concurrent requests as are left, and others once one has ended', async () => {
    const fixture = createGate({ maxInvalidRequests: 3 })
    const { gate, clock } = fixture
    await send(fixture, requestOf(bearer('1')), respondWith(403))
    const admissions = ['2', '3', '4', '5'].map((token) =>
      gate.acquire(requestOf(bearer(token)), gate.limiter.nextTicket(), 60_000),
    )
    const settled: (RequestPermit | Rejection | undefined)[] = [undefined, undefined, undefined, undefined]
    for (const [index, one] of admissions.entries()) {
      one.then((result) => {
        settled[index] = result
      })
    }
    const kinds = () => settled.map((one) => one && ('kind' in one ? one.kind : 'admitted'))
    await clock.advance(1000)
    expect(kinds()).toEqual(['admitted', 'admitted', undefined, undefined])
    const permits = settled as RequestPermit[]
    permits[0]?.release(respondWith(200), 0)
    await clock.advance(1000)
    expect(kinds()).toEqual(['admitted', 'admitted', 'admitted', undefined])
    permits[1]?.release()
    await clock.advance(1000)
    expect(kinds()).toEqual(['admitted', 'admitted', 'admitted', 'admitted'])
    permits[2]?.release(respondWith(403), 0)
    permits[3]?.release(respondWith(403), 0)
    expect(await admit(fixture, requestOf(NO_CREDENTIAL))).toBe('rateLimited')
  })

  it('counts each request in flight once, whatever its outcome', async () => {
    const fixture = createGate({ maxInvalidRequests: 1 })
    for (const outcome of [NO_RESPONSE, respondWith(200), respondWith(500)]) {
      await send(fixture, requestOf(bearer('t')), outcome)
    }
    await permitOf(fixture, requestOf(NO_CREDENTIAL))
    expect(await admit(fixture, requestOf(bearer('t')))).toBe('rateLimited')
  })

  it('is waited for by calls with enough time', async () => {
    const fixture = createGate({ maxInvalidRequests: 1 })
    const { gate, clock } = fixture
    await send(fixture, requestOf(NO_CREDENTIAL), respondWith(403))
    const admission = gate.acquire(
      requestOf(NO_CREDENTIAL),
      gate.limiter.nextTicket(),
      Number.POSITIVE_INFINITY,
    )
    await clock.runAll()
    expect(await admission).not.toHaveProperty('kind')
    expect(clock.now()).toBeGreaterThan(600_000)
  })

  it('ends the wait for requests in flight on abort and on timeout', async () => {
    const fixture = createGate({ maxInvalidRequests: 1 })
    const { gate, clock } = fixture
    await permitOf(fixture, requestOf(NO_CREDENTIAL))
    const controller = new AbortController()
    const ticket = gate.limiter.nextTicket()
    const { signal } = controller
    const aborted = gate
      .acquire(requestOf(bearer('t'), USER, {}, { signal }), ticket, 60_000)
      .catch((reason) => reason)
    const timedOut = gate.acquire(requestOf(bearer('u')), gate.limiter.nextTicket(), 2000)
    await clock.advance(500)
    controller.abort('enough')
    expect(await aborted).toBe('enough')
    await clock.advance(2000)
    expect(await timedOut).toMatchObject({ kind: 'rateLimited', bucket: undefined })
    expect(clock.timers).toBe(0)
  })

  describe('with unverified tokens', () => {
    const unverified = (token: string) => requestOf(bearer(token), USER, {}, { isUnverified: true })

    it('leaves half of it to all other requests', async () => {
      const fixture = createGate({ maxInvalidRequests: 10 })
      for (let token = 0; token < 5; token++) await send(fixture, unverified(String(token)), respondWith(401))
      expect(await admit(fixture, unverified('another'))).toBe('rateLimited')
      for (let token = 0; token < 5; token++)
        await send(fixture, requestOf(bearer(`known ${token}`)), respondWith(403))
      expect(await admit(fixture, requestOf(NO_CREDENTIAL))).toBe('rateLimited')
    })

    it('counts those in flight too', async () => {
      const fixture = createGate({ maxInvalidRequests: 4 })
      const permits = [await permitOf(fixture, unverified('1')), await permitOf(fixture, unverified('2'))]
      expect(await admit(fixture, unverified('3'))).toBe('rateLimited')
      expect(await admit(fixture, requestOf(bearer('4')))).toBe('admitted')
      for (const permit of permits) permit.release(respondWith(200))
      expect(await admit(fixture, unverified('3'))).toBe('admitted')
    })

    it('ends after ten minutes', async () => {
      const fixture = createGate({ maxInvalidRequests: 2 })
      await send(fixture, unverified('1'), respondWith(401))
      await fixture.clock.advance(611_000)
      expect(await admit(fixture, unverified('2'))).toBe('admitted')
    })
  })

  it('keeps the last 2 % for the token endpoint', async () => {
    const fixture = createGate({ maxInvalidRequests: 100 })
    for (let token = 0; token < 98; token++)
      await send(fixture, requestOf(bearer(String(token))), respondWith(403))
    expect(await admit(fixture, requestOf(bearer('t')))).toBe('rateLimited')
    for (let sent = 0; sent < 2; sent++)
      await send(fixture, requestOf(NO_CREDENTIAL, TOKEN), respondWith(401))
    expect(await admit(fixture, requestOf(NO_CREDENTIAL, TOKEN))).toBe('rateLimited')
  })

  it('does not count a 429 of a shared limit', async () => {
    const fixture = createGate({ maxInvalidRequests: 1 })
    await send(fixture, requestOf(bearer('1')), rateLimit({}, { scope: 'shared' }))
    expect(await admit(fixture, requestOf(NO_CREDENTIAL))).toBe('admitted')
  })
})

describe('a 429 from the API', () => {
  const headers = limitHeaders(5, 0, 5, 'h')

  it('is reported once', async () => {
    const fixture = createGate()
    await send(fixture, requestOf(bearer('t')), rateLimit(headers))
    expect(fixture.events).toEqual([
      { type: 'rateLimit', operation: USER.key, scope: 'user', global: false, bucket: 'h', retryAfter: 5 },
    ])
  })

  test.each<[string, ApiResponse, [sameRoute: string, sibling: string, elsewhere: string]]>([
    ['of a bucket', rateLimit(headers), ['rateLimited', 'rateLimited', 'admitted']],
    ['without a scope', rateLimit(headers, { scope: undefined }), ['rateLimited', 'rateLimited', 'admitted']],
    [
      'of the global limit',
      rateLimit({}, { global: true, scope: 'global' }),
      ['rateLimited', 'rateLimited', 'rateLimited'],
    ],
    [
      'of a shared limit',
      rateLimit(limitHeaders(5, 3, 5, 'h'), { scope: 'shared' }),
      ['rateLimited', 'admitted', 'admitted'],
    ],
    ['of a sublimit', rateLimit(limitHeaders(5, 3, 5, 'h')), ['rateLimited', 'admitted', 'admitted']],
  ])('%s stops the requests that it is about', async (_, response, expected) => {
    const fixture = createGate()
    const [route, sibling, elsewhere] = ['/a', '/b', '/c'].map((path) =>
      requestOf(bearer('t'), operationOf('GET', path)),
    ) as [ApiRequest, ApiRequest, ApiRequest]
    await send(fixture, sibling, respondWith(200, { headers: limitHeaders(5, 4, 5, 'h') }))
    await send(fixture, route, response)
    const results = []
    for (const one of [route, sibling, elsewhere]) results.push(await admit(fixture, one))
    expect(results).toEqual(expected)
    expect(await admit(fixture, requestOf(bearer('u'), route.operation))).toBe('admitted')
  })
})

describe('separate queues', () => {
  it('separate the token endpoint, which has one queue for all credentials', async () => {
    const fixture = createGate()
    await send(fixture, requestOf(NO_CREDENTIAL, TOKEN), rateLimit({}, { global: true }))
    const client: Credential = { kind: 'client', clientId: '1', clientSecret: 's' }
    expect(await admit(fixture, requestOf(client, TOKEN))).toBe('rateLimited')
    expect(await admit(fixture, requestOf(NO_CREDENTIAL))).toBe('admitted')
    expect(await admit(fixture, requestOf(BOT))).toBe('admitted')
  })

  it('belong to the tokens that replace a token, and to all tokens of its user', async () => {
    const fixture = createGate()
    await send(fixture, requestOf(bearer('1')), rateLimit(), 60_000)
    fixture.gate.limiter.replaceToken('1', '2')
    expect(await admit(fixture, requestOf(bearer('2')))).toBe('rateLimited')
    fixture.gate.limiter.linkUser('2', () => 'user')
    expect(await admit(fixture, requestOf(bearer('3')))).toBe('admitted')
    fixture.gate.limiter.linkUser('3', () => 'user')
    expect(await admit(fixture, requestOf(bearer('3')))).toBe('rateLimited')
  })
})

describe('a bucket name that contains part of a secret', () => {
  const TOKEN = 'mfa_dXNlcg8YyzB3nG4kQ'
  const NAME = TOKEN.slice(3, 15)

  test.each<[string, ApiRequest]>([
    [
      'of the header',
      requestOf(NO_CREDENTIAL, USER, {}, { init: { headers: { authorization: `Bearer ${TOKEN}` } } }),
    ],
    ['of the path', requestOf(NO_CREDENTIAL, USER, { webhook_token: TOKEN })],
    [
      'of a form',
      requestOf(NO_CREDENTIAL, USER, {}, { init: { body: new URLSearchParams({ code: TOKEN }) } }),
    ],
    [
      'of JSON',
      requestOf(NO_CREDENTIAL, USER, {}, { init: { body: JSON.stringify({ access_token: TOKEN }) } }),
    ],
  ])('%s is not in an event', async (_, request) => {
    for (const name of [TOKEN, NAME]) {
      const fixture = createGate()
      await send(fixture, request, rateLimit(limitHeaders(1, 0, 5, name)))
      const waiting = fixture.gate.acquire(
        request,
        fixture.gate.limiter.nextTicket(),
        Number.POSITIVE_INFINITY,
      )
      await fixture.clock.runAll()
      await waiting
      expect(fixture.events).toMatchObject([
        { type: 'rateLimit', bucket: undefined },
        { type: 'wait', bucket: undefined },
      ])
    }
  })

  it('of the client is not in an event', async () => {
    const fixture = createGate({}, undefined, [TOKEN])
    await send(fixture, requestOf(NO_CREDENTIAL), rateLimit(limitHeaders(1, 0, 5, NAME)))
    expect(fixture.events).toMatchObject([{ type: 'rateLimit', bucket: undefined }])
  })

  it('still identifies the bucket', async () => {
    const fixture = createGate({}, undefined, [TOKEN])
    const other = requestOf(NO_CREDENTIAL, operationOf('GET', '/other'))
    await send(fixture, other, respondWith(200, { headers: limitHeaders(3, 2, 5, NAME) }))
    const exhausted = respondWith(200, { headers: limitHeaders(3, 0, 5, NAME) })
    await send(fixture, requestOf(NO_CREDENTIAL), exhausted)
    expect(await admit(fixture, other)).toBe('rateLimited')
  })
})

describe('a wait', () => {
  it('is reported with the operation', async () => {
    const { clock, gate, events } = createGate()
    const fixture = { clock, gate, events }
    const exhausted = respondWith(200, { headers: limitHeaders(1, 0, 5, 'h') })
    await send(fixture, requestOf(bearer('t')), exhausted)
    const waiting = gate.acquire(requestOf(bearer('t')), gate.limiter.nextTicket(), Number.POSITIVE_INFINITY)
    await clock.advance(5000)
    expect(await waiting).not.toHaveProperty('kind')
    expect(events).toEqual([{ type: 'wait', operation: USER.key, delay: 5000, bucket: 'h' }])
  })

  it('is not needed after a request without a response', async () => {
    const fixture = createGate()
    await send(fixture, requestOf(bearer('t')), NO_RESPONSE)
    await send(fixture, requestOf(bearer('t')), { kind: 'timeout', timeout: 1, sent: true })
    expect(await admit(fixture, requestOf(bearer('t')))).toBe('admitted')
  })
})

describe('a permit', () => {
  it('that is released twice counts once', async () => {
    const fixture = createGate({ maxInvalidRequests: 3 })
    const permit = await permitOf(fixture, requestOf(bearer('1')))
    permit.release(respondWith(403), 0)
    permit.release(respondWith(403), 0)
    permit.release()
    // One of three invalid requests was counted, and none is in flight.
    const permits = [
      await permitOf(fixture, requestOf(bearer('2'))),
      await permitOf(fixture, requestOf(bearer('3'))),
    ]
    expect(await admit(fixture, requestOf(bearer('4')))).toBe('rateLimited')
    for (const one of permits) one.release()
    expect(await admit(fixture, requestOf(bearer('4')))).toBe('admitted')
  })

  it('that is released with a 429 twice reports it once', async () => {
    const fixture = createGate()
    const permit = await permitOf(fixture, requestOf(bearer('t')))
    permit.release(rateLimit(), DELAY)
    permit.release(rateLimit(), 60_000)
    expect(fixture.events).toHaveLength(1)
    await fixture.clock.advance(DELAY)
    expect(await admit(fixture, requestOf(bearer('t')))).toBe('admitted')
  })

  it('that is released without a result frees its place and counts nothing', async () => {
    const fixture = createGate({ maxInvalidRequests: 1 })
    const known = respondWith(200, { headers: limitHeaders(1, 1, 60, 'h') })
    await send(fixture, requestOf(bearer('t')), known)
    for (let count = 0; count < 3; count++) {
      const permit = await permitOf(fixture, requestOf(bearer('t')))
      expect(await admit(fixture, requestOf(bearer('u')))).toBe('rateLimited')
      permit.release()
    }
    expect(fixture.events).toEqual([])
    expect(await admit(fixture, requestOf(bearer('t')))).toBe('admitted')
  })
})

describe('operations that the description does not contain', () => {
  const exhausted = respondWith(200, { headers: limitHeaders(1, 0, 60) })
  const unknown = (number: number) => operationOf('GET', `/unknown/${number}`, { isDescribed: false })

  it('have 100 limits for a principal, and share one beyond', async () => {
    const fixture = createGate()
    for (let number = 1; number <= 100; number++) {
      await send(fixture, requestOf(bearer('t'), unknown(number)), exhausted)
    }
    await send(fixture, requestOf(bearer('t'), unknown(101)), exhausted)
    expect(await admit(fixture, requestOf(bearer('t'), unknown(102)))).toBe('rateLimited')
    expect(await admit(fixture, requestOf(bearer('t'), unknown(100)))).toBe('rateLimited')
    expect(await admit(fixture, requestOf(bearer('t')))).toBe('admitted')
    expect(await admit(fixture, requestOf(bearer('u'), unknown(102)))).toBe('admitted')
  })

  it('have a limit of their own, apart from a described operation with the same key', async () => {
    const fixture = createGate()
    await send(fixture, requestOf(bearer('t'), { ...USER, isDescribed: false }), exhausted)
    expect(await admit(fixture, requestOf(bearer('t')))).toBe('admitted')
    expect(await admit(fixture, requestOf(bearer('t'), { ...USER, isDescribed: false }))).toBe('rateLimited')
  })
})

describe('waiting calls', () => {
  /** Starts one call and lets others wait for its response. */
  async function queue(maxInvalidRequests = 9500) {
    const fixture = createGate({ maxInvalidRequests })
    const { gate, clock } = fixture
    const first = await permitOf(fixture, requestOf(bearer('t')))
    const others = [1, 2, 3].map(() =>
      gate.acquire(requestOf(bearer('t')), gate.limiter.nextTicket(), 60_000),
    )
    await clock.advance(1)
    const kinds = async () => {
      await clock.runAll()
      return (await Promise.all(others)).map((one) => ('kind' in one ? one.kind : 'admitted'))
    }
    const respond = (response: ApiResponse) => first.release(response, 0)
    return { respond, kinds }
  }

  it('are rejected if their token was rejected in the meantime', async () => {
    const { respond, kinds } = await queue()
    respond(respondWith(401))
    expect(await kinds()).toEqual(['rejectedToken', 'rejectedToken', 'rejectedToken'])
  })

  it('are rejected if the edge blocked the IP address in the meantime', async () => {
    const { respond, kinds } = await queue()
    respond(edge())
    expect(await kinds()).toEqual(['ipBanned', 'ipBanned', 'ipBanned'])
  })

  it('are rejected if the limit of invalid requests was reached in the meantime', async () => {
    const { respond, kinds } = await queue(1)
    respond(respondWith(403))
    expect(await kinds()).toEqual(['rateLimited', 'rateLimited', 'rateLimited'])
  })
})

it('no call waits for the first response of the token endpoint', async () => {
  const fixture = createGate()
  const results = [
    await admit(fixture, requestOf(NO_CREDENTIAL, TOKEN)),
    await admit(fixture, requestOf(NO_CREDENTIAL, TOKEN)),
  ]
  expect(results).toEqual(['admitted', 'admitted'])
})

it('interactions do not count against the limit of a bot', async () => {
  const fixture = createGate({ requestsPerSecond: 1 })
  const callback = operationOf('POST', '/interactions/{interaction_id}/{interaction_token}/callback')
  const path = { interaction_id: '1', interaction_token: 't' }
  await send(fixture, requestOf(BOT), respondWith(200))
  await send(fixture, requestOf(BOT, callback, path), respondWith(200))
  expect(await admit(fixture, requestOf(BOT, callback, path))).toBe('admitted')
  expect(await admit(fixture, requestOf(BOT))).toBe('rateLimited')
})

it.each(['80351110224678912', 'client', 'interaction', 'Bot'])(
  'a token that resembles another principal does not share its limits: %s',
  async (token) => {
    const fixture = createGate()
    await send(fixture, requestOf(bearer('t')), respondWith(200))
    fixture.gate.limiter.linkUser('t', () => '80351110224678912')
    for (const request of [
      requestOf(bearer('t')),
      requestOf(BOT),
      requestOf(NO_CREDENTIAL),
      requestOf(NO_CREDENTIAL, TOKEN),
    ]) {
      await send(fixture, request, rateLimit({}, { global: true }))
    }
    expect(await admit(fixture, requestOf(bearer(token)))).toBe('admitted')
  },
)

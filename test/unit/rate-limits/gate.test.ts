import { describe, expect, it, test } from 'vitest'
import type { RateLimitInfo } from '../../../src/runtime/rate-limits/gate.ts'
import { Route } from '../../../src/runtime/rate-limits/principal.ts'
import type {
  Credential,
  OperationDescriptor,
  Outcome,
  Rejection,
  RequestContext,
} from '../../../src/runtime/transport/types.ts'
import { createGate, limitHeaders, operationOf, type TestGate } from '../../support/transport-fixtures.ts'

const WEBHOOK = operationOf('POST', '/webhooks/{webhook_id}/{webhook_token}')
const TOKEN = operationOf('POST', '/oauth2/token', { credentials: ['client', 'none'] })
const USER = operationOf('GET', '/users/@me')

function bearer(accessToken: string): Credential {
  return { kind: 'bearer', accessToken, scopes: null, expiresAt: null, refreshable: false }
}

const BOT: Credential = { kind: 'bot', botToken: 'b' }
const NO_CREDENTIAL: Credential = { kind: 'none' }

function contextOf(credential: Credential, operation: OperationDescriptor = USER, path = {}): RequestContext {
  return { operation, credential, path, signal: undefined, request: { url: '', init: {} } }
}

function respondWith(status: number, headers: Record<string, string> = {}): Outcome {
  return { kind: 'response', status, ok: status < 300, headers: new Headers(headers), body: '' }
}

function limitOf(changes: Partial<RateLimitInfo> = {}): RateLimitInfo {
  return { scope: 'user', global: false, delay: 5000, ...changes }
}

/** Returns the route if the request is admitted within a millisecond; otherwise the rejection. */
async function tryAdmit({ gate, clock }: TestGate, context: RequestContext): Promise<Route | Rejection> {
  const admission = gate.admit(context, gate.nextTicket(), clock.now() + 1)
  await clock.advance(1)
  return admission
}

/** Sends an admitted request with this outcome. */
async function send(
  fixture: TestGate,
  context: RequestContext,
  outcome: Outcome | undefined,
  json?: unknown,
  limit?: RateLimitInfo,
): Promise<void> {
  const route = await tryAdmit(fixture, context)
  if ('kind' in route) throw new Error(`The request was rejected: ${route.kind}`)
  fixture.gate.release(context, route, outcome, json, limit)
}

/** Returns the kind of the rejection, or 'admitted'. */
async function admit(fixture: TestGate, context: RequestContext): Promise<string> {
  const admission = await tryAdmit(fixture, context)
  return 'kind' in admission ? admission.kind : 'admitted'
}

describe('a 429 from the edge', () => {
  it('stops all requests for a minute', async () => {
    const fixture = createGate()
    await send(fixture, contextOf(NO_CREDENTIAL), respondWith(429))
    expect(await admit(fixture, contextOf(bearer('t')))).toBe('ipBanned')
    await fixture.clock.advance(59_990)
    expect(await admit(fixture, contextOf(NO_CREDENTIAL))).toBe('ipBanned')
    await fixture.clock.advance(10)
    expect(await admit(fixture, contextOf(NO_CREDENTIAL))).toBe('admitted')
  })

  it('stops all requests for a longer Retry-After', async () => {
    const fixture = createGate()
    await send(fixture, contextOf(NO_CREDENTIAL), respondWith(429, { 'retry-after': '3600' }))
    await fixture.clock.advance(3_599_000)
    expect(await admit(fixture, contextOf(NO_CREDENTIAL))).toBe('ipBanned')
    await fixture.clock.advance(1000)
    expect(await admit(fixture, contextOf(NO_CREDENTIAL))).toBe('admitted')
  })
})

describe('a rejected token', () => {
  test.each<[string, Credential, Credential]>([
    ['a user', bearer('invalid'), bearer('valid')],
    ['a bot', BOT, { kind: 'bot', botToken: 'c' }],
  ])('of %s is not sent for ten minutes, on any route', async (_, invalid, valid) => {
    const fixture = createGate()
    await send(fixture, contextOf(invalid), respondWith(401))
    expect(await admit(fixture, contextOf(invalid, operationOf('GET', '/other')))).toBe('rejectedToken')
    expect(await admit(fixture, contextOf(valid))).toBe('admitted')
    await fixture.clock.advance(600_000)
    expect(await admit(fixture, contextOf(invalid))).toBe('admitted')
  })

  test.each([403, 404, 500])('is not assumed after a %i', async (status) => {
    const fixture = createGate()
    await send(fixture, contextOf(bearer('t')), respondWith(status))
    expect(await admit(fixture, contextOf(bearer('t')))).toBe('admitted')
  })

  it('is not assumed after a 401 without a token or with the credential of the client', async () => {
    const fixture = createGate()
    const client: Credential = { kind: 'client', clientId: '1', clientSecret: 's' }
    for (const credential of [NO_CREDENTIAL, client]) {
      await send(fixture, contextOf(credential, TOKEN), respondWith(401))
      expect(await admit(fixture, contextOf(credential, TOKEN))).toBe('admitted')
    }
  })

  it('is evicted if there are too many', async () => {
    const fixture = createGate({ maxBuckets: 2 })
    for (const token of ['1', '2', '3']) await send(fixture, contextOf(bearer(token)), respondWith(401))
    expect(await admit(fixture, contextOf(bearer('1')))).toBe('admitted')
    expect(await admit(fixture, contextOf(bearer('2')))).toBe('rejectedToken')
    expect(await admit(fixture, contextOf(bearer('3')))).toBe('rejectedToken')
  })
})

describe('an unknown webhook', () => {
  const path = { webhook_id: '1', webhook_token: 't' }

  it('is not called again', async () => {
    const fixture = createGate()
    await send(fixture, contextOf(NO_CREDENTIAL, WEBHOOK, path), respondWith(404), { code: 10015 })
    expect(await admit(fixture, contextOf(NO_CREDENTIAL, WEBHOOK, path))).toBe('unknownWebhook')
    expect(await admit(fixture, contextOf(NO_CREDENTIAL, WEBHOOK, { ...path, webhook_token: 'u' }))).toBe(
      'admitted',
    )
  })

  it('is not assumed if only the message is unknown', async () => {
    const fixture = createGate()
    await send(fixture, contextOf(NO_CREDENTIAL, WEBHOOK, path), respondWith(404), { code: 10008 })
    expect(await admit(fixture, contextOf(NO_CREDENTIAL, WEBHOOK, path))).toBe('admitted')
  })
})

describe('the limit of invalid requests', () => {
  it('counts 401, 403 and 429, and stops all requests once it is reached', async () => {
    const fixture = createGate({ maxInvalidRequests: 4 })
    await send(fixture, contextOf(bearer('1')), respondWith(401))
    await send(fixture, contextOf(bearer('2')), respondWith(403))
    await send(fixture, contextOf(bearer('3')), respondWith(404))
    await send(fixture, contextOf(bearer('4')), respondWith(429), {}, limitOf())
    await send(fixture, contextOf(NO_CREDENTIAL), respondWith(200))
    await send(fixture, contextOf(bearer('5')), respondWith(403))
    const stopped = await tryAdmit(fixture, contextOf(NO_CREDENTIAL))
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
    await send(fixture, contextOf(bearer('1')), respondWith(403))
    const admissions = ['2', '3', '4', '5'].map((token) =>
      gate.admit(contextOf(bearer(token)), gate.nextTicket(), 60_000),
    )
    const settled: (Route | Rejection | undefined)[] = [undefined, undefined, undefined, undefined]
    for (const [index, one] of admissions.entries()) {
      Promise.resolve(one).then((result) => {
        settled[index] = result
      })
    }
    const kinds = () => settled.map((one) => one && ('kind' in one ? one.kind : 'admitted'))
    await clock.advance(1000)
    expect(kinds()).toEqual(['admitted', 'admitted', undefined, undefined])
    gate.release(contextOf(bearer('2')), settled[0] as Route, respondWith(200))
    await clock.advance(1000)
    expect(kinds()).toEqual(['admitted', 'admitted', 'admitted', undefined])
    gate.cancel(settled[1] as Route)
    await clock.advance(1000)
    expect(kinds()).toEqual(['admitted', 'admitted', 'admitted', 'admitted'])
    gate.release(contextOf(bearer('4')), settled[2] as Route, respondWith(403))
    gate.release(contextOf(bearer('5')), settled[3] as Route, respondWith(403))
    expect(await admit(fixture, contextOf(NO_CREDENTIAL))).toBe('rateLimited')
  })

  it('counts each request in flight once, whatever its outcome', async () => {
    const fixture = createGate({ maxInvalidRequests: 1 })
    for (const outcome of [undefined, respondWith(200), respondWith(500)]) {
      await send(fixture, contextOf(bearer('t')), outcome)
    }
    const route = await tryAdmit(fixture, contextOf(NO_CREDENTIAL))
    expect('kind' in route).toBe(false)
    expect(await admit(fixture, contextOf(bearer('t')))).toBe('rateLimited')
  })

  it('is waited for by calls with enough time', async () => {
    const fixture = createGate({ maxInvalidRequests: 1 })
    const { gate, clock } = fixture
    await send(fixture, contextOf(NO_CREDENTIAL), respondWith(403))
    const admission = gate.admit(contextOf(NO_CREDENTIAL), gate.nextTicket(), Number.POSITIVE_INFINITY)
    await clock.runAll()
    expect(await admission).toBeInstanceOf(Route)
    expect(clock.now()).toBeGreaterThan(600_000)
  })

  it('ends the wait for requests in flight on abort and on timeout', async () => {
    const fixture = createGate({ maxInvalidRequests: 1 })
    const { gate, clock } = fixture
    await tryAdmit(fixture, contextOf(NO_CREDENTIAL))
    const controller = new AbortController()
    const ticket = gate.nextTicket()
    const aborted = Promise.resolve(
      gate.admit({ ...contextOf(bearer('t')), signal: controller.signal }, ticket, 60_000),
    ).catch((reason) => reason)
    const timedOut = gate.admit(contextOf(bearer('u')), gate.nextTicket(), 2000)
    await clock.advance(500)
    controller.abort('enough')
    expect(await aborted).toBe('enough')
    await clock.advance(2000)
    expect(await timedOut).toMatchObject({ kind: 'rateLimited', bucket: undefined })
    expect(clock.timers).toBe(0)
  })

  it('does not count a 429 of a shared limit', async () => {
    const fixture = createGate({ maxInvalidRequests: 1 })
    await send(fixture, contextOf(bearer('1')), respondWith(429), {}, limitOf({ scope: 'shared' }))
    expect(await admit(fixture, contextOf(NO_CREDENTIAL))).toBe('admitted')
  })
})

describe('a 429 from the API', () => {
  const headers = limitHeaders(5, 0, 5, 'h')

  it('is reported once', async () => {
    const fixture = createGate()
    await send(fixture, contextOf(bearer('t')), respondWith(429, headers), {}, limitOf())
    expect(fixture.events).toEqual([
      { type: 'rateLimit', operation: USER.key, scope: 'user', global: false, bucket: 'h', retryAfter: 5 },
    ])
  })

  test.each<
    [string, RateLimitInfo, Record<string, string>, [sameRoute: string, sibling: string, elsewhere: string]]
  >([
    ['of a bucket', limitOf(), headers, ['rateLimited', 'rateLimited', 'admitted']],
    ['without a scope', limitOf({ scope: undefined }), headers, ['rateLimited', 'rateLimited', 'admitted']],
    [
      'of the global limit',
      limitOf({ global: true, scope: 'global' }),
      {},
      ['rateLimited', 'rateLimited', 'rateLimited'],
    ],
    [
      'of a shared limit',
      limitOf({ scope: 'shared' }),
      limitHeaders(5, 3, 5, 'h'),
      ['rateLimited', 'admitted', 'admitted'],
    ],
    ['of a sublimit', limitOf(), limitHeaders(5, 3, 5, 'h'), ['rateLimited', 'admitted', 'admitted']],
  ])('%s stops the requests that it is about', async (_, limit, headers, expected) => {
    const fixture = createGate()
    const [route, sibling, elsewhere] = ['/a', '/b', '/c'].map((path) =>
      contextOf(bearer('t'), operationOf('GET', path)),
    ) as [RequestContext, RequestContext, RequestContext]
    await send(fixture, sibling, respondWith(200, limitHeaders(5, 4, 5, 'h')))
    await send(fixture, route, respondWith(429, headers), {}, limit)
    const results = []
    for (const one of [route, sibling, elsewhere]) results.push(await admit(fixture, one))
    expect(results).toEqual(expected)
    expect(await admit(fixture, contextOf(bearer('u'), route.operation))).toBe('admitted')
  })
})

describe('separate queues', () => {
  it('separate the token endpoint, which has one queue for all credentials', async () => {
    const fixture = createGate()
    await send(fixture, contextOf(NO_CREDENTIAL, TOKEN), respondWith(429), {}, limitOf({ global: true }))
    const client: Credential = { kind: 'client', clientId: '1', clientSecret: 's' }
    expect(await admit(fixture, contextOf(client, TOKEN))).toBe('rateLimited')
    expect(await admit(fixture, contextOf(NO_CREDENTIAL))).toBe('admitted')
    expect(await admit(fixture, contextOf(BOT))).toBe('admitted')
  })

  it('belong to the tokens that replace a token, and to all tokens of its user', async () => {
    const fixture = createGate()
    await send(fixture, contextOf(bearer('1')), respondWith(429), {}, limitOf({ delay: 60_000 }))
    fixture.gate.replaceToken('1', '2')
    expect(await admit(fixture, contextOf(bearer('2')))).toBe('rateLimited')
    fixture.gate.linkUser('2', 'user')
    expect(await admit(fixture, contextOf(bearer('3')))).toBe('admitted')
    fixture.gate.linkUser('3', 'user')
    expect(await admit(fixture, contextOf(bearer('3')))).toBe('rateLimited')
  })
})

describe('a bucket name that contains part of a secret', () => {
  const TOKEN = 'mfa_dXNlcg8YyzB3nG4kQ'
  const NAME = TOKEN.slice(3, 15)

  test.each<[string, Partial<RequestContext>]>([
    ['of the header', { request: { url: '', init: { headers: { authorization: `Bearer ${TOKEN}` } } } }],
    ['of the path', { path: { webhook_token: TOKEN } }],
    ['of a form', { request: { url: '', init: { body: new URLSearchParams({ code: TOKEN }) } } }],
    ['of JSON', { request: { url: '', init: { body: JSON.stringify({ access_token: TOKEN }) } } }],
  ])('%s is not in an event', async (_, parts) => {
    for (const name of [TOKEN, NAME]) {
      const fixture = createGate()
      const context = { ...contextOf(NO_CREDENTIAL), ...parts }
      await send(fixture, context, respondWith(429, limitHeaders(1, 0, 5, name)), {}, limitOf())
      const waiting = fixture.gate.admit(context, fixture.gate.nextTicket(), Number.POSITIVE_INFINITY)
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
    await send(
      fixture,
      contextOf(NO_CREDENTIAL),
      respondWith(429, limitHeaders(1, 0, 5, NAME)),
      {},
      limitOf(),
    )
    expect(fixture.events).toMatchObject([{ type: 'rateLimit', bucket: undefined }])
  })

  it('still identifies the bucket', async () => {
    const fixture = createGate({}, undefined, [TOKEN])
    const other = contextOf(NO_CREDENTIAL, operationOf('GET', '/other'))
    await send(fixture, other, respondWith(200, limitHeaders(3, 2, 5, NAME)))
    await send(fixture, contextOf(NO_CREDENTIAL), respondWith(200, limitHeaders(3, 0, 5, NAME)))
    expect(await admit(fixture, other)).toBe('rateLimited')
  })
})

describe('a wait', () => {
  it('is reported with the operation', async () => {
    const { clock, gate, events } = createGate()
    const fixture = { clock, gate, events }
    await send(fixture, contextOf(bearer('t')), respondWith(200, limitHeaders(1, 0, 5, 'h')))
    const waiting = gate.admit(contextOf(bearer('t')), gate.nextTicket(), Number.POSITIVE_INFINITY)
    await clock.advance(5000)
    expect(await waiting).toBeInstanceOf(Route)
    expect(events).toEqual([{ type: 'wait', operation: USER.key, delay: 5000, bucket: 'h' }])
  })

  it('is not needed after a request without a response', async () => {
    const fixture = createGate()
    await send(fixture, contextOf(bearer('t')), undefined)
    await send(fixture, contextOf(bearer('t')), { kind: 'timeout', timeout: 1, sent: true })
    expect(await admit(fixture, contextOf(bearer('t')))).toBe('admitted')
  })
})

describe('waiting calls', () => {
  /** Starts one call and lets others wait for its response. */
  async function queue(maxInvalidRequests = 9500) {
    const fixture = createGate({ maxInvalidRequests })
    const { gate, clock } = fixture
    const first = await tryAdmit(fixture, contextOf(bearer('t')))
    if ('kind' in first) throw new Error('The first call was rejected')
    const others = [1, 2, 3].map(() => gate.admit(contextOf(bearer('t')), gate.nextTicket(), 60_000))
    await clock.advance(1)
    const kinds = async () => {
      await clock.runAll()
      return (await Promise.all(others)).map((one) => ('kind' in one ? one.kind : 'admitted'))
    }
    const respond = (status: number) => gate.release(contextOf(bearer('t')), first, respondWith(status))
    return { respond, kinds }
  }

  it('are rejected if their token was rejected in the meantime', async () => {
    const { respond, kinds } = await queue()
    respond(401)
    expect(await kinds()).toEqual(['rejectedToken', 'rejectedToken', 'rejectedToken'])
  })

  it('are rejected if the edge blocked the IP address in the meantime', async () => {
    const { respond, kinds } = await queue()
    respond(429)
    expect(await kinds()).toEqual(['ipBanned', 'ipBanned', 'ipBanned'])
  })

  it('are rejected if the limit of invalid requests was reached in the meantime', async () => {
    const { respond, kinds } = await queue(1)
    respond(403)
    expect(await kinds()).toEqual(['rateLimited', 'rateLimited', 'rateLimited'])
  })
})

it('no call waits for the first response of the token endpoint', async () => {
  const fixture = createGate()
  const results = [
    await admit(fixture, contextOf(NO_CREDENTIAL, TOKEN)),
    await admit(fixture, contextOf(NO_CREDENTIAL, TOKEN)),
  ]
  expect(results).toEqual(['admitted', 'admitted'])
})

it('interactions do not count against the limit of a bot', async () => {
  const fixture = createGate({ requestsPerSecond: 1 })
  const callback = operationOf('POST', '/interactions/{interaction_id}/{interaction_token}/callback')
  const path = { interaction_id: '1', interaction_token: 't' }
  await send(fixture, contextOf(BOT), respondWith(200))
  await send(fixture, contextOf(BOT, callback, path), respondWith(200))
  expect(await admit(fixture, contextOf(BOT, callback, path))).toBe('admitted')
  expect(await admit(fixture, contextOf(BOT))).toBe('rateLimited')
})

it.each(['80351110224678912', 'client', 'interaction', 'Bot'])(
  'a token that resembles another principal does not share its limits: %s',
  async (token) => {
    const fixture = createGate()
    await send(fixture, contextOf(bearer('t')), respondWith(200))
    fixture.gate.linkUser('t', '80351110224678912')
    for (const context of [
      contextOf(bearer('t')),
      contextOf(BOT),
      contextOf(NO_CREDENTIAL),
      contextOf(NO_CREDENTIAL, TOKEN),
    ]) {
      await send(fixture, context, respondWith(429), {}, limitOf({ global: true }))
    }
    expect(await admit(fixture, contextOf(bearer(token)))).toBe('admitted')
  },
)

import { describe, expect, it, test } from 'vitest'
import type { RateLimitInfo } from '../../../src/runtime/rate-limits/gate.ts'
import { Route } from '../../../src/runtime/rate-limits/principal.ts'
import type { OperationDescriptor } from '../../../src/runtime/transport/operation.ts'
import type { Credential, Outcome, Rejection, RequestContext } from '../../../src/runtime/transport/types.ts'
import { limitHeaders, createGate, operationOf, type TestGate } from '../../support/transport-fixtures.ts'

const WEBHOOK = operationOf('POST', '/webhooks/{webhook_id}/{webhook_token}')
const TOKEN = operationOf('POST', '/oauth2/token', { credentials: ['client', 'none'] })
const USER = operationOf('GET', '/users/@me')

function bearer(accessToken: string): Credential {
  return { kind: 'bearer', accessToken, scopes: null, expiresAt: null, refreshable: false }
}

const BOT: Credential = { kind: 'bot', botToken: 'b' }
const NONE: Credential = { kind: 'none' }

function shipment(credential: Credential, operation: OperationDescriptor = USER, path = {}): RequestContext {
  return { operation, credential, path, signal: undefined, request: { url: '', init: {} } }
}

function answered(status: number, headers: Record<string, string> = {}): Outcome {
  return { kind: 'response', status, ok: status < 300, headers: new Headers(headers), body: '' }
}

function met(changes: Partial<RateLimitInfo> = {}): RateLimitInfo {
  return { scope: 'user', global: false, delay: 5000, ...changes }
}

/** Whether it may go within a millisecond; else what stands in its way. */
async function ask({ gate, clock }: TestGate, what: RequestContext): Promise<Route | Rejection> {
  const asked = gate.admit(what, gate.nextTicket(), clock.now() + 1)
  await clock.advance(1)
  return asked
}

async function send(
  setUp: TestGate,
  what: RequestContext,
  outcome: Outcome | undefined,
  json?: unknown,
  limit?: RateLimitInfo,
): Promise<void> {
  const route = await ask(setUp, what)
  if ('kind' in route) throw new Error(`It was not let through: ${route.kind}`)
  setUp.gate.release(what, route, outcome, json, limit)
}

/** What came of it, by one word. */
async function verdict(setUp: TestGate, what: RequestContext): Promise<string> {
  const asked = await ask(setUp, what)
  return 'kind' in asked ? asked.kind : 'passed'
}

describe('a 429 of the edge', () => {
  it('stops everybody for a minute', async () => {
    const setUp = createGate()
    await send(setUp, shipment(NONE), answered(429))
    expect(await verdict(setUp, shipment(bearer('t')))).toBe('ipBanned')
    await setUp.clock.advance(59_990)
    expect(await verdict(setUp, shipment(NONE))).toBe('ipBanned')
    await setUp.clock.advance(10)
    expect(await verdict(setUp, shipment(NONE))).toBe('passed')
  })

  it('stops everybody for longer where it says so', async () => {
    const setUp = createGate()
    await send(setUp, shipment(NONE), answered(429, { 'retry-after': '3600' }))
    await setUp.clock.advance(3_599_000)
    expect(await verdict(setUp, shipment(NONE))).toBe('ipBanned')
    await setUp.clock.advance(1000)
    expect(await verdict(setUp, shipment(NONE))).toBe('passed')
  })
})

describe('a refused token', () => {
  test.each<[string, Credential, Credential]>([
    ['a user', bearer('dead'), bearer('alive')],
    ['a bot', BOT, { kind: 'bot', botToken: 'c' }],
  ])('of %s is not sent again for ten minutes, on whatever route', async (_, dead, alive) => {
    const setUp = createGate()
    await send(setUp, shipment(dead), answered(401))
    expect(await verdict(setUp, shipment(dead, operationOf('GET', '/other')))).toBe('rejectedToken')
    expect(await verdict(setUp, shipment(alive))).toBe('passed')
    await setUp.clock.advance(600_000)
    expect(await verdict(setUp, shipment(dead))).toBe('passed')
  })

  test.each([403, 404, 500])('is not one that was answered with %i', async (status) => {
    const setUp = createGate()
    await send(setUp, shipment(bearer('t')), answered(status))
    expect(await verdict(setUp, shipment(bearer('t')))).toBe('passed')
  })

  it('is none where the request carried none, or proved who the client is', async () => {
    const setUp = createGate()
    const client: Credential = { kind: 'client', clientId: '1', clientSecret: 's' }
    for (const credential of [NONE, client]) {
      await send(setUp, shipment(credential, TOKEN), answered(401))
      expect(await verdict(setUp, shipment(credential, TOKEN))).toBe('passed')
    }
  })

  it('is forgotten where there are too many', async () => {
    const setUp = createGate({ maxBuckets: 2 })
    for (const token of ['1', '2', '3']) await send(setUp, shipment(bearer(token)), answered(401))
    expect(await verdict(setUp, shipment(bearer('1')))).toBe('passed')
    expect(await verdict(setUp, shipment(bearer('2')))).toBe('rejectedToken')
    expect(await verdict(setUp, shipment(bearer('3')))).toBe('rejectedToken')
  })
})

describe('an unknown webhook', () => {
  const path = { webhook_id: '1', webhook_token: 't' }

  it('is not asked again', async () => {
    const setUp = createGate()
    await send(setUp, shipment(NONE, WEBHOOK, path), answered(404), { code: 10015 })
    expect(await verdict(setUp, shipment(NONE, WEBHOOK, path))).toBe('unknownWebhook')
    expect(await verdict(setUp, shipment(NONE, WEBHOOK, { ...path, webhook_token: 'u' }))).toBe('passed')
  })

  it('is none whose message alone is unknown', async () => {
    const setUp = createGate()
    await send(setUp, shipment(NONE, WEBHOOK, path), answered(404), { code: 10008 })
    expect(await verdict(setUp, shipment(NONE, WEBHOOK, path))).toBe('passed')
  })
})

describe('the budget of invalid requests', () => {
  it('counts 401, 403 and 429, and stops everything when it is spent', async () => {
    const setUp = createGate({ maxInvalidRequests: 4 })
    await send(setUp, shipment(bearer('1')), answered(401))
    await send(setUp, shipment(bearer('2')), answered(403))
    await send(setUp, shipment(bearer('3')), answered(404))
    await send(setUp, shipment(bearer('4')), answered(429), {}, met())
    await send(setUp, shipment(NONE), answered(200))
    await send(setUp, shipment(bearer('5')), answered(403))
    const stopped = await ask(setUp, shipment(NONE))
    expect(stopped).toMatchObject({ kind: 'rateLimited', bucket: undefined })
    expect('delay' in stopped && stopped.delay).toBeGreaterThan(590_000)
    const shares = setUp.events.filter(({ type }) => type === 'invalidRequests')
    expect(shares).toEqual([
      { type: 'invalidRequests', share: 0.5, count: 2 },
      { type: 'invalidRequests', share: 1, count: 4 },
    ])
  })

  it('lets no more go at a time than are left, and the others as soon as one is over', async () => {
    const setUp = createGate({ maxInvalidRequests: 3 })
    const { gate, clock } = setUp
    await send(setUp, shipment(bearer('1')), answered(403))
    const asked = ['2', '3', '4', '5'].map((token) =>
      gate.admit(shipment(bearer(token)), gate.nextTicket(), 60_000),
    )
    const settled: (Route | Rejection | undefined)[] = [undefined, undefined, undefined, undefined]
    for (const [index, one] of asked.entries()) {
      Promise.resolve(one).then((result) => {
        settled[index] = result
      })
    }
    const passes = () => settled.map((one) => one && ('kind' in one ? one.kind : 'passed'))
    await clock.advance(1000)
    expect(passes()).toEqual(['passed', 'passed', undefined, undefined])
    gate.release(shipment(bearer('2')), settled[0] as Route, answered(200))
    await clock.advance(1000)
    expect(passes()).toEqual(['passed', 'passed', 'passed', undefined])
    gate.cancel(settled[1] as Route)
    await clock.advance(1000)
    expect(passes()).toEqual(['passed', 'passed', 'passed', 'passed'])
    gate.release(shipment(bearer('4')), settled[2] as Route, answered(403))
    gate.release(shipment(bearer('5')), settled[3] as Route, answered(403))
    expect(await verdict(setUp, shipment(NONE))).toBe('rateLimited')
  })

  it('counts each that is under way once, whatever becomes of it', async () => {
    const setUp = createGate({ maxInvalidRequests: 1 })
    for (const outcome of [undefined, answered(200), answered(500)]) {
      await send(setUp, shipment(bearer('t')), outcome)
    }
    const pass = await ask(setUp, shipment(NONE))
    expect('kind' in pass).toBe(false)
    expect(await verdict(setUp, shipment(bearer('t')))).toBe('rateLimited')
  })

  it('that is used up is waited for by whoever has the patience', async () => {
    const setUp = createGate({ maxInvalidRequests: 1 })
    const { gate, clock } = setUp
    await send(setUp, shipment(NONE), answered(403))
    const patient = gate.admit(shipment(NONE), gate.nextTicket(), Number.POSITIVE_INFINITY)
    await clock.runAll()
    expect(await patient).toBeInstanceOf(Route)
    expect(clock.now()).toBeGreaterThan(600_000)
  })

  it('lets who waits for those under way give up', async () => {
    const setUp = createGate({ maxInvalidRequests: 1 })
    const { gate, clock } = setUp
    await ask(setUp, shipment(NONE))
    const controller = new AbortController()
    const place = gate.nextTicket()
    const aborted = Promise.resolve(
      gate.admit({ ...shipment(bearer('t')), signal: controller.signal }, place, 60_000),
    ).catch((reason) => reason)
    const late = gate.admit(shipment(bearer('u')), gate.nextTicket(), 2000)
    await clock.advance(500)
    controller.abort('enough')
    expect(await aborted).toBe('enough')
    await clock.advance(2000)
    expect(await late).toMatchObject({ kind: 'rateLimited', bucket: undefined })
    expect(clock.timers).toBe(0)
  })

  it('passes over 429s of a limit that all share', async () => {
    const setUp = createGate({ maxInvalidRequests: 1 })
    await send(setUp, shipment(bearer('1')), answered(429), {}, met({ scope: 'shared' }))
    expect(await verdict(setUp, shipment(NONE))).toBe('passed')
  })
})

describe('a 429 of the API', () => {
  const headers = limitHeaders(5, 0, 5, 'h')

  it('is told, once', async () => {
    const setUp = createGate()
    await send(setUp, shipment(bearer('t')), answered(429, headers), {}, met())
    expect(setUp.events).toEqual([
      { type: 'rateLimit', operation: USER.key, scope: 'user', global: false, bucket: 'h', retryAfter: 5 },
    ])
  })

  test.each<
    [string, RateLimitInfo, Record<string, string>, [sameRoute: string, sibling: string, elsewhere: string]]
  >([
    ['of a bucket', met(), headers, ['rateLimited', 'rateLimited', 'passed']],
    ['of nobody in particular', met({ scope: undefined }), headers, ['rateLimited', 'rateLimited', 'passed']],
    [
      'of everything',
      met({ global: true, scope: 'global' }),
      {},
      ['rateLimited', 'rateLimited', 'rateLimited'],
    ],
    [
      'that all share',
      met({ scope: 'shared' }),
      limitHeaders(5, 3, 5, 'h'),
      ['rateLimited', 'passed', 'passed'],
    ],
    ['of a sublimit', met(), limitHeaders(5, 3, 5, 'h'), ['rateLimited', 'passed', 'passed']],
  ])('%s closes what it is about', async (_, limit, said, verdicts) => {
    const setUp = createGate()
    const [route, sibling, elsewhere] = ['/a', '/b', '/c'].map((path) =>
      shipment(bearer('t'), operationOf('GET', path)),
    ) as [RequestContext, RequestContext, RequestContext]
    await send(setUp, sibling, answered(200, limitHeaders(5, 4, 5, 'h')))
    await send(setUp, route, answered(429, said), {}, limit)
    const results = []
    for (const one of [route, sibling, elsewhere]) results.push(await verdict(setUp, one))
    expect(results).toEqual(verdicts)
    expect(await verdict(setUp, shipment(bearer('u'), route.operation))).toBe('passed')
  })
})

describe('lanes', () => {
  it('keep the token endpoint apart from everybody, and share it', async () => {
    const setUp = createGate()
    await send(setUp, shipment(NONE, TOKEN), answered(429), {}, met({ global: true }))
    const client: Credential = { kind: 'client', clientId: '1', clientSecret: 's' }
    expect(await verdict(setUp, shipment(client, TOKEN))).toBe('rateLimited')
    expect(await verdict(setUp, shipment(NONE))).toBe('passed')
    expect(await verdict(setUp, shipment(BOT))).toBe('passed')
  })

  it('go with a token that is refreshed, and with its user', async () => {
    const setUp = createGate()
    await send(setUp, shipment(bearer('1')), answered(429), {}, met({ delay: 60_000 }))
    setUp.gate.replaceToken('1', '2')
    expect(await verdict(setUp, shipment(bearer('2')))).toBe('rateLimited')
    setUp.gate.linkUser('2', 'user')
    expect(await verdict(setUp, shipment(bearer('3')))).toBe('passed')
    setUp.gate.linkUser('3', 'user')
    expect(await verdict(setUp, shipment(bearer('3')))).toBe('rateLimited')
  })
})

describe('a name that a server made of a secret', () => {
  const TOKEN = 'mfa_dXNlcg8YyzB3nG4kQ'
  const NAME = TOKEN.slice(3, 15)

  test.each<[string, Partial<RequestContext>]>([
    ['of the header', { request: { url: '', init: { headers: { authorization: `Bearer ${TOKEN}` } } } }],
    ['of the path', { path: { webhook_token: TOKEN } }],
    ['of a form', { request: { url: '', init: { body: new URLSearchParams({ code: TOKEN }) } } }],
    ['of JSON', { request: { url: '', init: { body: JSON.stringify({ access_token: TOKEN }) } } }],
  ])('%s is told by no event', async (_, parts) => {
    for (const name of [TOKEN, NAME]) {
      const setUp = createGate()
      const what = { ...shipment(NONE), ...parts }
      await send(setUp, what, answered(429, limitHeaders(1, 0, 5, name)), {}, met())
      const waiting = setUp.gate.admit(what, setUp.gate.nextTicket(), Number.POSITIVE_INFINITY)
      await setUp.clock.runAll()
      await waiting
      expect(setUp.events).toMatchObject([
        { type: 'rateLimit', bucket: undefined },
        { type: 'wait', bucket: undefined },
      ])
    }
  })

  it('of the client is told by no event', async () => {
    const setUp = createGate({}, undefined, [TOKEN])
    await send(setUp, shipment(NONE), answered(429, limitHeaders(1, 0, 5, NAME)), {}, met())
    expect(setUp.events).toMatchObject([{ type: 'rateLimit', bucket: undefined }])
  })

  it('is used all the same', async () => {
    const setUp = createGate({}, undefined, [TOKEN])
    const other = shipment(NONE, operationOf('GET', '/other'))
    await send(setUp, other, answered(200, limitHeaders(3, 2, 5, NAME)))
    await send(setUp, shipment(NONE), answered(200, limitHeaders(3, 0, 5, NAME)))
    expect(await verdict(setUp, other)).toBe('rateLimited')
  })
})

describe('waiting', () => {
  it('is told with the operation', async () => {
    const { clock, gate, events } = createGate()
    const setUp = { clock, gate, events }
    await send(setUp, shipment(bearer('t')), answered(200, limitHeaders(1, 0, 5, 'h')))
    const waiting = gate.admit(shipment(bearer('t')), gate.nextTicket(), Number.POSITIVE_INFINITY)
    await clock.advance(5000)
    expect(await waiting).toBeInstanceOf(Route)
    expect(events).toEqual([{ type: 'wait', operation: USER.key, delay: 5000, bucket: 'h' }])
  })

  it('gives the place back when no answer comes', async () => {
    const setUp = createGate()
    await send(setUp, shipment(bearer('t')), undefined)
    await send(setUp, shipment(bearer('t')), { kind: 'timeout', timeout: 1, sent: true })
    expect(await verdict(setUp, shipment(bearer('t')))).toBe('passed')
  })
})

describe('calls that wait', () => {
  /** One call under way, and others behind it. */
  async function queue(maxInvalidRequests = 9500) {
    const setUp = createGate({ maxInvalidRequests })
    const { gate, clock } = setUp
    const first = await ask(setUp, shipment(bearer('t')))
    if ('kind' in first) throw new Error('The first call was not let through')
    const others = [1, 2, 3].map(() => gate.admit(shipment(bearer('t')), gate.nextTicket(), 60_000))
    await clock.advance(1)
    const kinds = async () => {
      await clock.runAll()
      return (await Promise.all(others)).map((one) => ('kind' in one ? one.kind : 'passed'))
    }
    const answer = (status: number) => gate.release(shipment(bearer('t')), first, answered(status))
    return { answer, kinds }
  }

  it('are not sent with a token that was refused in the meantime', async () => {
    const { answer, kinds } = await queue()
    answer(401)
    expect(await kinds()).toEqual(['rejectedToken', 'rejectedToken', 'rejectedToken'])
  })

  it('are not sent when the edge has refused the address in the meantime', async () => {
    const { answer, kinds } = await queue()
    answer(429)
    expect(await kinds()).toEqual(['ipBanned', 'ipBanned', 'ipBanned'])
  })

  it('are not sent when the budget is used up in the meantime', async () => {
    const { answer, kinds } = await queue(1)
    answer(403)
    expect(await kinds()).toEqual(['rateLimited', 'rateLimited', 'rateLimited'])
  })
})

it('nobody waits for a first answer of the token endpoint', async () => {
  const setUp = createGate()
  const verdicts = [await verdict(setUp, shipment(NONE, TOKEN)), await verdict(setUp, shipment(NONE, TOKEN))]
  expect(verdicts).toEqual(['passed', 'passed'])
})

it('interactions are outside the limit of a bot', async () => {
  const setUp = createGate({ requestsPerSecond: 1 })
  const callback = operationOf('POST', '/interactions/{interaction_id}/{interaction_token}/callback')
  const path = { interaction_id: '1', interaction_token: 't' }
  await send(setUp, shipment(BOT), answered(200))
  await send(setUp, shipment(BOT, callback, path), answered(200))
  expect(await verdict(setUp, shipment(BOT, callback, path))).toBe('passed')
  expect(await verdict(setUp, shipment(BOT))).toBe('rateLimited')
})

it.each(['80351110224678912', 'client', 'interaction', 'Bot'])(
  'a token that looks like another name meets nothing of theirs: %s',
  async (token) => {
    const setUp = createGate()
    await send(setUp, shipment(bearer('t')), answered(200))
    setUp.gate.linkUser('t', '80351110224678912')
    for (const what of [shipment(bearer('t')), shipment(BOT), shipment(NONE), shipment(NONE, TOKEN)]) {
      await send(setUp, what, answered(429), {}, met({ global: true }))
    }
    expect(await verdict(setUp, shipment(bearer(token)))).toBe('passed')
  },
)

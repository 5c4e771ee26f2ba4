import { beforeEach, describe, expect, it, test } from 'vitest'
import { InvalidArgumentError } from '../../../src/runtime/errors/index.ts'
import type { RequestGate, RequestPermit } from '../../../src/runtime/rate-limits/gate.ts'
import type { ApiRequest, ApiResponse, Credential } from '../../../src/runtime/transport/types.ts'
import { type LimitStore, type SharedLimitsOptions, sharedLimits } from '../../../src/shared-limits/index.ts'
import { memoryTokenStore } from '../../../src/stores/memory.ts'
import { failure } from '../../support/failure.ts'
import { createGate, operationOf, requestOf, responseTo } from '../../support/transport-fixtures.ts'
import { type VirtualClock, virtualClock } from '../../support/virtual-clock.ts'

/** Time of the wall clock when the virtual clock is at 0. */
const START = 1_700_000_000_000
const KEY = 'shared_limits'
const BOT: Credential = { kind: 'bot', botToken: 'planted-bot-token' }
const asBot = () => requestOf(operationOf('GET', '/a'), { credential: BOT })
const unverified = () => requestOf(operationOf('GET', '/a'), { isUnverified: true })
const tokenRequest = () => requestOf(operationOf('POST', '/oauth2/token', { credentials: ['client'] }))

const globalLimit = (request: ApiRequest): ApiResponse =>
  responseTo(
    request,
    429,
    { global: true, retry_after: 20 },
    { 'x-ratelimit-global': 'true', via: '1.1 google' },
  )

let clock: VirtualClock
let store: LimitStore

beforeEach(() => {
  clock = virtualClock()
  store = memoryTokenStore()
})

/** Budget of the tests, of which the local share is 50. */
const BUDGET = 1000

/** Creates the gate of a process. */
function startProcess(options: SharedLimitsOptions = {}, using = store): RequestGate {
  const now = () => START + clock.now()
  return createGate({ maxInvalidRequests: BUDGET, shared: sharedLimits(using, { now, ...options }) }, clock)
    .gate
}

/** Returns the permit of a request that is admitted within `delay` milliseconds. */
async function acquire(gate: RequestGate, request = requestOf(), delay = 0): Promise<RequestPermit> {
  const admission = gate.acquire(request, gate.limiter.nextTicket(), clock.now() + delay)
  await clock.advance(delay)
  const permit = await admission
  if ('kind' in permit) throw new Error(`The request was rejected: ${permit.kind}`)
  return permit
}

/** Sends a request and returns 'sent' or the kind of its rejection. */
async function send(gate: RequestGate, status = 200, request = requestOf()): Promise<string> {
  const admission = gate.acquire(request, gate.limiter.nextTicket(), clock.now() + 20)
  await clock.advance(0)
  const isPending = await Promise.race([admission.then(() => false), Promise.resolve().then(() => true)])
  if (isPending) await clock.advance(20)
  const permit = await admission
  if ('kind' in permit) return permit.kind
  permit.release(responseTo(request, status))
  return 'sent'
}

/** Sends requests with invalid responses in turn, and returns how many were sent. */
async function spend(gates: readonly RequestGate[], each: number, request = requestOf): Promise<number> {
  let sent = 0
  for (let index = 0; index < each; index += 1) {
    for (const gate of gates) if ((await send(gate, 403, request())) === 'sent') sent += 1
  }
  return sent
}

/** Returns a store that fails, and the number of its operations. */
function brokenStore(): LimitStore & { operations: number } {
  const fail = async () => {
    broken.operations += 1
    throw new Error('connection refused')
  }
  const broken = { operations: 0, get: fail, compareAndSet: fail }
  return broken
}

/** Returns a store that never responds. */
const silentStore = (): LimitStore => ({
  get: () => new Promise(() => {}),
  compareAndSet: () => new Promise(() => {}),
})

describe('the budget of invalid requests', () => {
  it('is one budget for eight processes', async () => {
    const gates = Array.from({ length: 8 }, () => startProcess())
    const sent = await spend(gates, 200)
    expect(sent).toBeLessThanOrEqual(BUDGET)
    expect(sent).toBeGreaterThan(950)
  })

  it('is not exceeded by requests in flight', async () => {
    const gates = Array.from({ length: 4 }, () => startProcess())
    const until = clock.now() + 1000
    const calls = gates.flatMap((gate) =>
      Array.from({ length: 400 }, () => gate.acquire(tokenRequest(), gate.limiter.nextTicket(), until)),
    )
    await clock.advance(2000)
    const permits = (await Promise.all(calls)).filter((permit) => !('kind' in permit))
    expect(permits.length).toBeLessThanOrEqual(BUDGET)
    expect(permits.length).toBeGreaterThan(500)
  })

  it('can be used by one process alone', async () => {
    const [busy, idle] = [startProcess(), startProcess()]
    await send(idle)
    expect(await spend([busy], 1000)).toBeGreaterThan(900)
    expect(await send(idle)).toBe('sent')
  })

  it('is available again after ten minutes', async () => {
    const gates = [startProcess(), startProcess()]
    await spend(gates, 500)
    expect(await Promise.all(gates.map((gate) => send(gate)))).toEqual(['rateLimited', 'rateLimited'])
    await clock.advance(611_000)
    expect(await Promise.all(gates.map((gate) => send(gate)))).toEqual(['sent', 'sent'])
  })

  it('counts the invalid requests of a process that has ended', async () => {
    await spend([startProcess()], 500)
    await clock.advance(120_000)
    const sent = await spend([startProcess()], 1000)
    expect(sent).toBeLessThanOrEqual(500)
    expect(sent).toBeGreaterThan(450)
  })

  it('is not reserved for long by processes that have ended', async () => {
    for (let count = 0; count < 100; count += 1) await send(startProcess())
    await clock.advance(60_000)
    expect(await spend([startProcess()], 1000)).toBeGreaterThan(950)
  })

  it('is left to at most one half to unverified tokens', async () => {
    const gates = Array.from({ length: 4 }, () => startProcess())
    const sent = await spend(gates, 200, unverified)
    // One half of an odd share is rounded up.
    expect(sent).toBeLessThanOrEqual(BUDGET / 2 + gates.length)
    expect(sent).toBeGreaterThan(450)
    expect(await send(gates[0] as RequestGate)).toBe('sent')
  })

  it('is separate for each address', async () => {
    const gates = ['192.0.2.1', '192.0.2.2'].map((address) => startProcess({ address }))
    const sent = await spend(gates, 900)
    expect(sent).toBe(1800)
  })
})

describe('a block by the edge', () => {
  it('stops all processes of the address', async () => {
    const [one, other, elsewhere] = [startProcess(), startProcess(), startProcess({ address: 'b' })]
    const permit = await acquire(one)
    permit.release({ ...responseTo(requestOf(), 429), kind: 'edge', retryAfter: 90 } as ApiResponse)
    await clock.advance(200)
    expect(await send(other)).toBe('ipBanned')
    expect(await send(elsewhere)).toBe('sent')
    await clock.advance(89_000)
    expect(await send(other)).toBe('ipBanned')
    await clock.advance(2000)
    expect(await send(other)).toBe('sent')
    expect(await send(one)).toBe('sent')
  })
})

describe('a global rate limit of the bot', () => {
  it('F12 stops the requests of the bot in all processes, and no others', async () => {
    const [one, other] = [startProcess(), startProcess()]
    const permit = await acquire(one, asBot())
    permit.release(globalLimit(asBot()), 20_000)
    await clock.advance(200)
    expect(await send(other, 200, asBot())).toBe('rateLimited')
    expect(await send(other)).toBe('sent')
    await clock.advance(20_000)
    expect(await send(other, 200, asBot())).toBe('sent')
  })

  it('makes a request wait if it ends in time', async () => {
    const [one, other] = [startProcess(), startProcess()]
    const permit = await acquire(one, asBot())
    permit.release(globalLimit(asBot()), 500)
    await clock.advance(200)
    expect(await acquire(other, asBot(), 1000)).toHaveProperty('release')
  })

  it('is stored without the bot token', async () => {
    const gate = startProcess()
    const permit = await acquire(gate, asBot())
    permit.release(globalLimit(asBot()), 20_000)
    await clock.advance(200)
    const value = (await store.get(KEY))?.value
    expect(value).toContain('"bot 1"')
    expect(value).not.toContain('planted')
  })
})

describe('a store that fails', () => {
  it('leaves the local share to each process', async () => {
    const gates = Array.from({ length: 8 }, () => startProcess({}, brokenStore()))
    const sent = await spend(gates, 200)
    // The last 2 % are for the token endpoint.
    expect(sent).toBe(8 * 49)
  })

  it('is asked again after five seconds, and reported', async () => {
    const broken = brokenStore()
    const errors: unknown[] = []
    const gate = startProcess({ onError: (error) => errors.push(error), localShare: 40 }, broken)
    for (let count = 0; count < 10; count += 1) await send(gate)
    expect(broken.operations).toBe(1)
    await clock.advance(5000)
    await send(gate)
    expect(broken.operations).toBe(2)
    expect(errors).toEqual([new Error('connection refused'), new Error('connection refused')])
  })

  it('is used again once it responds', async () => {
    let isBroken = true
    const flaky: LimitStore = {
      get: (key) => (isBroken ? Promise.reject(new Error('closed')) : store.get(key)),
      compareAndSet: (...args) => store.compareAndSet(...args),
    }
    const gates = [startProcess({ localShare: 10 }, flaky), startProcess()]
    expect(await spend(gates.slice(0, 1), 20)).toBe(10)
    isBroken = false
    await clock.advance(5000)
    await send(gates[0] as RequestGate)
    await clock.advance(200)
    const sent = await spend(gates, 900)
    expect(sent).toBeLessThanOrEqual(BUDGET - 10)
    expect(sent).toBeGreaterThan(940)
  })

  it('leaves the share of a process for half a minute, and then the local share', async () => {
    let isBroken = false
    const flaky: LimitStore = {
      get: (key) => (isBroken ? Promise.reject(new Error('closed')) : store.get(key)),
      compareAndSet: (...args) => store.compareAndSet(...args),
    }
    const gate = startProcess({ localShare: 10 }, flaky)
    await send(gate)
    isBroken = true
    expect(await spend([gate], 100)).toBe(32)
    await clock.advance(620_000)
    expect(await send(gate)).toBe('sent')
    await clock.advance(5000)
    expect(await spend([gate], 100)).toBe(10)
  })

  it('reports a block once it responds', async () => {
    let isBroken = true
    const flaky: LimitStore = {
      get: (key) => (isBroken ? Promise.reject(new Error('closed')) : store.get(key)),
      compareAndSet: (...args) => store.compareAndSet(...args),
    }
    const [one, other] = [startProcess({}, flaky), startProcess()]
    const permit = await acquire(one)
    permit.release({ ...responseTo(requestOf(), 429), kind: 'edge', retryAfter: 90 } as ApiResponse)
    isBroken = false
    await clock.advance(6000)
    expect(await send(other)).toBe('sent')
    expect(await send(one)).toBe('ipBanned')
    await clock.advance(200)
    expect(await send(other)).toBe('ipBanned')
  })

  test.each(['not JSON, and planted', '[]', '7', `"${'x'.repeat(1_048_576)}"`])(
    'is one with the value of another program: %.20s',
    async (value) => {
      const version = await store.compareAndSet(KEY, null, value)
      const errors: unknown[] = []
      expect(await send(startProcess({ onError: (error) => errors.push(error) }))).toBe('sent')
      expect(String(errors)).toContain('delete it, or use another store')
      expect(String(errors)).not.toContain('planted')
      expect(await store.get(KEY)).toEqual({ version, value })
    },
  )
})

describe('a store that does not respond', () => {
  it('delays the first request by the timeout, and no others', async () => {
    const gate = startProcess({ timeout: 300 }, silentStore())
    const admission = gate.acquire(requestOf(), 1, clock.now() + 10_000)
    let isAdmitted = false
    admission.then(() => {
      isAdmitted = true
    })
    await clock.advance(299)
    expect(isAdmitted).toBe(false)
    await clock.advance(1)
    expect(isAdmitted).toBe(true)
    const permit = await admission
    if ('kind' in permit) throw new Error(permit.kind)
    permit.release(responseTo(requestOf(), 200))
    await clock.advance(5000)
    const before = clock.now()
    expect(await send(gate)).toBe('sent')
    expect(clock.now()).toBe(before)
  })

  it('does not delay the abortion of a request', async () => {
    const gate = startProcess({}, silentStore())
    const controller = new AbortController()
    const request = requestOf(undefined, { signal: controller.signal })
    const admission = gate.acquire(request, 1, clock.now() + 10_000)
    controller.abort(new Error('aborted'))
    await expect(admission).rejects.toThrow('aborted')
    await clock.runAll()
  })
})

describe('the traffic to the store', () => {
  it('is one read for all requests of 100 milliseconds, and one write in half a minute', async () => {
    const operations: string[] = []
    const counted: LimitStore = {
      get(key) {
        operations.push('get')
        return store.get(key)
      },
      compareAndSet(...args) {
        operations.push('compareAndSet')
        return store.compareAndSet(...args)
      },
    }
    const gate = startProcess({}, counted)
    for (let count = 0; count < 10; count += 1) await Promise.all([send(gate), send(gate)])
    expect(operations).toEqual(['get', 'compareAndSet'])
    for (let count = 0; count < 10; count += 1) {
      await clock.advance(200)
      await send(gate)
    }
    expect(operations).toHaveLength(12)
    expect(operations.slice(2)).toEqual(Array.from({ length: 10 }, () => 'get'))
    await clock.advance(30_000)
    await send(gate)
    expect(operations.slice(12)).toEqual(['get', 'compareAndSet'])
  })

  it('keeps the value small: entries that have ended or are invalid are removed', async () => {
    const old = JSON.stringify({
      'share default x': [START - 1, 1000, 1000],
      'bot 1': ['soon'],
      y: [-1],
      z: 7,
    })
    await store.compareAndSet(KEY, null, old)
    await send(startProcess())
    const names = Object.keys(JSON.parse((await store.get(KEY))?.value ?? ''))
    expect(names).toEqual([expect.stringMatching(/^share default [-0-9a-f]{36}$/)])
  })

  it('shortens a block of more than an hour', async () => {
    await store.compareAndSet(KEY, null, JSON.stringify({ 'address default': [START + 1e9] }))
    const gate = startProcess()
    expect(await send(gate)).toBe('ipBanned')
    expect(gate.bannedUntil).toBe(3_600_000)
  })
})

describe('invalid arguments', () => {
  test.each([null, undefined, {}, { get() {} }, 'redis://localhost'])('store %j', async (given) => {
    // @ts-expect-error not a store
    expect((await failure(() => sharedLimits(given), InvalidArgumentError)).field).toBe('store')
  })

  test.each([
    ['address', ''],
    ['address', 'x'.repeat(101)],
    ['address', '\ud800'],
    ['address', 7],
    ['localShare', 0],
    ['localShare', 1.5],
    ['localShare', 10_001],
    ['maxAge', -1],
    ['maxAge', Number.POSITIVE_INFINITY],
    ['timeout', 0],
    ['onError', 'log'],
    ['now', 7],
    ['prefix', 'p'],
  ])('%s: %j', async (field, value) => {
    const error = await failure(() => sharedLimits(store, { [field]: value }), InvalidArgumentError)
    expect(error.field).toBe(field)
  })
})

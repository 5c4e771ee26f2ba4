import { describe, expect, it, test } from 'vitest'
import { OAuth2ResponseError } from '../../../src/runtime/errors/oauth2.ts'
import { RateLimitError } from '../../../src/runtime/errors/rate-limit.ts'
import {
  AccessTokenNotRefreshableError,
  ReauthorizationRequiredError,
  RefreshOutcomeUnknownError,
  TokenStoreError,
} from '../../../src/runtime/errors/token.ts'
import type { Transport } from '../../../src/runtime/transport/types.ts'
import type { Clock } from '../../../src/runtime/utils/time.ts'
import { details } from '../../support/every-error.ts'
import { failure } from '../../support/failure.ts'
import { json } from '../../support/recording-fetch.ts'
import {
  HOUR,
  invalidGrant,
  KEY,
  lostResponse,
  MINUTE,
  never,
  resultWithin,
  TokenFixture,
  testStore,
  watch,
} from '../../support/token-fixture.ts'
import { flushPromises, type VirtualClock, virtualClock } from '../../support/virtual-clock.ts'

/** Two processes with one store and one clock, both with the token that has expired. */
async function twoProcesses(options = {}) {
  const clock = virtualClock()
  const store = testStore()
  const [a, b] = [
    new TokenFixture({ clock, store, tokens: options }),
    new TokenFixture({ clock, store, tokens: options }),
  ]
  const tokenA = await a.saveToken()
  const tokenB = await b.manager.load(KEY, undefined)
  if (!tokenB) throw new Error('no token is stored')
  await clock.advance(HOUR)
  return { clock, store, a, b, tokenA, tokenB }
}

describe('an expired token', () => {
  it('is refreshed once for 50 callers', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    await Promise.all(Array.from({ length: 50 }, () => token.fetchIdentify()))
    expect(fixture.sentRefreshTokens).toEqual(['refresh-0'])
    expect(fixture.usedAccessTokens).toEqual(Array(50).fill('access-1'))
    expect(fixture.clock.timers).toBe(0)
  })

  it('is refreshed once for two processes: the second one waits for the lease and loads the new token', async () => {
    const { clock, a, b, tokenA, tokenB } = await twoProcesses()
    await resultWithin(clock, MINUTE, Promise.all([tokenA.fetchIdentify(), tokenB.fetchIdentify()]))
    expect([...a.sentRefreshTokens, ...b.sentRefreshTokens]).toEqual(['refresh-0'])
    expect([...a.usedAccessTokens, ...b.usedAccessTokens]).toEqual(['access-1', 'access-1'])
  })

  it('is refreshed with the refresh token of the previous refresh', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    await token.fetchIdentify()
    await fixture.clock.advance(7 * 24 * HOUR)
    await token.fetchIdentify()
    expect(fixture.sentRefreshTokens).toEqual(['refresh-0', 'refresh-1'])
  })

  it('has a stored lease before its refresh token is sent', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    let lease: unknown
    fixture.onToken = async () => {
      lease = (await fixture.store.stored())?.lease
      return fixture.nextPair()
    }
    await token.fetchIdentify()
    expect(lease).toEqual({ owner: expect.any(String) })
    expect(await fixture.store.stored()).toMatchObject({ lease: null, generation: 1 })
  })

  it('throws without a request if it has no refresh token', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken(HOUR, { refreshToken: null })
    await fixture.clock.advance(HOUR)
    await failure(() => token.fetchIdentify(), AccessTokenNotRefreshableError)
    expect(fixture.fetch.sent).toHaveLength(0)
  })
})

describe('a store that fails during a refresh', () => {
  it('does not disturb a process that waits for the lease of another process', async () => {
    const { clock, store, a, b, tokenA, tokenB } = await twoProcesses()
    let respond = () => {}
    a.onToken = () => new Promise((resolve) => (respond = () => resolve(a.nextPair())))
    watch(tokenA.fetchIdentify())
    await clock.advance(10)
    const waiting = watch(tokenB.fetchIdentify())
    await clock.advance(1000)
    store.before = (method) => (method === 'get' ? Promise.reject(new Error('down')) : undefined)
    await clock.advance(1000)
    store.before = () => {}
    respond()
    await clock.advance(1000)
    expect(waiting.outcome).toEqual({ value: { id: '1' } })
    expect([...a.sentRefreshTokens, ...b.sentRefreshTokens]).toEqual(['refresh-0'])
  })

  it('does not keep the refreshed token from another token object of the same process', async () => {
    const fixture = new TokenFixture()
    const first = await fixture.saveToken()
    const second = await fixture.manager.load(KEY)
    await fixture.clock.advance(HOUR)
    fixture.store.after = (method, value) =>
      method === 'compareAndSet' && value?.includes('access-1')
        ? Promise.reject(new Error('down'))
        : undefined
    fixture.store.before = fixture.store.after
    await resultWithin(fixture.clock, MINUTE / 10, first.fetchIdentify())
    expect(await resultWithin(fixture.clock, 1000, second?.fetchIdentify() ?? never())).toEqual({ id: '1' })
    expect(fixture.sentRefreshTokens).toEqual(['refresh-0'])
    expect(fixture.usedAccessTokens).toEqual(['access-1', 'access-1'])
  })
})

describe('a lease', () => {
  it('is taken over after leaseTtl, and not before', async () => {
    const { clock, a, b, tokenA, tokenB } = await twoProcesses()
    a.onToken = never
    watch(tokenA.fetchIdentify())
    const waiting = watch(tokenB.refresh())
    await clock.advance(14_900)
    expect(waiting.outcome).toBeUndefined()
    await clock.advance(5000)
    expect(b.sentRefreshTokens).toEqual([])
    await clock.advance(500)
    expect(b.sentRefreshTokens).toEqual(['refresh-0'])
    expect(await b.store.stored()).toMatchObject({ generation: 1, lease: null })
  })

  it('is waited for until the record has been read again, even if the process was suspended beyond the limit', async () => {
    const { clock, store, a, tokenA } = await twoProcesses()
    // Every timer fires 100 seconds late.
    const after: Clock['after'] = (delay, run) => clock.after(delay + 100_000, run)
    const suspended: VirtualClock = Object.create(clock, { after: { value: after } })
    const b = new TokenFixture({ clock: suspended, store })
    const tokenB = await b.manager.load(KEY)
    a.onToken = async () => {
      await new Promise<void>((resolve) => void clock.after(2000, resolve))
      return a.nextPair()
    }
    const first = watch(tokenA.fetchIdentify())
    await flushPromises()
    const second = watch(Promise.resolve(tokenB?.fetchIdentify()))
    await clock.advance(2 * MINUTE)
    for (const { outcome } of [first, second]) expect(outcome).toEqual({ value: { id: '1' } })
    expect(b.sentRefreshTokens).toEqual([])
  })

  it('is acquired again if the rate limits held the request back for too long', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    const transport = fixture.context.transport as { call: Transport['call'] }
    const send = transport.call
    transport.call = async () => {
      transport.call = send
      await new Promise<void>((resolve) => void fixture.clock.after(5001, resolve))
      throw new RateLimitError({
        ...details,
        scope: undefined,
        global: false,
        bucket: undefined,
        attempts: 0,
      })
    }
    expect(await resultWithin(fixture.clock, MINUTE, token.fetchIdentify())).toEqual({ id: '1' })
    expect(fixture.sentRefreshTokens).toEqual(['refresh-0'])
    expect(await fixture.store.stored()).toMatchObject({ generation: 1, unconfirmedAttempts: 0 })
  })

  it('is acquired again if the process was suspended before the request', async () => {
    const fixture = new TokenFixture({ tokens: { leaseTtl: 8000 } })
    const token = await fixture.saveExpired()
    let isFirst = true
    let writes = 0
    fixture.store.before = (method) => {
      if (method === 'compareAndSet') writes += 1
    }
    fixture.store.after = async (method) => {
      if (method !== 'compareAndSet' || !isFirst) return
      isFirst = false
      // More than a quarter of the lease: another process might take it over before the response is received.
      await new Promise<void>((resolve) => void fixture.clock.after(3001, resolve))
    }
    const call = watch(token.fetchIdentify())
    await fixture.clock.advance(3000)
    expect(fixture.sentRefreshTokens).toEqual([])
    await fixture.clock.advance(MINUTE)
    expect(call.outcome).toEqual({ value: { id: '1' } })
    expect(writes).toBe(4)
  })

  it.each([
    ['the store has acknowledged it', 'store'],
    ['its request waits for a rate limit', 'limit'],
    ['its request waits for a retry', 'retry'],
  ] as const)('is not used if the machine was suspended while %s', async (_, when) => {
    const fixture = new TokenFixture({ limited: true, client: { retry: { minDelay: 1000 } } })
    const token = await fixture.saveExpired()
    let isFirst = true
    /** The monotonic clock stops while the machine sleeps. */
    const suspend = () => {
      if (isFirst) fixture.skew += HOUR
      isFirst = false
    }
    const acquired = fixture.store.after
    let leases = 0
    fixture.store.after = async (method, value) => {
      await acquired(method, value)
      if (value?.includes('"owner"')) leases += 1
      if (when === 'store' && method === 'compareAndSet') suspend()
    }
    if (when === 'limit') {
      const headers = {
        'x-ratelimit-limit': '1',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset-after': '1',
      }
      fixture.onToken = () => json({ error: 'invalid_client' }, 401, headers)
      await failure(() => token.fetchIdentify(), OAuth2ResponseError)
      leases = 0
      fixture.onToken = () => fixture.nextPair()
    }
    const sent = fixture.sentRefreshTokens.length
    if (when === 'retry') {
      fixture.onToken = () => (isFirst ? json({}, 503, { 'retry-after': '1' }) : fixture.nextPair())
    }
    const call = watch(token.fetchIdentify())
    await flushPromises()
    if (when !== 'store') suspend()
    await fixture.clock.advance(MINUTE)
    if (when === 'retry') {
      expect(call.outcome).toMatchObject({ error: { code: 'ERR_SERVER' } })
      expect(fixture.sentRefreshTokens).toHaveLength(sent + 1)
      await token.fetchIdentify()
    } else expect(call.outcome).toEqual({ value: { id: '1' } })
    expect(leases).toBe(2)
    expect(await fixture.store.stored()).toMatchObject({ generation: 1, lease: null, unconfirmedAttempts: 0 })
  })

  it('is released without an unconfirmed attempt after 503 with a delay that is too long', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    fixture.onToken = () => json({}, 503, { 'retry-after': '3600' })
    await expect(token.fetchIdentify()).rejects.toMatchObject({ code: 'ERR_SERVER', retryAfter: 3600 })
    expect(await fixture.store.stored()).toMatchObject({ lease: null, unconfirmedAttempts: 0, invalid: null })
  })

  it('of this process is taken over immediately, and counts as an unconfirmed attempt', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    fixture.store.after = (method) =>
      method === 'compareAndSet' ? Promise.reject(new Error('lost')) : undefined
    await failure(() => token.fetchIdentify(), TokenStoreError)
    expect(await fixture.store.stored()).toMatchObject({ unconfirmedAttempts: 0, lease: {} })
    fixture.store.after = () => {}
    fixture.onToken = async () => {
      expect(await fixture.store.stored()).toMatchObject({ unconfirmedAttempts: 1 })
      return fixture.nextPair()
    }
    await token.fetchIdentify()
    expect(await fixture.store.stored()).toMatchObject({ unconfirmedAttempts: 0, generation: 1 })
  })

  it('is released after a failed refresh, and the next call refreshes', async () => {
    const fixture = new TokenFixture({ client: { retry: false } })
    const token = await fixture.saveExpired()
    fixture.onToken = () => json({ error: 'invalid_client' }, 401)
    await expect(token.fetchIdentify()).rejects.toMatchObject({ code: 'ERR_OAUTH2_RESPONSE' })
    expect(await fixture.store.stored()).toMatchObject({ lease: null, unconfirmedAttempts: 0, invalid: null })
    fixture.onToken = () => fixture.nextPair()
    await token.fetchIdentify()
    expect(fixture.sentRefreshTokens).toEqual(['refresh-0', 'refresh-0'])
  })
})

describe('a rejected refresh token', () => {
  it('makes the grant invalid in the older form of the response too', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    const error_description = 'Invalid "refresh_token" in request.'
    fixture.onToken = () => json({ error: 'invalid_request', error_description }, 400)
    const error = await failure(() => token.fetchIdentify(), ReauthorizationRequiredError)
    expect(error.reason).toBe('invalid_grant')
    expect(await fixture.store.stored()).toMatchObject({ invalid: { reason: 'invalid_grant' } })
  })

  it('makes the grant invalid immediately if no other request can have used it, and is not sent again', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    fixture.onToken = invalidGrant
    const error = await failure(() => token.fetchIdentify(), ReauthorizationRequiredError)
    expect(error.reason).toBe('invalid_grant')
    for (let call = 0; call < 10; call += 1)
      await failure(() => token.fetchIdentify(), ReauthorizationRequiredError)
    expect(fixture.sentRefreshTokens).toHaveLength(1)
    expect(fixture.clock.now()).toBe(HOUR)
  })

  it('stays rejected in memory if the store fails afterwards', async () => {
    const fixture = new TokenFixture({ tokens: { dangerouslyRefreshWithoutStore: true } })
    const token = await fixture.saveExpired()
    fixture.onToken = invalidGrant
    await failure(() => token.fetchIdentify(), ReauthorizationRequiredError)
    fixture.store.before = () => Promise.reject(new Error('store failed'))
    const error = await failure(() => token.fetchIdentify(), ReauthorizationRequiredError)
    expect(error.reason).toBe('invalid_grant')
    expect(fixture.sentRefreshTokens).toHaveLength(1)
  })

  it('is replaced by a new sign-in', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    fixture.onToken = invalidGrant
    await failure(() => token.fetchIdentify(), ReauthorizationRequiredError)
    await fixture.saveToken(HOUR, { accessToken: 'access-new', refreshToken: 'refresh-new' })
    await token.fetchIdentify()
    expect(fixture.usedAccessTokens).toEqual(['access-new'])
    expect(fixture.sentRefreshTokens).toHaveLength(1)
  })

  it('makes the grant invalid after rejectionGrace if a response was lost, with the lease kept alive', async () => {
    const { clock, a, b, tokenA, tokenB } = await twoProcesses({ rejectionGrace: 30_000, leaseTtl: 9000 })
    a.onToken = () => (a.sentRefreshTokens.length === 1 ? lostResponse() : invalidGrant())
    b.onToken = invalidGrant
    const calls = [watch(tokenA.refresh()), watch(tokenB.refresh())]
    await clock.advance(29_000)
    expect(await a.store.stored()).toMatchObject({ invalid: null, lease: {} })
    await clock.advance(5000)
    expect(await a.store.stored()).toMatchObject({ invalid: { reason: 'invalid_grant_after_lost_response' } })
    expect([...a.sentRefreshTokens, ...b.sentRefreshTokens]).toEqual(['refresh-0', 'refresh-0'])
    for (const { outcome } of calls) expect(outcome).toHaveProperty('error')
  })

  it('is ignored if a new token is stored within rejectionGrace', async () => {
    const { clock, store, a, b, tokenA, tokenB } = await twoProcesses()
    let write = () => {}
    store.before = (_, value) =>
      value?.includes('access-1')
        ? new Promise<void>((resolve) => {
            write = resolve
          })
        : undefined
    watch(tokenA.fetchIdentify())
    await flushPromises()
    b.onToken = invalidGrant
    const call = watch(tokenB.refresh())
    await clock.advance(21_000)
    expect(b.sentRefreshTokens).toEqual(['refresh-0'])
    store.before = () => {}
    write()
    await clock.advance(1000)
    const again = await resultWithin(clock, 1000, tokenB.fetchIdentify())
    expect(again).toEqual({ id: '1' })
    expect(await store.stored()).toMatchObject({ generation: 1, invalid: null })
    expect([...a.sentRefreshTokens, ...b.sentRefreshTokens]).toEqual(['refresh-0', 'refresh-0'])
    expect(call.outcome).not.toMatchObject({ error: { reason: expect.anything() } })
  })

  it('stays rejected while the store fails temporarily', async () => {
    const fixture = new TokenFixture({ client: { retry: { minDelay: 0 } } })
    const token = await fixture.saveExpired()
    fixture.onToken = () => (fixture.sentRefreshTokens.length === 1 ? lostResponse() : invalidGrant())
    const call = watch(token.fetchIdentify())
    await flushPromises()
    fixture.store.before = (method) =>
      method === 'get' ? Promise.reject(new Error('store failed')) : undefined
    await fixture.clock.advance(2000)
    fixture.store.before = () => {}
    await fixture.clock.advance(4000)
    expect(call.outcome).toMatchObject({ error: { reason: 'invalid_grant_after_lost_response' } })
    expect(fixture.sentRefreshTokens).toHaveLength(2)
  })
})

describe('a lost response', () => {
  it('makes the next rejection wait for rejectionGrace', async () => {
    const fixture = new TokenFixture({ client: { retry: { minDelay: 0 } } })
    const token = await fixture.saveExpired()
    fixture.onToken = lostResponse
    await failure(() => resultWithin(fixture.clock, 1000, token.fetchIdentify()), RefreshOutcomeUnknownError)
    expect(fixture.sentRefreshTokens).toHaveLength(2)
    expect(await fixture.store.stored()).toMatchObject({ lease: null, unconfirmedAttempts: 1, invalid: null })
    fixture.onToken = invalidGrant
    const error = await failure(
      () => resultWithin(fixture.clock, 6000, token.fetchIdentify()),
      ReauthorizationRequiredError,
    )
    expect(error.reason).toBe('invalid_grant_after_lost_response')
    expect(fixture.sentRefreshTokens).toHaveLength(3)
  })

  it('is reported to a process that waited for the lease, which does not send the refresh token either', async () => {
    const { clock, a, b, tokenA, tokenB } = await twoProcesses()
    let fail: (error: Error) => void = () => {}
    a.onToken = () =>
      new Promise((_, reject) => {
        fail = reject
      })
    const first = watch(tokenA.fetchIdentify())
    await flushPromises()
    const second = watch(tokenB.fetchIdentify())
    await clock.advance(1000)
    a.onToken = lostResponse
    fail(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } }))
    await clock.advance(2000)
    for (const { outcome } of [first, second]) {
      expect(outcome).toMatchObject({ error: { code: 'ERR_REFRESH_OUTCOME_UNKNOWN' } })
    }
    expect(b.sentRefreshTokens).toEqual([])
  })
})

describe('a refresh that returns no usable token', () => {
  test.each([
    ['the same access token', { access_token: 'access-0' }],
    ['a token that expires at once', { expires_in: 0.001 }],
  ])('is sent once: %s', async (_, changes) => {
    const fixture = new TokenFixture()
    const token = await fixture.saveToken(null)
    fixture.onApi = () => json({ message: '401: Unauthorized', code: 0 }, 401)
    fixture.onToken = () => (fixture.sentRefreshTokens.length > 3 ? never() : fixture.nextPair(changes))
    await expect(resultWithin(fixture.clock, 1000, token.fetchIdentify())).rejects.toMatchObject({
      code: 'ERR_UNAUTHORIZED',
    })
    expect(fixture.sentRefreshTokens).toHaveLength(1)
  })
})

it('refreshes once for all callers a token that has expired again before the response', async () => {
  const fixture = new TokenFixture()
  const token = await fixture.saveExpired()
  fixture.onToken = async () => {
    if (fixture.sentRefreshTokens.length > 3) return never()
    await new Promise<void>((resolve) => void fixture.clock.after(2000, resolve))
    return fixture.nextPair({ expires_in: 1 })
  }
  const calls = [watch(token.fetchIdentify()), watch(token.fetchIdentify())]
  await fixture.clock.advance(9000)
  for (const { outcome } of calls) expect(outcome).toEqual({ value: { id: '1' } })
  expect(fixture.sentRefreshTokens).toHaveLength(1)
})

describe('while the store fails', () => {
  const fail = () => Promise.reject(new Error('store failed'))

  it('no token is refreshed, and no refresh token is sent', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    fixture.store.before = fail
    await failure(() => token.fetchIdentify(), TokenStoreError)
    expect(fixture.sentRefreshTokens).toEqual([])
  })

  it('no token is refreshed, even if only writes fail', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    fixture.store.before = (method) => (method === 'compareAndSet' ? fail() : undefined)
    await failure(() => token.fetchIdentify(), TokenStoreError)
    expect(fixture.sentRefreshTokens).toEqual([])
  })

  it('dangerouslyRefreshWithoutStore refreshes, keeps the token in memory, and stores it later', async () => {
    const fixture = new TokenFixture({ tokens: { dangerouslyRefreshWithoutStore: true } })
    const token = await fixture.saveExpired()
    fixture.store.before = fail
    await resultWithin(fixture.clock, 6000, token.fetchIdentify())
    await token.fetchIdentify()
    expect(fixture.sentRefreshTokens).toEqual(['refresh-0'])
    fixture.store.before = () => {}
    await fixture.clock.advance(MINUTE)
    expect(await fixture.store.stored()).toMatchObject({
      generation: 1,
      token: { refreshToken: 'refresh-1' },
    })
    expect(fixture.clock.timers).toBe(0)
  })

  it('dangerouslyRefreshWithoutStore may refresh twice, and stores the newest token later', async () => {
    const fixture = new TokenFixture({ tokens: { dangerouslyRefreshWithoutStore: true } })
    const token = await fixture.saveExpired()
    fixture.store.before = fail
    await resultWithin(fixture.clock, 6000, token.fetchIdentify())
    await resultWithin(fixture.clock, 12_000, token.refresh())
    expect(fixture.sentRefreshTokens).toEqual(['refresh-0', 'refresh-1'])
    fixture.store.before = () => {}
    await fixture.clock.runAll()
    expect(await fixture.store.stored()).toMatchObject({
      generation: 2,
      token: { refreshToken: 'refresh-2' },
    })
    expect((await fixture.manager.load(KEY))?.token).toBe('access-2')
  })

  it('a pending token is stored before it is refreshed', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    fixture.store.before = (_, value) => (value?.includes('access-1') ? fail() : undefined)
    await resultWithin(fixture.clock, 6000, token.fetchIdentify())
    fixture.store.before = () => {}
    await resultWithin(fixture.clock, 10_000, token.refresh())
    expect(fixture.sentRefreshTokens).toEqual(['refresh-0', 'refresh-1'])
    expect(token.token).toBe('access-2')
    expect(await fixture.store.stored()).toMatchObject({ generation: 2 })
  })

  it('dangerouslyRefreshWithoutStore cannot refresh a token without a refresh token', async () => {
    const fixture = new TokenFixture({ tokens: { dangerouslyRefreshWithoutStore: true } })
    const token = await fixture.saveToken(HOUR, { refreshToken: null })
    await fixture.clock.advance(HOUR)
    fixture.store.before = fail
    await failure(() => token.fetchIdentify(), AccessTokenNotRefreshableError)
  })
})

it('throws a TimeoutError if the store is too slow for the lease', async () => {
  const fixture = new TokenFixture({ tokens: { leaseTtl: 1000, rejectionGrace: 0 } })
  const token = await fixture.saveExpired()
  fixture.store.before = () => new Promise<void>((resolve) => void fixture.clock.after(400, resolve))
  const call = watch(token.fetchIdentify())
  await fixture.clock.runAll()
  expect(call.outcome).toMatchObject({ error: { code: 'ERR_TIMEOUT', sent: false } })
  expect(fixture.sentRefreshTokens).toEqual([])
})

it('limits concurrent refreshes to maxConcurrentRefreshes', async () => {
  const fixture = new TokenFixture({ tokens: { maxConcurrentRefreshes: 2 } })
  const tokens = await Promise.all(
    ['a', 'b', 'c', 'd'].map((key) => fixture.manager.save(key, fixture.createToken())),
  )
  await fixture.clock.advance(HOUR)
  const responses: (() => void)[] = []
  fixture.onToken = () => new Promise((resolve) => responses.push(() => resolve(fixture.nextPair())))
  const calls = tokens.map((token) => watch(token.fetchIdentify()))
  await flushPromises()
  expect(fixture.sentRefreshTokens).toHaveLength(2)
  responses[0]?.()
  await flushPromises()
  expect(fixture.sentRefreshTokens).toHaveLength(3)
  fixture.onToken = () => fixture.nextPair()
  for (const respond of responses) respond()
  await fixture.clock.advance(1000)
  for (const { outcome } of calls) expect(outcome).toEqual({ value: { id: '1' } })
})

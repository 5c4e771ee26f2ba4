import { describe, expect, it, test } from 'vitest'
import {
  AccessTokenNotRefreshableError,
  ReauthorizationRequiredError,
  RefreshOutcomeUnknownError,
  TokenStoreError,
} from '../../../src/runtime/errors/token.ts'
import { failure } from '../../support/failure.ts'
import { json } from '../../support/recording-fetch.ts'
import {
  ending,
  HOUR,
  KEY,
  lost,
  MINUTE,
  never,
  refused,
  Stage,
  testStore,
  watch,
} from '../../support/token-fixture.ts'
import { settle, virtualClock } from '../../support/virtual-clock.ts'

/** Two processes on one store and one clock, both with the token of before. */
async function two(tokens = {}) {
  const clock = virtualClock()
  const store = testStore()
  const [a, b] = [new Stage({ clock, store, tokens }), new Stage({ clock, store, tokens })]
  const liveA = await a.live()
  const liveB = await b.manager.load(KEY, undefined)
  if (!liveB) throw new Error('nothing was stored')
  await clock.advance(HOUR)
  return { clock, store, a, b, liveA, liveB }
}

describe('a token that has expired', () => {
  it('is refreshed once for fifty callers', async () => {
    const stage = new Stage()
    const live = await stage.expired()
    await Promise.all(Array.from({ length: 50 }, () => live.fetchIdentify()))
    expect(stage.posts).toEqual(['refresh-0'])
    expect(stage.used).toEqual(Array(50).fill('access-1'))
    expect(stage.clock.timers).toBe(0)
  })

  it('is refreshed once for two processes, of which the other one waits for the lease and adopts', async () => {
    const { clock, a, b, liveA, liveB } = await two()
    await ending(clock, MINUTE, Promise.all([liveA.fetchIdentify(), liveB.fetchIdentify()]))
    expect([...a.posts, ...b.posts]).toEqual(['refresh-0'])
    expect([...a.used, ...b.used]).toEqual(['access-1', 'access-1'])
  })

  it('is refreshed with the refresh token of the last refresh', async () => {
    const stage = new Stage()
    const live = await stage.expired()
    await live.fetchIdentify()
    await stage.clock.advance(7 * 24 * HOUR)
    await live.fetchIdentify()
    expect(stage.posts).toEqual(['refresh-0', 'refresh-1'])
  })

  it('has the lease in the store before its refresh token is sent', async () => {
    const stage = new Stage()
    const live = await stage.expired()
    let lease: unknown
    stage.onToken = async () => {
      lease = (await stage.store.stored())?.lease
      return stage.pair()
    }
    await live.fetchIdentify()
    expect(lease).toEqual({ owner: expect.any(String) })
    expect(await stage.store.stored()).toMatchObject({ lease: null, generation: 1 })
  })

  it('without a refresh token says so, and asks nobody', async () => {
    const stage = new Stage()
    const live = await stage.live(HOUR, { refreshToken: null })
    await stage.clock.advance(HOUR)
    await failure(() => live.fetchIdentify(), AccessTokenNotRefreshableError)
    expect(stage.fetch.sent).toHaveLength(0)
  })
})

describe('the holder of a lease', () => {
  it('that is silent is taken over after its time, and not before', async () => {
    const { clock, a, b, liveA, liveB } = await two()
    a.onToken = never
    watch(liveA.fetchIdentify())
    const waiting = watch(liveB.refresh())
    await clock.advance(14_900)
    expect(waiting.outcome).toBeUndefined()
    await clock.advance(5000)
    expect(b.posts).toEqual([])
    await clock.advance(500)
    expect(b.posts).toEqual(['refresh-0'])
    expect(await b.store.stored()).toMatchObject({ generation: 1, lease: null })
  })

  it('that went to sleep before it sent anything asks for the lease again', async () => {
    const stage = new Stage({ tokens: { leaseTtl: 8000 } })
    const live = await stage.expired()
    let isFirst = true
    let writes = 0
    stage.store.before = (method) => {
      if (method === 'compareAndSet') writes += 1
    }
    stage.store.after = async (method) => {
      if (method !== 'compareAndSet' || !isFirst) return
      isFirst = false
      // More than a quarter of the time of a lease: somebody else might take it over before the answer comes.
      await new Promise<void>((resolve) => void stage.clock.after(3001, resolve))
    }
    const call = watch(live.fetchIdentify())
    await stage.clock.advance(3000)
    expect(stage.posts).toEqual([])
    await stage.clock.advance(MINUTE)
    expect(call.outcome).toEqual({ value: { id: '1' } })
    expect(writes).toBe(4)
  })

  it('takes its own lease back at once, and counts that its refresh token may have been sent', async () => {
    const stage = new Stage()
    const live = await stage.expired()
    stage.store.after = (method) =>
      method === 'compareAndSet' ? Promise.reject(new Error('lost')) : undefined
    await failure(() => live.fetchIdentify(), TokenStoreError)
    expect(await stage.store.stored()).toMatchObject({ unconfirmedAttempts: 0, lease: {} })
    stage.store.after = () => {}
    stage.onToken = async () => {
      expect(await stage.store.stored()).toMatchObject({ unconfirmedAttempts: 1 })
      return stage.pair()
    }
    await live.fetchIdentify()
    expect(await stage.store.stored()).toMatchObject({ unconfirmedAttempts: 0, generation: 1 })
  })

  it('gives it back when the refresh failed, and the next call tries again', async () => {
    const stage = new Stage({ client: { retry: false } })
    const live = await stage.expired()
    stage.onToken = () => json({ error: 'invalid_client' }, 401)
    await expect(live.fetchIdentify()).rejects.toMatchObject({ code: 'ERR_OAUTH2_RESPONSE' })
    expect(await stage.store.stored()).toMatchObject({ lease: null, unconfirmedAttempts: 0, invalid: null })
    stage.onToken = () => stage.pair()
    await live.fetchIdentify()
    expect(stage.posts).toEqual(['refresh-0', 'refresh-0'])
  })
})

describe('a refresh token that is refused', () => {
  it('is dead at once where nobody else can have spent it, and is not sent again', async () => {
    const stage = new Stage()
    const live = await stage.expired()
    stage.onToken = refused
    const error = await failure(() => live.fetchIdentify(), ReauthorizationRequiredError)
    expect(error.reason).toBe('invalid_grant')
    for (let call = 0; call < 10; call += 1)
      await failure(() => live.fetchIdentify(), ReauthorizationRequiredError)
    expect(stage.posts).toHaveLength(1)
    expect(stage.clock.now()).toBe(HOUR)
  })

  it('stays dead in memory when the store goes down afterwards', async () => {
    const stage = new Stage({ tokens: { dangerouslyRefreshWithoutStore: true } })
    const live = await stage.expired()
    stage.onToken = refused
    await failure(() => live.fetchIdentify(), ReauthorizationRequiredError)
    stage.store.before = () => Promise.reject(new Error('down'))
    const error = await failure(() => live.fetchIdentify(), ReauthorizationRequiredError)
    expect(error.reason).toBe('invalid_grant')
    expect(stage.posts).toHaveLength(1)
  })

  it('works again after a new login', async () => {
    const stage = new Stage()
    const live = await stage.expired()
    stage.onToken = refused
    await failure(() => live.fetchIdentify(), ReauthorizationRequiredError)
    await stage.live(HOUR, { accessToken: 'access-new', refreshToken: 'refresh-new' })
    await live.fetchIdentify()
    expect(stage.used).toEqual(['access-new'])
    expect(stage.posts).toHaveLength(1)
  })

  it('after a lost answer is believed once somebody else had time to store the pair, with its lease kept', async () => {
    const { clock, a, b, liveA, liveB } = await two({ rejectionGrace: 30_000, leaseTtl: 9000 })
    a.onToken = () => (a.posts.length === 1 ? lost() : refused())
    b.onToken = refused
    const calls = [watch(liveA.refresh()), watch(liveB.refresh())]
    await clock.advance(29_000)
    expect(await a.store.stored()).toMatchObject({ invalid: null, lease: {} })
    await clock.advance(5000)
    expect(await a.store.stored()).toMatchObject({ invalid: { reason: 'invalid_grant_after_lost_response' } })
    expect([...a.posts, ...b.posts]).toEqual(['refresh-0', 'refresh-0'])
    for (const { outcome } of calls) expect(outcome).toHaveProperty('error')
  })

  it('is adopted when the pair is stored while it is waited', async () => {
    const { clock, store, a, b, liveA, liveB } = await two()
    let answer = () => {}
    store.before = (_, value) =>
      value?.includes('access-1')
        ? new Promise<void>((resolve) => {
            answer = resolve
          })
        : undefined
    watch(liveA.fetchIdentify())
    await settle()
    b.onToken = refused
    const call = watch(liveB.refresh())
    await clock.advance(21_000)
    expect(b.posts).toEqual(['refresh-0'])
    store.before = () => {}
    answer()
    await clock.advance(1000)
    const again = await ending(clock, 1000, liveB.fetchIdentify())
    expect(again).toEqual({ id: '1' })
    expect(await store.stored()).toMatchObject({ generation: 1, invalid: null })
    expect([...a.posts, ...b.posts]).toEqual(['refresh-0', 'refresh-0'])
    expect(call.outcome).not.toMatchObject({ error: { reason: expect.anything() } })
  })

  it('stays refused while the store fails for a moment', async () => {
    const stage = new Stage({ client: { retry: { minDelay: 0 } } })
    const live = await stage.expired()
    stage.onToken = () => (stage.posts.length === 1 ? lost() : refused())
    const call = watch(live.fetchIdentify())
    await settle()
    stage.store.before = (method) => (method === 'get' ? Promise.reject(new Error('down')) : undefined)
    await stage.clock.advance(2000)
    stage.store.before = () => {}
    await stage.clock.advance(4000)
    expect(call.outcome).toMatchObject({ error: { reason: 'invalid_grant_after_lost_response' } })
    expect(stage.posts).toHaveLength(2)
  })
})

describe('an answer that is lost', () => {
  it('makes the next refusal a doubtful one', async () => {
    const stage = new Stage({ client: { retry: { minDelay: 0 } } })
    const live = await stage.expired()
    stage.onToken = lost
    await failure(() => ending(stage.clock, 1000, live.fetchIdentify()), RefreshOutcomeUnknownError)
    expect(stage.posts).toHaveLength(2)
    expect(await stage.store.stored()).toMatchObject({ lease: null, unconfirmedAttempts: 1, invalid: null })
    stage.onToken = refused
    const error = await failure(
      () => ending(stage.clock, 6000, live.fetchIdentify()),
      ReauthorizationRequiredError,
    )
    expect(error.reason).toBe('invalid_grant_after_lost_response')
    expect(stage.posts).toHaveLength(3)
  })

  it('is told to whoever waited for the lease, who does not try it too', async () => {
    const { clock, a, b, liveA, liveB } = await two()
    let fail: (error: Error) => void = () => {}
    a.onToken = () =>
      new Promise((_, reject) => {
        fail = reject
      })
    const first = watch(liveA.fetchIdentify())
    await settle()
    const second = watch(liveB.fetchIdentify())
    await clock.advance(1000)
    a.onToken = lost
    fail(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } }))
    await clock.advance(2000)
    for (const { outcome } of [first, second]) {
      expect(outcome).toMatchObject({ error: { code: 'ERR_REFRESH_OUTCOME_UNKNOWN' } })
    }
    expect(b.posts).toEqual([])
  })
})

describe('a refresh that brings nothing better', () => {
  test.each([
    ['the same access token', { access_token: 'access-0' }],
    ['a token that expires at once', { expires_in: 0.001 }],
  ])('is made once: %s', async (_, changes) => {
    const stage = new Stage()
    const live = await stage.live(null)
    stage.onApi = () => json({ message: '401: Unauthorized', code: 0 }, 401)
    stage.onToken = () => (stage.posts.length > 3 ? never() : stage.pair(changes))
    await expect(ending(stage.clock, 1000, live.fetchIdentify())).rejects.toMatchObject({
      code: 'ERR_UNAUTHORIZED',
    })
    expect(stage.posts).toHaveLength(1)
  })
})

it('refreshes once what has expired again before it arrives, for all callers', async () => {
  const stage = new Stage()
  const live = await stage.expired()
  stage.onToken = async () => {
    if (stage.posts.length > 3) return never()
    await new Promise<void>((resolve) => void stage.clock.after(2000, resolve))
    return stage.pair({ expires_in: 1 })
  }
  const calls = [watch(live.fetchIdentify()), watch(live.fetchIdentify())]
  await stage.clock.advance(9000)
  for (const { outcome } of calls) expect(outcome).toEqual({ value: { id: '1' } })
  expect(stage.posts).toHaveLength(1)
})

describe('without a store', () => {
  const down = () => Promise.reject(new Error('down'))

  it('nothing is refreshed, and the refresh token is not spent', async () => {
    const stage = new Stage()
    const live = await stage.expired()
    stage.store.before = down
    await failure(() => live.fetchIdentify(), TokenStoreError)
    expect(stage.posts).toEqual([])
  })

  it('that can be read but not written, nothing is refreshed either', async () => {
    const stage = new Stage()
    const live = await stage.expired()
    stage.store.before = (method) => (method === 'compareAndSet' ? down() : undefined)
    await failure(() => live.fetchIdentify(), TokenStoreError)
    expect(stage.posts).toEqual([])
  })

  it('whoever accepts the danger refreshes, keeps the pair, and stores it later', async () => {
    const stage = new Stage({ tokens: { dangerouslyRefreshWithoutStore: true } })
    const live = await stage.expired()
    stage.store.before = down
    await ending(stage.clock, 6000, live.fetchIdentify())
    await live.fetchIdentify()
    expect(stage.posts).toEqual(['refresh-0'])
    stage.store.before = () => {}
    await stage.clock.advance(MINUTE)
    expect(await stage.store.stored()).toMatchObject({ generation: 1, token: { refreshToken: 'refresh-1' } })
    expect(stage.clock.timers).toBe(0)
  })

  it('and may do so twice: the store gets the newest pair when it is back', async () => {
    const stage = new Stage({ tokens: { dangerouslyRefreshWithoutStore: true } })
    const live = await stage.expired()
    stage.store.before = down
    await ending(stage.clock, 6000, live.fetchIdentify())
    await ending(stage.clock, 12_000, live.refresh())
    expect(stage.posts).toEqual(['refresh-0', 'refresh-1'])
    stage.store.before = () => {}
    await stage.clock.runAll()
    expect(await stage.store.stored()).toMatchObject({ generation: 2, token: { refreshToken: 'refresh-2' } })
    expect((await stage.manager.load(KEY))?.token).toBe('access-2')
  })

  it('a pair that waits for the store is stored before it is refreshed itself', async () => {
    const stage = new Stage()
    const live = await stage.expired()
    stage.store.before = (_, value) => (value?.includes('access-1') ? down() : undefined)
    await ending(stage.clock, 6000, live.fetchIdentify())
    stage.store.before = () => {}
    await ending(stage.clock, 10_000, live.refresh())
    expect(stage.posts).toEqual(['refresh-0', 'refresh-1'])
    expect(live.token).toBe('access-2')
    expect(await stage.store.stored()).toMatchObject({ generation: 2 })
  })

  it('a token without a refresh token cannot be refreshed even then', async () => {
    const stage = new Stage({ tokens: { dangerouslyRefreshWithoutStore: true } })
    const live = await stage.live(HOUR, { refreshToken: null })
    await stage.clock.advance(HOUR)
    stage.store.before = down
    await failure(() => live.fetchIdentify(), AccessTokenNotRefreshableError)
  })
})

it('ends where the store is slower than the lease lasts', async () => {
  const stage = new Stage({ tokens: { leaseTtl: 1000, rejectionGrace: 0 } })
  const live = await stage.expired()
  stage.store.before = () => new Promise<void>((resolve) => void stage.clock.after(400, resolve))
  const call = watch(live.fetchIdentify())
  await stage.clock.runAll()
  expect(call.outcome).toMatchObject({ error: { code: 'ERR_TIMEOUT', sent: false } })
  expect(stage.posts).toEqual([])
})

it('refreshes no more tokens at a time than it may', async () => {
  const stage = new Stage({ tokens: { maxConcurrentRefreshes: 2 } })
  const lives = await Promise.all(['a', 'b', 'c', 'd'].map((key) => stage.manager.save(key, stage.token())))
  await stage.clock.advance(HOUR)
  const open: (() => void)[] = []
  stage.onToken = () => new Promise((resolve) => open.push(() => resolve(stage.pair())))
  const calls = lives.map((live) => watch(live.fetchIdentify()))
  await settle()
  expect(stage.posts).toHaveLength(2)
  open[0]?.()
  await settle()
  expect(stage.posts).toHaveLength(3)
  stage.onToken = () => stage.pair()
  for (const release of open) release()
  await stage.clock.advance(1000)
  for (const { outcome } of calls) expect(outcome).toEqual({ value: { id: '1' } })
})

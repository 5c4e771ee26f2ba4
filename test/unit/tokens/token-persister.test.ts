import { describe, expect, it, vi } from 'vitest'
import type { TokenRecord } from '../../../src/index.ts'
import { ending, HOUR, KEY, MINUTE, never, Stage, watch } from '../../support/token-fixture.ts'
import { settle } from '../../support/virtual-clock.ts'

const down = () => Promise.reject(new Error('down'))

describe('the store', () => {
  it('that fails after the refresh loses nothing: the pair is used from here and stored later', async () => {
    const stage = new Stage()
    const live = await stage.expired()
    stage.store.before = (_, value) => (value?.includes('access-1') ? down() : undefined)
    await ending(stage.clock, 6000, live.fetchIdentify())
    expect(stage.used).toEqual(['access-1'])
    expect(stage.events).toContainEqual({ type: 'persist', key: KEY, target: 'store', attempts: 1 })
    stage.store.before = () => {}
    await stage.clock.advance(MINUTE)
    expect(await stage.store.stored()).toMatchObject({ generation: 1, lease: null })
    expect(stage.posts).toHaveLength(1)
    expect(stage.clock.timers).toBe(0)
  })

  it('that took the pair and lost its answer is asked what it has', async () => {
    const stage = new Stage()
    const live = await stage.expired()
    stage.store.after = (_, value) => {
      if (!value?.includes('access-1')) return undefined
      stage.store.after = () => {}
      return down()
    }
    const call = watch(live.fetchIdentify())
    await stage.clock.advance(1000)
    expect(call.outcome).toEqual({ value: { id: '1' } })
    expect(stage.events.filter(({ type }) => type === 'persist')).toHaveLength(1)
    expect(await stage.store.stored()).toMatchObject({ generation: 1 })
  })

  it('gets the pair of a late winner, over the mark of whoever took the token for dead', async () => {
    const stage = new Stage()
    const live = await stage.expired()
    stage.onToken = async () => {
      const stored = await stage.store.stored()
      if (stored) {
        const invalid = { reason: 'invalid_grant_after_lost_response', at: 0 } as const
        await stage.store.put({ ...stored, lease: null, unconfirmedAttempts: 1, invalid })
      }
      return stage.pair()
    }
    await live.fetchIdentify()
    expect(await stage.store.stored()).toMatchObject({ generation: 1, invalid: null, unconfirmedAttempts: 0 })
  })
})

describe('onTokens', () => {
  it('is awaited before the caller gets the token, which the store has by then', async () => {
    const told: unknown[] = []
    let take = () => {}
    const stage: Stage = new Stage({
      tokens: {
        onTokens: async (record: TokenRecord, key: string) => {
          told.push(record, key, (await stage.store.stored())?.generation)
          await new Promise<void>((resolve) => {
            take = resolve
          })
        },
      },
    })
    const live = await stage.expired()
    const call = watch(live.fetchIdentify())
    await settle()
    expect(told).toEqual([
      expect.objectContaining({ accessToken: 'access-1', refreshToken: 'refresh-1' }),
      KEY,
      1,
    ])
    expect(stage.used).toEqual([])
    take()
    await settle()
    expect(call.outcome).toEqual({ value: { id: '1' } })
    expect(stage.clock.timers).toBe(0)
  })

  it.each([
    ['rejects', down],
    [
      'throws',
      () => {
        throw new Error('down')
      },
    ],
    ['never answers', never],
  ])('that %s keeps nobody waiting for long', async (_, onTokens) => {
    const take = vi.fn<() => Promise<void>>(onTokens)
    const stage = new Stage({ tokens: { onTokens: take } })
    const live = await stage.expired()
    const call = watch(live.fetchIdentify())
    await stage.clock.advance(4999)
    expect(call.outcome).toBeUndefined()
    await stage.clock.advance(1)
    expect(call.outcome).toEqual({ value: { id: '1' } })
    if (onTokens === never) return
    expect(stage.events).toContainEqual({ type: 'persist', key: KEY, target: 'onTokens', attempts: 2 })
    take.mockImplementation(async () => {})
    await stage.clock.runAll()
  })

  it('is told of newer tokens in place of those that it did not take', async () => {
    const told: string[] = []
    let isDown = true
    const onTokens = ({ accessToken }: TokenRecord) => {
      if (isDown) throw new Error('down')
      told.push(accessToken)
    }
    const stage = new Stage({ tokens: { onTokens } })
    const live = await stage.expired()
    await ending(stage.clock, 6000, live.fetchIdentify())
    const second = watch(live.refresh())
    await settle()
    isDown = false
    await stage.clock.runAll()
    expect(second.outcome).toHaveProperty('value')
    expect(told).toEqual(['access-2'])
  })

  it('is told in order: the next word waits until the one before is over', async () => {
    const told: string[] = []
    let finish = () => {}
    const onTokens = async ({ accessToken }: TokenRecord) => {
      if (accessToken === 'access-1') {
        await new Promise<void>((resolve) => {
          finish = resolve
        })
      }
      told.push(accessToken)
    }
    const stage = new Stage({ tokens: { onTokens } })
    const live = await stage.expired()
    await ending(stage.clock, 6000, live.fetchIdentify())
    expect(stage.events).toContainEqual({ type: 'persist', key: KEY, target: 'onTokens', attempts: 1 })
    const second = watch(live.refresh())
    await settle()
    expect(told).toEqual([])
    finish()
    await settle()
    expect(told).toEqual(['access-1', 'access-2'])
    expect(second.outcome).toHaveProperty('value')
    expect(stage.clock.timers).toBe(0)
  })

  it('is not told of what a new login replaced', async () => {
    const told: string[] = []
    let isDown = true
    const onTokens = ({ accessToken }: TokenRecord) => {
      if (isDown) throw new Error('down')
      told.push(accessToken)
    }
    const stage = new Stage({ tokens: { onTokens } })
    const live = await stage.expired()
    await ending(stage.clock, 6000, live.fetchIdentify())
    await stage.live(HOUR, { accessToken: 'access-new' })
    isDown = false
    await stage.clock.runAll()
    expect(told).toEqual([])
  })
})

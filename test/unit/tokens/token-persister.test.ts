import { describe, expect, it, vi } from 'vitest'
import type { TokenRecord } from '../../../src/index.ts'
import {
  HOUR,
  KEY,
  MINUTE,
  never,
  refreshWithFailingOnTokens,
  resultWithin,
  TokenFixture,
  watch,
} from '../../support/token-fixture.ts'
import { flushPromises } from '../../support/virtual-clock.ts'

const fail = () => Promise.reject(new Error('failed'))

describe('the store', () => {
  it('receives the token later if it fails after the refresh; until then the token is used from memory', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    fixture.store.before = (_, value) => (value?.includes('access-1') ? fail() : undefined)
    await resultWithin(fixture.clock, 6000, token.fetchIdentify())
    expect(fixture.usedAccessTokens).toEqual(['access-1'])
    expect(fixture.events).toContainEqual({ type: 'persist', key: KEY, target: 'store', attempts: 1 })
    fixture.store.before = () => {}
    await fixture.clock.advance(MINUTE)
    expect(await fixture.store.stored()).toMatchObject({ generation: 1, lease: null })
    expect(fixture.sentRefreshTokens).toHaveLength(1)
    expect(fixture.clock.timers).toBe(0)
  })

  it('is read again if the response to a successful write was lost', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    fixture.store.after = (_, value) => {
      if (!value?.includes('access-1')) return undefined
      fixture.store.after = () => {}
      return fail()
    }
    const call = watch(token.fetchIdentify())
    await fixture.clock.advance(1000)
    expect(call.outcome).toEqual({ value: { id: '1' } })
    expect(fixture.events.filter(({ type }) => type === 'persist')).toHaveLength(1)
    expect(await fixture.store.stored()).toMatchObject({ generation: 1 })
  })

  it('receives a late token even if another process has marked the grant as invalid', async () => {
    const fixture = new TokenFixture()
    const token = await fixture.saveExpired()
    fixture.onToken = async () => {
      const stored = await fixture.store.stored()
      if (stored) {
        const invalid = { reason: 'invalid_grant_after_lost_response', at: 0 } as const
        await fixture.store.put({ ...stored, lease: null, unconfirmedAttempts: 1, invalid })
      }
      return fixture.nextPair()
    }
    await token.fetchIdentify()
    expect(await fixture.store.stored()).toMatchObject({
      generation: 1,
      invalid: null,
      unconfirmedAttempts: 0,
    })
  })
})

describe('onTokens', () => {
  it('is awaited before the caller receives the token, and called after the store has it', async () => {
    const calls: unknown[] = []
    let accept = () => {}
    const fixture: TokenFixture = new TokenFixture({
      tokens: {
        onTokens: async (record: TokenRecord, key: string) => {
          calls.push(record, key, (await fixture.store.stored())?.generation)
          await new Promise<void>((resolve) => {
            accept = resolve
          })
        },
      },
    })
    const token = await fixture.saveExpired()
    const call = watch(token.fetchIdentify())
    await flushPromises()
    expect(calls).toEqual([
      expect.objectContaining({ accessToken: 'access-1', refreshToken: 'refresh-1' }),
      KEY,
      1,
    ])
    expect(fixture.usedAccessTokens).toEqual([])
    accept()
    await flushPromises()
    expect(call.outcome).toEqual({ value: { id: '1' } })
    expect(fixture.clock.timers).toBe(0)
  })

  it.each([
    ['rejects', fail],
    [
      'throws',
      () => {
        throw new Error('failed')
      },
    ],
    ['never settles', never],
  ])('that %s delays the caller for at most a quarter of leaseTtl', async (_, onTokens) => {
    const mock = vi.fn<() => Promise<void>>(onTokens)
    const fixture = new TokenFixture({ tokens: { onTokens: mock } })
    const token = await fixture.saveExpired()
    const call = watch(token.fetchIdentify())
    await fixture.clock.advance(4999)
    expect(call.outcome).toBeUndefined()
    await fixture.clock.advance(1)
    expect(call.outcome).toEqual({ value: { id: '1' } })
    if (onTokens === never) return
    expect(fixture.events).toContainEqual({ type: 'persist', key: KEY, target: 'onTokens', attempts: 2 })
    mock.mockImplementation(async () => {})
    await fixture.clock.runAll()
  })

  it('receives a newer token instead of one that it did not accept', async () => {
    const { fixture, token, received, recover } = await refreshWithFailingOnTokens()
    const second = watch(token.refresh())
    await flushPromises()
    recover()
    await fixture.clock.runAll()
    expect(second.outcome).toHaveProperty('value')
    expect(received).toEqual(['access-2'])
  })

  it('is called in order: each call waits for the previous one', async () => {
    const received: string[] = []
    let finish = () => {}
    const onTokens = async ({ accessToken }: TokenRecord) => {
      if (accessToken === 'access-1') {
        await new Promise<void>((resolve) => {
          finish = resolve
        })
      }
      received.push(accessToken)
    }
    const fixture = new TokenFixture({ tokens: { onTokens } })
    const token = await fixture.saveExpired()
    await resultWithin(fixture.clock, 6000, token.fetchIdentify())
    expect(fixture.events).toContainEqual({ type: 'persist', key: KEY, target: 'onTokens', attempts: 1 })
    const second = watch(token.refresh())
    await flushPromises()
    expect(received).toEqual([])
    finish()
    await flushPromises()
    expect(received).toEqual(['access-1', 'access-2'])
    expect(second.outcome).toHaveProperty('value')
    expect(fixture.clock.timers).toBe(0)
  })

  it('does not receive a token that a new sign-in has replaced', async () => {
    const { fixture, received, recover } = await refreshWithFailingOnTokens()
    await fixture.saveToken(HOUR, { accessToken: 'access-new' })
    recover()
    await fixture.clock.runAll()
    expect(received).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isFresh, isUsable, toCached } from '../../../src/runtime/tokens/cached-token.ts'
import { newGrant } from '../../../src/runtime/tokens/stored-token.ts'
import { NOW } from '../../support/client.ts'
import { HOUR, MINUTE } from '../../support/token-fixture.ts'
import { virtualClock } from '../../support/virtual-clock.ts'

function setUp(lifetime: number | null, random = 0.5) {
  const clock = virtualClock(5000)
  const wallClock = { skew: 0 }
  const clocks = { clock, now: () => NOW + clock.now() - 5000 + wallClock.skew, random: () => random }
  const expiresAt = lifetime === null ? null : NOW + lifetime
  const token = { accessToken: 'a', refreshToken: 'r', expiresAt, scopes: null, idToken: null }
  return { clock, wallClock, clocks, stored: newGrant(token, NOW) }
}

describe('refreshAt', () => {
  test.each([
    [7 * 24 * HOUR, 5 * MINUTE],
    [HOUR, 5 * MINUTE],
    [20 * MINUTE, 2 * MINUTE],
    [5 * MINUTE, MINUTE],
    [MINUTE, MINUTE / 2],
  ])('of a token with a lifetime of %i ms is %i ms before its expiry', (lifetime, window) => {
    const { clocks, stored } = setUp(lifetime)
    const { expiresAt, refreshAt } = toCached(stored, clocks)
    expect(expiresAt - refreshAt).toBe(window)
  })

  it('varies by up to 20 %, and is never before half of the lifetime', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 * 24 * HOUR }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (lifetime, random) => {
          const { clocks, stored } = setUp(lifetime, random)
          const { expiresAt, refreshAt } = toCached(stored, clocks)
          const window = expiresAt - refreshAt
          expect(window).toBeLessThanOrEqual(Math.min(lifetime / 2, 6 * MINUTE))
          expect(window).toBeGreaterThanOrEqual(Math.min(lifetime / 2, 0.8 * MINUTE) - 1e-6)
        },
      ),
    )
  })
})

describe('a token', () => {
  it('is usable until it expires', async () => {
    const { clock, clocks, stored } = setUp(HOUR)
    const cached = toCached(stored, clocks)
    await clock.advance(HOUR - 1)
    expect(isUsable(cached, clocks)).toBe(true)
    expect(isFresh(cached, clocks)).toBe(false)
    await clock.advance(1)
    expect(isUsable(cached, clocks)).toBe(false)
  })

  it('is not usable for longer if the wall clock is set back', async () => {
    const { clock, wallClock, clocks, stored } = setUp(HOUR)
    const cached = toCached(stored, clocks)
    wallClock.skew = -HOUR
    await clock.advance(HOUR)
    expect(isUsable(cached, clocks)).toBe(false)
  })

  it('is not usable for longer than its lifetime if the wall clock was set back before it was loaded', async () => {
    const { clock, wallClock, clocks, stored } = setUp(HOUR)
    wallClock.skew = -24 * HOUR
    const cached = toCached(stored, clocks)
    await clock.advance(HOUR)
    expect(isUsable(cached, clocks)).toBe(false)
  })

  it('expires by the wall clock too, which continues while the machine sleeps', () => {
    const { wallClock, clocks, stored } = setUp(HOUR)
    const cached = toCached(stored, clocks)
    wallClock.skew = HOUR
    expect(isUsable(cached, clocks)).toBe(false)
  })

  it('does not expire if its expiry is unknown', async () => {
    const { clock, wallClock, clocks, stored } = setUp(null)
    const cached = toCached(stored, clocks)
    wallClock.skew = 1000 * HOUR
    await clock.advance(1000 * HOUR)
    expect(isFresh(cached, clocks)).toBe(true)
  })

  it('is not usable if it is invalid', () => {
    const { clocks, stored } = setUp(HOUR)
    const cached = toCached({ ...stored, invalid: { reason: 'revoked', at: 0 } }, clocks)
    expect(isUsable(cached, clocks)).toBe(false)
  })
})

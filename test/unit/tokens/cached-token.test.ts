import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isFresh, isUsable, toCached } from '../../../src/runtime/tokens/cached-token.ts'
import { newGrant } from '../../../src/runtime/tokens/stored-token.ts'
import { NOW } from '../../support/client.ts'
import { HOUR, MINUTE } from '../../support/token-fixture.ts'
import { virtualClock } from '../../support/virtual-clock.ts'

function stage(lifetime: number | null, random = 0.5) {
  const clock = virtualClock(5000)
  const wall = { skew: 0 }
  const times = { clock, now: () => NOW + clock.now() - 5000 + wall.skew, random: () => random }
  const expiresAt = lifetime === null ? null : NOW + lifetime
  const token = { accessToken: 'a', refreshToken: 'r', expiresAt, scopes: null, idToken: null }
  return { clock, wall, times, stored: newGrant(token, NOW) }
}

describe('when a token is refreshed', () => {
  test.each([
    [7 * 24 * HOUR, 5 * MINUTE],
    [HOUR, 5 * MINUTE],
    [20 * MINUTE, 2 * MINUTE],
    [5 * MINUTE, MINUTE],
    [MINUTE, MINUTE / 2],
  ])('with a life of %i ms: %i ms before its end', (lifetime, window) => {
    const { times, stored } = stage(lifetime)
    const { expiresAt, refreshAt } = toCached(stored, times)
    expect(expiresAt - refreshAt).toBe(window)
  })

  it('is up to a fifth sooner or later for each, and never before half of its life', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 * 24 * HOUR }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (lifetime, random) => {
          const { times, stored } = stage(lifetime, random)
          const { expiresAt, refreshAt } = toCached(stored, times)
          const window = expiresAt - refreshAt
          expect(window).toBeLessThanOrEqual(Math.min(lifetime / 2, 6 * MINUTE))
          expect(window).toBeGreaterThanOrEqual(Math.min(lifetime / 2, 0.8 * MINUTE) - 1e-6)
        },
      ),
    )
  })
})

describe('how long a token can be used', () => {
  it('is until it expires', async () => {
    const { clock, times, stored } = stage(HOUR)
    const held = toCached(stored, times)
    await clock.advance(HOUR - 1)
    expect(isUsable(held, times)).toBe(true)
    expect(isFresh(held, times)).toBe(false)
    await clock.advance(1)
    expect(isUsable(held, times)).toBe(false)
  })

  it('does not change when the wall clock is set back', async () => {
    const { clock, wall, times, stored } = stage(HOUR)
    const held = toCached(stored, times)
    wall.skew = -HOUR
    await clock.advance(HOUR)
    expect(isUsable(held, times)).toBe(false)
  })

  it('is no longer than its life, where the wall clock was set back before', async () => {
    const { clock, wall, times, stored } = stage(HOUR)
    wall.skew = -24 * HOUR
    const held = toCached(stored, times)
    await clock.advance(HOUR)
    expect(isUsable(held, times)).toBe(false)
  })

  it('ends when the wall clock says so, which went on while the machine slept', () => {
    const { wall, times, stored } = stage(HOUR)
    const held = toCached(stored, times)
    wall.skew = HOUR
    expect(isUsable(held, times)).toBe(false)
  })

  it('has no end where nobody knows it', async () => {
    const { clock, wall, times, stored } = stage(null)
    const held = toCached(stored, times)
    wall.skew = 1000 * HOUR
    await clock.advance(1000 * HOUR)
    expect(isFresh(held, times)).toBe(true)
  })

  it('is not at all once it is dead', () => {
    const { times, stored } = stage(HOUR)
    const held = toCached({ ...stored, invalid: { reason: 'revoked', at: 0 } }, times)
    expect(isUsable(held, times)).toBe(false)
  })
})

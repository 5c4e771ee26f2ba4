import { expect, it } from 'vitest'
import { isSameToken, newGrant, read, rotate, write } from '../../../src/runtime/tokens/stored-token.ts'

const TOKEN = { accessToken: 'a', refreshToken: 'r', expiresAt: 5, scopes: ['identify'], idToken: null }

it('survives being written, with all that stands in it', () => {
  const stored = {
    ...newGrant(TOKEN, 1),
    lease: { owner: 'o' },
    unconfirmedAttempts: 2,
    invalid: { reason: 'revoked', at: 3 } as const,
  }
  expect(read(write(stored))).toEqual(stored)
})

it('of two logins is not the same token, whatever they hold', () => {
  expect(isSameToken(newGrant(TOKEN, 1), newGrant(TOKEN, 1))).toBe(false)
})

it('of a refresh keeps the login and is another token, without what was said of the old one', () => {
  const old = { ...newGrant(TOKEN, 1), lease: { owner: 'o' }, unconfirmedAttempts: 2 }
  const next = rotate(old, { ...TOKEN, accessToken: 'b' }, 9)
  expect(next).toMatchObject({
    grantId: old.grantId,
    generation: 1,
    lease: null,
    unconfirmedAttempts: 0,
    invalid: null,
    obtainedAt: 9,
  })
  expect(isSameToken(old, next)).toBe(false)
  expect(isSameToken(old, { ...old, lease: null })).toBe(true)
})

import { expect, it } from 'vitest'
import {
  isRotationOf,
  isSameToken,
  newGrant,
  read,
  rotate,
  write,
} from '../../../src/runtime/tokens/stored-token.ts'

const TOKEN = { accessToken: 'a', refreshToken: 'r', expiresAt: 5, scopes: ['identify'], idToken: null }

it('read() returns every property that write() was given', () => {
  const stored = {
    ...newGrant(TOKEN, 1),
    lease: { owner: 'o' },
    unconfirmedAttempts: 2,
    invalid: { reason: 'revoked', at: 3 } as const,
  }
  expect(read(write(stored))).toEqual(stored)
})

it('isSameToken() distinguishes two grants with the same token', () => {
  expect(isSameToken(newGrant(TOKEN, 1), newGrant(TOKEN, 1))).toBe(false)
})

it('rotate() keeps the id token if the refresh returned none', () => {
  const old = newGrant({ ...TOKEN, idToken: 'old' }, 1)
  expect(rotate(old, TOKEN, 9).token.idToken).toBe('old')
  expect(rotate(old, { ...TOKEN, idToken: 'new' }, 9).token.idToken).toBe('new')
})

it('rotate() keeps the grant, counts the refresh, and clears the state of the old token', () => {
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
  expect(isRotationOf(next, old)).toBe(true)
  expect(isRotationOf(old, next)).toBe(false)
  expect(isSameToken(old, { ...old, lease: null })).toBe(true)
})

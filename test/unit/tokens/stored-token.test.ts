import { expect, it } from 'vitest'
import { isSameToken, newLogin, read, successor, write } from '../../../src/runtime/tokens/stored-token.ts'

const TOKEN = { accessToken: 'a', refreshToken: 'r', expiresAt: 5, scopes: ['identify'], idToken: null }

it('survives being written, with all that stands in it', () => {
  const stored = {
    ...newLogin(TOKEN, 1),
    lease: { owner: 'o' },
    doubt: 2,
    dead: { reason: 'revoked', at: 3 } as const,
  }
  expect(read(write(stored))).toEqual(stored)
})

it('of two logins is not the same token, whatever they hold', () => {
  expect(isSameToken(newLogin(TOKEN, 1), newLogin(TOKEN, 1))).toBe(false)
})

it('of a refresh keeps the login and is another token, without what was said of the old one', () => {
  const old = { ...newLogin(TOKEN, 1), lease: { owner: 'o' }, doubt: 2 }
  const next = successor(old, { ...TOKEN, accessToken: 'b' }, 9)
  expect(next).toMatchObject({
    login: old.login,
    generation: 1,
    lease: null,
    doubt: 0,
    dead: null,
    obtainedAt: 9,
  })
  expect(isSameToken(old, next)).toBe(false)
  expect(isSameToken(old, { ...old, lease: null })).toBe(true)
})

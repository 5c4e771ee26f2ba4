import { expect, test } from 'vitest'
import {
  AccessTokenExpiredError,
  AccessTokenMismatchError,
  AccessTokenNotRefreshableError,
  MissingScopeError,
  ReauthorizationRequiredError,
  RefreshOutcomeUnknownError,
  TokenStoreError,
} from '../../../src/runtime/errors/token.ts'

test.each<[Error, string]>([
  [new AccessTokenExpiredError(0, true), 'expired at 1970-01-01T00:00:00.000Z: call refresh()'],
  [new AccessTokenExpiredError(0, false), 'the user must sign in again'],
  [new AccessTokenNotRefreshableError(), 'sign the user in again, or repeat the client credentials grant'],
  [new AccessTokenMismatchError('1'), 'do not sign a user in with it'],
  [
    new MissingScopeError('GET /users/@me/guilds', ['guilds', 'email'], ['identify']),
    'GET /users/@me/guilds needs the scope guilds, email (granted: identify)',
  ],
  [new MissingScopeError('GET /users/@me', ['identify'], []), '(granted: none)'],
  [
    new ReauthorizationRequiredError('revoked'),
    'The grant is no longer valid (revoked): the user must sign in again',
  ],
  [new RefreshOutcomeUnknownError({}), 'the refresh token may have been used: refresh once more'],
  [new TokenStoreError('get', {}), 'The token store failed in get()'],
  [new TokenStoreError('get', { unreadable: true }), 'cannot be read: save the token of a new sign-in'],
])('the message of %s says what to do', (error, advice) => {
  expect(error.message).toContain(advice)
})

test('RefreshOutcomeUnknownError keeps its cause', () => {
  const cause = new Error('why')
  expect(new RefreshOutcomeUnknownError({ cause }).cause).toBe(cause)
})

test('TokenStoreError has the key, which its message does not contain', () => {
  const error = new TokenStoreError('get', { key: 'user-1' })
  expect(error).toMatchObject({ action: 'get', key: 'user-1', unreadable: false })
  expect(error.message).not.toContain('user-1')
  expect(new TokenStoreError('get', {}).key).toBeUndefined()
})

import { describe, expect, it, test } from 'vitest'
import { AccessTokenExpiredError, MissingScopeError } from '../../../../src/runtime/errors/index.ts'
import { checkToken } from '../../../../src/runtime/transport/check-token.ts'
import type { BearerCredential } from '../../../../src/runtime/transport/credential.ts'
import { getOperation, type OperationDescriptor } from '../../../../src/runtime/transport/operation.ts'
import { failure } from '../../../support/failure.ts'

const operation = getOperation('GET', '/users/@me') as OperationDescriptor

function token(changes: Partial<BearerCredential> = {}): BearerCredential {
  return { kind: 'bearer', accessToken: 't', scopes: null, expiresAt: null, refreshable: false, ...changes }
}

describe('the scopes of a token', () => {
  test.each<[string, readonly string[] | null, readonly (readonly string[])[]]>([
    ['the one that is needed', ['identify'], [['identify']]],
    ['more than are needed', ['guilds', 'identify'], [['identify']]],
    ['both that are needed', ['a', 'b'], [['a', 'b']]],
    ['the first alternative', ['a'], [['a'], ['b']]],
    ['the second alternative', ['b'], [['a'], ['b']]],
    ['none, where any token will do', [], [[]]],
    ['none, where the operation has no alternatives', [], []],
    ['nobody knows which', null, [['identify']]],
  ])('will do: %s', (_, scopes, alternatives) => {
    expect(() => checkToken(operation, token({ scopes }), alternatives, 0)).not.toThrow()
  })

  test.each<[string, readonly string[], readonly (readonly string[])[], readonly string[]]>([
    ['none', [], [['identify']], ['identify']],
    ['another one', ['guilds'], [['identify']], ['identify']],
    ['one of two', ['a'], [['a', 'b']], ['b']],
    ['one that begins alike', ['identify.premium'], [['identify']], ['identify']],
    [
      'neither alternative, of which the nearer is named',
      ['a'],
      [
        ['c', 'd'],
        ['a', 'b'],
      ],
      ['b'],
    ],
  ])('will not do: %s', async (_, scopes, alternatives, missing) => {
    const error = await failure(
      () => checkToken(operation, token({ scopes }), alternatives, 0),
      MissingScopeError,
    )
    expect(error).toMatchObject({ operation: 'GET /users/@me', missing, granted: scopes })
    expect(error.message).toContain(`was granted ${scopes.join(', ') || 'none'}`)
  })
})

describe('the expiry of a token', () => {
  test.each([
    ['has not come', 100, 99],
    ['is not known', null, Number.MAX_SAFE_INTEGER],
  ])('%s', (_, expiresAt, now) => {
    expect(() => checkToken(operation, token({ expiresAt }), [[]], now)).not.toThrow()
  })

  test.each([
    ['has come', 100, 100],
    ['has passed', 100, 101],
    ['was in 1970', 0, 1],
  ])('%s', async (_, expiresAt, now) => {
    const check = () => checkToken(operation, token({ expiresAt, refreshable: true }), [[]], now)
    const error = await failure(check, AccessTokenExpiredError)
    expect(error).toMatchObject({ expiredAt: expiresAt, refreshable: true })
  })

  it('matters less than a missing scope, which no refresh brings', async () => {
    const expired = token({ scopes: [], expiresAt: 0 })
    await failure(() => checkToken(operation, expired, [['identify']], 1), MissingScopeError)
  })
})

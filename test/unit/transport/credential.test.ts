import { describe, expect, it, test } from 'vitest'
import { authorizationHeader, checkToken } from '../../../src/runtime/transport/credential.ts'
import type { BearerCredential, Credential } from '../../../src/runtime/transport/types.ts'

const bearer: Credential = {
  kind: 'bearer',
  accessToken: 'abc',
  scopes: null,
  expiresAt: null,
  refreshable: false,
}
const client: Credential = { kind: 'client', clientId: '123', clientSecret: 'a:b c' }

describe('authorizationHeader', () => {
  test.each<[Credential, string | undefined]>([
    [bearer, 'Bearer abc'],
    [{ kind: 'bot', botToken: 'abc' }, 'Bot abc'],
    [client, `Basic ${btoa('123:a%3Ab+c')}`],
    [{ kind: 'none' }, undefined],
  ])('of $kind', (credential, header) => {
    expect(authorizationHeader(credential)).toBe(header)
  })
})

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
    expect(checkToken(token({ scopes }), alternatives, 0)).toBeUndefined()
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
  ])('will not do: %s', (_, scopes, alternatives, missing) => {
    const obstacle = checkToken(token({ scopes }), alternatives, 0)
    expect(obstacle).toEqual({ kind: 'missingScope', missing, granted: scopes })
  })
})

describe('the expiry of a token', () => {
  test.each([
    ['has not come', 100, 99],
    ['is not known', null, Number.MAX_SAFE_INTEGER],
  ])('%s', (_, expiresAt, now) => {
    expect(checkToken(token({ expiresAt }), [[]], now)).toBeUndefined()
  })

  test.each([
    ['has come', 100, 100],
    ['has passed', 100, 101],
    ['was in 1970', 0, 1],
  ])('%s', (_, expiresAt, now) => {
    const obstacle = checkToken(token({ expiresAt, refreshable: true }), [[]], now)
    expect(obstacle).toEqual({ kind: 'expired', expiresAt, refreshable: true })
  })

  it('matters less than a missing scope, which no refresh brings', () => {
    const expired = token({ scopes: [], expiresAt: 0 })
    expect(checkToken(expired, [['identify']], 1)).toMatchObject({ kind: 'missingScope' })
  })
})
